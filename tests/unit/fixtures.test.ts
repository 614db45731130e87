/** Each fixture beside what the command makes of it, in every format of the registry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { cases, make } from '../../scripts/fixture-cases.mjs';
import schema from '../../src/article.schema.json' with { type: 'json' };
import { root } from '../support/command.js';
import { fixtureNames } from '../support/texts.js';

const ajv = new Ajv2020({ allErrors: true, formats: { 'json-pointer': /^(?:\/(?:[^~/]|~[01])*)*$/ } });
const validate = ajv.compile(schema);

it('there are fixtures for the variants of the house', () => {
  expect(fixtureNames.length).toBeGreaterThanOrEqual(12);
});

describe.each(fixtureNames)('%s', (name) => {
  const folder = join(root, 'fixtures', name);

  it.each(cases)('$file', (one) => {
    expect(make(folder, one)).toBe(readFileSync(join(folder, one.file), 'utf8'));
  });

  it('the JSON satisfies the schema, with and without positions', () => {
    for (const args of [
      ['--to', 'json'],
      ['--to', 'ndjson'],
      ['--to', 'json', '--positions'],
    ]) {
      const article = JSON.parse(make(folder, { args }));
      expect(validate(article), ajv.errorsText(validate.errors)).toBe(true);
    }
  });
});

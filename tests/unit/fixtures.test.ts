/** Each fixture beside what the command makes of it, in every format of the registry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { cases, make } from '../../scripts/fixture-cases.mjs';
import schema from '../../src/article.schema.json' with { type: 'json' };
import { root } from '../support/command.js';
import { someOf } from '../support/size.js';
import { fixtureNames } from '../support/texts.js';

const ajv = new Ajv2020({ allErrors: true, formats: { 'json-pointer': /^(?:\/(?:[^~/]|~[01])*)*$/ } });
const validate = ajv.compile(schema);

it('there are fixtures for the variants of the house', () => {
  expect(fixtureNames.length).toBeGreaterThanOrEqual(12);
});

/** Of these a process is asked for one story alone. */
const alone = someOf(cases);

describe.each(cases)('$file', (one) => {
  let made: string[];
  // One process makes a whole format.
  beforeAll(() => {
    made = make(fixtureNames, one);
  });

  it.each(fixtureNames.map((name, index) => [name, index] as const))('%s', (name, index) => {
    expect(made[index]).toBe(readFileSync(join(root, 'fixtures', name, one.file), 'utf8'));
  });

  it.runIf(alone.includes(one))('is the same from a process that has done no other', () => {
    const last = fixtureNames.at(-1) ?? '';
    expect(make([last], one)).toEqual([made.at(-1)]);
  });
});

it.each([
  ['json', ['--to', 'json']],
  ['ndjson', ['--to', 'ndjson']],
  ['json with positions', ['--to', 'json', '--positions']],
])('%s satisfies the schema', (_, args) => {
  for (const [index, output] of make(fixtureNames, { args }).entries()) {
    expect(validate(JSON.parse(output)), `${fixtureNames[index]}: ${ajv.errorsText(validate.errors)}`).toBe(true);
  }
});

/** Each fixture beside what the command makes of it, in every format of the registry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { cases, makeAll } from '../../scripts/fixture-cases.mjs';
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
const alone = new Set(someOf(cases).map(({ file }) => file));
const withSchema = [
  { name: 'json', args: ['--to', 'json'] },
  { name: 'ndjson', args: ['--to', 'ndjson'] },
  { name: 'json with positions', args: ['--to', 'json', '--positions'] },
];

let made: string[][];
beforeAll(() => {
  made = makeAll(fixtureNames, [...cases, ...withSchema]);
});

describe.each(cases.map((one, at) => ({ ...one, at })))('$file', ({ at, ...one }) => {
  it.each(fixtureNames.map((name, index) => [name, index] as const))('%s', (name, index) => {
    expect(made[at]?.[index]).toBe(readFileSync(join(root, 'fixtures', name, one.file), 'utf8'));
  });

  it.runIf(alone.has(one.file))('is the same from a process that has done no other', () => {
    const last = fixtureNames.at(-1) ?? '';
    expect(makeAll([last], [one])).toEqual([[made[at]?.at(-1)]]);
  });
});

it.each(withSchema.map((one, at) => ({ ...one, at: cases.length + at })))('$name satisfies the schema', ({ at }) => {
  expect(made[at]).toHaveLength(fixtureNames.length);
  for (const [index, output] of (made[at] ?? []).entries()) {
    expect(validate(JSON.parse(output)), `${fixtureNames[index]}: ${ajv.errorsText(validate.errors)}`).toBe(true);
  }
});

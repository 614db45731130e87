/** Documents and schemas have what they say of formats and carriers from the registries. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { derived } from '../../scripts/docs/derived.js';

it.each(Object.entries(derived))('%s is up to date (else: npm run docs)', (file, update) => {
  const text = readFileSync(file, 'utf8');
  expect(text).toBe(update(text));
});

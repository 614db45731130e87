/** The contract's parts agree with each other: types, schema, diagnostics, documents. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { discardReasons } from '../../src/article.js';
import schema from '../../src/article.schema.json' with { type: 'json' };
import { diagnosticCodes } from '../../src/diagnostic.js';
import { styles } from '../../src/houses/index.js';
import { parse } from '../../src/read/parse.js';
import { root } from '../support/command.js';

const article = schema.$defs.article;

it('the schema knows every diagnostic, and no other', () => {
  expect(article.properties.diagnostics.items.properties.code.enum.toSorted()).toEqual(diagnosticCodes.toSorted());
});

it('the schema knows every reason, and no other', () => {
  expect(article.properties.discarded.items.properties.reason.enum).toEqual([...discardReasons]);
});

it('the schema asks for every key of the Article, in its order', () => {
  expect(article.required).toEqual(Object.keys(parse('').article));
  expect(Object.keys(article.properties)).toEqual([...article.required, 'sourceMap']);
});

it('house styles are data: they survive JSON', () => {
  for (const style of styles) expect(JSON.parse(JSON.stringify(style))).toEqual(style);
  expect(new Set(styles.map(({ name }) => name)).size).toBe(styles.length);
});

it('docs/diagnostics.md has every diagnostic', () => {
  const document = readFileSync(join(root, 'docs', 'diagnostics.md'), 'utf8');
  for (const code of diagnosticCodes) expect(document).toContain(`\`${code}\``);
});

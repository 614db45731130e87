/**
 * IPTC ninjs 2.1: the object of 3.1, its keys in small letters. Source: https://iptc.org/std/ninjs/ninjs-schema_2.1.json and
 * the list of changes in that of 3.0.
 */
import { newsObjectOf, ninjsFieldMap, ninjsWriter } from './ninjs.js';
import type { FieldMap } from './shared/field-map.js';
import type { Writer } from './writer.js';

const standard = { name: 'ninjs', version: '2.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json' };

/** What has another name, and not only other letters. */
const RENAMED: Record<string, string> = { embargoedUntil: 'embargoed' };

export const ninjs2: Writer = ninjsWriter((article, meta) => ({
  ...(lowered(newsObjectOf(article, meta)) as object),
  standard,
}));

/** The same data, its keys in small letters: as deep as the object is, which is no deeper for any copy. */
function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [RENAMED[key] ?? key.toLowerCase(), lowered(one)]),
  );
}

/** Places are paths: keys, and roles, which have no capitals. */
const paths = Object.entries(ninjsFieldMap).map(([field, path]) => [
  field,
  path
    ?.replace('embargoedUntil', 'embargoed')
    .replace(/\w+/g, (key) => (/^[a-z]/.test(key) ? key.toLowerCase() : key)) ?? null,
]);

export const ninjs2FieldMap = Object.fromEntries(paths) as FieldMap;

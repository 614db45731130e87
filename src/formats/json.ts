/** The Article as JSON: the contract's own form, nothing left out. */
import type { Reading } from '../read/parse.js';
import { escapeRaw, jsonText } from './shared/json-text.js';
import type { WriteOptions, Writer } from './writer.js';

/** Any value as JSON that is safe to print, indented or on one line. */
export function toJson(value: unknown, indent: 0 | 2): string {
  return escapeRaw(JSON.stringify(value, null, indent));
}

const value = ({ article, sourceMap }: Reading, { positions }: WriteOptions) =>
  positions ? { ...article, sourceMap } : article;

export const json: Writer = {
  story: (reading, options) => `${jsonText(value(reading, options), '\n')}\n`,
  several: () => ({
    open: '[\n',
    story: (reading, options) => jsonText(value(reading, options), '\n'),
    between: ',\n',
    close: '\n]\n',
  }),
};

export const ndjson: Writer = {
  story: (reading, options) => `${jsonText(value(reading, options), '')}\n`,
};

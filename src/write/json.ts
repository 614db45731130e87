/** The Article as JSON: the contract's own form, nothing left out. */
import type { Reading } from '../read/parse.js';
import type { WriteOptions, Writer } from './writer.js';

/**
 * Characters that JSON allows raw and that a terminal, an old parser or a reader's eye would stumble over: DEL and C1
 * controls, line separators, what turns the direction of text, what nobody sees.
 */
const RAW = /[\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;

/** Any value as JSON that is safe to print, indented or on one line. */
export function toJson(value: unknown, indent: 0 | 2): string {
  return JSON.stringify(value, null, indent).replace(RAW, (raw) => {
    let escaped = '';
    for (let at = 0; at < raw.length; at++) escaped += `\\u${raw.charCodeAt(at).toString(16).padStart(4, '0')}`;
    return escaped;
  });
}

const value = ({ article, sourceMap }: Reading, { positions }: WriteOptions) =>
  positions ? { ...article, sourceMap } : article;

export const json: Writer = {
  story: (reading, options) => `${toJson(value(reading, options), 2)}\n`,
  several: () => ({
    open: '[\n',
    story: (reading, options) => toJson(value(reading, options), 2),
    between: ',\n',
    close: '\n]\n',
  }),
};

export const ndjson: Writer = {
  story: (reading, options) => `${toJson(value(reading, options), 0)}\n`,
};

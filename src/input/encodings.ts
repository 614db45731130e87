/** The encodings that copy comes in, and how they are distinguished. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { positionOf } from './hidden.js';
import type { Range } from './lines.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Where a text starts in its input, and what ends its lines. */
export type From = Pick<Range, 'line' | 'lineEnd'>;

/** The encoding that a byte order mark names; null where there is none. */
export function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return null;
}

/** That a text is no UTF-8, and where that shows first. */
export function guessed(text: string, from: From): Diagnostic {
  const at = positionOf(text, text.search(/[^\0-\x7f]/), { start: 0, ...from });
  return diagnostic('encoding-guessed', 'not UTF-8; read as Windows-1252', at);
}

/** The warning about what could not be decoded; none where all could. */
export function undecodable(text: string, encoding: Encoding, from: From): Diagnostic[] {
  const first = text.indexOf('\ufffd');
  if (first < 0) return [];
  let count = 0;
  for (let at = first; at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  const message = `${count} ${count === 1 ? 'place' : 'places'} that can’t be read as ${encoding}, shown as \ufffd`;
  return [diagnostic('undecodable-bytes', message, positionOf(text, first, { start: 0, ...from }))];
}

/** The header of a mail or of one of its parts (RFC 5322, 2.2). */
import { decodeWords } from 'postal-mime';
import { type Decoding, decoderNamed, western } from '../../text-decoder.js';
import { beyond } from '../limits.js';

/** A field of a header, with its place in the bytes. */
export interface HeaderField {
  /** In small letters. */
  name: string;
  /** Unfolded, as it stands. */
  value: string;
  start: number;
  /** Behind its line end. */
  end: number;
}

export interface Header {
  fields: readonly HeaderField[];
  /** Where the body begins. */
  end: number;
}

const LF = 0x0a;
/** A header of more fields is none, nor one of more bytes. */
const MOST_FIELDS = 2000;
const LONGEST = 2 ** 21;

/** Reads the fields from `start` to the first empty line. */
export function readHeader(bytes: Uint8Array, start: number, last: number): Header {
  const fields: HeaderField[] = [];
  const pieces: string[] = [];
  let at = start;
  while (at < last) {
    const end = lineEnd(bytes, at, last);
    const line = lineText(bytes, at, end);
    if (line === '') {
      at = end;
      break;
    }
    const field = fields.at(-1);
    if (/^[ \t]/.test(line) && field !== undefined) {
      pieces.push(line);
      field.end = end;
    } else {
      settle(fields, pieces);
      const colon = line.indexOf(':');
      const name = colon < 0 ? '' : line.slice(0, colon).trim().toLowerCase();
      fields.push({ name, value: '', start: at, end });
      pieces.push(colon < 0 ? line : line.slice(colon + 1));
    }
    if (fields.length > MOST_FIELDS || end - start > LONGEST) throw beyond('parts');
    at = end;
  }
  settle(fields, pieces);
  return { fields, end: at };
}

function settle(fields: readonly HeaderField[], pieces: string[]): void {
  const field = fields.at(-1);
  if (field !== undefined) field.value = pieces.join('').trim();
  pieces.length = 0;
}

/** The first field of a name, decoded for people; null where there is none, or nothing in it. */
export function fieldOf(header: Header, name: string): string | null {
  const value = header.fields.find((field) => field.name === name)?.value ?? '';
  const text = wordsOf(value.slice(0, 10_000)).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

/** Encoded words, decoded; signs of Windows-1252 that Node 20 has made control characters of, see `western`, are those again. */
function wordsOf(text: string): string {
  return decodeWords(text).replace(/[\x80-\x9f]/g, (sign) => western.decode(Uint8Array.of(sign.charCodeAt(0))));
}

/** The offset behind a line's end. */
export function lineEnd(bytes: Uint8Array, at: number, last: number): number {
  const end = bytes.indexOf(LF, at);
  return end < 0 || end >= last ? last : end + 1;
}

/** A line of a header: UTF-8, as newer mails have it, else Latin-1; without its line end. */
function lineText(bytes: Uint8Array, at: number, end: number): string {
  let stop = end;
  while (stop > at && (bytes[stop - 1] === LF || bytes[stop - 1] === 0x0d)) stop--;
  const own = bytes.subarray(at, stop);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(own);
  } catch {
    return western.decode(own);
  }
}

/** A structured field: its value in small letters, and its parameters. */
export interface Structured {
  value: string;
  parameters: ReadonlyMap<string, string>;
}

/** Reads `text/plain; charset="utf-8"`, with parameters in pieces or encoded (RFC 2231). */
export function structured(field: string): Structured {
  const [value = '', ...rest] = parted(field.slice(0, 20_000));
  const pieces = new Map<string, { encoded: boolean; text: string }[]>();
  for (const piece of rest) {
    const equals = piece.indexOf('=');
    if (equals < 0) continue;
    const [name = '', number, star] = piece.slice(0, equals).trim().toLowerCase().split('*');
    const encoded = star !== undefined || (number === '' && piece.slice(0, equals).trim().endsWith('*'));
    const own = pieces.get(name) ?? [];
    own.push({ encoded, text: unquoted(piece.slice(equals + 1).trim()) });
    pieces.set(name, own);
  }
  const parameters = new Map<string, string>();
  for (const [name, own] of pieces) parameters.set(name, joined(own));
  return {
    value: value
      .replace(/\([^()]*\)/g, '')
      .trim()
      .toLowerCase(),
    parameters,
  };
}

function joined(pieces: readonly { encoded: boolean; text: string }[]): string {
  const text = pieces.map((piece) => piece.text).join('');
  if (!pieces.some(({ encoded }) => encoded)) return wordsOf(text);
  const [, charset = 'utf-8', coded = text] = /^([^']*)'[^']*'(.*)$/s.exec(text) ?? [];
  const bytes = Uint8Array.from(
    coded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    (sign) => sign.charCodeAt(0) & 0xff,
  );
  return decoderFor(charset).decode(bytes);
}

/** Parts a field at semicolons that are in no quotes. */
function parted(field: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < field.length; at++) {
    const code = field.charCodeAt(at);
    if (code === 0x5c && quoted) at++;
    else if (code === 0x22) quoted = !quoted;
    else if (code === 0x3b && !quoted) {
      parts.push(field.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(field.slice(from));
  return parts;
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  const end = text.endsWith('"') && text.length > 1 ? -1 : undefined;
  return text.slice(1, end).replace(/\\(.)/g, '$1');
}

/** The decoder of a charset; of one that is not known, that of Windows-1252. */
export function decoderFor(charset: string): Decoding {
  try {
    return decoderNamed(charset.trim() || 'utf-8');
  } catch {
    return western;
  }
}

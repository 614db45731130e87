/** Texts of XML, decoded, and where each stretch of them stands. */
import type { Run } from '../carrier.js';
import type { Text } from './tree.js';

/** What XML itself defines; nothing else is expanded. */
const FIVE: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const ENTITY = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;

/** Text between two pieces of markup. */
export class XmlText implements Text {
  readonly text: string;

  constructor(
    source: string,
    private readonly start: number,
    end: number,
  ) {
    this.raw = source.slice(start, end);
    this.text = this.raw.includes('&') ? this.raw.replace(ENTITY, decoded) : this.raw;
  }

  private readonly raw: string;

  runs(): Run[] {
    const { raw, start } = this;
    if (!raw.includes('&')) return [whole(0, start, raw.length)];
    const runs: Run[] = [];
    let at = 0;
    let from = 0;
    for (const match of raw.matchAll(ENTITY)) {
      const [written] = match;
      const sign = decoded(...(match as unknown as Parameters<typeof decoded>));
      if (sign === written) continue;
      if (match.index > from) runs.push(whole(at, start + from, match.index - from));
      at += match.index - from;
      runs.push({ at, from: start + match.index, length: sign.length, taken: written.length });
      at += sign.length;
      from = match.index + written.length;
    }
    if (from < raw.length) runs.push(whole(at, start + from, raw.length - from));
    return runs;
  }
}

/** Text that stands in the source as it is: a CDATA section. */
export class Verbatim implements Text {
  constructor(
    readonly text: string,
    private readonly start: number,
  ) {}

  runs(): Run[] {
    return this.text === '' ? [] : [whole(0, this.start, this.text.length)];
  }
}

function whole(at: number, from: number, length: number): Run {
  return { at, from, length, taken: length };
}

/** What an entity stands for; one that stands for a control character, or for nothing, stays as written. */
function decoded(written: string, decimal?: string, hexadecimal?: string, named?: string): string {
  if (named !== undefined) return FIVE[named] ?? written;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter =
    code === 0x09 ||
    code === 0x0a ||
    code === 0x0d ||
    (code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff));
  return isCharacter ? String.fromCodePoint(code) : written;
}

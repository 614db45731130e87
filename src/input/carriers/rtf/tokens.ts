/** RTF as tokens (Rich Text Format 1.9.1): groups, control words, bytes of text. One pass, nothing held. */

/** The file: a number for each unit of its source. */
export type Codes = Uint8Array | Uint16Array;

export type TokenKind = 'open' | 'close' | 'word' | 'symbol' | 'byte' | 'text';

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LF = 0x0a;
const CR = 0x0d;
/** No control word is longer, in letters. */
const LONGEST_WORD = 32;

/** Walks through the bytes; its fields are those of the token that `next` has found. */
export class RtfTokens {
  kind: TokenKind = 'text';
  /** Where the token begins and ends, in units. */
  start = 0;
  end = 0;
  /** Of a control word: its name and its number; of a symbol: the sign. */
  name = '';
  value: number | null = null;
  /** Of a byte written as `\'e9`. */
  byte = 0;

  constructor(private readonly bytes: Codes) {}

  /** Goes to the next token; false where there is none. */
  next(): boolean {
    const { bytes } = this;
    let at = this.end;
    while (at < bytes.length && (bytes[at] === LF || bytes[at] === CR)) at++;
    if (at >= bytes.length) return false;
    this.start = at;
    const code = bytes[at] as number;
    if (code === OPEN || code === CLOSE) {
      this.kind = code === OPEN ? 'open' : 'close';
      this.end = at + 1;
    } else if (code === BACKSLASH) {
      this.control(at + 1);
    } else {
      this.kind = 'text';
      at++;
      while (at < bytes.length && !ends(bytes[at] as number)) at++;
      this.end = at;
    }
    return true;
  }

  /** Leaves bytes out that are no text: those of `\bin`. */
  skip(count: number): void {
    this.end = Math.min(this.bytes.length, this.end + Math.max(0, count));
  }

  private control(first: number): void {
    const { bytes } = this;
    let at = first;
    while (at < bytes.length && at - first < LONGEST_WORD && isLetter(bytes[at] as number)) at++;
    if (at === first) {
      this.symbol(at);
      return;
    }
    this.kind = 'word';
    this.name = String.fromCharCode(...bytes.subarray(first, at));
    this.value = null;
    const minus = bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0);
    if (minus) at++;
    const digits = at;
    let number = 0;
    while (at < bytes.length && at - digits < 10 && isDigit(bytes[at] as number)) {
      number = number * 10 + (bytes[at] as number) - 0x30;
      at++;
    }
    if (at > digits) this.value = minus ? -number : number;
    this.end = bytes[at] === 0x20 ? at + 1 : at;
  }

  private symbol(at: number): void {
    const { bytes } = this;
    const code = bytes[at] ?? 0;
    if (code === 0x27) {
      this.kind = 'byte';
      this.byte = hex(bytes[at + 1] ?? 0) * 16 + hex(bytes[at + 2] ?? 0);
      this.end = Math.min(bytes.length, at + 3);
      return;
    }
    this.kind = 'symbol';
    this.name = String.fromCharCode(code);
    this.end = Math.min(bytes.length, at + 1);
  }
}

function ends(code: number): boolean {
  return code === BACKSLASH || code === OPEN || code === CLOSE || code === LF || code === CR;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function hex(code: number): number {
  if (isDigit(code)) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : 0;
}

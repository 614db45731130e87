/** Bytes that come in parts to text, whatever the size of a part. A story's encoding is settled when the story is whole. */
import type { Diagnostic } from '../diagnostic.js';
import { binary, signed } from './binary.js';
import { byteOrderMark, type Encoding, type From, guessed, undecodable } from './encodings.js';
import { asBroken, asWestern, escaped, holdsEscapes, isRatherUtf8 } from './escapes.js';

/** Of byte order marks and of the signatures of files: fewer bytes tell nothing. */
const ENOUGH = 8;

/**
 * Decodes UTF-8, or what a byte order mark names, and keeps bytes that are none as escapes. `settled` decides what they
 * are, story by story.
 */
export class Decoder {
  /** What the byte order mark says of the whole input; null where there is none. */
  marked: Encoding | null = null;
  /** Whether there was a byte that is not UTF-8. */
  broken = false;
  /** Of what is no UTF-8 in an input without a mark; null as long as all is. */
  private other: Encoding | null = null;
  /** Bytes of a character, or of the input's first few, that are not all there yet. */
  private kept: Uint8Array = new Uint8Array(0);
  private begun = false;
  private decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  /** The encoding of what has been settled: UTF-8 where all of it is. */
  get encoding(): Encoding {
    return this.marked ?? this.other ?? 'utf-8';
  }

  /**
   * The text of the next bytes; they may be used again afterwards.
   * @returns the error where the bytes are no text at all
   */
  push(chunk: Uint8Array): string | Diagnostic {
    return this.decode(chunk, false);
  }

  /** What is left when there is no more. */
  end(): string | Diagnostic {
    return this.decode(new Uint8Array(0), true);
  }

  /**
   * A story's text by its own encoding, as long as before, and what is to be said of that. Bytes that are not UTF-8 stand
   * for nothing where most of what is not ASCII is, or where the input is marked as UTF-8; else they are Windows-1252.
   */
  settled(text: string, from: From): { text: string; diagnostics: Diagnostic[] } {
    if (this.marked !== null && this.marked !== 'utf-8') {
      return { text, diagnostics: undecodable(text, this.marked, from) };
    }
    if (!this.broken || !holdsEscapes(text)) return { text, diagnostics: [] };
    if (this.marked === 'utf-8' || isRatherUtf8(text)) {
      const sound = asBroken(text);
      return { text: sound, diagnostics: undecodable(sound, 'utf-8', from) };
    }
    this.other = 'windows-1252';
    const western = asWestern(text);
    return { text: western, diagnostics: [guessed(western, from), ...undecodable(western, this.other, from)] };
  }

  private decode(chunk: Uint8Array, last: boolean): string | Diagnostic {
    let bytes = this.kept.length === 0 ? chunk : joined(this.kept, chunk);
    this.kept = new Uint8Array(0);
    if (!this.begun) {
      if (bytes.length < ENOUGH && !last) return this.keep(bytes);
      this.begun = true;
      this.marked = byteOrderMark(bytes);
      const what = this.marked === null ? signed(bytes) : null;
      if (what !== null) return binary(what);
      if (this.marked === 'utf-8') bytes = bytes.subarray(3);
      else if (this.marked !== null) this.decoder = new TextDecoder(this.marked);
    }
    if (this.marked !== null && this.marked !== 'utf-8') return this.decoder.decode(bytes, { stream: !last });
    const whole = bytes.subarray(0, last ? bytes.length : bytes.length - unfinished(bytes));
    if (whole.length < bytes.length) this.keep(bytes.subarray(whole.length));
    try {
      return this.decoder.decode(whole);
    } catch {
      this.broken = true;
      return escaped(whole);
    }
  }

  private keep(bytes: Uint8Array): string {
    // A copy: the bytes are the caller's, and a Buffer's own `slice` is none.
    this.kept = new Uint8Array(bytes);
    return '';
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** How many bytes at the end are the beginning of a UTF-8 character: none to three. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? back : 0;
  }
  return 0;
}

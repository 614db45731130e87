/** Bytes that come in parts to text. What one part tells of the encoding holds for those that follow. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { byteOrderMark, decodeWindows1252, type Encoding, isRatherUtf8, undecodable, whatBinary } from './decode.js';
import { positionOf } from './hidden.js';
import type { StoryText } from './story-text.js';

/** Of byte order marks and of the signatures of files: fewer bytes tell nothing. */
const ENOUGH = 8;

const strict = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes as `decode` does, but without seeing the whole: the first part that holds anything but ASCII decides. Parts of
 * an input that was read in one go come out as from `decode`.
 */
export class Decoder {
  /** Bytes of a character, or of the input's first few, that are not all there yet. */
  private kept: Uint8Array = new Uint8Array(0);
  private begun = false;
  /** Null as long as UTF-8 has held. */
  private encoding: Encoding | null = null;
  private sound = false;
  private decoder = strict();
  private guessed = false;

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

  /** What is to be said of a story: where its text could not be read, and where the encoding was a guess. */
  diagnosticsOf({ text, line }: StoryText): Diagnostic[] {
    if (text === null || this.encoding === null) return [];
    const from = { start: 0, line };
    const found: Diagnostic[] = [];
    const beyond = this.guessed ? text.search(/[^\0-\x7f]/) : -1;
    if (beyond >= 0) {
      this.guessed = false;
      const message = 'not UTF-8; read as Windows-1252';
      found.push(diagnostic('encoding-guessed', message, positionOf(text, beyond, from)));
    }
    return [...found, ...undecodable(text, this.encoding, from)];
  }

  private decode(chunk: Uint8Array, last: boolean): string | Diagnostic {
    let bytes = this.kept.length === 0 ? chunk : joined(this.kept, chunk);
    this.kept = new Uint8Array(0);
    if (!this.begun) {
      if (bytes.length < ENOUGH && !last) return this.keep(bytes, bytes.length);
      this.begun = true;
      const mark = byteOrderMark(bytes);
      const binary = mark === null ? whatBinary(bytes) : null;
      if (binary !== null) return diagnostic('file-binary', `not text but binary: ${binary}`);
      if (mark !== null) this.settle(mark);
      if (mark === 'utf-8') bytes = bytes.subarray(3);
    }
    if (this.encoding === 'windows-1252') return decodeWindows1252(bytes);
    if (this.encoding === 'utf-16le' || this.encoding === 'utf-16be') {
      return this.decoder.decode(bytes, { stream: !last });
    }
    const whole = last ? bytes.length : bytes.length - unfinished(bytes);
    const sound = bytes.subarray(0, whole);
    let text: string;
    try {
      text = this.decoder.decode(sound);
      this.sound ||= text.length < sound.length;
    } catch {
      if (!this.sound && !isRatherUtf8(sound)) {
        // What is no UTF-8 has no unfinished characters.
        this.encoding = 'windows-1252';
        this.guessed = true;
        return decodeWindows1252(bytes);
      }
      this.settle('utf-8');
      text = this.decoder.decode(sound);
    }
    if (whole < bytes.length) this.keep(bytes, bytes.length - whole);
    return text;
  }

  private settle(encoding: Encoding): void {
    this.encoding = encoding;
    this.decoder = new TextDecoder(encoding, { ignoreBOM: encoding === 'utf-8' });
  }

  private keep(bytes: Uint8Array, length: number): string {
    // A copy: the bytes are the caller's, and a Buffer's own `slice` is none.
    this.kept = new Uint8Array(bytes.subarray(bytes.length - length));
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

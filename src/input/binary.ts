/** What is not text at all, by its beginning. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';

/** Files that people mistake for text, by their first bytes. */
const signatures: readonly { bytes: readonly number[]; what: string }[] = [
  { bytes: [0x1f, 0x8b], what: 'a gzip archive: unpack it first (gunzip)' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'a zip archive, and no Word or OpenDocument text: take what is to be read out of it first',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], what: 'a PDF: extract its text first (pdftotext -layout)' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an Office document of the old kind, or one with a password: save it as .docx without one',
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG picture' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'a program' },
];

/** What a file is by its first bytes; null where they tell nothing. */
export function signed(bytes: Uint8Array): string | null {
  return signatures.find(({ bytes: own }) => own.every((byte, index) => bytes[index] === byte))?.what ?? null;
}

/** What a file is if its first bytes, of which there are no more, are not text; null for text. */
export function whatBinary(bytes: Uint8Array): string | null {
  const sample = new Sample();
  sample.add(new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE)));
  return signed(bytes) ?? sample.judge(SAMPLE);
}

/** The error of what is no text. */
export function binary(what: string): Diagnostic {
  return diagnostic('file-binary', `not text but binary: ${what}`);
}

/** How much of an input is looked at to tell text from other bytes, in UTF-16 units. */
export const SAMPLE = 65_536;

/**
 * Control bytes that neither text nor a wire's frame holds: NUL, ACK, DLE, NAK, ETB to SUB, FS, GS. ESC and BEL are in
 * what a terminal has shown. Of what is packed or encrypted one byte in 26 is such a one.
 */
const STRANGE = [0, 6, 16, 21, 23, 24, 25, 26, 28, 29].reduce((bits, code) => bits | (1 << code), 0);
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ANY_STRANGE = /[\0\x06\x10\x15\x17-\x1a\x1c\x1d]/;
/** A few may have come on the way: only more of them, and more than one byte in 50, are no text. */
const FEW = 3;

/** Whether the beginning of an input has none of the bytes that raise doubt whether it is text. */
export function isPlain(text: string): boolean {
  return !ANY_STRANGE.test(text.slice(0, SAMPLE));
}

/**
 * The beginning of an input, as it comes: is it text? Asked wherever a story ends, and where the sample does, so that
 * the answer is the same however the input was cut into reads.
 */
export class Sample {
  private text = '';
  private at = 0;
  private nuls = 0;
  private evenNuls = 0;
  private strange = 0;

  /** Takes what is next of the input, as much of it as belongs to the sample; says how much that is. */
  add(text: string): number {
    const taken = text.slice(0, SAMPLE - this.text.length);
    this.text += taken;
    return taken.length;
  }

  get full(): boolean {
    return this.text.length === SAMPLE;
  }

  /** What the input is if what stands in front of an offset is no text; offsets are never smaller than the last one. */
  judge(offset: number): string | null {
    const { text } = this;
    const length = Math.min(offset, text.length);
    for (; this.at < length; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code > 0x1f || ((STRANGE >> code) & 1) === 0) continue;
      this.strange++;
      if (code !== 0) continue;
      this.nuls++;
      if (this.at % 2 === 0) this.evenNuls++;
    }
    const { nuls, evenNuls, strange } = this;
    const oneSided = evenNuls === 0 || evenNuls === nuls;
    if (oneSided && nuls * 3 > length)
      return 'it looks like UTF-16 without its byte order mark: convert it to UTF-8 first (iconv -f UTF-16LE -t UTF-8)';
    if (nuls * (nuls > FEW ? 100 : 10) > length) return 'it holds NUL bytes: give a text file';
    if (strange > FEW && strange * 50 > length) return 'it holds control bytes as no text does: give a text file';
    return null;
  }
}

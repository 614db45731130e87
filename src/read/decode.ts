/** Bytes to text: UTF-8, UTF-16 with its mark, Windows-1252; and what is no text at all. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { positionOf } from './hidden.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Decoded =
  | { text: string; encoding: Encoding; diagnostics: Diagnostic[] }
  /** The bytes are not text; the diagnostic says what they seem to be and what to do. */
  | { text: null; encoding: null; diagnostics: [Diagnostic] };

/** Files that people mistake for text, by their first bytes. */
const signatures: readonly { bytes: readonly number[]; what: string }[] = [
  { bytes: [0x1f, 0x8b], what: 'a gzip archive: unpack it first (gunzip)' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a zip archive or an Office document: save it as plain text first' },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], what: 'a PDF: extract its text first (pdftotext)' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document: save it as plain text first' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG picture' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'a program' },
];

/** How much of the input is looked at to tell text from other bytes. */
const SAMPLE = 65_536;

/**
 * Decodes bytes. A byte order mark decides; else what is valid UTF-8 is UTF-8. Where most of what is not ASCII is
 * valid UTF-8 the rest becomes U+FFFD, with a warning; where it is not, the bytes are Windows-1252.
 * Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) {
    return withWarning(new TextDecoder(marked).decode(bytes), marked);
  }
  const binary = whatBinary(bytes);
  if (binary !== null) {
    return { text: null, encoding: null, diagnostics: [diagnostic('file-binary', `not text but binary: ${binary}`)] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', diagnostics: [] };
  } catch {
    return decodeBroken(bytes);
  }
}

/** The encoding that a byte order mark names; null where there is none. */
export function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return null;
}

/**
 * Control bytes that neither text nor a wire's frame holds: NUL, ACK, DLE, NAK, ETB to SUB, FS, GS. ESC and BEL are in
 * what a terminal has shown. Of what is packed or encrypted one byte in 26 is such a one.
 */
const STRANGE = [0, 6, 16, 21, 23, 24, 25, 26, 28, 29].reduce((bits, code) => bits | (1 << code), 0);
/** A few may have come on the way: only more of them, and more than one byte in 50, are no text. */
const FEW = 3;

/** What the bytes are if they are not text; null for text. Wires send a few control bytes (SOH, STX, ETX); text holds hardly a NUL. */
export function whatBinary(bytes: Uint8Array): string | null {
  for (const { bytes: signature, what } of signatures) {
    if (signature.every((byte, index) => bytes[index] === byte)) return what;
  }
  const length = Math.min(bytes.length, SAMPLE);
  let nuls = 0;
  let evenNuls = 0;
  let strange = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number;
    if (byte > 0x1f || ((STRANGE >> byte) & 1) === 0) continue;
    strange++;
    if (byte !== 0) continue;
    nuls++;
    if (at % 2 === 0) evenNuls++;
  }
  const oneSided = evenNuls === 0 || evenNuls === nuls;
  if (oneSided && nuls * 3 > length)
    return 'it looks like UTF-16 without its byte order mark: convert it to UTF-8 first (iconv -f UTF-16LE -t UTF-8)';
  if (nuls * 100 > length) return 'it holds NUL bytes: give a text file';
  if (strange > FEW && strange * 50 > length) return 'it holds control bytes as no text does: give a text file';
  return null;
}

/** Bytes that are not UTF-8: mostly UTF-8 all the same, or Windows-1252. */
function decodeBroken(bytes: Uint8Array): Decoded {
  if (isRatherUtf8(bytes)) return withWarning(new TextDecoder('utf-8').decode(bytes), 'utf-8');
  const western = decodeWindows1252(bytes);
  const decoded = withWarning(western, 'windows-1252');
  const at = positionOf(western, western.search(/[^\0-\x7f]/));
  return {
    ...decoded,
    diagnostics: [diagnostic('encoding-guessed', 'not UTF-8; read as Windows-1252', at), ...decoded.diagnostics],
  };
}

/** Is most of what is not ASCII valid UTF-8? */
export function isRatherUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let sound = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) sound++;
  }
  return sound > broken;
}

function withWarning(text: string, encoding: Encoding): Extract<Decoded, { text: string }> {
  return { text, encoding, diagnostics: undecodable(text, encoding) };
}

/**
 * The warning about what could not be decoded; none where all could.
 * @param from where the text starts in its input
 */
export function undecodable(text: string, encoding: Encoding, from = { start: 0, line: 1 }): Diagnostic[] {
  const first = text.indexOf('\ufffd');
  if (first < 0) return [];
  let count = 0;
  for (let at = first; at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  const message = `${count} ${count === 1 ? 'place' : 'places'} that can’t be read as ${encoding}, shown as \ufffd`;
  return [diagnostic('undecodable-bytes', message, positionOf(text, first, from))];
}

/** 0x80 to 0x9F in Windows-1252 (WHATWG Encoding Standard, index-windows-1252); five of them stand for nothing. */
const UPPER = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** By our own table: TextDecoder('windows-1252') of several Node versions leaves these bytes as C1 controls. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (character) => UPPER.charAt(character.charCodeAt(0) - 0x80));
}

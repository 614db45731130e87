/** The bytes of an XML file to its text: by its mark, by what it declares, else as copy is decoded. */
import type { Diagnostic } from '../../../diagnostic.js';
import { decode } from '../../decode.js';
import { byteOrderMark } from '../../encodings.js';
import { type Decoding, decoderNamed } from '../../text-decoder.js';
import { Unreadable } from '../../unreadable.js';

const DECLARED = /^\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;

/**
 * @returns the text without a byte order mark
 * @throws Unreadable for what is no text
 */
export function xmlSource(bytes: Uint8Array): { text: string; diagnostics: readonly Diagnostic[] } {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 300));
  const declared = byteOrderMark(bytes) === null ? (DECLARED.exec(start)?.[1] ?? null) : null;
  // What is UTF-8 throughout is that, whatever was copied into its declaration.
  const decoder = declared === null || /^utf-?8$/i.test(declared) || isUtf8(bytes) ? null : decoderOf(declared);
  if (decoder !== null) return { text: decoder.decode(bytes), diagnostics: [] };
  const decoded = decode(bytes);
  if (decoded.text === null) throw new Unreadable(decoded.diagnostics[0]);
  return { text: decoded.text.replace(/^\ufeff/, ''), diagnostics: decoded.diagnostics };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Of the encodings of the web; null for another. */
function decoderOf(label: string): Decoding | null {
  try {
    return decoderNamed(label);
  } catch {
    return null;
  }
}

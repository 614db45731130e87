/** What a part of a mail holds: its bytes, and its text. */

import { type Decoding, decoderNamed, western } from '../../text-decoder.js';
import { decoderFor } from './header-fields.js';
import type { Part } from './parts.js';

/** A part's bytes, decoded. */
export function bytesOf(bytes: Uint8Array, part: Part): Uint8Array {
  const own = bytes.subarray(part.start, part.end);
  if (part.encoding === 'base64') return fromBase64(own);
  return part.encoding === 'quoted-printable' ? fromQuoted(own) : own;
}

/** Whether a part is encoded, so that its text does not stand in the file. */
export function isEncoded({ encoding }: Part): boolean {
  return encoding === 'base64' || encoding === 'quoted-printable';
}

/** A part's bytes as text. */
export function textOf(bytes: Uint8Array, part: Part): string {
  return decoderOf(bytes, part).decode(bytes);
}

/** What decodes a part's text: its charset; without one it is UTF-8, or Windows-1252 where bytes are not UTF-8. */
export function decoderOf(bytes: Uint8Array, part: Part): Decoding {
  const charset = (part.type.parameters.get('charset') ?? '').trim();
  if (!/^(?:us-ascii|ascii|ansi_x3.*|utf-?8)?$/i.test(charset)) return decoderFor(charset);
  if (!/utf/i.test(charset) && !isUtf8(bytes)) return western;
  return decoderNamed('utf-8', { ignoreBOM: true });
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Signs that are none of base64 are left out, as line ends are. */
function fromBase64(bytes: Uint8Array): Uint8Array {
  const found = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    const value = base64Value(byte);
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    found[length++] = (held >> bits) & 0xff;
  }
  return found.subarray(0, length);
}

function base64Value(byte: number): number {
  if (byte >= 0x41 && byte <= 0x5a) return byte - 0x41;
  if (byte >= 0x61 && byte <= 0x7a) return byte - 0x61 + 26;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30 + 52;
  if (byte === 0x2b || byte === 0x2d) return 62;
  return byte === 0x2f || byte === 0x5f ? 63 : -1;
}

/** Quoted-printable (RFC 2045, 6.7): what is no escape stays as it stands. */
function fromQuoted(bytes: Uint8Array): Uint8Array {
  const found = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte !== 0x3d) {
      found[length++] = byte;
      continue;
    }
    const soft = softBreak(bytes, at + 1);
    if (soft > 0) {
      at += soft;
      continue;
    }
    const value = hex(bytes[at + 1]) * 16 + hex(bytes[at + 2]);
    found[length++] = value < 0 ? byte : value;
    if (value >= 0) at += 2;
  }
  return found.subarray(0, length);
}

/** How many bytes a line end takes that a sign says is none; white space can stand in front of it. 0 where there is none. */
function softBreak(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at - start < 80 && (bytes[at] === 0x20 || bytes[at] === 0x09)) at++;
  if (bytes[at] === 0x0d) at++;
  return bytes[at] === 0x0a || at >= bytes.length ? at - start + 1 : 0;
}

function hex(code: number | undefined): number {
  if (code === undefined) return Number.NEGATIVE_INFINITY;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NEGATIVE_INFINITY;
}

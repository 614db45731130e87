/** Digests of texts (SHA-256): by Node where there is one, which takes a ninth of the time; else, and at first, by a library that needs none. */
import { sha256 } from '@noble/hashes/sha2.js';

/** In UTF-16 units: Node takes as long to load its own as the library for the digests of so much. */
let few = 32_768;

/** Of UTF-8, in base64. */
function digestOf(text: string): string {
  few -= text.length;
  if (few < 0) {
    // Not imported: a browser has none. Node loads it when it is asked for.
    const hash = globalThis.process?.getBuiltinModule?.('node:crypto')?.hash;
    if (hash !== undefined) return hash('sha256', text, 'base64');
  }
  return btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))));
}

/** A source of a Content-Security-Policy that allows this text as a style or a script, and no other. */
export function cspSource(text: string): string {
  return `'sha256-${digestOf(text)}'`;
}

/**
 * A name for a text that is the same wherever and whenever it is made: a UUID of the text's own digest (RFC 9562, version 8).
 * @returns `urn:uuid:...`
 */
export function nameOf(text: string): string {
  const bytes = sha256(new TextEncoder().encode(text)).subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

/** Whether it is a word processor's document. By its first bytes, which say it for certain. */

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
/** Where the name of an archive's first file stands, in bytes. */
const FIRST_NAME = 30;
const ODT = 'mimetypeapplication/vnd.oasis.opendocument.text';

/** See `Carrier`. A Word document has its text in a folder of that name. */
export function sniffDocx(start: Uint8Array, ended: boolean): number | null {
  const zip = opensWith(start, ZIP, ended);
  if (zip !== true) return zip === null ? null : 0;
  const text = latin1(start);
  // Of two names the first decides: what comes later changes nothing.
  const found = /\b(word\/|xl\/|ppt\/|mimetypeapplication\/)/.exec(text)?.[1];
  if (found !== undefined) return found === 'word/' ? 1 : 0;
  if (!ended) return null;
  return text.includes('[Content_Types].xml') || text.includes('_rels/.rels') ? 0.6 : 0;
}

/** See `Carrier`. OpenDocument says in its first file what it is. */
export function sniffOdt(start: Uint8Array, ended: boolean): number | null {
  const zip = opensWith(start, ZIP, ended);
  if (zip !== true) return zip === null ? null : 0;
  const text = latin1(start.subarray(FIRST_NAME, FIRST_NAME + ODT.length));
  if (text.length < ODT.length && !ended) return ODT.startsWith(text) ? null : 0;
  return text === ODT ? 1 : 0;
}

/** See `Carrier`. */
export function sniffRtf(start: Uint8Array, ended: boolean): number | null {
  const found = opensWith(start, RTF, ended);
  return found === null ? null : Number(found);
}

function opensWith(start: Uint8Array, sign: readonly number[], ended: boolean): boolean | null {
  for (const [at, byte] of sign.entries()) {
    if (at >= start.length) return ended ? false : null;
    if (start[at] !== byte) return false;
  }
  return true;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

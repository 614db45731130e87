/** The signature below a story: "— Jo Doe, The Harbour Times", "- Tess Okafor, staff writer". */

import type { Copy } from './copy.js';
import { readByline } from './grammar/byline.js';
import type { Graf } from './layout.js';

/** In grafs from the end: an end mark and credits can stand below it. */
const NEAR = 4;
/** In UTF-16 units. */
const LONGEST = 90;

/** Index of the graf that signs the story at its end, behind a dash or by its words; -1 where none does. */
export function signatureAt(copy: Copy): number {
  const { grafs } = copy;
  for (let at = grafs.length - 1; at > 0 && at >= grafs.length - NEAR; at--) {
    if (isSignature(copy, at)) return at;
    const kind = copy.kind(at);
    if (kind === 'prose' || kind === 'short') return -1;
  }
  return -1;
}

/** How long the dash in front of a signature is, with the white space behind it; 0 where there is none. */
export function dashLength(text: string): number {
  return /^(?:--|[-–—―])\s?/.exec(text)?.[0].length ?? 0;
}

function isSignature(copy: Copy, at: number): boolean {
  const { text } = copy.grafs[at] as Graf;
  const dash = text.length > LONGEST ? 0 : dashLength(text);
  if (dash === 0 && !copy.style.page && text.length <= LONGEST) {
    const reading = copy.byline(at);
    return reading !== null && reading.sure >= 3 && reading.authors.some(({ kind }) => kind === 'person');
  }
  if (dash === 0 || startsAlike(copy, at - 1) || isQuotation(copy, at - 1)) return false;
  const reading = readByline(text.slice(dash), copy.lexicon);
  return reading?.authors.some(({ kind }) => kind === 'person') ?? false;
}

/** An item of a list above it: names are listed. */
function startsAlike(copy: Copy, at: number): boolean {
  return dashLength((copy.grafs[at] as Graf).text) > 0;
}

/** Whether a graf is nothing but a quotation. Who is named below it has said it. */
export function isQuotation(copy: Copy, at: number): boolean {
  const { text } = copy.grafs[at] as Graf;
  return /^["“„«‘]/.test(text) && /["”“»’][.!?]?$/.test(text);
}

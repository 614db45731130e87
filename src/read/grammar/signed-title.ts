/** A headline with who signs on its own line: "Two drown in lake – by Jo Doe – 12 May", "Two drown in lake (by Jo Doe)". */
import type { Lexicon } from '../text/lexicon.js';
import { type BylineReading, readByline } from './byline.js';
import { byLength } from './byline-openers.js';

/** What parts a headline from who signs; behind a sentence, a space does. */
const SIGN = / (?:[–—|·•-]+ |(?=\())|(?<=[.!?…]["”»’]?) /g;
/** In UTF-16 units: no headline is shorter. */
const SHORTEST = 8;

export interface Signature {
  /** Where the headline ends, and where the byline begins, in UTF-16 units of the text. */
  titleEnd: number;
  start: number;
  reading: BylineReading;
}

/**
 * Who signs behind a headline; null where nobody does with a word of signing, or names nobody with it.
 * @param text the line as it stands
 */
export function signatureIn(text: string, lexicon: Lexicon): Signature | null {
  for (const found of text.matchAll(SIGN)) {
    const titleEnd = found.index;
    const start = titleEnd + found[0].length;
    const behind = text.slice(start);
    if (titleEnd < SHORTEST || byLength(behind.startsWith('(') ? behind.slice(1) : behind, lexicon) === 0) continue;
    const reading = readByline(behind, lexicon);
    if (reading?.sure === 3 && reading.authors.length > 0) return { titleEnd, start, reading };
  }
  return null;
}

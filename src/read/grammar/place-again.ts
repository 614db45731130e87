/** Datelines whose place nobody knows and no capitals show: the story names it again. "Osmer - The council ...", and "in Osmer" further down. */
import { isLetter } from '../text/characters.js';
import type { Lexicon } from '../text/lexicon.js';
import { isWhite } from '../text/white-space.js';
import { endsSentence } from '../text/words.js';
import { type DatelineReading, isOpening } from './dateline.js';

/** A place of up to three words, and what parts it from the paragraph. The numbers are UTF-16 units. */
const PLACE = /^(\p{Lu}[\p{L}\p{M}'’-]{2,24}(?: \p{Lu}[\p{L}\p{M}'’-]{1,24}){0,2})( [-–—―] |[—―] ?| \| |\. |: )(?=\S)/u;
/** No place is longer with what parts it. */
const LONGEST = 90;
/** In UTF-16 units: no word in front of a place is longer. */
const LONGEST_IN = 10;

/**
 * The dateline that opens a paragraph, where the rest of the story proves its place.
 * @param raw the paragraph as it stands in the input
 * @param rest the story behind the paragraph's first line
 * @returns null where none stands there, or nothing proves it
 */
export function datelineNamedAgain(raw: string, rest: string, lexicon: Lexicon): DatelineReading | null {
  if (lexicon.inPlaces.size === 0) return null;
  const found = PLACE.exec(raw.slice(0, LONGEST));
  if (found === null) return null;
  const [{ length: bodyStart }, place = '', sign = ''] = found;
  // English has a full stop there only behind capitals.
  if (sign === '. ' && lexicon.tag === 'en') return null;
  // "Osmer - Talvik 2-1" is a result.
  if (!endsSentence(raw.trimEnd())) return null;
  if (!isOpening(raw.slice(bodyStart)) || !isNamedAgain(place, raw.slice(bodyStart) + rest, lexicon)) return null;
  return { start: 0, end: place.length, bodyStart, place, date: null, agency: null, sure: 2 };
}

/** Whether a text has a word before the place that stands before places: "in Osmer". */
function isNamedAgain(place: string, text: string, { inPlaces }: Lexicon): boolean {
  for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + place.length)) {
    if (isLetter(text.charAt(at + place.length))) continue;
    if (!isWhite(text.charCodeAt(at - 1))) continue;
    const before = text.slice(Math.max(0, at - 1 - LONGEST_IN), at - 1);
    const word = before.split(/[^\p{L}\p{M}]/u).at(-1) ?? '';
    if (inPlaces.has(word.toLowerCase())) return true;
  }
  return false;
}

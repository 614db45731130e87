/** Datelines whose place nobody knows and no capitals show: the story names it again. "Osmer - The council ...", and "in Osmer" further down. */
import { isLetter, isUpper } from '../text/characters.js';
import { LetterPattern } from '../text/letter-pattern.js';
import type { Lexicon } from '../text/lexicon.js';
import { isWhite } from '../text/white-space.js';
import { endsSentence } from '../text/words.js';
import { type DatelineReading, isOpening } from './dateline.js';
import { placeEnd } from './place-words.js';

const MOST_WORDS = 3;
const SHORTEST = 3;
/** What parts the place from the paragraph. */
const SIGN = /^(?: [-–—―] |[—―] ?| \| |\. |: )(?=\S)/;
/** No place is longer with what parts it. */
const LONGEST = 90;
const NO_LETTER = new LetterPattern('[^\\p{L}\\p{M}]');
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
  const start = raw.slice(0, LONGEST);
  const end = placeEnd(start, 0, MOST_WORDS);
  const sign = end < SHORTEST || !isUpper(start.charAt(0)) ? null : SIGN.exec(start.slice(end));
  if (sign === null) return null;
  const place = start.slice(0, end);
  const bodyStart = end + sign[0].length;
  // English has a full stop there only behind capitals.
  if (sign[0] === '. ' && lexicon.tag === 'en') return null;
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
    const word = before.split(NO_LETTER.of(before)).at(-1) ?? '';
    if (inPlaces.has(word.toLowerCase())) return true;
  }
  return false;
}

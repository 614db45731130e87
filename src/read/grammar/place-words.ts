/**
 * Words that can be a place's, by their letters alone. Told letter by letter: as a pattern with Unicode classes it would take V8 up to
 * 17 ms to compile.
 */
import { isLetter, isLower, isMark, isUpper } from '../text/characters.js';

/** In UTF-16 units. */
const SHORTEST = 2;
const LONGEST = 25;
/** "Villar del Mar", "Saint-Jean de l’Orme". */
const MOST_SMALL = 2;
const LONGEST_SMALL = 5;
const LONGEST_ELISION = 2;
const APOSTROPHES = "'’";
/** What stands inside a word beside letters and marks: the sign that joins none, in Persian. */
const INSIDE = "\u200c'’-";

/** Where a word ends that begins large, or in a script without capitals; -1 where none starts there. */
export function placeWordEnd(text: string, start: number): number {
  const first = text.charAt(start);
  if (!isUpper(first) && !isUncased(first)) return -1;
  let end = start + 1;
  while (end < text.length && end - start < LONGEST && isInside(text.charAt(end))) end++;
  return end - start >= SHORTEST ? end : -1;
}

/**
 * Where the words end that a text opens with; -1 where it opens with none.
 * @param most words that are counted; small ones between them are not
 */
export function placeEnd(text: string, start: number, most: number): number {
  let end = placeWordEnd(text, start);
  for (let words = 1; end >= 0 && words < most; words++) {
    const next = placeWordEnd(text, behindSmallWords(text, end));
    if (next < 0) break;
    end = next;
  }
  return end;
}

/** Where a word starts behind a space and small words, "del Mar", "de l’Orme"; the text's end where none can. */
function behindSmallWords(text: string, start: number): number {
  if (text.charAt(start) !== ' ') return text.length;
  let at = start + 1;
  for (let small = 0; small < MOST_SMALL; small++) {
    const end = smallEnd(text, at, LONGEST_SMALL);
    if (end === at || text.charAt(end) !== ' ') break;
    at = end + 1;
  }
  const elision = smallEnd(text, at, LONGEST_ELISION);
  return elision > at && APOSTROPHES.includes(text.charAt(elision) || ' ') ? elision + 1 : at;
}

function smallEnd(text: string, start: number, longest: number): number {
  let end = start;
  while (end < text.length && end - start < longest && isLower(text.charAt(end))) end++;
  return end;
}

function isInside(character: string): boolean {
  return isLetter(character) || INSIDE.includes(character) || isMark(character);
}

/** A word with a capital, behind a comma, that is neither job nor outlet: a place. */
export function isPlaceName(part: string): boolean {
  if (part.length < 3) return false;
  const [first = '', ...more] = part.split('-');
  const [opening = '', ...rest] = first;
  if (rest.length === 0 || !(isUpper(opening) || isUncased(opening))) return false;
  return rest.every((one) => isSmall(one) || "’'".includes(one)) && more.every(isWord);
}

function isSmall(character: string): boolean {
  return isLower(character) || isUncased(character) || isMark(character);
}

/** A letter of a script without capitals. */
function isUncased(character: string): boolean {
  return isLetter(character) && !isUpper(character) && !isLower(character);
}

function isWord(text: string): boolean {
  return text !== '' && [...text].every((one) => isLetter(one) || isMark(one));
}

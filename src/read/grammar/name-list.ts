/** The names of a list: "A, B and C". */
import { anywhere } from '../../languages/anywhere.js';
import type { Lexicon } from '../text/lexicon.js';
import { isSuffix } from '../text/person-names.js';
import { withoutEnd } from '../text/white-space.js';

/** What parts two names. A comma needs the space behind it; the word for "and" comes from the language. */
const BETWEEN = /,\s|,(?=,)|;|\s&\s|\s\+\s/;

/** Splits a text and trims its parts; one that holds no sign of what parts it is not looked through for it, which is expensive. */
export function split(text: string, sign: RegExp, between: RegExp): string[] {
  return sign.test(text) ? text.split(between).map((part) => part.trim()) : [text];
}

/**
 * Stands at the beginning of a part that "and" stood in front of: "A and B, House" means something else than "A, House".
 * Parts stay plain texts, which are split, joined and compared; `isJoined` and `bare` know of the sign.
 */
const AND = '\u0000';

export function isJoined(part: string): boolean {
  return part.startsWith(AND);
}

/** A part without the sign. */
export function bare(part: string): string {
  return isJoined(part) ? part.slice(1) : part;
}

/** Splits at commas, "&" and the language's "and"; a suffix goes back to its name. */
export function splitNames(text: string, lexicon: Lexicon): string[] {
  const parts: string[] = [];
  for (const one of split(withoutEnd(text, ', '), /[,;&+]/, BETWEEN)) splitAtAnd(one, parts, lexicon);
  if (parts.length < 2) return parts;
  const whole: string[] = [];
  for (const part of parts) {
    if (isSuffix(part) && whole.length > 0) whole[whole.length - 1] += `, ${part}`;
    else whole.push(part);
  }
  return whole;
}

/** Adds what stands between the words for "and". */
function splitAtAnd(text: string, parts: string[], lexicon: Lexicon): void {
  let from = 0;
  let joined = '';
  const add = (to: number) => {
    const part = text.slice(from, to).trim();
    if (part !== '') parts.push(joined + part);
  };
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    const opens = start === from && parts.length === 0;
    if (!opens && end - start <= LONGEST_AND && isAnd(text.slice(start, end), lexicon)) {
      add(start);
      joined = AND;
      from = end + 1;
    } else if (isGlued(text, from, start, end, lexicon)) {
      add(start);
      joined = AND;
      from = start + 1;
    }
    start = end + 1;
  }
  add(text.length);
}

/** Whether a word opens with the letter for "and", between two names of two words and more. A sentence is no list of names. */
function isGlued(text: string, from: number, start: number, end: number, { gluedAnd }: Lexicon): boolean {
  if (
    !gluedAnd ||
    !text.startsWith(gluedAnd.letter, start) ||
    end - start < 3 ||
    end === text.length ||
    text.endsWith('.')
  )
    return false;
  return text.slice(from, start).trim().includes(' ') && !gluedAnd.opens.includes(text.slice(start, end));
}

/** In UTF-16 units, of all languages' words for "and". */
const LONGEST_AND = 5;

/** Catalan and Arabic names hold the small words for "and"; in capitals they are initials, but for the longer ones. */
export function isAnd(word: string, lexicon: Lexicon): boolean {
  const small = word.toLowerCase();
  return lexicon.and.has(small) && (word !== word.toUpperCase() || AND_IN_CAPITALS.has(small));
}

const AND_IN_CAPITALS = new Set(anywhere.andInCapitals);

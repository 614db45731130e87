/** Small functions about words, for several grammars. */
import { anywhere } from '../../languages/anywhere.js';
import { hasBeyond, hasLower, hasUpper, isDigit, isLetter, isLower, isUpper } from './characters.js';

/**
 * Whether it ends a sentence, also in front of closing quotes and brackets. An abbreviation's full stop does not count in a line as
 * short as a title; a longer one that ends with "U.S." has the sentence's full stop in it.
 */
export function endsSentence(text: string): boolean {
  return endsWith(text, FULL_STOPS + ASKING);
}

/** Whether it ends with a full stop. A headline may ask or shout, and still be one; it does not state. */
export function endsStatement(text: string): boolean {
  return endsWith(text, FULL_STOPS);
}

const CLOSERS = `"'”’»)]」』）】`;
/** Of Latin, Chinese and Japanese, Urdu, Hindi, Armenian, Amharic, Burmese and Khmer. */
const FULL_STOPS = '.…。．｡۔।॥։።။។';
const ASKING = '!?！？؟';

function endsWith(text: string, stops: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && CLOSERS.includes(text.charAt(at))) at--;
  if (at < 0 || !stops.includes(text.charAt(at))) return false;
  return text.charAt(at) !== '.' || text.length > LONGEST_TITLE || !isAbbreviation(lastWord(text.slice(0, at + 1)));
}

/** In UTF-16 units. */
const LONGEST_TITLE = 120;

/** "U.S.", "D.C.", "Calif.", "Jr.": a full stop that belongs to the word. */
function isAbbreviation(word: string): boolean {
  // One letter alone ends sentences too: "plan B."
  return (word.length > 2 && isInitials(word)) || KNOWN.has(word.toLowerCase());
}

/** "J.", "U.S.": letters with a full stop each. */
export function isInitials(word: string): boolean {
  if (word.length < 2 || word.length % 2 !== 0) return false;
  for (let at = 0; at < word.length; at += 2) {
    if (!isLetter(word.charAt(at)) || word.charAt(at + 1) !== '.') return false;
  }
  return true;
}

const KNOWN = new Set([...anywhere.placeAbbreviations, ...anywhere.abbreviations].map((word) => `${word}.`));

const OPENERS = `("'“‘«[`;

function lastWord(text: string): string {
  let at = text.lastIndexOf(' ') + 1;
  while (at < text.length && OPENERS.includes(text.charAt(at))) at++;
  return text.slice(at);
}

/** Whether the first letter is a capital. Signs before it do not count; a digit before it is no capital. */
export function isCapitalised(word: string): boolean {
  // Nearly every word opens with a letter of ASCII.
  const first = word.charCodeAt(0);
  if (first >= 65 && first <= 90) return true;
  if (first >= 97 && first <= 122) return false;
  for (const character of word) {
    if (isUpper(character)) return true;
    if (isLetter(character) || isDigit(character)) return false;
  }
  return false;
}

/** A text with a capital first. */
export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether the text opens with a small letter: then it goes on from somewhere. */
export function startsSmall(text: string): boolean {
  return isLower(text.charAt(0));
}

/** Whether the text has letters that know capitals, and only capitals. */
export function isAllCapitals(text: string): boolean {
  return hasUpper(text) && !hasLower(text);
}

/** Whether the text has letters of a script that knows capitals. Arabic, Hebrew, Chinese and others know none. */
export function hasCase(text: string): boolean {
  return hasUpper(text) || hasLower(text);
}

/**
 * The words of a text, separated by single spaces. V8's own `split` asks the separator whether it is a pattern, which
 * takes it longer than splitting a line.
 */
export function wordsOf(folded: string): string[] {
  const words: string[] = [];
  let start = 0;
  for (let space = folded.indexOf(' '); space >= 0; space = folded.indexOf(' ', start)) {
    words.push(folded.slice(start, space));
    start = space + 1;
  }
  words.push(folded.slice(start));
  return words;
}

/** The number of words, separated by white space. */
export function wordCount(folded: string): number {
  if (folded === '') return 0;
  let count = 1;
  for (let at = folded.indexOf(' '); at >= 0; at = folded.indexOf(' ', at + 1)) count++;
  return count;
}

/** Whether two comparable texts share most of their words. An edited headline still does. */
export function mostlySame(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  const others = new Set(wordsOf(b));
  let shared = 0;
  for (const word of others) if (words.has(word)) shared++;
  return shared * 5 >= Math.max(words.size, others.size) * 3;
}

/** What two headlines are compared by: letters and digits without case, other signs as one space. */
export function comparable(text: string): string {
  const small = text.toLowerCase();
  // Letters, digits and single spaces alone: nothing changes them.
  if (!/[^a-z0-9 ]| {2}/.test(small)) return small.trim();
  // A space alone between two words stays as it is: most of them do.
  if (!hasBeyond(text)) return small.replace(/ [^a-z0-9]+|[^a-z0-9 ][^a-z0-9]*/g, ' ').trim();
  // What has case and is no letter for Unicode, "ⓐ" and a Greek mark, is one here: see `isLetter`.
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the mark is meant alone
  return small.replace(/[^\u0345\u24d0-\u24e9\p{L}\p{N}]+/gu, ' ').trim();
}

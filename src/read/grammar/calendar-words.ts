/** What a word of a date means: a month, a day of the week, a half of the day, in a language or in any. */
import { latin } from './calendar/latin.js';
import { others } from './calendar/others.js';

/** Bits of what a word can mean: months from bit 0, days of the week from Monday, the halves of the day. */
export const MONTHS = 0xfff;
export const FIRST_WEEKDAY = 12;
export const WEEKDAYS = 0x7f << FIRST_WEEKDAY;
export const AM = 1 << 19;
export const PM = 1 << 20;

/** By folded words, single spaces between them. */
export type CalendarWords = ReadonlyMap<string, number>;

/** The table's row of English: most dates need no other, and do without the table. */
export const ENGLISH =
  'en|january,jan|february,feb|march,mar|april,apr|may|june,jun|july,jul|august,aug|september,sep,sept|october,oct|november,nov|december,dec|monday,mon|tuesday,tue,tues|wednesday,wed,weds|thursday,thu,thur,thurs|friday,fri|saturday,sat|sunday,sun|am,a m|pm,p m';

/** Two letters are a day of the week in some language or other, nearly all of them. */
const SHORTEST_OF_ANY = 3;

const made = new Map<string, CalendarWords>();

/** The words of a language, and English ones: those are written everywhere. @param language BCP 47 */
export function wordsOfLanguage(language: string): CalendarWords {
  const tag = language === 'no' ? 'nb' : language.replace(/-.*/, '');
  return kept(tag, () => {
    const words = new Map<string, number>();
    // Most languages write in one of both.
    if (tag !== 'en' && tag !== 'und' && !addAll(latin(), words, tag)) addAll(others(), words, tag);
    add(ENGLISH, words);
    return words;
  });
}

/** The words of all languages that are written like a text: what they mean in different ones, they can mean. */
export function wordsOfAny(text: string): CalendarWords {
  const isLatin = !/[^\0-\u02ff\u1e00-\u206f]/.test(text);
  return kept(isLatin ? '*latin' : '*', () => {
    const words = new Map<string, number>();
    if (!isLatin) addAll(others(), words, null);
    addAll(latin(), words, null);
    for (const word of words.keys()) if (word.length < SHORTEST_OF_ANY && word < '\u0250') words.delete(word);
    add(ENGLISH, words);
    return words;
  });
}

/** @param tag whose rows; null for all. @returns whether there are any that name a day */
function addAll(rows: readonly string[], words: Map<string, number>, tag: string | null): boolean {
  for (const row of rows) if (tag === null || row.startsWith(`${tag}|`) || row.startsWith(`${tag}-`)) add(row, words);
  return [...words.values()].some((bits) => (bits & WEEKDAYS) !== 0);
}

function kept(tag: string, make: () => CalendarWords): CalendarWords {
  let words = made.get(tag);
  if (words === undefined) {
    words = make();
    // Whatever a caller calls a language, no more than there are of them.
    if (made.size < 100) made.set(tag, words);
  }
  return words;
}

function add(row: string, words: Map<string, number>): void {
  const [, ...columns] = row.split('|');
  columns.forEach((column, index) => {
    for (const word of column.split(',')) if (word !== '') words.set(word, (words.get(word) ?? 0) | (1 << index));
  });
}

/** Letters as the table has them: small, without accents, digits of every script as 0 to 9. */
export function folded(text: string): string {
  if (/^[\n -~]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ı', 'i')
    .replace(/\p{Nd}/gu, latinDigit)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, ' ');
}

/** Digits of a script stand in order, ten at a time: so many before it belong to its own. */
function latinDigit(digit: string): string {
  if (digit <= '9') return digit;
  let point = digit.codePointAt(0) as number;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - 1))) {
    point--;
    value++;
  }
  return String(value);
}

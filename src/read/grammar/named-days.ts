/** Whether a text names a day with its year, whatever else it says. */
import { type CalendarWords, wordsOfAny, wordsOfLanguage } from './calendar-words.js';
import { datesIn } from './date-days.js';
import { type Item, itemsOf } from './date-items.js';

/**
 * The words that a date can be read with, those of the language first: most dates are read without those of the others.
 * @param language BCP 47; "und" where it is not known
 */
export function vocabularies(language: string, text: string): (() => CalendarWords)[] {
  // English it is not, whatever the copy is: "凌晨" is no word to pass over.
  if (/^(?:en|und)(?:-|$)/.test(language) && /[^\0-\u024f\u2000-\u206f]/.test(text)) return [() => wordsOfAny(text)];
  return [() => wordsOfLanguage(language), () => wordsOfAny(text)];
}

/** In UTF-16 units: a longer text says more than when. */
const LONGEST = 200;

/**
 * How many words of a text mean nothing in a date, where it names a day with its year; null where it names none.
 * @param text as written, without dates that pasting has glued to each other
 * @param language BCP 47; "und" where it is not known
 */
export function wordsBesideDay(text: string, language: string): number | null {
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return null;
  for (const words of vocabularies(language, text)) {
    const items = itemsOf(text, words());
    if (datesIn(items, null, language).length > 0) return items.filter(isStrange).length;
  }
  return null;
}

function isStrange({ value, bits }: Item): boolean {
  return value === null && bits === 0;
}

/** Furniture at the end of the copy: lines of the web page that came along with the paste. */
import type { Style } from '../houses/style.js';
import { comparable } from './text/words.js';

/** No phrase of furniture is longer, so longer lines are not compared. */
const LONGEST = 120;

/** Final signs by which a line may differ from the phrase. */
const SIGNS = 4;

/** Whether the whole line is one of the house's phrases. A sentence that only contains one is copy. */
export function isFurniture(text: string, style: Style): boolean {
  if (text.length > LONGEST || style.furniture.length === 0) return false;
  const lengths = phrasesOf(style).get(comparable(text));
  return lengths?.some((length) => Math.abs(length - text.length) <= SIGNS) === true;
}

const known = new WeakMap<Style, ReadonlyMap<string, readonly number[]>>();

/** A house's phrases as they are compared, and how long they are written. */
function phrasesOf(style: Style): ReadonlyMap<string, readonly number[]> {
  let phrases = known.get(style);
  if (phrases === undefined) {
    const lengths = new Map<string, number[]>();
    for (const phrase of style.furniture) {
      const key = comparable(phrase);
      lengths.set(key, [...(lengths.get(key) ?? []), phrase.length]);
    }
    phrases = lengths;
    known.set(style, phrases);
  }
  return phrases;
}

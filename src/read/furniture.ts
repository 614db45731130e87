/** Furniture at the end of the copy: lines of the web page that came along with the paste. */
import type { Style } from '../styles/style.js';
import type { Line } from './lines.js';
import { comparable } from './words.js';

/** No phrase of furniture is longer: a longer line is not looked at. */
const LONGEST = 120;

/** Is the whole line one of the house's phrases? A sentence that only contains one is copy. */
export function isFurniture(text: string, style: Style): boolean {
  if (text.length > LONGEST) return false;
  return phrasesOf(style).has(comparable(text));
}

const phrases = new WeakMap<Style, ReadonlySet<string>>();

/** A style's phrases as they are compared; made once. */
function phrasesOf(style: Style): ReadonlySet<string> {
  let known = phrases.get(style);
  if (known === undefined) {
    known = new Set(style.furniture.map(comparable));
    phrases.set(style, known);
  }
  return known;
}

/** Index of the first line of the furniture that ends the copy; the number of lines where none does. */
export function tailStart(lines: readonly Line[], style: Style): number {
  let tail = lines.length;
  while (tail > 0 && isFurniture((lines[tail - 1] as Line).text, style)) tail--;
  return tail;
}

/** Furniture at the end of the copy: lines of the web page that came along with the paste. */
import type { Style } from '../styles/style.js';
import { comparable } from './words.js';

/** No phrase of furniture is longer: a longer line is not looked at. */
const LONGEST = 120;

/** Is the whole line one of the house's phrases? A sentence that only contains one is copy. */
export function isFurniture(text: string, style: Style): boolean {
  if (text.length > LONGEST) return false;
  // Only phrases of about its length are compared: letter by letter is the dear part.
  const near = style.furniture.filter((phrase) => Math.abs(phrase.length - text.length) <= SIGNS);
  if (near.length === 0) return false;
  const line = comparable(text);
  return near.some((phrase) => comparable(phrase) === line);
}

/** Final signs by which a line may differ from the phrase. */
const SIGNS = 4;

/** Subheads that carry no mark: short title-case lines with no full stop. */
import type { Style } from '../styles/style.js';
import { hasDigit, hasLetter, isDigit } from './characters.js';
import { endsSentence, endsStatement, hasCase, isAllCapitals, isCapitalised, wordsOf } from './words.js';

/** Words that stay small in a title. Longer ones are capitalised by nearly every style book. */
const SMALL = new Set(
  (
    'a an the and but for or nor of in on at to by as from with into over vs vs. via per is if ' +
    'de la el y en del los las et le du des der die das und von zu e o da do'
  ).split(' '),
);
const QUOTES = `"“”«»‘’'„`;

/** Could the line, by itself, be a subhead of this house? What stands around it decides the rest. */
export function looksLikeSubhead(text: string, style: Style): boolean {
  const shape = style.subheads;
  if (shape === null || text.length > shape.maxLength) return false;
  const words = wordsOf(text);
  if (words.length > shape.maxWords) return false;
  if (',;:'.includes(text.charAt(text.length - 1)) || endsStatement(text)) return false;
  // A quotation on a line of its own is somebody speaking.
  if (QUOTES.includes(text.charAt(0)) && QUOTES.includes(text.charAt(text.length - 1))) return false;
  if (!hasLetter(text)) return false;
  if (!hasCase(text)) return !endsSentence(text);
  switch (shape.case) {
    case 'capitals':
      return isAllCapitals(text) && words.length > (text.length < 5 ? 1 : 0);
    case 'title':
      return isTitleCase(words);
    case 'sentence':
      return isTitleCase(words) || isCapitalised(text) || isDigit(text.charAt(0));
    default:
      return shape.case satisfies never;
  }
}

/** First word with a capital (or a digit), and nearly all others that are not small words. */
function isTitleCase(words: readonly string[]): boolean {
  const [first = ''] = words;
  if (!isCapitalised(first) && !hasDigit(first)) return false;
  const telling = words.filter((word) => hasLetter(word) && !SMALL.has(word.toLowerCase()));
  const small = telling.filter((word) => !isCapitalised(word) && !hasDigit(word));
  return small.length * 4 <= telling.length;
}

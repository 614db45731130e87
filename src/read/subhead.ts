/** Subheads that carry no mark: short title-case lines with no full stop. */
import type { Style } from '../houses/style.js';
import { anywhere } from '../languages/anywhere.js';
import { hasDigit, hasLetter, isDigit } from './text/characters.js';
import { endsSentence, endsStatement, hasCase, isAllCapitals, isCapitalised, wordsOf } from './text/words.js';

/** Words that stay small in a title. Longer ones are capitalised by nearly every style book. */
const SMALL = new Set(anywhere.titleWords);
const QUOTES = `"“”«»‘’'„`;

/** Whether the line, by itself, could be a subhead of this house. What stands around it decides the rest. */
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

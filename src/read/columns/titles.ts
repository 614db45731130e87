/** What stands above a column of briefs: "News in brief", "Kurz gemeldet". */

import type { Lexicon } from '../lexicon.js';
import { comparable, wordCount } from '../words.js';
import { isWide } from './items.js';

/** In words. */
const LONGEST = 6;
/** In UTF-16 units: of scripts without spaces. */
const LONGEST_WIDE = 16;

/** Is a line the title of a column: words that say so, alone or at one end of a few others ("Police blotter for Monday")? */
export function isColumnTitle(text: string, lexicon: Lexicon): boolean {
  if (text.length > 60) return false;
  if (isWide(text)) return text.length <= LONGEST_WIDE && lexicon.columnTitles.some((title) => text.includes(title));
  const words = comparable(text);
  if (wordCount(words) > LONGEST) return false;
  return lexicon.columnTitles.some(
    (title) => words === title || words.endsWith(` ${title}`) || words.startsWith(`${title} `),
  );
}

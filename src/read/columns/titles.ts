/** What stands above a column of briefs: "News in brief", "Kurz gemeldet". */

import { anywhere } from '../../languages/anywhere.js';
import { comparable, wordCount } from '../text/words.js';
import { isWide } from './items.js';

/** In words. */
const LONGEST = 6;
/** In UTF-16 units: of scripts without spaces. */
const LONGEST_WIDE = 16;

/** Of Romanian and Hungarian, which have no file of words. */
const elsewhere = ['pe scurt', 'röviden'];
const titles = [...anywhere.columnTitles, ...elsewhere];

/** Whether a line is the title of a column: words that say so, alone or at one end of a few others ("Police blotter for Monday"). */
export function isColumnTitle(text: string): boolean {
  if (text.length > 60) return false;
  if (isWide(text)) return text.length <= LONGEST_WIDE && titles.some((title) => text.includes(title));
  const words = comparable(text);
  if (wordCount(words) > LONGEST) return false;
  return titles.some((title) => words === title || words.endsWith(` ${title}`) || words.startsWith(`${title} `));
}

/** What stands above a column of briefs: "News in brief", "Kurz gemeldet". */

import type { Lexicon } from '../lexicon.js';
import { comparable, wordCount } from '../words.js';
import { isWide } from './items.js';

/** In words. */
const LONGEST = 6;
/** In UTF-16 units: of scripts without spaces. */
const LONGEST_WIDE = 16;

/** Of languages that have no file of words yet. */
const elsewhere = (
  'in breve|brevi|notizie in breve|flash|dal mondo|kort nieuws|kort|in het kort|nieuws in het kort|i korthet|kortnytt|' +
  'notiser|kort fortalt|kort nyt|lyhyesti|w skrócie|krótko|stručně|ve zkratce|kısa kısa|kısa haberler|pe scurt|röviden|' +
  'коротко|кратко|коротко о главном|стисло|בקצרה|संक्षेप में|ニュース短信|短信|一言ニュース|간추린|단신|简讯|短讯|快讯|簡訊'
).split('|');

/** Is a line the title of a column: words that say so, alone or at one end of a few others ("Police blotter for Monday")? */
export function isColumnTitle(text: string, lexicon: Lexicon): boolean {
  if (text.length > 60) return false;
  const titles = [...lexicon.columnTitles, ...elsewhere];
  if (isWide(text)) return text.length <= LONGEST_WIDE && titles.some((title) => text.includes(title));
  const words = comparable(text);
  if (wordCount(words) > LONGEST) return false;
  return titles.some((title) => words === title || words.endsWith(` ${title}`) || words.startsWith(`${title} `));
}

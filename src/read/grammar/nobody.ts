/** Lines that name nobody, whatever looks like a byline in them: a sentence without its full stop, a subhead. */
import { hasDigit } from '../text/characters.js';
import type { Lexicon } from '../text/lexicon.js';
import { PARTICLES } from '../text/person-names.js';
import { isCapitalised, startsSmall } from '../text/words.js';
import { readByline } from './byline.js';
import { byLength } from './byline-openers.js';

/** So many words in small letters are a statement's: a name has particles, a list of names joiners. */
const MOST_SMALL = 1;

/**
 * Whether a line can't be a byline: nothing in it opens one, the grammar finds no name, and its small words are more than
 * names have. Only for lines of letters and spaces: what has other signs may hold a name in any of its parts.
 */
export function namesNobody(text: string, lexicon: Lexicon): boolean {
  // Somebody who types no capitals has none in a name.
  if (startsSmall(text) || hasDigit(text) || /[,;:|/()@&+•·–—_]|\s-\s/.test(text)) return false;
  if (byLength(text, lexicon) > 0 || readByline(text, lexicon) !== null) return false;
  return smallWords(text, lexicon) > MOST_SMALL || isKanaStatement(text);
}

function smallWords(text: string, { and, roles }: Lexicon): number {
  let small = 0;
  for (const word of text.split(' ')) {
    if (!startsSmall(word) || isCapitalised(word)) continue;
    if (!PARTICLES.has(word) && !and.has(word) && !roles.has(word)) small++;
  }
  return small;
}

/** Japanese that ends in hiragana, as verbs and particles do: names hardly have more of it than two signs at their end. */
function isKanaStatement(text: string): boolean {
  return /[\u3041-\u309f]$/.test(text) && /[\u3041-\u309f][\u3400-\u9fff]/.test(text);
}

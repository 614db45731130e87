/** Lines that start something new whatever stands above them: a byline, a note, a label, a dateline, an end mark. */

import type { Line } from '../input/lines.js';
import { anywhere } from '../languages/anywhere.js';
import { readByline } from './grammar/byline.js';
import { byLength } from './grammar/byline-openers.js';
import { readDateline } from './grammar/dateline.js';
import { isLabel } from './grammar/labels.js';
import { isEndMark } from './kinds.js';
import { LetterPattern } from './text/letter-pattern.js';
import type { Lexicon } from './text/lexicon.js';
import { anyOf } from './text/pattern.js';
import { endsSentence, startsSmall } from './text/words.js';

/**
 * Whether a line, by what it says, can't be the second line of a wrapped paragraph.
 * @param below whether the line above opens a block, as a headline does
 */
export function opensItself({ text, indent }: Line, lexicon: Lexicon, below = false): boolean {
  if (startsSmall(text)) {
    if (text.length > 90) return false;
    // "by Janie Gabbett, Reuters" is set in, or is all that stands below a headline; a sentence that goes on with "by" is not.
    return indent > 0 ? isSigned(text, lexicon) : below && isSignature(text, lexicon);
  }
  if (text.length <= 24 && isEndMark(text, lexicon)) return true;
  if (text.length <= 90 && isSigned(text, lexicon)) return true;
  if (anywhere.advanceEnds.some((end) => text.startsWith(end))) return true;
  // Asked before the pattern, which is expensive to compile.
  if (/[:_]/.test(text) && ADVISORY.test(text)) return true;
  if (text.length <= 40 && isLabel(text, lexicon.summaryLabels)) return true;
  return CAPITALS.test(text) && (readDateline(text, lexicon)?.sure ?? 0) >= 3;
}

function isSigned(text: string, lexicon: Lexicon): boolean {
  return byLength(text, lexicon) > 0 && (readByline(text, lexicon)?.sure ?? 0) >= 1;
}

/** Whether the line is a byline to its end, with names. */
function isSignature(text: string, lexicon: Lexicon): boolean {
  if (byLength(text, lexicon) === 0 || endsSentence(text)) return false;
  const reading = readByline(text, lexicon);
  return reading !== null && reading.sure >= 3 && reading.length === text.length;
}

/**
 * Whether a line of a head may be a byline, though it starts small: "by jo doe, staff writer". In a language whose words
 * are not known, a small word and names may be one: "de Horia Stan".
 */
export function maySign(text: string, lexicon: Lexicon): boolean {
  if (!startsSmall(text)) return false;
  if (byLength(text, lexicon) > 0) return text.includes(',') || readByline(text, lexicon) !== null;
  return !lexicon.knowsLanguage && NAMES_BEHIND.test(text);
}

const NAMES_BEHIND = new LetterPattern('^\\p{Ll}{1,6} \\p{Lu}\\S*(?: \\p{Lu}\\S*){1,3}$');

const ADVISORY = new RegExp(`^\\(?${anyOf([...anywhere.deskNotes, ...anywhere.advisories])}\\b.{0,14}[:_]`);
/** A word in capitals, and what a dateline ends with. */
const CAPITALS = /^[A-Z]{2}.*(?:[-–—_/)]|\d)/;

/** Lines that start something new whatever stands above them: a byline, a note, a label, a dateline, an end mark. */
import { byLength, readByline } from './byline.js';
import { readDateline } from './dateline.js';
import { isEndMark } from './kinds.js';
import { isLabel } from './labels.js';
import type { Lexicon } from './lexicon.js';
import type { Line } from './lines.js';
import { endsSentence, startsSmall } from './words.js';

/**
 * Is this line, by what it says, never the second line of a wrapped paragraph?
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
  if (ADVISORY.test(text)) return true;
  if (text.length <= 40 && isLabel(text, lexicon.summaryLabels)) return true;
  return CAPITALS.test(text) && (readDateline(text, lexicon)?.sure ?? 0) >= 3;
}

function isSigned(text: string, lexicon: Lexicon): boolean {
  return byLength(text, lexicon) > 0 && (readByline(text, lexicon)?.sure ?? 0) >= 1;
}

/** Is the line a byline to its end, with names? */
function isSignature(text: string, lexicon: Lexicon): boolean {
  if (byLength(text, lexicon) === 0 || endsSentence(text)) return false;
  const reading = readByline(text, lexicon);
  return reading !== null && reading.sure >= 3 && reading.length === text.length;
}

const ADVISORY =
  /^(?:End|END) (?:Adv|adv|ADV)|^\(?(?:Eds|EDS|DESK|Desk|Editors?|EDITOR['’]S NOTE|SOURCE|Source|CONTACT|Contact|FOR IMMEDIATE|Reporting by|Editing by)\b.{0,14}[:_]/;
/** A word in capitals, and what a dateline ends with. */
const CAPITALS = /^[A-Z]{2}.*(?:[-–—_/)]|\d)/;

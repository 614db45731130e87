/** Whom to ask about a release: a label, names, and how to reach them. */
import type { Line } from '../../input/lines.js';
import { anywhere } from '../../languages/anywhere.js';
import { hasDigit, hasLetter } from '../text/characters.js';
import { withoutEnd } from '../text/white-space.js';
import { endsSentence } from '../text/words.js';
import { type Aside, type Looked, wholeLine } from './aside.js';

const labels: ReadonlySet<string> = new Set(anywhere.contactLabels);
const purposes: ReadonlySet<string> = new Set(anywhere.contactPurposes);
const contactWords: ReadonlySet<string> = new Set(anywhere.contactWords);
/** In UTF-16 units. */
const LONGEST_LABEL = 60;
const LONGEST = 160;
/** In lines, of a block. */
const MOST = 14;
/** In lines: at most so many stand between a label, or a way to reach somebody, and the next one. */
const APART = 5;

/** A mailbox, or a number that can be called. */
const MAILBOX = /[^\s@]{1,64}@[^\s@.]{1,64}\.[a-z]/i;
const NUMBER = /(?:\+|\(?\d)[\d\s()./\u2013-]{5,22}\d/g;
const DAY = /^\d{4}-\d\d-\d\d$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/;

export function* findContacts({ lines }: Looked): Generator<Aside> {
  for (let at = 0; at < lines.length; at++) {
    const end = isContactSentence(lines[at] as Line) ? at + 1 : endOf(lines, at);
    for (const line of lines.slice(at, end)) yield { ...wholeLine(line, 'contact'), seen: true };
    if (end > at) at = end - 1;
  }
}

/** @returns the index behind the block that opens with this line; it ends with the last line that says how to reach somebody */
function endOf(lines: readonly Line[], from: number): number {
  if (!opensContact((lines[from] as Line).text)) return from;
  let end = from;
  for (let at = from; at < Math.min(lines.length, from + MOST) && at - Math.max(end - 1, from) <= APART; at++) {
    const line = lines[at] as Line;
    const reached = reaches(line.text);
    if (at > from && !(reached ? line.text.length <= LONGEST : goesOn(line, end > from))) break;
    if (reached) end = at + 1;
  }
  return end;
}

/** "For interviews contact Jo Doe on 0151 555 0123.": what for, whom, and how to reach them. */
function isContactSentence({ text }: Line): boolean {
  const space = text.indexOf(' ');
  if (space < 0 || !purposes.has(text.slice(0, space).toLowerCase()) || !reaches(text)) return false;
  return text.split(/[\s,;:.]+/).some((word) => contactWords.has(word.toLowerCase()));
}

/** Whether the line is a label for contacts, or opens with one and a colon. */
function opensContact(text: string): boolean {
  const few = text.slice(0, LONGEST_LABEL + 1);
  const colon = few.search(/[:：]/);
  if (colon < 0 && text.length > LONGEST_LABEL) return false;
  return text.length <= LONGEST && labels.has(bare(colon < 0 ? few : few.slice(0, colon)));
}

/** A label in small letters, without its signs: "For further information, please contact". */
function bare(label: string): string {
  return withoutEnd(label, '.,#*').toLowerCase().replaceAll(',', '');
}

/** Whether the block goes on with a name, a job or a house: a short line that is no sentence. A blank line ends the block once somebody can be reached. */
function goesOn({ text, afterBlank }: Line, reached: boolean): boolean {
  return !(afterBlank && reached) && text.length <= LONGEST_LABEL && hasLetter(text) && !endsSentence(text);
}

function reaches(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (text.includes('@') && MAILBOX.test(text)) return true;
  if (!hasDigit(text)) return false;
  return [...text.matchAll(NUMBER)].some(
    ([number]) => !DAY.test(number.trim()) && number.replace(/\D/g, '').length > 6,
  );
}

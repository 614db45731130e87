/** Cues in a script for radio or television: "[SOT FULL :09]", "(ANCHOR)", "OUTCUE: “... Channel 6.”". They are said to whoever runs it. */
import type { Line } from '../../input/lines.js';
import { anywhere } from '../../languages/anywhere.js';
import { isLower } from '../text/characters.js';
import { LetterPattern } from '../text/letter-pattern.js';
import { anyOf } from '../text/pattern.js';
import { type Aside, knownLine, type Looked } from './aside.js';

const BEGINS = new LetterPattern(`^${anyOf(anywhere.cues)}(?![\\p{L}\\p{M}\\p{N}])`);
const BRACKETS = /^[([]{1,2} ?(.*?) ?[)\]]{1,2}$/;
/** How long it takes, "0:35", ":09", "0'58"; or the words that are heard. */
const TIME = /(?:^|[^\d:])\d{0,2}[:'’]\d\d(?!\d)/;
const HEARD = /^(?: \d{1,2})? ?: ?["“„«.…]/;
/** In UTF-16 units. */
const LONGEST = 120;
/** One of these words alone can be a headline's. */
const FEWEST = 2;

export function* findCues({ lines, carried }: Looked): Generator<Aside> {
  if (carried) return;
  const found = lines.filter(isCue);
  if (found.length >= FEWEST) for (const line of found) yield knownLine(line, 'furniture');
}

function isCue({ text }: Line): boolean {
  // Cues are in capitals: most lines are told without the pattern.
  if (text.length > LONGEST || isLower(text.charAt(1))) return false;
  const inside = BRACKETS.exec(text)?.[1];
  if (inside !== undefined && BEGINS.test(inside)) return true;
  const cue = BEGINS.exec(text)?.[0];
  if (cue === undefined) return false;
  const rest = text.slice(cue.length);
  return rest === '' || rest === ':' || TIME.test(rest) || HEARD.test(rest);
}

/** The end of a letter or a mail: "Yours faithfully," alone on its line, and who signs below it. A letter to a newspaper is theirs. */
import type { Line } from '../../input/lines.js';
import { anywhere } from '../../languages/anywhere.js';
import { hasDigit } from '../text/characters.js';
import { anyOf } from '../text/pattern.js';
import { endsSentence, isCapitalised, wordCount } from '../text/words.js';
import { type Aside, knownLine, type Looked } from './aside.js';

const closings: ReadonlySet<string> = new Set(anywhere.closings);
const OPENS_LETTER = new RegExp(`^${anyOf(anywhere.letterOpenings)} ?[,:.–—-]`, 'i');
/** In UTF-16 units. */
const LONGEST = Math.max(...anywhere.closings.map(({ length }) => length)) + 2;
/** In lines: a name, a job, a street, a town. */
const MOST_BELOW = 5;
const FEWEST_ABOVE = 2;
/** In words: a longer line is none of a name and an address. */
const MOST_WORDS = 6;

export function* findClosings({ lines, carried, labelOf }: Looked): Generator<Aside> {
  if (carried) return;
  const at = lines.findLastIndex((line, index) => index >= lines.length - 1 - MOST_BELOW && isClosing(line));
  // "Thank you." ends a speech: nobody signs below it.
  if (at < FEWEST_ABOVE || at === lines.length - 1 || !lines.slice(0, at).some(({ text }) => endsSentence(text)))
    return;
  const [closing, ...below] = lines.slice(at) as [Line, ...Line[]];
  if (below.some((line) => wordCount(line.text) > MOST_WORDS || labelOf(line) !== null)) return;
  yield knownLine(closing, 'after-end');
  const isLetter = lines.slice(0, at).some(({ text }) => OPENS_LETTER.test(text));
  for (const [index, line] of below.entries()) {
    const signs = index === 0 && isLetter && isCapitalised(line.text) && !hasDigit(line.text);
    if (!signs) yield knownLine(line, 'after-end');
    else {
      const end = line.end - (/,$/.test(line.text) ? 1 : 0);
      yield { lines: [line], as: 'byline', seen: true, parts: [{ role: 'byline', start: line.start, end }] };
    }
  }
}

function isClosing({ text }: Line): boolean {
  return text.length <= LONGEST && closings.has(text.replace(/ ?[,!]$/, '').toLowerCase());
}

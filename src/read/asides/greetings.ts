/** A greeting on the first line of copy that was sent: "Hej begge", "Boa tarde, Rui". A headline stands further down. */
import type { Line } from '../../input/lines.js';
import { readByline } from '../grammar/byline.js';
import { isDateLine } from '../grammar/dates.js';
import { greetingLength } from '../grammar/greetings.js';
import { endsSentence, wordCount } from '../text/words.js';
import { type Aside, knownLine, type Looked } from './aside.js';

/** In UTF-16 units. */
const LONGEST = 40;
/** In words, behind the greeting: "all", "Ms. Orr". */
const MOST_NAMED = 2;
/** In lines below it: what is sent along is said in few. */
const NEAR = 6;
/** In words: a headline has more. */
const SHORTEST_HEADLINE = 3;

export function* findGreetings({ lines, lexicon, carried }: Looked): Generator<Aside> {
  const [first, ...below] = lines;
  if (carried || first === undefined || first.text.length > LONGEST || below[0]?.afterBlank !== true) return;
  const length = greetingLength(first.text);
  if (length === 0 || wordCount(first.text.slice(length).replace(/^[ ,]+/, '')) > MOST_NAMED) return;
  const isHeadline = ({ text, afterBlank }: Line) =>
    afterBlank &&
    !endsSentence(text) &&
    wordCount(text) >= SHORTEST_HEADLINE &&
    readByline(text, lexicon) === null &&
    !isDateLine(text, lexicon);
  // "Hello, Dolly" above a byline is a headline.
  if (below.slice(0, NEAR).some(isHeadline)) yield knownLine(first, 'furniture');
}

/** A headline or a deck that was typed over several lines: which line goes on with the one above it. */
import type { Line } from '../input/lines.js';
import { isCapitalised, startsSmall } from './text/words.js';

/** In lines, from the top: a head ends there at the latest. */
const LONGEST_HEAD = 24;
/** In UTF-16 units. A line of a headline is no longer, and running text no shorter. */
const LONGEST_LINE = 70;
const SHORTEST_START = 6;
/** Of a name, in words. */
const MOST_NAMES = 4;

/**
 * @param isKnown what a line is by itself: a byline, a date, a label, furniture. It is no part of a headline
 * @returns the lines that go on with the line above: they start small, below a line that starts large and ends no sentence
 */
export function brokenLines(lines: readonly Line[], isKnown: (line: Line) => boolean): ReadonlySet<Line> {
  const broken = new Set<Line>();
  let open = false;
  for (let at = 0; at < Math.min(lines.length, LONGEST_HEAD); at++) {
    const line = lines[at] as Line;
    // The story has begun.
    if (line.text.length > LONGEST_LINE) break;
    const goesOn = open && !line.afterBlank && startsSmall(line.text);
    if (goesOn && !isKnown(line)) broken.add(line);
    else open = isStart(line.text) && !isKnown(line);
    if (open && ENDED.test(line.text)) open = false;
  }
  return broken;
}

/** A line that ends so is whole. A comma or a semicolon goes on. */
const ENDED = /[.!?:…]["'”’»)]*$/;

/** Whether a headline may begin so: large, and not with a name alone, below which stands who that is. */
function isStart(text: string): boolean {
  if (text.length < SHORTEST_START || !STARTS.test(text)) return false;
  const words = text.split(' ');
  return words.length > MOST_NAMES || !words.every(isCapitalised);
}

/** A capital, a figure or a quotation: no sign of a list, no small letter. */
const STARTS = /^["'“‘«„»]?[\p{Lu}\p{Lt}\d]/u;

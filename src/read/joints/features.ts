/** What two lines, one right under the other, show of whether the lower one goes on with the upper: small numbers, and each two of them together. */
import type { Line } from '../../input/lines.js';
import { hasLower, hasUpper, isDigit, isLetter, isLower, isUpper } from '../text/characters.js';
import { LetterPattern } from '../text/letter-pattern.js';
import { endsSentence, hasCase, isAllCapitals, isCapitalised, startsSmall } from '../text/words.js';

/** What the rules say of two lines. */
export interface Ruled {
  /** Whether the layout of the whole copy joins them; null where its lines were not wrapped. */
  layout: boolean | null;
  /** What the lower line can be by itself: 0 nothing that is known, 1 what opens itself, 2 a signature, 3 a date or furniture. */
  lower: 0 | 1 | 2 | 3;
  /** Whether the upper line is something by itself. */
  upper: boolean;
  /** Of a page of the web. */
  page: boolean;
}

/** What is asked of all lines once. */
export interface Surroundings {
  lines: readonly Line[];
  /** Of each line: where the run without blank lines that it stands in starts and ends (exclusive), and its longest line in UTF-16 units. */
  runs: readonly Run[];
  /** The first line of running text, long or wrapped; the number of lines where there is none. */
  text: number;
  /** How many of the lines below a line of some length start small, in tenths, from 0 to 5. */
  wrapped: number;
  /** Whether lines within runs are set in deeper than those above them. */
  indented: boolean;
  /** Whether somebody has typed without capitals: a small letter behind the end of a sentence opens the next one then. */
  uncapitalised: boolean;
}

interface Run {
  start: number;
  end: number;
  longest: number;
}

/** In UTF-16 units: what is longer than a headline; shorter lines say nothing about wrapping. */
const TEXT = 90;
const SOME = 30;

export function surroundingsOf(lines: readonly Line[]): Surroundings {
  const runs: Run[] = [];
  let run: Run = { start: 0, end: 0, longest: 0 };
  let [pairs, small, deeper, text] = [0, 0, 0, lines.length];
  const uncapitalised = lines.some((line) => hasLower(line.text)) && !lines.some((line) => hasUpper(line.text));
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line.afterBlank) run = { start: at, end: at, longest: 0 };
    else if ((lines[at - 1] as Line).text.length >= SOME) {
      if (line.indent > (lines[at - 1] as Line).indent) deeper++;
      pairs++;
      if (startsSmall(line.text) && !(uncapitalised && endsSentence((lines[at - 1] as Line).text))) small++;
    }
    run.end = at + 1;
    if (line.text.length > run.longest) run.longest = line.text.length;
    if (text === lines.length && line.text.length > TEXT) text = at;
    runs.push(run);
  }
  const share = pairs === 0 ? 0 : small / pairs;
  return {
    lines,
    runs,
    text: share > WRAPPED ? Math.min(text, firstWrapped(runs)) : text,
    wrapped: Math.min(5, Math.ceil(share * 10)),
    indented: deeper > 0,
    uncapitalised,
  };
}

/** So large a share of lines that start small is that of wrapped text, */
const WRAPPED = 0.2;
/** which stands in so many lines and more, one of them of so many UTF-16 units. */
const FEWEST = 3;
const WIDE = 40;

/** Where the first run starts that can be a wrapped paragraph. */
function firstWrapped(runs: readonly Run[]): number {
  for (const { start, end, longest } of runs) if (end - start >= FEWEST && longest >= WIDE) return start;
  return runs.length;
}

/** How many buckets the features are hashed into: a power of two. */
export const BUCKETS = 8192;

/**
 * @param at the lower line's place among the lines
 * @returns the buckets of its features, some of them perhaps twice
 */
export function featuresOf(
  { lines, runs, text, wrapped, indented, uncapitalised }: Surroundings,
  at: number,
  ruled: Ruled,
): Int32Array {
  const [above, line] = [lines[at - 1] as Line, lines[at] as Line];
  const run = runs[at] as Run;
  const room = run.longest - (above.text.length + 1 + firstWord(line.text));
  const upperWords = wordsIn(above.text);
  const lowerWords = wordsIn(line.text);
  const ended = endOf(above.text);
  const stops = ended === 1 || ended === 2 || ended === 8;
  const started = startOf(line.text);
  const begun = uncapitalised && stops && started === SMALL ? CAPITAL : started;
  // Three things that count only together: a full line that ends a sentence in wrapped copy, and not in other copy.
  const filled = (wrapped > 1 ? 8 : 0) + (stops ? 4 : 0) + (room < 2 ? 0 : room < 8 ? 1 : room < 20 ? 2 : 3);
  const deeper = line.indent > above.indent ? 2 : line.indent < above.indent ? 1 : 0;
  const set = (indented ? 6 : 0) + (stops ? 3 : 0) + deeper;
  return hashed([
    filled,
    set,
    ruled.layout === null ? 0 : ruled.layout ? 2 : 1,
    ruled.lower,
    ruled.upper ? 1 : 0,
    ruled.page ? 1 : 0,
    ended,
    begun,
    step(above.text.length, LENGTHS),
    step(line.text.length, LENGTHS),
    step(room, ROOMS),
    step(run.end - run.start, COUNTS),
    step(at - 1 - run.start, COUNTS),
    step(run.end - 1 - at, COUNTS),
    step(at - 1, COUNTS),
    step(text - at, COUNTS),
    (isAllCapitals(above.text) ? 1 : 0) + (isAllCapitals(line.text) ? 2 : 0),
    (isTitled(above.text) ? 1 : 0) + (isTitled(line.text) ? 2 : 0),
    lastWordOf(above.text),
    isOpen(above.text) ? 1 : 0,
    deeper,
    above.indent > 0 ? 1 : 0,
    wrapped,
    step(lowerWords, WORDS),
    step(upperWords, WORDS),
    endOf(line.text),
    startOf(above.text),
    hasCase(above.text) ? 1 : 0,
    step(above.text.length + line.text.length, LENGTHS),
    Math.ceil((above.text.length / run.longest) * 10),
    Math.ceil((line.text.length / run.longest) * 10),
  ]);
}

/** Each value, and each two together. */
function hashed(values: readonly number[]): Int32Array {
  const size = values.length;
  const buckets = new Int32Array((size * (size + 1)) / 2);
  let next = 0;
  for (let one = 0; one < size; one++) {
    const first = one * 16 + (values[one] as number);
    buckets[next++] = bucketOf(first, 0);
    for (let other = one + 1; other < size; other++)
      buckets[next++] = bucketOf(first, other * 16 + (values[other] as number) + 1);
  }
  return buckets;
}

function bucketOf(one: number, other: number): number {
  const mixed = Math.imul(one * 1031 + other, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & (BUCKETS - 1);
}

const LENGTHS = [8, 16, 24, 32, 40, 50, 60, 68, 76, 90, 110, 140];
const ROOMS = [-1, 3, 8, 14, 22, 34, 50];
const COUNTS = [0, 1, 2, 3, 5, 8, 14];
const WORDS = [1, 2, 3, 4, 6, 9, 13];

/** How many of the limits a number exceeds. */
function step(number: number, limits: readonly number[]): number {
  let steps = 0;
  while (steps < limits.length && number > (limits[steps] as number)) steps++;
  return steps;
}

const CLOSERS = `"'”’»)]」』）】`;

/** The kind of sign that a line ends with. */
function endOf(text: string): number {
  let at = text.length - 1;
  while (at > 0 && CLOSERS.includes(text.charAt(at))) at--;
  const closed = at < text.length - 1;
  const sign = text.charAt(at);
  if ('?!？！؟'.includes(sign)) return 2;
  if (endsSentence(text)) return closed ? 8 : 1;
  if (':：'.includes(sign)) return 3;
  if (',;،、，；'.includes(sign)) return 4;
  if (sign === '-' || sign === '\u00ad') return 5;
  if ('–—―'.includes(sign)) return 6;
  if (closed) return 7;
  if (isDigit(sign)) return 9;
  return isLetter(sign) ? 0 : 10;
}

/** "1. ", "(2) ", "a) ", "3 The": what numbers an item. */
const ITEM = new LetterPattern('^(?:\\(?(?:\\d{1,2}|\\p{L})[.)] |\\d{1,2} \\p{Lu})');

const SMALL = 0;
const CAPITAL = 1;

/** The kind of sign that a line starts with. */
function startOf(text: string): number {
  const sign = text.charAt(0);
  // Asked before the pattern, which is expensive to compile.
  if ((isDigit(sign) || /[.)]/.test(text.slice(1, 4))) && ITEM.test(text)) return 3;
  if (isLower(sign)) return SMALL;
  if (isUpper(sign)) return hasLower(text.slice(1, 3)) ? CAPITAL : 2;
  if (isDigit(sign)) return 4;
  if (`"'“‘«„`.includes(sign)) return isCapitalised(text) ? 5 : 6;
  if ('([{（【'.includes(sign)) return 7;
  if ('-–—*•‣▪●◦·>'.includes(sign)) return text.charAt(1) === ' ' ? 8 : 9;
  return isLetter(sign) ? 10 : 11;
}

/** How the upper line's last word looks: a small one of a few letters asks for more. */
function lastWordOf(text: string): number {
  const word = text.slice(text.lastIndexOf(' ') + 1);
  if (isDigit(word.charAt(0))) return 4;
  if (!hasUpper(word)) return word.length <= 2 ? 1 : word.length <= 4 ? 2 : 3;
  return 0;
}

/** "Chairwoman to Make Final Speech": words of some length all have a capital. */
function isTitled(text: string): boolean {
  const words = text.split(' ').filter((word) => word.length > 3);
  return words.length > 1 && words.every((word) => !startsSmall(word));
}

/** Whether a quotation or a bracket is open at its end. */
function isOpen(text: string): boolean {
  let [straight, open] = [0, 0];
  for (const sign of text) {
    if (sign === '"') straight++;
    else if ('“«„(「『（'.includes(sign)) open++;
    else if ('”»)」』）'.includes(sign)) open--;
  }
  return straight % 2 === 1 || open > 0;
}

function wordsIn(text: string): number {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  return words;
}

function firstWord(text: string): number {
  const space = text.indexOf(' ');
  return space < 0 ? text.length : space;
}

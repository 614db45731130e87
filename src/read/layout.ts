/**
 * Lines to grafs. Copy comes in three conventions: a paragraph a line; hard-wrapped with an indent where a paragraph
 * starts; hard-wrapped with a blank line between paragraphs. The copy itself shows which one it is.
 */

import type { Line } from '../input/lines.js';
import { anywhere } from '../languages/anywhere.js';
import { hasLower, isDigit } from './text/characters.js';
import { anyOf } from './text/pattern.js';
import { fold } from './text/white-space.js';
import { endsSentence, startsSmall } from './text/words.js';

/** A paragraph, headline or any other unit of copy: one line, or several that were wrapped. */
export interface Graf extends Line {
  /** Its lines, in order; the graf's own number and lineStart are the first one's. */
  lines: readonly Line[];
  /** How each line but the first is joined to the one above; null where every joint is a space. */
  joints: readonly Joint[] | null;
}

/** `keep`: "well-" and "known" stay hyphenated; `drop`: "govern-" and "ment" become one word. */
export type Joint = 'space' | 'keep' | 'drop';

/** Whether something other than wrapping separates two lines, by what they say. */
type Parts = (above: Line, line: Line) => boolean;

interface Layout {
  /** Columns at which lines were wrapped. */
  width: number;
  /** The indent that most lines have. */
  base: number;
  /** Whether an indent starts a paragraph. */
  indented: boolean;
  /** Whether it is known by the house alone: then a line that ends a sentence, with room for a word, ends a paragraph. */
  assumed: boolean;
}

/** Shorter lines say nothing about wrapping; longer ones were not wrapped by anybody. In UTF-16 units. */
const SHORTEST = 30;
const WIDEST = 140;

/**
 * Joins wrapped lines.
 * @param parts asked only where lines would be joined
 * @param house `textSetIn`: whether it indents its text, so that the lines at the margin above it are the head;
 *   `wrapped`: whether it sets all text in lines of one width; `page`: whether it is a web page, which nobody wraps;
 *   `goesOn`: what decides instead of the layout whether a line goes on with the one above it, which it does not follow after a blank
 *   one; it is told what the layout says, null where nothing was wrapped
 */
export function layOut(
  lines: readonly Line[],
  parts: Parts,
  {
    textSetIn = false,
    wrapped = false,
    page = false,
    goesOn,
  }: {
    textSetIn?: boolean;
    wrapped?: boolean;
    page?: boolean;
    goesOn?: ((at: number, byLayout: boolean | null) => boolean) | undefined;
  } = {},
): Graf[] {
  const layout = measure(lines, page, wrapped ? parts : null, textSetIn);
  if (layout === null && goesOn === undefined) return lines.map(grafOfLine);
  const hyphens = new Hyphens(lines);
  const grafs: Graf[] = [];
  let group: Line[] = [];
  const close = () => {
    if (group.length > 0) grafs.push(grafOf(group, hyphens));
    group = [];
  };
  let begun = false;
  const isJoined = (above: Line, line: Line, at: number) => {
    const byLayout = layout === null ? null : joins(above, line, layout, begun, textSetIn);
    if (goesOn !== undefined) return !line.afterBlank && goesOn(at, byLayout) && !parts(above, line);
    return byLayout === true && !parts(above, line);
  };
  for (const [at, line] of lines.entries()) {
    const above = group.at(-1);
    if (above === undefined || !isJoined(above, line, at)) close();
    begun ||= layout !== null && line.indent > layout.base;
    group.push(line);
  }
  close();
  return grafs;
}

/** A graf of one line. */
export function grafOfLine(line: Line): Graf {
  return grafFrom(line, line.end, line.text, [line], null);
}

/** Field by field: in V8 one spread costs more than everything else that is done with a short line. */
function grafFrom(first: Line, end: number, text: string, lines: readonly Line[], joints: Joint[] | null): Graf {
  const { number, lineStart, start, afterBlank, indent } = first;
  return { number, lineStart, start, end, text, afterBlank, indent, lines, joints };
}

function grafOf(group: readonly Line[], hyphens: Hyphens): Graf {
  const first = group[0] as Line;
  if (group.length === 1) return grafFrom(first, first.end, first.text, group, null);
  let text = first.text;
  let joints: Joint[] | null = null;
  for (let at = 1; at < group.length; at++) {
    const line = group[at] as Line;
    const joint = hyphens.joint(group[at - 1] as Line, line);
    if (joint !== 'space') {
      joints ??= new Array<Joint>(at - 1).fill('space');
      text = (joint === 'drop' ? text.slice(0, -1) : text) + line.text;
    } else {
      text += ` ${line.text}`;
    }
    joints?.push(joint);
  }
  return grafFrom(first, (group.at(-1) as Line).end, text, group, joints);
}

/** What pairs of lines, one right under the other, show about whether the text was wrapped. */
interface Pairs {
  count: number;
  /** How many upper lines are set in, the lower one starts small at the margin: nothing but a wrapped paragraph does so. */
  setIn: number;
  /** Of those whose upper line does not end a sentence: how many there are, */
  open: number;
  /**
   * and in how many the lower line starts small, or stands at the margin below a full line that is set in: there the
   * sentence surely goes on; in how many it starts with a capital.
   */
  small: number;
  cased: number;
  /** How many upper lines have each length; of all pairs, and of those that surely go on. */
  lengths: Uint32Array;
  surely: Uint32Array;
}

/** Shares, as numerator and denominator: of at least so many pairs the upper line is open ... */
const OPEN: Share = [1, 2];
/** ... and the lower one starts small; */
const SMALL: Share = [1, 4];
/** in copy without small letters more pairs have to be open. */
const OPEN_IN_CAPITALS: Share = [3, 5];
/** Web pages are not wrapped: with more pairs than this, this many must start small. */
const PAGE_PAIRS = 8;
const PAGE_SMALL: Share = [1, 2];
/** An indent of fewer lines is an exception. */
const USUAL_INDENT: Share = [1, 7];
/** So many lines that start with an indent make it the sign of a paragraph; one is enough where there are few lines. */
const STARTS = 2;
const STARTS_IN_FEW: Share = [1, 4];

type Share = readonly [numerator: number, denominator: number];

/** Whether a count is at least a share of all. In whole numbers: it is exact. */
function isShare(count: number, all: number, [numerator, denominator]: Share): boolean {
  return count * denominator >= all * numerator;
}

/**
 * How lines were wrapped; null where they were not. Decides from the pairs that stand one right under the other.
 * @param parts of a house that wraps all its text; null for others
 */
function measure(lines: readonly Line[], page: boolean, parts: Parts | null, textSetIn: boolean): Layout | null {
  const pairs = pairsOf(lines);
  const wrapped = isWrapped(pairs, page);
  const mayBe = parts !== null && pairs.open > 0 && (pairs.small > 0 || pairs.count > 2 || pairs.open > 1);
  if (!wrapped && !(mayBe && isFilled(textSetIn ? fromSetIn(lines) : lines, parts))) return null;
  const base = usualIndent(lines);
  let starts = 0;
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (!line.afterBlank && line.indent > base && (lines[at - 1] as Line).indent <= base) starts++;
  }
  return {
    // A headline or a deck is as long as it is, whatever the text below is wrapped to.
    width: widthOf(pairs.small < FEW ? pairs.lengths : pairs.surely),
    assumed: !wrapped,
    base,
    indented: starts >= STARTS || (starts > 0 && isShare(starts, lines.length, STARTS_IN_FEW)),
  };
}

function pairsOf(lines: readonly Line[]): Pairs {
  const lengths = new Uint32Array(WIDEST + 1);
  const surely = new Uint32Array(WIDEST + 1);
  const pairs: Pairs = { count: 0, setIn: 0, open: 0, small: 0, cased: 0, lengths, surely };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const above = lines[at - 1];
    if (above === undefined || line.afterBlank || above.text.length < SHORTEST || line.indent > above.indent) continue;
    const { length } = above.text;
    pairs.count++;
    if (length > WIDEST) continue;
    lengths[length] = (lengths[length] ?? 0) + 1;
    if (endsFirmly(above.text)) continue;
    pairs.open++;
    const small = startsSmall(line.text);
    const isBelowSetIn = above.indent > line.indent;
    if (small && isBelowSetIn) pairs.setIn++;
    // A full line that is set in goes on at the margin, with a name too: "... from", "November, ...".
    if (small || (isBelowSetIn && length >= NARROWEST)) {
      pairs.small++;
      surely[length] = (surely[length] ?? 0) + 1;
    }
    // Copy in capitals throughout has no small letters to go by.
    else if (hasLower(line.text.slice(0, 30))) pairs.cased++;
  }
  return pairs;
}

function isWrapped({ count, setIn, open, small, cased }: Pairs, page: boolean): boolean {
  if (setIn >= FEW) return true;
  if (count === 0 || !isShare(open, count, OPEN)) return false;
  if (page && !(count > PAGE_PAIRS && isShare(small, count, PAGE_SMALL))) return false;
  const inCapitals = small + cased === 0;
  return inCapitals ? count > 2 && isShare(open, count, OPEN_IN_CAPITALS) : isShare(small, count, SMALL);
}

/** The least indent that is no exception: where paragraphs are a line each, more lines are set in than not. */
function usualIndent(lines: readonly Line[]): number {
  const indents = new Map<number, number>();
  for (const { indent } of lines) indents.set(indent, (indents.get(indent) ?? 0) + 1);
  let base = Number.POSITIVE_INFINITY;
  for (const [indent, count] of indents) if (isShare(count, lines.length, USUAL_INDENT) && indent < base) base = indent;
  return base;
}

/** So many lines that surely go on show the width. */
const FEW = 3;

/** In UTF-16 units: a wire's lines are that long, and no longer. */
const NARROWEST = 55;
const BROADEST = 90;

/** Whether each line is so long that the first word of the next one would not have fitted. Only wrapped text is like that. */
function isFilled(lines: readonly Line[], parts: Parts): boolean {
  let width = 0;
  for (const { text } of lines) if (text.length > width) width = text.length;
  if (width < NARROWEST || width > BROADEST) return false;
  return lines.every((line, at) => {
    const above = lines[at - 1];
    if (above === undefined || line.afterBlank || above.text.length < SHORTEST || line.indent > above.indent)
      return true;
    const filled = endsFirmly(above.text) || above.text.length + 1 + firstWord(line.text) > width - FILLED;
    return filled || parts(above, line);
  });
}

/** The lines from the first that is set in: what is above it is the head. */
function fromSetIn(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ indent }) => indent > 0);
  return first < 0 ? lines : lines.slice(first);
}

/** Indents, and a hyphen that ends a line: so many characters of the width they can take. */
const FILLED = 6;

/** In UTF-16 units: ragged lines are longer than the width by less. */
const STICKS_OUT = 8;

/** Nearly the longest of the wrapped lines: one alone may stick out. */
function widthOf(lengths: Uint32Array): number {
  const all = lengths.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (let length = lengths.length - 1; length > 0; length--) {
    seen += lengths[length] ?? 0;
    if (seen * 20 > all) return length;
  }
  return 0;
}

/**
 * Whether the line goes on with the paragraph of the line above it.
 * @param begun whether a line above it was set in, as a paragraph's first line is
 */
function joins(above: Line, line: Line, layout: Layout, begun: boolean, textSetIn: boolean): boolean {
  if (line.afterBlank || startsItem(line.text)) return false;
  if (line.indent > layout.base && (layout.indented || line.indent !== above.indent)) {
    // Set in under an item's sign.
    return startsItem(above.text) && line.indent > above.indent && startsSmall(line.text);
  }
  const small = startsSmall(line.text);
  const length = above.text.length + 1 + firstWord(line.text);
  // Above the first indent stand headline, byline and the like: lines, and no paragraphs.
  if (layout.indented && !begun && textSetIn) {
    if (length <= layout.width - 12 || endsFirmly(above.text)) return false;
    return small || (ADVISORY.test(above.text) && !isTitled(line.text));
  }
  if (layout.assumed && !small && endsFirmly(above.text))
    return !above.text.endsWith(':') && length + above.indent > layout.width - (layout.indented ? 6 : 0);
  // A line that sticks out was not wrapped: it is one of the head's.
  const most = layout.width + (layout.indented && !begun ? 0 : STICKS_OUT);
  if (small || above.text.length > most || line.text.length > most) return small;
  // Where paragraphs are set in, a line of one may end earlier than those of the head above the first.
  return length > layout.width - (layout.indented && begun ? 16 : 10);
}

/** A note to editors runs on in the margin, in capitals or not. */
const ADVISORY = new RegExp(`^\\(?${anyOf(anywhere.deskNotes)}\\b`);

/** "Chairwoman to Make Final Speech Wednesday": words with capitals, but for the small ones; a note runs on in a sentence. */
function isTitled(text: string): boolean {
  const words = text.split(' ').filter((word) => word.length > 3);
  return words.length > 2 && words.every((word) => !startsSmall(word));
}

function firstWord(text: string): number {
  const space = text.indexOf(' ');
  return space < 0 ? text.length : space;
}

/** Ends with a sign that ends a sentence, or more. */
function endsFirmly(text: string): boolean {
  return endsSentence(text) || '.?!:;'.includes(lastSign(text));
}

function lastSign(text: string): string {
  let at = text.length - 1;
  while (at > 0 && `"'”’»)`.includes(text.charAt(at))) at--;
  return text.charAt(at);
}

/** A bullet or a number with something behind it. */
function startsItem(text: string): boolean {
  const first = text.charAt(0);
  if ('•‣▪●◦·'.includes(first)) return true;
  if ('-*–—'.includes(first)) return /^(?:[-*–—]|--) \S/.test(text);
  if (isSymbol(first)) return text.charAt(1) === ' ';
  return isDigit(first) && /^\d{1,2}[.)] [^\d]/.test(text);
}

/** A sign of the blocks of arrows, shapes and ornaments: "►", "✓", "→". */
function isSymbol(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0x2190 && code <= 0x2bff;
}

/** Word breaks at line ends: whether the hyphen is the word's own, or the typesetter's. */
class Hyphens {
  /** Words of the text that hold a hyphen, and those that hold none, in small letters: made when first asked. */
  private words: Set<string> | null = null;
  private typeset = false;

  constructor(private readonly lines: readonly Line[]) {}

  joint(above: Line, line: Line): Joint {
    if (!above.text.endsWith('-')) return 'space';
    const left = /(?:^|[\s(“"'‘])([\p{L}\p{M}]{2,})-$/u.exec(above.text.slice(-40))?.[1];
    const right = /^[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/u.exec(line.text.slice(0, 40))?.[0];
    if (!/[\p{L}\d]-$/u.test(above.text.slice(-2)) || right === undefined) return 'space';
    // "Missouri-" "Rolla", "state-of-" "the-art", "1980-" "built": the word's own.
    if (left === undefined || !startsSmall(right)) return 'keep';
    const words = this.known();
    const joined = (left + right).toLowerCase();
    if (words.has(`${left}-${right}`.toLowerCase())) return 'keep';
    if (words.has(joined)) return 'drop';
    return this.typeset ? 'drop' : 'keep';
  }

  private known(): Set<string> {
    if (this.words !== null) return this.words;
    this.words = new Set();
    let breaks = 0;
    for (const { text } of this.lines) {
      for (const word of text.toLowerCase().split(/[^\p{L}\p{M}-]+/u)) this.words.add(word);
      if (/\p{Ll}-$/u.test(text.slice(-2))) breaks++;
    }
    // Own hyphens fall on a line's end now and then; a typesetter's do so all the time.
    this.typeset = breaks * 30 >= this.lines.length;
    return this.words;
  }
}

/** The text of a piece that spans lines: joined as the grafs it stands in are. */
export function joinPieces(text: string, start: number, end: number, grafs: readonly Graf[]): string {
  // The graf that holds the start, by binary search: marks never start outside of one.
  let low = 0;
  let high = grafs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((grafs[middle] as Graf).start <= start) low = middle;
    else high = middle - 1;
  }
  let joined = '';
  for (let at = low; at < grafs.length && (grafs[at] as Graf).start < end; at++) {
    const graf = grafs[at] as Graf;
    for (const [index, line] of graf.lines.entries()) {
      if (line.end <= start || line.start >= end) continue;
      const piece = fold(text.slice(Math.max(start, line.start), Math.min(end, line.end)));
      const joint = joined === '' ? 'keep' : index === 0 ? 'space' : (graf.joints?.[index - 1] ?? 'space');
      joined = (joint === 'drop' ? joined.slice(0, -1) : joined) + (joint === 'space' ? ' ' : '') + piece;
    }
  }
  return joined;
}

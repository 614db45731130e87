/**
 * Lines to grafs. Copy comes in three conventions: a paragraph a line; hard-wrapped with an indent where a paragraph
 * starts; hard-wrapped with a blank line between paragraphs. Which one it is, the copy tells.
 */
import { hasLower, isDigit } from './characters.js';
import type { Line } from './lines.js';
import { fold } from './white-space.js';
import { startsSmall } from './words.js';

/** A paragraph, headline or any other unit of copy: one line, or several that were wrapped. */
export interface Graf extends Line {
  /** Its lines, in order; the graf's own number and lineStart are the first one's. */
  lines: readonly Line[];
  /** How each line but the first is joined to the one above; null where every joint is a space. */
  joints: readonly Joint[] | null;
}

/** `keep`: "well-" and "known" stay hyphenated; `drop`: "govern-" and "ment" become one word. */
export type Joint = 'space' | 'keep' | 'drop';

/** Does something else than wrapping part two lines, by what they say? */
type Parts = (above: Line, line: Line) => boolean;

interface Layout {
  /** Columns at which lines were wrapped. */
  width: number;
  /** The indent that most lines have. */
  base: number;
  /** Does an indent start a paragraph? */
  indented: boolean;
  /** Is it known by the house alone? Then a line that ends a sentence, with room for a word, ends a paragraph. */
  assumed: boolean;
}

/** Shorter lines say nothing about wrapping; longer ones were not wrapped by anybody. In UTF-16 units. */
const SHORTEST = 30;
const WIDEST = 140;

/**
 * Joins wrapped lines.
 * @param parts asked only where lines would be joined
 * @param house `textSetIn`: does it set its text in, so that what is at the margin above it are lines of the head?
 *   `wrapped`: does it set all text in lines of one width? `page`: is it a web page, which nobody wraps?
 */
export function layOut(
  lines: readonly Line[],
  parts: Parts,
  { textSetIn = false, wrapped = false, page = false } = {},
): Graf[] {
  const layout = measure(lines, page, wrapped ? parts : null, textSetIn);
  if (layout === null) return lines.map(grafOfLine);
  const hyphens = new Hyphens(lines);
  const grafs: Graf[] = [];
  let group: Line[] = [];
  const close = () => {
    if (group.length > 0) grafs.push(grafOf(group, hyphens));
    group = [];
  };
  let begun = false;
  for (const line of lines) {
    const above = group.at(-1);
    if (above === undefined || !joins(above, line, layout, begun || !textSetIn) || parts(above, line)) close();
    begun ||= line.indent > layout.base;
    group.push(line);
  }
  close();
  return grafs;
}

/** A graf of one line. */
export function grafOfLine(line: Line): Graf {
  return grafFrom(line, line.end, line.text, [line], null);
}

/** Field by field: V8 takes longer over one spread than over all else that is done with a short line. */
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

/**
 * How lines were wrapped; null where they were not. Decides from the pairs that stand one right under the other.
 * @param parts of a house that wraps all its text; null for others
 */
function measure(lines: readonly Line[], page: boolean, parts: Parts | null, textSetIn: boolean): Layout | null {
  let pairs = 0;
  let open = 0;
  let small = 0;
  let cased = 0;
  const lengths = new Uint32Array(WIDEST + 1);
  // Those of lines that surely go on: a headline or a deck is as long as it is, whatever the text below is wrapped to.
  const surely = new Uint32Array(WIDEST + 1);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const above = lines[at - 1];
    if (above === undefined || line.afterBlank || above.text.length < SHORTEST || line.indent > above.indent) continue;
    pairs++;
    if (above.text.length <= WIDEST) lengths[above.text.length] = (lengths[above.text.length] ?? 0) + 1;
    if (above.text.length > WIDEST || endsFirmly(above.text)) continue;
    open++;
    if (startsSmall(line.text)) {
      small++;
      surely[above.text.length] = (surely[above.text.length] ?? 0) + 1;
    }
    // Copy in capitals throughout has no small letters to go by.
    else if (hasLower(line.text.slice(0, 30))) cased++;
  }
  const letters = small + cased > 0;
  const wrapped =
    (!page || (pairs > 8 && small * 2 >= pairs)) &&
    pairs > 0 &&
    open * 2 >= pairs &&
    (letters ? small * 4 >= pairs : open * 5 >= pairs * 3 && pairs > 2);
  if (
    !wrapped &&
    !(parts !== null && open > 0 && (small > 0 || pairs > 2) && isFilled(textSetIn ? fromSetIn(lines) : lines, parts))
  )
    return null;
  const indents = new Map<number, number>();
  for (const { indent } of lines) indents.set(indent, (indents.get(indent) ?? 0) + 1);
  // The least that is no exception: where paragraphs are a line each, more lines are set in than not.
  let base = Number.POSITIVE_INFINITY;
  for (const [indent, count] of indents) if (count * 7 >= lines.length && indent < base) base = indent;
  let starts = 0;
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (!line.afterBlank && line.indent > base && (lines[at - 1] as Line).indent <= base) starts++;
  }
  return {
    width: widthOf(small < FEW ? lengths : surely),
    assumed: !wrapped,
    base,
    indented: starts >= 2 || (starts > 0 && starts * 4 >= lines.length),
  };
}

/** So many lines that surely go on tell the width. */
const FEW = 3;

/** In UTF-16 units: a wire's lines are that long, and no longer. */
const NARROWEST = 55;
const BROADEST = 90;

/** Is each line so long that the first word of the next one would not have fitted? Nobody but who wraps writes so. */
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

/** Does the line go on with the paragraph of the line above it? */
function joins(above: Line, line: Line, layout: Layout, begun: boolean): boolean {
  if (line.afterBlank || startsItem(line.text)) return false;
  if (line.indent > layout.base && (layout.indented || line.indent !== above.indent)) {
    // Set in under an item's sign.
    return startsItem(above.text) && line.indent > above.indent && startsSmall(line.text);
  }
  const small = startsSmall(line.text);
  const length = above.text.length + 1 + firstWord(line.text);
  // Above the first indent stand headline, byline and the like: lines, and no paragraphs.
  if (layout.indented && !begun) {
    if (length <= layout.width - 12 || endsFirmly(above.text)) return false;
    return small || (ADVISORY.test(above.text) && !isTitled(line.text));
  }
  if (layout.assumed && !small && endsFirmly(above.text))
    return !above.text.endsWith(':') && length + above.indent > layout.width - (layout.indented ? 6 : 0);
  // A line that sticks out was not wrapped: it is one of the head's.
  const most = layout.width + STICKS_OUT;
  if (small || above.text.length > most || line.text.length > most) return small;
  return length > layout.width - (layout.indented ? 16 : 10);
}

/** A note to editors runs on in the margin, in capitals or not. */
const ADVISORY = /^\(?(?:Eds|EDS|DESK|EDITOR['’]S NOTE)\b/;

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
  return '.?!:;…。'.includes(lastSign(text));
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
  return isDigit(first) && /^\d{1,2}[.)] [^\d]/.test(text);
}

/** Word breaks at line ends: was the hyphen the word's own, or the typesetter's? */
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

/** The items of a column: a short line with running text under it, as often as the copy has one. */
import { readByline } from '../grammar/byline.js';
import { byLength } from '../grammar/byline-openers.js';
import { type DatelineReading, readDateline } from '../grammar/dateline.js';
import { isDateLine } from '../grammar/dates.js';
import type { Graf } from '../layout.js';
import { hasDigit, hasLetter, opensInFigure } from '../text/characters.js';
import type { Lexicon } from '../text/lexicon.js';
import { endsSentence, endsStatement, startsSmall } from '../text/words.js';

/** What a graf is here. */
export type Shape =
  /** Running text. */
  | 'prose'
  /** A line that can be a headline. */
  | 'head'
  | 'byline'
  /** Signs alone: "---", "* * *". */
  | 'rule'
  /** A time, as the entries of a live blog have one. */
  | 'time'
  | 'other';

export interface Item {
  /** Index of the graf that is its headline. */
  head: number;
  /** Indices of its running text, in order. */
  prose: number[];
  /** How many grafs of it are neither. */
  others: number;
  /** Whether it has a byline of its own. */
  signed: boolean;
  /** Whether a rule stands right above its headline. */
  ruled: boolean;
  /** What its first paragraph opens with. */
  dateline: DatelineReading | null;
}

export interface Items {
  items: Item[];
  shapes: Shape[];
  /** How many rules stand elsewhere than between two items. */
  strayRules: number;
}

/** In UTF-16 units: of headlines. Scripts without spaces say more in less. */
const LONGEST_HEAD = 150;
const SHORTEST_HEAD = 9;
const SHORTEST_WIDE_HEAD = 4;
/** A sentence is running text from here on; where its last sign is in doubt, or is none, it takes more. */
const SHORTEST_SENTENCE = 16;
const SHORTEST_WIDE_SENTENCE = 10;
const SENTENCE = 48;
const LONG = 160;
/** Of the first script whose characters stand for more than a letter. */
const WIDE = 0x2e80;

/** The items of copy; few or none where it is an ordinary story. */
export function itemsOf(grafs: readonly Graf[], lexicon: Lexicon): Items {
  const shapes = shapesOf(grafs, lexicon);
  const items: Item[] = [];
  let strayRules = 0;
  for (let at = 0; at < grafs.length; at++) {
    const open = items.at(-1);
    const shape = shapes[at] as Shape;
    if (shape === 'prose') {
      open?.prose.push(at);
    } else if (shape === 'head' && opensItem(at, shapes)) {
      const ruled = shapes[at - 1] === 'rule';
      const next = shapes[at + 1] === 'byline' ? at + 2 : at + 1;
      const dateline = readDateline((grafs[next] as Graf).text, lexicon);
      items.push({ head: at, prose: [], others: 0, signed: next > at + 1, ruled, dateline });
    } else if (shape === 'rule') {
      if (!(shapes[at + 1] === 'head' && opensItem(at + 1, shapes)) && at < grafs.length - 1) strayRules++;
    } else if (shape !== 'byline' || !(shapes[at - 1] === 'head' && items.at(-1)?.head === at - 1)) {
      if (open !== undefined) open.others++;
    }
  }
  return { items, shapes, strayRules };
}

/** Whether running text stands under the line, or under the byline below it. */
function opensItem(at: number, shapes: readonly Shape[]): boolean {
  return shapes[at + 1] === 'prose' || (shapes[at + 1] === 'byline' && shapes[at + 2] === 'prose');
}

/** What each graf is. What a short one says is asked only where running text stands under it: it costs. */
function shapesOf(grafs: readonly Graf[], lexicon: Lexicon): Shape[] {
  const shapes = grafs.map(({ text }) => lengthShape(text));
  for (let at = shapes.length - 1; at >= 0; at--)
    if (shapes[at] === 'other' && opensItem(at, shapes)) shapes[at] = shortShape((grafs[at] as Graf).text, lexicon);
  return shapes;
}

/** By its length and its last sign. */
function lengthShape(text: string): Shape {
  if (text.length > LONG) return 'prose';
  if (!hasLetter(text)) return hasDigit(text) ? (opensInTime(text) ? 'time' : 'other') : 'rule';
  if (opensInTime(text)) return 'time';
  if (endsStatement(text) && text.length >= (isWide(text) ? SHORTEST_WIDE_SENTENCE : SHORTEST_SENTENCE)) return 'prose';
  // "... after the judge fell ill.": no headline ends with a full stop, whatever word stands in front of it.
  if (text.length >= SENTENCE && (text.endsWith('.') || (endsSentence(text) && /[.!?] /.test(text)))) return 'prose';
  return 'other';
}

function shortShape(text: string, lexicon: Lexicon): Shape {
  if (byLength(text, lexicon) > 0 && (readByline(text, lexicon)?.sure ?? 0) >= 1) return 'byline';
  const isHead =
    text.length <= LONGEST_HEAD &&
    text.length >= (isWide(text) ? SHORTEST_WIDE_HEAD : SHORTEST_HEAD) &&
    !/[:,;：、。.]$/.test(text) &&
    !startsSmall(text) &&
    !isDateLine(text, lexicon);
  return isHead ? 'head' : 'other';
}

/** "8:14 p.m.", "8.14 Uhr - ", "[20:05]". */
const TIME = /^[[(]?\d{1,2}(?:[:.h]\d{2}|(?= ?[ap]\.?m))/;

function opensInTime(text: string): boolean {
  return opensInFigure(text) && TIME.test(text);
}

export function isWide(text: string): boolean {
  return text.charCodeAt(text.length >> 1) >= WIDE || text.charCodeAt(0) >= WIDE;
}

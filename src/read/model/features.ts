/**
 * What the line model knows of each graf of a story: numbers of features, 32 bits each. A feature is a template with a
 * value: "the rules read it as a subhead", "40 to 60 characters long and without a full stop".
 */

import type { NoticeKind } from '../../languages/language.js';
import { isBoilerplate } from '../boundaries.js';
import type { Copy } from '../copy.js';
import { byLength } from '../grammar/byline-openers.js';
import { readDateline } from '../grammar/dateline.js';
import { isDateLine } from '../grammar/dates.js';
import { isLabel } from '../grammar/labels.js';
import { noticeOf } from '../grammar/notices.js';
import type { Graf } from '../layout.js';
import type { Role } from '../source-map.js';
import { looksLikeSubhead } from '../subhead.js';
import { hasBeyond, hasDigit, isDigit, isLetter } from '../text/characters.js';
import { LetterPattern } from '../text/letter-pattern.js';
import { personLikeness } from '../text/person-names.js';
import { endsSentence, hasCase, isAllCapitals, isCapitalised, startsSmall, wordsOf } from '../text/words.js';
import { barsIn } from './bars.js';
import { commonest, stretchOf } from './stretch.js';
import { Facts } from './weighing.js';
import { mix } from './weighing-plain.js';

const { imul } = Math;

/** The bit that features have which are words: training leaves them out more often than shapes, which hold elsewhere too. */
export const WORD = 0x80000000;

/** A hash of a piece of a text in small letters (FNV-1a), 32 bits. */
export function hashOf(text: string): number {
  let h = 2166136261;
  for (let at = 0; at < text.length; at++) h = imul(h ^ text.charCodeAt(at), 16777619);
  return h >>> 0;
}

/** Twelve sizes of a text, by its length in UTF-16 units. */
export function sizeOf(length: number): number {
  let size = 0;
  while (size < LONGEST.length && length >= (LONGEST[size] as number)) size++;
  return size;
}
const LONGEST = [3, 8, 15, 25, 40, 60, 90, 130, 200, 350, 700];

/** How a text ends: 0 in nothing, else with which kind of sign. */
function endOf(text: string): number {
  let at = text.length - 1;
  let closed = 0;
  while (at > 0 && `"'”’»)]`.includes(text.charAt(at))) {
    closed = 1;
    at--;
  }
  const sign = text.charAt(at);
  if ('?？؟'.includes(sign)) return 3;
  if ('!！'.includes(sign)) return 4;
  if (':：'.includes(sign)) return 5;
  if (',;،、'.includes(sign)) return 6;
  if ('-–—_'.includes(sign)) return 8;
  if ('.…。۔।'.includes(sign)) return endsSentence(text) ? 1 : 2;
  return closed === 1 ? 7 : 0;
}

/** How a text begins. */
function startOf(text: string): number {
  const first = text.charAt(0);
  if (isDigit(first)) return 1;
  if (`"'“„«‘»`.includes(first)) return 2;
  if ('-–—•*▪►·●◦'.includes(first)) return 3;
  if ('([<{'.includes(first)) return 4;
  if (startsSmall(text)) return 5;
  if (isCapitalised(first)) return 6;
  if (isLetter(first)) return 7;
  return 8;
}

/** What share of the words has a capital, in quarters; 5 without case, 6 all capitals. */
function casing(text: string, words: readonly string[]): number {
  if (!hasCase(text)) return 5;
  if (isAllCapitals(text)) return 6;
  let capitals = 0;
  const few = Math.min(words.length, 30);
  for (let at = 0; at < few; at++) if (isCapitalised(words[at] as string)) capitals++;
  return Math.floor((4 * capitals) / few);
}

/** Numbers 0, 1, 2, 3, 4-5, 6-8, 9-14, 15-29, 30 and more. */
export function step(count: number): number {
  if (count < 4) return Math.max(0, count);
  return count < 6 ? 4 : count < 9 ? 5 : count < 15 ? 6 : count < 30 ? 7 : 8;
}

/** What a graf shows by itself; worked out once. */
interface Look {
  readonly kind: number;
  readonly size: number;
  readonly end: number;
  readonly start: number;
  readonly casing: number;
  readonly words: readonly string[];
  readonly prose: boolean;
  readonly byline: number;
  readonly dateline: number;
  readonly date: number;
  readonly bullet: number;
  readonly label: number;
  readonly name: number;
  readonly times: number;
  readonly blank: number;
  readonly subhead: number;
  readonly rule: number;
  readonly notice: number;
  readonly about: number;
  readonly bars: number;
  readonly signs: number;
  /** The beginnings of the words that carry meaning. */
  readonly stems: readonly string[];
}

const kindNumbers = new Map<string, number>();
function numberOf(name: string): number {
  let number = kindNumbers.get(name);
  if (number === undefined) {
    number = hashOf(name) & 0xffff;
    kindNumbers.set(name, number);
  }
  return number;
}

function lookAt(copy: Copy, at: number, ruled: readonly (Role | null)[]): Look {
  const graf = copy.grafs[at] as Graf;
  const { text } = graf;
  const { lexicon } = copy;
  const kind = copy.kind(at);
  const words = wordsOf(text.length > 400 ? text.slice(0, 400) : text);
  const size = sizeOf(text.length);
  const by = byLength(text, lexicon) > 0;
  // A sentence is neither a byline nor a date, so nothing is read in it.
  const field = kind !== 'prose' || by;
  const reading = field && text.length <= 240 ? copy.byline(at) : null;
  const persons = reading?.authors.some((author) => author.kind === 'person') === true;
  const glued = reading !== null && reading.length < text.length;
  const place = readDateline(copy.raw(graf), lexicon);
  const rest = place === null ? 0 : graf.end - graf.start - place.bodyStart;
  const bullet = copy.bullet(graf);
  const label =
    text.length > 60 ? 0 : isLabel(text, lexicon.summaryLabels) ? 1 : isLabel(text, copy.style.labels.section) ? 2 : 0;
  return {
    kind: numberOf(kind),
    size,
    end: endOf(text),
    start: startOf(text),
    casing: casing(text, words),
    words,
    prose: kind === 'prose',
    byline: (by ? 1 : 0) + 2 * (reading?.sure ?? 0) + (persons ? 8 : 0) + (glued ? 16 : 0),
    dateline: place === null ? 0 : place.sure + (rest > 0 ? 4 : 8),
    date: field && isDateLine(text, lexicon) ? 1 : 0,
    bullet: bullet === null ? 0 : bullet.number === null ? 1 + raw(text) : bullet.number === 1 ? 2 : 3,
    label,
    name: text.length <= 60 ? personLikeness(text) : 0,
    times: Math.min(3, copy.times(at)),
    blank: graf.afterBlank ? 1 : 0,
    subhead: looksLikeSubhead(text, copy.style) ? 1 : 0,
    rule: ruleOf(ruled[at] ?? null),
    notice: noticeNumber(noticeOf(text, lexicon)),
    about: isBoilerplate(copy, at) ? 1 : 0,
    bars: Math.min(3, barsIn(text.slice(0, 200))),
    signs: signs(text),
    stems: size > LARGEST_TELLING && kind !== 'prose' ? [] : stemsOf(words),
  };
}

function noticeNumber(kind: NoticeKind | null): number {
  return kind === null ? 0 : kind === 'update' ? 1 : kind === 'correction' ? 2 : 3;
}

/** Numbered or not, an item is one. */
function ruleOf(role: Role | null): number {
  return role === null ? 0 : numberOf(role === 'numbered-item' ? 'list-item' : role);
}

/** Dashes open speech as well as items; other signs open items alone. */
function raw(text: string): number {
  return '-–—'.includes(text.charAt(0)) ? 10 : 0;
}

const NOTHING: Look = {
  kind: 1,
  size: 15,
  end: 15,
  start: 15,
  casing: 15,
  words: [],
  prose: false,
  byline: 0,
  dateline: 0,
  date: 0,
  bullet: 0,
  label: 0,
  name: 0,
  times: 0,
  blank: 2,
  subhead: 0,
  rule: 1,
  notice: 0,
  about: 0,
  bars: 0,
  signs: 0,
  stems: [],
};

let room: Facts | null = null;

/** The template of a feature by its place in a graf's row, those of words aside; 0 where it is none of ours. */
export function templateAt(place: number): number {
  return room?.templateAt(place) ?? 0;
}

/**
 * The features of each graf of a story.
 * @param ruled the role that the rules gave each graf; null where none did
 */
export function featuresOf(copy: Copy, ruled: readonly (Role | null)[]): Int32Array[] {
  const { grafs } = copy;
  const looks = grafs.map((_, at) => lookAt(copy, at, ruled));
  const style = numberOf(copy.style.name);
  const paged = copy.style.page ? 1 : 0;
  // The first and the last graf of running text.
  let first = looks.findIndex(({ prose }) => prose);
  if (first < 0) first = grafs.length;
  let last = -1;
  for (let at = grafs.length - 1; at >= 0 && last < 0; at--) if (looks[at]?.prose === true) last = at;
  // How many short grafs follow each other, and which of them each one is.
  const run = new Uint16Array(grafs.length);
  const into = new Uint16Array(grafs.length);
  for (let from = 0; from < grafs.length; ) {
    let to = from;
    while (to < grafs.length && looks[to]?.prose === looks[from]?.prose) to++;
    for (let at = from; at < to; at++) {
      run[at] = to - from;
      into[at] = at - from;
    }
    from = to;
  }
  // Where the boilerplate about an issuer begins.
  const about = looks.findIndex((look) => look.about > 0);
  const said = saidIn(looks);
  const byline = looks.findIndex((look) => look.byline >= 7);
  const spaced = copy.spaced() ? 1 : 0;
  const stretch = stretchOf(looks.map(({ prose }, at) => (prose ? (grafs[at] as Graf).text.length : 0)));
  const blanks = grafs.map((graf, at) => blanksAbove(graf, grafs[at - 1]));
  const usual = commonest(
    blanks.filter((_, at) => looks[at]?.prose === true && at > stretch.first && at <= stretch.last),
  );
  const proses = looks.filter(({ prose }) => prose).length;
  // What kind of copy it is as a whole: how much there is, and how much of it is running text.
  const whole = step(grafs.length) * 5 + Math.floor((4 * proses) / Math.max(1, grafs.length));
  const held = holding(grafs);
  const shapes = alikeIn(looks, grafs, first, last);
  room ??= new Facts();
  const facts = room;
  return grafs.map((graf, at) => {
    const look = looks[at] as Look;
    const { kind, size, end, start, rule, blank, words } = look;
    facts.begin();
    const above = looks[at - 1] ?? NOTHING;
    const below = looks[at + 1] ?? NOTHING;
    const above2 = looks[at - 2] ?? NOTHING;
    const below2 = looks[at + 2] ?? NOTHING;
    const shape = size * 16 + end;
    const gap = blank * 4 + below.blank;
    const place = at < first ? 0 : at > last ? 2 : 1;
    const top = step(at);
    const bottom = step(grafs.length - 1 - at);
    const distance =
      at < first ? step(first - at) : at > last ? 10 + step(at - last) : at === first ? 20 : at === last ? 21 : 22;
    const signed = byline < 0 ? 3 : at < byline ? 0 : at === byline ? 1 : 2;
    facts.add(1, 0);
    facts.add(2, rule);
    facts.add(3, rule, kind);
    facts.add(4, rule, shape);
    facts.add(5, rule, above.rule);
    facts.add(6, rule, below.rule);
    facts.add(7, above.rule, rule, below.rule);
    facts.add(8, kind);
    facts.add(9, kind, shape);
    facts.add(10, kind, distance, paged);
    facts.add(11, above.kind, kind, below.kind);
    facts.add(12, size, look.casing);
    facts.add(13, shape, distance);
    facts.add(14, shape, start, look.casing);
    facts.add(15, top, kind);
    facts.add(16, bottom, kind);
    facts.add(17, gap, spaced, size);
    facts.add(18, style, rule);
    facts.add(19, look.byline);
    facts.add(20, look.byline, place, signed);
    facts.add(21, look.dateline, place);
    facts.add(22, look.date, place, size);
    facts.add(24, look.bullet, place, kind);
    const listed = (one: Look) => (one.bullet > 0 ? 1 : 0);
    facts.add(53, listed(look), listed(above) * 2 + listed(below), place);
    facts.add(54, listed(look), above.end === 5 ? 1 : 0, listed(above));
    facts.add(55, listed(look), above.label, at < first ? 1 : 0);
    facts.add(56, listed(look) * 4 + listed(above) * 2 + listed(below), above.end, size);
    facts.add(25, look.label);
    facts.add(26, look.name, place, below.kind);
    facts.add(27, look.times, place, size);
    facts.add(28, look.subhead, below.prose ? 1 : 0, above.prose ? 1 : 0);
    facts.add(29, look.subhead, gap, place * 2 + spaced);
    facts.add(30, signed, shape, place);
    facts.add(31, above.byline, kind);
    facts.add(32, below.byline, kind, size);
    facts.add(33, below.dateline, kind, shape);
    facts.add(34, above.date, kind);
    facts.add(35, below.date, kind);
    facts.add(36, above.label, kind, size);
    facts.add(37, above.size * 16 + above.end, shape);
    facts.add(38, below.size * 16 + below.end, shape);
    facts.add(39, above2.kind, above.kind, kind);
    facts.add(40, kind, below.kind, below2.kind);
    facts.add(41, step(run[at] as number), step(into[at] as number), place * 2 + (look.prose ? 1 : 0));
    facts.add(42, above.end, kind, look.bullet);
    facts.add(43, look.casing, above.casing, below.casing);
    facts.add(44, top, shape, signed);
    facts.add(45, at === 0 ? 1 : at === grafs.length - 1 ? 2 : 0, kind, below.kind);
    facts.add(46, above2.rule, above.rule, rule);
    facts.add(47, rule, below.rule, below2.rule);
    facts.add(48, Math.min(graf.indent, 9), above.size > 10 ? 1 : 0, kind);
    facts.add(49, start, end, place);
    facts.add(50, overlap(look, said), place, size);
    facts.add(51, look.signs, size > 5 ? 1 : 0);
    facts.add(52, look.signs, kind, place);
    const side = at < stretch.first ? 0 : at > stretch.last ? 2 : 1;
    const away =
      side === 0
        ? step(stretch.first - at)
        : side === 2
          ? 10 + step(at - stretch.last)
          : at === stretch.first
            ? 20
            : at === stretch.last
              ? 21
              : 22;
    const prose = look.prose ? 1 : 0;
    const like = (blanks[at] === usual ? 1 : 0) + (blanks[at + 1] === usual ? 2 : 0);
    const left = step((run[at] as number) - 1 - (into[at] as number));
    facts.add(80, whole, rule);
    facts.add(81, whole, side, prose);
    facts.add(82, away, shape);
    facts.add(83, away, kind, paged);
    facts.add(84, side, start, end + (size > 4 ? 16 : 0));
    facts.add(85, step(run[at] as number), side, prose);
    facts.add(86, step(into[at] as number), side, prose);
    facts.add(87, left, side, prose);
    facts.add(88, like, shape);
    facts.add(89, like, side * 2 + prose, step(run[at] as number));
    facts.add(90, blanks[at] as number, Math.min(3, blanks[at + 1] ?? 0), size);
    facts.add(91, step(proses), prose, side);
    facts.add(92, overlap(look, said), size, side);
    facts.add(93, Math.floor((10 * at) / grafs.length), prose);
    facts.add(94, whole, kind, side);
    facts.add(95, held[at] as number, side, size);
    facts.add(96, held[at] as number, kind, Math.min(3, copy.times(at)));
    const alike = shapes[at] as Alike;
    facts.add(110, alike.marked * 8 + Math.min(5, alike.count), alike.heading, alike.listing);
    facts.add(111, alike.marked * 8 + Math.min(5, alike.count), alike.heading * 4 + alike.listing, prose * 16 + end);
    facts.add(112, alike.heading * 4 + alike.listing, below.prose ? 1 : 0, (above.prose ? 1 : 0) + 2 * place);
    facts.add(113, kind, end * 16 + below.start, below.blank * 4 + place);
    facts.add(114, start, above.size * 16 + above.end, blank * 4 + place);
    for (const far of [-3, -2, 2, 3]) {
      const other = looks[at + far] ?? NOTHING;
      facts.add(100 + far, other.size * 16 + other.end);
    }
    const firstWord = words[0] ?? '';
    const lastWord = words[words.length - 1] ?? '';
    facts.add(70, look.notice, at < first ? 1 : 0, top);
    facts.add(71, look.notice, place, look.casing > 4 ? 1 : 0);
    facts.add(72, look.notice, above.notice, below.notice);
    facts.add(73, above.notice, kind, size);
    facts.add(74, look.about, above.about * 2 + above2.about, place);
    facts.add(75, about < 0 || about >= at ? 0 : at - about <= 10 ? 1 : 2, style, kind);
    facts.add(76, look.bars, above.bars, place);
    const found: number[] = [];
    const addWord = (template: number, word: number) => found.push(mix(template, word) | WORD);
    addWord(60, hashOf(firstWord.toLowerCase()));
    if (words.length > 1) addWord(61, hashOf(`${firstWord} ${words[1]}`.toLowerCase()));
    if (size < 6) addWord(62, hashOf(lastWord.toLowerCase()));
    if (words.length <= 5) addWord(63, hashOf(graf.text.toLowerCase()));
    if (size < 6)
      for (let word = 0; word < Math.min(8, words.length); word++)
        addWord(64, hashOf((words[word] as string).toLowerCase()));
    if (above.size < 5) addWord(65, hashOf((copy.grafs[at - 1]?.text ?? '').toLowerCase()));
    return facts.hashes(found);
  });
}

/** How a graf stands among those of its story that have its shape. */
interface Alike {
  /** Is there anything in its shape that most lines do not have: a sign, a colon at its end, capitals? */
  readonly marked: number;
  /** How many have it, itself included; 0 for running text without a sign, and above and below the running text. */
  readonly count: number;
  /** How many of them stand right above running text: 0 none, 1 some, 2 most, 3 all. */
  readonly heading: number;
  /** How many of them stand right beside another of them, by the same steps. */
  readonly listing: number;
}
const UNLIKE: Alike = { marked: 0, count: 0, heading: 0, listing: 0 };

/**
 * Lines of one shape, between the first and the last running text: subheads stand apart with text below each, items stand
 * together, whatever sign a desk has for them.
 */
function alikeIn(looks: readonly Look[], grafs: readonly Graf[], first: number, last: number): Alike[] {
  const shapes = new Array<number>(looks.length).fill(-1);
  const counts = new Map<number, { count: number; heading: number; listing: number }>();
  for (let at = first; at <= last; at++) {
    const look = looks[at] as Look;
    const { text } = grafs[at] as Graf;
    const opening = openingOf(look, text);
    if (look.prose && opening < 2) continue;
    const colon = look.prose ? -1 : text.indexOf(': ');
    const labelled = colon > 0 && colon <= LONGEST_LABEL ? 1 : 0;
    const shape =
      ((opening * 16 + look.end) * 8 + (look.casing === 6 ? 1 : 0)) * 8 + labelled * 2 + (look.prose ? 1 : 0);
    shapes[at] = shape;
    if (!counts.has(shape)) counts.set(shape, { count: 0, heading: 0, listing: 0 });
  }
  for (let at = first; at <= last; at++) {
    const found = counts.get(shapes[at] as number);
    if (found === undefined) continue;
    const shape = shapes[at];
    found.count++;
    if (shapes[at - 1] === shape || shapes[at + 1] === shape) found.listing++;
    else if (looks[at + 1]?.prose === true) found.heading++;
  }
  return looks.map((look, at) => {
    const shape = shapes[at] as number;
    const found = shape < 0 ? undefined : counts.get(shape);
    if (found === undefined) return UNLIKE;
    const { count, heading, listing } = found;
    const marked = shape >> 10 > 1 || look.end > 0 || (shape & 8) !== 0 || (shape & 2) !== 0 ? 1 : 0;
    return { marked, count, heading: shareOf(heading, count), listing: shareOf(listing, count) };
  });
}

/** In UTF-16 units: who speaks, or what a subhead is filed under. */
const LONGEST_LABEL = 30;

function shareOf(some: number, all: number): number {
  return some === 0 ? 0 : some === all ? 3 : 2 * some > all ? 2 : 1;
}

const LETTERED = new LetterPattern('^\\p{L}[.)] ');

/** What a graf opens with: 0 and 1 a letter, 2 a figure, 3 a number with a sign, 4 a time, else its sign. */
function openingOf(look: Look, text: string): number {
  if (look.start >= 5 && look.start <= 7)
    return '.)'.includes(text.charAt(1) || ' ') && LETTERED.test(text) ? 5 : look.start === 5 ? 1 : 0;
  if (look.start !== 1) return text.charCodeAt(0);
  const found = FIGURES.exec(text);
  return found === null ? 2 : found[1] === undefined ? 3 : 4;
}
const FIGURES = /^\d{1,2}(?:([:.h]\d{2})|[.):])/;

/** In UTF-16 units: a shorter text stands in others by chance. */
const TELLING = 12;
/** How many grafs above and below are compared. */
const NEAR = 6;

/**
 * Whether a graf holds the text of one near it, as a breadcrumb trail holds its headline ("News Town Harbour reopens"), and
 * whether one above or one below holds its text: bits 1, 2 and 4.
 */
function holding(grafs: readonly Graf[]): Uint8Array {
  const held = new Uint8Array(grafs.length);
  for (let at = 0; at < grafs.length; at++) {
    const { text } = grafs[at] as Graf;
    if (text.length < TELLING || text.length > LONGEST_HELD) continue;
    for (let other = Math.max(0, at - NEAR); other <= Math.min(grafs.length - 1, at + NEAR); other++) {
      const around = (grafs[other] as Graf).text;
      if (around.length <= text.length || around.length > text.length + LONGEST_HELD || !around.includes(text))
        continue;
      held[at] = (held[at] as number) | (other < at ? 2 : 4);
      held[other] = (held[other] as number) | 1;
    }
  }
  return held;
}
const LONGEST_HELD = 200;

/** Blank lines above a graf, 0 to 3. */
function blanksAbove(graf: Graf, above: Graf | undefined): number {
  if (above === undefined) return 3;
  const last = above.lines[above.lines.length - 1] ?? above;
  return Math.min(3, Math.max(0, graf.number - last.number - 1));
}

/** Words of the running text: what its headline is about. */
function saidIn(looks: readonly Look[]): ReadonlySet<string> {
  const said = new Set<string>();
  let taken = 0;
  for (const { prose, stems } of looks) {
    if (!prose || taken++ > 12) continue;
    for (let at = 0; at < stems.length; at++) said.add(stems[at] as string);
  }
  return said;
}

/** The beginnings of the words that carry meaning: those of four letters and more. */
function stemsOf(words: readonly string[]): string[] {
  const stems: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (word.length >= 4) stems.push(stem(word.toLowerCase()));
  }
  return stems;
}

function stem(small: string): string {
  // Most words are letters alone.
  if (!/[^a-z0-9]/.test(small)) return small.slice(0, 6);
  // A Unicode class is expensive to compile, and most copy needs none.
  const bare = hasBeyond(small) ? small.replace(/[^\p{L}\p{N}]+/gu, '') : small.replace(/[^a-z0-9]+/g, '');
  return bare.slice(0, 6);
}

/** The largest size whose words are compared with the running text. */
const LARGEST_TELLING = 9;

/** How many of the words that carry a graf's meaning are in the running text, in quarters. */
function overlap({ stems, size }: Look, said: ReadonlySet<string>): number {
  if (size > LARGEST_TELLING) return 7;
  let shared = 0;
  for (let at = 0; at < stems.length; at++) if (said.has(stems[at] as string)) shared++;
  return stems.length === 0 ? 6 : Math.round((4 * shared) / stems.length);
}

/** Which telltale signs a text has: an address, a bar, a colon inside, brackets, digits, quotes. */
function signs(text: string): number {
  const few = text.slice(0, 200);
  return (
    (/@/.test(few) ? 1 : 0) +
    (/[|›»>]/.test(few) ? 2 : 0) +
    (/https?:|www\./.test(few) ? 4 : 0) +
    (/\)$/.test(text) ? 8 : 0) +
    (/: \S/.test(few) ? 16 : 0) +
    (hasDigit(few) ? 32 : 0) +
    (/["“„«]/.test(few) ? 64 : 0) +
    (/©/.test(few) ? 128 : 0) +
    (/\t| {3}/.test(few) ? 256 : 0) +
    (hasBeyond(few) ? 512 : 0)
  );
}

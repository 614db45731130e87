/**
 * What the line model knows of each graf of a story: numbers of features, 32 bits each. A feature is a template with a
 * value: "the rules read it as a subhead", "40 to 60 characters long and without a full stop".
 */

import type { NoticeKind } from '../../languages/language.js';
import { isBoilerplate } from '../boundaries.js';
import { readBullet } from '../bullets.js';
import { byLength } from '../byline.js';
import { hasBeyond, hasDigit, isDigit, isLetter } from '../characters.js';
import type { Copy } from '../copy.js';
import { readDateline } from '../dateline.js';
import { isDateLine } from '../dates.js';
import { isLabel } from '../labels.js';
import type { Graf } from '../layout.js';
import { personLikeness } from '../names.js';
import { noticeOf } from '../notices.js';
import type { Role } from '../source-map.js';
import { looksLikeSubhead } from '../subhead.js';
import { endsSentence, hasCase, isAllCapitals, isCapitalised, startsSmall, wordsOf } from '../words.js';
import { barsIn } from './bars.js';

/** A hash of two numbers, 32 bits with a sign: V8 keeps these without a box. */
function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 12);
}

/** The bit that features have which are words: training leaves them out more often than shapes, which hold elsewhere too. */
export const WORD = 0x80000000;

/** A hash of a piece of a text in small letters (FNV-1a), 32 bits. */
function hashOf(text: string): number {
  let h = 2166136261;
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 16777619);
  return h >>> 0;
}

/** Twelve sizes of a text, by its length in UTF-16 units. */
function sizeOf(length: number): number {
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
function step(count: number): number {
  if (count < 4) return Math.max(0, count);
  return count < 6 ? 4 : count < 9 ? 5 : count < 15 ? 6 : count < 30 ? 7 : 8;
}

/** What a graf shows by itself, asked once. */
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
  // A sentence is no byline and no date: its words are not looked for.
  const field = kind !== 'prose' || by;
  const reading = field && text.length <= 240 ? copy.byline(at) : null;
  const persons = reading?.authors.some((author) => author.kind === 'person') === true;
  const glued = reading !== null && reading.length < text.length;
  const place = readDateline(copy.raw(graf), lexicon);
  const rest = place === null ? 0 : graf.end - graf.start - place.bodyStart;
  const bullet = readBullet(copy.raw(graf), copy.style.bullets);
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
  };
}

function noticeNumber(kind: NoticeKind | null): number {
  return kind === null ? 0 : kind === 'update' ? 1 : kind === 'correction' ? 2 : 3;
}

/** Numbered or not, an item is one. */
function ruleOf(role: Role | null): number {
  return role === null ? 0 : numberOf(role === 'numbered-item' ? 'list-item' : role);
}

/** Dashes open speech as well as items: told apart from signs that open items alone. */
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
};

/**
 * The features of each graf of a story.
 * @param ruled the role that the rules gave each graf; null where none did
 */
export function featuresOf(copy: Copy, ruled: readonly (Role | null)[]): Int32Array[] {
  const { grafs } = copy;
  const looks = grafs.map((_, at) => lookAt(copy, at, ruled));
  const style = numberOf(copy.style.name);
  const paged = copy.style.page ? 1 : 0;
  // Where the running text is: the first and the last of it.
  let first = looks.findIndex(({ prose }) => prose);
  if (first < 0) first = grafs.length;
  let last = -1;
  for (let at = grafs.length - 1; at >= 0 && last < 0; at--) if (looks[at]?.prose === true) last = at;
  // How many short ones follow each other, and how far into them each stands.
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
  // Where the standing text about an issuer begins.
  const about = looks.findIndex((look) => look.about > 0);
  const said = saidIn(looks);
  const byline = looks.findIndex((look) => look.byline >= 7);
  const spaced = copy.spaced() ? 1 : 0;
  return grafs.map((graf, at) => {
    const look = looks[at] as Look;
    const found: number[] = [];
    const add = (template: number, a: number, b = 0, c = 0) => found.push(mix(mix(mix(template, a), b), c) >>> 1);
    const addWord = (template: number, word: number) => found.push((mix(template, word) | WORD) >>> 0);
    const { kind, size, end, start, rule, blank, words } = look;
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
    add(1, 0);
    add(2, rule);
    add(3, rule, kind);
    add(4, rule, shape);
    add(5, rule, above.rule);
    add(6, rule, below.rule);
    add(7, above.rule, rule, below.rule);
    add(8, kind);
    add(9, kind, shape);
    add(10, kind, distance, paged);
    add(11, above.kind, kind, below.kind);
    add(12, size, look.casing);
    add(13, shape, distance);
    add(14, shape, start, look.casing);
    add(15, top, kind);
    add(16, bottom, kind);
    add(17, gap, spaced, size);
    add(18, style, rule);
    add(19, look.byline);
    add(20, look.byline, place, signed);
    add(21, look.dateline, place);
    add(22, look.date, place, size);
    add(24, look.bullet, place, kind);
    const listed = (one: Look) => (one.bullet > 0 ? 1 : 0);
    add(53, listed(look), listed(above) * 2 + listed(below), place);
    add(54, listed(look), above.end === 5 ? 1 : 0, listed(above));
    add(55, listed(look), above.label, at < first ? 1 : 0);
    add(56, listed(look) * 4 + listed(above) * 2 + listed(below), above.end, size);
    add(25, look.label);
    add(26, look.name, place, below.kind);
    add(27, look.times, place, size);
    add(28, look.subhead, below.prose ? 1 : 0, above.prose ? 1 : 0);
    add(29, look.subhead, gap, place * 2 + spaced);
    add(30, signed, shape, place);
    add(31, above.byline, kind);
    add(32, below.byline, kind, size);
    add(33, below.dateline, kind, shape);
    add(34, above.date, kind);
    add(35, below.date, kind);
    add(36, above.label, kind, size);
    add(37, above.size * 16 + above.end, shape);
    add(38, below.size * 16 + below.end, shape);
    add(39, above2.kind, above.kind, kind);
    add(40, kind, below.kind, below2.kind);
    add(41, step(run[at] as number), step(into[at] as number), place * 2 + (look.prose ? 1 : 0));
    add(42, above.end, kind, look.bullet);
    add(43, look.casing, above.casing, below.casing);
    add(44, top, shape, signed);
    add(45, at === 0 ? 1 : at === grafs.length - 1 ? 2 : 0, kind, below.kind);
    add(46, above2.rule, above.rule, rule);
    add(47, rule, below.rule, below2.rule);
    add(48, Math.min(graf.indent, 9), above.size > 10 ? 1 : 0, kind);
    add(49, start, end, place);
    add(50, overlap(look, said), place, size);
    add(51, signs(graf.text), size > 5 ? 1 : 0);
    add(52, signs(graf.text), kind, place);
    const firstWord = words[0] ?? '';
    const lastWord = words[words.length - 1] ?? '';
    add(70, look.notice, at < first ? 1 : 0, top);
    add(71, look.notice, place, look.casing > 4 ? 1 : 0);
    add(72, look.notice, above.notice, below.notice);
    add(73, above.notice, kind, size);
    add(74, look.about, above.about * 2 + above2.about, place);
    add(75, about < 0 || about >= at ? 0 : at - about <= 10 ? 1 : 2, style, kind);
    add(76, look.bars, above.bars, place);
    addWord(60, hashOf(firstWord.toLowerCase()));
    if (words.length > 1) addWord(61, hashOf(`${firstWord} ${words[1]}`.toLowerCase()));
    if (size < 6) addWord(62, hashOf(lastWord.toLowerCase()));
    if (words.length <= 5) addWord(63, hashOf(graf.text.toLowerCase()));
    if (size < 6) for (const word of words.slice(0, 8)) addWord(64, hashOf(word.toLowerCase()));
    if (above.size < 5) addWord(65, hashOf((copy.grafs[at - 1]?.text ?? '').toLowerCase()));
    return Int32Array.from(found);
  });
}

/** Words of the running text: what its headline is about. */
function saidIn(looks: readonly Look[]): ReadonlySet<string> {
  const said = new Set<string>();
  let taken = 0;
  for (const { prose, words } of looks) {
    if (!prose || taken++ > 12) continue;
    for (const word of words) if (word.length > 3) said.add(stem(word));
  }
  return said;
}

function stem(word: string): string {
  const small = word.toLowerCase();
  // A Unicode class is dear to compile, and most copy needs none.
  const bare = hasBeyond(small) ? small.replace(/[^\p{L}\p{N}]+/gu, '') : small.replace(/[^a-z0-9]+/g, '');
  return bare.slice(0, 6);
}

/** How many of a graf's telling words the running text holds, in quarters. */
function overlap({ words, size }: Look, said: ReadonlySet<string>): number {
  if (size > 9) return 7;
  let telling = 0;
  let shared = 0;
  for (const word of words) {
    if (word.length < 4) continue;
    telling++;
    if (said.has(stem(word))) shared++;
  }
  return telling === 0 ? 6 : Math.round((4 * shared) / telling);
}

/** Signs that tell: an address, a bar, a colon inside, brackets, digits, quotes. */
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

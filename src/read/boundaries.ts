/**
 * Where a story's parts are: what is above it, its head, its body and what is below. Found once, before the grafs are
 * classified one by one.
 */

import { isBoilerplateTitle } from './boilerplate.js';
import type { Copy } from './copy.js';
import { type DatelineReading, readDateline } from './grammar/dateline.js';
import { isLabel } from './grammar/labels.js';
import { headlineOf, isText } from './headline.js';
import type { Graf } from './layout.js';
import { findStory } from './page.js';
import { dashLength } from './signature.js';
import { isTableRow } from './table-rows.js';
import { patternOf } from './text/pattern.js';
import { endsSentence, isAllCapitals, startsSmall } from './text/words.js';
import { unsignedByline } from './unsigned-byline.js';

export interface Summary {
  /** Index of the label. */
  label: number;
  /** Index behind the last item. */
  end: number;
}

export interface Boundaries {
  /** Index of the first graf of the head: what stands above is no part of the story. */
  start: number;
  /** Index of the headline; -1 where there is none. */
  headline: number;
  /** Index of the first graf of the body. */
  body: number;
  /** Index behind the last graf of the body. */
  end: number;
  /** The dateline, and the graf that it opens (or is). */
  dateline: { at: number; reading: DatelineReading } | null;
  /** The summary above the body; null where there is none. */
  summary: Summary | null;
  /** Index of a line of names that only its place makes a byline; -1 where there is none. */
  unsigned: number;
}

/** A head is no longer, in grafs. */
const LONGEST_HEAD = 60;

export function findBoundaries(copy: Copy): Boundaries {
  const { grafs, style } = copy;
  const page = style.page ? findStory(copy) : null;
  const first = page?.first ?? 0;
  const limit = page?.end ?? grafs.length;
  const summary = findSummary(copy, first, limit);
  // Above the summary or below it, not in it.
  const top = Math.max(0, first - 2);
  const dateline =
    findDateline(copy, top, summary?.label ?? limit) ??
    (summary === null ? null : findDateline(copy, Math.max(top, summary.end), limit));
  const from = Math.max(page === null ? 0 : first, summary?.end ?? 0);
  const body = dateline?.at ?? bodyStart(copy, from, limit);
  const above = summary !== null && summary.label < body ? summary.label : body;
  const headline = copy.has('headline') ? -1 : headlineOf(copy, above, page !== null);
  const start = page === null ? 0 : headline >= 0 ? headline : Math.min(first, body);
  const end = page === null ? tailOf(copy, body) : Math.max(body, limit);
  const unsigned = unsignedByline(copy, Math.max(start, headline + 1), { start, body, summary });
  return { start, headline, body, end, dateline, unsigned, summary };
}

/** The dateline opens one of the first paragraphs under the byline; one further down is another story's. */
function findDateline(copy: Copy, from: number, limit: number): Boundaries['dateline'] {
  const { grafs, lexicon } = copy;
  let paragraphs = 0;
  const last = Math.min(limit, from + LONGEST_HEAD);
  for (let at = from; at < last && paragraphs < 2; at++) {
    const graf = grafs[at] as Graf;
    const kind = copy.kind(at);
    if (kind === 'byline') paragraphs = 0;
    if (kind !== 'prose' && kind !== 'short' && kind !== 'caption' && kind !== 'note') continue;
    const reading = readDateline(copy.raw(graf), lexicon) ?? aboveDash(copy, at);
    if (reading !== null && fitsDateline(copy, at, reading, paragraphs)) return { at, reading };
    if (kind === 'prose' && graf.text.length > 100) paragraphs++;
  }
  return null;
}

/** A place alone on its line, the dash behind it at the beginning of the next one. */
function aboveDash(copy: Copy, at: number): DatelineReading | null {
  const graf = copy.grafs[at] as Graf;
  const below = copy.grafs[at + 1];
  if (below === undefined || graf.text.length > 60 || dashLength(below.text) === 0) return null;
  const raw = copy.raw(graf);
  const reading = readDateline(`${raw} ${copy.raw(below).slice(0, 80)}`, copy.lexicon);
  return reading !== null && reading.sure >= 2 && reading.end === raw.length
    ? { ...reading, bodyStart: raw.length }
    : null;
}

/** Whether there is a paragraph behind it, in the same graf or below. */
function fitsDateline(copy: Copy, at: number, { bodyStart, date, sure }: DatelineReading, paragraphs: number): boolean {
  const graf = copy.grafs[at] as Graf;
  const rest = graf.end - graf.start - bodyStart;
  if (rest > 0) {
    if (copy.speaks(graf)) return false;
    // A headline can look like a place and a dash: what follows must be a paragraph, or brackets name the agency.
    if (sure < 3) {
      const runs = copy.kind(at) === 'prose' || (at + 1 < copy.grafs.length && copy.kind(at + 1) === 'prose');
      return paragraphs <= (copy.style.page ? 1 : 0) && rest >= 15 && runs;
    }
    // Under a dateline with its day a wire sends figures: "Aug 31".
    return rest >= (copy.style.envelope !== null && date !== null ? 3 : 10);
  }
  const below = copy.grafs[at + 1];
  return below !== undefined && !startsSmall(below.text) && (sure >= 3 || copy.kind(at + 1) === 'prose');
}

/** The summary above the body: its label, and the index behind its last item. */
function findSummary(copy: Copy, first: number, limit: number): Summary | null {
  const last = Math.min(limit, first + LONGEST_HEAD);
  let paragraphs = 0;
  for (let at = Math.max(0, first - FURTHEST_ABOVE); at < last && paragraphs < 3; at++) {
    const graf = copy.grafs[at] as Graf;
    if (graf.text.length <= 60 && isLabel(graf.text, copy.lexicon.summaryLabels)) {
      const end = itemsEnd(copy, at + 1, limit);
      return end > at + 1 ? { label: at, end } : null;
    }
    if (copy.kind(at) === 'prose') paragraphs++;
  }
  return null;
}

/** How far above the first running text of a page its summary can start, in grafs. */
const FURTHEST_ABOVE = 15;
/** No summary has more items. */
const MOST_ITEMS = 12;

/** Index behind the items that start at `from`: those with a sign, or lines until something else begins. */
function itemsEnd(copy: Copy, from: number, limit: number): number {
  const bulleted = (at: number) => {
    const graf = copy.grafs[at];
    return graf !== undefined && copy.bullet(graf) !== null;
  };
  let at = from;
  if (bulleted(at)) {
    while (at < limit && at < from + MOST_ITEMS && bulleted(at)) at++;
    return at;
  }
  // Lines right under each other are one list; with blank lines between them they are items as long as they are alike.
  const close = copy.grafs[from + 1]?.afterBlank === false;
  let longest = 0;
  for (; at < limit && at < from + MOST_ITEMS; at++) {
    const { text, afterBlank } = copy.grafs[at] as Graf;
    const kind = copy.kind(at);
    if (kind !== 'prose' && kind !== 'short') break;
    if (text.length > 240 || (at > from && close && afterBlank)) break;
    if (at > from && !close && (text.length > 2 * longest || text.length > 170)) break;
    if ((readDateline(copy.raw(copy.grafs[at] as Graf), copy.lexicon)?.sure ?? 0) >= 2) break;
    // A name under the last item is whoever signs.
    if (at > from && kind === 'short' && (copy.byline(at)?.sure ?? 0) >= 2) break;
    longest = Math.max(longest, text.length);
  }
  return at;
}

/** The first paragraph under the byline; without a byline, the first paragraph; without either, the line below the headline. */
function bodyStart(copy: Copy, from: number, limit: number): number {
  const last = Math.min(limit, from + LONGEST_HEAD);
  for (let at = from; at < last; at++) {
    if (copy.style.envelope !== null && isTableRow(copy.text, copy.grafs[at] as Graf))
      return tableStart(copy, at, from);
    if (isRunningText(copy, at) && !(at === 0 && isHeadlineLike(copy, at))) return underByline(copy, at, from, limit);
  }
  return underHeadline(copy, from, limit);
}

/** The first paragraph under a byline that stands below the first running text, which is a teaser or a caption then. */
function underByline(copy: Copy, first: number, from: number, limit: number): number {
  const signed = signedBelow(copy, first, from, limit);
  for (let at = signed + 1; signed > first && at < limit; at++)
    if (copy.kind(at) === 'prose' && !isRepeated(copy, at)) return at;
  return first;
}

/** No further below the top a date is one of the head's, in grafs. */
const LOWEST_DATE = 12;
/** In UTF-16 units: what is longer names nobody who signs the story. */
const LONGEST_BYLINE = 120;
/** A head has less running text, in grafs. */
const TEXT_OF_BODY = 3;

/** The last byline, or date, below the first running text and above the third; -1 where there is none. */
function signedBelow(copy: Copy, first: number, from: number, limit: number): number {
  const last = Math.min(limit, from + LONGEST_HEAD);
  let signed = -1;
  let above = 0;
  for (let at = first; at < last && above < TEXT_OF_BODY; at++) {
    const kind = copy.kind(at);
    if (kind === 'byline' && (copy.grafs[at] as Graf).text.length < LONGEST_BYLINE) signed = at;
    else if (kind === 'date' && above > 0 && at - from <= LOWEST_DATE) signed = at;
    else if (isRunningText(copy, at) && !isRepeated(copy, at)) above++;
  }
  return signed;
}

function isRunningText(copy: Copy, at: number): boolean {
  const kind = copy.kind(at);
  return kind === 'prose' || (kind === 'short' && (isText(copy, at) || isBelowTags(copy, at)));
}

/** A caption or a teaser stands twice on a page; a paragraph does not. */
function isRepeated(copy: Copy, at: number): boolean {
  return copy.style.page && copy.times(at) > 1;
}

/** Where the body starts of copy without running text: below the headline and whoever signs it. */
function underHeadline(copy: Copy, from: number, limit: number): number {
  let headline = from;
  while (headline < limit && copy.kind(headline) !== 'short') headline++;
  const below = copy.kindsIn(headline + 1, Math.min(limit, headline + 1 + SHORT_HEAD));
  const signed = headline + 1 + below.lastIndexOf('byline');
  return Math.min(limit, signed + 1);
}

/** In grafs: a byline so close below a headline is its own, where no running text shows where the head ends. */
const SHORT_HEAD = 3;

/** A table's first row, or the line in capitals above it, which heads it. */
function tableStart(copy: Copy, row: number, from: number): number {
  const above = copy.grafs[row - 1];
  const heads = above !== undefined && row - 1 > from && isAllCapitals(above.text) && copy.kind(row - 1) === 'short';
  return heads ? row - 1 : row;
}

/** A sentence below the frame, which has given the headline: no deck stands there. */
function isBelowTags(copy: Copy, at: number): boolean {
  return copy.style.envelope !== null && copy.has('headline') && endsSentence((copy.grafs[at] as Graf).text);
}

/** A first graf that ends like a sentence, and yet stands as a headline: short, with longer paragraphs apart from it. */
function isHeadlineLike(copy: Copy, at: number): boolean {
  const graf = copy.grafs[at] as Graf;
  const below = copy.grafs[at + 1];
  return graf.text.length <= 300 && below?.afterBlank === true && !/[.…:]["”’']?$/.test(graf.text);
}

/** A very long graf weighs no more, in UTF-16 units. */
const HEAVIEST = 1000;

/** Where the end matter starts: the first end mark or credit that only a little copy follows. */
function tailOf(copy: Copy, body: number): number {
  const { grafs } = copy;
  let after = 0;
  let total = 0;
  // By length alone: the kinds are worked out for the last grafs only.
  for (let at = body; at < grafs.length; at++) total += Math.min(grafs[at]?.text.length ?? 0, HEAVIEST);
  let end = grafs.length;
  for (let at = grafs.length - 1; at >= body; at--) {
    const kind = copy.kind(at);
    const heavy = after * 4 > total - after || after > 6000;
    if (heavy) break;
    if (
      kind === 'end-mark' ||
      kind === 'credit' ||
      isBoilerplate(copy, at) ||
      isSignOff(copy, (grafs[at] as Graf).text)
    )
      end = at;
    after += weightOf(copy, at);
  }
  const desk = deskPart(copy, body);
  if (desk >= 0) end = Math.min(end, desk);
  // Notes, dates, captions and furniture right above it belong to the end as well, and where the copy just stops.
  while (end > body + 1 && isEndMatter(copy, end - 1)) end--;
  return end;
}

/** Where the part starts that is for the desk alone, however long it is; -1 where there is none. */
function deskPart(copy: Copy, body: number): number {
  const openers = copy.style.envelope?.deskOnly ?? [];
  if (openers.length === 0) return -1;
  return copy.grafs.findIndex(
    ({ text }, at) => at > body && text.length <= 80 && openers.some((opener) => text.startsWith(opener)),
  );
}

/** "About Harbour Ltd.", alone on its line, where the house of the copy has no envelope. */
export function isBoilerplate(copy: Copy, at: number): boolean {
  return copy.style.envelope === null && isBoilerplateTitle((copy.grafs[at] as Graf).text, copy.lexicon);
}

/** "(cm-kjd)", "dpa wsz jln npr": who wrote and edited. */
export function isSignOff(copy: Copy, text: string): boolean {
  const signOff = copy.style.envelope?.signOff ?? null;
  return signOff !== null && text.length <= 60 && patternOf(signOff).test(text);
}

function isEndMatter(copy: Copy, at: number): boolean {
  switch (copy.kind(at)) {
    case 'comments':
    case 'footer':
    case 'furniture':
    case 'share-bar':
    case 'sign-up':
    case 'related-link':
    case 'end-mark':
    case 'credit':
    case 'source':
      return true;
    case 'note':
      return (copy.grafs[at]?.text.length ?? 0) < 300;
    default:
      return false;
  }
}

function weightOf(copy: Copy, at: number): number {
  const kind = copy.kind(at);
  return kind === 'prose' || kind === 'short' ? Math.min((copy.grafs[at] as Graf).text.length, HEAVIEST) : 0;
}

/**
 * Where a story's parts are: what is above it, its head, its body and what is below. Found once, before the grafs are
 * classified one by one.
 */
import { readBullet } from './bullets.js';
import { readRoleLine } from './byline.js';
import type { Copy } from './copy.js';
import { type DatelineReading, readDateline } from './dateline.js';
import { headlineOf, isText } from './headline.js';
import { endWithoutColon, isLabel } from './labels.js';
import type { Graf } from './layout.js';
import { findStory } from './page.js';
import { patternOf } from './pattern.js';
import { dashLength } from './signature.js';
import { isTableRow } from './table-rows.js';
import { endsSentence, endsStatement, isAllCapitals, isCapitalised, startsSmall, wordsOf } from './words.js';

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
  /** Name-only bylines, which only their place makes bylines. */
  unsigned: ReadonlySet<number>;
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
  const unsigned = unsignedBylines(copy, headline, start, body, summary);
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

/** Is there a paragraph behind it, in the same graf or below? */
function fitsDateline(copy: Copy, at: number, { bodyStart, date, sure }: DatelineReading, paragraphs: number): boolean {
  const graf = copy.grafs[at] as Graf;
  const rest = graf.end - graf.start - bodyStart;
  if (rest > 0) {
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
    return graf !== undefined && readBullet(copy.raw(graf), copy.style.bullets) !== null;
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

/** The first paragraph under the byline; without a byline, the first paragraph. */
function bodyStart(copy: Copy, from: number, limit: number): number {
  const { grafs, style } = copy;
  const last = Math.min(limit, from + LONGEST_HEAD);
  let signed = -1;
  let first = -1;
  let proses = 0;
  for (let at = from; at < last && proses < 3; at++) {
    const kind = copy.kind(at);
    if (first < 0 && style.envelope !== null && isTableRow(copy.text, grafs[at] as Graf))
      return tableStart(copy, at, from);
    if (kind === 'byline' && (grafs[at]?.text.length ?? 0) < 120) signed = at;
    else if (kind === 'date' && proses <= 2 && at - from <= 12) signed = Math.max(signed, proses === 0 ? -1 : at);
    else if (kind === 'prose' || (kind === 'short' && (isText(copy, at) || isBelowTags(copy, at)))) {
      if (first < 0 && !(at === 0 && isHeadlineLike(copy, at))) first = at;
      // A caption or a teaser that stands twice is no paragraph.
      if (first >= 0 && !(style.page && copy.times(at) > 1)) proses++;
    }
  }
  if (signed >= 0 && first >= 0 && signed > first) {
    for (let at = signed + 1; at < limit; at++) {
      if (copy.kind(at) === 'prose' && !(style.page && copy.times(at) > 1)) return at;
    }
  }
  if (first >= 0) return first;
  // No running text at all: a headline, and lines.
  let at = from;
  while (at < limit && copy.kind(at) !== 'short') at++;
  return Math.min(limit, at + 1);
}

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

/** Names alone on a line between headline and body, beside a date, a role, an outlet or the share bar. */
function unsignedBylines(
  copy: Copy,
  headline: number,
  start: number,
  body: number,
  summary: Summary | null,
): ReadonlySet<number> {
  const found = new Set<number>();
  const { grafs } = copy;
  // A wire signs what is signed.
  if (copy.style.envelope !== null) return found;
  const end = Math.min(body, grafs.length);
  for (let at = start; at < end; at++) if (copy.kind(at) === 'byline') return found;
  let best = -1;
  let most = 0;
  for (let at = Math.max(start, headline + 1); at < end; at++) {
    const graf = grafs[at] as Graf;
    if (copy.kind(at) !== 'short' || graf.text.length > 120) continue;
    if (summary !== null && at >= summary.label && at < summary.end) continue;
    const reading = copy.byline(at);
    if (reading === null || reading.sure < 2) continue;
    const weight =
      besideName(copy, at, end, reading.length < graf.text.length) +
      (reading.authors.some(({ kind }) => kind === 'person') ? 1 : 0);
    const affiliated = reading.authors.some(
      ({ kind, role, affiliation }) => kind === 'organization' || role !== null || affiliation !== null,
    );
    const total = weight + (affiliated ? 1 : 0);
    // The first that enough speaks for: what follows is more of the same page.
    if (total >= 2 && best < 0) {
      best = at;
      most = total;
    } else if (total > most + 2) {
      best = at;
      most = total;
    }
  }
  if (best >= 0) found.add(best);
  return found;
}

/** How much around a line says that it is a byline. */
function besideName(copy: Copy, at: number, body: number, dated: boolean): number {
  const { grafs, lexicon } = copy;
  const above = grafs[at - 1];
  const below = grafs[at + 1];
  let weight = dated ? 2 : 0;
  if (at + 1 === body) weight += 1;
  for (const near of [at - 1, at + 1, at + 2]) {
    if (near < 0 || near >= grafs.length) continue;
    if (copy.kind(near) === 'date') weight += 1;
    else if (copy.style.page && near === at + 1 && copy.kind(near) === 'share-bar') weight += 1;
  }
  if (copy.style.page && copy.times(at) > 1) weight += 1;
  const signed = below === undefined ? null : copy.byline(at + 1);
  const outlet =
    signed !== null && signed.authors.length > 0 && signed.authors.every(({ kind }) => kind === 'organization');
  if (below !== undefined && (outlet || readRoleLine(below.text, lexicon) !== null)) weight += 1;
  const word = (above?.text ?? '').toLowerCase().replace(/:$/, '');
  if (lexicon.by.has(word) || word === 'author' || word === 'written by' || word === 'story by') weight += 2;
  return weight;
}

/** A very long graf weighs no more, in UTF-16 units. */
const HEAVIEST = 1000;

/** Where the end matter starts: the first end mark or credit that no more than a little copy follows. */
function tailOf(copy: Copy, body: number): number {
  const { grafs } = copy;
  let after = 0;
  let total = 0;
  // By length alone: what the grafs are is asked of the last ones only.
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

/** "About Harbour Ltd.", alone on its line: what follows is said of whoever issues the release, under each of them. */
export function isBoilerplate(copy: Copy, at: number): boolean {
  const { text: written } = copy.grafs[at] as Graf;
  const text = written.slice(0, endWithoutColon(written));
  if (copy.style.envelope !== null || text.length > 90 || endsStatement(text.replace(/\b(?:Inc|Ltd|Corp|Co)\.$/, '')))
    return false;
  return copy.lexicon.boilerplate.opening(text) !== undefined && wordsOf(text).slice(1).some(isCapitalised);
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

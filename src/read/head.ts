/** The head of a story: what stands between its first line and its body, in whatever order the desk has put it. */

import { anywhere } from '../languages/anywhere.js';
import type { Boundaries } from './boundaries.js';
import type { Copy } from './copy.js';
import { readByline, readRoleLine } from './grammar/byline.js';
import { byLength } from './grammar/byline-openers.js';
import { datePartOf } from './grammar/date-parts.js';
import { isTakeLine } from './headline.js';
import { type Kind, sourceLabel } from './kinds.js';
import type { Graf } from './layout.js';
import type { Role } from './source-map.js';
import { patternOf } from './text/pattern.js';
import { skipWhite, trimWhite } from './text/white-space.js';
import { endsStatement, wordCount } from './text/words.js';

/** In UTF-16 units. */
const LONGEST_DECK = 500;

/** Reads the graf at the cursor as a part of the head. Always takes it. */
export function readHead(copy: Copy, boundaries: Boundaries): boolean {
  const graf = copy.graf() as Graf;
  if (copy.at < boundaries.start) above(copy, graf);
  else if (copy.at === boundaries.headline) headline(copy, graf);
  else if (isBylineAt(copy, boundaries)) signed(copy, graf, boundaries);
  else beside(copy, graf, boundaries);
  return true;
}

function take(copy: Copy, graf: Graf, role: Role, rule: string): void {
  copy.mark(role, rule, graf);
  copy.at += 1;
}

function headline(copy: Copy, graf: Graf): void {
  copy.markHeadline(graf);
  copy.at += 1;
}

/** Above the story: the page's menus, and what looks like them. */
function above(copy: Copy, graf: Graf): void {
  const kind = copy.kind(copy.at);
  take(
    copy,
    graf,
    reasonOf(kind) ?? (kind === 'date' ? 'date-line' : kind === 'caption' ? 'caption' : 'menu'),
    'above-story',
  );
}

/** The reason for leaving out a kind of line; null for lines that may belong to the story. */
export function reasonOf(kind: Kind): Role | null {
  switch (kind) {
    case 'menu':
    case 'share-bar':
    case 'related-link':
    case 'comments':
    case 'advertisement':
    case 'sign-up':
    case 'footer':
    case 'furniture':
      return kind;
    default:
      return null;
  }
}

function isBylineAt(copy: Copy, { unsigned }: Boundaries): boolean {
  if (copy.has('byline')) return false;
  return copy.kind(copy.at) === 'byline' || unsigned === copy.at || namesBelow(copy) > 0;
}

/** "By" or "Author" alone on its line: how many of the lines below are its names. */
function namesBelow(copy: Copy): number {
  const word = (copy.graf()?.text ?? '').toLowerCase().replace(/:$/, '');
  if (!copy.lexicon.by.has(word) && !AUTHORS.has(word)) return 0;
  let names = 0;
  let text = '';
  for (let ahead = 1; ahead <= 12; ahead++) {
    const line = copy.graf(ahead)?.text ?? '';
    if (line === '' || line.length > 90) break;
    text = text === '' ? line : `${text} ${line}`;
    // Names over several lines: a comma or "and" at the end of each but the last.
    if (patternOf(`(?:[,&…]| ${copy.lexicon.anyAnd})$`, 'i').test(line)) continue;
    const reading = readByline(text, copy.lexicon);
    names = reading !== null && reading.sure >= 2 ? ahead : 0;
    break;
  }
  return names;
}

const AUTHORS = new Set(anywhere.signedLabels);

function signed(copy: Copy, graf: Graf, boundaries: Boundaries): void {
  const unsigned = boundaries.unsigned === copy.at;
  const names = namesBelow(copy);
  const last = copy.graf(names) as Graf;
  const reading = names > 0 ? null : copy.byline(copy.at);
  const glued = reading !== null && reading.length < graf.text.length && copy.raw(graf) === graf.text;
  const end = glued ? trimWhite(copy.text, graf.start, graf.start + (reading?.length ?? 0)) : last.end;
  copy.mark(
    'byline',
    names > 0 ? 'byline-below' : unsigned ? 'byline-unsigned' : 'byline',
    graf,
    graf.start,
    end,
    last,
  );
  copy.bylineText = graf.text.slice(byLength(graf.text, copy.lexicon));
  if (unsigned) {
    copy.doubt('deck');
    copy.report('byline-uncertain', 'read as the byline because of its place and shape: it has no “By”', graf);
  }
  if (glued) gluedDate(copy, graf, end);
  else if (reading !== null) copy.signed = { text: graf.text, reading };
  copy.at += names + 1;
  roleBelow(copy, boundaries);
}

/** Marks the date that pasting has glued on behind the names. */
export function gluedDate(copy: Copy, graf: Graf, from: number): void {
  let start = skipWhite(copy.text, from, graf.end);
  while (start < graf.end && '|•·,–—-'.includes(copy.text.charAt(start))) start++;
  const sign = skipWhite(copy.text, from, start);
  if (sign < start) copy.mark('separator', 'byline', graf, sign, trimWhite(copy.text, sign, start));
  start = skipWhite(copy.text, start, graf.end);
  if (start < graf.end) dated(copy, graf, start);
}

/** The line under the byline that says what its authors are, or whom they write for. */
function roleBelow(copy: Copy, { body }: Boundaries): void {
  for (let lines = 0; lines < 2 && copy.at < body; lines++) {
    const graf = copy.graf() as Graf;
    const role = copy.kind(copy.at) === 'short' ? readRoleLine(graf.text, copy.lexicon) : null;
    if (role === null || copy.has(role)) return;
    take(copy, graf, role, role);
  }
}

/** Notes, dates, takes, sources, decks, furniture: what else stands in a head. */
function beside(copy: Copy, graf: Graf, boundaries: Boundaries): void {
  if (isSource(copy, graf)) return;
  const kind = copy.kind(copy.at);
  if (kind === 'date') {
    dated(copy, graf, graf.start);
    copy.at += 1;
    return;
  }
  if (isTake(copy, graf)) {
    takes(copy, graf);
    return;
  }
  const role = roleBeside(copy, graf, kind, boundaries);
  take(copy, graf, role, role);
  if (role === 'deck') copy.doubt(kind === 'prose' ? 'paragraph' : 'subhead');
}

function roleBeside(copy: Copy, graf: Graf, kind: Exclude<Kind, 'date'>, boundaries: Boundaries): Role {
  switch (kind) {
    case 'note':
    case 'caption':
    case 'end-mark':
    case 'credit':
      return kind;
    case 'source':
    case 'byline':
      // A second byline: the page repeats it.
      return 'unplaced-line';
    case 'prose':
    case 'short':
      // "(For release Sunday)": in brackets a wire speaks to desks.
      if (copy.style.envelope !== null && graf.text.startsWith('(') && graf.text.endsWith(')')) return 'note';
      if (copy.style.envelope !== null && COPYRIGHT.test(graf.text)) return 'credit';
      return copy.repeatsHeadline(graf) ? 'headline-repeated' : placeOf(copy, graf, kind, boundaries);
    default:
      return reasonOf(kind) ?? 'furniture';
  }
}

/** "c.1998 N.Y. Times News Service". */
const COPYRIGHT = /^(?:c\.|\(c\)|©) ?(?:19|20)\d\d\b/i;

/** Whether a graf is the deck, which stands under the headline, and above the byline where there is one. */
function placeOf(
  copy: Copy,
  graf: Graf,
  kind: 'prose' | 'short',
  { headline, body }: Boundaries,
): 'deck' | 'paragraph' | 'unplaced-line' {
  const under = copy.at > headline && (headline >= 0 || copy.has('headline'));
  if (under && !copy.has('deck') && !copy.has('paragraph') && graf.text.length <= LONGEST_DECK) {
    const directly = copy.at - headline <= 4 || !copy.has('byline');
    // A word or two under a headline is a section's name or a button.
    if (directly && wordCount(graf.text) >= (kind === 'prose' ? 1 : 4) && copy.at < body) return 'deck';
  }
  if (kind === 'prose' && endsStatement(graf.text) && !copy.style.page) return 'paragraph';
  return 'unplaced-line';
}

/** "REFILE", and "1ST LEAD" under it, are one take. */
function takes(copy: Copy, graf: Graf): void {
  let last = graf;
  for (let next = copy.graf(1); next !== undefined && isTakeLine(copy, next); next = copy.graf(1)) {
    last = next;
    copy.at += 1;
  }
  copy.mark('wire-take', 'take', graf, graf.start, last.end, last);
  copy.at += 1;
}

/** "URGENT", "2ND LEAD": a wire's take, the first of them. */
function isTake(copy: Copy, graf: Graf): boolean {
  return !copy.has('wire-take') && isTakeLine(copy, graf);
}

/** "Source: Harbour Trust": who issues it. */
export function isSource(copy: Copy, graf: Graf): boolean {
  const length = sourceLabel(copy.raw(graf));
  if (length === 0 || copy.has('source')) return false;
  copy.mark('separator', 'source', graf, graf.start, trimWhite(copy.text, graf.start, graf.start + length));
  copy.mark('source', 'source', graf, graf.start + length);
  copy.at += 1;
  return true;
}

/**
 * Marks a date: the first that names a day dates the story, the others are left out.
 * @param to where it ends, an offset in the input; by default with its graf
 */
export function dated(copy: Copy, graf: Graf, from: number, to: number = graf.end): void {
  const text = copy.text.slice(from, to);
  const part = copy.has('date') ? null : datePartOf(text, copy.lexicon);
  if (part === null) {
    copy.mark('date-line', 'date-line', graf, from, to);
    return;
  }
  const start = from + part.start;
  const end = from + part.end;
  if (part.before > 0) {
    copy.mark('unplaced-line', 'unplaced-line', graf, from, from + part.before);
    const sign = skipWhite(copy.text, from + part.before, start);
    if (sign < start) copy.mark('separator', 'date', graf, sign, trimWhite(copy.text, sign, start));
  } else if (part.start > 0) copy.mark('separator', 'date', graf, from, trimWhite(copy.text, from, start));
  copy.mark('date', 'date', graf, start, end);
  if (end === to) return;
  // When the story was changed, how long it takes to read, or who published it.
  const rest = from + part.rest;
  const sign = skipWhite(copy.text, end, rest);
  if (sign < rest) copy.mark('separator', 'date', graf, sign, trimWhite(copy.text, sign, rest));
  const role = part.isPaper && !copy.has('source') ? 'source' : 'date-line';
  copy.mark(role, role, graf, rest, to);
}

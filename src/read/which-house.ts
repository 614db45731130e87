/** Decides from the text which house's copy it is. */

import { fallback, styles } from '../houses/index.js';
import type { Style } from '../houses/style.js';
import type { Line } from '../input/lines.js';
import { memoized } from '../memo.js';
import { frameSign } from './frame-signs.js';
import { isFurniture } from './furniture.js';
import { readDateline } from './grammar/dateline.js';
import { headerAt } from './grammar/header.js';
import { isLabel, labelAtEnd } from './grammar/labels.js';
import { readSlugLine } from './grammar/slugline.js';
import { type Lexicon, lexiconOf } from './text/lexicon.js';
import { PhraseBook } from './text/phrases.js';

export interface Evidence {
  /** For people: "label “Quick Looks”". */
  what: string;
  /** 1-based line of the input. */
  line: number;
  /** How much it says: 2 is enough for a house. */
  weight: number;
}

export interface Choice {
  style: Style;
  evidence: Evidence[];
}

const ENOUGH = 2;
/** A slug line with its fields, and a label: only one house writes like this, so no other is tried. */
const SETTLED = 4;
/** Labels stand above the body: beyond so many lines with content none is looked for. */
const HEAD = 40;
/** In UTF-16 units: a longer line is no headline of a summary. */
const LONGEST_TITLE = 250;

/**
 * The style with the most evidence, or the fallback where none has enough.
 * @param others houses beside ours
 */
export function chooseStyle(
  text: string,
  lines: readonly Line[],
  language: string,
  others: readonly Style[] = [],
): Choice {
  // A frame of ours that is certain comes first; where it is a matter of weights, who gave a house of their own expects it.
  const framed = others.length === 0 ? styles : [...styles, ...others];
  const weighed = others.length === 0 ? styles : [...others, ...styles];
  // A wire's own header settles it, and is quickly seen.
  for (const style of framed) {
    const evidence: Evidence[] = [];
    ofEnvelope(style, lines, evidence);
    if (evidence.length > 0) return { style, evidence };
  }
  // Signs of a frame without a header come after all headers: `^` opens lines of more than one house.
  for (const style of framed) {
    const evidence: Evidence[] = [];
    ofFrameSigns(style, lines, evidence);
    if (evidence.length > 0) return { style, evidence };
  }
  let best: Choice = { style: fallback, evidence: [] };
  let most = 0;
  for (const style of weighed) {
    const evidence: Evidence[] = [];
    ofCopy(style, text, lines, language, evidence, false);
    let weight = 0;
    for (const one of evidence) weight += one.weight;
    if (weight >= ENOUGH && weight > most) {
      most = weight;
      best = { style, evidence };
    }
    if (weight >= SETTLED && style.slugLine !== null) break;
  }
  return best;
}

/** The evidence in the text for one style. */
export function evidenceFor(style: Style, text: string, lines: readonly Line[], language: string): Evidence[] {
  const found: Evidence[] = [];
  ofCopy(style, text, lines, language, found);
  return found;
}

/** @param framed whether to look for the wire's own header as well */
function ofCopy(
  style: Style,
  text: string,
  lines: readonly Line[],
  language: string,
  found: Evidence[],
  framed = true,
): void {
  ofSlugLine(style, text, lines, language, found);
  ofLabels(style, text, lines, found);
  if (framed) {
    ofEnvelope(style, lines, found);
    if (found.length === 0) ofFrameSigns(style, lines, found);
  }
  ofSigns(style, lines, found);
  ofPage(style, lines, language, found);
  ofAgency(style, text, lines, language, found);
}

function ofSlugLine(style: Style, text: string, lines: readonly Line[], language: string, found: Evidence[]): void {
  const [first] = lines;
  if (style.slugLine === null || first === undefined) return;
  const slug = readSlugLine(text, first.start, first.end, style, lexiconOf(language, style));
  if (slug === null) return;
  found.push({ what: `slug line, ${slug.sure} fields sure`, line: first.number, weight: Math.min(slug.sure, 3) });
}

function ofLabels(style: Style, text: string, lines: readonly Line[], found: Evidence[]): void {
  const { quickLooks, section } = style.labels;
  if (quickLooks.length + section.length > 0) {
    const announced = (line: Line) =>
      isLabel(line.text, quickLooks) ||
      (line.text.length <= LONGEST_TITLE && labelAtEnd(text.slice(line.start, line.end), quickLooks) !== null);
    ofLabel(quickLooks, announced, lines, found);
    ofLabel(section, (line) => isLabel(line.text, section), lines, found);
  }
  const last = lines.at(-1);
  if (last !== undefined && isFurniture(last.text, style)) {
    found.push({ what: 'furniture at the end', line: last.number, weight: 1 });
  }
}

function ofLabel(
  labels: readonly string[],
  announces: (line: Line) => boolean,
  lines: readonly Line[],
  found: Evidence[],
): void {
  for (let at = 0; at < lines.length && at < HEAD; at++) {
    const line = lines[at] as Line;
    if (!announces(line)) continue;
    found.push({ what: `label “${labels[0]}”`, line: line.number, weight: 2 });
    return;
  }
}

/** A header line of the wire's own shape is enough, whatever else there is. */
function ofEnvelope({ envelope }: Style, lines: readonly Line[], found: Evidence[]): void {
  const at = envelope === null ? -1 : headerAt(lines, envelope);
  if (at >= 0) found.push({ what: 'header of the wire', line: (lines[at] as Line).number, weight: 8 });
}

/** Lines in a wire's own signs, or its slug line, with another header above them or none. */
function ofFrameSigns({ envelope }: Style, lines: readonly Line[], found: Evidence[]): void {
  const sign = envelope === null ? null : frameSign(lines, envelope);
  if (sign !== null) found.push({ what: sign.what, line: (lines[sign.at] as Line).number, weight: 8 });
}

/** More signs, or lines of a page, than this count for nothing more. */
const MOST_SIGNS = 3;

const books = new WeakMap<Style, PhraseBook>();

/** Lines that only this house writes: among the first, and among the last. */
function ofSigns(style: Style, lines: readonly Line[], found: Evidence[]): void {
  if (style.signs.lines.length + style.signs.openers.length === 0) return;
  const book = memoized(books, style, () => new PhraseBook([[style.signs, true]]));
  let signs = 0;
  const from = Math.max(HEAD, lines.length - HEAD);
  for (let at = 0; at < lines.length && signs < MOST_SIGNS; at++) {
    if (at === HEAD) at = from;
    const line = lines[at];
    // "###" has no words, and is a phrase all the same.
    if (line === undefined || line.text.length > 200) continue;
    if (book.find(line.text) === undefined && !style.signs.lines.includes(line.text)) continue;
    found.push({ what: `“${line.text.slice(0, 40)}”`, line: line.number, weight: 2 });
    signs++;
  }
}

/** How many lines of furniture make a page. */
const PAGE = 2;

function ofPage(style: Style, lines: readonly Line[], language: string, found: Evidence[]): void {
  if (!style.page) return;
  const { page } = lexiconOf(language, style);
  let furniture = 0;
  // A menu is long, and a story is longer: both ends are looked at, and some of what is between.
  const step = Math.max(1, Math.floor(lines.length / 400));
  for (let at = 0; at < lines.length && furniture < MOST_SIGNS * PAGE; at += step) {
    const line = lines[at] as Line;
    if (line.text.length <= 60 && page.find(line.text) !== undefined) {
      found.push({ what: `“${line.text}”`, line: line.number, weight: 2 / PAGE });
      furniture++;
    }
  }
}

/** A dateline that names an agency, in copy without a frame. */
function ofAgency(style: Style, text: string, lines: readonly Line[], language: string, found: Evidence[]): void {
  if (!style.datelineTells) return;
  const lexicon: Lexicon = lexiconOf(language, style);
  for (let at = 0; at < lines.length && at < 12; at++) {
    const line = lines[at] as Line;
    if (line.text.length < 20 || !/[(/-]|[A-Z]{3}/.test(line.text.slice(0, 60))) continue;
    const reading = readDateline(text.slice(line.start, line.end), lexicon);
    if (reading === null || reading.agency === null) continue;
    found.push({ what: `dateline of ${reading.agency}`, line: line.number, weight: 2 });
    return;
  }
}

/**
 * Where one story ends and the next one starts: what wires and desks put between them. Framing, form feeds, NNNN, an
 * end mark with a new header under it, a rule with a new slug line under it. One story is never cut in two: where it is
 * not sure, there is no cut.
 */
import type { Style } from '../houses/style.js';
import { headerAt } from '../read/grammar/header.js';
import { readSlugLine } from '../read/grammar/slugline.js';
import { isLower } from '../read/text/characters.js';
import { lexiconOf } from '../read/text/lexicon.js';
import { isWhite } from '../read/text/white-space.js';
import type { Borders } from './borders.js';
import { asWestern, ESCAPED_SPACE } from './escapes.js';
import { isFraming, type Line, splitLines } from './lines.js';

export type Cut = 'before' | 'inside' | 'after' | 'content' | 'nothing';

/** A candidate line, and what is known of the story that is open. */
export interface Candidate {
  /** As much of the input as is there; the line is [at, to) of it. */
  text: string;
  at: number;
  to: number;
  /** Whether the story that is open has any text yet. */
  content: boolean;
  /** Whether it has held enough to be one, so that a header under it is another's. */
  whole: boolean;
  lineEnd: '\n' | '\r';
  /** Whether the text is all of the input that there is. */
  ended: boolean;
  borders: Borders;
}

/** What a candidate line does: the story above ends in front of the line, or behind it. Null where what stands below decides, and is not there yet. */
export function cutAt(candidate: Candidate): Cut | null {
  const { text, at, to, content, whole, lineEnd, borders } = candidate;
  const code = text.charCodeAt(at);
  if (startsTransmission(code)) return content ? 'before' : 'nothing';
  if (code === 0x04) return content ? 'after' : 'nothing';
  if (code === 0x0c) return formFeed(candidate);
  if (borders.mayClose(text, at)) {
    if (!borders.closes(asWestern(text.slice(at, Math.min(to, at + 200))).trim())) return 'content';
    return content ? 'after' : 'nothing';
  }
  if (borders.opens(text, at)) return content ? 'inside' : 'content';
  if (borders.mayBeHeader(text, at)) return content && whole && isHeader(text, at, to, borders) ? 'inside' : 'content';
  // A rule or an end mark: a new story stands under it, or it is none.
  if (!content) return 'content';
  if (!showsBelow(candidate)) return null;
  return newStoryBelow(text, to + 1, lineEnd, borders) ? 'after' : 'content';
}

/** Control bytes with which a wire begins: SOH, ENQ, SYN. */
export function startsTransmission(code: number): boolean {
  return code === 0x01 || code === 0x05 || code === 0x16;
}

/** A form feed alone on its line parts stories; glued to a line it is a page break, unless a header follows. */
function formFeed(candidate: Candidate): Cut | null {
  const { text, at, to, content, lineEnd, ended, borders } = candidate;
  if (!content) return holdsText(text, at, to) ? 'content' : 'nothing';
  if (!showsBelow(candidate)) return null;
  // With nothing below but what ends a transmission it parts nothing.
  if (ended && !holdsText(text, at, text.length)) return 'nothing';
  if (!holdsText(text, at, to)) return startsSmallBelow(text, to + 1, borders) ? 'nothing' : 'after';
  return isHeader(text, at + 1, to, borders) || newStoryBelow(text, at + 1, lineEnd, borders) ? 'inside' : 'content';
}

/** Whether there is enough text below the line to decide: a line, or two where a story may open. */
function showsBelow({ text, to, lineEnd, ended, borders }: Candidate): boolean {
  if (ended || text.length > to + 1 + GLANCE + LONGEST_SLUG_LINE) return true;
  const start = textIn(text, to + 1, Math.min(text.length, to + 1 + GLANCE));
  let found = start < text.length ? text.indexOf(lineEnd, start) : -1;
  if (found < 0) return false;
  if (!borders.mayOpenBelow(text.slice(start, start + GLANCE), 0)) return true;
  for (let from = found + 1; ; from = found + 1) {
    found = text.indexOf(lineEnd, from);
    if (found < 0) return false;
    if (holdsText(text, from, found)) return true;
  }
}

function startsSmallBelow(text: string, from: number, borders: Borders): boolean {
  const at = textIn(text, from, Math.min(text.length, from + GLANCE));
  const first = asWestern(text.charAt(at));
  return isLower(first) && !isHeader(text, at, lineEndNear(text, at), borders);
}

/** Where the line ends that starts at `from`, or how far one looks. */
function lineEndNear(text: string, from: number): number {
  const glance = text.slice(from, from + LONGEST_SLUG_LINE);
  const found = /[\r\n]/.exec(glance);
  return from + (found === null ? glance.length : found.index);
}

/** Whether a line is the header of a wire. */
function isHeader(text: string, at: number, to: number, { houses }: Borders): boolean {
  if (to - at > 200) return false;
  const lines = splitLines(asWestern(text.slice(at, to)), { start: 0, end: to - at, line: 1, lineEnd: '\n' });
  return lines.length > 0 && houses.some(({ envelope }) => envelope !== null && headerAt(lines, envelope) >= 0);
}

/** In UTF-16 units: no slug line with its lead is longer. */
const LONGEST_SLUG_LINE = 4000;
/** In UTF-16 units: as much as a header takes, or the fields of a slug line. */
const GLANCE = 400;

/** Whether a new story opens right below: a wire's header, a house's slug line, a release line. */
function newStoryBelow(whole: string, from: number, lineEnd: '\n' | '\r', borders: Borders): boolean {
  const start = textIn(whole, from, Math.min(whole.length, from + GLANCE));
  if (!borders.mayOpenBelow(whole.slice(start, start + GLANCE), 0)) return false;
  const text = asWestern(whole.slice(start, start + LONGEST_SLUG_LINE));
  const [first] = splitLines(text, { start: 0, end: lineEndNear(text, 0), line: 1, lineEnd });
  if (first === undefined) return false;
  const lines = splitLines(text, { start: 0, end: Math.min(text.length, GLANCE), line: 1, lineEnd }).slice(0, 2);
  const { houses } = borders;
  if (houses.some(({ envelope }) => envelope !== null && headerAt(lines, envelope) >= 0)) return true;
  if (borders.opensBelow(first.text, 0)) return true;
  return houses.some((style) => slugged(text, first, style));
}

function slugged(text: string, { start, end }: Line, style: Style): boolean {
  if (style.slugLine === null) return false;
  return (readSlugLine(text, start, end, style, lexiconOf('en', style))?.sure ?? 0) >= 2;
}

/** Whether there is any text in [from, to), white space and framing aside. */
export function holdsText(text: string, from: number, to: number): boolean {
  return textIn(text, from, to) < to;
}

/** Where in [from, to) the first text stands; `to` where there is none. */
export function textIn(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isWhite(code) && !isFraming(code) && code !== ESCAPED_SPACE) return at;
  }
  return to;
}

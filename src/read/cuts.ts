/**
 * Where one story ends and the next one starts: what wires and desks put between them. Framing, form feeds, NNNN, an
 * end mark with a new header under it, a rule with a new slug line under it. One story is never cut in two: where it is
 * not sure, there is no cut.
 */
import { styles } from '../styles/index.js';
import { isLower } from './characters.js';
import { headerAt } from './envelope.js';
import { asWestern, ESCAPED_SPACE } from './escapes.js';
import { lexiconOf } from './lexicon.js';
import { isFraming, type Line, splitLines } from './lines.js';
import { readSlugLine } from './slugline.js';
import { isWhite } from './white-space.js';

/**
 * Lines at which something may start or end, by their first characters: control bytes, a form feed, ZCZC and NNNN, a
 * wire's header, a rule, an end mark.
 */
export const CANDIDATE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\x01\x04\x05\x0c\x16]|(?:NNNN|nnnn|ZCZC|zczc)\b|[a-z] [a-z][ \x11-\x14]|[a-z]{3}\d{3,5} \d |[ \t]*(?:---+|\*\*\*+|\* \* \*|___+|###+|# # #|-30-|-END-|END|ENDS|Reuter|REUTER)[ \t]*(?=[\r\n]|$)/y;

/** How a wire's header, or the framing before it, starts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: likewise
export const HEADER_START = /^(?:[a-z] [a-z]|[a-z]{3}\d|[\x01\x05\x16]|ZC|zc)/;

export type Cut = 'before' | 'inside' | 'after' | 'content' | 'nothing';

/** A candidate line, and what is known of the story that is open. */
export interface Candidate {
  /** As much of the input as is there; the line is [at, to) of it. */
  text: string;
  at: number;
  to: number;
  /** Has the story that is open held any text yet? */
  content: boolean;
  /** Has it held enough to be one, so that a header under it is another's? */
  whole: boolean;
  lineEnd: '\n' | '\r';
  /** Is the text all of the input that there is? */
  ended: boolean;
}

/** What a candidate line does: the story above ends in front of the line, or behind it. Null where what stands below decides, and is not there yet. */
export function cutAt(candidate: Candidate): Cut | null {
  const { text, at, to, content, whole, lineEnd } = candidate;
  const code = text.charCodeAt(at);
  const line = text.slice(at, Math.min(to, at + 200)).trim();
  if (startsTransmission(code)) return content ? 'before' : 'nothing';
  if (code === 0x04) return content ? 'after' : 'nothing';
  if (code === 0x0c) return formFeed(candidate);
  if (/^nnnn\b/i.test(line)) return line.length > 4 ? 'content' : content ? 'after' : 'nothing';
  if (/^zczc\b/i.test(line)) return content ? 'inside' : 'content';
  if (/^[a-z]/.test(line)) return content && whole && isHeader(text, at, to) ? 'inside' : 'content';
  // A rule or an end mark: a new story stands under it, or it is none.
  if (!content) return 'content';
  if (!showsBelow(candidate)) return null;
  return newStoryBelow(text, to + 1, lineEnd) ? 'after' : 'content';
}

/** Control bytes with which a wire begins: SOH, ENQ, SYN. */
export function startsTransmission(code: number): boolean {
  return code === 0x01 || code === 0x05 || code === 0x16;
}

/** A form feed alone on its line parts stories; glued to a line it is a page break, unless a header follows. */
function formFeed(candidate: Candidate): Cut | null {
  const { text, at, to, content, lineEnd, ended } = candidate;
  if (!content) return holdsText(text, at, to) ? 'content' : 'nothing';
  if (!showsBelow(candidate)) return null;
  // With nothing below but what ends a transmission it parts nothing.
  if (ended && !holdsText(text, at, text.length)) return 'nothing';
  if (!holdsText(text, at, to)) return startsSmallBelow(text, to + 1) ? 'nothing' : 'after';
  return isHeader(text, at + 1, to) || newStoryBelow(text, at + 1, lineEnd) ? 'inside' : 'content';
}

/** Is there enough text below the line for whoever looks there: a line, two where a story may open, or as much as anybody looks at? */
function showsBelow({ text, to, lineEnd, ended }: Candidate): boolean {
  if (ended || text.length > to + 1 + GLANCE + LONGEST_SLUG_LINE) return true;
  const start = textIn(text, to + 1, Math.min(text.length, to + 1 + GLANCE));
  let found = start < text.length ? text.indexOf(lineEnd, start) : -1;
  if (found < 0) return false;
  if (!OPENING.test(text.slice(start, start + GLANCE))) return true;
  for (let from = found + 1; ; from = found + 1) {
    found = text.indexOf(lineEnd, from);
    if (found < 0) return false;
    if (holdsText(text, from, found)) return true;
  }
}

function startsSmallBelow(text: string, from: number): boolean {
  const at = textIn(text, from, Math.min(text.length, from + GLANCE));
  const first = asWestern(text.charAt(at));
  return isLower(first) && !isHeader(text, at, lineEndNear(text, at));
}

/** Where the line ends that starts at `from`, or how far one looks. */
function lineEndNear(text: string, from: number): number {
  const glance = text.slice(from, from + LONGEST_SLUG_LINE);
  const found = /[\r\n]/.exec(glance);
  return from + (found === null ? glance.length : found.index);
}

/** Is a line the header of a wire? */
function isHeader(text: string, at: number, to: number): boolean {
  if (to - at > 200) return false;
  const lines = splitLines(text, { start: at, end: to, line: 1, lineEnd: '\n' });
  return lines.length > 0 && styles.some(({ envelope }) => envelope !== null && headerAt(lines, envelope) >= 0);
}

/** In UTF-16 units: no slug line with its lead is longer. */
const LONGEST_SLUG_LINE = 4000;
/** In UTF-16 units: as much as a header takes, or the fields of a slug line. */
const GLANCE = 400;

/** What the first line of a story with a header or a slug line looks like: dear to know for sure, and cheap to rule out. */
const OPENING = /^(?:[a-z]|[A-Z]\d|ZCZC|FOR IMM)|^[^\r\n]*\/\s/;

/** Does a new story open right below: a wire's header, a house's slug line, a release line? */
function newStoryBelow(whole: string, from: number, lineEnd: '\n' | '\r'): boolean {
  const start = textIn(whole, from, Math.min(whole.length, from + GLANCE));
  if (!OPENING.test(whole.slice(start, start + GLANCE))) return false;
  const text = asWestern(whole.slice(start, start + LONGEST_SLUG_LINE));
  const [first] = splitLines(text, { start: 0, end: lineEndNear(text, 0), line: 1, lineEnd });
  if (first === undefined) return false;
  const lines = splitLines(text, { start: 0, end: Math.min(text.length, GLANCE), line: 1, lineEnd }).slice(0, 2);
  if (styles.some(({ envelope }) => envelope !== null && headerAt(lines, envelope) >= 0)) return true;
  if (/^(?:FOR IMMEDIATE RELEASE|ZCZC\b)/.test(first.text)) return true;
  return styles.some((style) => slugged(text, first, style));
}

function slugged(text: string, { start, end }: Line, style: (typeof styles)[number]): boolean {
  if (style.slugLine === null) return false;
  return (readSlugLine(text, start, end, style, lexiconOf('en', style))?.sure ?? 0) >= 2;
}

/** Is there any text in [from, to), white space and framing aside? */
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

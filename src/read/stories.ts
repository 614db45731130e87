/**
 * Several stories in one input, told apart by what wires and desks put between them: framing, form feeds, NNNN, an end
 * mark with a new header under it, a rule with a new slug line under it. One story is never cut in two: where it is
 * not sure, there is no cut.
 */
import { styles } from '../styles/index.js';
import { isLower } from './characters.js';
import { headerAt } from './envelope.js';
import { lexiconOf } from './lexicon.js';
import { isFraming, type Line, lineEndOf, type Range, splitLines } from './lines.js';
import { readSlugLine } from './slugline.js';
import { isWhite } from './white-space.js';

/**
 * Lines at which something may start or end, by their first characters: control bytes, a form feed, ZCZC and NNNN, a
 * wire's header, a rule, an end mark.
 */
const CANDIDATE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\x01\x04\x05\x0c\x16]|(?:NNNN|nnnn|ZCZC|zczc)\b|[a-z] [a-z][ \x11-\x14]|[a-z]{3}\d{3,5} \d |[ \t]*(?:---+|\*\*\*+|\* \* \*|___+|###+|# # #|-30-|-END-|END|ENDS|Reuter|REUTER)[ \t]*(?=[\r\n]|$)/y;

/** The stories of a text, in order; together they are all of it. */
export function* splitStories(text: string): Generator<Range> {
  let start = 0;
  let line = 1;
  let number = 1;
  let content = false;
  // Lines of the story that is open, and whether a wire's header was one of them.
  let lines = 0;
  let headed = false;
  // What is behind the last text can't start a story.
  let last = text.length;
  while (last > 0 && (isWhite(text.charCodeAt(last - 1)) || isFraming(text.charCodeAt(last - 1)))) last--;
  const lineEnd = lineEndOf(text);
  for (let at = 0; at < text.length; number++) {
    const found = text.indexOf(lineEnd, at);
    const to = found < 0 ? text.length : found;
    CANDIDATE.lastIndex = at;
    if (CANDIDATE.test(text)) {
      // A number of the service can stand above a header, and is no story.
      const cut = cutAt(text, at, to, content, headed || lines > 2);
      lines++;
      headed ||= HEADER_START.test(text.slice(at, at + 4));
      if ((cut === 'before' || cut === 'inside') && at < last) {
        // Blank lines, and the bytes that only pad, stay with the story above.
        yield { start, end: at, line, lineEnd };
        start = at;
        line = number;
        content = cut === 'inside';
        lines = 1;
      } else if (cut === 'after' && to + 1 < last) {
        yield { start, end: to + 1, line, lineEnd };
        start = to + 1;
        line = number + 1;
        content = false;
        lines = 0;
        headed = false;
      } else if (cut === 'content') {
        content = true;
      }
    } else if (!content) {
      content = holdsText(text, at, to);
      if (content) lines++;
    } else if (at < to) {
      lines++;
    }
    at = to + 1;
  }
  yield { start, end: text.length, line, lineEnd };
}

/** How a wire's header, or the framing before it, starts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: likewise
const HEADER_START = /^(?:[a-z] [a-z]|[a-z]{3}\d|[\x01\x05\x16]|ZC|zc)/;

type Cut = 'before' | 'inside' | 'after' | 'content' | 'nothing';

/**
 * What a candidate line does.
 * @param content has the story that is open held any text yet?
 * @param whole has it held enough to be one, so that a header under it is another's?
 */
function cutAt(text: string, at: number, to: number, content: boolean, whole: boolean): Cut {
  const code = text.charCodeAt(at);
  const line = text.slice(at, Math.min(to, at + 200)).trim();
  switch (code) {
    case 0x01:
    case 0x05:
    case 0x16:
      return content ? 'before' : 'nothing';
    case 0x04:
      return content ? 'after' : 'nothing';
    case 0x0c:
      return formFeed(text, at, to, content);
  }
  if (/^nnnn\b/i.test(line)) return line.length > 4 ? 'content' : content ? 'after' : 'nothing';
  if (/^zczc\b/i.test(line)) return content ? 'inside' : 'content';
  if (/^[a-z]/.test(line)) return content && whole && isHeader(text, at, to) ? 'inside' : 'content';
  // A rule or an end mark: a new story stands under it, or it is none.
  return content && newStoryBelow(text, to + 1) ? 'after' : 'content';
}

/** A form feed alone on its line parts stories; glued to a line it is a page break, unless a header follows. */
function formFeed(text: string, at: number, to: number, content: boolean): Cut {
  if (!content) return holdsText(text, at, to) ? 'content' : 'nothing';
  if (!holdsText(text, at, to)) return startsSmallBelow(text, to + 1) ? 'nothing' : 'after';
  return isHeader(text, at + 1, to) || newStoryBelow(text, at + 1) ? 'inside' : 'content';
}

function startsSmallBelow(text: string, from: number): boolean {
  const at = skipOutside(text, from, Math.min(text.length, from + GLANCE));
  const first = text.charAt(at);
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

/** Does a new story open right below: a wire's header, a house's slug line, a release line? */
function newStoryBelow(text: string, from: number): boolean {
  const start = skipOutside(text, from, Math.min(text.length, from + GLANCE));
  const glance = text.slice(start, start + GLANCE);
  // Dear to know for sure, and cheap to rule out.
  if (!/^(?:[a-z]|[A-Z]\d|ZCZC|FOR IMM)|^[^\n]*\/\s/.test(glance)) return false;
  const [first] = splitLines(text, { start, end: lineEndNear(text, start), line: 1, lineEnd: '\n' });
  if (first === undefined) return false;
  const lines = splitLines(text, { start, end: Math.min(text.length, start + GLANCE), line: 1, lineEnd: '\n' }).slice(
    0,
    2,
  );
  if (styles.some(({ envelope }) => envelope !== null && headerAt(lines, envelope) >= 0)) return true;
  if (/^(?:FOR IMMEDIATE RELEASE|ZCZC\b)/.test(first.text)) return true;
  return styles.some((style) => slugged(text, first, style));
}

function skipOutside(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (isWhite(text.charCodeAt(at)) || isFraming(text.charCodeAt(at)))) at++;
  return at;
}

function slugged(text: string, { start, end }: Line, style: (typeof styles)[number]): boolean {
  if (style.slugLine === null) return false;
  return (readSlugLine(text, start, end, style, lexiconOf('en', style))?.sure ?? 0) >= 2;
}

/** Is there any text in [from, to), white space and framing aside? */
function holdsText(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isWhite(code) && !isFraming(code)) return true;
  }
  return false;
}

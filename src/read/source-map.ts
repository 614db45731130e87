/** The source map: segments that tile the input, so that every character of the copy is somewhere by name. */
import type { DiscardReason } from '../article.js';
import type { Hint } from '../input/carriers/carrier.js';
import { type Line, lineEndOf, type Range } from '../input/lines.js';
import { isWhite, skipWhite } from './text/white-space.js';

/** What a piece of the copy is, where it is in the Article or in a wire's frame. */
export const storyRoles = [
  'wire-service',
  'wire-number',
  'wire-category',
  'wire-priority',
  'wire-take',
  'wire-words',
  'wire-sent',
  'wire-subject',
  'wire-keyword',
  'wire-place',
  'slug',
  'kicker',
  'headline',
  'deck',
  'source',
  'edition',
  'date',
  'byline',
  // The line under a byline that says what its authors are: "Associated Press Writer".
  'byline-role',
  // The line under a byline that says for whom they write: "Associated Press".
  'byline-affiliation',
  'dateline',
  'lead',
  'quick-looks-label',
  'quick-looks-title',
  'quick-look',
  'section-label',
  'subhead',
  'paragraph',
  'list-item',
  'numbered-item',
  'table-row',
  // A pull quote, and who said it.
  'quote',
  'quote-attribution',
  // A line of a table whose columns stand under each other.
  'preformatted',
  // A picture by its description, with its caption and credit, and what is shown of another page.
  'image',
  'image-caption',
  'image-credit',
  'embed',
  'note',
  'credit',
  // Whom to ask about a release.
  'contact',
  // What a wire's frame holds beside its fields.
  'envelope',
] as const;

/** What a carrier's file holds beside the copy: its own signs, what it says of the story, and what it does not show. */
export const carrierRoles = ['markup', 'metadata', 'hidden'] as const;

/** What is thrown away has the name of its reason; a separator only parts or marks (a slash, a bullet); a blank is white space. */
export type Role = (typeof storyRoles)[number] | (typeof carrierRoles)[number] | DiscardReason | 'separator' | 'blank';

/** What a line was judged by. */
export interface Reason {
  /** How probable it is that it has its role, from 0 to 1. */
  probability: number;
  /** The next role and how probable that is; null where no other is possible. */
  second: { role: Role; probability: number } | null;
  /** What spoke most for its role and against the next one, the strongest first; empty where it was certain. */
  because: string[];
}

export interface Segment {
  /** Offset in UTF-16 units, from 0. */
  start: number;
  /** Exclusive. */
  end: number;
  /** 1-based, of the start. */
  line: number;
  /** 1-based, in UTF-16 units of that line. */
  column: number;
  role: Role;
  /** The rule that decided: "newslooks/slug-line". */
  rule: string;
  /** What else it might have been, where two readings compete. */
  runnerUp: Role | null;
  /** JSON Pointer (RFC 6901) to the text in the Article; null for blanks, separators and the wire's frame. */
  to: string | null;
  /** What decided, where that was asked for and the line model did. */
  reason?: Reason | undefined;
}

/** A piece of the copy that a rule has recognised. Marks come in the order of the text and never overlap. */
export interface Mark {
  role: Role;
  rule: string;
  /** Offsets of the piece, without white space at either end; end is exclusive. */
  start: number;
  end: number;
  /** The line it starts on, and the one it ends on. */
  line: Line;
  lastLine: Line;
  runnerUp: Role | null;
  /** The piece, white space folded and line ends joined; null where nobody has made it yet. */
  text: string | null;
  /** Of a block that a carrier states: what it says. */
  hint?: Hint;
  reason?: Reason;
}

/** The mark of a line, or of a piece of it. */
export function markOn(line: Line, role: Role, rule: string, start = line.start, end = line.end): Mark {
  return { role, rule, start, end, line, lastLine: line, runnerUp: null, text: null };
}

/**
 * Fills the gaps between marks: with blanks, and where a wire's control bytes or its opening and closing signs stand,
 * with its envelope.
 * @param range what the segments tile
 * @param marks in the order of the text
 * @param pointers where each mark's text went, in the same order
 * @param offset of the text in its input
 */
export function tile(
  text: string,
  range: Range,
  marks: readonly Mark[],
  pointers: readonly (string | null)[],
  offset = 0,
): Segment[] {
  const segments: Segment[] = [];
  const lineEnd = range.lineEnd ?? lineEndOf(text);
  let end = range.start;
  let line = range.line;
  let lineStart = range.start === 0 ? 0 : text.lastIndexOf(lineEnd, range.start - 1) + 1;
  const piece = (to: number, role: 'blank' | 'envelope') => {
    segments.push({
      start: offset + end,
      end: offset + to,
      line,
      column: end - lineStart + 1,
      role,
      rule: role === 'blank' ? 'white-space' : 'frame',
      runnerUp: null,
      to: null,
    });
    for (let at = text.indexOf(lineEnd, end); at >= 0 && at < to; at = text.indexOf(lineEnd, at + 1)) {
      line++;
      lineStart = at + 1;
    }
    end = to;
  };
  const fillUntil = (start: number) => {
    while (end < start) {
      const white = skipWhite(text, end, start);
      if (white > end) piece(white, 'blank');
      if (white === start) break;
      let sign = white;
      while (sign < start && !isWhite(text.charCodeAt(sign))) sign++;
      piece(sign, 'envelope');
    }
  };
  marks.forEach((mark, index) => {
    fillUntil(mark.start);
    segments.push({
      start: offset + mark.start,
      end: offset + mark.end,
      line: mark.line.number,
      column: mark.start - mark.line.lineStart + 1,
      role: mark.role,
      rule: mark.rule,
      runnerUp: mark.runnerUp,
      to: pointers[index] ?? null,
      ...(mark.reason === undefined ? {} : { reason: mark.reason }),
    });
    end = mark.end;
    line = mark.lastLine.number;
    lineStart = mark.lastLine.lineStart;
  });
  fillUntil(range.end);
  return segments;
}

/** The source map: segments that tile the input, so that every character of the copy is somewhere by name. */
import type { Line } from './lines.js';

/** What a piece of the copy is. */
export type Role =
  | 'headline'
  | 'source'
  | 'edition'
  | 'byline'
  | 'dateline'
  | 'lead'
  | 'quick-looks-label'
  | 'quick-looks-title'
  | 'quick-look'
  | 'section-label'
  | 'subhead'
  | 'paragraph'
  | 'list-item'
  | 'numbered-item'
  | 'headline-repeated'
  | 'furniture'
  | 'unplaced-field'
  /** A sign that only parts or marks: a slash, a bullet. */
  | 'separator'
  /** White space between the pieces. */
  | 'blank';

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
  /** JSON Pointer (RFC 6901) to the text in the Article; null for blanks and separators. */
  to: string | null;
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
}

/**
 * Fills the gaps between marks with blanks.
 * @param pointers where each mark's text went, in the same order
 * @param length of the input, in UTF-16 units
 */
export function tile(marks: readonly Mark[], pointers: readonly (string | null)[], length: number): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  let line = 1;
  let lineStart = 0;
  const blankUntil = (start: number) => {
    if (start === end) return;
    segments.push({
      start: end,
      end: start,
      line,
      column: end - lineStart + 1,
      role: 'blank',
      rule: 'white-space',
      to: null,
    });
  };
  marks.forEach((mark, index) => {
    blankUntil(mark.start);
    segments.push({
      start: mark.start,
      end: mark.end,
      line: mark.line.number,
      column: mark.start - mark.line.lineStart + 1,
      role: mark.role,
      rule: mark.rule,
      to: pointers[index] ?? null,
    });
    end = mark.end;
    line = mark.lastLine.number;
    lineStart = mark.lastLine.lineStart;
  });
  blankUntil(length);
  return segments;
}

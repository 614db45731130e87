/** Text to lines: only those that hold something, each with its place in the text. */
import { fold, skipWhite, trimWhite } from './white-space.js';

export interface Line {
  /** 1-based line number in the input. */
  number: number;
  /** Offset in the input of the line's first character, white space included. */
  lineStart: number;
  /** Offsets of its content, white space at both ends left out; end is exclusive. */
  start: number;
  end: number;
  /** The content with white space folded. */
  text: string;
  /** Are there blank lines (or nothing at all) between the last line with content and this one? */
  afterBlank: boolean;
}

/**
 * The lines of a text that hold something. A line ends with LF or CR LF; a CR alone ends a line only in a
 * text without any LF (old Mac files), elsewhere it is white space. Form feeds and Unicode's line separators
 * are white space too: a headline that holds one stays one headline.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const terminator = text.includes('\n') ? '\n' : '\r';
  let number = 1;
  let afterBlank = true;
  for (let from = 0; from < text.length; number++) {
    const found = text.indexOf(terminator, from);
    const to = found < 0 ? text.length : found;
    const start = skipWhite(text, from, to);
    if (start < to) {
      const end = trimWhite(text, start, to);
      lines.push({
        number,
        lineStart: from,
        start,
        end,
        text: fold(text.slice(start, end)),
        afterBlank,
      });
      afterBlank = false;
    } else {
      afterBlank = true;
    }
    from = to + 1;
  }
  return lines;
}

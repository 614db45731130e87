/** Text to lines: only those that hold something, each with its place in the text. */
import { fold, isWhite } from '../read/text/white-space.js';

export interface Line {
  /** 1-based line number in the input. */
  number: number;
  /** Offset in the input of the line's first character, white space included. */
  lineStart: number;
  /** Offsets of its content, white space and a wire's control bytes at both ends left out; end is exclusive. */
  start: number;
  end: number;
  /** The content with white space folded. */
  text: string;
  /** Whether there are blank lines, a wire's control bytes or nothing at all between the last line with content and this one. */
  afterBlank: boolean;
  /** Columns of white space before the content; a tab counts as 4. */
  indent: number;
}

/** A part of the input: offsets, and the number of the line that it starts on. */
export interface Range {
  start: number;
  end: number;
  /** 1-based. */
  line: number;
  /** What ends a line in the whole input; looked for where it is not given. */
  lineEnd?: '\n' | '\r';
}

/**
 * The lines of a text that hold something. A line ends with LF or CR LF; a CR alone ends a line only in a
 * text without any LF (old Mac files), elsewhere it is white space. Form feeds and Unicode's line separators
 * are white space too: a headline that holds one stays one headline.
 * @param range which part of the text; all of it by default
 * @param framed whether the text stands in a wire's frame: there a CR alone ends a line, too, while lines are numbered by LF
 */
export function splitLines(text: string, range: Range = wholeOf(text), framed = false): Line[] {
  const lines: Line[] = [];
  const terminator = range.lineEnd ?? lineEndOf(text);
  let { line: number } = range;
  let afterBlank = true;
  for (let from = range.start; from < range.end; number++) {
    const found = text.indexOf(terminator, from);
    const to = found < 0 || found > range.end ? range.end : found;
    if (framed && terminator === '\n') {
      // CR CR LF is one line end of a teleprinter; a CR with text on both sides parts two lines.
      let last = to;
      while (last > from && text.charCodeAt(last - 1) === 13) last--;
      let piece = from;
      // In the line alone: looked for in the input, a CR that it has not would be looked for to its end at every line.
      const line = text.slice(from, last);
      for (let cr = line.indexOf('\r'); cr >= 0; cr = line.indexOf('\r', cr + 1)) {
        afterBlank = addLine(lines, text, number, from, piece, from + cr, afterBlank);
        piece = from + cr + 1;
      }
      afterBlank = addLine(lines, text, number, from, piece, to, afterBlank);
    } else {
      afterBlank = addLine(lines, text, number, from, from, to, afterBlank);
    }
    from = to + 1;
  }
  return lines;
}

/** In UTF-16 units: the beginning of an input decides what ends its lines, so that it is known before the end. */
export const FIRST_LOOK = 65_536;

/** What ends a line in this text. */
export function lineEndOf(text: string): '\n' | '\r' {
  const start = text.slice(0, FIRST_LOOK);
  return start.includes('\n') || !start.includes('\r') ? '\n' : '\r';
}

/** As much of a text's beginning as is looked at, in UTF-16 units; CR LF is one, as LF is, so that they tell the same. */
export function beginningOf(text: string, length: number): string {
  const start = text.slice(0, length);
  return start.includes('\r\n')
    ? text
        .slice(0, 2 * length)
        .replaceAll('\r\n', '\n')
        .slice(0, length)
    : start;
}

export function wholeOf(text: string): Range {
  return { start: 0, end: text.length, line: 1 };
}

/** Adds [from, to) if it holds something; says whether the next line stands apart from it: a blank line, or framing. */
function addLine(
  lines: Line[],
  text: string,
  number: number,
  lineStart: number,
  from: number,
  to: number,
  afterBlank: boolean,
): boolean {
  let start = from;
  let apart = afterBlank;
  let indent = 0;
  for (; start < to; start++) {
    const code = text.charCodeAt(start);
    if (code === 32) indent++;
    else if (code === 9) indent += 4;
    else if (isWhite(code)) indent++;
    else if (isFraming(code)) apart = true;
    else break;
  }
  if (start === to) return true;
  let end = to;
  let framed = false;
  for (; end > start; end--) {
    const code = text.charCodeAt(end - 1);
    if (isFraming(code)) framed = true;
    else if (!isWhite(code)) break;
  }
  lines.push({ number, lineStart, start, end, text: fold(text.slice(start, end)), afterBlank: apart, indent });
  return framed;
}

/**
 * Control bytes that a wire frames, starts or pads a transmission with (ANPA 1312, IPTC 7901): SOH, STX, ETX, EOT,
 * ENQ, BS, SO, SI, DC1 to DC4, SYN, RS, US and DEL. Not ESC, BEL or NUL, which a wire never sends at the end of a line.
 */
export function isFraming(code: number): boolean {
  return (code <= 0x1f && ((FRAMING >> code) & 1) === 1) || code === 0x7f;
}

const FRAMING = [1, 2, 3, 4, 5, 8, 14, 15, 17, 18, 19, 20, 22, 30].reduce((bits, code) => bits | (1 << code), 1 << 31);

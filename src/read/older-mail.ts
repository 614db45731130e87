/** The older mail that stands below an answer to it: quoted, or under header lines of its own. */
import type { Line } from '../input/lines.js';

/** In UTF-16 units: a shorter text is a note to the other side, and the story may be in the older mail. */
const LEAST_ABOVE = 200;
/** In UTF-16 units: the line that says who wrote it, and when, is no longer. */
const LONGEST_SAID = 300;

/**
 * @returns the index of the first line of the older mail; the number of lines where there is none. Text shorter than half of what
 * would be left out is no story above an older mail.
 * @param headersEnd where header lines that begin at an index end; null where none do
 */
export function olderMailAt(lines: readonly Line[], headersEnd: (from: number) => number | null): number {
  const lengths: number[] = [];
  let all = 0;
  for (const { text } of lines) {
    lengths.push(all);
    all += text.length;
  }
  const isStory = (at: number) => {
    const above = lengths[at] ?? 0;
    return above >= LEAST_ABOVE && 2 * above >= all - above;
  };
  for (const at of [quotedAt(lines), headedAt(lines, headersEnd, isStory)])
    if (at < lines.length && isStory(at)) return at;
  return lines.length;
}

/** @returns where quoted lines begin that go on to the end, with the line above them that says who wrote them */
function quotedAt(lines: readonly Line[]): number {
  let at = lines.length;
  while (at > 0 && isQuoted(lines[at - 1])) at--;
  if (at === lines.length || !/[:：]$/.test(textOf(lines, at - 1))) return at;
  // "On Mon, 23 Nov 2026 at 09:00, Bo Lind <bo@desk.example>", wrapped, "wrote:".
  const isWrapped = textOf(lines, at - 1).length < 30 && /[\d>]$/.test(textOf(lines, at - 2));
  return textOf(lines, at - 1).length > LONGEST_SAID ? at : isWrapped ? at - 2 : at - 1;
}

/** Where header lines stand in the text, below a rule or not. */
function headedAt(
  lines: readonly Line[],
  headersEnd: (from: number) => number | null,
  isStory: (at: number) => boolean,
): number {
  for (let at = 1; at < lines.length; at++) {
    if (!isStory(at) || headersEnd(at) === null) continue;
    return /^[_-]{5,}$/.test(textOf(lines, at - 1)) ? at - 1 : at;
  }
  return lines.length;
}

function isQuoted(line: Line | undefined): boolean {
  return line?.text.startsWith('>') ?? false;
}

function textOf(lines: readonly Line[], at: number): string {
  return lines[at]?.text ?? '';
}

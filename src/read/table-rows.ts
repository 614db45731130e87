/**
 * Rows of tables as a wire sends them (ANPA 1312): BS opens a row, US and RS, or semicolons, separate its columns; DLE is a
 * space that separates nothing, and `^` stands where the head of a column is empty.
 */
import type { Line } from '../input/lines.js';
import { fold } from './text/white-space.js';

/** Columns are filled up with RS and spaces: a run of them is one border. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BETWEEN = /\x1f\x1e?|\x1e[ \x1e]*/;

/** Whether a line of a framed story is such a row. */
export function isTableRow(
  text: string,
  { lineStart, start, end }: Pick<Line, 'lineStart' | 'start' | 'end'>,
): boolean {
  const line = text.slice(lineStart, end);
  if (line.includes('\x1f') && line.includes('\x1e')) return true;
  return text.slice(lineStart, start).includes('\x08') && line.split(';', 3).length > 2;
}

/** Where a row's cells start: behind its BS, for the first of them may be empty. */
export function rowStart(text: string, { lineStart, start }: Pick<Line, 'lineStart' | 'start'>): number {
  const opened = text.slice(lineStart, start).lastIndexOf('\x08');
  return opened < 0 ? start : lineStart + opened + 1;
}

/** A row's cells, white space folded. */
export function cellsOf(row: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: likewise
  const cells = row.replaceAll('\x10', ' ').split(/[\x1e\x1f]/.test(row) ? BETWEEN : ';');
  return cells.map((cell) => (cell === '^' ? '' : fold(cell)));
}

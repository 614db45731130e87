/** What stands in columns, as lines of a terminal or of plain text: tables, and agate as it is in the copy. */
import { columnCount } from '../../block-texts.js';
import { figureColumns } from '../shared/figures.js';
import { widthOf, wrap } from '../shared/wrap.js';

/** A table. Its texts are harmless, each of one line. */
export interface GridToken {
  type: 'grid';
  raw: string;
  rows: readonly (readonly string[])[];
  header: boolean;
}

/** Lines whose white space stays. The text is harmless. */
export interface ColumnsToken {
  type: 'columns';
  raw: string;
  text: string;
}

/** Between two columns. */
const GAP = '  ';
const RULE = '─';
/** Further lines of a row that is wider than the page. */
const HANG = '  ';

/**
 * The lines of a table: in columns where these fit, else a row after the other, its cells separated by points.
 * @param width in columns; no line is wider, but for addresses
 * @param stacked never in columns, for scripts that run from right to left
 */
export function gridLines({ rows, header }: GridToken, width: number, stacked = false): string {
  const count = columnCount(rows);
  const all = rows.map((row) => Array.from({ length: count }, (_, column) => row[column] ?? ''));
  const widths = Array.from({ length: count }, (_, column) => widest(all, column));
  const total = widths.reduce((sum, one) => sum + one, 0) + GAP.length * (count - 1);
  if (stacked || total > width) return all.map((row) => stackedRow(row, width)).join('\n');
  const figures = figureColumns(all, header, count);
  const lines = all.map((row) =>
    row
      .map((cell, column) => {
        const room = ' '.repeat((widths[column] as number) - widthOf(cell));
        return figures[column] ? room + cell : cell + room;
      })
      .join(GAP)
      .trimEnd(),
  );
  if (header) lines.splice(1, 0, RULE.repeat(total));
  return lines.join('\n');
}

function widest(rows: readonly (readonly string[])[], column: number): number {
  let most = 0;
  for (const row of rows) most = Math.max(most, widthOf(row[column] as string));
  return most;
}

function stackedRow(row: readonly string[], width: number): string {
  const room = Math.max(1, width - HANG.length);
  const [first = '', ...rest] = wrap(row.filter((cell) => cell !== '').join(' · '), room);
  return [first, ...rest.map((line) => HANG + line)].join('\n');
}

/** Columns that a tab goes on to the next multiple of. */
const TAB = 8;

/** Lines as they stand in the copy; one that is wider than the page is cut, between words where there are some. */
export function columnLines({ text }: ColumnsToken, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => cutLine(withoutTabs(line).trimEnd(), Math.max(1, width)))
    .join('\n');
}

function withoutTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let spaced = '';
  let columns = 0;
  for (const [index, piece] of line.split('\t').entries()) {
    const room = index === 0 ? 0 : TAB - (columns % TAB);
    spaced += ' '.repeat(room) + piece;
    columns += room + widthOf(piece);
  }
  return spaced;
}

function cutLine(line: string, width: number): string[] {
  if (widthOf(line) <= width) return [line];
  const lines: string[] = [];
  let current = '';
  let columns = 0;
  for (const character of line) {
    const own = widthOf(character);
    if (columns + own > width && current !== '') {
      const space = current.lastIndexOf(' ');
      const end = space > current.length / 2 ? space + 1 : current.length;
      lines.push(current.slice(0, end).trimEnd());
      current = current.slice(end);
      columns = widthOf(current);
    }
    current += character;
    columns += own;
  }
  return [...lines, current];
}

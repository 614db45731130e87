/** Tables: rows whose cells are separated by tabs, and columns that are lined up with spaces. */
import { columnCount } from '../../block-texts.js';
import type { Line } from '../../input/lines.js';
import { fold } from '../text/white-space.js';
import { endsSentence } from '../text/words.js';
import { type Aside, type Looked, wholeLine } from './aside.js';

/** Fewer rows are a line with a gap in it. */
const FEWEST_TABBED = 2;
const FEWEST_SPACED = 3;
/** In UTF-16 units. */
const LONGEST_ROW = 400;
const LONGEST_CELL = 60;

export function* findColumns({ lines, text, carried }: Looked): Generator<Aside> {
  // A carrier has said what is a row.
  if (carried) return;
  for (let at = 0; at < lines.length; ) {
    const rows = rowsFrom(text, lines, at);
    if (rows.length >= FEWEST_TABBED && isTable(rows)) yield* tableOf(rows);
    const spaced = rows.length > 0 ? [] : columnsFrom(text, lines, at);
    if (spaced.length >= FEWEST_SPACED && isAgate(spaced.map(({ cells }) => cells)))
      yield { lines: spaced.map(({ line }) => line), as: 'table', seen: true, parts: [] };
    // Each line is looked at once: rows that are no table are none from the second on either.
    at += Math.max(1, rows.length, spaced.length);
  }
}

interface Row {
  line: Line;
  cells: string[];
}

/** The rows from `from` on whose cells tabs separate, as many in each as in the first. */
function rowsFrom(text: string, lines: readonly Line[], from: number): Row[] {
  let width = 0;
  return runFrom(lines, from, (line) => {
    const cells = tabbedCells(text, line);
    if (width === 0) width = cells?.length ?? 0;
    return cells?.length === width ? cells : null;
  });
}

/** The rows from `from` on whose cells spaces separate. */
function columnsFrom(text: string, lines: readonly Line[], from: number): Row[] {
  return runFrom(lines, from, (line) => {
    const cells = spacedCells(text, line);
    return cells.length > 1 ? cells : null;
  });
}

/** The lines from `from` on that stand one right under the other and have cells. */
function runFrom(lines: readonly Line[], from: number, cellsOf: (line: Line) => string[] | null): Row[] {
  const run: Row[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    if ((at > from && line.afterBlank) || line.end - line.start > LONGEST_ROW) break;
    const cells = cellsOf(line);
    if (cells === null) break;
    run.push({ line, cells });
  }
  return run;
}

/** The cells of a line that tabs separate; null where none does. An indent separates nothing. */
function tabbedCells(text: string, { start, end }: Line): string[] | null {
  const raw = text.slice(start, end);
  return raw.includes('\t') ? raw.split('\t').map(fold) : null;
}

/** Rows with figures behind their first cell: a page's menu has tabs, too. No cell is a sentence, or a label of another. */
function isTable(rows: readonly Row[]): boolean {
  return (
    rows.some(hasFigures) &&
    rows.every(
      ({ cells }) =>
        !/:$|^[-•·*–—] /.test(cells[0] ?? '') &&
        cells.every((cell) => cell.length <= LONGEST_CELL && !/^(?:[•·*–—-]|\d{1,2}[.)]|o)$/.test(cell)),
    )
  );
}

function hasFigures({ cells }: Row): boolean {
  return cells.slice(1).some((cell) => /\d/.test(cell));
}

function* tableOf(rows: readonly Row[]): Generator<Aside> {
  const [first, second] = rows as [Row, Row];
  const header = !hasFigures(first) && hasFigures(second);
  for (const { line, cells } of rows)
    yield wholeLine(line, 'table-row', 'table', { hint: { block: 'row', cells, header } });
}

/** The cells of a line, separated by two spaces or more. */
function spacedCells(text: string, { start, end }: Line): string[] {
  const raw = text.slice(start, end);
  return raw.includes('  ') && !raw.includes('\t') ? raw.split(/ {2,}/) : [];
}

/** Rows of agate: three columns and more, most of whose cells are figures or a word, and no row is a sentence. */
function isAgate(rows: readonly (readonly string[])[]): boolean {
  const width = columnCount(rows);
  if (width < 3 || rows.some(({ length }) => length < width - 1)) return false;
  const cells = rows.flatMap((row) => row.slice(1));
  const short = cells.filter((cell) => cell.length <= 16).length;
  return short * 10 >= cells.length * 8 && rows.every((row) => !endsSentence(row.at(-1) ?? ''));
}

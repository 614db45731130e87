/** A table in the making. What is set in one for its layout is no table: it is read as what stands in its cells. */

import type { Block } from './block-text.js';
import { addRun, type BlockLine, isAllBold } from './block-text.js';
import { beyond, limits } from './limits.js';

interface Row {
  cells: Block[][];
  header: boolean;
}

/** A cell of so many blocks holds copy, not a figure. */
const LAYOUT = 3;

export class TableText {
  private readonly rows: Row[] = [];
  private readonly caption: Block[] = [];
  private cells = 0;

  row(header = false): void {
    this.rows.push({ cells: [], header });
  }

  /** Says of the row that is open that it holds the heads of the columns. */
  head(): void {
    const row = this.rows.at(-1);
    if (row !== undefined) row.header = true;
  }

  /** Leaves the row out that is open. */
  drop(): void {
    this.rows.pop();
  }

  /** @throws Unreadable where there are more than the limit */
  cell(): void {
    this.cells++;
    if (this.cells > limits.blocks) throw beyond('blocks');
    if (this.rows.length === 0) this.row();
    this.rows.at(-1)?.cells.push([]);
  }

  add(block: Block): void {
    const cell = this.rows.at(-1)?.cells.at(-1);
    (cell ?? this.caption).push(block);
  }

  /** Its blocks: a row each, or those of its cells where it is no table. */
  end(): Block[] {
    const { rows, caption } = this;
    if (isLayout(rows)) return [...caption, ...rows.flatMap(({ cells }) => cells.flat())];
    const [first, second] = rows;
    // What is bold in a row of its own, and in no other, is a head that its program does not name.
    if (first !== undefined && second !== undefined && isBold(first) && !isBold(second)) first.header = true;
    return [...caption, ...rows.map(rowOf).filter(({ lines }) => lines.length > 0)];
  }
}

function isLayout(rows: readonly Row[]): boolean {
  if (rows.every(({ cells }) => cells.length < 2)) return true;
  return rows.some(({ cells }) =>
    cells.some(
      (cell) =>
        cell.filter(({ hint }) => hint.block !== 'item').length >= LAYOUT ||
        cell.some(({ hint }) => hint.block === 'row'),
    ),
  );
}

function isBold({ cells }: Row): boolean {
  const blocks = cells.flat().filter(({ lines }) => lines.length > 0);
  return blocks.length > 0 && blocks.every(({ hint, lines }) => lines.every((line) => hint.bold || isAllBold(line)));
}

function rowOf({ cells, header }: Row): Block {
  const line: BlockLine = { text: '', marks: [], runs: [], linked: 0, bold: 0, italic: 0 };
  const texts: string[] = [];
  // Where the cell begins: a text that grows must not be looked into, it would be put together again each time.
  let at = 0;
  for (const cell of cells) {
    const text = cellInto(line, cell, at);
    texts.push(text);
    at += text.length + 1;
  }
  line.text = texts.join('\t');
  const hint = header ? ({ block: 'row', cells: texts, header } as const) : ({ block: 'row', cells: texts } as const);
  return { hint, lines: texts.some((text) => text !== '') ? [line] : [] };
}

/** The text of a cell; its marks and places go to the row's line, in which it begins at `start`. */
function cellInto(line: BlockLine, cell: readonly Block[], start: number): string {
  const pieces: string[] = [];
  let at = start;
  for (const { lines } of cell) {
    for (const own of lines) {
      for (const mark of own.marks) line.marks.push({ ...mark, start: mark.start + at, end: mark.end + at });
      for (const run of own.runs) addRun(line.runs, { ...run, at: run.at + at });
      line.linked += own.linked;
      line.bold += own.bold;
      line.italic += own.italic;
      pieces.push(own.text);
      at += own.text.length + 1;
    }
  }
  return pieces.join(' ');
}

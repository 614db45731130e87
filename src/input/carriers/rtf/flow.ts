/** One flow of paragraphs in RTF: the text itself, a note, a text box; with the tables in it. */

import type { Block } from '../block-text.js';
import { BlockText, type TextStyle } from '../block-text.js';
import type { Hint } from '../carrier.js';
import { TableText } from '../table-text.js';
import type { ParagraphState } from './state.js';
import type { RtfTables } from './tables.js';

interface OpenTable {
  table: TableText;
  cell: Block[];
  inRow: boolean;
}

/** No table stands in more others. */
const DEEPEST = 30;

export class RtfFlow {
  /** Blocks of notes and text boxes that stand in the paragraph: they follow it. */
  after: Block[] = [];
  /** Whether the rows that come hold the heads of the columns. */
  isHead = false;
  private text: BlockText | null = null;
  private readonly open: OpenTable[] = [];

  constructor(
    private readonly tables: RtfTables,
    private readonly give: (block: Block) => void,
  ) {}

  add(text: string, textStyle: TextStyle, paragraph: ParagraphState, from: number, taken: number): void {
    this.text ??= new BlockText(this.hintOf(paragraph).block === 'preformatted');
    this.text.add(text, textStyle, from, taken);
  }

  break(): void {
    this.text?.break();
  }

  endParagraph(paragraph: ParagraphState): void {
    this.closeTables(Math.min(paragraph.tables, DEEPEST));
    while (this.open.length < Math.min(paragraph.tables, DEEPEST)) {
      this.open.push({ table: new TableText(), cell: [], inRow: false });
    }
    const blocks = [
      ...(this.text === null ? [] : [{ hint: this.hintOf(paragraph), lines: this.text.end() }]),
      ...this.after,
    ];
    this.text = null;
    this.after = [];
    const cell = this.open.at(-1)?.cell;
    for (const block of blocks) {
      if (cell === undefined) this.give(block);
      else cell.push(block);
    }
  }

  /** Ends a cell, `depth` tables deep. */
  endCell(paragraph: ParagraphState, depth: number): void {
    this.endParagraph({ ...paragraph, tables: Math.max(depth, paragraph.tables) });
    this.closeTables(depth);
    const open = this.open.at(-1);
    if (open === undefined) return;
    if (!open.inRow) open.table.row();
    open.inRow = true;
    open.table.cell();
    for (const block of open.cell) open.table.add(block);
    open.cell = [];
  }

  endRow(depth: number): void {
    this.closeTables(depth);
    const open = this.open.at(-1);
    if (open === undefined) return;
    if (this.isHead && depth === 1) open.table.head();
    open.inRow = false;
  }

  end(paragraph: ParagraphState): void {
    this.endParagraph({ ...paragraph, tables: 0 });
  }

  private closeTables(depth: number): void {
    while (this.open.length > depth) {
      const closed = this.open.pop();
      const outer = this.open.at(-1)?.cell;
      for (const block of [...(closed?.table.end() ?? []), ...(closed?.cell ?? [])]) {
        if (outer === undefined) this.give(block);
        else outer.push(block);
      }
    }
  }

  private hintOf(paragraph: ParagraphState): Hint {
    const hint: Hint = { ...this.tables.hint(paragraph.style, paragraph.outline) };
    const listed = paragraph.list > 0 ? this.tables.isNumbered(paragraph.list, paragraph.level) : null;
    const numbered = listed ?? (paragraph.item === null ? null : paragraph.item === 'numbered');
    if (numbered !== null && hint.block !== 'heading') {
      hint.block = 'item';
      if (numbered) hint.ordered = true;
    }
    hint.block ??= 'paragraph';
    return hint;
  }
}

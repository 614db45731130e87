/** The lines of a page in the making: their text, white space folded, with a hint for each and where all of it stands. */
import type { CarriedMark, Hint, Run } from '../carrier.js';
import type { Says } from './element-names.js';
import { type Stretch, stretchesOf } from './source-text.js';

/** What holds for the text that is taken next. */
export interface Inline {
  /** An address, where it is in a link. */
  href: string | null;
  bold: boolean;
  italic: boolean;
  code: boolean;
  /** What the names of the inline elements around it say. */
  says: Says | null;
}

/** What is known of a block. */
export type Base = Pick<Hint, 'block' | 'level' | 'ordered' | 'href' | 'group' | 'names' | 'header'>;

/** Text that nothing is said of. */
export const PLAIN: Inline = { href: null, bold: false, italic: false, code: false, says: null };

/** White space that folding changes, or that stands at an end; a space between two words stays where it is. */
const WHITE = /[ \t\n\f\r]{2,}|[\t\n\f\r]|^ | $/g;

export class LineMaker {
  readonly hints: Hint[] = [];
  readonly runs: Run[] = [];
  readonly marks: CarriedMark[] = [];
  private readonly pieces: string[] = [];
  private length = 0;
  /** Of the line that is open: its pieces, how long they are, and whether a cell has just ended. */
  private line: string[] = [];
  private filledTo = 0;
  private tabbed = false;
  private lineAt = 0;
  private linked = 0;
  private bold = 0;
  private italic = 0;
  private said = new Map<Says, number>();
  /** White space that a word behind it makes a space. */
  private space: { from: number; taken: number; inline: Inline } | null = null;
  /** Where the cells of a row begin in the line. */
  private cells: number[] | null = null;
  private end = 0;
  private open: CarriedMark[] = [];
  /** Of each type, the mark that was made last. */
  private readonly last = new Map<CarriedMark['type'], CarriedMark>();
  /** The block that the line before was of. */
  private above: Base | null = null;

  constructor(private readonly source: string) {}

  get text(): string {
    return this.pieces.join('');
  }

  /** How many lines there are, blank ones too. */
  get count(): number {
    return this.hints.length;
  }

  /** Whether the open line has any text. */
  get filled(): boolean {
    return this.filledTo > 0;
  }

  /** What the inline names of the open line have said so far. */
  says(kind: Says): boolean {
    return this.said.has(kind);
  }

  get saysAnything(): boolean {
    return this.said.size > 0;
  }

  /** Takes a node's text. @param start where it stands in the source; null where it does not */
  take(value: string, start: number | null, end: number, inline: Inline): void {
    if (start === null || start < this.end) {
      this.fold(value, null, inline);
      return;
    }
    this.end = end;
    this.fold(value, stretchesOf(this.source, value, start, end), inline);
  }

  /** Parts what comes from what is there, as white space does. */
  part(): void {
    if (this.filledTo > 0 && this.space === null) this.space = { from: -1, taken: 0, inline: PLAIN };
  }

  /** Parts two cells. */
  cell(): void {
    this.cells ??= [];
    if (this.filledTo > 0) {
      this.line.push('\t');
      this.filledTo++;
      this.tabbed = true;
      this.space = null;
    }
    this.cells.push(this.filledTo);
  }

  private fold(value: string, stretches: readonly Stretch[] | null, inline: Inline): void {
    let at = 0;
    const cursor = new Cursor(stretches);
    WHITE.lastIndex = 0;
    for (let white = WHITE.exec(value); ; white = WHITE.exec(value)) {
      const to = white === null ? value.length : white.index;
      if (to > at) this.word(value, at, to, cursor, inline);
      if (white === null) return;
      at = to + white[0].length;
      if (this.filledTo > 0 && this.space === null) this.space = { ...cursor.place(to), inline };
    }
  }

  private word(value: string, at: number, to: number, cursor: Cursor, inline: Inline): void {
    if (this.space !== null && this.filledTo > 0 && !this.tabbed) {
      if (this.space.from >= 0) this.run(this.lineAt + this.filledTo, this.space.from, 1, this.space.taken);
      this.put(' ', this.space.inline);
    }
    this.space = null;
    const before = this.filledTo;
    cursor.each(at, to, (offset, from, length, taken) =>
      this.run(this.lineAt + before + offset - at, from, length, taken),
    );
    this.put(value.slice(at, to), inline);
  }

  private put(piece: string, inline: Inline): void {
    const start = this.lineAt + this.filledTo;
    const { length } = piece;
    this.line.push(piece);
    this.filledTo += length;
    this.tabbed = false;
    if (inline.href !== null) this.linked += length;
    if (inline.bold) this.bold += length;
    if (inline.italic) this.italic += length;
    if (inline.says !== null) this.said.set(inline.says, (this.said.get(inline.says) ?? 0) + length);
    this.mark('link', inline.href !== null, start, length, inline.href);
    this.mark('strong', inline.bold, start, length, null);
    this.mark('emphasis', inline.italic, start, length, null);
    this.mark('code', inline.code, start, length, null);
  }

  private mark(type: CarriedMark['type'], on: boolean, start: number, length: number, href: string | null): void {
    if (!on) return;
    const end = start + length;
    const last = this.last.get(type);
    if (last !== undefined && last.end === start && (last.href ?? null) === href) {
      last.end = end;
      return;
    }
    const mark: CarriedMark = href === null ? { type, start, end } : { type, start, end, href };
    this.open.push(mark);
    this.last.set(type, mark);
  }

  private run(at: number, from: number, length: number, taken: number): void {
    const last = this.runs.at(-1);
    if (
      last !== undefined &&
      last.length === last.taken &&
      length === taken &&
      last.at + last.length === at &&
      last.from + last.length === from
    ) {
      last.length += length;
      last.taken += length;
    } else this.runs.push({ at, from, length, taken });
  }

  /**
   * Ends the line.
   * @param base what is known of its block
   * @param close whether it is for a break inside a block (`<br>`): then the next line stands right under it
   * @returns how long it is; 0 where there was none
   */
  flush(base: Base, broken = false): number {
    const line = this.line.join('');
    if (line.trim() === '') {
      this.reset();
      return 0;
    }
    if (this.above !== null && !this.goesTogether(base)) {
      // The blank line: what stands in the open line is moved down by it.
      this.shift(1);
      this.pieces.push('\n');
      this.length++;
      this.hints.push({});
    }
    const hint = this.hintOf(base, line);
    for (const mark of this.open) this.marks.push(mark);
    this.pieces.push(line, '\n');
    this.length += line.length + 1;
    this.hints.push(hint);
    this.above = broken ? { ...base, names: BROKEN } : base;
    this.reset();
    return line.length;
  }

  private goesTogether(base: Base): boolean {
    const { above } = this;
    if (above === null) return false;
    if (above.names === BROKEN) return above.group === base.group && above.block === base.block;
    return (
      (base.block === 'item' || base.block === 'row' || base.block === 'preformatted') &&
      above.block === base.block &&
      above.group === base.group
    );
  }

  private shift(by: number): void {
    for (let at = this.runs.length - 1; at >= 0; at--) {
      const run = this.runs[at] as Run;
      if (run.at < this.lineAt) break;
      run.at += by;
    }
    for (const mark of this.open) {
      mark.start += by;
      mark.end += by;
    }
  }

  private hintOf(base: Base, line: string): Hint {
    const { length } = line;
    const hint: Hint = { ...base };
    if (this.linked > 0) hint.links = Math.min(1, this.linked / length);
    if (this.bold >= length * 0.95) hint.bold = true;
    if (this.italic >= length * 0.95) hint.italic = true;
    if (hint.says === undefined || hint.says === 'body') {
      for (const [says, count] of this.said) if (count * 2 >= length) hint.says = says;
    }
    const { cells } = this;
    if (cells !== null) hint.cells = cells.map((from, index) => line.slice(from, cells[index + 1]).trim());
    return hint;
  }

  private reset(): void {
    if (this.line.length > 0) this.line = [];
    this.filledTo = 0;
    this.tabbed = false;
    this.lineAt = this.length;
    this.linked = 0;
    this.bold = 0;
    this.italic = 0;
    if (this.said.size > 0) this.said = new Map();
    this.space = null;
    this.cells = null;
    if (this.open.length > 0) {
      this.open = [];
      this.last.clear();
    }
    // Of a line of white space alone there are none.
    while ((this.runs.at(-1)?.at ?? -1) >= this.length) this.runs.pop();
  }
}

const BROKEN: readonly string[] = [];

/** Goes through the stretches of a node's text, forwards. */
class Cursor {
  private index = 0;

  constructor(private readonly stretches: readonly Stretch[] | null) {}

  /** Where one character stands; -1 where that is not known. */
  place(at: number): { from: number; taken: number } {
    let found = { from: -1, taken: 0 };
    this.each(at, at + 1, (_, from, __, taken) => {
      found = { from, taken };
    });
    return found;
  }

  each(at: number, to: number, take: (at: number, from: number, length: number, taken: number) => void): void {
    const { stretches } = this;
    if (stretches === null) return;
    while (this.index < stretches.length) {
      const stretch = stretches[this.index] as Stretch;
      const end = stretch.at + stretch.length;
      if (end <= at) {
        this.index++;
        continue;
      }
      if (stretch.at >= to) return;
      if (stretch.length === stretch.taken) {
        const first = Math.max(at, stretch.at);
        const length = Math.min(to, end) - first;
        take(first, stretch.from + first - stretch.at, length, length);
      } else take(stretch.at, stretch.from, stretch.length, stretch.taken);
      if (end > to) return;
      this.index++;
    }
  }
}

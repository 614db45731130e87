/** A story's text in the making: blocks one under the other, each with its hints, and what they take with them. */
import type { BlockLine } from './block-text.js';
import { addRun, type Block, isAllBold, visible } from './block-text.js';
import type { CarriedMark, Hint, Run } from './carrier.js';
import { beyond, limits } from './limits.js';
import { asItem } from './typed-items.js';

/** Blocks that stand below one another without a blank line: the items of a list, the rows of a table. */
const CLOSE: ReadonlySet<Hint['block']> = new Set(['item', 'row']);

/** Puts a story's text together. */
export class DocumentText {
  readonly hints: Hint[] = [];
  readonly marks: CarriedMark[] = [];
  readonly runs: Run[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private blocks = 0;
  private last: Hint['block'] | null = null;

  get text(): string {
    return this.parts.join('');
  }

  /** @throws Unreadable where there are more blocks than the limit */
  add(block: Block): void {
    const { hint, lines } = asItem(block);
    if (lines.length === 0) return;
    if (this.blocks >= limits.blocks) throw beyond('blocks');
    this.blocks++;
    if (this.parts.length > 0 && !(this.last === hint.block && CLOSE.has(hint.block))) this.write('', {});
    for (const line of lines) this.line(line, hint);
    this.last = hint.block ?? null;
  }

  private line(line: BlockLine, hint: Hint): void {
    for (const mark of line.marks) {
      this.marks.push({ ...mark, start: mark.start + this.length, end: mark.end + this.length });
    }
    for (const run of line.runs) addRun(this.runs, { ...run, at: run.at + this.length });
    this.write(line.text, seen(line, hint));
  }

  private write(text: string, hint: Hint): void {
    this.parts.push(`${text}\n`);
    this.hints.push(hint);
    this.length += text.length + 1;
  }
}

/** A hint, and what the line's own look says. */
function seen(line: BlockLine, hint: Hint): Hint {
  const size = visible(line.text);
  const own = { ...hint };
  if (line.linked > 0) own.links = Math.min(1, Math.round((100 * line.linked) / Math.max(1, size)) / 100);
  if (isAllBold(line)) own.bold = true;
  if (size > 0 && line.italic >= size) own.italic = true;
  return own;
}

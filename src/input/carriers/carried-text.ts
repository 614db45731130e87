/** Makes the text that a carrier hands over: white space folded, hints a line, marks, and where each piece stands in the source. */
import type { InlineMark } from '../../article.js';
import type { Hint, Run } from './carrier.js';
import { beyond, limits } from './limits.js';

const PIECES = /[\s\x85]+|[^\s\x85]+/g;
/** White space that is kept where it stands alone: see `fold`. */
const KEPT = new Set(['\u00a0', '\u202f', '\ufeff']);

interface OpenMark {
  type: InlineMark['type'];
  href: string | undefined;
  /** Where its text begins; null as long as there is none. */
  start: number | null;
}

/** A text in the making: pieces are added to the line that is open, which is then ended with its hint. */
export class CarriedText {
  readonly hints: Hint[] = [];
  readonly runs: Run[] = [];
  private readonly found: InlineMark[] = [];
  private readonly pieces: string[] = [];
  private length = 0;
  /** Where the open line begins. */
  private lineStart = 0;
  /** White space that has come and is kept only where more text comes. */
  private space: { from: number | null; taken: number } | null = null;
  private open: OpenMark[] = [];
  private apart = false;

  /** Whether the open line has any text. */
  get empty(): boolean {
    return this.length === this.lineStart;
  }

  /** UTF-16 units of the open line. */
  get lineLength(): number {
    return this.length - this.lineStart;
  }

  get text(): string {
    return this.pieces.join('');
  }

  /** In the order of their beginnings, the outer one first. */
  get marks(): InlineMark[] {
    return this.found.sort((one, other) => one.start - other.start || other.end - one.end);
  }

  /** A blank line stands above what comes. */
  part(): void {
    this.apart = true;
  }

  /**
   * Adds to the open line; white space is folded.
   * @param from where it stands in the source; null where it does not
   * @param taken units of the source that all of it takes; as many as it is long, if nothing else is said
   */
  add(text: string, from: number | null, taken = text.length): void {
    if (taken !== text.length) {
      // Not split: "&nbsp;" is one sign, and so is any other that the source writes out.
      if (isWhite(text)) this.white(from, taken);
      else this.put(text, from, taken);
      return;
    }
    let at = from;
    for (const [piece] of text.matchAll(PIECES)) {
      if (isWhite(piece)) this.white(at, piece.length);
      else this.put(piece, at, piece.length);
      if (at !== null) at += piece.length;
    }
  }

  /** Adds to the open line as it is, white space and all: columns, code. */
  keep(text: string, from: number | null): void {
    if (text !== '') this.put(text, from, text.length);
  }

  /** A mark is opened: it begins with the next text. */
  openMark(type: InlineMark['type'], href?: string): void {
    this.open.push({ type, href, start: null });
  }

  /** The mark that was opened last ends here. */
  closeMark(): void {
    const mark = this.open.pop();
    if (mark !== undefined) this.marked(mark);
  }

  /**
   * Ends the open line, where it has any text. Marks that are open go on in the next one.
   * @throws Unreadable where there are too many
   */
  end(hint: Hint): void {
    this.space = null;
    if (this.empty) return;
    for (const mark of this.open) this.marked(mark);
    for (const mark of this.open) mark.start = null;
    this.endLine(hint);
    if (this.hints.length > limits.blocks * 2) throw beyond('blocks');
  }

  private endLine(hint: Hint): void {
    this.hints.push(hint);
    this.pieces.push('\n');
    this.length++;
    this.lineStart = this.length;
  }

  private white(from: number | null, taken: number): void {
    if (!this.empty) this.space ??= { from, taken };
  }

  private put(piece: string, from: number | null, taken: number): void {
    if (this.empty && this.apart && this.hints.length > 0) this.endLine({});
    this.apart = false;
    if (this.space !== null) {
      const { space } = this;
      this.space = null;
      this.run(1, space.from, space.taken);
      this.raw(' ');
    }
    for (const mark of this.open) mark.start ??= this.length;
    this.run(piece.length, from, taken);
    this.raw(piece);
  }

  private marked({ type, href, start }: OpenMark): void {
    if (start === null || start >= this.length) return;
    this.found.push(href === undefined ? { type, start, end: this.length } : { type, start, end: this.length, href });
  }

  private run(length: number, from: number | null, taken: number): void {
    if (from === null) return;
    const last = this.runs.at(-1);
    const goesOn = last !== undefined && last.at + last.length === this.length && last.from + last.taken === from;
    if (goesOn && length === taken && last.length === last.taken) {
      last.length += length;
      last.taken += taken;
    } else this.runs.push({ at: this.length, from, length, taken });
  }

  private raw(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
  }
}

function isWhite(piece: string): boolean {
  return !KEPT.has(piece) && /^[\s\x85]/.test(piece);
}

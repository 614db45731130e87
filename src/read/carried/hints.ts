/** What a carrier says of a story's copy, asked by place in its text. */
import type { Carried, CarriedMark, Facts, Hint } from '../../input/carriers/carrier.js';

const NOTHING: Hint = {};

/** The hints of one story's lines, its facts and its marks. */
export class Hints {
  readonly facts: Facts;
  /** Where each line begins in the text. */
  private readonly starts: number[] = [0];
  private readonly marks: readonly CarriedMark[];
  private numbers: Uint32Array | null = null;

  constructor(private readonly carried: Carried) {
    this.facts = carried.facts;
    this.marks = carried.marks;
    const { text } = carried;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** Of the line that holds an offset. */
  at(offset: number): Hint {
    return this.carried.hints[lastUpTo(this.starts, offset, (start) => start)] ?? NOTHING;
  }

  /** The number of a numbered item: its place among those in a row; null for an item with a sign. */
  number(offset: number): number | null {
    const line = lastUpTo(this.starts, offset, (start) => start);
    if (this.carried.hints[line]?.ordered !== true) return null;
    this.numbers ??= numbersOf(this.carried.hints);
    return this.numbers[line] ?? 1;
  }

  get carrier(): Carried['name'] {
    return this.carried.name;
  }

  /** Whom the file names. */
  get authors(): string[] {
    return (this.facts.authors ?? []).map(({ text }) => text.trim());
  }

  /** What is linked or bold in a byline. */
  setOff(marks: readonly { role: string; start: number; end: number }[]): string[] {
    return marks.flatMap(({ role, start, end }) =>
      role !== 'byline'
        ? []
        : this.within(start, end)
            .filter(({ type }) => type === 'link' || type === 'strong')
            .map((one) => this.carried.text.slice(start + one.start, start + one.end)),
    );
  }

  /** Links and emphasis between two offsets, as far as they reach into them, counted from the first. */
  within(start: number, end: number): CarriedMark[] {
    const found: CarriedMark[] = [];
    const { marks } = this;
    // Those inside each other begin in order: the first of a line is looked for.
    const from = this.starts[lastUpTo(this.starts, start, (one) => one)] ?? 0;
    for (let at = lastUpTo(marks, from - 1, (mark) => mark.start) + 1; at < marks.length; at++) {
      const mark = marks[at] as CarriedMark;
      if (mark.start >= end) break;
      const [own, last] = [Math.max(mark.start, start), Math.min(mark.end, end)];
      if (own < last) found.push({ ...mark, start: own - start, end: last - start });
    }
    return found;
  }
}

/** Blank lines between items part no list. */
function numbersOf(hints: readonly Hint[]): Uint32Array {
  const numbers = new Uint32Array(hints.length);
  let count = 0;
  hints.forEach((hint, line) => {
    if (hint.block === 'item' && hint.ordered === true) numbers[line] = ++count;
    else if (hint.block !== undefined) count = 0;
  });
  return numbers;
}

/** Index of the last one whose place is not behind an offset; -1 where all are. */
export function lastUpTo<T>(list: readonly T[], offset: number, placeOf: (one: T) => number): number {
  let low = -1;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (placeOf(list[middle] as T) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

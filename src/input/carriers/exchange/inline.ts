/** A text as it stands inside a block: folded, with its links and emphasis, and where it comes from. */

import type { InlineMark } from '../../../article.js';
import { isWhite } from '../../../read/text/white-space.js';
import type { Run } from '../carrier.js';

/** A text out of a file. */
export interface Inline {
  text: string;
  marks: readonly InlineMark[];
  /** Where its stretches stand in the source; none where that has no places. */
  runs: readonly Run[];
}

/** A text that stands nowhere in the source. */
export function plainInline(text: string): Inline {
  return { text, marks: [], runs: [] };
}

/** A part of a text, as `slice` has it. */
export function sliced({ text, marks, runs }: Inline, start: number, end = text.length): Inline {
  const own = marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }));
  return { text: text.slice(start, end), marks: own, runs: cutRuns(runs, start, end, 0) };
}

/** Texts one after the other, a space between two. */
export function joinedInlines(parts: readonly Inline[]): Inline {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  let text = '';
  const marks: InlineMark[] = [];
  const runs: Run[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    if (text !== '') text += ' ';
    const at = text.length;
    for (const mark of part.marks) marks.push({ ...mark, start: mark.start + at, end: mark.end + at });
    for (const run of part.runs) runs.push({ ...run, at: run.at + at });
    text += part.text;
  }
  return { text, marks, runs };
}

/**
 * The runs of a stretch of a text, `at` counted from `to`.
 * @param runs in the order of the text
 */
export function cutRuns(runs: readonly Run[], start: number, end: number, to: number): Run[] {
  const cut: Run[] = [];
  for (let index = firstBehind(runs, start); index < runs.length; index++) {
    const { at, from, length, taken } = runs[index] as Run;
    if (at >= end) break;
    const first = Math.max(at, start);
    const last = Math.min(at + length, end);
    // What is written otherwise ("&amp;") has no parts.
    if (length !== taken) cut.push({ at: first - start + to, from, length: last - first, taken });
    else cut.push({ at: first - start + to, from: from + first - at, length: last - first, taken: last - first });
  }
  return cut;
}

/** The first run that ends behind a place. */
function firstBehind(runs: readonly Run[], place: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { at, length } = runs[middle] as Run;
    if (at + length <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** No-break spaces that mean something when they stand alone: see `fold`. */
const NO_BREAK = '\u00a0\u202f\ufeff';

/** Gathers what stands in a block, as it comes. */
export class InlineBuilder {
  private raw = '';
  private readonly runs: Run[] = [];
  private readonly marks: InlineMark[] = [];
  private readonly open: { type: InlineMark['type']; start: number; href: string | null }[] = [];

  /** @param runs where the text stands in the source, `at` counted from its own beginning */
  add(text: string, runs: readonly Run[]): void {
    for (const run of runs) this.runs.push({ ...run, at: run.at + this.raw.length });
    this.raw += text;
  }

  get isBlank(): boolean {
    return this.raw.trim() === '';
  }

  begin(type: InlineMark['type'], href: string | null = null): void {
    this.open.push({ type, start: this.raw.length, href });
  }

  end(): void {
    const mark = this.open.pop();
    if (mark !== undefined) this.close(mark);
  }

  private close({ type, start, href }: { type: InlineMark['type']; start: number; href: string | null }): void {
    const end = this.raw.length;
    if (end > start) this.marks.push(href === null ? { type, start, end } : { type, start, end, href });
  }

  /** What has come since the last time, folded. Marks that are open go on in the next. */
  take(): Inline {
    for (const mark of this.open) this.close(mark);
    const inline = folded(this.raw, this.runs, this.marks);
    this.clear();
    return inline;
  }

  /** The same as it stands: white space is of the text. */
  takeAsItStands(): Inline {
    const text = this.raw.replace(/\r\n?/g, '\n');
    const runs = text.length === this.raw.length ? this.runs.slice() : [];
    this.clear();
    return { text, marks: [], runs };
  }

  private clear(): void {
    this.raw = '';
    this.runs.length = 0;
    this.marks.length = 0;
    for (const mark of this.open) mark.start = 0;
  }
}

/** White space folded as everywhere. Linear: a place is looked for from the last one on. */
function folded(raw: string, runs: readonly Run[], marks: readonly InlineMark[]): Inline {
  const stretches = stretchesOf(raw);
  let text = '';
  const placed: Run[] = [];
  for (const { start, end, gap } of stretches) {
    text += gap;
    // Not spread: a call takes no more than some ten thousand of them.
    for (const run of cutRuns(runs, start, end, text.length)) placed.push(run);
    text += raw.slice(start, end);
  }
  const place = placesOf(stretches);
  const own = marks
    .map((mark) => ({ ...mark, start: place(mark.start, true), end: place(mark.end, false) }))
    .filter(({ start, end }) => end > start)
    .sort((one, other) => one.start - other.start || other.end - one.end);
  return { text, marks: own, runs: placed };
}

interface Stretch {
  /** In the raw text; what is between two is white space that folding changes. */
  start: number;
  end: number;
  /** What stands in front of it when folded. */
  gap: '' | ' ';
}

function stretchesOf(raw: string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  while (at < raw.length) {
    while (at < raw.length && isWhite(raw.charCodeAt(at))) at++;
    if (at === raw.length) break;
    const start = at;
    let end = at;
    while (at < raw.length) {
      if (!isWhite(raw.charCodeAt(at))) end = ++at;
      else if (stays(raw, at) && at + 1 < raw.length) at++;
      else break;
    }
    stretches.push({ start, end, gap: stretches.length === 0 ? '' : ' ' });
    at = end;
  }
  return stretches;
}

/** A space or a no-break space that stands alone is itself. */
function stays(raw: string, at: number): boolean {
  const white = raw.charAt(at);
  return (
    (white === ' ' || NO_BREAK.includes(white)) && !isWhite(raw.charCodeAt(at + 1)) && !isWhite(raw.charCodeAt(at - 1))
  );
}

/** From places in the raw text to those in the folded one. */
function placesOf(stretches: readonly Stretch[]): (at: number, opens: boolean) => number {
  const ats: number[] = [];
  let length = 0;
  for (const { start, end, gap } of stretches) {
    ats.push(length + gap.length);
    length += gap.length + end - start;
  }
  return (at, opens) => {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle] as Stretch).end < at || (opens && (stretches[middle] as Stretch).end === at))
        low = middle + 1;
      else high = middle;
    }
    const stretch = stretches[low];
    if (stretch === undefined) return length;
    const before = ats[low] as number;
    if (at >= stretch.start) return before + at - stretch.start;
    // In the white space in front of it.
    return opens ? before : Math.max(0, before - stretch.gap.length);
  };
}

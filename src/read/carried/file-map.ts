/** From a carrier's text to the file: its source map and its diagnostics, in the places of the file itself. */
import type { Diagnostic } from '../../diagnostic.js';
import type { Origin, Run } from '../../input/carriers/carrier.js';
import type { Role, Segment } from '../source-map.js';
import { skipWhite, trimWhite } from '../text/white-space.js';
import { lastUpTo } from './hints.js';

/** A stretch of the source with a name. */
export interface Stretch {
  start: number;
  end: number;
  role: Role;
  rule: string;
  runnerUp: Role | null;
  reason?: Segment['reason'] | undefined;
  to: string | null;
}

/** Where things of a carrier's text stand in its source. */
export class FileMap {
  private readonly lines: number[] = [0];
  private readonly textLines: number[] = [0];
  private readonly length: number;

  /** @param carrier its name: what rules are called by */
  constructor(
    text: string,
    private readonly origin: Origin,
    private readonly carrier: string,
  ) {
    starts(origin.source, this.lines);
    starts(text, this.textLines);
    this.length = text.length;
  }

  /**
   * The segments of the file: those of the text, cut where markup stands between, and what stands around them.
   * @param segments that tile the text
   * @param used facts that went into the Article: their stretches of the source
   */
  segments(segments: readonly Segment[], used: readonly Stretch[]): Segment[] {
    const { source, asides } = this.origin;
    const metadata = asides.map(
      ({ start, end, role }): Stretch => ({ start, end, role, rule: this.rule(role), runnerUp: null, to: null }),
    );
    const all = [...this.textStretches(segments), ...within(metadata, used)];
    all.sort((one, other) => one.start - other.start);
    const found: Segment[] = [];
    let at = 0;
    for (const stretch of all) {
      if (stretch.start < at || stretch.end <= stretch.start) continue;
      this.markup(at, stretch.start, found);
      found.push(this.segment(stretch));
      at = stretch.end;
    }
    this.markup(at, source.length, found);
    return found;
  }

  /** A diagnostic about a place in the text, about the same in the file. */
  diagnostic(one: Diagnostic): Diagnostic {
    if (one.line === null || one.column === null) return one;
    return { ...one, ...this.place((this.textLines[one.line - 1] ?? 0) + one.column - 1) };
  }

  /** The file's line on which a line of the text stands. */
  line(number: number): number {
    return this.place(this.textLines[number - 1] ?? 0).line;
  }

  /** The file's lines on which a line of the text stands: markup can have several in one. */
  linesOf(number: number): { first: number; last: number } {
    const end = (this.textLines[number] ?? Number.POSITIVE_INFINITY) - 2;
    const start = this.textLines[number - 1] ?? 0;
    return { first: this.place(start).line, last: this.place(Math.max(start, Math.min(end, this.length - 1))).line };
  }

  private place(offset: number): { line: number; column: number } {
    const { runs } = this.origin;
    const index = lastUpTo(runs, offset, ({ at }) => at);
    const run = runs[index];
    const next = run === undefined || offset >= run.at + run.length ? runs[index + 1] : run;
    return this.placeOf(next === undefined ? this.origin.source.length : sourceOf(next, Math.max(offset, next.at)));
  }

  /** 1-based line and column of an offset of the source. */
  placeOf(offset: number): { line: number; column: number } {
    const index = lastUpTo(this.lines, offset, (start) => start);
    return { line: index + (this.origin.line ?? 1), column: offset - (this.lines[index] ?? 0) + 1 };
  }

  private rule(what: string): string {
    return `${this.carrier}/${what}`;
  }

  private textStretches(segments: readonly Segment[]): Stretch[] {
    const { runs } = this.origin;
    const found: Stretch[] = [];
    let next = 0;
    for (const { start, end, role, rule, runnerUp, to, reason } of segments) {
      while (next < runs.length && endOf(runs[next] as Run) <= start) next++;
      for (let at = next; at < runs.length && (runs[at] as Run).at < end; at++) {
        const run = runs[at] as Run;
        const from = sourceOf(run, Math.max(start, run.at));
        const until = sourceOf(run, Math.min(end, endOf(run)));
        if (from < until)
          found.push({
            start: from,
            end: until,
            role,
            rule,
            runnerUp,
            to,
            ...(reason === undefined ? {} : { reason }),
          });
      }
    }
    return found;
  }

  /** What stands between: white space, or the carrier's own signs. */
  private markup(from: number, to: number, found: Segment[]): void {
    if (from >= to) return;
    const { source } = this.origin;
    const start = skipWhite(source, from, to);
    const end = Math.max(start, trimWhite(source, start, to));
    const plain = (one: number, other: number, role: 'blank' | 'markup') => {
      const rule = role === 'blank' ? 'white-space' : this.rule('markup');
      if (one < other) found.push(this.segment({ start: one, end: other, role, rule, runnerUp: null, to: null }));
    };
    plain(from, start, 'blank');
    plain(start, end, 'markup');
    plain(end, to, 'blank');
  }

  private segment({ start, end, ...rest }: Stretch): Segment {
    const offset = this.origin.offset ?? 0;
    return { start: offset + start, end: offset + end, ...this.placeOf(start), ...rest };
  }
}

function endOf(run: Run): number {
  return run.at + run.length;
}

/** What of a run is one unit of the text and several of the source is not split. */
function sourceOf({ at, from, length, taken }: Run, offset: number): number {
  const into = offset - at;
  return from + (into >= length ? taken : Math.min(into, taken));
}

/** Stretches with others cut out of them, which are named otherwise. */
function within(stretches: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  if (others.length === 0) return [...stretches];
  const inner = [...others].sort((one, other) => one.start - other.start);
  const found: Stretch[] = [...inner];
  for (const stretch of stretches) {
    let at = stretch.start;
    for (const { start, end } of inner) {
      if (end <= at || start >= stretch.end) continue;
      if (start > at) found.push({ ...stretch, start: at, end: start });
      at = end;
    }
    if (at < stretch.end) found.push({ ...stretch, start: at });
  }
  return found;
}

/** Where lines begin: behind LF, or behind CR in a text without any. */
function starts(text: string, found: number[]): void {
  const lineEnd = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  for (let at = text.indexOf(lineEnd); at >= 0; at = text.indexOf(lineEnd, at + 1)) found.push(at + 1);
}

/** Inputs to readings: what every verb that reads copy does first. */
import type { Diagnostic } from '../diagnostic.js';
import { type Reading, readStories } from '../read/parse.js';
import type { Style } from '../styles/style.js';
import { readInput } from './input.js';
import { complain, displayName, formatDiagnostic } from './report.js';
import type { World } from './world.js';

export interface StoriesOptions {
  /** Paths; `-` is standard input. */
  files: readonly string[];
  /** The house style, or the name of one of ours; null lets the copy decide. */
  style: string | Style | null;
  /** Errors only. */
  quiet: boolean;
}

export interface Story {
  /** As named; null for standard input. */
  file: string | null;
  text: string;
  reading: Reading;
  /** Does another one follow it in the same input? */
  more: boolean;
}

/** Reads inputs one by one. What is wrong with one is reported, and the others are still read. */
export class Stories {
  /** Has an input failed? */
  failed = false;
  /** The files that were read: see `Input.identity`. */
  readonly inputs = new Set<string>();

  private piped: ReturnType<typeof readInput> | null = null;

  constructor(
    private readonly options: StoriesOptions,
    private readonly world: World,
  ) {}

  /**
   * Reads standard input to its end, where it is one of the inputs: before the terminal is asked anything. What fills
   * the pipe may be asking for a password there (`sudo cat story.txt | wirecopy`).
   */
  readAhead(): void {
    if (this.options.files.includes('-')) this.piped = readInput(null, this.world.stdin);
  }

  *[Symbol.iterator](): Generator<Story> {
    for (const name of this.options.files) {
      const file = name === '-' ? null : name;
      const input = (file === null ? this.piped : null) ?? readInput(file, this.world.stdin);
      if (file === null) this.piped = null;
      if ('error' in input) {
        this.fail(file, input.error);
        continue;
      }
      if (input.identity !== null) this.inputs.add(input.identity);
      const { style } = this.options;
      const readings = readStories(input.text, { file, style, diagnostics: input.diagnostics });
      for (let next = readings.next(); !next.done; ) {
        const reading = next.value;
        for (const one of reading.article.diagnostics) this.report(file, one);
        next = readings.next();
        yield { file, text: input.text, reading, more: next.done !== true };
      }
    }
  }

  /** Says why a file could not be done. */
  fail(file: string | null, why: Diagnostic): void {
    this.failed = true;
    this.report(file, why);
  }

  /** Prints what deserves it: `info` is for `explain` and the JSON. */
  report(file: string | null, one: Diagnostic): void {
    if (one.severity === 'info' || (one.severity === 'warning' && this.options.quiet)) return;
    complain(this.world, formatDiagnostic(displayName(file), one));
  }
}

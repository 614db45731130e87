/** Inputs to readings: what every verb that reads copy does first. */
import type { Diagnostic } from '../diagnostic.js';
import type { Overruled } from '../overrule.js';
import type { DateOrder } from '../read/date-days.js';
import type { Reading } from '../read/parse.js';
import { type Parting, splitterFor } from '../read/stories.js';
import { type CutStory, NotText, readCut, StoryCutter } from '../read/story-stream.js';
import type { Style } from '../styles/style.js';
import { buildTime, nowBy } from './clock.js';
import { FileProblem } from './file-problem.js';
import { emptyInput, inputProblem, OpenInput } from './input.js';
import type { Overrules } from './overrules.js';
import { complain, displayName, formatDiagnostic } from './report.js';
import { readAhead } from './terminal-free.js';
import type { World } from './world.js';

export interface StoriesOptions {
  /** Paths; `-` is standard input. */
  files: readonly string[];
  /** The house style, or the name of one of ours; null lets the copy decide. */
  style: string | Style | null;
  /** See `ParseOptions`. */
  dateOrder?: DateOrder | undefined;
  /** Errors only. */
  quiet: boolean;
  /** How inputs are parted into stories; as copy is, if nothing else is said. */
  parting?: Parting;
  /** What is told of stories that were read wrong; null for nothing. */
  overrules?: Overrules | null;
  /** Is it asked how such stories were read before? */
  compares?: boolean;
}

export interface Story {
  /** As named; null for standard input. */
  file: string | null;
  /** The story's own part of the input. */
  text: string;
  /** Where that starts in the input, in UTF-16 units. */
  offset: number;
  reading: Reading;
  /** Are there several in its input? Of the first one that is known only with `tellsAlone`. */
  among: boolean;
  /** How it was read before somebody who knows better has said otherwise, and what; null where nobody has, or nobody asks. */
  before: { reading: Reading; given: Overruled } | null;
}

/** Reads inputs one by one, story by story. What is wrong with one is reported, and the others are still read. */
export class Stories {
  /** Has an input failed? */
  failed = false;
  /** Has the first story of an input to wait until it is known whether it is the only one? */
  tellsAlone = true;
  /** The files that were read: see `OpenInput.identity`. */
  readonly inputs = new Set<string>();

  private piped: { input: OpenInput; chunks: Generator<Uint8Array> } | null = null;

  constructor(
    private readonly options: StoriesOptions,
    private readonly world: World,
  ) {}

  /** Reads the pipe that is standard input ahead, and keeps that for later; returns whether it was all. */
  pipeEnded(): boolean {
    const input = OpenInput.open(null, this.world.stdin);
    if ('error' in input) return true;
    try {
      const { parts, ended } = readAhead(this.world.stdin);
      this.piped = { input, chunks: following(parts, input.chunks()) };
      return ended;
    } catch {
      // It is tried again, and told, where it is read.
      return false;
    }
  }

  *[Symbol.iterator](): Generator<Story> {
    for (const name of this.options.files) {
      const file = name === '-' ? null : name;
      let held: Story | null = null;
      for (const story of this.storiesOf(file)) {
        if (held !== null) yield { ...held, among: true };
        held = null;
        if (this.tellsAlone && !story.among) held = story;
        else yield story;
      }
      if (held !== null) yield held;
    }
  }

  private *storiesOf(file: string | null): Generator<Story> {
    const opened = this.opened(file);
    if ('error' in opened) {
      this.fail(file, opened.error);
      return;
    }
    const { input, chunks } = opened;
    if (input.identity !== null) this.inputs.add(input.identity);
    let length = 0;
    let any = false;
    const { style, dateOrder, parting = {}, overrules = null, compares = false } = this.options;
    try {
      const cuts = cutsOf(
        counted(chunks, (more) => (length += more)),
        parting,
      );
      for (const { cut, among } of overrules?.waits(file) ? toldApart(cuts) : asTheyCome(cuts)) {
        const { text, offset, id, problem } = cut.text;
        any = true;
        if (problem !== null) {
          this.fail(file, problem);
          continue;
        }
        const told = overrules?.of({ file, story: cut.story, id, among }) ?? null;
        if (told !== null && told.problem !== null) {
          this.fail(file, told.problem);
          continue;
        }
        const overrule = told?.overrule ?? null;
        const now = nowBy(buildTime(this.world));
        const reading = readCut(cut, { file, style, dateOrder, overrule, now });
        const before =
          compares && overrule !== null
            ? { reading: readCut(cut, { file, style, dateOrder, now }), given: overrule.given }
            : null;
        for (const one of reading.article.diagnostics) this.report(file, one, cut.text.record);
        yield { file, text, offset, reading, among: cut.story > 1, before };
      }
    } catch (error) {
      if (error instanceof FileProblem) throw error;
      this.fail(file, error instanceof NotText ? error.diagnostic : inputProblem(error));
      return;
    }
    if (!any) this.fail(file, emptyInput(length));
  }

  private opened(file: string | null): { input: OpenInput; chunks: Generator<Uint8Array> } | { error: Diagnostic } {
    if (file === null && this.piped !== null) {
      const { piped } = this;
      this.piped = null;
      return piped;
    }
    const input = OpenInput.open(file, this.world.stdin);
    return 'error' in input ? input : { input, chunks: input.chunks() };
  }

  /** Says why a file could not be done. */
  fail(file: string | null, why: Diagnostic): void {
    this.failed = true;
    this.report(file, why);
  }

  /** Prints what deserves it: `info` is for `explain` and the JSON. For `record` see `formatDiagnostic`. */
  report(file: string | null, one: Diagnostic, record: number | null = null): void {
    if (one.severity === 'info' || (one.severity === 'warning' && this.options.quiet)) return;
    complain(this.world, formatDiagnostic(displayName(file), one, record));
  }
}

/** The stories that bytes hold, as they are cut out of them. */
function* cutsOf(chunks: Iterable<Uint8Array>, parting: Parting): Generator<CutStory> {
  const cutter = new StoryCutter(splitterFor(parting));
  for (const chunk of chunks) yield* cutter.push(chunk);
  yield* cutter.end();
}

interface CutAmong {
  cut: CutStory;
  among: boolean;
}

/** Nobody knows of the first one whether there are others. */
function* asTheyCome(cuts: Iterable<CutStory>): Generator<CutAmong> {
  for (const cut of cuts) yield { cut, among: cut.story > 1 };
}

/** The first one when it is known whether there are others. */
function* toldApart(cuts: Iterable<CutStory>): Generator<CutAmong> {
  let first: CutStory | null = null;
  for (const cut of cuts) {
    if (first !== null) yield { cut: first, among: true };
    if (cut.story > 1) yield { cut, among: true };
    first = cut.story > 1 ? null : cut;
  }
  if (first !== null) yield { cut: first, among: false };
}

function* counted(chunks: Iterable<Uint8Array>, count: (bytes: number) => void): Generator<Uint8Array> {
  for (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

function* following(first: readonly Uint8Array[], rest: Generator<Uint8Array>): Generator<Uint8Array> {
  yield* first;
  yield* rest;
}

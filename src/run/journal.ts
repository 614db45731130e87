/** What a run has done, a line for each thing: to go on after it was interrupted, and to tell of it in the end. */
import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, readSync, rmSync, writeSync } from 'node:fs';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { openFile } from './below.js';
import { FileProblem } from './file-problem.js';
import type { Reporter } from './reporter.js';
import { WholeFile } from './whole-file.js';

/** A line about a story. */
export interface StoryEntry {
  file: string | null;
  /** Its number in the input, from 1. */
  story: number;
  id: string | null;
  /** 1-based line of the input. */
  line: number;
  status: 'written' | 'failed';
  /** Paths below the output's folder; empty where it goes to standard output. */
  outputs: string[];
  /** Errors, warnings and what else was said of it. */
  diagnostics: Diagnostic[];
}

/** A line about an input: that it was begun, or how it ended. */
export interface InputEntry {
  file: string | null;
  status: 'begun' | 'read' | 'failed' | 'passed-over';
  /** In bytes; null where it is not known. */
  size: number | null;
  /** When it was last changed, in milliseconds since 1970. */
  changed: number | null;
  diagnostics: Diagnostic[];
}

export type Entry = StoryEntry | InputEntry;

/** What a run that goes on needs to know of an input. */
export interface Earlier {
  size: number | null;
  changed: number | null;
  /** How many of its stories are done, from the first. */
  stories: number;
  ended: boolean;
}

/** Appends lines; each is whole or not there. */
export class Journal {
  private constructor(
    readonly path: string,
    private readonly descriptor: number,
    private readonly durable: boolean,
  ) {}

  /**
   * A journal without a line but its first.
   * @param recipe tells runs apart that would make something else of the same inputs
   */
  static begin(path: string, recipe: string, durable: boolean): Journal {
    // In one step: whoever reads it sees the old one or this one.
    const own = `${path}.${process.pid}`;
    rmSync(own, { force: true });
    WholeFile.of(own, `${JSON.stringify({ wirecopy: 1, recipe })}\n`, durable).place(path);
    return new Journal(path, openFile(path, APPEND), durable);
  }

  /**
   * The journal of an interrupted run, to go on with; null where there is none, or nothing in it.
   * @throws FileProblem where it is another run's, or no journal
   */
  static resume(path: string, recipe: string, durable: boolean): Journal | null {
    let descriptor: number;
    try {
      descriptor = openFile(path, constants.O_RDWR);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    const [first] = linesOf(descriptor);
    const problem = first === undefined ? null : headProblem(first.text, recipe);
    if (first === undefined || problem !== null) closeSync(descriptor);
    if (first === undefined) return null;
    if (problem !== null) throw new FileProblem(path, problem);
    // The last line may have been cut off with the run.
    let end = first.end;
    for (const line of linesOf(descriptor)) end = line.end;
    ftruncateSync(descriptor, end);
    closeSync(descriptor);
    return new Journal(path, openFile(path, APPEND), durable);
  }

  /** @throws the system's error: the disk is full; nothing of the line is left then */
  add(entry: Entry): void {
    const bytes = Buffer.from(`${JSON.stringify(entry)}\n`);
    let written = 0;
    try {
      written = writeSync(this.descriptor, bytes);
      if (written < bytes.length) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      if (this.durable) fsyncSync(this.descriptor);
    } catch (error) {
      // Whoever goes on when there is room would else write behind half a line.
      if (written > 0) ftruncateSync(this.descriptor, fstatSync(this.descriptor).size - written);
      throw error;
    }
  }

  /** All lines about stories and inputs that still hold: what came before an input was read again is gone. */
  *entries(): Generator<Entry> {
    const begun = new Map<string | null, number>();
    for (const [number, entry] of this.numbered()) if (entry.status === 'begun') begun.set(entry.file, number);
    for (const [number, entry] of this.numbered()) {
      if (entry.status !== 'begun' && number > (begun.get(entry.file) ?? -1)) yield entry;
    }
  }

  /**
   * What is known of each input, and by the way every output that there is. An input of which a line is missing is
   * one of which nothing holds.
   * @param spoilt called with an invalid line
   */
  earlier(output: (path: string) => void, spoilt: (line: number) => void): Map<string | null, Earlier> {
    const known = new Map<string | null, Earlier>();
    const forget = (file: string | null) => known.set(file, { size: null, changed: null, stories: 0, ended: false });
    const missing = (line: number) => {
      spoilt(line);
      for (const [file, { ended }] of known) if (!ended) forget(file);
    };
    for (const [, entry] of this.numbered(missing)) {
      const input = known.get(entry.file);
      if ('story' in entry) {
        for (const path of entry.outputs) output(path);
        if (input !== undefined && !input.ended && entry.story === input.stories + 1) input.stories++;
        else forget(entry.file);
      } else if (entry.status === 'begun') {
        known.set(entry.file, { size: entry.size, changed: entry.changed, stories: 0, ended: false });
      } else if (input !== undefined) {
        input.ended = entry.status === 'read';
      }
    }
    return known;
  }

  /** The outputs of one input. */
  *outputsOf(file: string | null): Generator<string> {
    for (const [, entry] of this.numbered()) if ('story' in entry && entry.file === file) yield* entry.outputs;
  }

  /** Every line, those about what was done again as well. @param spoilt called with an invalid line */
  *all(spoilt: (line: number) => void): Generator<Entry> {
    for (const [, entry] of this.numbered(spoilt)) yield entry;
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private *numbered(spoilt: (line: number) => void = () => {}): Generator<[number, Entry]> {
    const descriptor = openFile(this.path);
    try {
      let number = 0;
      for (const { text } of linesOf(descriptor)) {
        const entry = number === 0 ? null : parsed(text);
        if (isEntry(entry)) yield [number, entry];
        else if (number > 0) spoilt(number + 1);
        number++;
      }
    } finally {
      closeSync(descriptor);
    }
  }
}

/** Tells of a journal's lines that are none, as warnings. */
export function spoiltLines(path: string, reporter: Reporter): (line: number) => void {
  const message = 'not a line of a journal, or only a part of one: ignored, and its story is done again';
  return (line) => reporter.report(path, diagnostic('passed-over', message, { line, column: 1 }));
}

const APPEND = constants.O_WRONLY | constants.O_APPEND;

/** What is wrong with a journal's first line for a run with this recipe; null where nothing is. */
function headProblem(text: string, recipe: string): string | null {
  const head = parsed(text);
  if (head === null) return 'line 1 is not from a journal: move the file away, and its stories are done again';
  if ((head as { recipe?: string }).recipe === recipe) return null;
  return 'the interrupted run had other options: use the same, or leave out --resume';
}

/** What a line holds; null where that is no object. */
function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Whether it is what we have written. A line can have been cut off, and the next one have been written behind it. */
function isEntry(value: object | null): value is Entry {
  if (value === null) return false;
  const { file, status, story, outputs, diagnostics } = value as Partial<StoryEntry>;
  if (file !== null && typeof file !== 'string') return false;
  if (typeof status !== 'string' || !Array.isArray(diagnostics)) return false;
  return story === undefined || (Number.isInteger(story) && Array.isArray(outputs) && outputs.every(isText));
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** The whole lines of a file, from its beginning, and where each ends, in bytes. */
export function* linesOf(descriptor: number): Generator<{ text: string; end: number }> {
  const chunk = Buffer.allocUnsafe(65_536);
  let rest: Buffer = Buffer.alloc(0);
  let position = 0;
  let end = 0;
  for (let length = readSync(descriptor, chunk, 0, chunk.length, 0); length > 0; ) {
    const bytes = Buffer.concat([rest, chunk.subarray(0, length)]);
    position += length;
    let from = 0;
    for (let found = bytes.indexOf(10); found >= 0; found = bytes.indexOf(10, from)) {
      end += found + 1 - from;
      yield { text: bytes.toString('utf8', from, found), end };
      from = found + 1;
    }
    rest = bytes.subarray(from);
    length = readSync(descriptor, chunk, 0, chunk.length, position);
  }
}

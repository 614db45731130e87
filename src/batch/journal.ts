/** What a run has done, a line for each thing: to go on after it was interrupted, and to tell of it in the end. */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { FileProblem } from '../commands/file-problem.js';
import type { Diagnostic } from '../diagnostic.js';

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
    writeFileSync(own, `${JSON.stringify({ wirecopy: 1, recipe })}\n`);
    renameSync(own, path);
    return new Journal(path, openSync(path, 'a'), durable);
  }

  /**
   * The journal of an interrupted run, to go on with; null where there is none.
   * @throws FileProblem where it is another run's, or no journal
   */
  static resume(path: string, recipe: string, durable: boolean): Journal | null {
    let descriptor: number;
    try {
      descriptor = openSync(path, 'r+');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    const [first] = linesOf(descriptor);
    try {
      if (first === undefined || (objectIn(path, 0, first.text) as { recipe?: string }).recipe !== recipe)
        throw new FileProblem(path, 'the interrupted run had other options: give the same, or leave out --resume');
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
    // The last line may have been cut off with the run.
    let end = first.end;
    for (const line of linesOf(descriptor)) end = line.end;
    ftruncateSync(descriptor, end);
    closeSync(descriptor);
    return new Journal(path, openSync(path, 'a'), durable);
  }

  /** @throws the system's error: the disk is full; nothing of the line is left then */
  add(entry: Entry): void {
    const bytes = Buffer.from(`${JSON.stringify(entry)}\n`);
    const written = writeSync(this.descriptor, bytes);
    if (written < bytes.length) {
      // Whoever goes on when there is room would else write behind half a line.
      ftruncateSync(this.descriptor, fstatSync(this.descriptor).size - written);
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    }
    if (this.durable) fsyncSync(this.descriptor);
  }

  /** All lines about stories and inputs that still hold: what an input was begun anew for is gone. */
  *entries(): Generator<Entry> {
    const begun = new Map<string | null, number>();
    for (const [number, entry] of this.numbered()) if (entry.status === 'begun') begun.set(entry.file, number);
    for (const [number, entry] of this.numbered()) {
      if (entry.status !== 'begun' && number > (begun.get(entry.file) ?? -1)) yield entry;
    }
  }

  /** What is known of each input, and by the way every output that there is. */
  earlier(output: (path: string) => void): Map<string | null, Earlier> {
    const known = new Map<string | null, Earlier>();
    for (const [, entry] of this.numbered()) {
      if ('story' in entry) {
        const input = known.get(entry.file);
        if (input !== undefined) input.stories = entry.story;
        for (const path of entry.outputs) output(path);
      } else if (entry.status === 'begun') {
        known.set(entry.file, { size: entry.size, changed: entry.changed, stories: 0, ended: false });
      } else {
        const input = known.get(entry.file);
        if (input !== undefined) input.ended = entry.status === 'read';
      }
    }
    return known;
  }

  /** The outputs of one input. */
  *outputsOf(file: string | null): Generator<string> {
    for (const [, entry] of this.numbered()) if ('story' in entry && entry.file === file) yield* entry.outputs;
  }

  /** Every line, those about what was done anew as well. */
  *all(): Generator<Entry> {
    for (const [, entry] of this.numbered()) yield entry;
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private *numbered(): Generator<[number, Entry]> {
    const descriptor = openSync(this.path, 'r');
    try {
      let number = 0;
      for (const { text } of linesOf(descriptor)) {
        if (number > 0) yield [number, objectIn(this.path, number, text) as Entry];
        number++;
      }
    } finally {
      closeSync(descriptor);
    }
  }
}

/**
 * What a line of a journal holds.
 * @throws FileProblem where somebody else has been at it
 */
function objectIn(path: string, number: number, text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (typeof value === 'object' && value !== null) return value;
  const line = `line ${number + 1} is none of a journal`;
  throw new FileProblem(path, `${line}: move the file away, and what it tells of is done again`);
}

/** The whole lines of a file, from its beginning, and where each ends, in bytes. */
function* linesOf(descriptor: number): Generator<{ text: string; end: number }> {
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

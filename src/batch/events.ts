/** Inputs to what happens in a run, in order: an input begins, its stories, it ends. */
import { read } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { emptyInput, inputProblem, OpenInput } from '../commands/input.js';
import { keepMemorySmall } from '../commands/memory.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { type Parting, splitterFor } from '../read/stories.js';
import { type CutStory, NotText, StoryCutter } from '../read/story-stream.js';
import type { InputFile } from './inputs.js';
import type { Earlier } from './journal.js';
import type { Item } from './maker.js';

export type RunEvent =
  | { type: 'begun'; input: InputFile; file: string | null; size: number | null; changed: number | null }
  | { type: 'story'; input: InputFile; item: Item }
  | { type: 'ended'; input: InputFile; file: string | null; bytes: number; problem: Diagnostic | null }
  /** There is nothing to do: an earlier run has done it. */
  | { type: 'known'; input: InputFile; file: string | null; bytes: number };

export interface EventsOptions {
  parting: Parting;
  stdin: number;
  /** What an interrupted run has done of it, if anything. */
  earlier: Earlier | null;
  /** Opens a file. */
  open?: (path: string | null) => ReturnType<typeof OpenInput.open>;
}

/** The events of an input. */
export async function* eventsOf(
  input: InputFile,
  { parting, stdin, earlier, open = (path) => OpenInput.open(path, stdin) }: EventsOptions,
): AsyncGenerator<RunEvent> {
  const file = input.path === '-' ? null : input.path;
  const opened = open(file);
  if ('error' in opened) {
    yield { type: 'begun', input, file, size: null, changed: null };
    yield { type: 'ended', input, file, bytes: 0, problem: opened.error };
    return;
  }
  const { size, changed } = opened;
  const same = earlier !== null && file !== null && earlier.size === size && earlier.changed === changed;
  if (same && earlier.ended) {
    opened.close();
    yield { type: 'known', input, file, bytes: size ?? 0 };
    return;
  }
  const done = same ? earlier.stories : 0;
  if (done === 0) yield { type: 'begun', input, file, size, changed };

  const count = { bytes: 0 };
  let any = false;
  let problem: Diagnostic | null = null;
  try {
    // One that grows faster than it is read would have no end. What has no size (/proc) is read to its end.
    const chunks = counted(file === null ? piped(stdin) : opened.chunks(), count, size || Infinity);
    for await (const { cut, among } of toldApart(cutsOf(chunks, parting))) {
      any = true;
      if (cut.story > done) yield { type: 'story', input, item: { file, cut, among } };
    }
  } catch (error) {
    problem = error instanceof NotText ? error.diagnostic : inputProblem(error);
  }
  if (problem === null && (opened.changedSince || count.bytes > (size || Infinity)))
    problem = diagnostic('file-changed', 'it was changed while it was read: run it again');
  if (problem === null && !any) problem = emptyInput(count.bytes);
  yield { type: 'ended', input, file, bytes: count.bytes, problem };
}

async function* cutsOf(chunks: AsyncIterable<Uint8Array>, parting: Parting): AsyncGenerator<CutStory> {
  const cutter = new StoryCutter(splitterFor(parting));
  for await (const chunk of chunks) yield* cutter.push(chunk);
  yield* cutter.end();
}

/** Says of each story whether there are others: of the first when the second has come. */
async function* toldApart(cuts: AsyncIterable<CutStory>): AsyncGenerator<{ cut: CutStory; among: boolean }> {
  let first: CutStory | null = null;
  for await (const cut of cuts) {
    if (cut.story === 1) {
      first = cut;
      continue;
    }
    if (first !== null) yield { cut: first, among: true };
    first = null;
    yield { cut, among: true };
  }
  if (first !== null) yield { cut: first, among: false };
}

async function* counted(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  count: { bytes: number },
  most: number,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count.bytes += chunk.length;
    if (count.bytes > most) return;
    yield chunk;
  }
}

const readLater = promisify(read);

/** Standard input, without stopping everything else while there is nothing in it. */
async function* piped(descriptor: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(65_536);
  keepMemorySmall();
  for (;;) {
    try {
      const { bytesRead } = await readLater(descriptor, buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return;
      if (code !== 'EAGAIN') throw error;
      await pause(5);
    }
  }
}

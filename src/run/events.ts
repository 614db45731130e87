/** Inputs to what happens in a run, in order: an input begins, its stories, it ends. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Story } from '../input/story.js';
import { Unreadable } from '../input/unreadable.js';
import { cutsOf } from '../read/cutting.js';
import type { Splitting } from '../read/splitting.js';
import { emptyInput, inputProblem, type OpenInput } from './input.js';
import type { InputFile } from './inputs.js';
import type { Earlier } from './journal.js';

export type RunEvent =
  | { type: 'begun'; input: InputFile; file: string | null; size: number | null; changed: number | null }
  | { type: 'story'; input: InputFile; story: Story }
  | { type: 'ended'; input: InputFile; file: string | null; bytes: number; problem: Diagnostic | null }
  /** There is nothing to do: an earlier run has done it. */
  | { type: 'known'; input: InputFile; file: string | null; bytes: number };

export interface EventsOptions {
  splitting: Splitting;
  /** Opens a file; standard input where the path is null. */
  open: (path: string | null) => ReturnType<typeof OpenInput.open>;
  /** The parts of an input that is open; by default it reads them itself, and everything else waits. */
  partsOf?: (input: OpenInput, path: string | null) => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** Whether it must be known of a file's first story whether there are others before it is made. By default it must. */
  waits?: (path: string | null) => boolean;
  /** What an interrupted run has done. */
  earlier?: ReadonlyMap<string | null, Earlier>;
  /** Called with a file of which what was done before no longer holds. */
  redo?: (path: string | null) => void;
}

/** The events of all inputs, one input after the other. */
export async function* eventsOfAll(inputs: Iterable<InputFile>, options: EventsOptions): AsyncGenerator<RunEvent> {
  for (const input of inputs) yield* eventsOf(input, options);
}

/** The events of an input. */
export async function* eventsOf(
  input: InputFile,
  { splitting, open, partsOf = (opened) => opened.chunks(), waits = () => true, earlier, redo }: EventsOptions,
): AsyncGenerator<RunEvent> {
  const file = input.path === '-' ? null : input.path;
  const known = earlier?.get(file) ?? null;
  const begun = (size: number | null, changed: number | null): RunEvent => {
    if (known !== null) redo?.(file);
    return { type: 'begun', input, file, size, changed };
  };
  const opened = open(file);
  if ('error' in opened) {
    yield begun(null, null);
    yield { type: 'ended', input, file, bytes: 0, problem: opened.error };
    return;
  }
  const { size, changed } = opened;
  const same = known !== null && file !== null && known.size === size && known.changed === changed;
  if (same && known.ended) {
    opened.close();
    yield { type: 'known', input, file, bytes: size ?? 0 };
    return;
  }
  const done = same ? known.stories : 0;
  if (done === 0) yield begun(size, changed);

  const count = { bytes: 0 };
  let any = false;
  let problem: Diagnostic | null = null;
  try {
    // One that grows faster than it is read would have no end. What has no size (/proc) is read to its end.
    const cuts = cutsOf(counted(partsOf(opened, file), count, size || Infinity), splitting, file);
    for await (const story of waits(file) ? toldApart(cuts) : asTheyCome(cuts)) {
      any = true;
      if (story.number > done) yield { type: 'story', input, story: { ...story, file } };
    }
  } catch (error) {
    problem = error instanceof Unreadable ? error.diagnostic : inputProblem(error);
  }
  if (problem === null && (opened.changedSince || count.bytes > (size || Infinity)))
    problem = diagnostic('file-changed', 'it changed while it was being read: run it again');
  if (problem === null && !any) problem = emptyInput(count.bytes);
  yield { type: 'ended', input, file, bytes: count.bytes, problem };
}

/** Each story when it comes: of the first one nobody knows whether there are others. */
async function* asTheyCome(stories: AsyncIterable<Story>): AsyncGenerator<Story> {
  for await (const story of stories) yield { ...story, among: story.number > 1 };
}

/** Says of each story whether there are others: of the first when the second has come, or can't be read. */
async function* toldApart(stories: AsyncIterable<Story>): AsyncGenerator<Story> {
  let first: Story | null = null;
  try {
    for await (const story of stories) {
      if (story.number === 1) {
        first = story;
        continue;
      }
      if (first !== null) yield { ...first, among: true };
      first = null;
      yield { ...story, among: true };
    }
  } catch (error) {
    if (first !== null) yield first;
    throw error;
  }
  if (first !== null) yield first;
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

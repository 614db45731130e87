/** Streams to readings, for programs. */
import type { Diagnostic } from '../diagnostic.js';
import { cutsOf } from './cutting.js';
import { type ParseOptions, type Reading, readStory } from './parse.js';
import type { Splitting } from './splitting.js';

/** A Web stream, a Node stream, or anything else that is iterable, of bytes or of text; or all of it. */
export type Source =
  | string
  | Uint8Array
  | WebStream
  | AsyncIterable<Uint8Array | string>
  | Iterable<Uint8Array | string>;

/** What is needed of a Web `ReadableStream`: its type is not everywhere. */
export interface WebStream {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | string | undefined }>;
    cancel(): Promise<void>;
  };
}

export interface StreamOptions extends Omit<ParseOptions, 'id' | 'diagnostics'>, Splitting {
  /** Told of a story that can't be read, with its number; without it such a story throws an Error. */
  onProblem?: (problem: Diagnostic, story: number) => void;
}

/**
 * Reads the stories of a stream, each as soon as it is whole; nothing is read ahead of who asks. Leaving the loop
 * cancels the stream.
 * @throws TypeError for what is none of them, Error for bytes that are no text, and for a story that can't be read
 *   where nobody takes it
 */
export async function* stories(source: Source, options: StreamOptions = {}): AsyncGenerator<Reading> {
  const { onProblem, from, separator, most, story = 1, ...parse } = options;
  for await (const cut of cutsOf(
    chunksOf(source),
    { from, separator, most, houses: parse.houses },
    options.file ?? null,
    story,
  )) {
    const { problem, number } = cut;
    if (problem === null) yield readStory(cut, parse);
    else if (onProblem !== undefined) onProblem(problem, number);
    else throw new Error(`story ${number}: ${problem.message}`);
  }
}

/**
 * Reads all stories of an input, whatever carries them.
 * @param source see `Source`
 * @param options `from` says what it is, `file` what it is called: its ending tells, where the first bytes do not
 * @throws see `stories`
 */
export async function read(source: Source, options: StreamOptions = {}): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of stories(source, options)) readings.push(reading);
  return readings;
}

/** Not every browser's streams can be iterated. */
async function* chunksOf(source: Source): AsyncGenerator<Uint8Array | string> {
  // A text is no list of characters here, nor are bytes one of numbers.
  if (typeof source === 'string' || source instanceof Uint8Array) yield source;
  else if (isIterable(source)) yield* chunksIn(source);
  else if (typeof source?.getReader === 'function') yield* chunksRead(source.getReader());
  else throw new TypeError(`${WANTED}, not ${typeof source}`);
}

const WANTED = 'stories() reads a stream, an iterable of texts or bytes, a text, or bytes';

async function* chunksIn(source: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>) {
  for await (const chunk of source) {
    if (typeof chunk !== 'string' && !ArrayBuffer.isView(chunk))
      throw new TypeError(`${WANTED}, not an iterable of ${typeof chunk}`);
    yield chunk;
  }
}

function isIterable(
  source: Exclude<Source, string>,
): source is AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string> {
  return typeof source === 'object' && source !== null && (Symbol.asyncIterator in source || Symbol.iterator in source);
}

async function* chunksRead(reader: ReturnType<WebStream['getReader']>) {
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value ?? '';
  } finally {
    await reader.cancel();
  }
}

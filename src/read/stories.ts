/** Streams to readings, for programs. */
import type { Diagnostic } from '../diagnostic.js';
import type { ParseOptions, Reading } from './parse.js';
import { NdjsonSplitter, RecordSplitter, separatorOf } from './records.js';
import { StorySplitter } from './splitter.js';
import { type CutStory, readCut, StoryCutter } from './story-stream.js';
import type { Splitter } from './story-text.js';

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

/** How an input is parted into stories. */
export interface Parting {
  /** `copy` (the default) goes by the marks of wires and desks; `ndjson` takes `{"id": ..., "text": ...}` a line. */
  from?: 'copy' | 'ndjson';
  /** What stands between two stories, where a script has put it there; `copy` only. */
  separator?: string | null;
  /** The longest story that is kept, in UTF-16 units; 4 Mi by default, and no more than 104,857 lines. */
  most?: number;
}

export interface StreamOptions extends Omit<ParseOptions, 'id' | 'diagnostics'>, Parting {
  /** Told of a story that can't be read, with its number; without it such a story throws an Error. */
  onProblem?: (problem: Diagnostic, story: number) => void;
}

/** Longer stories are not kept, in UTF-16 units: no desk has sent one, and a reading takes some times its copy's memory. */
export const MOST = 4 * 2 ** 20;

/**
 * Reads the stories of a stream, each as soon as it is whole; nothing is read ahead of who asks. Leaving the loop
 * cancels the stream.
 * @throws TypeError for what is none of them, Error for bytes that are no text, and for a story that can't be read
 *   where nobody is told of it
 */
export async function* stories(source: Source, options: StreamOptions = {}): AsyncGenerator<Reading> {
  const { onProblem, from, separator, most, story = 1, ...parse } = options;
  const cutter = new StoryCutter(splitterFor({ from, separator, most }), story);
  const read = function* (cuts: Iterable<CutStory>) {
    for (const cut of cuts) {
      const { problem } = cut.text;
      if (problem === null) yield readCut(cut, parse);
      else if (onProblem !== undefined) onProblem(problem, cut.story);
      else throw new Error(`story ${cut.story}: ${problem.message}`);
    }
  };
  for await (const chunk of chunksOf(source)) yield* read(cutter.push(chunk));
  yield* read(cutter.end());
}

/** What cuts an input that is parted so. */
export function splitterFor({ from = 'copy', separator = null, most = MOST }: Undefinable<Parting>): Splitter {
  if (from === 'ndjson') return new NdjsonSplitter(most);
  return separator === null ? new StorySplitter({ most }) : new RecordSplitter(separatorOf(separator), most);
}

type Undefinable<T> = { [key in keyof T]: T[key] | undefined };

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

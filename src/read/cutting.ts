/** Bytes or text in parts to stories, whatever carries them: copy as it comes, any other carrier when it is complete. */
import { diagnostic } from '../diagnostic.js';
import {
  type Carried,
  type Carrier,
  type CarrierStream,
  type ReadCarrier,
  SNIFFED,
} from '../input/carriers/carrier.js';
import { isCopy } from '../input/carriers/is-copy.js';
import { beyond, limits } from '../input/carriers/limits.js';
import { type Story, storyAt } from '../input/story.js';
import { Unreadable } from '../input/unreadable.js';
import { type From, type Splitting, splitterFor, type Undefinable } from './splitting.js';
import { StoryCutter } from './story-stream.js';

type Chunk = Uint8Array | string;

/**
 * Cuts an input into its stories. What it gives does not depend on the size of the parts.
 * @param file its name, whose ending shows the carrier
 * @param first the number of the first story
 * @throws Unreadable where there is no story in it that could be read
 */
export function cutsOf(
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
  splitting: Undefinable<Splitting>,
  file: string | null,
  first = 1,
): AsyncGenerator<Story> {
  const cuts = cut(chunks, splitting, file, first);
  return splitting.from === 'ndjson' ? recordCuts(cuts, first) : cuts;
}

async function* cut(
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
  splitting: Undefinable<Splitting>,
  file: string | null,
  first: number,
): AsyncGenerator<Story> {
  const opening = new Opening(file);
  let carrier = await toldBy(splitting);
  let cutter = carrier === null ? new StoryCutter(splitterFor(splitting), first) : null;
  let stream: Streamed | null = null;
  for await (const chunk of chunks) {
    if (cutter !== null) {
      yield* cutter.push(chunk);
      continue;
    }
    if (stream !== null) {
      yield* stream.push(bytesOf(chunk));
      continue;
    }
    opening.add(chunk);
    carrier = carrier === undefined ? await opening.carrier(false) : carrier;
    if (carrier !== null) {
      stream = carrier === undefined ? null : await opening.stream(carrier, first);
      if (stream !== null) for (const held of opening.take()) yield* stream.push(bytesOf(held));
      continue;
    }
    cutter = new StoryCutter(splitterFor(splitting), first);
    for (const held of opening.take()) yield* cutter.push(held);
  }
  if (stream !== null) {
    yield* stream.end();
    return;
  }
  if (carrier === undefined) carrier = await opening.carrier(true);
  if (carrier != null) {
    yield* carriedCuts(await carrier.load(), opening.whole(), file, first);
    return;
  }
  cutter ??= new StoryCutter(splitterFor(splitting), first);
  for (const held of opening.take()) yield* cutter.push(held);
  yield* cutter.end();
}

/** The carrier that is asked for; null for plain copy and records, undefined where the input decides. */
async function toldBy({
  from = 'auto',
  separator = null,
}: Undefinable<Splitting>): Promise<Carrier | null | undefined> {
  if (from === 'copy' || from === 'ndjson' || separator !== null) return null;
  if (from === 'auto') return undefined;
  const carrier = (await registry()).carrierNamed(from);
  if (carrier !== null) return carrier;
  // Read as copy it would be a story of tags.
  throw new Unreadable(diagnostic('carrier-invalid', `this version does not read ${from}: see wirecopy carriers`));
}

function registry() {
  return import('../input/carriers/index.js');
}

/** Numbers the stories of a file that is read as it comes; reports one that can't be read, and goes on. */
class Streamed {
  constructor(
    private readonly stream: CarrierStream,
    private number: number,
  ) {}

  push(chunk: Uint8Array): Generator<Story> {
    return this.numbered(this.stream.push(chunk));
  }

  end(): Generator<Story> {
    return this.numbered(this.stream.end());
  }

  private *numbered(all: Iterable<Carried | Unreadable>): Generator<Story> {
    for (const one of all) {
      const story = one instanceof Error ? storyAt(START, one.diagnostic) : storyIn(one);
      yield { ...story, number: this.number++ };
    }
  }
}

const START = { offset: 0, line: 1, lineEnd: '\n' } as const;

/** Stories of a file that is held whole. */
function* carriedCuts(read: ReadCarrier, bytes: Uint8Array, file: string | null, first: number): Generator<Story> {
  let number = first;
  for (const carried of read(bytes, { file })) yield { ...storyIn(carried), number: number++ };
}

function storyIn(carried: Carried): Story {
  const { text, id } = carried;
  const { offset = 0, line = 1 } = carried.origin ?? {};
  return { ...storyAt({ ...START, offset, line }, text), id, carried };
}

/** Stories from records, each of which may say what carries its text; one that can't be read is reported by itself. */
async function* recordCuts(cuts: AsyncIterable<Story>, first: number): AsyncGenerator<Story> {
  let number = first;
  for await (const one of cuts) {
    const { from = 'copy', text } = one;
    if (from === 'copy' || text === null) yield { ...one, number: number++ };
    else for await (const own of recordStories(one, text, from)) yield { ...own, number: number++ };
  }
}

async function* recordStories(record: Story, text: string, from: From): AsyncGenerator<Story> {
  const { id, record: line, diagnostics } = record;
  try {
    for await (const own of cut([text], { from, separator: null, most: undefined }, null, 1)) {
      if (own.carried === undefined) yield { ...record, from: 'copy' };
      else yield { ...own, id: id ?? own.id, record: line, diagnostics };
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield { ...record, text: null, problem: error.diagnostic };
  }
}

/** Holds the beginning of an input until the carrier is known; or all of it, where the carrier needs all. */
class Opening {
  private chunks: Chunk[] = [];
  private size = 0;
  private start: Uint8Array = new Uint8Array(0);
  /** Whether the carrier has been asked whether it reads the file as it comes. */
  private asked = false;

  constructor(private readonly file: string | null) {}

  /** @throws Unreadable where there is more than may be held */
  add(chunk: Chunk): void {
    // The caller reuses its memory.
    const kept = typeof chunk === 'string' ? chunk : new Uint8Array(chunk);
    this.chunks.push(kept);
    this.size += kept.length;
    if (this.size > limits.input) throw beyond('input');
    if (this.start.length >= SNIFFED) return;
    const more = bytesOf(typeof kept === 'string' ? kept.slice(0, SNIFFED) : kept.subarray(0, SNIFFED));
    this.start = joined([this.start, more]);
  }

  /** Null for plain copy; undefined where more has to be seen. */
  async carrier(ended: boolean): Promise<Carrier | null | undefined> {
    const copy = isCopy(this.start, ended, this.file);
    if (copy === null) return undefined;
    if (copy) return null;
    return (await registry()).carrierOf(this.start, ended, this.file);
  }

  /** What reads the file as it comes, once enough of it is there to decide; null where all of it must be held. */
  async stream(carrier: Carrier, first: number): Promise<Streamed | null> {
    if (carrier.stream === undefined || this.asked || this.start.length < SNIFFED) return null;
    this.asked = true;
    // Halves of a pair can stand in two texts.
    if (this.chunks.some((chunk) => typeof chunk === 'string')) return null;
    const stream = await carrier.stream(this.start);
    return stream === null ? null : new Streamed(stream, first);
  }

  take(): Chunk[] {
    return this.chunks.splice(0);
  }

  /** From here on a text is UTF-8, and is marked as such. */
  whole(): Uint8Array {
    const chunks = this.take();
    const [first] = chunks;
    if (chunks.length === 1 && first instanceof Uint8Array) return first;
    // Halves of a pair can stand in two chunks.
    if (typeof first === 'string') return bytesOf(`\ufeff${chunks.join('')}`);
    return joined(chunks.map(bytesOf));
  }
}

function bytesOf(chunk: Chunk): Uint8Array {
  return typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

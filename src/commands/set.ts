/** `wirecopy [file...]`: sets stories in a format. */
import { diagnostic } from '../diagnostic.js';
import { type FormatName, frameOf, writers } from '../write/index.js';
import type { Format, WriteOptions, Writer } from '../write/writer.js';
import { FileProblem } from './file-problem.js';
import { failed, OutputFile } from './files.js';
import { print } from './print.js';
import type { Publications } from './publication.js';
import { complain, displayName, formatDiagnostic } from './report.js';
import type { Stories } from './stories.js';
import { EXIT, type World } from './world.js';

export interface SetOptions extends WriteOptions {
  /** The inputs, as named: several are framed as such, even if one can't be read. */
  files: readonly string[];
  to: FormatName;
  /** Path of the output; null for standard output. */
  output: string | null;
  /** The user's own files, which this run works by; there or not. */
  own: readonly string[];
  /** See `print`. */
  pager: string | null;
}

/** Sets the stories of all files; returns the exit code. */
export async function set(
  stories: Stories,
  options: SetOptions,
  publications: Publications | null,
  world: World,
): Promise<number> {
  const writer: Writer = await writers[options.to].load();
  stories.tellsAlone = isChangedByOthers(writer, options);
  const pieces = frame(writer, stories, options, publications);
  if (options.output === null) return print(pieces, stories, world, options.pager);

  return writeTo(options.output, pieces, stories, options, world);
}

/** How long a signal may wait, in milliseconds. */
const PATIENCE = 20;

/** Writes pieces to a file; returns the exit code. */
async function writeTo(
  path: string,
  pieces: AsyncIterable<string>,
  stories: Stories,
  { files, own }: SetOptions,
  world: World,
): Promise<number> {
  const output = new OutputFile(path);
  // Of a pipe nobody knows when something comes: a signal would wait for it.
  const watched = files.includes('-') ? null : leavingNothing(output);
  let any = false;
  let looked = performance.now();
  try {
    for await (const piece of pieces) {
      any = true;
      output.write(piece);
      if (watched !== null && performance.now() - looked > PATIENCE) {
        await new Promise((resolve) => setImmediate(resolve));
        looked = performance.now();
      }
    }
    if (!any) return EXIT.failed;
    const problem = output.commit(stories.inputs, own);
    if (problem === null) return stories.failed ? EXIT.failed : EXIT.well;
    complain(world, formatDiagnostic(displayName(path), problem));
  } catch (error) {
    output.abort();
    // Wrong usage: it is told as such.
    if (error instanceof FileProblem) throw error;
    complain(world, formatDiagnostic(displayName(path), failed(error)));
  } finally {
    watched?.();
  }
  return EXIT.failed;
}

/** Takes away what has been written of a file where a signal ends us; returns what ends that. */
function leavingNothing(output: OutputFile): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const leave = (signal: NodeJS.Signals) => {
    output.abort();
    end();
    process.kill(process.pid, signal);
  };
  const end = () => {
    for (const signal of signals) process.off(signal, leave);
  };
  for (const signal of signals) process.on(signal, leave);
  return end;
}

/** Is a story written otherwise where it is the only one than where it is one of several? If not, it need not wait for the next. */
function isChangedByOthers(writer: Writer, options: SetOptions): boolean {
  const { single, publishes }: Format = writers[options.to];
  const { open, story } = frameOf(writer, options);
  return Boolean(single || publishes) || open !== '' || story !== writer.story;
}

/** The way out. */
const SPLIT = 'newsml-g2 and json hold many; or split the file first (csplit)';

/** The stories in the format, framed where several were asked for; nothing at all where none could be read. */
async function* frame(
  writer: Writer,
  stories: Stories,
  options: SetOptions,
  publications: Publications | null,
): AsyncGenerator<string> {
  let around = options.files.length > 1 ? frameOf(writer, options) : null;
  const { single = false }: Format = writers[options.to];
  let any = false;
  for (const story of stories) {
    const { reading, file, among } = story;
    if (single && among) {
      stories.fail(
        file,
        diagnostic('output-refused', `${options.to} holds one story, and there are several: ${SPLIT}`),
      );
      return;
    }
    if (among) around ??= frameOf(writer, options);
    const { meta, problem } = (await publications?.of(story)) ?? { meta: options.meta, problem: null };
    if (meta === null) {
      if (problem !== null) stories.fail(file, problem);
      continue;
    }
    if (problem !== null) stories.report(file, problem);
    const own = { ...options, meta };
    let text: string;
    try {
      text = await (around ?? writer).story(reading, own);
    } catch (error) {
      // What was given is not what the format takes: an address that none is.
      if (!(error instanceof RangeError)) throw error;
      stories.fail(file, diagnostic('output-refused', error.message));
      continue;
    }
    yield around === null ? text : (any ? around.between : around.open) + text;
    any = true;
  }
  if (any && around !== null) yield around.close;
}

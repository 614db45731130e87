/** `wirecopy [file...]`: stories in a format, to standard output or to a file. The smallest run that there is. */
import { diagnostic } from '../diagnostic.js';
import { type FormatName, frameOf, writerOf, writers } from '../formats/index.js';
import type { Format, WriteOptions, Writer } from '../formats/writer.js';
import type { Splitting } from '../read/splitting.js';
import { encoderFor } from './encoded.js';
import type { Environment } from './environment.js';
import { eventsOfAll } from './events.js';
import { OpenInput } from './input.js';
import { OutputFile } from './output-file.js';
import type { Overrules } from './overrules.js';
import { inTurn, type Renderer, run, type Step } from './pipeline.js';
import { screenSink } from './print.js';
import type { Recipe } from './recipe.js';
import { StoryRenderer } from './render.js';
import { Reporter } from './reporter.js';
import type { Sink } from './sink.js';
import type { StandardInput } from './standard-input.js';
import { FileSink, type Stream } from './stream-sink.js';

interface PrintOptions {
  /** The inputs, as named: several are framed as such, even if one can't be read. */
  files: readonly string[];
  /** Reads standard input. */
  piped: StandardInput;
  splitting: Splitting;
  /** Errors only. */
  quiet: boolean;
  /** Whether a story with a warning counts as failed, and is kept from files. */
  strict: boolean;
}

export interface FormatOptions extends PrintOptions {
  recipe: Recipe;
  /** The recipe's options, loaded. */
  how: WriteOptions;
  /** What was read wrong, where somebody says so; null for nobody. */
  overrules: Overrules | null;
  /** Path of the output; null for standard output. */
  output: string | null;
  /** The user's own files, which this run works by; there or not. */
  own: readonly string[];
  /** See `screenSink`. */
  pager: string | null;
}

/** Formats the stories of all files; returns the exit code, or ends with the signal that has ended the run. */
export async function formatStories(options: FormatOptions, environment: Environment): Promise<number> {
  const { recipe, how, output, own, overrules } = options;
  const [to = 'text'] = recipe.formats;
  const writer = await writerOf(to, how);
  const encode = encoderFor(to, recipe.eol ?? 'auto', output !== null);
  const stream: Stream = { frame: () => frameOf(writer, how), encode };
  const inputs = new Set<string>();
  const sink =
    output === null
      ? await screenSink(stream, environment, options.pager)
      : new FileSink(output, stream, new OutputFile(output), { inputs, own });
  const tellsAlone = isChangedByOthers(to, writer, how);
  const renderer = await StoryRenderer.of(recipe, how);
  const waits = (path: string | null) => tellsAlone || overrules?.waits(path) === true;
  const only = (writers[to] as Format).single ? to : null;
  return printAll({ ...options, renderer, sink, inputs, waits, only }, environment);
}

/** How stories are made, and where they go. */
export interface Printing extends PrintOptions {
  renderer: Renderer;
  sink: Sink;
  /** See `EventsOptions`. */
  waits?: (path: string | null) => boolean;
  /** Takes the identities of the files that are read. */
  inputs?: Set<string>;
  /** The format that can hold one story alone; null where there can be several. */
  only?: FormatName | null;
}

/** Runs the stories of all files through; returns the exit code, or ends with the signal that has ended the run. */
export async function printAll(printing: Printing, environment: Environment): Promise<number> {
  const { files, piped, splitting, waits = () => true, renderer, sink, inputs, only = null } = printing;
  const events = eventsOfAll(
    files.map((path) => ({ path, folder: '' })),
    {
      splitting,
      waits,
      open: (path) => {
        const input = OpenInput.open(path, environment.stdin);
        if ('identity' in input && input.identity !== null) inputs?.add(input.identity);
        return input;
      },
      partsOf: (input, path) => piped.parts(input, path),
    },
  );
  const steps = inTurn(events, renderer);
  const { code, signal } = await run(
    {
      ...{ sink, journal: null, rejects: null, progress: null },
      steps: only === null ? steps : onlyOne(steps, only),
      reporter: new Reporter(environment, printing.quiet),
      strict: printing.strict,
      // Of a pipe nobody knows when something comes: a signal would wait for it.
      waitsForSignals: sink.files && !files.includes('-'),
    },
    environment,
  );
  if (signal !== null) process.kill(process.pid, signal);
  return code;
}

/** Whether a story is written otherwise where it is the only one than where it is one of several. If not, it need not wait for the next. */
function isChangedByOthers(to: FormatName, writer: Writer, options: WriteOptions): boolean {
  const { single, publishes }: Format = writers[to];
  const { open, story } = frameOf(writer, options);
  return Boolean(single || publishes) || open !== '' || story !== writer.story;
}

/** The way out. */
const SPLIT = 'newsml-g2 and json hold several; or split the file first (csplit)';

/** The same steps to the first story of several, which the format can't hold: it is not written. */
async function* onlyOne(steps: AsyncIterable<Step>, to: FormatName): AsyncGenerator<Step> {
  for await (const step of steps) {
    const { event, made } = step;
    if (event.type !== 'story' || made === null || !made.among) {
      yield step;
      continue;
    }
    const { input, story } = event;
    const problem = diagnostic('output-refused', `${to} holds one story, and there are several: ${SPLIT}`);
    yield { event, made: { ...made, texts: null } };
    yield { event: { type: 'ended', input, file: story.file, bytes: 0, problem }, made: null };
    return;
  }
}

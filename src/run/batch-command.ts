/** `wirecopy` with many stories: gets a run ready, runs it, and tells how it went. */
import { join, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { frameOf, writerOf } from '../formats/index.js';
import { defaultOptions } from '../formats/writer.js';
import type { Overruled } from '../overrule.js';
import type { Splitting } from '../read/splitting.js';
import { isTerminal } from './descriptor.js';
import { encoderFor } from './encoded.js';
import { type Environment, EXIT } from './environment.js';
import { eventsOfAll, type RunEvent } from './events.js';
import { Feeds } from './feeds.js';
import { fingerprintOf } from './fingerprint.js';
import { FolderSink } from './folder-sink.js';
import { FolderWriter, STATE } from './folder-writer.js';
import { identityOf, OpenInput, statsOf } from './input.js';
import { filesListed, filesNamed, type InputFile, type PassedOver } from './inputs.js';
import { type Earlier, Journal, spoiltLines } from './journal.js';
import { storyOutput } from './output.js';
import { failed, OutputFile, pathOf } from './output-file.js';
import { pipedParts } from './piped-input.js';
import { inTurn, type Outcome, run, type Step } from './pipeline.js';
import { byThreads, workers } from './pool.js';
import { duration, Progress } from './progress.js';
import type { Recipe } from './recipe.js';
import { Rejects } from './rejects.js';
import { StoryRenderer, writeOptionsOf } from './render.js';
import { displayName, printLine, Reporter } from './reporter.js';
import { type RunFacts, writeReport } from './run-report.js';
import type { Sink } from './sink.js';
import { StreamSink } from './stream-sink.js';

export interface BatchOptions {
  /** Files, folders, globs; `-` is standard input. */
  names: readonly string[];
  /** Path of a list of files; null for none. */
  filesFrom: string | null;
  /** Whether the list separates its names by NUL. */
  nul: boolean;
  splitting: Splitting;
  recipe: Omit<Recipe, 'framed'>;
  jobs: number;
  /** Folder to write to; null for standard output. */
  outDir: string | null;
  /** Pattern of the files' names; null for the inputs' own. */
  pattern: string | null;
  existing: 'overwrite' | 'number';
  durable: boolean;
  resume: boolean;
  /** Folder for what can't be done. */
  rejects: string | null;
  /** Path of the report. */
  report: string | null;
  quiet: boolean;
  /** The user's own files, by which the run works. */
  own: readonly string[];
}

/** Runs it; returns the exit code, or ends with the signal that has ended the run. */
export async function batch(options: BatchOptions, environment: Environment): Promise<number> {
  const started = new Date();
  // Stories that are printed there show themselves how far it is, and would be written behind the line.
  const printed = options.outDir === null && isTerminal(environment.stdout);
  const seen = !options.quiet && !printed && isTerminal(environment.stderr);
  const progress = new Progress(environment, seen);
  if (seen) progress.expect(expectedBytes(options));
  const listed = options.filesFrom === null ? [] : filesListed(options.filesFrom, environment.stdin, options.nul);
  const kept = keptOf(options, listed);
  const refused = options.report === null ? null : new OutputFile(options.report).refused(kept, options.own);
  if (refused !== null) {
    new Reporter(environment).report(options.report, refused);
    return EXIT.failed;
  }
  let outputs: Outputs;
  try {
    outputs = openOutputs(options, kept, environment);
  } catch (error) {
    new Reporter(environment).report(pathOf(error, options.outDir ?? options.report), failed(error));
    return EXIT.failed;
  }
  const { writer, journal, rejects, earlier } = outputs;
  const reporter = new Reporter(environment, options.quiet, () => progress.clear());
  const passedOver: PassedOver = (path, why, where) => {
    const problem = diagnostic('passed-over', why);
    if (where !== 'report') reporter.report(path, problem);
    if (where === 'terminal') return;
    journal?.add({ file: path, status: 'passed-over', size: null, changed: null, diagnostics: [problem] });
  };
  // An input that is made again gives its outputs' names back.
  const redo = (file: string | null) => {
    for (const path of journal?.outputsOf(file) ?? []) writer?.free(path);
  };
  const inputs = inputsOf(options, listed, passedOver);
  const every = eventsOfAll(inputs, {
    splitting: options.splitting,
    open: (path) => OpenInput.open(path, environment.stdin),
    // Signals can stop a run also while it waits for standard input.
    partsOf: (input, path) => (path === null ? pipedParts(environment.stdin) : input.chunks()),
    earlier,
    redo,
  });
  const all = options.recipe.overruled === undefined ? every : ofOne(every, options.recipe.overruled);
  const { events, framed } = await framing(all, options);
  const recipe: Recipe = { ...options.recipe, framed, gathers: writer !== null };
  const feeds = writer === null ? null : await Feeds.open(writer, recipe, !options.resume);
  const sink =
    writer === null
      ? await streamSink(recipe, environment)
      : new FolderSink(writer, recipe.formats, options.pattern, recipe.eol, feeds);
  const makers = await makersOf(recipe, options.jobs);
  let outcome: Outcome;
  try {
    outcome = await run(
      {
        ...{ sink, journal, rejects, progress, reporter },
        steps: makers.steps(events),
        strict: recipe.strict === true,
        waitsForSignals: true,
      },
      environment,
    );
  } finally {
    progress.clear();
    rejects?.close();
    feeds?.close();
    writer?.close();
    await makers.close();
  }
  if (options.report !== null && journal !== null) {
    const { interrupted } = outcome;
    const [begun, ended] = [started, new Date()].map((date) => date.toISOString()) as [string, string];
    const facts = { started: begun, ended, interrupted, formats: recipe.formats, folder: options.outDir };
    const problem = reported(options.report, journal, facts);
    if (problem !== null) {
      outcome.code = EXIT.failed;
      new Reporter(environment).report(options.report, problem);
    }
  }
  journal?.close();
  if (options.outDir !== null && !options.quiet) {
    printLine(environment, summary(outcome, Date.now() - started.getTime(), options.outDir));
  }
  if (outcome.signal !== null) process.kill(process.pid, outcome.signal);
  return outcome.code;
}

/** Writes the report; returns why it could not. */
function reported(path: string, journal: Journal, facts: RunFacts): Diagnostic | null {
  try {
    return writeReport(path, journal, facts);
  } catch (error) {
    return failed(error);
  }
}

interface Outputs {
  writer: FolderWriter | null;
  journal: Journal | null;
  rejects: Rejects | null;
  /** What an interrupted run has done. */
  earlier: ReadonlyMap<string | null, Earlier>;
}

/** @throws the system's error where something can't be written to, FileProblem where the journal is another run's */
function openOutputs(options: BatchOptions, kept: ReadonlySet<string>, environment: Environment): Outputs {
  const { outDir, durable, existing, resume, rejects, report, quiet } = options;
  let writer: FolderWriter | null = null;
  let journal: Journal | null = null;
  let earlier: Outputs['earlier'] = new Map();
  if (outDir !== null) writer = new FolderWriter(outDir, { durable, existing, kept });
  if (outDir !== null || report !== null) {
    const path = outDir === null ? `${report}.journal` : join(outDir, STATE, 'journal.ndjson');
    const fingerprint = fingerprintOf(options.recipe, options.pattern, options.splitting);
    journal = resume ? Journal.resume(path, fingerprint, durable) : null;
    earlier =
      journal?.earlier((output) => writer?.take(output), spoiltLines(path, new Reporter(environment, quiet))) ??
      earlier;
    journal ??= Journal.begin(path, fingerprint, durable);
  }
  return { writer, journal, earlier, rejects: rejects === null ? null : new Rejects(rejects, durable, kept) };
}

/** The files that nothing is written over: what is read, and the user's own. */
function keptOf({ names, filesFrom, own }: BatchOptions, listed: readonly InputFile[]): ReadonlySet<string> {
  const kept = new Set<string>();
  const keep = (path: string) => {
    const stats = statsOf(path);
    if (stats?.isFile()) kept.add(identityOf(stats));
  };
  for (const path of [...names, ...own, ...(filesFrom === null ? [] : [filesFrom])]) keep(path);
  for (const { path } of listed) keep(path);
  return kept;
}

function* inputsOf(
  { names, outDir, rejects, report }: BatchOptions,
  listed: readonly InputFile[],
  passedOver: PassedOver,
): Generator<InputFile> {
  const except = [outDir, rejects].filter((one) => one !== null);
  // A name alone names each file once; to standard output they go as often as they are named, as with cat.
  const once = (outDir !== null || report !== null) && names.length + listed.length > 1;
  const read = new Set<string>();
  for (const files of [filesNamed(names, { except, passedOver }), listed]) {
    for (const file of files) {
      const path = file.path === '-' ? '-' : resolve(file.path);
      if (once && read.has(path)) continue;
      if (once) read.add(path);
      yield file;
    }
  }
}

/** How long it may take to find out how much there is, in milliseconds. */
const COUNTING = 1000;

/** How many bytes there are to read; null where that is unknown, or not soon. */
function expectedBytes({ names, filesFrom, outDir, rejects }: BatchOptions): number | null {
  if (names.includes('-') || filesFrom !== null) return null;
  const except = [outDir, rejects].filter((one) => one !== null);
  const begun = performance.now();
  let bytes = 0;
  for (const { path } of filesNamed(names, { except, passedOver: () => {} })) {
    bytes += statsOf(path)?.size ?? 0;
    if (performance.now() - begun > COUNTING) return null;
  }
  return bytes;
}

/** The same. @throws FileProblem where one of several stories is asked for something that only a single story has */
async function* ofOne(all: AsyncGenerator<RunEvent>, asked: Overruled): AsyncGenerator<RunEvent> {
  const { refuseAmong } = await import('./overrules.js');
  for await (const event of all) {
    if (event.type === 'story' && event.story.among) refuseAmong(asked, event.story.file);
    yield event;
  }
}

/** Whether the stories are parts of one output. The first one tells, or that there are several inputs. */
async function framing(
  all: AsyncGenerator<RunEvent>,
  { outDir, names, filesFrom }: BatchOptions,
): Promise<{ events: AsyncIterable<RunEvent>; framed: boolean }> {
  if (outDir !== null) return { events: all, framed: false };
  if (names.length !== 1 || filesFrom !== null) return { events: all, framed: true };
  const first: RunEvent[] = [];
  let framed = false;
  for (let next = await all.next(); !next.done; next = await all.next()) {
    first.push(next.value);
    // Of a folder's files only the second says that there are two.
    framed = first.filter(({ type }) => type === 'begun').length > 1;
    if (next.value.type === 'story') framed ||= next.value.story.among;
    if (framed || first.filter(({ type }) => type === 'story').length > 1) break;
  }
  const events = async function* () {
    yield* first;
    yield* all;
  };
  return { events: events(), framed };
}

/** Makes stories here, or by threads. */
async function makersOf(
  recipe: Recipe,
  jobs: number,
): Promise<{ steps: (events: AsyncIterable<RunEvent>) => AsyncGenerator<Step>; close: () => Promise<void> }> {
  if (jobs === 1) {
    const renderer = await StoryRenderer.of(recipe);
    return { steps: (events) => inTurn(events, renderer), close: async () => {} };
  }
  const threads = workers(jobs, recipe);
  return { steps: (events) => byThreads(events, threads, jobs), close: () => threads.close() };
}

async function streamSink(recipe: Recipe, environment: Environment): Promise<Sink> {
  const [name = 'text'] = recipe.formats;
  const options = recipe.framed === false ? defaultOptions : await writeOptionsOf(recipe);
  const writer = await writerOf(name, options);
  const frame = () => frameOf(writer, options);
  const encode = encoderFor(name, recipe.eol ?? 'auto', false);
  return new StreamSink({ frame, encode }, storyOutput(environment.stdout));
}

/** "1,234 stories, 1,230 written to out, 4 failed, 1 input failed, in 0:12". */
function summary(outcome: Outcome, milliseconds: number, folder: string): string {
  const { stories, failed: bad, failedInputs, known, interrupted } = outcome;
  const count = (value: number) => value.toLocaleString('en');
  const inputs = (value: number) => `${count(value)} ${value === 1 ? 'input' : 'inputs'}`;
  const parts = [
    `${count(stories)} ${stories === 1 ? 'story' : 'stories'}`,
    `${count(stories - bad)} written to ${displayName(folder)}`,
    ...(bad === 0 ? [] : [`${count(bad)} failed`]),
    ...(failedInputs === 0 ? [] : [`${inputs(failedInputs)} failed`]),
    ...(known === 0 ? [] : [`${inputs(known)} done before`]),
    `in ${duration(milliseconds)}`,
  ];
  return parts.join(', ') + (interrupted === null ? '' : `; interrupted (${interrupted}): continue with --resume`);
}

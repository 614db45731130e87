/** `wirecopy` with many stories: gets a run ready, runs it, and tells how it went. */
import { join, resolve } from 'node:path';
import { failed, OutputFile, placeOf } from '../commands/files.js';
import { identityOf, statsOf } from '../commands/input.js';
import { storyOutput } from '../commands/output.js';
import { complain, displayName, formatDiagnostic } from '../commands/report.js';
import { isTerminal } from '../commands/terminal.js';
import { EXIT, type World } from '../commands/world.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Overruled } from '../overrule.js';
import type { Parting } from '../read/stories.js';
import { frameOf, writers } from '../write/index.js';
import type { Format, Writer } from '../write/writer.js';
import type { RunEvent } from './events.js';
import { filesListed, filesNamed, type InputFile, type PassedOver } from './inputs.js';
import { type Earlier, Journal, spoiltLines } from './journal.js';
import { Maker, writeOptionsOf } from './maker.js';
import { Placer, STATE } from './place.js';
import { type Makers, workers } from './pool.js';
import { duration, Progress } from './progress.js';
import { fingerprintOf, type Recipe } from './recipe.js';
import { Rejects } from './rejects.js';
import { type RunFacts, writeReport } from './report.js';
import { eventsOfAll, type Outcome, run } from './run.js';
import { FolderSink, type Sink, StreamSink } from './sinks.js';

export interface BatchOptions {
  /** Files, folders, globs; `-` is standard input. */
  names: readonly string[];
  /** Path of a list of files; null for none. */
  filesFrom: string | null;
  /** Does the list part its names by NUL? */
  nul: boolean;
  parting: Parting;
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
export async function batch(options: BatchOptions, world: World): Promise<number> {
  const started = new Date();
  // Stories that are printed there show themselves how far it is, and would be written behind the line.
  const printed = options.outDir === null && isTerminal(world.stdout);
  const seen = !options.quiet && !printed && isTerminal(world.stderr);
  const progress = new Progress(world, seen);
  if (seen) progress.expect(expectedBytes(options));
  const listed = options.filesFrom === null ? [] : filesListed(options.filesFrom, world.stdin, options.nul);
  const kept = keptOf(options, listed);
  const refused = options.report === null ? null : new OutputFile(options.report).refused(kept, options.own);
  if (refused !== null) {
    complain(world, formatDiagnostic(displayName(options.report), refused));
    return EXIT.failed;
  }
  let outputs: Outputs;
  try {
    outputs = openOutputs(options, kept, world);
  } catch (error) {
    complain(world, formatDiagnostic(displayName(placeOf(error, options.outDir ?? options.report)), failed(error)));
    return EXIT.failed;
  }
  const { placer, journal, rejects, earlier } = outputs;
  const passedOver: PassedOver = (path, why, where) => {
    const problem = diagnostic('passed-over', why);
    progress.clear();
    if (!options.quiet && where !== 'report') complain(world, formatDiagnostic(displayName(path), problem));
    if (where === 'terminal') return;
    journal?.add({ file: path, status: 'passed-over', size: null, changed: null, diagnostics: [problem] });
  };
  // What an input had is no longer taken where it is made anew.
  const redo = (file: string | null) => {
    for (const path of journal?.outputsOf(file) ?? []) placer?.free(path);
  };
  const inputs = inputsOf(options, listed, passedOver);
  const every = eventsOfAll(inputs, { parting: options.parting, stdin: world.stdin, earlier, redo });
  const all = options.recipe.overruled === undefined ? every : ofOne(every, options.recipe.overruled);
  const { events, framed } = await framing(all, options);
  const recipe: Recipe = { ...options.recipe, framed };
  const sink =
    placer === null ? await streamSink(recipe, world) : new FolderSink(placer, recipe.formats, options.pattern);
  const makers = options.jobs > 1 ? workers(options.jobs, recipe) : await ownMakers(recipe);
  let outcome: Outcome;
  try {
    outcome = await run({ ...options, events, makers, sink, journal, rejects, progress }, world);
  } finally {
    progress.clear();
    rejects?.close();
    placer?.close();
    await makers.close();
  }
  if (options.report !== null && journal !== null) {
    const { interrupted } = outcome;
    const [begun, ended] = [started, new Date()].map((date) => date.toISOString()) as [string, string];
    const facts = { started: begun, ended, interrupted, formats: recipe.formats, folder: options.outDir };
    const problem = reported(options.report, journal, facts);
    if (problem !== null) {
      outcome.code = EXIT.failed;
      complain(world, formatDiagnostic(displayName(options.report), problem));
    }
  }
  journal?.close();
  if (options.outDir !== null && !options.quiet) {
    complain(world, summary(outcome, Date.now() - started.getTime(), options.outDir));
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
  placer: Placer | null;
  journal: Journal | null;
  rejects: Rejects | null;
  /** What an interrupted run has done. */
  earlier: ReadonlyMap<string | null, Earlier>;
}

/** @throws the system's error where something can't be written to, FileProblem where the journal is another run's */
function openOutputs(options: BatchOptions, kept: ReadonlySet<string>, world: World): Outputs {
  const { outDir, durable, existing, resume, rejects, report, quiet } = options;
  let placer: Placer | null = null;
  let journal: Journal | null = null;
  let earlier: Outputs['earlier'] = new Map();
  if (outDir !== null) placer = new Placer(outDir, { durable, existing, kept });
  if (outDir !== null || report !== null) {
    const path = outDir === null ? `${report}.journal` : join(outDir, STATE, 'journal.ndjson');
    const fingerprint = fingerprintOf(options.recipe, options.pattern, options.parting);
    journal = resume ? Journal.resume(path, fingerprint, durable) : null;
    earlier = journal?.earlier((output) => placer?.take(output), spoiltLines(path, quiet, world)) ?? earlier;
    journal ??= Journal.begin(path, fingerprint, durable);
  }
  return { placer, journal, earlier, rejects: rejects === null ? null : new Rejects(rejects, durable, kept) };
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

/** How many bytes there are to read; null where that can't be told, or not soon. */
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

/** The same, where none is one of several of which something is asked that is of one. @throws FileProblem where it is */
async function* ofOne(all: AsyncGenerator<RunEvent>, asked: Overruled): AsyncGenerator<RunEvent> {
  const { refuseAmong } = await import('../commands/overrules.js');
  for await (const event of all) {
    if (event.type === 'story' && event.item.among) refuseAmong(asked, event.item.file);
    yield event;
  }
}

/** Are the stories parts of one output? The first one tells, or that there are several inputs. */
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
    if (next.value.type === 'story') framed ||= next.value.item.among;
    if (framed || first.filter(({ type }) => type === 'story').length > 1) break;
  }
  const events = async function* () {
    yield* first;
    yield* all;
  };
  return { events: events(), framed };
}

async function ownMakers(recipe: Recipe): Promise<Makers> {
  const maker = await Maker.of(recipe);
  return {
    make: async (items) => {
      const all = [];
      for (const item of items) all.push(await maker.make(item));
      return all;
    },
    close: async () => {},
  };
}

async function streamSink(recipe: Recipe, world: World): Promise<Sink> {
  const [name = 'text'] = recipe.formats;
  const format: Format = writers[name];
  const writer: Writer = await format.load();
  const frame = recipe.framed ? frameOf(writer, await writeOptionsOf(recipe)) : null;
  return new StreamSink(storyOutput(world.stdout), frame);
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
  return parts.join(', ') + (interrupted === null ? '' : `; interrupted (${interrupted}): go on with --resume`);
}

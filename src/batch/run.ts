/** A run over many stories: what happens to each is done in order, told, and kept in the journal. */
import { setImmediate as turn } from 'node:timers/promises';
import { FileProblem } from '../commands/file-problem.js';
import { failed } from '../commands/files.js';
import { ClosedPipe } from '../commands/output.js';
import { complain, displayName, formatDiagnostic } from '../commands/report.js';
import { EXIT, type World } from '../commands/world.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Parting } from '../read/stories.js';
import { eventsOf, type RunEvent } from './events.js';
import type { InputFile } from './inputs.js';
import type { Earlier, Journal } from './journal.js';
import type { Made } from './maker.js';
import { inOrder, type Makers } from './pool.js';
import type { Progress } from './progress.js';
import type { Rejects } from './rejects.js';
import type { Sink } from './sinks.js';

/** What stories leave their traces in. */
export interface Traces {
  sink: Sink;
  journal: Journal | null;
  rejects: Pick<Rejects, 'add'> | null;
  progress: Progress;
  /** Print errors only. */
  quiet: boolean;
}

export interface Run extends Traces {
  events: AsyncIterable<RunEvent>;
  makers: Makers;
  /** How many threads are at work. */
  jobs: number;
}

/** What came of a run. */
export interface Outcome {
  /** Exit code. */
  code: number;
  /** Why it did not come to its end: the signal's name, or what the system said. */
  interrupted: string | null;
  /** The signal, which is to be raised again when all is in order. */
  signal: NodeJS.Signals | null;
  stories: number;
  failed: number;
  /** Inputs that could not be read, or not to their end. */
  failedInputs: number;
  /** Inputs that an earlier run has done. */
  known: number;
}

/** The outcome of a run that is still to come. */
export function nothingYet(): Outcome {
  return { code: EXIT.well, interrupted: null, signal: null, stories: 0, failed: 0, failedInputs: 0, known: 0 };
}

/** The events of all inputs. */
export async function* eventsOfAll(
  inputs: Iterable<InputFile>,
  {
    parting,
    stdin,
    earlier,
    redo,
  }: {
    parting: Parting;
    stdin: number;
    earlier: ReadonlyMap<string | null, Earlier>;
    /** Told of an input of which what was done before no longer holds. */
    redo: (file: string | null) => void;
  },
): AsyncGenerator<RunEvent> {
  for (const input of inputs) {
    const file = input.path === '-' ? null : input.path;
    const known = earlier.get(file) ?? null;
    for await (const event of eventsOf(input, { parting, stdin, earlier: known })) {
      if (event.type === 'begun' && known !== null) redo(file);
      yield event;
    }
  }
}

/** In UTF-16 units of copy, and in events: what a thread is given at once. Less would be more messages than work. */
const BATCH = 32_768;
const MOST_EVENTS = 512;

async function* batched(events: AsyncIterable<RunEvent>, jobs: number): AsyncGenerator<RunEvent[]> {
  let batch: RunEvent[] = [];
  let size = 0;
  for await (const event of events) {
    batch.push(event);
    if (event.type === 'story') size += event.item.cut.text.text?.length ?? 0;
    // One thread does each story when it comes: somebody may be waiting for it.
    if (jobs > 1 && size < BATCH && batch.length < MOST_EVENTS) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** How long signals and the terminal may wait, in milliseconds. */
const PATIENCE = 20;

/** Runs to the end, to a signal, or to what makes going on senseless. Closes nothing but the sink. */
export async function run(task: Run, world: World): Promise<Outcome> {
  const { makers, jobs, sink } = task;
  const outcome = nothingYet();
  const watch = watchSignals();
  const steps = inOrder(batched(task.events, jobs), jobs === 1 ? 1 : jobs * 2, async (batch) => {
    const items = batch.flatMap((event) => (event.type === 'story' ? [event.item] : []));
    return { batch, made: items.length === 0 ? [] : await makers.make(items) };
  });
  let looked = performance.now();
  try {
    for (;;) {
      const step = await watch.unlessRaised(steps.next());
      if (step === null || step.done) break;
      const made = step.value.made.values();
      for (const event of step.value.batch) {
        if (watch.signal() !== null) break;
        settle(event, event.type === 'story' ? (made.next().value as Made) : null, task, outcome, world);
        if (performance.now() - looked > PATIENCE) {
          await turn();
          looked = performance.now();
        }
      }
    }
    outcome.signal = watch.signal();
    outcome.interrupted = outcome.signal;
    if (outcome.signal === null) sink.close();
  } catch (error) {
    if (error instanceof ClosedPipe) return outcome;
    const problem = failed(error);
    outcome.code = error instanceof FileProblem ? EXIT.usage : EXIT.failed;
    outcome.interrupted = problem.message;
    task.progress.clear();
    complain(world, formatDiagnostic('the run has ended early', problem));
  } finally {
    watch.end();
  }
  return outcome;
}

/** Puts what has become of an event where it belongs, and tells it. @throws what ends a run: a full disk, a closed pipe */
export function settle(event: RunEvent, made: Made | null, task: Traces, outcome: Outcome, world: World): void {
  const { journal, rejects, progress } = task;
  if (event.type === 'begun') {
    const { file, size, changed } = event;
    journal?.add({ file, status: 'begun', size, changed, diagnostics: [] });
  } else if (event.type === 'story') {
    if (made !== null) settleStory(event, made, task, outcome, world);
  } else if (event.type === 'ended') {
    const { file, problem, input } = event;
    progress.input(event.bytes);
    const diagnostics = problem === null ? [] : [problem];
    if (problem !== null) {
      outcome.code = EXIT.failed;
      outcome.failedInputs++;
      tell(file, problem, task, world);
      rejects?.add({ input, story: null, line: 1, text: null, diagnostics });
    }
    journal?.add({ file, status: problem === null ? 'read' : 'failed', size: event.bytes, changed: null, diagnostics });
  } else {
    outcome.known++;
    progress.input(event.bytes);
  }
  progress.look();
}

function settleStory(
  { input, item }: Extract<RunEvent, { type: 'story' }>,
  made: Made,
  task: Traces,
  outcome: Outcome,
  world: World,
): void {
  const { file, story, id, line } = made;
  for (const one of made.diagnostics) tell(file, one, task, world, made.record);
  let problem = made.problem;
  let outputs: string[] = [];
  if (made.texts !== null) {
    try {
      outputs = task.sink.put(made, made.texts, input);
    } catch (error) {
      if (isOfAll(error)) throw error;
      problem = failed(error);
    }
  }
  outcome.stories++;
  const diagnostics = problem === null ? made.diagnostics : [...made.diagnostics, problem];
  if (problem !== null) {
    outcome.failed++;
    outcome.code = EXIT.failed;
    tell(file, problem.line === null ? { ...problem, line, column: 1 } : problem, task, world);
    task.rejects?.add({ input, story, line, text: item.cut.text.text, diagnostics });
  }
  task.journal?.add({ file, story, id, line, status: problem === null ? 'written' : 'failed', outputs, diagnostics });
  task.progress.story(item.cut.text.text?.length ?? 0);
}

/** Is it what would fail with every other story as well: a full disk, a pipe that is closed? */
function isOfAll(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return (
    error instanceof ClosedPipe ||
    ['EBADF', 'ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE', 'ENOMEM'].includes(code)
  );
}

function tell(
  file: string | null,
  one: Diagnostic,
  { quiet, progress }: Traces,
  world: World,
  record: number | null = null,
): void {
  if (one.severity === 'info' || (one.severity === 'warning' && quiet)) return;
  progress.clear();
  complain(world, formatDiagnostic(displayName(file), one, record));
}

/** Signals that ask to stop: what is in hand is brought to its end first. */
function watchSignals() {
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  let raised: NodeJS.Signals | null = null;
  let leave = () => {};
  const listener = (signal: NodeJS.Signals) => {
    raised ??= signal;
    leave();
  };
  for (const signal of signals) process.on(signal, listener);
  return {
    signal: () => raised,
    /** What a promise gives; null as soon as a signal comes, for it may wait for ever. */
    unlessRaised: <T>(promise: Promise<T>) =>
      new Promise<T | null>((resolve, reject) => {
        leave = () => resolve(null);
        if (raised !== null) leave();
        promise.then(resolve, reject);
      }),
    end: () => {
      for (const signal of signals) process.off(signal, listener);
    },
  };
}

/** The one way through: what happens to each story is done in order, reported, and kept in the journal. */
import type { Diagnostic } from '../diagnostic.js';
import type { Story } from '../input/story.js';
import { type Environment, EXIT } from './environment.js';
import type { RunEvent } from './events.js';
import type { Journal } from './journal.js';
import type { Made } from './made.js';
import { ClosedPipe } from './output.js';
import { failed } from './output-file.js';
import type { Progress } from './progress.js';
import type { Rejects } from './rejects.js';
import { Reporter } from './reporter.js';
import type { Sink } from './sink.js';
import { holdsWarning, strictly } from './strict.js';

/** Makes a story: see `StoryRenderer`. */
export interface Renderer {
  make(story: Story): Promise<Made>;
}

/** An event, and what was made of its story; null where it is not a story's. */
export interface Step {
  event: RunEvent;
  made: Made | null;
}

/** Where stories go, and where it is kept what became of them; null for nowhere. */
export interface Destination {
  sink: Sink;
  journal: Journal | null;
  rejects: Pick<Rejects, 'add'> | null;
  progress: Progress | null;
  reporter: Reporter;
  /** Whether a story with a warning is one that failed. See `strictly`. */
  strict: boolean;
  /** Whether a story is not to be written now. It is in no journal then: when its file comes again, it is made again. */
  holds?: (made: Made) => boolean;
}

export interface Run extends Destination {
  steps: AsyncGenerator<Step>;
  /** Whether a signal waits until the story in hand is done; else it ends the process at once. */
  waitsForSignals: boolean;
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
  /** Stories that are not written yet. */
  held: number;
  /** Inputs that could not be read, or not to their end. */
  failedInputs: number;
  /** Inputs that an earlier run has done. */
  known: number;
}

/** The outcome of a run that is still to come. */
export function nothingYet(): Outcome {
  const counts = { stories: 0, failed: 0, held: 0, failedInputs: 0, known: 0 };
  return { code: EXIT.well, interrupted: null, signal: null, ...counts };
}

/** Makes the stories of events, each when it comes: somebody may be waiting for it. */
export async function* inTurn(events: AsyncIterable<RunEvent>, renderer: Renderer): AsyncGenerator<Step> {
  for await (const event of events)
    yield { event, made: event.type === 'story' ? await renderer.make(event.story) : null };
}

/** How long signals and the terminal may wait, in seconds. */
const PATIENCE = 0.02;

/** Runs to the end, to a signal, or to what makes going on senseless. Closes nothing but the sink. */
export async function run(task: Run, environment: Environment): Promise<Outcome> {
  const { sink } = task;
  const outcome = nothingYet();
  const signals = task.waitsForSignals ? watchSignals() : null;
  try {
    await settleAll(task, outcome, signals);
    outcome.signal = signals?.signal() ?? null;
    outcome.interrupted = outcome.signal;
    if (outcome.signal !== null) await sink.abort?.();
    else refuse(await sink.close(), task, outcome);
  } catch (error) {
    await sink.abort?.();
    if (error instanceof ClosedPipe) return outcome;
    const problem = failed(error);
    outcome.code = EXIT.failed;
    outcome.interrupted = problem.message;
    task.progress?.clear();
    new Reporter(environment).report(sink.name ?? 'the run has ended early', problem);
  } finally {
    signals?.end();
  }
  return outcome;
}

/** Reports why the output was not written at all, if it was not. */
function refuse(problem: Diagnostic | null, { sink, reporter }: Destination, outcome: Outcome): void {
  if (problem === null) return;
  outcome.code = EXIT.failed;
  reporter.report(sink.name, problem);
}

/**
 * Settles one step after the other, to the end or to a signal.
 * @throws what ends a run: a full disk, a closed pipe
 */
export async function settleAll(
  task: Destination & Pick<Run, 'steps'>,
  outcome: Outcome,
  signals: ReturnType<typeof watchSignals> | null = null,
): Promise<void> {
  const { steps, sink } = task;
  let looked = process.uptime();
  try {
    for (;;) {
      const step = await (signals === null ? steps.next() : signals.unlessRaised(steps.next()));
      if (step === null || step.done) return;
      settle(step.value, task, outcome);
      await sink.ready?.();
      if (process.uptime() - looked <= PATIENCE) continue;
      await new Promise((resolve) => setImmediate(resolve));
      looked = process.uptime();
    }
  } finally {
    // Closes its input; one that a signal has interrupted may wait for ever.
    if (signals === null) await steps.return(undefined);
  }
}

/** Puts what has become of an event where it belongs, and reports it. */
function settle({ event, made }: Step, task: Destination, outcome: Outcome): void {
  const { journal, progress } = task;
  if (event.type === 'begun') {
    const { file, size, changed } = event;
    journal?.add({ file, status: 'begun', size, changed, diagnostics: [] });
  } else if (event.type === 'story') {
    if (made !== null) settleStory(event, made, task, outcome);
  } else if (event.type === 'ended') {
    settleInput(event, task, outcome);
  } else {
    outcome.known++;
    progress?.input(event.bytes);
  }
  progress?.draw();
}

function settleInput(event: Extract<RunEvent, { type: 'ended' }>, task: Destination, outcome: Outcome): void {
  const { file, problem, input, bytes } = event;
  task.progress?.input(bytes);
  const diagnostics = problem === null ? [] : [problem];
  if (problem !== null) {
    outcome.code = EXIT.failed;
    outcome.failedInputs++;
    task.reporter.report(file, problem);
    task.rejects?.add({ input, story: null, line: 1, text: null, diagnostics });
  }
  // An input with a story that is held would else be known as done.
  if (outcome.held > 0) return;
  const status = problem === null ? 'read' : 'failed';
  task.journal?.add({ file, status, size: bytes, changed: null, diagnostics });
}

function settleStory(
  event: Extract<RunEvent, { type: 'story' }>,
  made: Made,
  task: Destination,
  outcome: Outcome,
): void {
  const { input } = event;
  const { file, story, id, line } = made;
  for (const one of made.diagnostics) task.reporter.report(file, one, made.record);
  if (task.holds?.(made)) {
    outcome.held++;
    return;
  }
  const warned = task.strict && holdsWarning(made.diagnostics);
  if (warned) outcome.code = EXIT.failed;
  let problem = made.problem ?? (warned && task.sink.files ? strictly() : null);
  let outputs: string[] = [];
  if (made.texts !== null && problem === null) {
    try {
      outputs = task.sink.put(made, made.texts, input);
    } catch (error) {
      if (!task.sink.separate || isOfAll(error)) throw error;
      problem = failed(error);
    }
  }
  outcome.stories++;
  const diagnostics = problem === null ? made.diagnostics : [...made.diagnostics, problem];
  if (problem !== null) {
    outcome.failed++;
    outcome.code = EXIT.failed;
    // Where its file is named alone, it is the story.
    const placed = problem.line === null && (made.among || task.sink.separate);
    task.reporter.report(file, placed ? { ...problem, line, column: 1 } : problem);
    task.rejects?.add({ input, story, line, text: event.story.text, diagnostics });
  }
  task.journal?.add({ file, story, id, line, status: problem === null ? 'written' : 'failed', outputs, diagnostics });
  task.progress?.story(event.story.text?.length ?? 0);
}

/** Whether it is what would fail with every other story as well: a full disk, a pipe that is closed. */
function isOfAll(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return (
    error instanceof ClosedPipe ||
    ['EBADF', 'ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE', 'ENOMEM'].includes(code)
  );
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

/** Work spread over worker threads, its results in the order in which it came. */
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { diagnostic } from '../diagnostic.js';
import type { Story } from '../input/story.js';
import type { RunEvent } from './events.js';
import { type Made, unmade } from './made.js';
import { keepMemorySmall } from './memory.js';
import type { Step } from './pipeline.js';
import type { Recipe } from './recipe.js';

/** Threads that make stories. */
export interface Workers {
  make(stories: readonly Story[]): Promise<Made[]>;
  close(): Promise<void>;
}

/**
 * Worker threads that make stories.
 * @param filename of the module that they run, for tests that let them die
 */
export function workers(
  jobs: number,
  recipe: Recipe,
  filename = join(__dirname, '..', '..', 'bin', 'worker.js'),
): Workers {
  keepMemorySmall(true);
  const pool = new Piscina<{ stories: readonly Story[] }, Made[]>({
    filename,
    workerData: recipe,
    minThreads: jobs,
    maxThreads: jobs,
    // A thread that waits for more would take a core from those that have some.
    atomics: 'disabled',
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  // What has gone wrong with a thread is reported where its work is awaited.
  pool.on('error', () => {});
  const make = async (stories: readonly Story[]): Promise<Made[]> => {
    try {
      return await pool.run({ stories });
    } catch (error) {
      if (isOurs(error)) throw error;
      // A thread has died: of which story is found by one at a time.
      const [only] = stories;
      if (stories.length > 1 || only === undefined)
        return (await Promise.all(stories.map((story) => make([story])))).flat();
      return [died(only, error)];
    }
  };
  return { make, close: () => pool.destroy() };
}

/** A mistake in a file of the user's own is no death. */
function isOurs(error: unknown): boolean {
  return error instanceof Error && error.name === 'FileProblem';
}

function died(story: Story, error: unknown): Made {
  const why = error instanceof Error ? error.message : String(error);
  const message = `the thread that worked on it has died (${why}): please report it, with the story`;
  return { ...unmade(story), problem: diagnostic('story-failed', message) };
}

/** Makes the stories of events by threads, in the order of the events. @param jobs how many threads there are */
export async function* byThreads(
  events: AsyncIterable<RunEvent>,
  threads: Pick<Workers, 'make'>,
  jobs: number,
): AsyncGenerator<Step> {
  const batches = inOrder(batched(events), jobs * 2, async (batch) => {
    const stories = batch.flatMap((event) => (event.type === 'story' ? [event.story] : []));
    return { batch, made: stories.length === 0 ? [] : await threads.make(stories) };
  });
  for await (const { batch, made } of batches) {
    const next = made.values();
    for (const event of batch) yield { event, made: event.type === 'story' ? (next.next().value as Made) : null };
  }
}

/** In UTF-16 units of copy, and in events: what a thread is given at once. Less would be more messages than work. */
const BATCH = 32_768;
const MOST_EVENTS = 512;

async function* batched(events: AsyncIterable<RunEvent>): AsyncGenerator<RunEvent[]> {
  let batch: RunEvent[] = [];
  let size = 0;
  for await (const event of events) {
    batch.push(event);
    if (event.type === 'story') size += event.story.text?.length ?? 0;
    if (size < BATCH && batch.length < MOST_EVENTS) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Does work on things as they come, so many at once, and gives the results in their order. */
async function* inOrder<T, R>(
  things: AsyncIterable<T>,
  most: number,
  work: (thing: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const thing of things) {
    const result = work(thing);
    // It is awaited when its turn comes; until then its failure is nobody's fault.
    result.catch(() => {});
    running.push(result);
    if (running.length >= most) yield await (running.shift() as Promise<R>);
  }
  for (const result of running) yield await result;
}

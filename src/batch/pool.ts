/** Work spread over worker threads, its results in the order in which it came. */
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { keepMemorySmall } from '../commands/memory.js';
import { diagnostic } from '../diagnostic.js';
import type { Item, Made } from './maker.js';
import type { Recipe } from './recipe.js';

/** Makes stories. */
export interface Makers {
  make(items: readonly Item[]): Promise<Made[]>;
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
): Makers {
  keepMemorySmall(true);
  const pool = new Piscina<{ items: readonly Item[] }, Made[]>({
    filename,
    workerData: recipe,
    minThreads: jobs,
    maxThreads: jobs,
    // A thread that waits for more would take a core from those that have some.
    atomics: 'disabled',
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  // What has gone wrong with a thread is told where its work is awaited.
  pool.on('error', () => {});
  const make = async (items: readonly Item[]): Promise<Made[]> => {
    try {
      return await pool.run({ items });
    } catch (error) {
      if (isOurs(error)) throw error;
      // A thread has died: of which story is found by one at a time.
      const [only] = items;
      if (items.length > 1 || only === undefined) return (await Promise.all(items.map((item) => make([item])))).flat();
      return [died(only, error)];
    }
  };
  return { make, close: () => pool.destroy() };
}

/** A mistake in a file of the user's own is no death. */
function isOurs(error: unknown): boolean {
  return error instanceof Error && error.name === 'FileProblem';
}

function died({ file, cut, among }: Item, error: unknown): Made {
  const why = error instanceof Error ? error.message : String(error);
  return {
    file,
    story: cut.story,
    id: cut.text.id,
    line: cut.text.record ?? cut.text.line,
    record: cut.text.record,
    among,
    texts: null,
    problem: diagnostic(
      'story-failed',
      `the thread that was at it has died (${why}): please report it, with the story`,
    ),
    diagnostics: [],
    status: [],
    name: {},
  };
}

/** Does work on things as they come, so many at once, and gives the results in their order. */
export async function* inOrder<T, R>(
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

/** Pieces of output to standard output, and the exit code that comes of it. */
import { failed } from './files.js';
import { ClosedPipe, storyOutput } from './output.js';
import { complain, formatDiagnostic } from './report.js';
import type { Stories } from './stories.js';
import { isTerminal } from './terminal.js';
import { EXIT, type World } from './world.js';

/** Output as it is made. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/** Prints pieces as they come. A reader that has gone away ends it quietly; anything else is reported. */
export async function printAll(pieces: Pieces, stories: Stories, world: World): Promise<number> {
  const write = storyOutput(world.stdout);
  try {
    for await (const piece of pieces) write(piece);
  } catch (error) {
    if (error instanceof ClosedPipe) return EXIT.well;
    complain(world, formatDiagnostic('standard output', failed(error)));
    return EXIT.failed;
  }
  return stories.failed ? EXIT.failed : EXIT.well;
}

/**
 * Prints pieces, on a terminal through a pager where they are longer than its screen.
 * @param pager as the shell takes it; null for none
 * @returns the exit code
 */
export async function print(pieces: Pieces, stories: Stories, world: World, pager: string | null): Promise<number> {
  const rows = pager !== null && isTerminal(world.stdout) ? world.rows() : 0;
  // A terminal without a size says that it is 0.
  if (pager === null || !rows) return printAll(pieces, stories, world);
  const { printPaged } = await import('./pager.js');
  return printPaged(pieces, stories, world, { rows, command: pager });
}

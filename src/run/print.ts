/** Stories to standard output, through a pager where they are longer than the screen. */
import { isTerminal } from './descriptor.js';
import type { Environment } from './environment.js';
import { storyOutput } from './output.js';
import type { Sink } from './sink.js';
import { type Stream, StreamSink } from './stream-sink.js';

/**
 * What prints stories as they come, on a terminal through a pager where they are longer than its screen.
 * @param pager as the shell takes it; null for none
 */
export async function screenSink(stream: Stream, environment: Environment, pager: string | null): Promise<Sink> {
  const rows = pager !== null && isTerminal(environment.stdout) ? environment.rows() : 0;
  const write = storyOutput(environment.stdout);
  // A terminal without a size says that it is 0.
  if (pager === null || !rows) return new StreamSink(stream, write);
  const { PagedSink } = await import('./pager.js');
  return new PagedSink(stream, write, environment, { rows, command: pager });
}

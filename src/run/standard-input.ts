/** Standard input of a run that nothing interrupts: it can be read ahead, to learn whether it has ended. */
import { OpenInput } from './input.js';
import { readAhead } from './read-ahead.js';

export class StandardInput {
  /** What has been read ahead. */
  private ahead: readonly Uint8Array[] = [];

  constructor(private readonly descriptor: number) {}

  /** Reads the pipe ahead, and keeps that for `parts`; returns whether it was all. */
  ended(): boolean {
    if ('error' in OpenInput.open(null, this.descriptor)) return true;
    try {
      const { parts, ended } = readAhead(this.descriptor);
      this.ahead = parts;
      return ended;
    } catch {
      // It is tried again, and reported, where it is read.
      return false;
    }
  }

  /** The parts of an input that is open: see `Reading`. */
  *parts(input: OpenInput, path: string | null): Generator<Uint8Array> {
    if (path === null) yield* this.ahead;
    if (path === null) this.ahead = [];
    yield* input.chunks();
  }
}

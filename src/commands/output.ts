/** The one way out: everything that the command prints goes through here, whole. */
import { writeSync } from 'node:fs';

/** Standard output is closed: whoever read it has seen enough (`| head -1`). Not an error. */
export class ClosedPipe extends Error {}

/**
 * Writes all of a text to a descriptor, however slowly it is read. A descriptor that does not block answers EAGAIN
 * while its pipe is full, and may take a part only: process.stdout loses the rest when the process ends.
 * @throws ClosedPipe where nobody reads any more; the system's error (ENOSPC ...) for anything else
 */
export function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') sleep(5);
      else if (code === 'EPIPE') throw new ClosedPipe();
      else throw error;
    }
  }
}

/** Blocks the thread; there is nothing else to do until the pipe has room. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

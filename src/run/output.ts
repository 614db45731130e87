/** The one way out: everything that the command prints goes through here, whole. */
import { fstatSync, readSync, statSync, writeSync } from 'node:fs';

/** Standard output is closed: whoever read it has seen enough (`| head -1`). Not an error. */
export class ClosedPipe extends Error {}

/**
 * Writes all of a text to a descriptor, however slowly it is read. A descriptor that does not block answers EAGAIN
 * while its pipe is full, and may take a part only: process.stdout loses the rest when the process ends.
 * @throws ClosedPipe where nobody reads any more; the system's error (ENOSPC ...) for anything else
 */
export function writeAll(descriptor: number, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
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

/**
 * Writes stories on standard output: nowhere for them to go is a failure.
 * @returns what writes; it throws as `writeAll` does, and EBADF where standard output was closed from the start
 */
export function storyOutput(descriptor: number): (text: string | Uint8Array) => void {
  let looked = false;
  return (text) => {
    if (!looked && wasClosed(descriptor)) throw Object.assign(new Error('closed'), { code: 'EBADF' });
    looked = true;
    writeAll(descriptor, text);
  };
}

/**
 * Was a descriptor closed when we were started (`>&-`)? Node then opens the null device in its place, for reading as well,
 * so that what is written is lost without a message. `> /dev/null`, which means it, can't be read. What starts a program
 * on a null device that can (Python's DEVNULL) can't be distinguished from it.
 */
function wasClosed(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isCharacterDevice() || stats.rdev !== statSync('/dev/null').rdev) return false;
    readSync(descriptor, new Uint8Array(1));
    return true;
  } catch {
    return false;
  }
}

/** Blocks the thread; there is nothing else to do until the pipe has room. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

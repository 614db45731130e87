/** A pipe read ahead, as far as there is something in it. */
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { readSome } from './input.js';
import { sleep } from './output.js';

/** In bytes: what is longer is not kept only to learn where it ends. */
const MOST = 2 ** 20;
/** How long to wait for the next part, or for the end, in milliseconds: who feeds us live is not to be held up. */
const PATIENCE = 100;
const INTERVAL = 5;

/**
 * Reads a pipe ahead. Waits for its first bytes, however long: what fills it may be asking for a password in the
 * terminal (`sudo cat story.txt | wirecopy`). Then as far as there is more at once.
 * @returns what was read, and whether that was all
 * @throws the system's error
 */
export function readAhead(descriptor: number): { parts: Uint8Array[]; ended: boolean } {
  const parts: Uint8Array[] = [];
  const chunk = Buffer.allocUnsafe(65_536);
  const keep = (length: number) => parts.push(Uint8Array.prototype.slice.call(chunk, 0, length));
  const first = readSome(descriptor, chunk);
  if (first === 0) return { parts, ended: true };
  keep(first);
  let unblocked: number;
  try {
    // The same pipe once more: whoever else holds ours would be surprised if it no longer blocked.
    unblocked = openSync(`/dev/fd/${descriptor}`, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return { parts, ended: false };
  }
  try {
    for (let read = first, waited = 0; read < MOST && waited < PATIENCE; ) {
      const length = readNow(unblocked, chunk);
      if (length === 0) return { parts, ended: true };
      if (length === null) {
        sleep(INTERVAL);
        waited += INTERVAL;
      } else {
        keep(length);
        read += length;
        waited = 0;
      }
    }
    return { parts, ended: false };
  } finally {
    closeSync(unblocked);
  }
}

/** What is there at once; null where that is nothing yet. */
function readNow(descriptor: number, chunk: Buffer): number | null {
  try {
    return readSync(descriptor, chunk);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}

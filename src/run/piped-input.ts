/** Standard input of a run that signals can stop: while there is nothing in it, everything else goes on. */
import { read } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { keepMemorySmall } from './memory.js';

const readLater = promisify(read);

/**
 * Reads a descriptor to its end. Each part is to be used up before the next one is asked for: its memory is used again.
 * @throws the system's error
 */
export async function* pipedParts(descriptor: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(65_536);
  keepMemorySmall();
  for (;;) {
    try {
      const { bytesRead } = await readLater(descriptor, buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return;
      if (code !== 'EAGAIN') throw error;
      await pause(5);
    }
  }
}

/** Whether the terminal may be asked something, or somebody else reads from it. */
import { fstatSync, type Stats } from 'node:fs';
import { statsOf } from '../../run/input.js';

/**
 * Is the terminal free to be asked? Not where copy, or anything else that is to be read, comes from it, or may: through
 * a pipe what somebody types there (`cat | wirecopy`). What already waits there is another question: see `ask`.
 * @param paths of all that is still to be read; `-` is standard input
 * @param pipeEnded whether the pipe that is standard input has ended: then no program that fills it reads the terminal any more
 */
export function isTerminalFree(paths: readonly string[], stdin: number, pipeEnded: () => boolean): boolean {
  return paths.every((path) => {
    const stats = path === '-' ? standing(stdin) : statsOf(path);
    if (stats === null || stats.isFile() || stats.isDirectory()) return true;
    return path === '-' && !stats.isCharacterDevice() && pipeEnded();
  });
}

function standing(descriptor: number): Stats | null {
  try {
    return fstatSync(descriptor);
  } catch {
    return null;
  }
}

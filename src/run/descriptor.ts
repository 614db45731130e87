/** What is behind a file descriptor. */
import { fstatSync } from 'node:fs';

/** Whether a terminal is behind the descriptor. Node's tty takes long to load, so it is asked about devices only. */
export function isTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(descriptor);
  } catch {
    return false;
  }
}

/** Whether there is anything to read: a file or a pipe, rather than a terminal, /dev/null or nothing at all. */
export function isPiped(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() || stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

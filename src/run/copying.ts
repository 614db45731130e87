/** Files copied that are open: whatever gets their names meanwhile. */
import { fstatSync, readSync, writeSync } from 'node:fs';

/**
 * Copies as much as a file has now: one that grows would have no end.
 * @param from descriptor of a file
 * @param to descriptor
 * @throws the system's error
 */
export function copy(from: number, to: number): void {
  const { size } = fstatSync(from);
  const chunk = Buffer.allocUnsafe(65_536);
  for (let at = 0; at < size; ) {
    const length = readSync(from, chunk, 0, Math.min(chunk.length, size - at), at);
    if (length === 0) return;
    for (let written = 0; written < length; ) written += writeSync(to, chunk, written, length - written);
    at += length;
  }
}

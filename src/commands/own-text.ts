/** Files that a user writes for us, as text. */
import { closeSync, fstatSync, openSync } from 'node:fs';
import { FileProblem } from './file-problem.js';
import { readAll } from './input.js';

/** Far more than anybody writes, and no more than can be held. A device would never end. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The text of a file, or of a pipe (`--meta <(...)`), without a mark of its encoding.
 * @throws FileProblem where it can't be read, or is no text
 */
export function textOf(path: string): string {
  const bytes = bytesOf(path);
  if (bytes === null) throw new FileProblem(path, 'larger than 16 MiB: is it the file that you mean?');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Told below: it comes to the same.
  }
  throw new FileProblem(path, 'no text in UTF-8: save it as such');
}

function bytesOf(path: string): Buffer | null {
  try {
    const descriptor = openSync(path, 'r');
    try {
      if (fstatSync(descriptor).isDirectory()) throw new FileProblem(path, 'a folder: name a file in it');
      return readAll(descriptor, MOST_BYTES);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new FileProblem(path, 'no such file: check its name and the folder you are in');
    throw new FileProblem(path, `can’t be read: ${message}`);
  }
}

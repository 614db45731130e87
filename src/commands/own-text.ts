/** Files that a user writes for us, as text. */
import { readFileSync } from 'node:fs';
import { FileProblem } from './file-problem.js';

/** @throws FileProblem where the file can't be read */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new FileProblem(path, 'no such file: check its name and the folder you are in');
    if (code === 'EISDIR') throw new FileProblem(path, 'a folder: name a file in it');
    throw new FileProblem(path, `can’t be read: ${message}`);
  }
}

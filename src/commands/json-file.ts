/** JSON files that a user writes. */
import { readFileSync } from 'node:fs';
import { FileProblem } from './file-problem.js';

/** A JSON file: its text, for the place of a mistake, and what it says. */
export interface JsonFile {
  path: string;
  text: string;
  value: unknown;
}

/** @throws FileProblem where the file can't be read, or is no JSON */
export function readJson(path: string): JsonFile {
  try {
    return parseJson(path, readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new FileProblem(path, 'no such file: check its name and the folder you are in');
    if (code === 'EISDIR') throw new FileProblem(path, 'a folder: name a file in it');
    throw new FileProblem(path, `can’t be read: ${message}`);
  }
}

/** @throws FileProblem where it is no JSON */
export function parseJson(path: string, content: string): JsonFile {
  const text = content.replace(/^\ufeff/, '');
  try {
    return { path, text, value: JSON.parse(text) };
  } catch (error) {
    throw new FileProblem(path, `no JSON: ${(error as Error).message}`, text);
  }
}

/** JSON files that a user writes. */
import { FileProblem } from '../file-problem.js';
import { textOf } from './text-file.js';

/** A JSON file: its text, for the place of a mistake, and what it says. */
export interface JsonFile {
  path: string;
  text: string;
  value: unknown;
}

/** @throws FileProblem where the file can't be read, or is no JSON */
export function readJson(path: string, folder?: string): JsonFile {
  const text = textOf(path, folder).replace(/^\ufeff/, '');
  try {
    return { path, text, value: JSON.parse(text) };
  } catch (error) {
    throw new FileProblem(path, `no JSON: ${(error as Error).message}`, text);
  }
}

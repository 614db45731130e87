/** Files that a user writes for us, as text. */
import { closeSync, fstatSync, openSync } from 'node:fs';
import { byteOrderMark } from '../../input/encodings.js';
import { missing } from '../address.js';
import { openBelow } from '../below.js';
import { FileProblem } from '../file-problem.js';
import { readAll } from '../input.js';

/** Far more than anybody writes, and no more than can be held. A device would never end. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The folders that files are confined to, by the files' paths. */
const confined = new Map<string, string>();

/** Says that a file is read only where it is one, below a folder, and no link leads to it: a configuration names it. */
export function confine(path: string, folder: string): void {
  confined.set(path, folder);
}

/** The folder that a path is confined to; null where it is not. */
export function confinedTo(path: string): string | null {
  return confined.get(path) ?? null;
}

/**
 * Those of a run's files that are confined, for a thread to confine them as well. Other runs of the process confine others.
 * @param paths of the files; null and undefined for none
 * @returns paths and folders, in the order in which they were confined
 */
export function confinedOf(paths: readonly (string | null | undefined)[]): [path: string, folder: string][] {
  return [...confined].filter(([path]) => paths.includes(path));
}

/**
 * The text of a file, or of a pipe (`--meta <(...)`), without the mark of its encoding, which may be UTF-16.
 * @param folder that it must be below, if any: see `confine`
 * @throws FileProblem where it can't be read, or is no text
 */
export function textOf(path: string, folder: string | null = confinedTo(path)): string {
  const bytes = bytesOf(path, folder);
  if (bytes === null) throw new FileProblem(path, 'larger than 16 MiB: is it the file that you mean?');
  try {
    const text = new TextDecoder(byteOrderMark(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Reported below: it comes to the same.
  }
  throw new FileProblem(path, 'not text in UTF-8: save it as UTF-8');
}

/** What pipes have said, by their paths: each can be read once, and a sidecar is asked for by whoever sets and whoever overrules. */
const piped = new Map<string, Buffer | null>();

function bytesOf(path: string, folder: string | null): Buffer | null {
  const said = piped.get(path);
  if (said !== undefined) return said;
  try {
    const descriptor = folder === null ? openSync(path, 'r') : openBelow(folder, path);
    try {
      const stats = fstatSync(descriptor);
      if (stats.isDirectory()) throw new FileProblem(path, 'a folder: name a file in it');
      const bytes = readAll(descriptor, MOST_BYTES);
      if (stats.isFIFO()) piped.set(path, bytes);
      return bytes;
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new FileProblem(path, missing(path));
    throw new FileProblem(path, `can’t be read: ${message}`);
  }
}

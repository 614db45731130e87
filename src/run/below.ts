/** Files and folders below a folder in which others may write as well: no link leads out of it, and no pipe is waited for. */
import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, type Stats } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { identityOf } from './input.js';

/** Windows has neither. */
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/**
 * Opens a file that is no link itself, and no pipe, device or folder.
 * @param flags of `node:fs`' constants
 * @returns its descriptor
 * @throws the system's error; ELOOP for a link, EINVAL for what is no file
 */
export function openFile(path: string, flags: number = constants.O_RDONLY): number {
  const descriptor = openSync(path, flags | O_NOFOLLOW | O_NONBLOCK, 0o666);
  if (fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  throw problem('EINVAL', 'no file: a folder, a pipe or a device', path);
}

/**
 * Opens a file for reading to which no link leads, from a folder down.
 * @returns its descriptor
 * @throws the system's error; ELOOP for a link, EINVAL for what is no file, or is not below the folder
 */
export function openBelow(folder: string, path: string): number {
  const descriptor = openFile(path);
  try {
    // Looked at when it is open: a link that was there only while it was opened led to another file.
    const link = linkBelow(folder, path);
    if (link !== null) throw linked(link);
    if (identityOf(lstatSync(path)) === identityOf(fstatSync(descriptor))) return descriptor;
    throw problem('EINVAL', 'changed while it was opened', path);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/**
 * The first link on the way from a folder down to a path; null where there is none.
 * @throws EINVAL where the path is not below the folder
 */
export function linkBelow(folder: string, path: string): string | null {
  for (const step of stepsTo(folder, path)) if (statsOfItself(step)?.isSymbolicLink()) return step;
  return null;
}

/** Makes a folder that the user has named, and those on the way to it, where they are not there. @throws the system's error */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw problem('ENOTDIR', 'no folder', path);
  }
}

/**
 * Makes a folder, and those on the way to it, where they are not there.
 * @param folder that is there; it may be a link
 * @throws the system's error; ELOOP where one of them is a link, ENOTDIR where one is a file
 */
export function makeFolderBelow(folder: string, path: string): void {
  for (const step of stepsTo(folder, path)) {
    if (statsOfItself(step) === null) {
      try {
        mkdirSync(step);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    const there = lstatSync(step);
    if (there.isSymbolicLink()) throw linked(step);
    if (!there.isDirectory()) throw problem('ENOTDIR', 'no folder', step);
  }
}

/** What stands at a path, were it a link; null where that is nothing. */
export function statsOfItself(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}

/** The paths on the way from a folder down to another path, that one included. */
function stepsTo(folder: string, path: string): string[] {
  const way = relative(folder, path);
  if (way === '') return [];
  const segments = way.split(sep);
  if (isAbsolute(way) || segments[0] === '..') throw problem('EINVAL', `not below ${folder}`, path);
  return segments.map((_, index) => join(folder, ...segments.slice(0, index + 1)));
}

function linked(path: string): Error {
  return problem('ELOOP', 'a symbolic link', path);
}

function problem(code: string, message: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${message}: ${path}`), { code, path });
}

/** Output files: written whole or not at all. */
import { closeSync, lstatSync, openSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { identityOf } from './input.js';
import { writeAll } from './output.js';

/**
 * Writes a text to a file: beside it first, then renamed over it. A device or a named pipe is written to directly. A
 * symbolic link to a file is refused, and so is one of the inputs.
 * @param inputs identities of the files that were read
 * @param own paths at which files of the user's own stand, or are looked for
 * @returns null, or why nothing was written
 */
export async function writeFile(
  path: string,
  text: string,
  inputs: ReadonlySet<string>,
  own: readonly string[],
): Promise<Diagnostic | null> {
  try {
    const link = lstatIfAny(path);
    const target = link?.isSymbolicLink() ? statIfAny(path) : link;
    if (target?.isDirectory()) return refused('a folder: name a file in it');
    if (target !== null && !target.isFile()) {
      writeThrough(path, text);
      return null;
    }
    if (link?.isSymbolicLink()) return refused('a symbolic link: name the file that it points to');
    if (target !== null && inputs.has(identityOf(target))) {
      return refused('one of the files that were read: it would be lost; name another');
    }
    const isTarget = (one: string) => {
      const stats = target === null ? null : statIfAny(one);
      return (
        resolve(one) === resolve(path) ||
        (stats !== null && target !== null && identityOf(stats) === identityOf(target))
      );
    };
    if (own.some(isTarget)) return refused(OWN);
    const { writeAtomically } = await import('./atomic.js');
    writeAtomically(path, text);
    return null;
  } catch (error) {
    return failed(error);
  }
}

const OWN =
  'kept for a file of your own that this works by (style, theme, template, publication data, configuration): name another';

function writeThrough(path: string, text: string): void {
  const descriptor = openSync(path, 'w');
  try {
    writeAll(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

function lstatIfAny(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}

function statIfAny(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

function refused(message: string): Diagnostic {
  return diagnostic('output-refused', message);
}

/** What the system said of an output, in words; also for standard output. Any other error is thrown again. */
export function failed(error: unknown): Diagnostic {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const messages: Record<string, string> = {
    ENOENT: 'not written: its folder does not exist; make it first (mkdir -p)',
    ENOTDIR: 'not written: its folder is a file',
    EACCES: 'not written: you may not write there; check the folder’s permissions',
    EPERM: 'not written: you may not write there; check the folder’s permissions',
    EROFS: 'not written: the file system is read-only',
    ENOSPC: 'not written: no space left on the device; make room and run it again',
    EDQUOT: 'not written: your disk quota is full; make room and run it again',
    ENAMETOOLONG: 'not written: the name is too long',
  };
  return diagnostic('output-failed', messages[String(error.code)] ?? `not written: ${error.message}`);
}

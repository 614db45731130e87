/** Files moved out of the way, over nothing that is there, and through no link. */
import { closeSync, fstatSync, linkSync, readlinkSync, renameSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { makeFolderBelow, openFile, statsOfItself } from './below.js';
import { copy } from './copying.js';
import { identityOf } from './input.js';
import { WholeFile } from './whole-file.js';

export interface Move {
  /** The file, or the link itself. */
  path: string;
  /** Where it is to be, below a folder that no link leads out of. */
  target: string;
  folder: string;
  /** Identity of the file that was read: another that has its name by now is left. Null for whatever is there. */
  read: string | null;
  /** Paths that are to be free beside a target. */
  beside: (target: string) => string[];
}

/**
 * Moves a file; where a name is taken it gets a number. On another file system, or on one without links, it is copied
 * and then removed.
 * @returns the path at which it is; null where somebody else has moved it, or put another in its place
 * @throws the system's error
 */
export function moveAway(move: Move): string | null {
  const { path, target, folder, beside } = move;
  makeFolderBelow(folder, dirname(target));
  const { dir, name, ext } = parse(target);
  for (let number = 1; ; number++) {
    const own = number === 1 ? target : `${dir}/${name}-${number}${ext}`;
    if (beside(own).some((one) => statsOfItself(one) !== null)) continue;
    const outcome = movedTo(path, own, move.read);
    if (outcome === 'gone') return null;
    if (outcome === 'done') return own;
  }
}

type Outcome = 'done' | 'taken' | 'gone';

function movedTo(path: string, target: string, read: string | null): Outcome {
  const there = statsOfItself(path);
  if (there === null || (read !== null && identityOf(there) !== read)) return 'gone';
  try {
    // What a link to a link leads to is not the same everywhere.
    if (there.isSymbolicLink()) symlinkSync(readlinkSync(path), target);
    else linkSync(path, target);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return 'gone';
    if (code === 'EEXIST') return isHalfMoved(path, target) ? unlinked(path) : 'taken';
    if (!['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS'].includes(code)) throw error;
    return withoutLinks(path, target, read);
  }
  if (there.isSymbolicLink()) return unlinked(path);
  const moved = identityOf(there);
  if (identityAt(target) !== moved) {
    unlinkSync(target);
    return 'gone';
  }
  return identityAt(path) === moved ? unlinked(path) : 'done';
}

/** Whether a move was interrupted when the file had both names. */
function isHalfMoved(path: string, target: string): boolean {
  const identity = identityAt(path);
  return identity !== null && identity === identityAt(target);
}

function unlinked(path: string): 'done' {
  unlinkSync(path);
  return 'done';
}

function identityAt(path: string): string | null {
  const stats = statsOfItself(path);
  return stats === null ? null : identityOf(stats);
}

function withoutLinks(path: string, target: string, read: string | null): Outcome {
  if (statsOfItself(target) !== null) return 'taken';
  try {
    renameSync(path, target);
    return 'done';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
  }
  // Under a hidden name first: what is killed in the middle leaves no half of a file.
  const coming = join(dirname(target), `.wirecopy-${process.pid}`);
  rmSync(coming, { force: true });
  const from = openFile(path);
  try {
    const { size } = fstatSync(from);
    const copied = WholeFile.of(coming, (to) => copy(from, to));
    const identity = identityOf(fstatSync(from));
    if (identity !== (read ?? identity) || identity !== identityAt(path) || fstatSync(from).size !== size)
      return 'gone';
    copied.place(target);
    return unlinked(path);
  } finally {
    closeSync(from);
    rmSync(coming, { force: true });
  }
}

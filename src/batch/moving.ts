/** Files moved out of the way, over nothing that is there. */
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, unlinkSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';

/**
 * Moves a file; where its name is taken it gets a number. On another file system, or on one without links, it is
 * copied and then removed.
 * @returns the path at which it is; null where somebody else has moved it
 * @throws the system's error
 */
export function moveAway(path: string, target: string): string | null {
  mkdirSync(dirname(target), { recursive: true });
  const { dir, name, ext } = parse(target);
  for (let number = 1; ; number++) {
    const own = number === 1 ? target : `${dir}/${name}-${number}${ext}`;
    const outcome = movedTo(path, own);
    if (outcome === 'gone') return null;
    if (outcome === 'done') return own;
  }
}

function movedTo(path: string, target: string): 'done' | 'taken' | 'gone' {
  try {
    linkSync(path, target);
    unlinkSync(path);
    return 'done';
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return 'taken';
    if (code === 'ENOENT') return 'gone';
    if (!['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS'].includes(code)) throw error;
  }
  if (existsSync(target)) return 'taken';
  try {
    renameSync(path, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // Under a hidden name first: what is killed in the middle leaves no half of a file.
    const coming = join(dirname(target), `.wirecopy-${process.pid}`);
    copyFileSync(path, coming);
    renameSync(coming, target);
    unlinkSync(path);
  }
  return 'done';
}

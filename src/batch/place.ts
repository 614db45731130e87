/** Files put in their place whole or not at all, also where the power goes in the middle. */
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { identityOf } from '../commands/input.js';
import { writeAll } from '../commands/output.js';

/** Where a run keeps what is of no use to anybody else, below the folder that it writes to. */
export const STATE = '.wirecopy';

export interface PlacerOptions {
  /** Is what is written to be on the disk before it is said to be? */
  durable: boolean;
  /** What to do where a file of that name has been there before: write over it, or take a number. */
  existing: 'overwrite' | 'number';
  /** Identities of files that nothing is written over: see `OpenInput.identity`. */
  kept: ReadonlySet<string>;
}

/** A file to be put somewhere. */
export interface Placing {
  /** Path below the root, without its extension. */
  stem: string;
  extension: string;
  text: string;
}

/**
 * Writes files below a folder. Each is written in `.wirecopy` first, and renamed to where it belongs: nobody who looks
 * at the folder sees half a file, and nothing lies about in it where a run was killed.
 */
export class Placer {
  private readonly temporary: string;
  private count = 0;
  private readonly folders = new Set<string>();
  /** What this run has written: no other story gets its name. As file systems that ignore case see it. */
  private readonly taken = new Set<string>();

  /** @throws the system's error where the folder can't be made */
  constructor(
    readonly root: string,
    private readonly options: PlacerOptions,
  ) {
    const state = join(root, STATE);
    mkdirSync(state, { recursive: true });
    clear(state);
    this.temporary = mkdtempSync(join(state, `${temporaryPrefix()}${process.pid}-`));
  }

  /** Says whose a name is: an interrupted run's. */
  take(path: string): void {
    this.taken.add(keyOf(path));
  }

  /** Says that all names may be given again. */
  forget(): void {
    this.taken.clear();
  }

  /** Says that a name may be given again: what had it is made anew. */
  free(path: string): void {
    this.taken.delete(keyOf(path));
  }

  /**
   * Writes the files of one story: all of them, with one number where a name is taken, or none.
   * @returns the paths below the root
   * @throws the system's error; nothing of them is left then
   */
  place(files: readonly Placing[]): string[] {
    const temporaries: string[] = [];
    try {
      for (const { text } of files) temporaries.push(this.written(text));
      for (let number = 1; ; number++) {
        const paths = files.map(({ stem, extension }) => `${stem}${number === 1 ? '' : `-${number}`}.${extension}`);
        if (!paths.every((path) => this.isFree(path)) || !this.moved(temporaries, paths)) continue;
        for (const path of paths) this.take(path);
        return paths;
      }
    } catch (error) {
      for (const temporary of temporaries) rmSync(temporary, { force: true });
      throw error;
    }
  }

  /** Takes away what nobody needs when the run has ended. */
  close(): void {
    rmSync(this.temporary, { recursive: true, force: true });
  }

  private written(text: string): string {
    const path = join(this.temporary, String(this.count++));
    const descriptor = openSync(path, 'wx');
    try {
      writeAll(descriptor, text);
      if (this.options.durable) fsyncSync(descriptor);
      return path;
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    } finally {
      closeSync(descriptor);
    }
  }

  private isFree(path: string): boolean {
    if (this.taken.has(keyOf(path))) return false;
    const there = lstatSync(join(this.root, path), { throwIfNoEntry: false });
    return there === undefined || (this.options.existing === 'overwrite' && !this.options.kept.has(identityOf(there)));
  }

  /** Gives the files their names; none where somebody has taken one of them at this moment. */
  private moved(temporaries: readonly string[], paths: readonly string[]): boolean {
    const done: string[] = [];
    for (const [index, path] of paths.entries()) {
      const target = join(this.root, path);
      const temporary = temporaries[index] as string;
      this.makeFolder(dirname(target));
      if (this.options.existing === 'overwrite') renameSync(temporary, target);
      else if (!linked(temporary, target)) {
        for (const one of done) unlinkSync(one);
        return false;
      }
      done.push(target);
    }
    if (this.options.existing === 'number') for (const temporary of temporaries) unlinkSync(temporary);
    if (this.options.durable) for (const folder of new Set(done.map(dirname))) syncFolder(folder);
    return true;
  }

  private makeFolder(folder: string): void {
    if (this.folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.folders.add(folder);
  }
}

function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Gives a file a second name, if nobody has it. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A name is on the disk when its folder is. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } catch (error) {
    // Some file systems have no such thing for folders.
    if ((error as NodeJS.ErrnoException).code !== 'EINVAL') throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** Process numbers are a machine's own: several may share the folder. */
function temporaryPrefix(): string {
  return `tmp-${hostname().replace(/[^\w.]/g, '_')}-`;
}

/** Removes what killed runs have left; not what others are at. */
function clear(state: string): void {
  const prefix = temporaryPrefix();
  for (const name of readdirSync(state)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (!isAlive(pid)) rmSync(join(state, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

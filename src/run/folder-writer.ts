/** Files put in their place whole or not at all, also where the power goes in the middle. */
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { makeFolder, makeFolderBelow, statsOfItself } from './below.js';
import { identityOf } from './input.js';
import { writeAll } from './output.js';
import { WholeFile } from './whole-file.js';

/** Where a run keeps what is of no use to anybody else, below the folder that it writes to. */
export const STATE = '.wirecopy';

export interface FolderWriterOptions {
  /** Whether a file must be on the disk before it counts as written. */
  durable: boolean;
  /** What to do where a file of that name has been there before: write over it, or take a number. */
  existing: 'overwrite' | 'number';
  /** Identities of files that nothing is written over: see `OpenInput.identity`. */
  kept: ReadonlySet<string>;
}

/** A file to be put somewhere. */
export interface FileToWrite {
  /** Path below the root, without its extension. */
  stem: string;
  /** Empty where its name has none. */
  extension: string;
  /** What it holds; or what writes it to a descriptor. */
  text: string | Uint8Array | ((descriptor: number) => void);
}

/**
 * Writes files below a folder. Each is written in `.wirecopy` first, and renamed to where it belongs: nobody who looks
 * at the folder sees half a file, and nothing lies about in it where a run was killed.
 */
export class FolderWriter {
  private readonly temporary: string;
  private count = 0;
  /** What this run has written: no other story gets its name. As file systems that ignore case see it. */
  private readonly taken = new Set<string>();
  private readonly reserved = new Set<string>();

  /** @throws the system's error where the folder can't be made */
  constructor(
    readonly root: string,
    private readonly options: FolderWriterOptions,
  ) {
    const state = join(root, STATE);
    makeFolder(root);
    makeFolderBelow(root, state);
    clear(state);
    this.temporary = mkdtempSync(join(state, `${temporaryPrefix()}${process.pid}-`));
  }

  /** Says that a name is the run's own: no story gets it. */
  reserve(path: string): void {
    this.reserved.add(keyOf(path));
  }

  /**
   * Writes a file of the run's own in place of the one that was there.
   * @param fill writes its text, piece by piece
   * @throws the system's error: what was there is there still
   */
  replace(path: string, fill: (write: (text: string) => void) => void): void {
    const target = join(this.root, path);
    const there = statsOfItself(target);
    if (there !== null && this.options.kept.has(identityOf(there)))
      throw Object.assign(new Error('one of the files that were read'), { code: 'EEXIST', path: target });
    this.written((descriptor) => fill((text) => writeAll(descriptor, text))).place(target);
    if (this.options.durable) syncFolder(dirname(target));
  }

  /** Says whose a name is: an interrupted run's. */
  take(path: string): void {
    this.taken.add(keyOf(path));
  }

  /** Says that all names may be given again. */
  forget(): void {
    this.taken.clear();
  }

  /** Says that a name may be given again: what had it is made again. */
  free(path: string): void {
    this.taken.delete(keyOf(path));
  }

  /**
   * Writes the files of one story: all of them, with one number where a name is taken, or none.
   * @returns the paths below the root
   * @throws the system's error; nothing of them is left then, and what was there before is there again
   */
  place(files: readonly FileToWrite[]): string[] {
    const temporaries: string[] = [];
    try {
      for (const { text } of files) temporaries.push(this.written(text).path);
      for (let number = 1; ; number++) {
        const paths = files.map((file) => named(file, number));
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

  private written(text: FileToWrite['text']): WholeFile {
    return WholeFile.of(join(this.temporary, String(this.count++)), text, this.options.durable);
  }

  private isFree(path: string): boolean {
    if (this.taken.has(keyOf(path)) || this.reserved.has(keyOf(path))) return false;
    const there = statsOfItself(join(this.root, path));
    return there === null || (this.options.existing === 'overwrite' && !this.options.kept.has(identityOf(there)));
  }

  /** Gives the files their names: all of them, or none where somebody has taken one of them at this moment. */
  private moved(temporaries: readonly string[], paths: readonly string[]): boolean {
    const targets = paths.map((path) => join(this.root, path));
    for (const target of targets) makeFolderBelow(this.root, dirname(target));
    const put: Put[] = [];
    const takeBack = () => {
      for (const { undo } of put.toReversed()) undo();
    };
    try {
      for (const [index, target] of targets.entries()) {
        const temporary = temporaries[index] as string;
        // Nothing follows the last one that could fail.
        const one = this.options.existing === 'number' ? linked : index < targets.length - 1 ? replaced : overwritten;
        const done = one(temporary, target);
        if (done === null) {
          takeBack();
          return false;
        }
        put.push(done);
      }
    } catch (error) {
      takeBack();
      throw error;
    }
    for (const { left } of put) if (left !== null) unlinkSync(left);
    if (this.options.durable) for (const folder of new Set(targets.map(dirname))) syncFolder(folder);
    return true;
  }
}

/** A file that has been given its name. */
interface Put {
  /** Makes it as it was before. */
  undo: () => void;
  /** What is of no use when all are there; null where that is nothing. */
  left: string | null;
}

/** Gives a file its name in place of whatever has it. */
function overwritten(temporary: string, target: string): Put {
  renameSync(temporary, target);
  return { undo: () => unlinkSync(target), left: null };
}

/** The same, with a way back: what was there is kept. */
function replaced(temporary: string, target: string): Put {
  const there = statsOfItself(target);
  // A folder can't be replaced, and says so itself.
  if (there === null || there.isDirectory()) return overwritten(temporary, target);
  const before = `${temporary}-before`;
  try {
    linkSync(target, before);
  } catch {
    // A file system without second names, or a file that is somebody else's.
    renameSync(target, before);
  }
  const undo = () => renameSync(before, target);
  try {
    renameSync(temporary, target);
  } catch (error) {
    undo();
    throw error;
  }
  return { undo, left: before };
}

/** Gives a file a second name; null where somebody has it. */
function linked(from: string, to: string): Put | null {
  try {
    linkSync(from, to);
    return { undo: () => unlinkSync(to), left: from };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  }
}

function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function named({ stem, extension }: FileToWrite, number: number): string {
  return `${stem}${number === 1 ? '' : `-${number}`}${extension === '' ? '' : `.${extension}`}`;
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

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

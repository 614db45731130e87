/** Output files: written whole or not at all, however large. */
import { closeSync, lstatSync, openSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { identityOf } from './input.js';
import { writeAll } from './output.js';
import { WholeFile } from './whole-file.js';

/** In UTF-16 units, or bytes: as much is kept until the file is begun. Most output is less, and leaves nothing behind if we are killed. */
const KEPT = 4 * 2 ** 20;

/**
 * A file that is written piece by piece: beside its place first, then renamed over it. A device or a named pipe is
 * written to directly. A folder and a symbolic link are refused, and so is what must not be lost.
 */
export class OutputFile {
  private pieces: (string | Uint8Array)[] = [];
  private kept = 0;
  /** Where pieces go: beside its place, or straight to a device. */
  private file: WholeFile | null = null;
  private device: number | null = null;

  constructor(private readonly path: string) {}

  /** @throws the system's error: see `failed` */
  write(text: string | Uint8Array): void {
    this.pieces.push(text);
    this.kept += text.length;
    if (this.kept > KEPT) this.flush();
  }

  /**
   * Puts the file where it belongs.
   * @param inputs identities of the files that were read
   * @param own paths at which files of the user's own stand, or are looked for
   * @returns null, or why nothing was written
   * @throws the system's error; nothing is left of the file then
   */
  commit(inputs: ReadonlySet<string>, own: readonly string[]): Diagnostic | null {
    try {
      const problem = this.refused(inputs, own);
      if (problem !== null) {
        this.abort();
        return problem;
      }
      this.flush();
      this.file?.end(true);
      this.file?.place(this.path);
      this.file = null;
      this.close();
      return null;
    } catch (error) {
      this.abort();
      throw error;
    }
  }

  /** Leaves everything as it was. */
  abort(): void {
    this.close();
    this.file?.abort();
    this.file = null;
    this.pieces = [];
  }

  /** Why nothing may be written there, whose place it is; null where nothing stands against it. See `commit`. */
  refused(inputs: ReadonlySet<string>, own: readonly string[]): Diagnostic | null {
    const link = lstatIfAny(this.path);
    const target = link?.isSymbolicLink() ? statIfAny(this.path) : link;
    if (target?.isDirectory()) return refused('a folder: name a file in it');
    if (target !== null && !target.isFile()) return null;
    if (link?.isSymbolicLink()) return refused('a symbolic link: name the file that it points to');
    if (target !== null && inputs.has(identityOf(target))) {
      return refused('this file was read and would be lost: name another');
    }
    const isTarget = (one: string) => {
      const stats = target === null ? null : statIfAny(one);
      return (
        resolve(one) === resolve(this.path) ||
        (stats !== null && target !== null && identityOf(stats) === identityOf(target))
      );
    };
    return own.some(isTarget) ? refused(OWN) : null;
  }

  private flush(): void {
    if (this.file === null && this.device === null) this.begin();
    const text = this.pieces.every((piece) => typeof piece === 'string')
      ? this.pieces.join('')
      : Buffer.concat(this.pieces.map((piece) => Buffer.from(piece as Uint8Array)));
    if (this.device === null) this.file?.write(text);
    else writeAll(this.device, text);
    this.pieces = [];
    this.kept = 0;
  }

  private begin(): void {
    const target = statIfAny(this.path);
    if (target !== null && !target.isFile()) {
      this.device = openSync(this.path, 'w');
      return;
    }
    const name = `.wirecopy-${process.pid}-${Date.now().toString(36)}.tmp`;
    // Who may read it is as it was.
    this.file = WholeFile.begin(join(dirname(this.path), name), target?.mode ?? null);
  }

  private close(): void {
    if (this.device !== null) closeSync(this.device);
    this.device = null;
  }
}

const OWN = 'a file that this run works by (style, theme, template, publication data, configuration): name another';

function lstatIfAny(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}

function statIfAny(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

function refused(message: string): Diagnostic {
  return diagnostic('output-refused', message);
}

/** The path that the system's error is about; the other one where it names none. */
export function pathOf(error: unknown, otherwise: string | null): string | null {
  return (error as NodeJS.ErrnoException).path ?? otherwise;
}

/** What the system said of an output, in words; also for standard output. Any other error is thrown again. */
export function failed(error: unknown): Diagnostic {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const messages: Record<string, string> = {
    ENOENT: 'not written: its folder does not exist; make it first (mkdir -p)',
    ENOTDIR: 'not written: its folder is a file',
    EISDIR: 'not written: a folder has that name; move it away, or name another',
    ELOOP: 'not written: a link is in its path, and wirecopy writes through none; move the link away',
    EEXIST: 'not written: a file has that name; name another',
    EACCES: 'not written: you can’t write there; check the folder’s permissions',
    EPERM: 'not written: you can’t write there; check the folder’s permissions',
    EROFS: 'not written: the file system is read-only',
    ENOSPC: 'not written: no space left on the device; make room and run it again',
    EDQUOT: 'not written: your disk quota is full; make room and run it again',
    EBADF: 'not written: it is closed; write to a file (-o story.html), or to /dev/null',
    ENAMETOOLONG: 'not written: the name is too long',
  };
  return diagnostic('output-failed', messages[String(error.code)] ?? `not written: ${error.message}`);
}

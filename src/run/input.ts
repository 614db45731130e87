/** Files and standard input in parts; or a diagnostic that says what is wrong and what to do. */
import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { missing } from './address.js';
import { keepMemorySmall } from './memory.js';
import { sleep } from './output.js';

/** How much is read at once, in bytes: as much as a pipe holds. More is no faster, and would be more memory. */
const CHUNK = 65_536;

/** An input that is open: read it to its end, or close it. */
export class OpenInput {
  /** Which file it really is, to notice an output that would overwrite it; null for what is no file. */
  readonly identity: string | null;
  /** Of a file, in bytes; null for what has no end that is known. */
  readonly size: number | null;
  /** When a file was last changed, in milliseconds since 1970. */
  readonly changed: number | null;
  /** Whether it was changed between its opening and its end. */
  changedSince = false;

  private constructor(
    private readonly descriptor: number,
    private readonly own: boolean,
    stats: Stats,
  ) {
    const file = stats.isFile();
    this.identity = file ? identityOf(stats) : null;
    this.size = file ? stats.size : null;
    this.changed = file ? stats.mtimeMs : null;
  }

  /**
   * Opens a file, or standard input where `path` is null.
   * @param opened how a file is opened
   */
  static open(
    path: string | null,
    stdin: number,
    opened: (path: string) => number = (one) => openSync(one, 'r'),
  ): OpenInput | { error: Diagnostic } {
    try {
      const descriptor = path === null ? stdin : opened(path);
      const stats = fstatSync(descriptor);
      const input = new OpenInput(descriptor, path !== null, stats);
      if (!stats.isDirectory()) return input;
      input.close();
      return { error: folder() };
    } catch (error) {
      return { error: inputProblem(error, path ?? '') };
    }
  }

  /**
   * The input in parts. Each is to be used up before the next one is asked for: its memory is used again.
   * @throws the system's error: see `inputProblem`
   */
  *chunks(): Generator<Uint8Array> {
    // A small file needs no more than it is; that it has ended is seen by asking once more.
    const buffer = Buffer.allocUnsafe(Math.max(1024, Math.min(CHUNK, (this.size ?? CHUNK) + 1)));
    try {
      // Not for one part alone: V8's compiled code for a writer would no longer fit its flags.
      let first = true;
      for (let length = readSome(this.descriptor, buffer); length > 0; length = readSome(this.descriptor, buffer)) {
        if (!first) keepMemorySmall();
        first = false;
        yield buffer.subarray(0, length);
      }
      this.noteChange();
    } finally {
      this.close();
    }
  }

  private noteChange(): void {
    if (this.size === null) return;
    const { size, mtimeMs } = fstatSync(this.descriptor);
    this.changedSince = size !== this.size || mtimeMs !== this.changed;
  }

  close(): void {
    if (this.own) closeSync(this.descriptor);
  }
}

/** Tells files apart however they are named. */
export function identityOf(stats: Stats): string {
  return `${stats.dev}:${stats.ino}`;
}

/** What a path leads to; null where that is nothing, or is unknown. */
export function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** All bytes of a descriptor up to the end, or null for more than that. */
export function readAll(descriptor: number, most: number): Buffer | null {
  const chunks: Buffer[] = [];
  for (let total = 0; total <= most; ) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const length = readSome(descriptor, chunk);
    if (length === 0) return Buffer.concat(chunks, total);
    chunks.push(chunk.subarray(0, length));
    total += length;
  }
  return null;
}

/**
 * Reads what there is, and waits where there is nothing yet.
 * @returns how many bytes; 0 at the end
 * @throws the system's error
 */
export function readSome(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A pipe that does not block, and nothing in it yet; and how Windows says that a pipe has ended.
      if (code === 'EAGAIN') sleep(5);
      else if (code === 'EOF') return 0;
      else throw error;
    }
  }
}

/** Why there is no copy in an input of so many bytes. */
export function emptyInput(length: number): Diagnostic {
  const what = length === 0 ? 'empty' : 'nothing but blanks';
  return diagnostic('file-empty', `${what}: there is no copy in it`);
}

function folder(): Diagnostic {
  return diagnostic('file-is-folder', 'a folder: name the files in it (folder/*.txt)');
}

/**
 * What the system said of an input, in words. Any other error is thrown again.
 * @param name of the input, where it may be none of a file
 */
export function inputProblem(error: unknown, name = ''): Diagnostic {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  switch (error.code) {
    case 'ENOENT':
      return diagnostic('file-missing', missing(name));
    case 'EISDIR':
      return folder();
    case 'EACCES':
    case 'EPERM':
      return diagnostic('file-unreadable', 'you can’t read it: check its permissions (ls -l)');
    default:
      return diagnostic('file-unreadable', `can’t be read: ${error.message}`);
  }
}

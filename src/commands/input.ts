/** Files and standard input to text; or a diagnostic that says what is wrong and what to do. */
import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { decode } from '../read/decode.js';
import { sleep } from './output.js';

/** One input, read. */
export interface Input {
  text: string;
  diagnostics: Diagnostic[];
  /** Which file it really is, to notice an output that would overwrite it; null for what is no file. */
  identity: string | null;
}

/** A string of V8 holds 512 Mi characters at most, and the Article stands beside it. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Reads a file, or standard input where `path` is null.
 * @returns the text and what was odd about its bytes; or the error that says why there is none
 */
export function readInput(path: string | null, stdin: number): Input | { error: Diagnostic } {
  let bytes: Buffer;
  let identity: string | null = null;
  try {
    const descriptor = path === null ? stdin : openSync(path, 'r');
    try {
      const stats = fstatSync(descriptor);
      if (stats.isDirectory()) return { error: folder() };
      if (stats.size > MOST_BYTES) return { error: tooLarge() };
      if (stats.isFile()) identity = identityOf(stats);
      const all = readAll(descriptor, MOST_BYTES);
      if (all === null) return { error: tooLarge() };
      bytes = all;
    } finally {
      if (path !== null) closeSync(descriptor);
    }
  } catch (error) {
    return { error: systemError(error as NodeJS.ErrnoException) };
  }
  const { text, diagnostics } = decode(bytes);
  if (text === null) return { error: diagnostics[0] };
  if (text.trim() === '') return { error: diagnostic('file-empty', emptyMessage(bytes.length)) };
  return { text, diagnostics, identity };
}

/** Tells files apart however they are named. */
export function identityOf(stats: Stats): string {
  return `${stats.dev}:${stats.ino}`;
}

/** All bytes of a descriptor up to the end, or null for more than that. */
export function readAll(descriptor: number, most: number): Buffer | null {
  const chunks: Buffer[] = [];
  for (let total = 0; total <= most; ) {
    const chunk = Buffer.allocUnsafe(65_536);
    const length = readSome(descriptor, chunk);
    if (length === 0) return Buffer.concat(chunks, total);
    chunks.push(chunk.subarray(0, length));
    total += length;
  }
  return null;
}

function readSome(descriptor: number, chunk: Buffer): number {
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

function emptyMessage(length: number): string {
  return length === 0 ? 'empty: there is no copy in it' : 'nothing but blanks: there is no copy in it';
}

function folder(): Diagnostic {
  return diagnostic('file-is-folder', 'a folder: name the files in it (folder/*.txt)');
}

function tooLarge(): Diagnostic {
  return diagnostic(
    'file-too-large',
    'larger than 256 MiB: split it into files of fewer stories first (csplit, split)',
  );
}

function systemError(error: NodeJS.ErrnoException): Diagnostic {
  switch (error.code) {
    case 'ENOENT':
      return diagnostic('file-missing', 'no such file: check its name and the folder you are in');
    case 'EISDIR':
      return folder();
    case 'EACCES':
    case 'EPERM':
      return diagnostic('file-unreadable', 'you may not read it: check its permissions (ls -l)');
    default:
      return diagnostic('file-unreadable', `can’t be read: ${error.message}`);
  }
}

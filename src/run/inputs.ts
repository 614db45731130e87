/** What was named on the command line to the files that are meant: folders and globs are walked, lists are read. */
import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import { byteOrderMark } from '../input/encodings.js';
import { missing } from './address.js';
import { FileProblem } from './file-problem.js';
import { whatBinaryBegins } from './first-bytes.js';
import { statsOf } from './input.js';

/** A file to read, and where what is made of it belongs. */
export interface InputFile {
  /** Path; `-` is standard input. */
  path: string;
  /** Folder for its output below the output's, with the system's separators; empty for that itself. */
  folder: string;
}

/**
 * What is passed over, why, and where that is reported. A folder's files that are no text may be thousands: the report names
 * them, the terminal shows how many they are.
 */
export type PassedOver = (path: string, why: string, where?: 'report' | 'terminal') => void;

export interface InputOptions {
  /** Paths of folders that are not walked: those that are written to. */
  except: readonly string[];
  passedOver: PassedOver;
}

/**
 * The files that arguments name: themselves, all of a folder that look like text (in the order of their names, below it
 * as well), what a quoted glob fits. One by one: there may be millions.
 * @throws FileProblem where nothing is named but a folder that is written to, or what is in it
 */
export function* filesNamed(names: Iterable<string>, options: InputOptions): Generator<InputFile> {
  const except = new Set(options.except.map(realOf));
  let others = 0;
  let both: { name: string; as: keyof typeof BOTH } | null = null;
  for (const name of names) {
    const folder = name !== '-' && isFolder(name);
    if (folder && except.has(realOf(name))) {
      both = { name, as: 'folder' };
      continue;
    }
    const fitted = folder || !isGlob(name) ? null : fitting(name, except);
    if (fitted?.files.length === 0 && fitted.written) {
      both = { name, as: 'glob' };
      continue;
    }
    others++;
    if (folder) yield* textsIn(name, except, options.passedOver);
    else if (fitted !== null) yield* anyOf(fitted.files.values(), name);
    else yield { path: name, folder: '' };
  }
  // "in/*" names the output's folder along with the others; alone it is a mistake.
  if (both !== null && others === 0) throw new FileProblem(both.name, BOTH[both.as].alone);
  if (both !== null) options.passedOver(both.name, BOTH[both.as].amongOthers);
}

/** What is said of a name for what is written as well as read. */
const BOTH = {
  folder: {
    alone: 'this folder is read and written to: name another folder for the output, or name its files',
    amongOthers: 'the output folder',
  },
  glob: {
    alone: 'everything that fits is in the output folder, which is not read: name another folder for the output',
    amongOthers: 'everything that fits is in the output folder',
  },
} as const;

/**
 * The files that a list names, in its order; each keeps its folder, as far as that leads down.
 * @param path of the list; `-` is standard input
 * @param nul whether names end with NUL instead of line ends
 * @throws FileProblem where the list can't be read
 */
export function filesListed(path: string, stdin: number, nul: boolean): InputFile[] {
  let text: string;
  try {
    // Windows writes lists with a byte order mark, in UTF-16 as well: it is no part of the first name.
    const bytes = readFileSync(path === '-' ? stdin : path);
    text = new TextDecoder(byteOrderMark(bytes) ?? 'utf-8').decode(bytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? missing(path) : message;
    throw new FileProblem(path, `the list of files can’t be read: ${why}`);
  }
  return text
    .split(nul ? '\0' : /\r?\n/)
    .filter((name) => name !== '')
    .map((name) => ({ path: name, folder: downward(dirname(name)) }));
}

/** The files of a folder that look like text; how many others there are is reported in the end. */
function* textsIn(name: string, except: ReadonlySet<string>, passedOver: PassedOver): Generator<InputFile> {
  let others = 0;
  let any = false;
  for (const file of walked(name, name, except, passedOver)) {
    const binary = whatBinaryBegins(file.path);
    any ||= binary === null;
    if (binary === null) yield file;
    else {
      others++;
      passedOver(file.path, `not text but binary: ${binary}`, 'report');
    }
  }
  if (others > 0) {
    const files = others === 1 ? '1 file' : `${others.toLocaleString('en')} files`;
    passedOver(name, `${files} whose beginning is not text: a file that you name is tried anyway`, 'terminal');
  }
  // Reported as what can't be read.
  if (!any) yield { path: name, folder: '' };
}

/** All of a folder's files, whatever they hold. @param options see `InputOptions` */
export function filesIn(folder: string, { except, passedOver }: InputOptions): Generator<InputFile> {
  return walked(folder, folder, new Set(except.map(realOf)), passedOver);
}

function* walked(
  folder: string,
  root: string,
  except: ReadonlySet<string>,
  passedOver: PassedOver,
): Generator<InputFile> {
  if (except.has(realOf(folder))) return;
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    // Reported as what can't be read.
    yield { path: folder, folder: relative(root, folder) };
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (isAside(entry.name)) continue;
    if (entry.isDirectory()) {
      yield* walked(path, root, except, passedOver);
    } else if (entry.isSymbolicLink() && isFolder(path)) {
      // What it leads to may be above it, or be walked already.
      passedOver(path, 'a link to a folder: name the folder itself');
    } else if (entry.isFile() || (entry.isSymbolicLink() && statsOf(path)?.isFile() !== false)) {
      yield { path, folder: relative(root, folder) };
    } else {
      passedOver(path, 'neither a file nor a folder');
    }
  }
}

/** @returns the files that a pattern fits, and whether it fits others that are in what is written to */
function fitting(pattern: string, except: ReadonlySet<string>): { files: InputFile[]; written: boolean } {
  const root = fixedPartOf(pattern);
  const found = globSync(pattern, { followSymbolicLinks: false, expandDirectories: false })
    .filter((path) => !isAside(basename(path)))
    .sort();
  const outside = found.filter((path) => !ancestorsOf(path).some((folder) => except.has(realOf(folder))));
  return {
    files: outside.map((path) => ({ path, folder: downward(relative(root, dirname(path))) })),
    written: outside.length < found.length,
  };
}

/** Where there are none, what was named itself: it is reported as what can't be read. */
function* anyOf(files: IterableIterator<InputFile>, name: string): Generator<InputFile> {
  const first = files.next();
  yield first.done ? { path: name, folder: '' } : first.value;
  yield* files;
}

/** Hidden files, and what stands beside a story to tell of its publication. */
function isAside(name: string): boolean {
  return name.startsWith('.') || name.endsWith('.meta.json');
}

/** A name with signs of a glob that is no file's own. */
function isGlob(name: string): boolean {
  return /[*?[{]/.test(name) && lstatSync(name, { throwIfNoEntry: false }) === undefined;
}

function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() === true;
}

/** The folders of a pattern in front of its first sign. */
function fixedPartOf(pattern: string): string {
  const segments = pattern.split('/');
  const first = segments.findIndex((segment) => /[*?[{!]/.test(segment));
  return segments.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

/** A relative path without what would lead out of where it is put. */
function downward(path: string): string {
  const { root } = parse(path);
  return path
    .slice(root.length)
    .split(/[\\/]/)
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
    .join(sep);
}

function ancestorsOf(path: string): string[] {
  const all: string[] = [];
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    all.push(folder);
    if (folder === dirname(folder)) return all;
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

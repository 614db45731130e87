/** `wirecopy.json`, a `wirecopy` key in package.json, and the user's own: what they hold, checked. */
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Option } from 'commander';
import { settings } from '../../configuration-keys.js';
import { diagnostic } from '../../diagnostic.js';
import { linkBelow, statsOfItself } from '../../run/below.js';
import type { Environment } from '../../run/environment.js';
import { FileProblem } from '../../run/file-problem.js';
import { statsOf } from '../../run/input.js';
import { Reporter } from '../../run/reporter.js';
import { type JsonFile, readJson } from '../../run/user-files/json-file.js';
import { suggestion } from '../../run/user-files/nearest.js';
import { confine } from '../../run/user-files/text-file.js';
import { CONFIG_FILE, CONFIG_NAME, foldersUpward, namesUs, userFileOf } from './configured.js';
import { looksLikeFile } from './settings.js';

/** A value that a configuration gives an option. */
export interface Setting {
  value: unknown;
  file: JsonFile;
  /** That lead to the value in the file. */
  keys: readonly string[];
  /** Whether it is the user's own, rather than one of the folder, which may be anybody's. */
  trusted: boolean;
}

export interface Configuration {
  /** By the option's name in the program. */
  settings: ReadonlyMap<string, Setting>;
  /** The files that were read, the nearest first. */
  files: readonly string[];
  /** Where the user's own is looked for. */
  userFile: string;
}

/**
 * Reads the configuration: the nearest upward from the working folder, and the user's own below it.
 * @param options those that may be configured, for their checks
 * @throws FileProblem that names the file, the line and the nearest right key; the other mistakes are in its `also`
 */
export function readConfiguration(options: readonly Option[], environment: Environment): Configuration {
  const userFile = userFileOf(environment.env);
  const files: Source[] = [];
  const near = nearest(userFile, environment);
  if (near !== null) files.push(near);
  const own = ifThere(userFile);
  if (own !== null) files.push({ file: own, under: [], trusted: true });

  const found = new Map<string, Setting>();
  const problems: FileProblem[] = [];
  for (const source of files.toReversed()) {
    for (const [name, setting] of settingsIn(source, options, problems)) found.set(name, setting);
  }
  const [first, ...also] = problems;
  if (first !== undefined) throw Object.assign(first, { also });
  return { settings: found, files: files.map(({ file }) => file.path), userFile };
}

/** A file, the keys that lead to the configuration in it, and whether it is the user's own. */
interface Source {
  file: JsonFile;
  under: string[];
  trusted: boolean;
}

/** The nearest upward from the working folder that is not somebody else's. */
function nearest(userFile: string, environment: Environment): Source | null {
  for (const folder of foldersUpward(environment.env)) {
    const path = join(folder, CONFIG_FILE);
    const there = statsOf(path);
    if (path !== userFile && there !== null && isOurs(path, environment)) {
      if (!there.isFile() && !there.isDirectory()) throw new FileProblem(path, 'not a file: move it away');
      return { file: readJson(path), under: [], trusted: false };
    }
    const shared = join(folder, 'package.json');
    if (namesUs(shared) && isOurs(shared, environment))
      return { file: readJson(shared), under: [CONFIG_NAME], trusted: false };
  }
  return null;
}

/** Whether it is the user's, or root's. In a folder that others may write to, a stranger's file must not say what is read. */
function isOurs(path: string, environment: Environment): boolean {
  const user = process.geteuid?.();
  const owners = [statsOfItself(path)?.uid, statsOf(path)?.uid].filter((uid) => uid !== undefined);
  if (user === undefined || owners.every((uid) => uid === user || uid === 0)) return true;
  const why = 'ignored, because it belongs to somebody else: make it your own (chown), or use --no-config';
  new Reporter(environment, isQuiet(environment)).report(path, diagnostic('passed-over', why));
  return false;
}

/** As the command line says: what a configuration says of it is not known yet. */
function isQuiet({ argv }: Environment): boolean {
  return argv.some((one) => one === '--quiet' || /^-[a-pr-z]*q[a-z]*$/.test(one));
}

function ifThere(path: string): JsonFile | null {
  try {
    return readJson(path);
  } catch (error) {
    if (error instanceof FileProblem && /no such file/.test(error.message)) return null;
    throw error;
  }
}

function* settingsIn(
  { file, under, trusted }: Source,
  options: readonly Option[],
  problems: FileProblem[],
): Generator<[string, Setting]> {
  const { path, text } = file;
  const object = under.reduce((value, key) => (value as Record<string, unknown>)[key], file.value);
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    problems.push(new FileProblem(path, 'it takes an object: { "theme": "dark" }', text, under));
    return;
  }
  for (const [key, value] of Object.entries(object)) {
    if (key === '$schema') continue;
    const keys = [...under, key];
    if (!(settings as readonly string[]).includes(key)) {
      problems.push(new FileProblem(path, `no key “${key}”: ${suggestion(key, settings)}`, text, keys));
      continue;
    }
    const option = optionOf(key, options);
    // Another command's.
    if (option === undefined) continue;
    // A folder that somebody else has filled must not choose a program that we run.
    if (key === 'pager' && typeof value === 'string' && !trusted) {
      const message =
        'a pager is a program: only your own configuration can name one (wirecopy config says where it is)';
      problems.push(new FileProblem(path, message, text, keys));
      continue;
    }
    const problem = (message: string) => new FileProblem(path, `“${key}” ${message}`, text, keys);
    try {
      yield [key, { value: checked(option, value, { path, trusted }, problem), file, keys, trusted }];
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      problems.push(error);
    }
  }
}

/** The value as the option itself would take it from the command line. */
function checked(
  option: Option,
  value: unknown,
  { path, trusted }: { path: string; trusted: boolean },
  problem: (message: string) => FileProblem,
): unknown {
  const key = option.attributeName();
  if (!option.required || (key === 'pager' && typeof value === 'boolean')) {
    if (typeof value === 'boolean') return value;
    throw problem('takes true or false');
  }
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw problem(key === 'width' ? 'takes a number' : 'takes a text');
  }
  const text = String(value);
  // A file stands beside the configuration that names it.
  const { argChoices: names } = option;
  if ('files' in option && (names === undefined || (!names.includes(text) && looksLikeFile(text)))) {
    const folder = dirname(path);
    const file = resolve(folder, text);
    const refused = refusedFile(file, trusted ? null : folder, text);
    if (refused !== null) throw problem(refused);
    if (!trusted) confine(file, folder);
    return file;
  }
  try {
    return option.parseArg === undefined ? text : option.parseArg(text, undefined);
  } catch (error) {
    throw problem(`can’t be “${text}”: ${(error as Error).message}`);
  }
}

/**
 * Why a configuration may not name a file: its folder may be anybody's, and what is read comes into a page.
 * @param folder that the file must be below; null for the user's own configuration, which may name any file
 */
function refusedFile(file: string, folder: string | null, text: string): string | null {
  const stats = statsOf(file);
  if (stats !== null && !stats.isFile() && !stats.isDirectory()) return 'names a pipe or a device, not a file';
  if (folder === null) return null;
  const way = relative(folder, file);
  if (text.split(/[\\/]/).includes('..') || isAbsolute(way) || way.split(sep)[0] === '..') {
    return `can’t be “${text}”: it must be below the configuration’s own folder, without “..”; only your own configuration can name other files`;
  }
  return linkBelow(folder, file) === null
    ? null
    : `can’t be “${text}”: it is a link, or below one: name the file itself`;
}

/** The option that a key sets: where there is one to set it and one to negate it, the former. */
export function optionOf(key: string, options: readonly Option[]): Option | undefined {
  const fitting = options.filter((one) => one.attributeName() === key);
  return fitting.find(({ negate }) => !negate) ?? fitting[0];
}

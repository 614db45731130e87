/** `wirecopy.json`, a `wirecopy` key in package.json, and the user's own: what they hold, checked. */
import { dirname, resolve } from 'node:path';
import type { Option } from 'commander';
import { lilconfigSync } from 'lilconfig';
import { CONFIG_FILE, CONFIG_NAME, userFileOf } from './configured.js';
import { FileProblem } from './file-problem.js';
import { type JsonFile, parseJson, readJson } from './json-file.js';
import { suggestion } from './nearest.js';
import { looksLikeFile, settings } from './settings.js';
import type { World } from './world.js';

/** A value that a configuration gives an option. */
export interface Setting {
  value: unknown;
  file: JsonFile;
  /** That lead to the value in the file. */
  keys: readonly string[];
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
 * @throws FileProblem that names the file, the line and the nearest right key
 */
export function readConfiguration(options: readonly Option[], { env }: World): Configuration {
  const texts = new Map<string, string>();
  const search = lilconfigSync(CONFIG_NAME, {
    searchPlaces: [CONFIG_FILE, 'package.json'],
    loaders: {
      '.json': (path, content) => {
        texts.set(path, content);
        return path.endsWith('package.json') ? ownKeyOf(content) : parseJson(path, content).value;
      },
    },
  });
  const userFile = userFileOf(env);
  const files: { file: JsonFile; under: string[]; trusted: boolean }[] = [];
  const near = searched(search);
  if (near !== null && near.filepath !== userFile) {
    const file = parseJson(near.filepath, texts.get(near.filepath) ?? '');
    files.push({ file, under: near.filepath.endsWith('package.json') ? [CONFIG_NAME] : [], trusted: false });
  }
  const own = ifThere(userFile);
  if (own !== null) files.push({ file: own, under: [], trusted: true });

  const found = new Map<string, Setting>();
  for (const { file, under, trusted } of files.toReversed()) {
    for (const [name, setting] of settingsIn(file, under, trusted, options)) found.set(name, setting);
  }
  return { settings: found, files: files.map(({ file }) => file.path), userFile };
}

function searched(search: ReturnType<typeof lilconfigSync>): ReturnType<typeof search.search> {
  try {
    return search.search();
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem(CONFIG_FILE, `can’t be read: ${(error as Error).message}`);
  }
}

/** A package.json of somebody else's may be broken: that is not for us to say. */
function ownKeyOf(content: string): object {
  try {
    return JSON.parse(content.replace(/^\ufeff/, '')) ?? {};
  } catch {
    return {};
  }
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
  file: JsonFile,
  under: string[],
  trusted: boolean,
  options: readonly Option[],
): Generator<[string, Setting]> {
  const { path, text } = file;
  const object = under.reduce((value, key) => (value as Record<string, unknown>)[key], file.value);
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    throw new FileProblem(path, 'it takes an object: { "theme": "dark" }', text, under);
  }
  for (const [key, value] of Object.entries(object)) {
    if (key === '$schema') continue;
    const keys = [...under, key];
    if (!(settings as readonly string[]).includes(key)) {
      throw new FileProblem(path, `no key “${key}”: ${suggestion(key, settings)}`, text, keys);
    }
    const option = optionOf(key, options);
    // Another command's.
    if (option === undefined) continue;
    // A folder that somebody else has filled must not choose a program that we run.
    if (key === 'pager' && typeof value === 'string' && !trusted) {
      const message =
        'a pager is a program: only your own configuration may name one (wirecopy config says where it is)';
      throw new FileProblem(path, message, text, keys);
    }
    const problem = (message: string) => new FileProblem(path, `“${key}” ${message}`, text, keys);
    yield [key, { value: checked(option, value, path, problem), file, keys }];
  }
}

/** The value as the option itself would take it from the command line. */
function checked(option: Option, value: unknown, path: string, problem: (message: string) => FileProblem): unknown {
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
    return resolve(dirname(path), text);
  }
  try {
    return option.parseArg === undefined ? text : option.parseArg(text, undefined);
  } catch (error) {
    throw problem(`can’t be “${text}”: ${(error as Error).message}`);
  }
}

/** The option that a key sets: where there is one to set it and one to negate it, the former. */
export function optionOf(key: string, options: readonly Option[]): Option | undefined {
  const fitting = options.filter((one) => one.attributeName() === key);
  return fitting.find(({ negate }) => !negate) ?? fitting[0];
}

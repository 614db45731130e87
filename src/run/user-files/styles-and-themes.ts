/** `--style house.json` and `--theme theme.json`: a user's own, checked before they are used. */
import type { ValidateFunction } from 'ajv';
import { type CustomTheme, customTheme } from '../../formats/terminal/themes/custom.js';
import type { Theme } from '../../formats/terminal/themes/theme.js';
import { type CustomStyle, customStyle } from '../../houses/custom.js';
import { patternsOf, type StylePattern } from '../../houses/patterns.js';
import type { Style } from '../../houses/style.js';
import checkStyle from '../../style.schema.json?check';
import checkTheme from '../../theme.schema.json?check';
import { FileProblem } from '../file-problem.js';
import type { JsonFile } from './json-file.js';
import type { slowness as Slowness } from './linear-pattern.js';
import { readChecked } from './schema-checked.js';

/** @throws FileProblem that names the file, the place in it and the way out */
export async function readStyleFile(path: string): Promise<Style> {
  return (await readHouse(path)).house;
}

/** The same, with the file itself, for what is to be reported of it. */
export async function readHouse(path: string): Promise<{ file: JsonFile; house: Style }> {
  const { file, made } = extended(path, checkStyle, (value) => customStyle(value as CustomStyle));
  const patterns = patternsOf(file.value as CustomStyle);
  // What proves them takes a third of a second to load, and most styles of users hold none.
  if (patterns.length > 0) refuseSlow(file, patterns, (await import('./linear-pattern.js')).slowness);
  return { file, house: made };
}

/** In milliseconds, for all patterns of a file together: simple ones take a few each. */
const PATIENCE = 20_000;

function refuseSlow(file: JsonFile, patterns: readonly StylePattern[], slowness: typeof Slowness): void {
  const end = performance.now() + PATIENCE;
  for (const { keys, source, flags } of patterns) {
    const why = slowness(source, flags, Math.max(1, Math.round(end - performance.now())));
    if (why === null) continue;
    const way = 'write it so that no two of its repetitions can match the same characters';
    throw new FileProblem(file.path, `/${keys.join('/')}: ${why}: ${way}: ${source}`, file.text, keys);
  }
}

/** @throws FileProblem that names the file, the place in it and the way out */
export function readThemeFile(path: string): Theme {
  return extended(path, checkTheme, (value) => customTheme(value as CustomTheme)).made;
}

function extended<T>(path: string, check: ValidateFunction, make: (value: unknown) => T): { file: JsonFile; made: T } {
  const file = readChecked(path, check);
  try {
    return { file, made: make(file.value) };
  } catch (error) {
    if (error instanceof RangeError) throw new FileProblem(path, `/extends: ${error.message}`, file.text, ['extends']);
    throw error;
  }
}

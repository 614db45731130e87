/** `--style house.json` and `--theme theme.json`: a user's own, checked before they are used. */
import type { ValidateFunction } from 'ajv';
import checkStyle from '../style.schema.json?check';
import { type CustomStyle, customStyle } from '../styles/custom.js';
import { patternsOf, type StylePattern } from '../styles/patterns.js';
import type { Style } from '../styles/style.js';
import checkTheme from '../theme.schema.json?check';
import { type CustomTheme, customTheme } from '../themes/custom.js';
import type { Theme } from '../themes/theme.js';
import { readChecked } from './checked-file.js';
import { FileProblem } from './file-problem.js';
import type { JsonFile } from './json-file.js';
import type { slowness as Slowness } from './linear.js';

/** @throws FileProblem that names the file, the place in it and the way out */
export async function readStyleFile(path: string): Promise<Style> {
  const { file, made } = extended(path, checkStyle, (value) => customStyle(value as CustomStyle));
  const patterns = patternsOf((file.value as CustomStyle).envelope);
  // What proves them takes a third of a second to load, and most styles of users hold none.
  if (patterns.length > 0) refuseSlow(file, patterns, (await import('./linear.js')).slowness);
  return made;
}

/** In milliseconds, for all patterns of a file together: simple ones take a few each. */
const PATIENCE = 20_000;

function refuseSlow(file: JsonFile, patterns: readonly StylePattern[], slowness: typeof Slowness): void {
  const end = performance.now() + PATIENCE;
  for (const { keys, source, flags } of patterns) {
    const why = slowness(source, flags, Math.max(1, Math.round(end - performance.now())));
    if (why === null) continue;
    const way = 'write it so that no two of its repeats can take the same characters';
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

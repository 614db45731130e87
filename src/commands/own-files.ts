/** `--style house.json` and `--theme theme.json`: a user's own, checked before they are used. */
import type { ValidateFunction } from 'ajv';
import checkStyle from '../style.schema.json?check';
import { type CustomStyle, customStyle } from '../styles/custom.js';
import type { Style } from '../styles/style.js';
import checkTheme from '../theme.schema.json?check';
import { type CustomTheme, customTheme } from '../themes/custom.js';
import type { Theme } from '../themes/theme.js';
import { readChecked } from './checked-file.js';
import { FileProblem } from './file-problem.js';

/** @throws FileProblem that names the file, the place in it and the way out */
export function readStyleFile(path: string): Style {
  return extended(path, checkStyle, (value) => customStyle(value as CustomStyle));
}

/** @throws FileProblem that names the file, the place in it and the way out */
export function readThemeFile(path: string): Theme {
  return extended(path, checkTheme, (value) => customTheme(value as CustomTheme));
}

function extended<T>(path: string, check: ValidateFunction, make: (value: unknown) => T): T {
  const file = readChecked(path, check);
  try {
    return make(file.value);
  } catch (error) {
    if (error instanceof RangeError) throw new FileProblem(path, `/extends: ${error.message}`, file.text, ['extends']);
    throw error;
  }
}

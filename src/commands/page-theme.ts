/** The theme of a page, by its name or from an editor's own file. */
import { customPageTheme, pageThemes } from '../pages/index.js';
import type { PageThemeName } from '../pages/names.js';
import type { PageTheme } from '../pages/page-theme.js';
import { textOf } from './own-text.js';

/** @throws FileProblem where the file can't be read */
export function pageThemeOf(name: string): PageTheme {
  return Object.hasOwn(pageThemes, name) ? pageThemes[name as PageThemeName] : customPageTheme(textOf(name));
}

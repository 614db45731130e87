/** The theme of a page, by its name or from an editor's own file. */
import { customPageTheme, pageThemes } from '../../formats/page/themes/index.js';
import type { PageTheme } from '../../formats/page/themes/page-theme.js';
import type { PageThemeName } from '../../formats/page/themes/theme-names.js';
import { textOf } from './text-file.js';

/** @throws FileProblem where the file can't be read */
export function pageThemeOf(name: string): PageTheme {
  return Object.hasOwn(pageThemes, name) ? pageThemes[name as PageThemeName] : customPageTheme(textOf(name));
}

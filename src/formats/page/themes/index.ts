/** The registry of page themes. A new one is one file, one name and one row here; options, help and tests derive from it. */

import { newspaper } from './newspaper.js';
import type { PageTheme } from './page-theme.js';
import { plain } from './plain.js';
import type { PageThemeName } from './theme-names.js';

export const pageThemes: Readonly<Record<PageThemeName, PageTheme>> = { newspaper, plain };

/** An editor's own style sheet as a theme. */
export function customPageTheme(css: string): PageTheme {
  return { description: 'your own', css: () => css };
}

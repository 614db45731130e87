/** What the values of a configuration mean. */
import { pageThemeNames } from '../../formats/page/themes/theme-names.js';

/** Whether it is a path, rather than a name of ours. */
export function looksLikeFile(value: string): boolean {
  return /\.(?:json|css|html)$|[/\\]/.test(value);
}

/** What a theme of this name, or in this file, dresses. */
export function kindOfTheme(value: string): 'terminal' | 'page' {
  return (pageThemeNames as readonly string[]).includes(value) || /\.css$/i.test(value) ? 'page' : 'terminal';
}

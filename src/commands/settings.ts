/** What a configuration may set. */
import { pageThemeNames } from '../pages/names.js';

/** The keys of wirecopy.json: options, by their long names. */
export const settings = [
  'to',
  'style',
  'dateOrder',
  'theme',
  'width',
  'color',
  'hyperlinks',
  'pager',
  'positions',
  'quiet',
  'frontMatter',
  'template',
  'publisher',
  'publisherLogo',
  'image',
  'imageAlt',
  'section',
  'keywords',
  'copyright',
  'mailFrom',
] as const;

/** Is it a path, rather than a name of ours? */
export function looksLikeFile(value: string): boolean {
  return /\.(?:json|css|html)$|[/\\]/.test(value);
}

/** What a theme of this name, or in this file, dresses. */
export function kindOfTheme(value: string): 'terminal' | 'page' {
  return (pageThemeNames as readonly string[]).includes(value) || /\.css$/i.test(value) ? 'page' : 'terminal';
}

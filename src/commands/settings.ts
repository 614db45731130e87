/** What a configuration may set. */

/** The keys of wirecopy.json: options, by their long names. */
export const settings = [
  'to',
  'style',
  'theme',
  'width',
  'color',
  'hyperlinks',
  'pager',
  'positions',
  'quiet',
] as const;

/** Is it a path, rather than a name of ours? */
export function looksLikeFile(value: string): boolean {
  return /\.json$|[/\\]/.test(value);
}

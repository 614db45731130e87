/** Names of output files: made of what the copy says, and safe on every file system for all that. */
import type { Article } from '../article.js';
import type { Meta } from '../meta.js';
import { withoutEnd } from '../read/text/white-space.js';

/** What a name can hold of a story, by the name that stands in braces. */
const parts = {
  date: ({ date, isoDate }, { published }) => (published ?? isoDate)?.slice(0, 10) ?? date,
  slug: ({ slug, headline }) => slug ?? headline,
  headline: ({ headline }) => headline,
  source: ({ source }) => source,
  edition: ({ edition }) => edition,
  place: ({ dateline }) => dateline?.place ?? null,
  author: ({ byline }) => byline?.authors[0]?.name ?? null,
  language: ({ language }) => language,
  style: ({ style }) => style,
  id: ({ input }) => input.id,
} as const satisfies Record<string, (article: Article, meta: Meta) => string | null>;

type PartName = keyof typeof parts;

/** Each a word of small letters, digits and hyphens; what the copy does not say is not there. */
export type NameParts = { [name in PartName]?: string };

const partNames = Object.keys(parts) as PartName[];

/** All that a pattern can name: of the story, of the input and of the output. */
export const placeholders: readonly string[] = [...partNames, 'file', 'story', 'format', 'ext'];

export function namePartsOf(article: Article, meta: Meta): NameParts {
  const found: NameParts = {};
  for (const name of partNames) {
    const word = wordOf(parts[name](article, meta) ?? '');
    if (word !== '') found[name] = word;
  }
  return found;
}

/** In UTF-16 units. */
const LONGEST_WORD = 60;

/** A text as a part of a name: letters and digits of any script, small, with hyphens between its words. */
export function wordOf(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    if (name.length + 1 + word.length > LONGEST_WORD) break;
    name += (name === '' ? '' : '-') + word;
  }
  return name === '' ? (words[0] ?? '').slice(0, LONGEST_WORD).toWellFormed() : name;
}

/** What is wrong with a pattern, in a line for people; null where nothing is. */
export function patternProblem(pattern: string): string | null {
  const unknown = [...pattern.matchAll(/\{([^{}]*)\}/g)].find(([, name = '']) => !placeholders.includes(name));
  if (unknown !== undefined)
    return `no “${unknown[0]}”: you can use ${placeholders.map((one) => `{${one}}`).join(', ')}`;
  if (!pattern.endsWith('.{ext}')) return 'it ends with .{ext}';
  const rest = pattern.replace(/\{[^{}]*\}/g, 'x');
  if (/[{}]/.test(rest)) return 'a brace has no partner';
  if (rest.split('/').some((segment) => segment === '' || segment !== segmentOf(segment))) {
    return 'it holds what is no part of a file’s name everywhere (.., \\, :, * and the like)';
  }
  return null;
}

export interface NameContext {
  /** Name of the input without its extension; null for standard input. */
  stem: string | null;
  story: number;
  format: string;
  parts: NameParts;
}

/**
 * Fills a pattern.
 * @returns a path with `/` between its folders, relative, without its extension: every segment is a safe name
 */
export function nameFor(pattern: string, { stem, story, format, parts: known }: NameContext): string {
  const values: Record<string, string> = { ...known, file: stem ?? 'story', story: String(story), format };
  const filled = pattern.slice(0, -'.{ext}'.length).replace(/\{([^{}]*)\}/g, (_, name: string) => values[name] ?? '');
  const segments = filled.split('/').map((segment) => segmentOf(tidied(segment)));
  return segments.map((segment) => (segment === '' ? 'story' : segment)).join('/');
}

/** What stands between two parts of which one is not there is not doubled, and ends no name. */
function tidied(name: string): string {
  return name.replace(/([-_. ])[-_. ]+/g, '$1').replace(/^[-_. ]|[-_. ]$/g, '');
}

/** Characters that are no part of a name somewhere, or that turn, hide or forge what a list of files shows. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x1f\x7f-\x9f/\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]|\udb40[\udc00-\udc7f]/g;
/** Names that Windows keeps for its devices (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** In bytes of UTF-8; a name has 255 on most file systems, and a number and extensions are added to it. */
const LONGEST = 180;

/** A text as one segment of a path, changed as little as safety asks: a dot would hide it, a hyphen makes it an option. */
export function segmentOf(text: string): string {
  const bare = withoutEnd(text.toWellFormed().replace(UNSAFE, '-'), '.').replace(/^[.\s-]+/, '');
  const named = RESERVED.test(bare) ? `_${bare}` : bare;
  return shortened(named);
}

function shortened(name: string): string {
  if (name.length * 3 <= LONGEST) return name;
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > LONGEST) return withoutEnd(kept, '.');
    kept += character;
  }
  return kept;
}

/** The grammar of bylines: who signs a story. */
import type { Author, Byline } from '../article.js';
import { isDigit, some } from './characters.js';
import { isAllCapitals, isCapitalised, isInitials } from './words.js';

/** Words that name a job or a desk. Who is called so signs nothing: a role is no author. */
const DESK = new Set(
  (
    'staff desk newsroom team reporter reporters correspondent correspondents writer writers editor editors bureau ' +
    'contributor contributors agencies wire wires services'
  ).split(' '),
);
/** Parts of a name that are written small. */
const PARTICLES = new Set(
  'al bin bint da das de del della der di do dos du e el ibn la las le los ten ter van von y zu'.split(' '),
);
/** What follows a name behind a comma and is no name. */
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'md', 'phd']);
/** What parts two names. A comma needs the space behind it. */
const BETWEEN = /\s*,\s+(?:and|&)\s+|\s*,\s+|\s+(?:and|&)\s+|\s*;\s+/gi;

const SEPARATORS = [',', ';', '&', ' and ', ' And ', ' AND '];

/**
 * Reads a byline.
 * @param text as written and folded, with or without "By"
 * @param outlets that are organizations where they sign
 */
export function readByline(text: string, outlets: readonly string[]): Byline {
  const signed = hasBy(text) ? text.slice(3).trim() : text;
  const known = new Set(outlets.map((outlet) => outlet.toLowerCase()));
  const authors: Author[] = [];
  for (const name of splitNames(signed)) {
    if (known.has(name.toLowerCase())) authors.push(author('organization', name));
    else if (!isDesk(name)) authors.push(author('person', name));
  }
  return { text, authors };
}

function author(kind: Author['kind'], name: string): Author {
  return { kind, name, role: null, affiliation: null };
}

/** "By Jane Doe", "By: Jane Doe". */
function hasBy(text: string): boolean {
  const start = text.slice(0, 3).toLowerCase();
  return start === 'by ' || start === 'by:';
}

function isDesk(name: string): boolean {
  return name.split(' ').some((word) => DESK.has(word.toLowerCase()));
}

function splitNames(text: string): string[] {
  // Most bylines name one person, and looking is quicker than splitting.
  if (!SEPARATORS.some((sign) => text.includes(sign))) return [text];
  const names: string[] = [];
  for (const part of text.split(BETWEEN).map((name) => name.trim())) {
    if (part === '') continue;
    const before = names.at(-1);
    if (before !== undefined && SUFFIXES.has(part.toLowerCase().replaceAll('.', '')))
      names[names.length - 1] = `${before}, ${part}`;
    else names.push(part);
  }
  return names;
}

/**
 * How much a field looks like people's names, from -2 (it can't be) to 3 (it surely is); below 2 nothing but its
 * place speaks for it.
 */
export function nameLikeness(text: string): number {
  if (hasBy(text)) return 3;
  const names = splitNames(text);
  if (names.length === 0) return -2;
  const joined = names.length > 1 && (text.includes(' & ') || text.includes(' and '));
  return Math.min(...names.map(oneName)) + (joined ? 1 : 0);
}

function oneName(name: string): number {
  if (some(name, isDigit)) return 0;
  const words = name.split(' ');
  if (isDesk(name)) return 2;
  if (words.length > 6) return -1;
  // "J. Mansour": an initial is a name's and never a place's ("U.S." has no name behind it).
  if (words.length > 1 && words.slice(0, -1).some((word) => isInitials(word) && isCapitalised(word))) return 3;
  if (words.length === 1) return isAllCapitals(name) ? -1 : 0.4;
  if (words.every((word) => isCapitalised(word) || PARTICLES.has(word.toLowerCase())))
    return isAllCapitals(name) ? 1.5 : 2;
  return 0.4;
}

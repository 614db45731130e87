/** People's names: how they differ from other words, and how capitals become a name's normal case. */
import { anywhere } from '../../languages/anywhere.js';
import { hasDigit, isLetter } from './characters.js';
import { anyOf } from './pattern.js';
import { isAllCapitals, isCapitalised, isInitials, wordsOf } from './words.js';

/** Parts of a name that are written small. */
export const PARTICLES: ReadonlySet<string> = new Set(anywhere.particles);
/** Those that a name in capitals gets back small. "AL" and "DI" open names too often: they keep their capital. */
const SMALL_AGAIN = new Set(anywhere.particlesInCapitals);
/** What follows a name behind a comma or a space, and is no name. */
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ...anywhere.nameSuffixes.map((suffix) => [suffixKey(suffix), suffix] as const),
  ['phd', 'Ph.D.'],
]);
/** Words that no name holds, and that open or fill titles and sentences. */
const NO_NAME = new Set(anywhere.noNames);

export function isSuffix(text: string): boolean {
  return /^[jsipmeo]/i.test(text) && SUFFIXES.has(suffixKey(text));
}

/** "Jr.", "Ph.D.": without the last full stop; "J.R." is somebody's initials. */
function suffixKey(text: string): string {
  return text.toLowerCase().replace(/\.$/, '');
}

/** "the Rev.": what a clergyman's name opens with. */
const TITLE = new RegExp(`^${anyOf(anywhere.nameTitles)} `, 'i');
/** Letters that a title begins with, in either case: few names do, and a pattern is expensive to compile. */
const TITLE_LETTERS = new Set(anywhere.nameTitles.flatMap(([first = '']) => [first, first.toUpperCase()]));

/**
 * How much a text looks like one person's name: 2 it has the shape, 3 it has an initial as well, 1 one word, 0 it can't
 * be one.
 * @param signed whether "By" stands in front of it: then "Read" and "House" are surnames
 */
export function personLikeness(text: string, signed = false): number {
  if (text.length < 2 || text.length > 60 || hasDigit(text)) return 0;
  if (/[!?:;@#$%&*+=<>[\]{}|\\/"“”«»…_()]/.test(text)) return 0;
  const words = wordsOf(TITLE_LETTERS.has(text.charAt(0)) ? text.replace(TITLE, '') : text);
  if (words.length > 7) return 0;
  // "Will Penhallow Jr.": a suffix is a name's, whatever its words are else.
  const surely = signed || words.some((word, index) => index > 1 && isSuffix(word.replace(/,/, '')));
  let proper = 0;
  let initial = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    const small = word.toLowerCase();
    const last = index === words.length - 1;
    // "Sam's Column".
    if (!last && /['’]s$/.test(word)) return 0;
    if (isInitials(word) || (word.length === 1 && isCapitalised(word))) {
      if (!isCapitalised(word)) return 0;
      if (!last) initial = true;
    } else if (PARTICLES.has(small) && !last) {
      if (index === 0 && words.length === 1) return 0;
    } else if (isSuffix(word.replace(/,/, '')) && index > 0) {
      // "Jr." counts for nothing.
    } else if (isNameWord(word) && (surely || !NO_NAME.has(small))) {
      proper++;
    } else {
      return 0;
    }
  }
  if (proper === 0) return 0;
  if (initial) return 3;
  // Chinese and Japanese names have no space in them.
  if (signed && words.length === 1 && /^[\u3005-\u30ff\u3400-\u9fff]{3,8}$/.test(text)) return 2;
  return proper === 1 && words.length === 1 ? 1 : 2;
}

/** "O'Brien", "Jean-Luc", "bell" with nothing else: a capital first, letters, and a full stop only as in "Wm.". */
function isNameWord(word: string): boolean {
  if (!isCapitalised(word) && !isUncased(word) && !isCapitalised(word.replace(JOINED, ''))) return false;
  let letters = 0;
  // By index: stepping through a text costs a cold command as much again, and most characters are one unit.
  for (let at = 0; at < word.length; ) {
    const character = word.charCodeAt(at) < 0xd800 ? word.charAt(at) : String.fromCodePoint(word.codePointAt(at) ?? 0);
    at += character.length;
    if (isLetter(character)) letters++;
    else if (!`'’‘.-‐\`´ʻʼ·,`.includes(character) && !/\p{M}/u.test(character)) return false;
  }
  return letters > 0 && !(word.endsWith('.') && word.length > 6) && !/,.|.,./.test(word);
}

/** "d'Arcy", "dall'Olio": what is joined to a name by an apostrophe. */
const JOINED = /^(?:[dlo]|(?:d[ae]|ne|su)ll)['’]/;

/** A word of a script without capitals. */
function isUncased(word: string): boolean {
  return word.charAt(0) >= '\u0590' && isLetter(word.charAt(0));
}

/** "HILLEL ITALIE" to "Hillel Italie"; a name that is not in capitals stays as it is. */
export function normalCase(name: string): string {
  const words = wordsOf(name);
  // "Mary McDONALD": a surname alone in capitals is as common.
  const shouted =
    isAllCapitals(name.replace(/\bM[ac]c?(?=[A-Z])/g, 'M')) ||
    words.filter((word) => word.length > 3 && isAllCapitals(strip(word))).length > 0;
  if (!shouted) return name;
  return words.map((word, index) => caseOf(word, index > 0 && index < words.length - 1)).join(' ');
}

function strip(word: string): string {
  return word.replace(/^Mac(?=[A-Z])|^Mc|^[Odl]['’]/, '');
}

function caseOf(word: string, inside: boolean): string {
  const bare = word.replace(/,$/, '');
  const comma = word.slice(bare.length);
  const suffix = SUFFIXES.get(suffixKey(bare));
  if (suffix !== undefined && isAllCapitals(bare)) return suffix + comma;
  if (!isAllCapitals(strip(bare)) || isInitials(bare) || bare.length === 1) return word;
  if (/^[dl]['’][A-Z]/.test(bare)) return bare.slice(0, 2) + capital(bare.slice(2).toLowerCase()) + comma;
  if (/^Mac[A-Z]/.test(bare)) return `Mac${capital(bare.slice(3).toLowerCase())}${comma}`;
  const small = bare.toLowerCase();
  if (inside && SMALL_AGAIN.has(small)) return small + comma;
  // Two letters without a vowel are initials: "JR Smith", "BJ".
  if (bare.length === 2 && !/[aeiouy]/i.test(bare)) return word;
  const parts = small.split(/(?<=['’‘-])/);
  const cased = parts.map((part, index) => {
    // "o'brien", "d'angelo" have two capitals; "shi'ar" and "sa'ad" one.
    const after = parts[index - 1] ?? '-';
    const opens = after.endsWith('-') || after.length === 2;
    return opens ? capital(part) : part;
  });
  return cased.join('') + comma;
}

function capital(part: string): string {
  if (/^mc[a-z]{2}/.test(part)) return `Mc${part.charAt(2).toUpperCase()}${part.slice(3)}`;
  return part.charAt(0).toUpperCase() + part.slice(1);
}

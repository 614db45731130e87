/** What a byline says of its authors beside their names: jobs and desks, and for whom they write. */
import { anywhere } from '../../languages/anywhere.js';
import { hasDigit, isDigit } from '../text/characters.js';
import type { Lexicon } from '../text/lexicon.js';
import { personLikeness } from '../text/person-names.js';
import { isCapitalised, wordsOf } from '../text/words.js';

/** An agency or outlet that we know by name. */
export function isOutlet(text: string, lexicon: Lexicon): boolean {
  const small = text.toLowerCase();
  return lexicon.outlets.has(small) || lexicon.outlets.has(small.slice(articleLength(small))) || opensAgency(text);
}

/** "Agence du Col", "Agenzia Nord": what an agency is, in front of its name. */
function opensAgency(text: string): boolean {
  const [first = '', ...words] = text.split(' ');
  return AGENCY_OPENERS.has(first.toLowerCase()) && isCapitalised(first) && words.some(isCapitalised);
}

const AGENCY_OPENERS: ReadonlySet<string> = new Set(anywhere.agencyOpeners);

/** How long the article is that opens a name in small letters, with the space behind it; 0 where none does. */
function articleLength(small: string): number {
  const space = small.indexOf(' ');
  return space > 0 && ARTICLES.has(small.slice(0, space)) ? space + 1 : 0;
}

const ARTICLES = new Set(anywhere.articles);

/** What could be an outlet's name by a word that only those hold: "The San Diego Union-Tribune". */
export function isAffiliation(text: string, lexicon: Lexicon): boolean {
  const words = text.toLowerCase().split(/[\s-]+/);
  const [first = ''] = words;
  if (words.length > 7 || !(isCapitalised(text) || isDigit(first.charAt(0)) || articleLength(text) > 0)) return false;
  return (
    ARTICLES.has(first) ||
    words.some(
      (word) => lexicon.outletWords.has(word) || anywhere.outletEndings.some((ending) => word.endsWith(ending)),
    )
  );
}

/** Whether a word of it names a job or a desk. "dpa correspondents", "Senior Reporter", "AP Business Editor". */
export function isRole(text: string, lexicon: Lexicon): boolean {
  if (text.length > 70 || hasDigit(text)) return false;
  const small = text.toLowerCase();
  const words = /[/-]|[^\S ]| {2}/.test(small) ? small.split(/[\s/-]+/) : wordsOf(small);
  return words.length <= 8 && words.some((word) => isRoleWord(withoutEnding(word), lexicon));
}

/** "photojournalist", "Lokalredakteur": languages join what the job is about to the word for it. */
export function isRoleWord(word: string, { roles }: Lexicon): boolean {
  if (roles.has(word)) return true;
  for (let at = SHORTEST_SUBJECT; at <= word.length - SHORTEST_JOB; at++) if (roles.has(word.slice(at))) return true;
  return false;
}

/** In UTF-16 units. */
const SHORTEST_SUBJECT = 3;
const SHORTEST_JOB = 8;

/** "editor's", "editor,": the word. */
function withoutEnding(word: string): string {
  return `s.,'`.includes(word.charAt(word.length - 1)) ? word.replace(/[.,']s?$/, '') : word;
}

/**
 * "Bruce Y. Lee Senior Contributor": a role behind a name, with nothing between.
 * @param roles for each word, whether it names a job or a desk
 */
export function trailingRole(
  words: readonly string[],
  roles: readonly boolean[],
  lexicon: Lexicon,
): { name: string; role: string } | null {
  if (words.length < 3 || roles.at(-1) !== true) return null;
  let at = roles.indexOf(true, 2);
  // "Jo Doe Political Correspondent": what the job is about is none of the name.
  while (at > 2 && /^\p{L}/u.test(words[at - 1] as string) && personLikeness(words.slice(0, at).join(' ')) < 2) at--;
  const name = words.slice(0, at).join(' ');
  return personLikeness(name) >= 2 && !isOutlet(name, lexicon) && !isAffiliation(name, lexicon)
    ? { name, role: words.slice(at).join(' ') }
    : null;
}

/** "Associated Press Writer" in front of a name. */
export function leadingRole(
  words: readonly string[],
  roles: readonly boolean[],
): { role: string; rest: string } | null {
  const last = roles.lastIndexOf(true);
  if (last < 0 || last === words.length - 1) return null;
  return { role: words.slice(0, last + 1).join(' '), rest: words.slice(last + 1).join(' ') };
}

/** The agency or outlet that opens a role line: "Associated Press" of "Associated Press Writer". */
export function affiliationOf(role: string, lexicon: Lexicon): string | null {
  const words = role.split(/ |, /);
  for (let length = Math.min(4, words.length - 1); length > 0; length--) {
    const name = words.slice(0, length).join(' ');
    if (isOutlet(name, lexicon)) return name;
  }
  return null;
}

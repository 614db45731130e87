/** The parts of a byline: what each is to those who are named before it. */
import type { Author } from '../../article.js';
import { anywhere } from '../../languages/anywhere.js';
import { LetterPattern } from '../text/letter-pattern.js';
import type { Lexicon } from '../text/lexicon.js';
import { anyOf } from '../text/pattern.js';
import { PARTICLES, personLikeness } from '../text/person-names.js';
import { isAllCapitals, isCapitalised, wordsOf } from '../text/words.js';
import { organization, person } from './author.js';
import { bare, isJoined } from './name-list.js';
import { affiliationOf, isAffiliation, isOutlet, isRole, isRoleWord, leadingRole, trailingRole } from './roles.js';

interface Desk {
  /** Whether somebody signs of whom nobody is named: "Staff reports". */
  found: boolean;
  /** Whether "By" stands in front of all. */
  signed: boolean;
}

interface Part {
  /** As it stands in the list; see `isJoined`. */
  part: string;
  /** Without the sign of what joins it. */
  name: string;
  authors: Author[];
  /** Who stands before it. */
  last: Author | undefined;
  desk: Desk;
  lexicon: Lexicon;
}

/** Takes a part (true), finds that with it the line is no byline (false), or leaves it to the next one (null). */
type Placer = (part: Part) => boolean | null;

/** In this order: what is surely something before what only looks so. */
const placers: readonly Placer[] = [
  anOutlet,
  aJoinedOutlet,
  aBoard,
  nobody,
  aCredit,
  specialTo,
  whatARoleIsAt,
  nameAndRole,
  roleAndName,
  aRole,
  aName,
  anAffiliation,
];

/** Adds a part to the authors. @returns false where it is nothing that a byline holds */
export function placePart(part: string, authors: Author[], desk: Desk, lexicon: Lexicon): boolean {
  const one = { part, name: withoutPossessive(bare(part), lexicon), authors, last: authors.at(-1), desk, lexicon };
  for (const place of placers) {
    const placed = place(one);
    if (placed !== null) return placed;
  }
  return isWhereOrDegree(one);
}

/** "our own correspondent Jo Doe", "unserem Mitarbeiter", "a staff reporter": without the words that say whose, or that it is one of several. */
function withoutPossessive(name: string, lexicon: Lexicon): string {
  // A pattern is expensive to compile, and hardly any name begins so.
  const space = name.indexOf(' ');
  if (space < 0 || !POSSESSIVE_WORDS.has(name.slice(0, space).toLowerCase())) return name;
  // "A Staff Reporter"; and "A Marsh" has an initial.
  if (space === 1 && !isRole(name.slice(2), lexicon)) return name;
  return name.replace(POSSESSIVE, '');
}

const POSSESSIVE = new RegExp(`^${anyOf(anywhere.possessives)} (?=\\S)`, 'i');
const POSSESSIVE_WORDS = new Set(anywhere.possessives.map((words) => words.split(' ')[0] ?? ''));

/** Behind a person's comma it is whom that person writes for; beside "and", or alone, it signs. */
function anOutlet({ part, name, authors, last, lexicon }: Part): boolean | null {
  // "Jo Doe, da Lusa".
  const space = last?.kind === 'person' ? part.indexOf(' ') : -1;
  const behind = part.slice(space + 1);
  if (space > 0 && PARTICLES.has(part.slice(0, space)) && isOutlet(behind, lexicon)) {
    if (last !== undefined) last.affiliation ??= behind;
    return true;
  }
  if (!isOutlet(part, lexicon) && !(last === undefined && isPaper(name, lexicon))) return null;
  if (last?.kind === 'person' && !isJoined(part)) last.affiliation ??= part;
  else authors.push(organization(name));
  return true;
}

/** "The Hale Courier": an article in front, and a word behind that papers' names end with. */
function isPaper(name: string, lexicon: Lexicon): boolean {
  const words = name.toLowerCase().split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return words.length > 2 && anywhere.articles.includes(first) && lexicon.outletWords.has(last);
}

/** "A and Reuters". */
function aJoinedOutlet({ part, name, authors, lexicon }: Part): boolean | null {
  if (!isJoined(part) || !isOutlet(name, lexicon)) return null;
  authors.push(organization(name));
  return true;
}

function aBoard({ name, authors, last }: Part): boolean | null {
  if (last !== undefined || !isBoard(name)) return null;
  authors.push(organization(name));
  return true;
}

function nobody({ name, desk }: Part): boolean | null {
  if (!NOBODY.has(name.toLowerCase())) return null;
  desk.found = true;
  return true;
}

/** A credit alone is a picture's. */
function aCredit({ name, authors, last }: Part): boolean | null {
  const credit = creditIn(name);
  if (credit === null) return null;
  if (last === undefined) return false;
  authors.push(credit);
  return true;
}

function specialTo({ name, last, desk }: Part): boolean | null {
  if (!SPECIAL_TO.test(name)) return null;
  if (last === undefined) desk.found = true;
  else last.role ??= name;
  return true;
}

/** "Jo Doe, Senior Technologist, Privacy Project": behind a role stands what it is a role at. */
function whatARoleIsAt({ part, name, last }: Part): boolean | null {
  if (last?.kind !== 'person' || last.role === null || isJoined(part)) return null;
  last.affiliation ??= name;
  return wordsOf(name).length <= LONGEST_HOUSE;
}

/** "Jane Doe Staff Writer". */
function nameAndRole({ name, authors, lexicon }: Part): boolean | null {
  const words = wordsOf(name);
  const titled = trailingRole(words, rolesIn(words, lexicon), lexicon);
  if (titled === null) return null;
  authors.push(person(titled.name, titled.role));
  return true;
}

/** "Associated Press Writer Jane Doe". */
function roleAndName({ name, authors, lexicon }: Part): boolean | null {
  const words = wordsOf(name);
  const role = leadingRole(words, rolesIn(words, lexicon));
  if (role === null || role.rest === '') return null;
  if (personLikeness(role.rest) < 2) return false;
  authors.push(person(role.rest, role.role));
  return true;
}

function rolesIn(words: readonly string[], lexicon: Lexicon): boolean[] {
  return words.map((word) => isRoleWord(word.toLowerCase(), lexicon));
}

function aRole({ name, last, desk, lexicon }: Part): boolean | null {
  if (!isRole(name, lexicon)) return null;
  if (last === undefined) desk.found = true;
  else if (last.kind === 'person') last.role ??= name;
  return true;
}

function aName({ name, authors, last, desk, lexicon }: Part): boolean | null {
  if (personLikeness(name, desk.signed) < 2 || (last !== undefined && isAffiliation(name, lexicon))) return null;
  authors.push(person(name));
  return true;
}

function anAffiliation({ name, last, lexicon }: Part): boolean | null {
  if (last?.kind !== 'person' || !isAffiliation(name, lexicon)) return null;
  last.affiliation ??= name;
  return true;
}

/** "AFP, MANILA": where it was written; "Jo Doe, MA": a degree. */
function isWhereOrDegree({ name, last }: Part): boolean {
  return last !== undefined && isAllCapitals(name) && !name.includes(' ');
}

/** In words: what is longer is no house. */
const LONGEST_HOUSE = 8;

/** "Special to The Harbour Times". */
const SPECIAL_TO = new RegExp(`^${anyOf(anywhere.specialTo)}\\b`, 'i');

/** Those of whom nobody is named. */
export const NOBODY = new Set(anywhere.unnamedSigners);

/** "the Harbour Times Editorial Board": those who sign together. */
function isBoard(text: string): boolean {
  return BOARD.test(text) && wordsOf(text).length <= 7;
}

const BOARD = new RegExp(`\\b${anyOf(anywhere.boards)}$`, 'i');

/** "Photography by Jo Doe", "Fotos: Jo Doe": another one, with what that one did. */
export function creditIn(text: string): Author | null {
  // The pattern is expensive to compile: the words in front of what it looks for are two at most.
  const at = text.search(CREDIT_SIGN);
  if (at < 0 || at > 34 || wordsOf(text.slice(0, at)).length > 2) return null;
  const found = CREDIT.exec(text);
  const [, role = '', name = ''] = found ?? [];
  return found !== null && personLikeness(name) >= 2 ? person(name, role) : null;
}

const CREDIT_SIGN = new RegExp(` ${anyOf(anywhere.signedBy)} |: `);
const CREDIT = new LetterPattern(
  `^(\\p{L}[\\p{L}-]{3,20}(?: \\p{L}{2,12})?)(?: ${anyOf(anywhere.signedBy)} |: )(\\S.{2,50})$`,
);

/** What stands behind a bar or a dash is said of all who are named. */
export function addToAll(authors: Author[], part: string, lexicon: Lexicon): boolean {
  const persons = authors.filter(({ kind }) => kind === 'person');
  if (isRole(part, lexicon) || SPECIAL_TO.test(part)) {
    for (const one of persons) {
      one.role ??= part;
      one.affiliation ??= affiliationOf(part, lexicon);
    }
    return true;
  }
  if (isOutlet(part, lexicon) || isAffiliation(part, lexicon)) {
    for (const one of persons) one.affiliation ??= part;
    return true;
  }
  const [role, outlet] = part.split(/,\s+/);
  if (role !== undefined && outlet !== undefined && isRole(role, lexicon)) {
    for (const one of persons) {
      one.role ??= role;
      one.affiliation ??= outlet;
    }
    return true;
  }
  // Places, sections of the paper and the like say nothing of who signs.
  return wordsOf(part).length <= 4 && isCapitalised(part);
}

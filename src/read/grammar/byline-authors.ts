/** Who is named in a byline, with what they are and whom they write for. */
import type { Author } from '../../article.js';
import { placeOpeners } from '../../houses/gazetteer.js';
import { anywhere } from '../../languages/anywhere.js';
import { hasDigit } from '../text/characters.js';
import { LetterPattern } from '../text/letter-pattern.js';
import type { Lexicon } from '../text/lexicon.js';
import { anyOf, patternOf } from '../text/pattern.js';
import { personLikeness } from '../text/person-names.js';
import { withoutEnd } from '../text/white-space.js';
import { isAllCapitals, isCapitalised, isInitials, withCapital, wordsOf } from '../text/words.js';
import { person } from './author.js';
import { addToAll, creditIn, NOBODY, placePart } from './byline-parts.js';
import { bare, isAnd, isJoined, split, splitNames } from './name-list.js';
import { isPlaceName } from './place-words.js';
import { isAffiliation, isOutlet, isRole } from './roles.js';
import { parted } from './run-on.js';

/** Whether "By" stands in front, and is small, as all is where somebody types without capitals. */
export type Signed = 'not' | 'signed' | 'small';

/** Authors with their roles and affiliations; null where some part can be none of these. */
export function authorsOf(text: string, signed: Signed, lexicon: Lexicon): Author[] | null {
  const [first = '', ...rest] = split(
    parted(withCommas(text, lexicon), lexicon),
    /[|•·\t]|\s[–—/-]/,
    /[|•·\t]|\s[–—/-]+\s/,
  );
  const authors = listed(first, signed, lexicon);
  if (authors === null) return null;
  for (const part of rest) {
    // Dates, times and counts say nothing of who signs.
    if (part === '' || hasDigit(part)) continue;
    // "Jo Doe | j.doe@... and Ann Roe | a.roe@...": the address is off already.
    const space = part.indexOf(' ');
    if (space > 0 && isAnd(part.slice(0, space), lexicon)) {
      const more = listed(part.slice(space + 1), signed, lexicon);
      if (more === null) return null;
      authors.push(...more);
      continue;
    }
    if (!addToAll(authors, part, lexicon)) return null;
  }
  return authors;
}

/** "Jo Doe / Ann Roe", "Jo Doe Special to The Harbour Times": a comma where names are parted by something else. */
function withCommas(text: string, lexicon: Lexicon): string {
  const small = text.toLowerCase();
  const special = anywhere.specialTo.some((words) => small.includes(words)) ? SPECIAL_BEHIND.exec(text) : null;
  const apart =
    special === null
      ? paperApart(agencyApart(text, lexicon), lexicon)
      : `${text.slice(0, special.index)}, ${text.slice(special.index + 1)}`;
  if (!apart.includes(' / ')) return apart;
  const names = apart.split(' / ');
  const areNames = names.every(
    (name) =>
      personLikeness(name) >= 1 && !isRole(name, lexicon) && !isOutlet(name, lexicon) && !isAffiliation(name, lexicon),
  );
  return areNames && names.some((name) => personLikeness(name) >= 2) ? names.join(' & ') : apart;
}

/** "Jo Doe PA": a comma in front of an agency in capitals that stands behind a name, where no other word is in capitals. */
function agencyApart(text: string, lexicon: Lexicon): string {
  const space = text.lastIndexOf(' ');
  const [name, agency] = [text.slice(0, space), text.slice(space + 1)];
  if (space < 0 || !isAllCapitals(agency) || isAllCapitals(name) || name.includes(',')) return text;
  return lexicon.outlets.has(agency.toLowerCase()) && personLikeness(name) >= 2 ? `${name}, ${agency}` : text;
}

/** "Jo Doe Northline News", "Jo Doe The Northline Times": a comma in front of a paper that stands behind a name, by a word that papers' names end with. */
function paperApart(text: string, lexicon: Lexicon): string {
  if (text.includes(',') || !lexicon.outletWords.has(text.slice(text.lastIndexOf(' ') + 1).toLowerCase())) return text;
  const words = wordsOf(text);
  const article = words.findLastIndex((word) => isCapitalised(word) && anywhere.articles.includes(word.toLowerCase()));
  const from = article > 1 ? article : words.length - 2;
  const names = splitNames(words.slice(0, from).join(' '), lexicon).map(bare);
  if (from < 2 || names.some((name) => personLikeness(name) < 2)) return text;
  return `${words.slice(0, from).join(' ')}, ${words.slice(from).join(' ')}`;
}

/** Behind a name, with nothing between. */
const SPECIAL_BEHIND = new LetterPattern(`(?<=[\\p{L}.]) ${anyOf(anywhere.specialTo)} `, 'i');

/** Small words behind which stands for whom somebody writes, or where. */
const PARTED = new RegExp(`\\(| ${anyOf([...anywhere.writesFor, ...anywhere.writesFrom, ...anywhere.beside])} `);
/** What stands beside a name, up to the next comma: "Jo Doe with AP", "Jo Doe mit dpa". */
const BESIDE = new RegExp(`,? ${anyOf(anywhere.beside)} (?=([^, ]+))`, 'g');
/** "Jo Doe with agencies". */
const WITH_UNNAMED = new RegExp(`,? ${anyOf(anywhere.beside)} (?=${anyOf(anywhere.unnamedSigners)}$)`);
/** "Jo Doe, with photos by Ann Roe". */
const WITH_CREDIT = new RegExp(
  `,? ${anyOf(anywhere.beside)} (?=[a-z]{3,12}(?: [a-z]{3,12})? ${anyOf(anywhere.signedBy)} [A-Z])`,
);
/** "Jo Doe for The Harbour Times". */
const ARTICLE = `(?:${anyOf([...anywhere.articles, ...anywhere.articles.map(withCapital)])} )?`;
const WRITES_FOR = new RegExp(` ${anyOf(anywhere.writesFor)} (?=${ARTICLE}[A-Z])`);
/** "JO DOE FOR THE HARBOUR TIMES". */
const SHOUTED_FOR = new RegExp(` ${anyOf(anywhere.writesFor.map((word) => word.toUpperCase()))} (?=\\p{Lu})`, 'u');
const OPENS_WITH_FOR = new RegExp(`^ ${anyOf(anywhere.writesFor)} `);
/** "Jo Doe in Oslo": a place that stands behind a name. */
const FROM_PLACE = new LetterPattern(` ${anyOf(anywhere.writesFrom)} \\p{Lu}[\\p{L}\\d_ .'-]*`, 'g');
/** Without "By" a line of this shape is often a headline ("Neue Brücke in Köln"): only a place in plain letters counts. */
const FROM_PLAIN_PLACE = new RegExp(` ${anyOf(anywhere.writesFrom)} [A-Z][\\w .'-]*`, 'g');

const TWO_SMALL = new LetterPattern('^\\p{Ll}+ \\p{Ll}+$');
const SMALL_NAME = new LetterPattern('^\\p{Ll}{2,}[ -]\\p{Ll}{2,}$');

/** What stands between the names: commas, "and", and roles and affiliations behind commas. */
function listed(text: string, by: Signed, lexicon: Lexicon): Author[] | null {
  const authors: Author[] = [];
  const signed = by !== 'not';
  const flat = PARTED.test(text)
    ? inCommas(text, signed, lexicon)
    : signed && isAllCapitals(text)
      ? text.replace(SHOUTED_FOR, ', ')
      : text;
  const desk = { found: false, signed };
  const names = splitNames(flat, lexicon);
  const parts = names.some((name) => name.includes('/') && !isSlashed(name))
    ? names.flatMap((name) => halves(name, lexicon))
    : names;
  // "By keith grant, Reuters": an agency behind it makes a name of it, however it is written.
  if (signed && parts.length === 2 && isOutlet(parts[1] ?? '', lexicon) && TWO_SMALL.test(parts[0] ?? '')) {
    return [person(parts[0] ?? '', null, parts[1])];
  }
  if (by === 'small') {
    const small = inSmallLetters(parts, lexicon);
    if (small !== null) return small;
  }
  for (const one of parts) {
    const last = authors.at(-1);
    const part = one.startsWith('(') ? one.slice(1) : one;
    // "Jo Doe (Fort Larkfield)": where somebody writes, or for whom, though it has the shape of a name.
    if (part !== one && last?.kind === 'person' && namesNobody(part, lexicon)) continue;
    if (last?.kind === 'person' && isSlashed(part)) {
      last.affiliation ??= withoutEnd(part.slice(1), '/');
      continue;
    }
    // "By Jo Doe, Fort Larkfield": a place by its first word, though it has the shape of a name.
    if (last?.kind === 'person' && one === parts.at(-1) && opensPlace(part)) continue;
    if (placePart(part, authors, desk, lexicon)) continue;
    // "By Priya", and nothing else: one word that can be a name.
    if (by === 'signed' && last === undefined && isOneName(part, lexicon)) {
      authors.push(person(part));
      continue;
    }
    // "Par J.D. avec AFP": who signs with initials alone, behind the word of signing.
    if (by === 'signed' && last === undefined && isInitials(part) && part.length > 2) {
      authors.push(person(part));
      continue;
    }
    // "Jo Doe, Larkfield": where it was written, behind the one who signs.
    if (!(signed && last?.kind === 'person' && one === parts.at(-1) && isPlaceName(part))) return null;
  }
  shareHouse(authors, parts);
  return authors.length > 0 || desk.found ? authors : null;
}

/** Whether what brackets hold behind a name has a name's shape, and is no job, no house and no credit: it says nothing of who signs. */
function namesNobody(text: string, lexicon: Lexicon): boolean {
  if (isRole(text, lexicon) || isOutlet(text, lexicon) || isAffiliation(text, lexicon)) return false;
  return creditIn(text) === null && !NOBODY.has(text.toLowerCase()) && personLikeness(text) >= 2;
}

/** "by sam reed and ada finch": two words each, in small letters as the "by" is. */
function inSmallLetters(parts: readonly string[], lexicon: Lexicon): Author[] | null {
  const names = parts.map(bare);
  if (names.some((name) => isRole(name, lexicon) || wordsOf(name).some((word) => lexicon.by.has(word)))) return null;
  if (!names.every((name) => SMALL_NAME.test(name) && personLikeness(capitalised(name)) >= 2)) return null;
  return names.map((name) => person(capitalised(name)));
}

function capitalised(name: string): string {
  return name.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** "/Harbour Wire/": an agency as some desks write it. The sign at the line's end is off already. */
function isSlashed(part: string): boolean {
  return part.length > 2 && part.startsWith('/') && !part.slice(1, -1).includes('/');
}

/** One word that can be a name, and is no day and no job. */
function isOneName(part: string, lexicon: Lexicon): boolean {
  const small = part.toLowerCase();
  return personLikeness(part) === 1 && part.length > 2 && !lexicon.dateWords.has(small) && !lexicon.months.has(small);
}

/** "Fort Larkfield", "Upper Tarn". */
export function opensPlace(part: string): boolean {
  const space = part.indexOf(' ');
  return space > 0 && PLACE_OPENERS.has(part.slice(0, space).toLowerCase()) && isCapitalised(part.slice(space + 1));
}
/** Houses open with the article too: "The Harbour Times". */
const PLACE_OPENERS: ReadonlySet<string> = new Set(placeOpeners.filter((word) => !anywhere.articles.includes(word)));

/** "By A and B, House": both write for it, as they do where it stands on the line below. */
function shareHouse(authors: Author[], parts: readonly string[]): void {
  const last = authors.at(-1);
  if (last === undefined || authors.length < 2 || !isJoined(parts.at(-2) ?? '')) return;
  const others = authors.slice(0, -1);
  if (last.affiliation === null && last.role === null) return;
  if (others.some(({ kind, role, affiliation }) => kind !== 'person' || role !== null || affiliation !== null)) return;
  // A job is both's where it is said of several: "Staff Writers".
  const shared = last.role === null || /s$/.test(last.role);
  for (const one of others) {
    one.affiliation = last.affiliation;
    if (shared) one.role = last.role;
  }
}

/** What brackets and small words part, separated by commas. What says where somebody signs is left out; what stood in brackets and begins large keeps the first of them. */
function inCommas(text: string, signed: boolean, lexicon: Lexicon): string {
  const open = text.replace(
    /\s?\(([^()]{2,40})\)/g,
    (_, inside: string) => `, ${isCapitalised(inside) ? '(' : ''}${inside}`,
  );
  // Their patterns are expensive to compile.
  const hasBeside = anywhere.beside.some((words) => open.includes(` ${words} `));
  const listed = hasBeside ? open.replace(WITH_UNNAMED, ', ').replace(WITH_CREDIT, ', ') : open;
  const last = listed.lastIndexOf(',') + 1;
  // A comma separates it already.
  const between = last > 0 && OPENS_WITH_FOR.test(listed.slice(last)) ? ' ' : ', ';
  const apart = listed.slice(0, last) + listed.slice(last).replace(WRITES_FOR, between);
  const placeless = apart
    .split(patternOf(`(,| ${lexicon.anyAnd} )`))
    .map((part) => withoutPlace(part, signed ? FROM_PLACE.of(part) : FROM_PLAIN_PLACE))
    .join('');
  if (!hasBeside) return placeless;
  return placeless.replace(BESIDE, (sign, word: string) =>
    isCapitalised(word) || isOutlet(word, lexicon) ? ', ' : sign,
  );
}

/** "Jo Doe in Oslo": the place that ends a name. */
function withoutPlace(part: string, fromPlace: RegExp): string {
  return part.replace(fromPlace, (place, at: number) => (at + place.length === part.length ? '' : place));
}

/** "Jo Doe/Ann Roe": two names; "AFP/Getty" stays one. */
function halves(part: string, lexicon: Lexicon): string[] {
  const names = part.split('/');
  const [name = '', outlet = ''] = names;
  // "Jo Doe/TT": who writes, and for whom.
  if (
    names.length === 2 &&
    personLikeness(name.trim()) >= 2 &&
    (isOutlet(outlet.trim(), lexicon) || isWhatFor(outlet.trim(), lexicon)) &&
    !isOutlet(name.trim(), lexicon)
  )
    return [name.trim(), outlet.trim()];
  return names.length > 1 && names.every((name) => personLikeness(name.trim()) >= 2)
    ? names.map((name) => name.trim())
    : [part];
}

/** A job, those of whom nobody is named, or a house that no list has. */
function isWhatFor(text: string, lexicon: Lexicon): boolean {
  return NOBODY.has(text.toLowerCase()) || isRole(text, lexicon) || isAffiliation(text, lexicon);
}

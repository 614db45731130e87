/** The grammar of bylines: who signs a story. */

import type { Author, Byline } from '../article.js';
import type { Signing } from '../languages/language.js';
import { hasDigit, isLower, isUpper } from './characters.js';
import { isDateLine } from './dates.js';
import { openerLength, opensEastAsian, readSigned } from './east-asian.js';
import type { Lexicon } from './lexicon.js';
import { isSuffix, normalCase, personLikeness } from './names.js';
import { affiliationOf, isAffiliation, isOutlet, isRole, leadingRole, trailingRole } from './roles.js';
import { parted } from './run-on.js';
import { isWhite, withoutEnd } from './white-space.js';
import { isAllCapitals, isCapitalised, isInitials, startsSmall, wordsOf } from './words.js';

/** No byline is longer, in UTF-16 units. */
const LONGEST = 240;
/** What parts two names. A comma needs the space behind it; the word for "and" comes from the language. */
const BETWEEN = /,\s|;|\s&\s|\s\+\s/;

export interface BylineReading extends Byline {
  /** How sure: 3 signed with "By" and all names or agencies, 2 names or agencies without it, 1 a desk or a role. */
  sure: number;
  /** Length of the byline in the text given, where a date is glued on behind it. */
  length: number;
}

/**
 * Reads a line as a byline.
 * @param text folded, with or without "By"
 * @returns null where it is none: a sentence that opens with "By", a headline, anything that is no name, agency or role
 */
export function readByline(text: string, lexicon: Lexicon): BylineReading | null {
  if (text.length > LONGEST || text.length < 2) return null;
  if (lexicon.signing !== null && opensEastAsian(text)) return eastAsian(text, lexicon.signing, lexicon);
  const by = byLength(text, lexicon);
  if (by === 0) {
    const dated = behindDate(text, lexicon) ?? amongDates(text, lexicon);
    if (dated !== null) return dated;
  }
  const length = signedLength(text);
  const names = withoutAddresses(text.slice(by, length));
  if (names === '') return null;
  const authors = authorsOf(
    by > 0 ? withoutStop(names) : names,
    by === 0 ? 'not' : startsSmall(text) ? 'small' : 'signed',
    lexicon,
  );
  if (authors === null) return null;
  const named = authors.length > 0;
  return { text: text.slice(0, length).trimEnd(), authors, sure: named ? (by > 0 ? 3 : 2) : 1, length };
}

/** Chinese, Japanese and Korean, where a date may be glued on behind the name. */
function eastAsian(text: string, signing: Signing, lexicon: Lexicon): BylineReading | null {
  const digit = text.search(/\d/);
  const length = digit > 1 && isDateLine(text.slice(digit), lexicon) ? digit : text.length;
  const own = withoutEnd(text.slice(0, length), '|｜');
  const signed = readSigned(own, signing, lexicon);
  return signed === null ? null : { text: own, authors: signed.authors, sure: signed.sure, length };
}

/** "Monday November 18, 2019 7:45 am PST by Joe Rossignol". */
function behindDate(text: string, lexicon: Lexicon): BylineReading | null {
  const digit = text.length > 120 ? -1 : text.search(/\d/);
  const found = digit < 0 ? null : /[|•·,–—\s-]by\s/i.exec(text.slice(digit + 1));
  if (found === null) return null;
  const at = digit + 1 + found.index + 1;
  if (!isDateLine(text.slice(0, at), lexicon)) return null;
  const reading = readByline(text.slice(at), lexicon);
  return reading === null || reading.sure < 3 ? null : { ...reading, text, length: text.length };
}

/** "Do 25.04.24 | 14:07 Uhr | Von Eva Beispiel", "27. Januar 2026 • Jo Doe • 3 Minuten": a row that begins with a date. */
function amongDates(text: string, lexicon: Lexicon): BylineReading | null {
  if (!/[|•·]/.test(text) || !hasDigit(text.slice(0, text.search(/[|•·]/)))) return null;
  const [part, ...more] = text
    .split(/[|•·]/)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !hasDigit(one));
  if (part === undefined || more.length > 0) return null;
  const reading = readByline(part, lexicon);
  return reading === null || reading.sure < 2 ? null : { ...reading, text, length: text.length };
}

/**
 * The byline of a field that the house keeps for it: whatever stands there is taken.
 * @param reading what `readByline` has made of it
 */
export function bylineOfField(text: string, lexicon: Lexicon, reading = readByline(text, lexicon)): Byline {
  if (reading !== null) return { text, authors: reading.authors };
  const signed = text
    .slice(byLength(text, lexicon))
    .replace(/^\p{L}{2,12}: ?(?=\p{L})/u, '')
    .trim();
  const authors = splitNames(signed, lexicon)
    .map(bare)
    .filter((name) => !isRole(name, lexicon) && couldBeName(name) && !lexicon.dateWords.has(name.toLowerCase()))
    .map((name) => (lexicon.outlets.has(name.toLowerCase()) ? organization(name) : person(name)));
  return { text, authors };
}

/** Whatever a field holds, no date, address or line of signs is anybody. */
function couldBeName(name: string): boolean {
  return !hasDigit(name) && !/[:;@<>|{}[\]"=^*_]/.test(name) && wordsOf(name).length <= 7;
}

/** How long the words are that open a byline: "By ", "by: ", "Analysis by "; 0 where none do. */
export function byLength(text: string, lexicon: Lexicon): number {
  if (lexicon.signing !== null && opensEastAsian(text)) return openerLength(text, lexicon.signing);
  // Told without a pattern: this is asked of nearly every line.
  const length = firstWordLength(text);
  if (length === 0) return 0;
  const first = text.slice(0, length).toLowerCase();
  if (lexicon.by.has(first)) return openedBy(text, first.length);
  if (first >= '\u3000') return TEXT_BY.exec(text.slice(0, 12))?.[0].length ?? 0;
  if (text.charAt(length) === ':' && LABELS.has(first)) return openedBy(text, first.length);
  const glued = gluedLength(text, length, lexicon);
  if (glued > 0) return glued;
  if (!lexicon.byOpeners.has(first)) return 0;
  for (let end = text.indexOf(' ', first.length + 1); end > 0 && end < 30; end = text.indexOf(' ', end + 1)) {
    const words = text.slice(0, end).replace(/:$/, '');
    if (lexicon.by.has(words.toLowerCase())) return openedBy(text, words.length);
  }
  return 0;
}

/** Who is named behind a colon: "Reporter: Jo Doe". */
const LABELS = new Set('reporter author writer byline text story words autor autorin auteur autora auteure'.split(' '));

/** "文・三枝直人": who wrote the text. */
const TEXT_BY = /^(?:文|取材・文|文章|記者|文・写真)[・:：＝/]\s?/;

/** "ByRobin Example": the length of a word that a paste has glued to the name; 0 where none is. */
function gluedLength(text: string, length: number, lexicon: Lexicon): number {
  const word = text.slice(0, length);
  // Nearly every line is asked, and the pattern is dear to compile.
  if (!isLower(word.charAt(1))) return 0;
  if (!isUpper(word.charAt(2)) && !isUpper(word.charAt(3)) && !isUpper(word.charAt(4))) return 0;
  const at = /^\p{L}\p{Ll}{1,3}(?=\p{Lu}\p{Ll})/u.exec(word)?.[0].length ?? 0;
  return at > 0 && lexicon.by.has(text.slice(0, at).toLowerCase()) ? at : 0;
}

/** In UTF-16 units: no first word of those that open a byline is longer. */
const LONGEST_WORD = 20;

function firstWordLength(text: string): number {
  const most = Math.min(text.length, LONGEST_WORD);
  let length = 0;
  while (length < most && text.charAt(length) !== ':' && !isWhite(text.charCodeAt(length))) length++;
  return length;
}

/** The words' length with the colon or the space behind them; 0 where nothing follows. */
function openedBy(text: string, length: number): number {
  const gap = /^\s*:?\s*/.exec(text.slice(length, length + 8))?.[0].length ?? 0;
  return gap === 0 || length + gap >= text.length ? 0 : length + gap;
}

/** Where a glued date, time or label of a date starts; the length of the text where none does. */
function signedLength(text: string): number {
  // Most bylines hold no date, and looking for one is dear.
  if (!/\d|published|updated|posted/i.test(text)) return text.length;
  const found = GLUED_DATE.exec(text);
  if (found === null) return text.length;
  // What parts it from the names. It stands in no pattern: before so many words it would take V8 twice as long to compile.
  let at = found.index;
  if (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  const sign = at > 0 && '|•·,–—-'.includes(text.charAt(at - 1));
  if (sign) at--;
  if (sign && at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  else if (!sign && at < found.index && at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  return at < 3 ? text.length : at;
}

/** The names alone: no address, number, button or footnote behind them, no sign at either end. */
function withoutAddresses(signed: string): string {
  // What most bylines do not hold is dear to look for: a sign of it is looked for first.
  let names = signed;
  if (/[@＠]/.test(names))
    names = names
      .split(/(\s)/)
      .map((word) => (/^[([<].*[@＠]/.test(word) ? '' : withoutAddress(word)))
      .join('')
      .replace(/\s?[@＠]\S*/g, '');
  if (endsWithDigit(names)) names = names.replace(/\s?\(?\d{3}\)?[ -.]\d{3}[ -.]\d{4}$/, '');
  for (let button = buttonAt(names); button !== null; button = buttonAt(names))
    names = names.slice(0, -button[0].length).trimEnd();
  if (endsWithDigit(names)) names = names.replace(/(?<=[a-zß-ÿ])\d$/, '');
  let start = 0;
  while (start < names.length && isOf(':,-', names, start)) start++;
  let end = names.length;
  while (end > start && isOf(',;|•·/–—-', names, end - 1)) end--;
  return names.slice(start, end);
}

/** A word without the address that it opens with. */
function withoutAddress(word: string): string {
  return word.includes('@') ? word.replace(/^[^@]+@[^@]+\.[a-z]{2,}/, '') : word;
}

/** Is the character white space or one of the signs? */
function isOf(signs: string, text: string, at: number): boolean {
  return isWhite(text.charCodeAt(at)) || signs.includes(text.charAt(at));
}

function endsWithDigit(text: string): boolean {
  const last = text.charAt(text.length - 1);
  return last >= '0' && last <= '9';
}

/** Buttons that a paste glues on behind the name. */
const BUTTON = /(?:Follow(?:ing)?|Twitter|Facebook|LinkedIn|Instagram|Email|E-mail|Bio|Mail|X|RSS|Share|View profile)$/;
const LONGEST_BUTTON = 'View profile'.length;

function buttonAt(names: string): RegExpExecArray | null {
  return BUTTON.exec(names.slice(-LONGEST_BUTTON));
}

const GLUED_DATE =
  /\b(?:Published|Updated|Posted|Last updated|First published)\b|\b(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Satur|Sun)(?:day)?,? [A-Z0-9]|(?:\b|(?<=[a-z]))(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,9}\.? \d{1,2}\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\b\d{1,2}:\d{2}|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|(?:\b|(?<=[a-z]))\d{1,4} (?:min(?:ute)?s?|hours?|days?)\b/i;

/** "By Colin Brinsden, Reuters.": the line's full stop, not a suffix's or an initial's. */
function withoutStop(names: string): string {
  return /[a-z]{3}\.$/.test(names) ? names.slice(0, -1) : names;
}

/** Does "By" stand in front, and is it small, as all is where somebody types without capitals? */
type Signed = 'not' | 'signed' | 'small';

/** Authors with their roles and affiliations; null where some part can be none of these. */
function authorsOf(text: string, signed: Signed, lexicon: Lexicon): Author[] | null {
  const [first = '', ...rest] = split(parted(text, lexicon), /[|•·\t]|\s[–—/-]/, /[|•·\t]|\s[–—/-]+\s/);
  const authors = listed(first, signed, lexicon);
  if (authors === null) return null;
  for (const part of rest) {
    // Dates, times and counts say nothing of who signs.
    if (part === '' || hasDigit(part)) continue;
    if (!addToAll(authors, part, lexicon)) return null;
  }
  return authors;
}

/** Splits a text and trims its parts; one that holds no sign of what parts it is not looked through for it, which is dear. */
function split(text: string, sign: RegExp, between: RegExp): string[] {
  return sign.test(text) ? text.split(between).map((part) => part.trim()) : [text];
}

/** What stands between the names: commas, "and", and roles and affiliations behind commas. */
function listed(text: string, by: Signed, lexicon: Lexicon): Author[] | null {
  const authors: Author[] = [];
  const signed = by !== 'not';
  const flat = !/\(| (?:for|of|in|with|avec|mit|con|com) /.test(text) ? text : inCommas(text);
  const desk = { found: false, signed };
  const names = splitNames(flat, lexicon);
  const parts = names.some((name) => name.includes('/')) ? names.flatMap((name) => halves(name, lexicon)) : names;
  // "By keith grant, Reuters": an agency behind it makes a name of it, however it is written.
  if (signed && parts.length === 2 && isOutlet(parts[1] ?? '', lexicon) && /^\p{Ll}+ \p{Ll}+$/u.test(parts[0] ?? '')) {
    return [person(parts[0] ?? '', null, parts[1])];
  }
  if (by === 'small') {
    const small = inSmallLetters(parts, lexicon);
    if (small !== null) return small;
  }
  for (const part of parts) {
    const last = authors.at(-1);
    if (placePart(part, authors, desk, lexicon)) continue;
    // "Jo Doe, Larkfield": where it was written, behind the one who signs.
    if (!(signed && last?.kind === 'person' && part === parts.at(-1) && isPlaceName(part))) return null;
  }
  shareHouse(authors, parts);
  return authors.length > 0 || desk.found ? authors : null;
}

/** "by sam reed and ada finch": two words each, in small letters as the "by" is. */
function inSmallLetters(parts: readonly string[], lexicon: Lexicon): Author[] | null {
  const names = parts.map(bare);
  if (names.some((name) => isRole(name, lexicon) || wordsOf(name).some((word) => lexicon.by.has(word)))) return null;
  if (!names.every((name) => /^\p{Ll}{2,}[ -]\p{Ll}{2,}$/u.test(name) && personLikeness(capitalised(name)) >= 2))
    return null;
  return names.map((name) => person(capitalised(name)));
}

function capitalised(name: string): string {
  return name.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** A word with a capital, behind a comma, that is neither job nor outlet: a place. */
function isPlaceName(part: string): boolean {
  return /^\p{Lu}[\p{Ll}\p{M}’'-]{2,}$/u.test(part);
}

/** "By A and B, House": both write for it, as they do where it stands on the line below. */
function shareHouse(authors: Author[], parts: readonly string[]): void {
  const last = authors.at(-1);
  if (last === undefined || authors.length < 2 || !parts.at(-2)?.startsWith(AND)) return;
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

/** What brackets and small words part, parted by commas; what says where somebody signs is left out. */
function inCommas(text: string): string {
  const listed = text
    .replace(/\s?\(([^()]{2,40})\)/g, ', $1')
    .replace(/ with (?=(?:news )?(?:agencies|wire services|wire reports)$)/, ', ');
  const last = listed.lastIndexOf(',') + 1;
  const apart = listed.slice(0, last) + listed.slice(last).replace(/ (?:for|of) (?=(?:The |the )?[A-Z])/, ', ');
  return apart
    .split(/(,| and )/)
    .map(withoutPlace)
    .join('')
    .replace(/ (?:with|avec|mit|con|com) (?=[A-Z])/g, ', ');
}

/** "Jo Doe in Oslo": the place that ends a name. */
function withoutPlace(part: string): string {
  return part.replace(/ in [A-Z][\w .'-]*/g, (place, at: number) => (at + place.length === part.length ? '' : place));
}

/** "Jo Doe/Ann Roe": two names; "AFP/Getty" stays one. */
function halves(part: string, lexicon: Lexicon): string[] {
  const names = part.split('/');
  const [name = '', outlet = ''] = names;
  // "Jo Doe/TT": who writes, and for whom.
  if (
    names.length === 2 &&
    personLikeness(name.trim()) >= 2 &&
    isOutlet(outlet.trim(), lexicon) &&
    !isOutlet(name.trim(), lexicon)
  )
    return [name.trim(), outlet.trim()];
  return names.length > 1 && names.every((name) => personLikeness(name.trim()) >= 2)
    ? names.map((name) => name.trim())
    : [part];
}

function placePart(
  part: string,
  authors: Author[],
  desk: { found: boolean; signed: boolean },
  lexicon: Lexicon,
): boolean {
  const last = authors.at(-1);
  if (isOutlet(part, lexicon)) {
    // Behind a person's comma it is whom that person writes for; beside "and", or alone, it signs.
    if (last?.kind === 'person' && !part.startsWith(AND)) last.affiliation ??= part;
    else authors.push(organization(bare(part)));
    return true;
  }
  const name = bare(part);
  if (name !== part && isOutlet(name, lexicon)) {
    authors.push(organization(name));
    return true;
  }
  if (last === undefined && isBoard(name)) {
    authors.push(organization(name));
    return true;
  }
  if (NOBODY.has(name.toLowerCase())) {
    desk.found = true;
    return true;
  }
  const credit = creditIn(name);
  if (credit !== null) {
    // A credit alone is a picture's.
    if (last === undefined) return false;
    authors.push(credit);
    return true;
  }
  if (/^special (?:to|for)\b/i.test(name)) {
    if (last === undefined) desk.found = true;
    else last.role ??= name;
    return true;
  }
  // "Jo Doe, Senior Technologist, Privacy Project": behind a role stands what it is a role at.
  if (last?.kind === 'person' && last.role !== null && !part.startsWith(AND)) {
    last.affiliation ??= name;
    return wordsOf(name).length <= 8;
  }
  const words = wordsOf(name);
  const roles = words.map((word) => lexicon.roles.has(word.toLowerCase()));
  const titled = trailingRole(words, roles, lexicon);
  if (titled !== null) {
    authors.push(person(titled.name, titled.role));
    return true;
  }
  const role = leadingRole(words, roles);
  if (role !== null && role.rest !== '') {
    // "Associated Press Writer Jane Doe".
    if (personLikeness(role.rest) < 2) return false;
    authors.push(person(role.rest, role.role));
    return true;
  }
  if (isRole(name, lexicon)) {
    if (last === undefined) desk.found = true;
    else if (last.kind === 'person') last.role ??= name;
    return true;
  }
  if (personLikeness(name, desk.signed) >= 2 && !(last !== undefined && isAffiliation(name, lexicon))) {
    authors.push(person(name));
    return true;
  }
  if (last?.kind === 'person' && isAffiliation(name, lexicon)) {
    last.affiliation ??= name;
    return true;
  }
  // "AFP, MANILA": where it was written; "Jo Doe, MA": a degree.
  return last !== undefined && isAllCapitals(name) && !name.includes(' ');
}

/** Those of whom nobody is named. */
const NOBODY = new Set(
  'agencies|news agencies|wire services|news services|wire reports|wires|staff|agency reports|agenturen|agences|agencias|agências|agenzie|agentschappen|byråer'.split(
    '|',
  ),
);

/** "the Harbour Times Editorial Board": those who sign together. */
function isBoard(text: string): boolean {
  return /\b(?:Editorial Board|Editorial Team|Editors|Newsroom)$/i.test(text) && wordsOf(text).length <= 7;
}

/** "Photography by Jo Doe", "Fotos: Jo Doe": another one, with what that one did. */
function creditIn(text: string): Author | null {
  // The pattern is dear to compile: the words in front of what it looks for are two at most.
  const at = text.search(/ by |: /);
  if (at < 0 || at > 34 || wordsOf(text.slice(0, at)).length > 2 || !isUpper(text.charAt(0))) return null;
  const found = /^(\p{Lu}[\p{L}-]{3,20}(?: \p{L}{2,12})?)(?: by |: )(\S.{2,50})$/u.exec(text);
  const [, role = '', name = ''] = found ?? [];
  return found !== null && personLikeness(name) >= 2 ? person(name, role) : null;
}

/** Marks a part that "and" stood in front of. */
const AND = '\u0000';

function bare(part: string): string {
  return part.startsWith(AND) ? part.slice(1) : part;
}

/** Splits at commas, "&" and the language's "and"; a suffix goes back to its name. */
function splitNames(text: string, lexicon: Lexicon): string[] {
  const parts: string[] = [];
  for (const one of split(text, /[,;&+]/, BETWEEN)) splitAtAnd(one, parts, lexicon);
  if (parts.length < 2) return parts;
  const whole: string[] = [];
  for (const part of parts) {
    if (isSuffix(part) && whole.length > 0) whole[whole.length - 1] += `, ${part}`;
    else whole.push(part);
  }
  return whole;
}

/** Adds what stands between the words for "and". */
function splitAtAnd(text: string, parts: string[], lexicon: Lexicon): void {
  let from = 0;
  let joined = '';
  const add = (to: number) => {
    const part = text.slice(from, to).trim();
    if (part !== '') parts.push(joined + part);
  };
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    const opens = start === from && parts.length === 0;
    if (!opens && end - start <= LONGEST_AND && isAnd(text.slice(start, end), lexicon)) {
      add(start);
      joined = AND;
      from = end + 1;
    }
    start = end + 1;
  }
  add(text.length);
}

/** In UTF-16 units, of all languages' words for "and". */
const LONGEST_AND = 5;

/** Catalan and Arabic names hold the small words for "and"; only English ones come in capitals. */
function isAnd(word: string, lexicon: Lexicon): boolean {
  const small = word.toLowerCase();
  return lexicon.and.has(small) && (word !== word.toUpperCase() || small === 'and');
}

function addToAll(authors: Author[], part: string, lexicon: Lexicon): boolean {
  const persons = authors.filter(({ kind }) => kind === 'person');
  if (isRole(part, lexicon) || /^special (?:to|for)\b/i.test(part)) {
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

/**
 * Reads the line under a byline: what its authors are, or whom they write for.
 * @returns null where it is neither
 */
export function readRoleLine(text: string, lexicon: Lexicon): 'byline-role' | 'byline-affiliation' | null {
  if (text.length > 80 || /[.!?:;]$/.test(text.replace(/\b[A-Z]\.$/, ''))) return null;
  if (isOutlet(text, lexicon)) return 'byline-affiliation';
  if (byLength(text, lexicon) > 0 || !isCapitalised(text)) return null;
  if (isRole(text, lexicon) && wordsOf(text).length <= 7) return 'byline-role';
  return null;
}

function person(name: string, role: string | null = null, affiliation: string | null = null): Author {
  return { kind: 'person', name: normalCase(name), role, affiliation };
}

function organization(name: string): Author {
  return { kind: 'organization', name, role: null, affiliation: null };
}

/**
 * How much a field looks like people's names, from -2 (it can't be) to 3 (it surely is); below 2 nothing but its
 * place speaks for it.
 */
export function nameLikeness(text: string, lexicon: Lexicon): number {
  if (byLength(text, lexicon) > 0) return 3;
  const names = splitNames(text, lexicon);
  if (names.length === 0) return -2;
  const joined = names.length > 1 && (text.includes(' & ') || names.some((name) => name.startsWith(AND)));
  return Math.min(...names.map((name) => oneName(bare(name), lexicon))) + (joined ? 1 : 0);
}

function oneName(name: string, lexicon: Lexicon): number {
  if (hasDigit(name)) return 0;
  if (isRole(name, lexicon)) return 2;
  const words = wordsOf(name);
  if (words.length > 6) return -1;
  // "J. Mansour": an initial is a name's and never a place's ("U.S." has no name behind it).
  if (words.length > 1 && words.slice(0, -1).some((word) => isInitials(word) && isCapitalised(word))) return 3;
  if (words.length === 1) return isAllCapitals(name) ? -1 : 0.4;
  if (personLikeness(name) >= 2) return isAllCapitals(name) ? 1.5 : 2;
  return 0.4;
}

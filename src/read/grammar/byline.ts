/** The grammar of bylines: who signs a story. */
import type { Author, Byline } from '../../article.js';
import { anywhere } from '../../languages/anywhere.js';
import type { Signing } from '../../languages/language.js';
import { hasDigit } from '../text/characters.js';
import { LetterPattern } from '../text/letter-pattern.js';
import type { Lexicon } from '../text/lexicon.js';
import { anyOf } from '../text/pattern.js';
import { PARTICLES, personLikeness } from '../text/person-names.js';
import { isWhite, withoutEnd } from '../text/white-space.js';
import { isAllCapitals, isCapitalised, isInitials, startsSmall, wordsOf } from '../text/words.js';
import { person } from './author.js';
import { authorsOf } from './byline-authors.js';
import { textAndPictures } from './byline-both.js';
import { byLength } from './byline-openers.js';
import { creditIn, NOBODY } from './byline-parts.js';
import { signersOfRow } from './byline-row.js';
import { isDateLine } from './dates.js';
import { opensEastAsian, readSigned } from './east-asian.js';
import { gluedDateAt } from './glued-date.js';
import { bare, isJoined, splitNames } from './name-list.js';
import { isPlaceName } from './place-words.js';
import { isOutlet, isRole } from './roles.js';

/** No byline is longer, in UTF-16 units. */
const LONGEST = 240;

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
  // "Jo Doe, director, said:" opens a quotation.
  if (text.endsWith(':') && startsSmall(text.slice(-2))) return null;
  if (lexicon.signing !== null && opensEastAsian(text)) return eastAsian(text, lexicon.signing, lexicon);
  const around = signsAround(text);
  if (around !== null) {
    const inside = text.slice(around.start, around.end);
    const reading = readByline(inside, lexicon);
    if (reading !== null && reading.sure > 1 && reading.length === inside.length)
      return { ...reading, text, length: text.length };
  }
  // "Haber Merkezi": the first word opens bylines as well.
  if (isUnnamed(text)) return { text, authors: [], sure: 1, length: text.length };
  const both = textAndPictures(text, lexicon);
  if (both !== null) return { text, authors: both, sure: 3, length: text.length };
  const by = byLength(text, lexicon);
  const twice = by === 0 ? null : (signedTwice(text, by, lexicon) ?? beforeCredit(text, by, lexicon));
  if (twice !== null) return twice;
  if (by === 0) {
    const dated = behindDate(text, lexicon) ?? amongDates(text, lexicon);
    if (dated !== null) return dated;
  }
  const length = signedLength(text, by, lexicon);
  const names = withoutAddresses(text.slice(by, length));
  if (names === '') return null;
  if (isNewsroom(names, lexicon) || isBesideNobody(names, lexicon))
    return { text: text.slice(0, length).trimEnd(), authors: [], sure: 1, length };
  // "Jo Doe. Larkfield" has the shape of one name.
  const placed = by === 0 && names.includes('. ') ? inPlace(names, lexicon) : null;
  if (placed !== null) return { text: text.slice(0, length).trimEnd(), authors: placed, sure: 1, length };
  const row = by === 0 ? signersOfRow(names, lexicon) : null;
  if (row !== null) return { text: text.slice(0, length).trimEnd(), ...row, length };
  const authors = authorsOf(
    by > 0 ? withoutStop(names) : names,
    by === 0 ? 'not' : startsSmall(text) ? 'small' : 'signed',
    lexicon,
  );
  const own = text.slice(0, length).trimEnd();
  if (authors === null) {
    const one = by === 0 ? inPlace(names, lexicon) : null;
    return one === null ? null : { text: own, authors: one, sure: 1, length };
  }
  const named = authors.length > 0;
  return { text: own, authors, sure: named ? (by > 0 ? 3 : 2) : 1, length };
}

/** "Agencies", "Redaktion, Larkfield": somebody signs, and nobody is named. */
export function signsUnnamed(text: string, lexicon: Lexicon): boolean {
  return isUnnamed(text) || isNewsroom(text, lexicon);
}

/** "Mit Material der dpa", "With agencies": what stands beside those who sign, and nobody does. */
function isBesideNobody(names: string, lexicon: Lexicon): boolean {
  const space = names.indexOf(' ');
  if (space < 0 || !BESIDE.has(names.slice(0, space).toLowerCase())) return false;
  const words = wordsOf(names);
  const last = words.at(-1) ?? '';
  return words.length < 6 && (isOutlet(last, lexicon) || isUnnamed(last));
}

const BESIDE = new Set(anywhere.beside);

function isUnnamed(text: string): boolean {
  return NOBODY.has(text.toLowerCase());
}

/** "Redaktion, Larkfield", "Redacción / Larkfield", "Redactie Binnenland": a newsroom, with where it is or what it is for. */
function isNewsroom(names: string, lexicon: Lexicon): boolean {
  // Nearly every line is asked: its first word is looked at alone.
  const first = names.search(/[\s,.:|]/);
  if (first < 0 || !NEWSROOM_WORDS.has(names.slice(0, first).toLowerCase())) return false;
  const sign = names.search(BEHIND_NEWSROOM);
  if (sign < 0 || !NOBODY.has(names.slice(0, sign).toLowerCase())) return false;
  const behind = names.slice(sign).replace(BEHIND_NEWSROOM, '');
  return isCapitalised(behind) && wordsOf(behind).length <= 2 && (personLikeness(behind) < 2 || lexicon.isCity(behind));
}

const NEWSROOM_WORDS = new Set([...NOBODY].map((words) => words.split(' ', 1)[0] ?? ''));
const BEHIND_NEWSROOM = /[,.:]\s|\s[|/–—-]\s|\s(?=\S+$)/;

/** "By Jo Doe By Ann Roe": two lines, each signed, that stand as one. */
function signedTwice(text: string, from: number, lexicon: Lexicon): BylineReading | null {
  for (let space = text.indexOf(' ', from); space > 0; space = text.indexOf(' ', space + 1)) {
    const end = text.indexOf(' ', space + 1);
    if (end < 0) return null;
    const word = text.slice(space + 1, end);
    // "Photos by Ann Roe" says of what; and "von" is as often a name's.
    const small = word.toLowerCase();
    if (!lexicon.by.has(small) || !(isCapitalised(word) || (startsSmall(text) && !PARTICLES.has(word)))) continue;
    // "VON JO VON DOE": in capitals it is a name's as well.
    if (PARTICLES.has(small) && isAllCapitals(text.slice(from, end))) continue;
    const [first, second] = [readByline(text.slice(0, space), lexicon), readByline(text.slice(space + 1), lexicon)];
    if (first?.sure !== 3 || second?.sure !== 3 || first.length < space) return null;
    const length = space + 1 + second.length;
    return { text: text.slice(0, length), authors: [...first.authors, ...second.authors], sure: 3, length };
  }
  return null;
}

/** "By Jo Doe. Photos by Ann Roe": who signs, and behind a full stop who has helped, as behind a semicolon. */
function beforeCredit(text: string, from: number, lexicon: Lexicon): BylineReading | null {
  const stop = text.indexOf('. ', from);
  if (stop < 0 || !BEFORE_STOP.test(text.slice(stop - 3, stop))) return null;
  const behind = text.slice(stop + 2);
  if (creditIn(behind) === null && lexicon.lines.find(behind) !== 'credit') return null;
  const reading = readByline(`${text.slice(0, stop)};${text.slice(stop + 1)}`, lexicon);
  return reading === null || reading.length < text.length ? null : { ...reading, text };
}

/** A full stop behind two letters and fewer is an initial's or a title's. */
const BEFORE_STOP = new LetterPattern('^\\p{L}{3}$');

/** "Jo Doe, Larkfield", "Jo Doe / Larkfield", "Jo Doe. Larkfield": somebody and a place, by nothing but their shape. A city and its country have it as well. */
function inPlace(text: string, lexicon: Lexicon): Author[] | null {
  if (!/[,/—]|\. /.test(text)) return null;
  const [signed = '', place = '', ...more] = text.split(BEFORE_PLACE.of(text));
  if (more.length > 0 || lexicon.isCity(signed)) return null;
  const names = splitNames(signed, lexicon).map(bare);
  if (names.length === 0 || names.some((name) => personLikeness(name) < 2)) return null;
  return isPlaceName(place) && !lexicon.dateWords.has(place.toLowerCase()) ? names.map((name) => person(name)) : null;
}

/** What parts them; a full stop as above. */
const BEFORE_PLACE = new LetterPattern(', | ?/ ?|—|(?<=\\p{L}{3})\\. ');

/** Signs that a byline stands between, or behind: "*By Jo Doe*", "(By Jo Doe)", "— Jo Doe", "+++ By Jo Doe +++". */
const AROUND = /^(?:([*_~+/=|]{1,3})|([([<])|[-–—―]{1,3})\s?(?=\S)/;
/** Told without the pattern: nearly every line is asked. */
const AROUNDS = '*_~+/=|([<-–—―';
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '<': '>' };

/** Where a line begins and ends between such signs; null where there are none, or they are not closed. */
export function signsAround(text: string): { start: number; end: number } | null {
  if (text.length > LONGEST_AROUND || !AROUNDS.includes(text.charAt(0))) return null;
  const found = AROUND.exec(text);
  if (found === null) return null;
  const [{ length: start }, sign, bracket] = found;
  const closing = sign ?? (bracket === undefined ? '' : CLOSING[bracket]);
  if (closing === undefined || !text.endsWith(closing)) return null;
  const end = text.slice(0, text.length - closing.length).trimEnd().length;
  return end > start ? { start, end } : null;
}

/** In UTF-16 units. */
const LONGEST_AROUND = 120;

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
  const found = signedBehindDate(text, lexicon);
  return found === null ? null : { ...found.reading, text, length: text.length };
}

/**
 * The byline behind a date on one line, "Posted on November 12, 2026 by Jo Doe"; null where the line is anything else.
 * @returns where it begins, in UTF-16 units of the text
 */
export function signedBehindDate(text: string, lexicon: Lexicon): { start: number; reading: BylineReading } | null {
  const digit = text.length > 120 ? -1 : text.search(/\d/);
  const found = digit < 0 ? null : BY_BEHIND.exec(text.slice(digit + 1));
  if (found === null) return null;
  const start = digit + 1 + found.index + 1;
  if (!isDateLine(text.slice(0, start), lexicon)) return null;
  const reading = readByline(text.slice(start), lexicon);
  return reading === null || reading.sure < 3 ? null : { start, reading };
}

const BY_BEHIND = new RegExp(`[|•·,–—\\s-]${anyOf(anywhere.signedBy)}\\s`, 'i');

/** A part of a row, in UTF-16 units of the text. */
export interface RowPart {
  start: number;
  end: number;
  is: 'date' | 'byline' | 'other';
}

/**
 * The parts of a row that begins with a date, "27. Januar 2026 • Jo Doe • 3 Minuten"; null where it is no such row, or does not hold one
 * date and one byline.
 * @param text as it stands in the input
 */
export function partsOfRow(text: string, lexicon: Lexicon): RowPart[] | null {
  if (text.length > LONGEST || amongDates(text, lexicon) === null) return null;
  let at = 0;
  const parts: RowPart[] = [];
  for (const part of text.split(BETWEEN_PARTS)) {
    const own = part.trim();
    if (own === '') continue;
    const start = text.indexOf(own, at);
    at = start + own.length;
    const is = isDateLine(own, lexicon) ? 'date' : hasDigit(own) ? 'other' : 'byline';
    parts.push({ start, end: at, is });
  }
  const first = parts.find(({ is }) => is === 'date');
  // A second one says when the story was changed, or how long it takes to read.
  for (const part of parts) if (part !== first && part.is === 'date') part.is = 'other';
  return first === undefined ? null : parts;
}

/** What parts a row; a dash does where it stands between spaces. */
const BETWEEN_PARTS = /[|•·]| [-–—](?= )/;

/** "Do 25.04.24 | 14:07 Uhr | Von Eva Beispiel", "27. Januar 2026 • Jo Doe • 3 Minuten": a row that begins with a date. */
function amongDates(text: string, lexicon: Lexicon): BylineReading | null {
  const sign = text.search(BETWEEN_PARTS);
  if (sign < 0 || !hasDigit(text.slice(0, sign))) return null;
  // A dash parts other things as well: "1. FC Hale - Union Osmer".
  if (text.charAt(sign) === ' ' && !isDateLine(text.slice(0, sign), lexicon)) return null;
  const [part, ...more] = text
    .split(BETWEEN_PARTS)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !hasDigit(one));
  if (part === undefined || more.length > 0) return null;
  const reading = readByline(part, lexicon);
  return reading === null || reading.sure < 2 ? null : { ...reading, text, length: text.length };
}

/** Where a glued date, time or label of a date starts; the length of the text where none does. */
function signedLength(text: string, by: number, lexicon: Lexicon): number {
  // "Posted by Jo Doe": what opens the byline is no label of a date.
  const found = by === 0 ? gluedDateAt(text) : by + gluedDateAt(text.slice(by));
  if (found < by) return text.length;
  // A day of the week alone is none: "Sun Explosions".
  if (!DATED.test(text)) return text.length;
  // What parts it from the names.
  let at = found;
  if (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  const sign = at > 0 && '|•·,–—-'.includes(text.charAt(at - 1));
  if (sign) at--;
  if (sign && at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  else if (!sign && at < found && at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  at = withoutDateWords(text, at, lexicon);
  return at < 3 ? text.length : at;
}

/** Up to an offset, without the words in front of a date: "on", "Tue,". */
function withoutDateWords(text: string, to: number, { weekdays, dateWords }: Lexicon): number {
  let end = to;
  for (let space = text.lastIndexOf(' ', end - 1); space > 0; space = text.lastIndexOf(' ', end - 1)) {
    const word = text
      .slice(space + 1, end)
      .toLowerCase()
      .replace(/[.,]$/, '');
    if (word !== '' && !weekdays.has(word) && !(dateWords.has(word) && startsSmall(text.slice(space + 1)))) break;
    end = space;
  }
  return end;
}

/** A figure, or a label of a date. */
const DATED = new RegExp(`\\d|${anyOf(anywhere.gluedLabels)}`, 'i');

/** The names alone: no address, number, button or footnote behind them, no sign at either end. */
function withoutAddresses(signed: string): string {
  // What most bylines do not hold is expensive to look for: a sign of it is looked for first.
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
  // "(he/him)": how somebody is spoken of.
  if (names.includes('/')) names = names.replace(/ ?\(\p{Ll}{2,5}\/\p{Ll}{2,5}(?:\/\p{Ll}{2,7})?\)/u, '');
  let start = 0;
  while (start < names.length && isOf(':,-', names, start)) start++;
  let end = names.length;
  while (end > start && isOf(',;|•·/&–—-*', names, end - 1)) end--;
  return names.slice(start, end);
}

/** A word without the address that it opens with. */
function withoutAddress(word: string): string {
  return word.includes('@') ? word.replace(/^[^@]+@[^@]+\.[a-z]{2,}/, '') : word;
}

/** Whether the character is white space or one of the signs. */
function isOf(signs: string, text: string, at: number): boolean {
  return isWhite(text.charCodeAt(at)) || signs.includes(text.charAt(at));
}

function endsWithDigit(text: string): boolean {
  const last = text.charAt(text.length - 1);
  return last >= '0' && last <= '9';
}

/** Buttons that a paste glues on behind the name. */
const BUTTON = new RegExp(`${anyOf(anywhere.bylineButtons)}$`);
const LONGEST_BUTTON = Math.max(...anywhere.bylineButtons.map(({ length }) => length));

function buttonAt(names: string): RegExpExecArray | null {
  return BUTTON.exec(names.slice(-LONGEST_BUTTON));
}

/** "By Colin Brinsden, Reuters.": the line's full stop, not a suffix's or an initial's. */
function withoutStop(names: string): string {
  return /[a-z]{3}\.$/.test(names) ? names.slice(0, -1) : names;
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

/**
 * How much a field looks like people's names, from -2 (it can't be) to 3 (it surely is); below 2 nothing but its
 * place speaks for it.
 */
export function nameLikeness(text: string, lexicon: Lexicon): number {
  if (byLength(text, lexicon) > 0) return 3;
  const names = splitNames(text, lexicon);
  if (names.length === 0) return -2;
  const joined = names.length > 1 && (text.includes(' & ') || names.some((name) => isJoined(name)));
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

/**
 * The grammar of datelines: `OAKLAND, Calif. (AP) _`, `SALVADOR, Feb 26 - `, `MOSCOW, January 21. /TASS/.`,
 * `CUPERTINO, Calif.--(BUSINESS WIRE)--`, `(Washington, DC) – `. One for every house.
 */
import { isCityName, isRegionName, placeOpeners } from '../styles/places.js';
import { hasDigit, isDigit } from './characters.js';
import { dateAtEnd } from './dates.js';
import { eastAsianDateline, opensEastAsian } from './east-asian.js';
import type { Lexicon } from './lexicon.js';
import { fold, withoutEnd } from './white-space.js';
import { isAllCapitals, isCapitalised, wordsOf } from './words.js';

export interface DatelineReading {
  /** Offset at which it starts: behind the signs that some wires open a flash with. */
  start: number;
  /** Offset behind the dateline's own text: "OAKLAND, Calif. (AP)". */
  end: number;
  /** Offset behind the dash, where the paragraph starts. */
  bodyStart: number;
  place: string | null;
  date: string | null;
  agency: string | null;
  /** What speaks for it: 3 an agency or a date, 2 a place in capitals or one that is known. */
  sure: number;
}

/** No dateline is longer, in UTF-16 units. */
const LONGEST = 160;
/** What parts it from the paragraph: em, en and other dashes, hyphens, underscores, a soft hyphen. */
const DASH = /^\.?[ ]*(?:--+|[-–—―_\u00ad\u2212]+)[ ]*/;

/**
 * Reads the dateline at the start of a paragraph.
 * @param raw the paragraph as it stands in the input
 * @returns null where none stands there
 */
export function readDateline(raw: string, lexicon: Lexicon): DatelineReading | null {
  // White space one for one, so that offsets hold.
  const text = raw.slice(0, LONGEST).replace(/[^\S ]|\x85/g, ' ');
  // "**** OSMER (AP) _ ": the signs of a flash.
  const start = text.startsWith('**') ? (/^\*{2,12} ?/.exec(text)?.[0].length ?? 0) : 0;
  const reading = datelineOf(start === 0 ? text : text.slice(start), lexicon);
  if (reading === null) return null;
  return { ...reading, start, end: reading.end + start, bodyStart: reading.bodyStart + start };
}

type Reading = Omit<DatelineReading, 'start'>;

function datelineOf(text: string, lexicon: Lexicon): Reading | null {
  const first = text.charAt(0);
  if (lexicon.signing !== null && opensEastAsian(text)) return eastAsianDateline(text, lexicon);
  if (first === '(') return inBrackets(text, lexicon) ?? placeInBrackets(text, lexicon);
  if (isDigit(first)) return dateAlone(text, lexicon);
  if (!isCapitalised(text) && !startsWithLetter(text)) return null;
  const found = withAgency(text, lexicon) ?? withDash(text, lexicon);
  if (found === null) return dateAlone(text, lexicon);
  // `Brantwick, VT – July 25, 2026 – `.
  const behind = found.date === null ? dateAlone(text.slice(found.bodyStart), lexicon) : null;
  if (behind === null) return found;
  const { end, bodyStart, date } = behind;
  return { ...found, end: found.bodyStart + end, bodyStart: found.bodyStart + bodyStart, date, sure: 3 };
}

function startsWithLetter(text: string): boolean {
  return !/^[\d\s"“'‘«„([{<>*•–—-]/.test(text);
}

/** `(Reuters) — `, `(CNN) -- `: the agency alone. */
function inBrackets(text: string, lexicon: Lexicon): Reading | null {
  const found = /^\(([^()]{2,40})\)/.exec(text);
  if (found === null || !isAgency(found[1] ?? '', lexicon, false)) return null;
  const end = found[0].length;
  const dash = dashAt(text, end);
  if (dash === 0) return null;
  return { end, bodyStart: end + dash, place: null, date: null, agency: fold(found[1] ?? ''), sure: 3 };
}

/** `July 25, 2026 – `, `12 mars 2026 - `: a release without a place. A day without its year opens an entry of a chronicle. */
function dateAlone(text: string, lexicon: Lexicon): Reading | null {
  const dash = / ?--+ ?| [-–—―_\u2212]+ |[–—―] ?/.exec(text);
  if (dash === null || dash.index > 40) return null;
  const date = text.slice(0, dash.index);
  if (!/(?:19|20)\d\d$/.test(date) || dateAtEnd(date, lexicon) !== 0) return null;
  const bodyStart = dash.index + dash[0].length;
  if (!isOpening(text.slice(bodyStart))) return null;
  return { end: dash.index, bodyStart, place: null, date, agency: null, sure: 3 };
}

/** `(Washington, DC) – `. */
function placeInBrackets(text: string, lexicon: Lexicon): Reading | null {
  const found = /^\(([^()]{3,60})\)/.exec(text);
  if (found === null) return null;
  const end = found[0].length;
  const dash = dashAt(text, end);
  const parts = placeAndDate(found[1] ?? '', lexicon);
  if (dash === 0 || parts === null || (parts.sure < 2 && wordsOf(parts.place).length > 2)) return null;
  return { end, bodyStart: end + dash, place: parts.place, date: parts.date, agency: null, sure: 2 };
}

/** `PLACE (AP) _ `, `PLACE, Date /TASS/. `, `PLACE--(BUSINESS WIRE)--`, `PLACE, Oct 12 AAP - `. */
function withAgency(text: string, lexicon: Lexicon): Reading | null {
  const opening = /[(/]/g;
  for (let bracket = opening.exec(text); bracket !== null; bracket = opening.exec(text)) {
    const at = bracket.index;
    const close = text.indexOf(bracket[0] === '(' ? ')' : '/', at + 1);
    // A slash can stand between two cities: BEIRUT/THE HAGUE.
    if (close < 0) continue;
    const inside = text.slice(at + 1, close).trim();
    let before = text.slice(0, at).trimEnd();
    if (/[-–—]$/.test(before)) before = withoutEnd(before.slice(0, -1), before.endsWith('-') ? '-' : '');
    if (before.length > 110) return null;
    if (isRegion(inside) && /^[,/]/.test(text.slice(close + 1))) continue;
    // "OSMER (IRELAND) — ": the country, and no agency.
    if (bracket[0] === '(' && isCountry(inside, lexicon) && dashAt(text, close + 1) > 0) continue;
    let agency: string | null = null;
    let extraDate: string | null = null;
    if (isAgency(inside, lexicon, bracket[0] === '(')) agency = fold(inside);
    else if (bracket[0] === '(' && dateAtEnd(fold(inside), lexicon) === 0) extraDate = fold(inside);
    else if (bracket[0] === '/' && isUnknownWire(text, close, inside, before, lexicon)) agency = fold(inside);
    else if (bracket[0] === '(' && isUnknownAgency(inside, before, lexicon) && dashAt(text, close + 1) > 0)
      agency = fold(inside);
    else if (bracket[0] === '(') return null;
    else continue;
    const parts = placeAndDate(before, lexicon);
    if (parts === null) continue;
    let end = close + 1;
    // `NEW YORK, NY/ACCESSWIRE/May 7, 2024/`.
    const behind = bracket[0] === '/' ? /^ ?([^/]{5,30})\//.exec(text.slice(end)) : null;
    if (behind !== null && parts.date === null && dateAtEnd(fold(behind[1] ?? ''), lexicon) === 0) {
      parts.date = fold(behind[1] ?? '');
      end += behind[0].length;
    }
    if (/^ ?\./.test(text.slice(end)) && bracket[0] === '/') end += text.charAt(end) === '.' ? 1 : 2;
    const known = agency !== null && lexicon.outlets.has(agency.toLowerCase());
    const dash = dashAt(text, end) || (known ? (/^ ?: /.exec(text.slice(end, end + 4))?.[0].length ?? 0) : 0);
    // Without a dash the brackets must hold an agency that we know, or the copy go on like a sentence; a headline in capitals does not.
    if (dash === 0 && !(known && isOpening(text.slice(end).trimStart()) && !isAllCapitals(text.slice(end)))) continue;
    if (parts.sure < 2 && !known && parts.date === null) continue;
    if (extraDate !== null && parts.sure < 1) continue;
    const spaces = dash === 0 ? text.length - end - text.slice(end).trimStart().length : dash;
    return {
      end,
      bodyStart: end + spaces,
      place: parts.place,
      date: parts.date ?? extraDate,
      agency,
      sure: 3,
    };
  }
  return null;
}

/** A country or a state that no agency is called by. */
function isCountry(text: string, lexicon: Lexicon): boolean {
  const small = text.toLowerCase();
  return isRegionName(small.replace(/\./g, '')) && !lexicon.outlets.has(small);
}

/** `LARKFIELD, Ohio, May 4, 2026 /HarbourWire/ -- `: behind a date or a sure place, and before a dash, slashes hold who sent it. */
function isUnknownWire(text: string, close: number, inside: string, before: string, lexicon: Lexicon): boolean {
  if (dashAt(text, close + 1) === 0 || hasDigit(inside)) return false;
  const words = wordsOf(inside);
  const parts = placeAndDate(before, lexicon);
  return words.length <= 3 && words.every(isCapitalised) && parts !== null && (parts.date !== null || parts.sure >= 2);
}

/** `NEW YORK (Hollywood Reporter) - `: behind a place in capitals, and before a dash, brackets hold who sent it. */
function isUnknownAgency(inside: string, before: string, lexicon: Lexicon): boolean {
  const words = wordsOf(inside);
  const parts = placeAndDate(before, lexicon);
  if (parts === null || (parts.date === null && parts.sure < 2)) return false;
  return words.length <= 6 && words.every((word) => isCapitalised(word)) && !hasDigit(inside);
}

/** `PLACE, Date - `, `PLACE - `, `PLACE, Date AGENCY - `, and the comma that some copy has for the dash. */
function withDash(text: string, lexicon: Lexicon): Reading | null {
  // Nothing else parts a dateline from its paragraph, but for the comma below.
  const dashes =
    / ?--+ ?| [-–—―_\u2212]+(?: |$)|[–—―] ?|\u00ad+ ?|(?<=[.\d])[-_](?= |$)|\. ?[-–—]+ ?|(?<=[A-Z.\d]): | \| /g;
  for (let dash = dashes.exec(text); dash !== null && dash.index <= 110; dash = dashes.exec(text)) {
    const stop = text.charAt(dash.index) === '.' && isAbbreviated(text.slice(0, dash.index)) ? 1 : 0;
    const before = text.slice(0, dash.index + stop).trimEnd();
    const bodyStart = dash.index + dash[0].length;
    const reading = parts(before, bodyStart, text, lexicon, stop === 0 && dash[0].startsWith('.'));
    if (reading !== null && (dash[0] !== ': ' || reading.date !== null || isShouted(before))) return reading;
    // A dash inside a place is none: WINSTON-SALEM has no space. Any other ends the search.
    if (wordsOf(before).length > 14) break;
  }
  const comma = /^([^a-z]{3,60}?, [A-Z][a-z]+\.? \d{1,2}),? (?=[A-Z<"“'])/.exec(text);
  if (comma === null) return null;
  return parts(comma[1] ?? '', comma[0].length, text, lexicon, false);
}

/** `NEW DELHI: `, `STORRS, Conn.: `, `LEEDS: `: a colon is a dash where the city stands in capitals, and is no label. */
function isShouted(before: string): boolean {
  const city = before.split(',')[0] ?? '';
  if (!isAllCapitals(city)) return false;
  return isCity(city) || city !== before || (city.length > 3 && !wordsOf(city).some(isLabelWord));
}

/** @param stopped does a full stop stand in front of the dash? Nobody but a desk writes `Osmer. – ` */
function parts(before: string, bodyStart: number, text: string, lexicon: Lexicon, stopped: boolean): Reading | null {
  const last = /(?<=[ ,])[A-Za-z]{2,9}$/.exec(before);
  if (last !== null && lexicon.outlets.has(last[0].toLowerCase()) && !isRegion(last[0])) {
    const rest = placeAndDate(withoutEnd(before.slice(0, last.index), ','), lexicon);
    if (rest !== null && (rest.date !== null || rest.sure >= 2)) {
      return { end: before.length, bodyStart, place: rest.place, date: rest.date, agency: last[0], sure: 3 };
    }
  }
  const rest = placeAndDate(before, lexicon);
  if (rest === null) return null;
  const body = text.slice(bodyStart);
  if (rest.date !== null && rest.place !== null) {
    if (!isOpening(body) && rest.sure < 2) return null;
    return { end: before.length, bodyStart, place: rest.place, date: rest.date, agency: null, sure: 3 };
  }
  const sure = stopped && wordsOf(rest.place).length <= 3 && !TITLED.test(rest.place) ? 2 : rest.sure;
  if (sure < 2 || !isOpening(body)) return null;
  return { end: before.length, bodyStart, place: rest.place, date: rest.date, agency: null, sure };
}

const TITLED = /^(?:Mr|Mrs|Ms|Dr|Prof|Rev|Sir|Yes|No|Well)\b/;

/** Does a paragraph open like this? Not in mid-sentence. */
function isOpening(body: string): boolean {
  const text = body.replace(/^[\s"“”'‘’`«»„([<]+/, '');
  if (text === '') return true;
  const first = text.charAt(0);
  return (
    isDigit(first) ||
    '$€£¥#@'.includes(first) ||
    isCapitalised(text) ||
    /^(?:al|el|de|van|von|e-|i[A-Z])/.test(text) ||
    !isLatin(first)
  );
}

function isLatin(character: string): boolean {
  return character < '\u0250';
}

function dashAt(text: string, from: number): number {
  return DASH.exec(text.slice(from, from + 12))?.[0].length ?? 0;
}

/** `OAKLAND, Calif., Feb 26`: null where it can be no place. */
function placeAndDate(raw: string, lexicon: Lexicon): { place: string; date: string | null; sure: number } | null {
  const folded = fold(raw);
  const sign = folded.charAt(folded.length - 1);
  const signed = sign === ',' || (sign === '.' && !isAbbreviated(raw.slice(0, -1)));
  const text = signed ? folded.slice(0, -1) : folded;
  const at = dateAtEnd(text, lexicon);
  let place = at < 0 ? text : text.slice(0, at).trim();
  let date = at < 0 ? null : text.slice(at);
  if (place.endsWith('(') && date !== null) place = place.slice(0, -1).trim();
  place = place.replace(/[,:]$/, '').trim();
  if (date !== null && place === '') return null;
  const country = / ?\(([^()]{2,30})\)$/.exec(place);
  const known = country !== null && isCountry(country[1] ?? '', lexicon);
  const likeness = placeLikeness(known ? place.slice(0, country.index) : place, known || date !== null);
  const sure = known && likeness > 0 ? 2 : likeness;
  if (sure < 1) return null;
  if (date !== null) date = date.replace(/,$/, '');
  return { place, date, sure };
}

/** "N.J", "Calif", "D.C": the full stop that follows is the word's. */
function isAbbreviated(text: string): boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1).toLowerCase();
  return /^(?:[a-z]\.)+[a-z]$/.test(last) || ABBREVIATED.has(last);
}

const ABBREVIATED = new Set(
  (
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn ' +
    'vt va wash wis wyo jan feb mar apr jun jul aug sep sept oct nov dec st ft mt'
  ).split(' '),
);

/** Words that stand in capitals before a dash, and are no places. */
const NO_PLACE = new Set(
  (
    'news update updated breaking exclusive watch video photo photos live analysis opinion editorial review urgent correction note file ' +
    'what who when where why how the this these our we i it he she they a an if in on at for and but summary highlights ' +
    'developing alert report press release media statement contact story read more related monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);
/** Words in capitals before a colon that name what follows, and are no places. */
const LABEL_WORDS = new Set(
  (
    'warning contact contacts time date day location place venue cost price tickets notes editor editors answer question background conclusion results ' +
    'important attention reminder tip tips fact facts verdict source sources subject to from re cc slug headline byline dateline lead text body deck ' +
    'police council mayor analyst reporter host interviewer moderator nato embargo hold kill advisory eds desk dateline score scores'
  ).split(' '),
);

function isLabelWord(word: string): boolean {
  const small = word.toLowerCase();
  return LABEL_WORDS.has(small) || NO_PLACE.has(small);
}

/** Words that stay small inside a place, or between two. */
const INSIDE = new Set(
  'de la le les del du des di da do dos das of the and sur am im an der upon on en el y et und e in under bei ob near aux a al i no'.split(
    ' ',
  ),
);

/**
 * How much a text looks like a place or several: 2 surely, 1 perhaps, 0 not.
 * @param dated does a date stand behind it? Then "Newport News" is no news
 */
function placeLikeness(place: string, dated = false): number {
  if (place.length < 2 || place.length > 110 || hasDigit(place) || /["“”?!:;<>=@*[\]{}|\\^_~]/.test(place)) return 0;
  const words = place.split(/[\s,/&]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 14) return 0;
  if (!isCapitalised(place) && isLatin(place.charAt(0))) return 0;
  if (isCity(place)) return 2;
  for (const word of words) {
    const small = word.toLowerCase();
    if (!dated && NO_PLACE.has(small) && !(INSIDE.has(small) && words.length > 1)) return 0;
    if (!isCapitalised(word) && !INSIDE.has(small) && isLatin(word.charAt(0)) && !/^[dl]['’][^a-z]|^al-/.test(word))
      return 0;
  }
  const segments = place
    .split(/ ?[,/&] ?| and | y | et | und /)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '');
  const city = segments[0] ?? '';
  if (segments.length > 1 && segments.slice(1).some(isRegion) && segments.length <= 4) return 2;
  if (isCity(place) || segments.some(isCity)) return words.length <= 3 * segments.length ? 2 : 1;
  if (isAllCapitals(city)) {
    // A state alone is no place to file from; Washington and New York are cities as well.
    if (segments.length === 1 && isRegion(city)) return 1;
    // "NATO", "FBI": short and alone it is rather an acronym.
    if (segments.length === 1 && words.length === 1 && place.length <= 3) return 1;
    const long = words.filter((word) => !INSIDE.has(word.toLowerCase())).length;
    return words.length <= 4 * segments.length || (segments.length === 1 && words.length > long && long <= 5) ? 2 : 1;
  }
  const opener = placeOpeners.includes((words[0] ?? '').toLowerCase());
  if (words.length > 4 * segments.length) return 0;
  return opener && words.length > 1 && segments.length === 1 ? 1 : 1;
}

function isCity(text: string): boolean {
  return isCityName(text.toLowerCase());
}

function isRegion(text: string): boolean {
  return isRegionName(text.toLowerCase().replace(/\./g, '').trim()) || /^[A-Z]{2}$/.test(text);
}

/** An agency that we know, or in brackets what could be one: a few words, no sentence. */
function isAgency(text: string, lexicon: Lexicon, loosely: boolean): boolean {
  const small = text.toLowerCase().replace(/\s+/g, ' ').trim();
  if (lexicon.outlets.has(small)) return true;
  const words = small.split(/[\s/,-]+/);
  if (words.length > 5 || hasDigit(text)) return false;
  if (words.some((word) => lexicon.outlets.has(word) || (word.length > 3 && AGENCY_WORDS.has(word)))) return true;
  return loosely && /^[A-Z][A-Z]{1,5}$/.test(text) && !isRegion(text);
}

const AGENCY_WORDS = new Set(
  'news newswire newswires wire prnewswire press agency radio television service network accesswire businesswire tass foundation'.split(
    ' ',
  ),
);

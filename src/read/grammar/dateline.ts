/**
 * The grammar of datelines: `OAKLAND, Calif. (AP) _`, `SALVADOR, Feb 26 - `, `MOSCOW, January 21. /TASS/.`,
 * `CUPERTINO, Calif.--(BUSINESS WIRE)--`, `(Washington, DC) – `. One for every house.
 */

import { isRegionName } from '../../houses/gazetteer.js';
import { anywhere } from '../../languages/anywhere.js';
import { hasDigit, isDigit } from '../text/characters.js';
import { LetterPattern } from '../text/letter-pattern.js';
import type { Lexicon } from '../text/lexicon.js';
import { anyOf } from '../text/pattern.js';
import { fold, withoutEnd } from '../text/white-space.js';
import { hasCase, isAllCapitals, isCapitalised, wordsOf } from '../text/words.js';
import { dateAtEnd } from './dates.js';
import { eastAsianDateline, opensEastAsian } from './east-asian.js';

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
  /** What speaks for it: 3 an agency or a date, 2 a place in capitals or one that is known, 1 nothing but where it stands. */
  sure: number;
}

/** No dateline is longer, in UTF-16 units. */
const LONGEST = 160;
/** Nor its place with the date. */
const LONGEST_PLACE = 110;
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
  const emphasised = '*_'.includes(text.charAt(0) || ' ') ? EMPHASISED.exec(text) : null;
  if (emphasised !== null) {
    const reading = insideEmphasis(text, emphasised, lexicon);
    if (reading !== null) return reading;
  }
  const start = text.startsWith('**') ? (/^\*{2,12} ?/.exec(text)?.[0].length ?? 0) : 0;
  const reading = datelineOf(start === 0 ? text : text.slice(start), lexicon);
  if (reading === null) return null;
  return { ...reading, start, end: reading.end + start, bodyStart: reading.bodyStart + start };
}

type Reading = Omit<DatelineReading, 'start'>;

/** "**OSMER** — ", "_OSMER, Nov. 12 —_ ": how a dateline is set bold or italic where copy is typed. */
const EMPHASISED = new LetterPattern('^([*_]{1,3})(?=\\p{L})([^*_]{3,100})\\1(?![*_])');

/** The dateline between signs of emphasis, without them; null where more than it is emphasised. */
function insideEmphasis(
  text: string,
  [whole, sign = '', inside = '']: RegExpExecArray,
  lexicon: Lexicon,
): DatelineReading | null {
  const reading = datelineOf(inside + text.slice(whole.length), lexicon);
  if (reading === null || reading.end > inside.length || reading.bodyStart < inside.length) return null;
  const { length: start } = sign;
  return { ...reading, start, end: reading.end + start, bodyStart: reading.bodyStart + 2 * start };
}

function datelineOf(text: string, lexicon: Lexicon): Reading | null {
  const first = text.charAt(0);
  if (lexicon.signing !== null && opensEastAsian(text)) return eastAsianDateline(text, lexicon);
  if (first === '(') {
    const found = inBrackets(text, lexicon) ?? placeInBrackets(text, lexicon);
    return found === null ? null : (behindAgency(text, found, lexicon) ?? found);
  }
  if (first === '[') return inSquares(text, lexicon);
  if (isDigit(first)) return dateAlone(text, lexicon);
  if (!isCapitalised(text) && !startsWithLetter(text)) return null;
  const found =
    withAgency(text, lexicon) ?? withAuthor(text, lexicon) ?? withDash(text, lexicon) ?? beforeStop(text, lexicon);
  if (found === null) return dateAlone(text, lexicon);
  const placed = found.date === null ? behindAgency(text, found, lexicon) : null;
  if (placed !== null) return placed;
  // `Brantwick, VT – July 25, 2026 – `.
  const behind = found.date === null ? dateAlone(text.slice(found.bodyStart), lexicon) : null;
  if (behind === null) return found;
  const { end, bodyStart, date } = behind;
  return { ...found, end: found.bodyStart + end, bodyStart: found.bodyStart + bodyStart, date, sure: 3 };
}

/** `NOVA - Larkfield, 24 nov. - `, `(NOVA) - LARKFIELD, 24 NOV - `: what was read as the place has sent the story, where a place with a date stands behind it. */
function behindAgency(text: string, { bodyStart, place, agency }: Reading, lexicon: Lexicon): Reading | null {
  if (place !== null && (agency !== null || !isAllCapitals(place) || lexicon.isCity(place))) return null;
  const behind = withDash(text.slice(bodyStart), lexicon);
  if (behind === null || behind.date === null || behind.agency !== null) return null;
  return { ...behind, end: bodyStart + behind.end, bodyStart: bodyStart + behind.bodyStart, agency: agency ?? place };
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

/** `[LEEDS] `: a place in capitals. */
function inSquares(text: string, lexicon: Lexicon): Reading | null {
  const found = /^\[([^[\]]{3,60})\] ?(?=\S)/.exec(text);
  const parts = found === null ? null : placeAndDate(found[1] ?? '', lexicon);
  if (found === null || parts === null || parts.sure < 2 || !isShouted(parts.place, lexicon)) return null;
  const [{ length: bodyStart }] = found;
  if (!isOpening(text.slice(bodyStart))) return null;
  return { end: bodyStart, bodyStart, place: parts.place, date: parts.date, agency: null, sure: 2 };
}

/** `Tannried (iro). Ein Lkw ...`: a place, and who wrote it in two to four small letters, as local papers in German have it. */
function withAuthor(text: string, lexicon: Lexicon): Reading | null {
  const found = text.includes(' (') ? BEFORE_AUTHOR.exec(text) : null;
  const [whole = '', place = ''] = found ?? [];
  const parts = found === null ? null : placeAndDate(place, lexicon);
  if (parts === null || wordsOf(place).length > 3 || !isOpening(text.slice(whole.length))) return null;
  const end = whole.lastIndexOf(')') + 1;
  return { end, bodyStart: whole.length, place: parts.place, date: parts.date, agency: null, sure: 2 };
}

const BEFORE_AUTHOR = new LetterPattern(
  '^(\\p{Lu}[^()\\n]{1,40}) \\([a-zäöüß]{2,4}(?:/[a-zäöüß]{2,4})?\\)(?:[.:] ?[–—-]?| [–—-]) ',
);

/** `LEEDS. The council ...`, `Rom. Der Rat ...`: a place in capitals, or a known city, that a full stop sets apart from a text in small letters. */
function beforeStop(text: string, lexicon: Lexicon): Reading | null {
  const stop = text.indexOf('. ');
  if (stop < SHORTEST_CITY || stop > LONGEST_STOPPED) return null;
  // The stop stands for the dash, and is no part of the place unless it shortens a word.
  const end = isAbbreviated(text.slice(0, stop)) ? stop + 1 : stop;
  const parts = placeAndDate(text.slice(0, end), lexicon);
  const body = text.slice(stop + 2);
  if (parts === null || parts.sure < 2 || !isOpening(body) || isAllCapitals(body)) return null;
  // "Rom. Der Rat ...": a city that stands alone in front of a sentence.
  if (!lexicon.isCity(parts.place) && (stop === SHORTEST_CITY || !isShouted(parts.place, lexicon))) return null;
  // "OAKE, Margaret. Peacefully at home ...".
  const behind = parts.place.split(', ')[1];
  if (behind !== undefined && !isRegion(behind) && !isAllCapitals(behind)) return null;
  return { end, bodyStart: stop + 2, place: parts.place, date: parts.date, agency: null, sure: 2 };
}

/** In UTF-16 units. */
const LONGEST_STOPPED = 40;
/** Of a city; of what is none that we know one more. */
const SHORTEST_CITY = 3;

/** What stands in brackets or between slashes: "(AP)", "/TASS/". */
interface Enclosed {
  sign: '(' | '/';
  /** Without white space at either end. */
  inside: string;
  /** What stands in front of it, without a dash at its end. */
  before: string;
  /** Offset behind the closing sign. */
  end: number;
}

/** Who sent the copy, or when: one of the two. */
interface Sender {
  agency: string | null;
  date: string | null;
}

/** `PLACE (AP) _ `, `PLACE, Date /TASS/. `, `PLACE--(BUSINESS WIRE)--`, `PLACE, Oct 12 AAP - `. */
function withAgency(text: string, lexicon: Lexicon): Reading | null {
  for (const enclosed of enclosuresOf(text)) {
    if (enclosed.before.length > LONGEST_PLACE) return null;
    if (isOfPlace(text, enclosed, lexicon)) continue;
    const sender = senderIn(text, enclosed, lexicon);
    // A slash can stand between two cities, and the sender behind them: BEIRUT/THE HAGUE (AP). Brackets hold nothing else.
    if (sender === null && enclosed.sign === '(') return null;
    const reading = sender === null ? null : sentFrom(text, enclosed, sender, lexicon);
    if (reading !== null) return reading;
  }
  return null;
}

function* enclosuresOf(text: string): Generator<Enclosed> {
  for (const { 0: found, index } of text.matchAll(/[(/]/g)) {
    const sign = found as Enclosed['sign'];
    const close = text.indexOf(sign === '(' ? ')' : '/', index + 1);
    if (close < 0) continue;
    const before = text.slice(0, index).trimEnd();
    const last = before.charAt(before.length - 1);
    yield {
      sign,
      inside: text.slice(index + 1, close).trim(),
      before: '-–—'.includes(last || ' ') ? withoutEnd(before.slice(0, -1), last === '-' ? '-' : '') : before,
      end: close + 1,
    };
  }
}

/** Whether it is a part of the place: a state with more behind it, or the country, as in "OSMER (IRELAND) — ". */
function isOfPlace(text: string, { sign, inside, end }: Enclosed, lexicon: Lexicon): boolean {
  if (isRegion(inside) && ',/'.includes(text.charAt(end) || ' ')) return true;
  return sign === '(' && isCountry(inside, lexicon) && dashAt(text, end) > 0;
}

function senderIn(text: string, enclosed: Enclosed, lexicon: Lexicon): Sender | null {
  const { sign, inside, before, end } = enclosed;
  const words = fold(inside);
  if (isAgency(inside, lexicon, true)) return { agency: words, date: null };
  if (sign === '(' && dateAtEnd(words, lexicon) === 0) return { agency: null, date: words };
  // Who is no agency that we know: only in front of a dash.
  if (dashAt(text, end) === 0) return null;
  const isUnknown = sign === '/' ? isUnknownWire(inside, before, lexicon) : isUnknownAgency(inside, before, lexicon);
  return isUnknown ? { agency: words, date: null } : null;
}

/** The dateline of a place with a sender behind it; null where the two make none. */
function sentFrom(
  text: string,
  { sign, before, end: close }: Enclosed,
  sender: Sender,
  lexicon: Lexicon,
): Reading | null {
  const parts = placeAndDate(before, lexicon);
  if (parts === null) return null;
  const dated = sign === '/' && parts.date === null ? dateInSlashes(text.slice(close), lexicon) : null;
  const stopped = close + (dated?.length ?? 0);
  const end = sign === '/' ? stopped + lengthOf(/^ ?\./, text.slice(stopped, stopped + 2)) : stopped;
  const { agency } = sender;
  // Nothing but an agency stands in capitals between slashes.
  const known =
    agency !== null && (lexicon.outlets.has(agency.toLowerCase()) || (sign === '/' && isAllCapitals(agency)));
  const takesColon = known || (agency !== null && isWord(parts.place) && isWord(agency));
  const dash =
    dashAt(text, end) ||
    (known && sign === '(' ? lengthOf(/^\. /, text.slice(end, end + 2)) : 0) ||
    (takesColon ? lengthOf(/^ ?: /, text.slice(end, end + 4)) : 0);
  const date = parts.date ?? dated?.date ?? null;
  const rest = text.slice(end);
  // Without a dash the agency must be one that we know, and a sentence follow; a headline in capitals is none.
  if (dash === 0 && !(known && isOpening(rest.trimStart()) && !isAllCapitals(rest))) return null;
  // A place that is none for sure needs more to speak for it.
  if (parts.sure < 2 && date === null && !known && !(dash > 0 && (takesColon || isUncased(before)))) return null;
  const bodyStart = end + (dash === 0 ? rest.length - rest.trimStart().length : dash);
  return { end, bodyStart, place: parts.place, date: date ?? sender.date, agency, sure: 3 };
}

/** `NEW YORK, NY/ACCESSWIRE/May 7, 2024/`: the date behind the sender, and its length with the closing slash. */
function dateInSlashes(text: string, lexicon: Lexicon): { date: string; length: number } | null {
  const found = /^ ?([^/]{5,30})\//.exec(text);
  const date = fold(found?.[1] ?? '');
  return found === null || dateAtEnd(date, lexicon) !== 0 ? null : { date, length: found[0].length };
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

/** `Larkfield (HWN): `: a city in a word, and letters of an agency; who speaks for a party has two names. */
function isWord(text: string): boolean {
  return !/[\s.,]/.test(text);
}

/** In a script without capitals nothing more than its form speaks for a dateline. */
function isUncased(text: string): boolean {
  return !hasCase(text);
}

/** A country or a state that no agency is called by. */
function isCountry(text: string, lexicon: Lexicon): boolean {
  const small = text.toLowerCase();
  return isRegionName(small.replace(/\./g, '')) && !lexicon.outlets.has(small);
}

/** `LARKFIELD, Ohio, May 4, 2026 /HarbourWire/ -- `: behind a date or a sure place slashes hold who sent it. */
function isUnknownWire(inside: string, before: string, lexicon: Lexicon): boolean {
  if (hasDigit(inside)) return false;
  const words = wordsOf(inside);
  const parts = placeAndDate(before, lexicon);
  return words.length <= 3 && words.every(isCapitalised) && parts !== null && (parts.date !== null || parts.sure >= 2);
}

/** `NEW YORK (Hollywood Reporter) - `: behind a date or a sure place brackets hold who sent it. */
function isUnknownAgency(inside: string, before: string, lexicon: Lexicon): boolean {
  const words = wordsOf(inside);
  const parts = placeAndDate(before, lexicon);
  if (parts === null) return false;
  if (isUncased(before)) return wordsOf(before).length <= 4 && words.length <= 4 && !hasDigit(inside);
  if (parts.date === null && parts.sure < 2) return false;
  return words.length <= 6 && words.every((word) => isCapitalised(word)) && !hasDigit(inside);
}

/** `PLACE, Date - `, `PLACE - `, `PLACE, Date AGENCY - `, and the comma that some copy has for the dash. */
function withDash(text: string, lexicon: Lexicon): Reading | null {
  // Nothing else parts a dateline from its paragraph, but for the comma below.
  const dashes =
    / ?--+ ?| [-–—―_\u2212]+(?: |$)|[–—―] ?|\u00ad+ ?|(?<=[.\d])[-_](?= |$)|\. ?[-–—]+ ?|(?<=[A-Z.\d]): | \| /g;
  for (let dash = dashes.exec(text); dash !== null && dash.index <= LONGEST_PLACE; dash = dashes.exec(text)) {
    const stop = text.charAt(dash.index) === '.' && isAbbreviated(text.slice(0, dash.index)) ? 1 : 0;
    const before = text.slice(0, dash.index + stop).trimEnd();
    const bodyStart = dash.index + dash[0].length;
    const reading = parts(before, bodyStart, text, lexicon, stop === 0 && dash[0].startsWith('.'));
    if (reading !== null && (dash[0] !== ': ' || reading.date !== null || isShouted(before, lexicon))) return reading;
    // A dash inside a place is none: WINSTON-SALEM has no space. Any other ends the search.
    if (wordsOf(before).length > 14) break;
  }
  const comma = /^([^a-z]{3,60}?, [A-Z][a-z]+\.? \d{1,2}),? (?=[A-Z<"“'])/.exec(text);
  if (comma === null) return null;
  return parts(comma[1] ?? '', comma[0].length, text, lexicon, false);
}

/** `NEW DELHI: `, `STORRS, Conn.: `, `LEEDS: `: a colon is a dash where the city stands in capitals, and is no label. */
function isShouted(before: string, lexicon: Lexicon): boolean {
  const city = before.split(',')[0] ?? '';
  if (!isAllCapitals(city)) return false;
  if (lexicon.isCity(city) || city !== before) return true;
  return city.length > 3 && !lexicon.labels.has(city.toLowerCase()) && !wordsOf(city).some(isLabelWord);
}

/** @param stopped whether a full stop stands in front of the dash: only a desk writes `Osmer. – ` */
function parts(before: string, bodyStart: number, text: string, lexicon: Lexicon, stopped: boolean): Reading | null {
  const last = /(?<=[ ,])[A-Za-z]{2,9}$/.exec(before);
  if (last !== null && lexicon.outlets.has(last[0].toLowerCase()) && !isRegion(last[0])) {
    const rest = placeAndDate(withoutEnd(before.slice(0, last.index), ','), lexicon);
    if (rest !== null && (rest.date !== null || rest.sure >= 2)) {
      return { end: before.length, bodyStart, place: rest.place, date: rest.date, agency: last[0], sure: 3 };
    }
  }
  const slash = before.lastIndexOf('/');
  if (slash > 0 && isSender(before.slice(slash + 1), before.slice(0, slash), lexicon)) {
    const city = placeAndDate(before.slice(0, slash), lexicon);
    if (city !== null && isOpening(text.slice(bodyStart)))
      return {
        end: before.length,
        bodyStart,
        place: city.place,
        date: city.date,
        agency: before.slice(slash + 1),
        sure: 3,
      };
  }
  const rest = placeAndDate(before, lexicon);
  if (rest === null) return null;
  const body = text.slice(bodyStart);
  if (rest.date !== null && rest.place !== null) {
    const sent = SENT_BY.exec(body);
    if (sent !== null && (lexicon.outlets.has(String(sent[1]).toLowerCase()) || isAllCapitals(String(sent[1]))))
      return {
        end: bodyStart + String(sent[1]).length + 1,
        bodyStart: bodyStart + sent[0].length,
        place: rest.place,
        date: rest.date,
        agency: String(sent[1]),
        sure: 3,
      };
    if (!isOpening(body) && rest.sure < 2) return null;
    return { end: before.length, bodyStart, place: rest.place, date: rest.date, agency: null, sure: 3 };
  }
  const sure = stopped && wordsOf(rest.place).length <= 3 && !TITLED.test(rest.place) ? 2 : rest.sure;
  if (sure < 2 || !isOpening(body)) return null;
  return { end: before.length, bodyStart, place: rest.place, date: rest.date, agency: null, sure };
}

/** `LARKFIELD, 23 nov - HWN. `: who has sent it, behind the dash. */
const SENT_BY = new LetterPattern('^(\\p{Lu}[^\\s.,]{1,11}(?: \\p{Lu}[^\\s.,]{2,11})?)\\. (?=\\p{Lu})');

/** `Larkfield/HWN - `: behind a slash, an agency that is known, or capitals that the city does not have. */
function isSender(behind: string, city: string, lexicon: Lexicon): boolean {
  if (lexicon.outlets.has(behind.toLowerCase())) return true;
  return /^[A-Z]{2,6}$/.test(behind) && !isRegion(behind) && !isAllCapitals(city);
}

const TITLED = new LetterPattern(`^${anyOf(anywhere.noPlaceOpeners)}(?!\\p{L})`);

/** Whether a paragraph opens like this. Not in mid-sentence. */
export function isOpening(body: string): boolean {
  const text = body.replace(/^[\s"“”'‘’`«»„([<]+/, '');
  if (text === '') return true;
  const first = text.charAt(0);
  return (
    isDigit(first) || '$€£¥#@'.includes(first) || isCapitalised(text) || SMALL_OPENER.test(text) || !isLatin(first)
  );
}

/** "al-Qaida", "van den Berg", "e-mail", "iPhone". */
const SMALL_OPENER = new RegExp(`^(?:${anyOf(anywhere.smallOpeners)}[ -]|e-|i[A-Z])`);

function isLatin(character: string): boolean {
  return character < '\u0250';
}

function dashAt(text: string, from: number): number {
  return lengthOf(DASH, text.slice(from, from + 12));
}

/** `OAKLAND, Calif., Feb 26`: null where it can be no place. */
function placeAndDate(raw: string, lexicon: Lexicon): { place: string; date: string | null; sure: number } | null {
  const folded = fold(raw);
  const sign = folded.charAt(folded.length - 1);
  const signed = sign === ',' || (sign === '.' && !isAbbreviated(raw.slice(0, -1)));
  const text = signed ? folded.slice(0, -1) : folded;
  const at = dateWithDayAtEnd(text, lexicon);
  let place = at < 0 ? text : text.slice(0, at).trim();
  const date = at < 0 ? null : text.slice(at);
  if (place.endsWith('(') && date !== null) place = place.slice(0, -1).trim();
  place = place.replace(/[,:]$/, '').trim();
  if (date !== null && place === '') return null;
  const country = / ?\(([^()]{2,30})\)$/.exec(place);
  const known = country !== null && isCountry(country[1] ?? '', lexicon);
  const likeness = placeLikeness(known ? place.slice(0, country.index) : place, lexicon, known || date !== null);
  const sure = known && likeness > 0 ? 2 : likeness;
  if (sure < 1) return null;
  if (date === null) return { place, date, sure };
  return { place: withoutArticle(place), date: date.replace(/,$/, ''), sure };
}

/** `BRÉVENNES, le`: without the article of the date behind it. */
function withoutArticle(place: string): string {
  return place.replace(ARTICLE.of(place), '');
}
const ARTICLE = new LetterPattern(', ?\\p{Ll}{2,3}$');

/** Where a date starts that ends the text, with a day of the week behind it or not; -1 where none does. */
function dateWithDayAtEnd(text: string, lexicon: Lexicon): number {
  const at = dateAtEnd(text, lexicon);
  const comma = at < 0 ? text.lastIndexOf(', ') : -1;
  if (comma < 0 || !lexicon.dateWords.has(text.slice(comma + 2).toLowerCase())) return at;
  return dateAtEnd(text.slice(0, comma), lexicon);
}

/** "N.J", "Calif", "D.C": the full stop that follows is the word's. */
function isAbbreviated(text: string): boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1).toLowerCase();
  return /^(?:[a-z]\.)+[a-z]$/.test(last) || ABBREVIATED.has(last);
}

const ABBREVIATED = new Set([...anywhere.placeAbbreviations, ...anywhere.monthAbbreviations]);

/** Words that stand in capitals before a dash, and are no places. */
const NO_PLACE = new Set(anywhere.noPlaces);
/** Words in capitals before a colon that name what follows, and are no places. */
const LABEL_WORDS = new Set(anywhere.placeLabels);

function isLabelWord(word: string): boolean {
  const small = word.toLowerCase();
  return LABEL_WORDS.has(small) || NO_PLACE.has(small);
}

/** Words that stay small inside a place, or between two. */
const INSIDE = new Set(anywhere.placeWords);
/** What parts several places. */
const BETWEEN = new RegExp(` ?[,/&] ?| ${anyOf(anywhere.betweenPlaces)} `);

/** Signs that no place holds. */
const NO_PLACE_SIGN = /["“”?!:;<>=@*[\]{}|\\^_~]/;
/** No dateline names more, counted in words or in places. */
const MOST_WORDS = 14;
const MOST_PLACES = 4;
/** Of a city's name; four where it is sure to be a place by its capitals. */
const WORDS_OF_CITY = 3;
const WORDS_IN_CAPITALS = 4;

/**
 * How much a text looks like a place or several: 2 surely, 1 perhaps, 0 not.
 * @param dated whether a date stands behind it: then "Newport News" is a place
 */
function placeLikeness(place: string, lexicon: Lexicon, dated = false): 0 | 1 | 2 {
  if (place.length < 2 || place.length > LONGEST_PLACE || hasDigit(place) || NO_PLACE_SIGN.test(place)) return 0;
  if (!isCapitalised(place) && isLatin(place.charAt(0))) return 0;
  const words = place.split(/[\s,/&]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > MOST_WORDS) return 0;
  if (lexicon.isCity(place)) return 2;
  if (!words.every((word) => fitsPlace(word, words.length === 1, dated))) return 0;
  const places = place
    .split(BETWEEN)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  // "OAKLAND, Calif."
  if (places.length <= MOST_PLACES && places.slice(1).some(isRegion)) return 2;
  if (places.some((one) => lexicon.isCity(one))) return words.length <= WORDS_OF_CITY * places.length ? 2 : 1;
  if (isAllCapitals(places[0] ?? '')) return likenessInCapitals(words, places);
  return words.length <= WORDS_IN_CAPITALS * places.length ? 1 : 0;
}

/** Whether a place can hold the word: one with a capital, or one of the small ones inside. */
function fitsPlace(word: string, alone: boolean, dated: boolean): boolean {
  const small = word.toLowerCase();
  const isInside = INSIDE.has(small);
  if (!dated && NO_PLACE.has(small) && (alone || !isInside)) return false;
  // "L’Aquila", "al-Hasakah".
  return isCapitalised(word) || isInside || !isLatin(word.charAt(0)) || /^[dl]['’][^a-z]|^al-/.test(word);
}

/** @param places none of which is a city that we know, the first in capitals */
function likenessInCapitals(words: readonly string[], places: readonly string[]): 1 | 2 {
  if (places.length > 1) return words.length <= WORDS_IN_CAPITALS * places.length ? 2 : 1;
  const [place = ''] = places;
  // A state alone is no place to file from; Washington and New York are cities as well.
  if (isRegion(place)) return 1;
  // "NATO", "FBI": short and alone it is rather an acronym.
  if (words.length === 1 && place.length <= 3) return 1;
  const long = words.filter((word) => !INSIDE.has(word.toLowerCase())).length;
  // "STRATFORD UPON AVON ON THE HILL": the small words count for nothing.
  return words.length <= WORDS_IN_CAPITALS || (long < words.length && long <= WORDS_IN_CAPITALS + 1) ? 2 : 1;
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
  return loosely && SHORT_CAPITALS.test(text) && !isRegion(text);
}

const AGENCY_WORDS = new Set(anywhere.agencyWords);
const SHORT_CAPITALS = new LetterPattern('^\\p{Lu}{2,6}$');

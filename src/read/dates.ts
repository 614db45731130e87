/** Dates as copy writes them. */
import { datesApart } from './east-asian.js';
import type { Lexicon } from './lexicon.js';
import { withoutEnd } from './white-space.js';

/** "February", "Feb.", "feb": a month of the language? */
function isMonth(word: string, lexicon: Lexicon): boolean {
  return lexicon.months.has(word.toLowerCase().replace(/\.$/, ''));
}

/** A date at the end of a text: "Feb 26", "Dec. 03, 2019", "20 AUG 88", "12 de marzo de 2024", "2024-03-12". */
const MONTH_FIRST = /(?:^|[\s,(])([^\s\d,().]{3,12}\.?) ?(\d{1,2})(?:st|nd|rd|th)?(?:(?:, ?| )(\d{4}|'?\d{2}))?$/i;
const DAY_FIRST =
  /(?:^|[\s,(])(\d{1,2})(?:\.|º|er|st|nd|rd|th)? ?(?:de )?([^\s\d,().]{3,12}\.?)(?:,? ?(?:de )?(\d{4}|\d{2}))?$/i;
const NUMBERS = /(?:^|[\s,(])(\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})$/;

/**
 * Where the date starts that ends the text, or -1. The day of the week in front of it belongs to it.
 * @param text folded, and short
 */
export function dateAtEnd(text: string, lexicon: Lexicon): number {
  if (!/\d/.test(text)) return -1;
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null && isMonth(monthFirst[1] ?? '', lexicon) && isDay(monthFirst[2] ?? '')) {
    return withWeekday(text, startOf(monthFirst), lexicon);
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null && isMonth(dayFirst[2] ?? '', lexicon) && isDay(dayFirst[1] ?? '')) {
    return withWeekday(text, startOf(dayFirst), lexicon);
  }
  const numbers = NUMBERS.exec(text);
  return numbers === null ? -1 : startOf(numbers);
}

function isDay(digits: string): boolean {
  const day = Number(digits);
  return day >= 1 && day <= 31;
}

/** The match may start with the sign in front of the date. */
function startOf(match: RegExpExecArray): number {
  return match.index + (/^[\s,(]/.test(match[0]) ? 1 : 0);
}

function withWeekday(text: string, start: number, lexicon: Lexicon): number {
  const before = /([^\s,]{1,20}),? ?$/.exec(text.slice(0, start));
  if (before === null || isMonth(before[1] ?? '', lexicon)) return start;
  const word = (before[1] ?? '').toLowerCase().replace(/\.$/, '');
  return WEEKDAY.test(word) && lexicon.dateWords.has(word) ? before.index : start;
}

const WEEKDAY =
  /day$|^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)$|tag$|^(?:mittwoch|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$|-feira$/;

/** In UTF-16 units: a longer line says more than when. */
const LONGEST = 110;

/** Does the line do nothing but date the story? "Published Nov. 3, 2025 at 9:45 a.m. EST", "05.06.01", "4 minute read". */
export function isDateLine(text: string, lexicon: Lexicon): boolean {
  if (lexicon.signing !== null) text = datesApart(text.slice(0, LONGEST + 1));
  if (text.length > LONGEST || !/[\d\u0660-\u0669\u06f0-\u06f9]/.test(text)) return false;
  // "Politics / January 11, 2024": the section in front of it.
  const most = text.length < 60 && /[|/•·]/.test(text) ? 2 : 0;
  if (most === 0 && opensStrangely(text, lexicon)) return false;
  let dated = false;
  let strange = 0;
  for (const word of unglued(text)
    .toLowerCase()
    .split(/[\s,;|·•/()–—]+/)) {
    const bare = withoutEnd(word.replace(/^[.:-]+/, ''), '.:-');
    if (bare === '') continue;
    if (/^\d{1,2}(?:st|nd|rd|th|\.|º|er)?$|^(?:19|20)\d\d$|^'?\d\d$/.test(bare)) continue;
    if (/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(bare)) dated = true;
    else if (
      /^\d{1,2}(?:[:.h]\d{2}){1,2}(?::\d\d)? ?(?:am|pm|a\.m|p\.m|z)?$|^\d{1,2}(?:am|pm|h)$|^[+-]?\d{2}:?\d{2}$/.test(
        bare,
      )
    )
      dated = true;
    else if (/^\d{4}-\d{2}-\d{2}t[\d:.+z-]+$/.test(bare)) dated = true;
    else if (isMonth(bare, lexicon)) dated = true;
    else if (lexicon.dateWords.has(bare)) dated ||= TIMED.test(bare);
    else if (++strange > most) return false;
  }
  return dated && (strange === 0 || dateAtEnd(text, lexicon) > 0);
}

/** Is one of the first words one that no date holds? Most lines with a digit in them are told by it. */
function opensStrangely(text: string, lexicon: Lexicon): boolean {
  for (let start = 0; ; ) {
    const end = text.indexOf(' ', start);
    const word = text.slice(start, Math.max(start, end));
    if (!/^[A-Za-z][a-z]*$/.test(word)) return false;
    if (!isMonth(word, lexicon) && !lexicon.dateWords.has(word.toLowerCase())) return true;
    start = end + 1;
  }
}

/** "Nov. 20, 2019Updated: ...", "Nov 19 20197:05 AM ESTUpdated": pasted without the space between. */
export function unglued(text: string): string {
  const apart = /\d\d(?:[A-Z]|\d{1,2}:)/.test(text) ? text.replace(/((?:19|20)\d\d)(?=[A-Z]|\d{1,2}:)/g, '$1 ') : text;
  return /[\da-zA-Z](?:Updated|Published|Posted)/.test(apart)
    ? apart.replace(/(?<=[\da-zA-Z])(?=Updated|Published|Posted)/g, ' ')
    : apart;
}

/** "2 hours ago", "4 min read". */
const TIMED = /^(?:ago|read|min|mins|minutes?|hours?|seconds?|days?|[月日월일時时분分])$/;

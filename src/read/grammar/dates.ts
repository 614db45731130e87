/** Dates as copy writes them. */

import { anywhere } from '../../languages/anywhere.js';
import { isDigit } from '../text/characters.js';
import type { Lexicon } from '../text/lexicon.js';
import { anyOf } from '../text/pattern.js';
import { withoutEnd } from '../text/white-space.js';
import { withCapital } from '../text/words.js';
import { datesApart } from './east-asian.js';
import { wordsBesideDay } from './named-days.js';
import { isAffiliation, isOutlet } from './roles.js';

/** Whether a word is a month of the language: "February", "Feb.", "feb". */
function isMonth(word: string, lexicon: Lexicon): boolean {
  return lexicon.months.has(word.toLowerCase().replace(/\.$/, ''));
}

/** A date at the end of a text: "Feb 26", "Dec. 03, 2019", "20 AUG 88", "12 de marzo de 2024", "2024-03-12". */
const ORDINAL = anyOf([...anywhere.ordinals, '.', 'º']);
const LINK = `(?:${anyOf(anywhere.dateLinks)} )?`;
const MONTH = '([^\\s\\d,().]{3,12}\\.?)';
const MONTH_FIRST = new RegExp(`(?:^|[\\s,(])${MONTH} ?(\\d{1,2})${ORDINAL}?(?:(?:, ?| )(\\d{4}|'?\\d{2}))?$`, 'i');
const DAY_FIRST = new RegExp(
  `(?:^|[\\s,(])(\\d{1,2})${ORDINAL}? ?${LINK}${MONTH}(?:,? ?${LINK}(\\d{4}|\\d{2}))?$`,
  'i',
);
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

const WEEKDAY = new RegExp(`^${anyOf(anywhere.weekdays)}$|${anyOf(anywhere.weekdayEndings)}$`);

/** In UTF-16 units: a longer line says more than when. */
const LONGEST = 110;

/** "3", "3rd", "2024", "'24". */
const DAY_OR_YEAR = new RegExp(`^\\d{1,2}${ORDINAL}?$|^(?:19|20)\\d\\d$|^'?\\d\\d$`);
/** "3.4.24". */
const NUMBERED = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
/** "9:45am", "9h", "+0100". */
const CLOCK = /^\d{1,2}(?:[:.h]\d{2}){1,2}(?::\d\d)? ?(?:am|pm|a\.m|p\.m|z)?$|^\d{1,2}(?:am|pm|h)$|^[+-]?\d{2}:?\d{2}$/;
/** "2024-04-03t09:45". */
const STAMP = /^\d{4}-\d{2}-\d{2}t[\d:.+z-]+$/;

/** In UTF-16 units: in a language without a file of words, a longer line that names a day is not taken for a date line. */
const LONGEST_UNKNOWN = 60;
/** Such a line has so many other words at most: "Data publicării: 12.11.2026, 10:44". */
const MOST_BESIDE = 3;
/** The label among them: "Veröffentlicht am 12. November 2026 um 07:14 Uhr". */
const MOST_BEHIND_LABEL = 4;

const LABELS: ReadonlySet<string> = new Set(anywhere.dateLabels.map((label) => label.split(' ', 1)[0] as string));

/** Whether a label of another language opens the line; those of its own are words that a date line may hold. */
function opensWithLabel(text: string, lexicon: Lexicon): boolean {
  const end = text.search(/[\s:]/);
  const word = end > 3 ? text.slice(0, end).toLowerCase() : '';
  return LABELS.has(word) && !lexicon.dateWords.has(word);
}

/** Whether the line does nothing but date the story. "Published Nov. 3, 2025 at 9:45 a.m. EST", "05.06.01", "4 minute read". */
export function isDateLine(line: string, lexicon: Lexicon): boolean {
  if (line.length > LONGEST || !FIGURE.test(line)) return false;
  let text = line.slice(0, outletBehind(line, lexicon)?.end ?? line.length);
  if (lexicon.signing !== null) text = datesApart(text.slice(0, LONGEST + 1));
  if (text.length > LONGEST) return false;
  if (isDigit(text.charAt(0)) && BY_SHAPE.test(text)) return true;
  // A label may be in another language than the story is taken for: few sentences do not tell Swedish from Norwegian.
  const mostBeside = opensWithLabel(text, lexicon) ? MOST_BEHIND_LABEL : lexicon.knowsLanguage ? -1 : MOST_BESIDE;
  if (mostBeside >= 0 && text.length <= LONGEST_UNKNOWN) {
    const beside = wordsBesideDay(text, lexicon.tag);
    if (beside !== null && beside <= mostBeside) return true;
  }
  // "Politics / January 11, 2024": the section in front of it.
  const most = text.length < 60 && /[|/•·]/.test(text) ? 2 : 0;
  if (most === 0 && opensStrangely(text, lexicon)) return false;
  let dated = SLASHED.test(text);
  let strange = 0;
  for (const word of unglued(text)
    .toLowerCase()
    .split(/[\s,;|·•/()–—]+/)) {
    const bare = withoutEnd(word.replace(/^[.:-]+/, ''), '.:-');
    if (bare === '') continue;
    // The patterns are expensive to compile: figures come first.
    const figures = bare < ':';
    if (figures && DAY_OR_YEAR.test(bare)) continue;
    if (figures && (NUMBERED.test(bare) || CLOCK.test(bare) || STAMP.test(bare))) dated = true;
    else if (isMonth(bare, lexicon)) dated = true;
    else if (lexicon.dateWords.has(bare)) dated ||= TIMED.has(bare);
    else if (++strange > most) return false;
  }
  return dated && (strange === 0 || dateAtEnd(text, lexicon) > 0);
}

/** "14/11/26", "11/14/2026". */
const SLASHED = /(?:^|[^\d/])\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})(?![\d/])/;

const FIGURE = /[\d\u0660-\u0669\u06f0-\u06f9]/;

/** What parts a date from a house behind it. */
const BEFORE_OUTLET = [', ', ' / ', ' | ', ' • ', ' · '];
/** "Nov 14, 2026 | News": a year is no house, and a house can stand behind it. */
const YEAR_FIRST = /^(?:19|20)\d\d(?!\d)\s*/;

/**
 * Where ", The Harbour Times" or " / Harbour News" stands behind a date, in UTF-16 units: where the date ends, and where the house
 * begins; null where no outlet that we know stands there.
 */
export function outletBehind(line: string, lexicon: Lexicon): { end: number; start: number } | null {
  if (line.length > LONGEST) return null;
  const [at, sign] = BEFORE_OUTLET.map((one) => [line.lastIndexOf(one), one] as const).reduce((one, other) =>
    other[0] > one[0] ? other : one,
  );
  if (at <= 0) return null;
  const from = at + sign.length;
  const year = YEAR_FIRST.exec(line.slice(from))?.[0] ?? '';
  const start = from + year.length;
  const behind = line.slice(start);
  if (year !== '' && (behind === '' || year.trimEnd() === year)) return null;
  // "News" alone is a section.
  if (!behind.includes(' ') && !lexicon.outlets.has(behind.toLowerCase())) return null;
  if (!isOutlet(behind, lexicon) && !isAffiliation(behind, lexicon)) return null;
  return { end: year === '' ? at : from + year.trimEnd().length, start };
}

/** "24 Νοεμβρίου 2026, 08:45": a day, a word and a year, whatever the language. */
const BY_SHAPE = /^\d{1,2}\.? (?:de )?[^\s\d,.]{3,14}\.?,? (?:de )?(?:19|20)\d\d(?:,? \d{1,2}[:.]\d{2})?$/;

/** Whether one of the first words is one that no date holds: this rules out most lines with a digit. */
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
  return GLUED_LABEL.test(apart) ? apart.replace(BEFORE_GLUED, ' ') : apart;
}

const LABEL = anyOf(anywhere.gluedLabels.map(withCapital));
const GLUED_LABEL = new RegExp(`[\\da-zA-Z]${LABEL}`);
const BEFORE_GLUED = new RegExp(`(?<=[\\da-zA-Z])(?=${LABEL})`, 'g');

/** "2 hours ago", "4 min read". */
const TIMED = new Set([...anywhere.spans, ...anywhere.timed]);

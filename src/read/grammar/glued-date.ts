/**
 * Where a date, a time or a label of a date starts that a paste has glued on behind a byline. A scan by hand: one pattern
 * of all this is the most expensive of all to compile, and copy that is read once pays for that with every start.
 */

import { anywhere } from '../../languages/anywhere.js';

const LABELS = new Set(anywhere.gluedLabels);
const LABEL_OPENERS = new Set(anywhere.dateLabelOpeners);
const WEEKDAYS = new Set(anywhere.gluedDays);
/** Months that stand behind a day. */
const WHOLE_MONTHS = new Set(anywhere.gluedMonths);
const SPANS = new Set(anywhere.spans);
/** In letters: "Sep", and what may stand behind it: the rest of the name, an ending. */
const SHORTEST_MONTH = 3;
const LONGEST_ENDING = 9;
const LONGEST_MONTH = 'sept'.length + LONGEST_ENDING;
const MONTHS = anywhere.gluedMonths.filter(({ length }) => length === SHORTEST_MONTH);

/** @returns the offset; -1 where there is none */
export function gluedDateAt(text: string): number {
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (!isWord(code)) {
      at++;
      continue;
    }
    const end = wordEnd(text, at);
    const found = isLetter(code) ? inWord(text, at, end) : -1;
    const date = dateIn(text, at, end);
    // A month glued to what it stands behind begins inside the word.
    if (found >= 0) return found;
    if (date >= 0) return date;
    at = end;
  }
  return -1;
}

/** "Published", "Last updated", "Tuesday, J". */
function inWord(text: string, start: number, end: number): number {
  if (end - start > LONGEST_WORD) return -1;
  const word = text.slice(start, end).toLowerCase();
  if (LABELS.has(word)) return start;
  if (LABEL_OPENERS.has(word)) {
    const next = text.charAt(end) === ' ' ? text.slice(end + 1, wordEnd(text, end + 1)).toLowerCase() : '';
    return LABELS.has(next) ? start : -1;
  }
  if (!WEEKDAYS.has(word)) return -1;
  const behind = text.charAt(end) === ',' ? end + 1 : end;
  const next = text.charCodeAt(behind + 1);
  return text.charAt(behind) === ' ' && (isLetter(next) || isDigit(next)) ? start : -1;
}
const LONGEST_WORD = Math.max(...[...LABELS, ...LABEL_OPENERS, ...WEEKDAYS].map(({ length }) => length));

/** The first date that one of the figures in [start, end) is part of. */
function dateIn(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let last = at + 1;
    while (last < end && isDigit(text.charCodeAt(last))) last++;
    const month = last - at <= 2 && last === end ? monthBefore(text, at) : -1;
    if (month >= 0) return month;
    if ((at === start || isLetter(text.charCodeAt(at - 1))) && isDate(text, at, last, at === start)) return at;
    at = last;
  }
  return -1;
}

/** "25 June", "9:45", "3.4.26", "4 minutes"; only the last of them may be glued to a letter. */
function isDate(text: string, at: number, end: number, bare: boolean): boolean {
  const length = end - at;
  const sign = text.charAt(end);
  if (sign === ' ') {
    if (length > 4) return false;
    const word = text.slice(end + 1, Math.min(wordEnd(text, end + 1), end + LONGEST_MONTH)).toLowerCase();
    return SPANS.has(word) || (bare && length <= 2 && WHOLE_MONTHS.has(word));
  }
  if (!bare || length > 2) return false;
  if (sign === ':') return isDigit(text.charCodeAt(end + 1)) && isDigit(text.charCodeAt(end + 2));
  if (sign !== '.' && sign !== '/') return false;
  const middle = digitsAt(text, end + 1);
  const next = text.charAt(end + 1 + middle);
  if (middle < 1 || middle > 2 || (next !== '.' && next !== '/')) return false;
  const year = digitsAt(text, end + middle + 2);
  return year >= 2 && year <= 4 && !isWord(text.charCodeAt(end + middle + 2 + year));
}

/** "Nov. 3": where the month starts whose day stands at an offset. It may be glued to the letters before it. */
function monthBefore(text: string, day: number): number {
  if (text.charAt(day - 1) !== ' ') return -1;
  const end = text.charAt(day - 2) === '.' ? day - 2 : day - 1;
  let start = end;
  while (start > 0 && end - start < LONGEST_MONTH && isLetter(text.charCodeAt(start - 1))) start--;
  // Not behind a figure, or "_".
  const before = text.charCodeAt(start - 1);
  if (start > 0 && isWord(before) && !isLetter(before)) start++;
  for (const last = end - SHORTEST_MONTH; start <= last; start++) {
    const month = text.slice(start, start + SHORTEST_MONTH).toLowerCase();
    const whole = month === 'sep' && (text.charCodeAt(start + SHORTEST_MONTH) | 0x20) === 0x74 ? 4 : SHORTEST_MONTH;
    if (end - start <= whole + LONGEST_ENDING && MONTHS.includes(month)) return start;
  }
  return -1;
}

function digitsAt(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end - start;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (isWord(text.charCodeAt(end))) end++;
  return end;
}

function isWord(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 0x5f;
}

/** Of ASCII. */
function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 97 && small <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

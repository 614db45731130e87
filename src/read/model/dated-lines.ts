/** Lines that hold a date and who signs: each part is marked by itself. */
import type { Copy } from '../copy.js';
import { partsOfRow, readByline, signedBehindDate } from '../grammar/byline.js';
import { byLength } from '../grammar/byline-openers.js';
import { readDateline } from '../grammar/dateline.js';
import { isDateLine } from '../grammar/dates.js';
import { gluedDateAt } from '../grammar/glued-date.js';
import { dated, gluedDate } from '../head.js';
import type { Graf } from '../layout.js';
import { hasDigit } from '../text/characters.js';
import { skipWhite, trimWhite, withoutEnd } from '../text/white-space.js';
import { isAllCapitals, isCapitalised } from '../text/words.js';

/** What parts a date from who signs behind it. */
const BETWEEN = ' |•·,–—-';
/** In UTF-16 units: no byline is longer. */
const LONGEST_SIGNED = 200;
/** In UTF-16 units: so far below a line its place is looked for. */
const NAMED_AGAIN = 10_000;

/** Whether a place is named again below a graf; one in capitals may stand there in small letters. */
export function isNamedBelow(copy: Copy, { end }: Graf, place: string): boolean {
  const below = copy.text.slice(end, end + NAMED_AGAIN);
  return below.includes(place) || (isAllCapitals(place) && below.toLowerCase().includes(place.toLowerCase()));
}

/** "Posted on November 12, 2026 by Jo Doe": both parts are the story's, each by itself. Takes the graf where it is such a line. */
export function takeDatedAndSigned(copy: Copy, graf: Graf): boolean {
  const found = copy.hints === null && !copy.has('date') ? signedBehindDate(copy.raw(graf), copy.lexicon) : null;
  if (found === null || copy.label(copy.at) !== null) return false;
  const start = graf.start + found.start;
  const dateEnd = graf.start + withoutEnd(copy.text.slice(graf.start, start), BETWEEN).length;
  dated(copy, graf, graf.start, dateEnd);
  const sign = skipWhite(copy.text, dateEnd, start);
  const signEnd = trimWhite(copy.text, sign, start);
  if (sign < signEnd) copy.mark('separator', 'byline', graf, sign, signEnd);
  const from = skipWhite(copy.text, start, graf.end);
  copy.mark('byline', 'byline', graf, from);
  copy.signed = { text: copy.text.slice(from, graf.end), reading: found.reading };
  copy.bylineText = copy.signed.text.slice(byLength(copy.signed.text, copy.lexicon));
  copy.at += 1;
  return true;
}

/** "27. Januar 2026 • Jo Doe • 3 Minuten": each part by itself. Takes the graf where it is such a row. */
export function takeRowOfDate(copy: Copy, graf: Graf): boolean {
  const free = copy.hints === null && !copy.has('date') && copy.label(copy.at) === null;
  const raw = copy.raw(graf);
  const parts = free ? partsOfRow(raw, copy.lexicon) : null;
  if (parts === null) return false;
  let last = 0;
  for (const { start, end, is } of parts) {
    const sign = skipWhite(raw, last, start);
    const signEnd = trimWhite(raw, sign, start);
    if (sign < signEnd) copy.mark('separator', 'byline', graf, graf.start + sign, graf.start + signEnd);
    if (is === 'date') dated(copy, graf, graf.start + start, graf.start + end);
    else if (is === 'byline') {
      const text = raw.slice(start, end);
      const reading = readByline(text, copy.lexicon);
      copy.mark('byline', 'byline', graf, graf.start + start, graf.start + end);
      if (reading !== null) copy.signed = { text, reading };
      copy.bylineText = text.slice(byLength(text, copy.lexicon));
    } else copy.mark('date-line', 'date-line', graf, graf.start + start, graf.start + end);
    last = end;
  }
  const rest = skipWhite(raw, last, raw.length);
  if (rest < raw.length) copy.mark('separator', 'byline', graf, graf.start + rest, graf.end);
  copy.at += 1;
  return true;
}

/** "PORT HALE, 12 Nov 2026 | Jo Doe": takes the graf where a place with its date stands in front of who signs. */
export function takePlacedAndSigned(copy: Copy, graf: Graf): boolean {
  const raw = copy.raw(graf);
  const bar = raw.length > LONGEST_SIGNED || copy.hints !== null || copy.has('dateline') ? -1 : raw.search(/ [|•·] /);
  const place = bar < 0 ? null : readDateline(`${raw.slice(0, bar)} —`, copy.lexicon);
  if (place?.place == null || place.date === null || place.end > bar) return false;
  const start = bar + 3;
  const reading = readByline(raw.slice(start), copy.lexicon);
  if (reading?.authors.some(({ kind }) => kind === 'person') !== true) return false;
  copy.dateline = place;
  copy.mark('dateline', 'dateline', graf, graf.start, graf.start + place.end);
  copy.mark('separator', 'byline', graf, graf.start + bar + 1, graf.start + bar + 2);
  const from = skipWhite(copy.text, graf.start + start, graf.end);
  copy.mark('byline', 'byline', graf, from);
  copy.signed = { text: copy.text.slice(from, graf.end), reading };
  copy.bylineText = copy.signed.text.slice(byLength(copy.signed.text, copy.lexicon));
  copy.at += 1;
  return true;
}

/**
 * "PORT HALE, Nov. 12", where the story names the place again, and "Larmont, le 9 mai 2026", since nobody signs in one word: takes the
 * graf, which has a name's shape, as the dateline that it is.
 */
export function takePlaceAndDate(copy: Copy, graf: Graf): boolean {
  const raw = copy.raw(graf);
  if (raw.length > LONGEST_SIGNED || !hasDigit(raw) || copy.hints !== null || copy.has('dateline')) return false;
  if (copy.label(copy.at) !== null || byLength(graf.text, copy.lexicon) > 0) return false;
  const reading = readDateline(`${raw} —`, copy.lexicon);
  if (reading?.place == null || reading.date === null || reading.bodyStart < raw.length) return false;
  const isKnown = !reading.place.includes(' ') || copy.lexicon.isCity(reading.place);
  if (!isKnown && !isNamedBelow(copy, graf, reading.place)) return false;
  copy.dateline = reading;
  copy.mark('dateline', 'dateline', graf, graf.start, graf.start + reading.end);
  if (graf.start + reading.end < graf.end)
    copy.mark('separator', 'dateline', graf, skipWhite(copy.text, graf.start + reading.end, graf.end), graf.end);
  copy.at += 1;
  return true;
}

/** "Larkfield, Saturday", where the story names the place again, as papers had it: takes the graf as the dateline. */
export function takePlaceAndWeekday(copy: Copy, graf: Graf): boolean {
  const raw = copy.raw(graf);
  const comma = raw.length > LONGEST_SIGNED || copy.hints !== null || copy.has('dateline') ? -1 : raw.lastIndexOf(', ');
  const [place, day] = [raw.slice(0, comma), raw.slice(comma + 2).replace(/[.:]$/, '')];
  if (comma < 3 || place.includes(',') || !copy.lexicon.weekdays.has(day.toLowerCase())) return false;
  if (!isCapitalised(place) || hasDigit(place) || copy.label(copy.at) !== null) return false;
  if (!isNamedBelow(copy, graf, place)) return false;
  copy.dateline = { start: 0, end: raw.length, bodyStart: raw.length, place, date: day, agency: null, sure: 2 };
  copy.mark('dateline', 'dateline', graf);
  copy.at += 1;
  return true;
}

/** "Redacción | Puerto Alba | 12/11/2026": takes the graf where a date stands behind what names nobody. */
export function takeDatedByNobody(copy: Copy, graf: Graf): boolean {
  const raw = copy.raw(graf);
  const at = copy.has('date') || raw.length > LONGEST_SIGNED ? -1 : gluedDateAt(raw);
  if (at <= 0 || !isDateLine(raw.slice(at), copy.lexicon)) return false;
  const end = graf.start + withoutEnd(raw.slice(0, at), BETWEEN).length;
  if (end === graf.start) return false;
  copy.mark('unplaced-line', 'unplaced-line', graf, graf.start, end);
  gluedDate(copy, graf, end);
  copy.at += 1;
  return true;
}

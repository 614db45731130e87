/** Lines that hold a date and who signs: each part is marked by itself. */
import type { Copy } from '../copy.js';
import { partsOfRow, readByline, signedBehindDate } from '../grammar/byline.js';
import { byLength } from '../grammar/byline-openers.js';
import { isDateLine } from '../grammar/dates.js';
import { gluedDateAt } from '../grammar/glued-date.js';
import { dated, gluedDate } from '../head.js';
import type { Graf } from '../layout.js';
import { skipWhite, trimWhite, withoutEnd } from '../text/white-space.js';

/** What parts a date from who signs behind it. */
const BETWEEN = ' |•·,–—-';
/** In UTF-16 units: no byline is longer. */
const LONGEST_SIGNED = 200;

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

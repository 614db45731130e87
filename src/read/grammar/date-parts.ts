/**
 * Where in a line that dates a story its date stands: "Published 12 May 2026, 9:14 | Updated 11:02 · 3 min read" says when it
 * appeared, and more.
 */
import { anywhere } from '../../languages/anywhere.js';
import { LetterPattern } from '../text/letter-pattern.js';
import type { Lexicon } from '../text/lexicon.js';
import { anyOf } from '../text/pattern.js';
import { skipWhite } from '../text/white-space.js';
import { dateAtEnd, isDateLine, outletBehind, unglued } from './dates.js';
import { wordsBesideDay } from './named-days.js';

export interface DatePart {
  /** Where words end that stand in front and are no label: a place, a section; 0 where there are none. */
  before: number;
  /** Offsets in the text, in UTF-16 units; the end is exclusive. */
  start: number;
  end: number;
  /** Where begins what else the line says; the text's length where nothing does. */
  rest: number;
  /** Whether that is the paper's name. */
  isPaper: boolean;
}

const OPENER = `(?:${anyOf(anywhere.dateLabelOpeners)} )?`;
/** Words in front of a date that only say what it dates. */
const LABEL = new RegExp(
  `^(?:${OPENER}${anyOf(anywhere.dateLabels)}(?: ${anyOf(anywhere.dateLabelLinks)})?|${anyOf(anywhere.dateLabelLinks)})(?=[\\s:])`,
  'i',
);
/** Words of any language in front of a colon and a figure: "Data publicării: 12.11.2026". */
const ANY_LABEL = new LetterPattern('^\\p{L}[\\p{L}\\p{M} ]{2,28}(?=: ?\\d)');
/** What parts a date from what else its line says. */
const SIGN = '([\\s|(,;–—·•/-]{1,4})';
/** A second label, behind which stands when the story was changed. */
const CHANGED = new RegExp(`${SIGN}${OPENER}${anyOf([...anywhere.dateLabels, ...anywhere.updated])}(?=[\\s:]|$)`, 'i');
/** "Nov 14, 2026 | News": the section behind it. */
const SECTION = new LetterPattern(' [|•·] \\p{Lu}[\\p{L}&]{2,20}$');
const SIGN_OF_SECTION = 3;
/** "3 min read", "2 Minuten", "5 hours ago". */
const READING = new RegExp(
  `${SIGN}\\d{1,3}[ -]?min(?![\\d])|${SIGN}\\d{1,3} \\S{1,12} ${anyOf(anywhere.readingTime)}\\b`,
  'i',
);
const READING_TIME = new RegExp(`\\b${anyOf(anywhere.readingTime)}\\b`, 'i');
/** "Larkfield - 12 NOV 2026": what stands in front, without a figure. */
const BEFORE = new LetterPattern('^(\\p{Lu}[^\\d|•·–—-]{1,30}?) ?(?: - |[|•·–—]) ?(?=\\d)');

/**
 * Where the date stands in a line, without its label and without what follows it; null where the line names no day.
 * @param text the line as it stands, or a part of it
 */
export function datePartOf(text: string, lexicon: Lexicon): DatePart | null {
  if (!isTelling(text, lexicon)) return null;
  const start = labelLength(text);
  const paper = outletBehind(text, lexicon);
  const section = paper === null ? SECTION.exec(text) : null;
  const end = paper?.end ?? section?.index ?? text.length;
  const part = {
    before: 0,
    start,
    end,
    rest: paper?.start ?? (section === null ? end : end + SIGN_OF_SECTION),
    isPaper: paper !== null,
  };
  const place = start > 0 ? null : BEFORE.exec(text);
  if (place !== null && isTelling(text.slice(place[0].length), lexicon) && !isTelling(place[0], lexicon)) {
    part.before = place[1]?.trimEnd().length ?? 0;
    part.start = place[0].length;
  }
  for (const sign of [CHANGED, READING]) {
    const found = sign.exec(text.slice(part.start, part.end));
    if (found === null || found.index === 0) continue;
    const before = text.slice(part.start, part.start + found.index);
    // "05:30, updated 12 May": what is in front must name the day.
    if (!namesDay(before, lexicon)) continue;
    part.end = part.start + before.length;
    part.rest = part.end + (found[1] ?? found[2] ?? '').length;
    part.isPaper = false;
  }
  return part;
}

/** How long the label is, with the colon and the white space behind it; 0 where none stands there. */
function labelLength(text: string): number {
  const words = ANY_LABEL.exec(text)?.[0].length ?? LABEL.exec(text)?.[0].length ?? 0;
  if (words === 0) return 0;
  const colon = skipWhite(text, words, text.length);
  const end = text.charAt(colon) === ':' ? colon + 1 : words;
  const date = skipWhite(text, end, text.length);
  return date > end ? date : 0;
}

/** Whether a text names a day, and not a time alone. */
function namesDay(text: string, lexicon: Lexicon): boolean {
  return wordsBesideDay(text, lexicon.tag) !== null || dateAtEnd(text, lexicon) >= 0 || DAY.test(text);
}

/** A year, or a day of a month in figures. */
const DAY = /(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}(?!\d)/;

/** Whether a text names a day: "4 min read" is about time as well. */
function isTelling(text: string, lexicon: Lexicon): boolean {
  if (wordsBesideDay(unglued(text), lexicon.tag) !== null) return true;
  return !READING_TIME.test(text) && (isDateLine(text, lexicon) || dateAtEnd(text, lexicon) >= 0);
}

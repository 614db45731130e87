/** Notices about the whole story: kill, withdrawn, hold, embargo, advance, correction, update. */
import type { NoticeKind } from '../../languages/language.js';
import { hasDigit, isLetter } from '../text/characters.js';
import { LetterPattern } from '../text/letter-pattern.js';
import type { Lexicon } from '../text/lexicon.js';
import { withoutEnd } from '../text/white-space.js';
import { hasCase } from '../text/words.js';

/** No notice is longer, in UTF-16 units. */
const LONGEST = 320;
const LONGEST_OPENER = 60;
/** Signs before the first letter: "***", "(". */
const MOST_SIGNS = 12;

/** The kind of notice that a line is, by how it opens; null where it is none. Signs before the first letter do not count. */
export function noticeOf(text: string, lexicon: Lexicon): NoticeKind | null {
  return text.length > LONGEST ? null : (openerOf(text, lexicon)?.kind ?? null);
}

interface Opener {
  kind: NoticeKind;
  opener: string;
  /** Whether it addresses somebody: "Editors: ...". */
  addressed: boolean;
  /** How many signs stand before it. */
  signs: number;
}

function openerOf(text: string, lexicon: Lexicon): Opener | null {
  if (text.length < 4) return null;
  let start = 0;
  while (start < text.length && start < MOST_SIGNS && !isLetter(text.charAt(start))) start++;
  const lower = text.slice(start, start + LONGEST_OPENER).toLowerCase();
  const opening = withoutAddressee(lower, lexicon);
  // By their first letter: every line is asked, and there are many openers.
  for (const [opener, kind] of lexicon.noticesFrom.get(opening.charCodeAt(0)) ?? []) {
    if (opening.startsWith(opener) && !isLetter(opening.charAt(opener.length)))
      return { kind, opener, addressed: opening !== lower, signs: start };
  }
  return null;
}

/** "Editors: Kill the story": whom it speaks to is left out. */
function withoutAddressee(opening: string, { addressees }: Lexicon): string {
  for (const addressee of addressees) {
    if (opening.startsWith(addressee)) return opening.slice(addressee.length).replace(/^[\s:,–—-]+/, '');
  }
  return opening;
}

/**
 * What a note says of the whole story; null where it says nothing of that: "Embargo lifted", "For immediate release".
 * @param text a line that is known to be a note
 */
export function statusKindOf(text: string, lexicon: Lexicon): NoticeKind | null {
  const found = openerOf(text.slice(0, LONGEST), lexicon);
  if (found === null) return null;
  const { kind, opener } = found;
  if (kind === 'kill' || kind === 'withdrawn' || kind === 'correction' || kind === 'update') return kind;
  const lower = ` ${text.slice(0, LONGEST).toLowerCase()} `;
  const { over, until, endless, dated } = lexicon.noticeWords;
  const says = (words: readonly string[]) => words.some((word) => lower.includes(word));
  if (says(over)) return null;
  if (dated.includes(opener) && !namesTime(text, lexicon)) return null;
  if (kind !== 'hold' || says(endless)) return kind;
  // "Hold for release at 6 a.m. Saturday" is an advance, "Not for broadcast before this time" an embargo.
  if (says(until)) return found.opener.startsWith('hold') ? 'advance' : 'embargo';
  return opener.startsWith('hold for') && namesTime(text, lexicon) ? 'advance' : 'hold';
}

/** Whether a text names a time or a day: by figures, a month, a day of the week. */
function namesTime(text: string, { months, weekdays }: Lexicon): boolean {
  if (hasDigit(text)) return true;
  const words = text.toLowerCase().split(/[^\p{L}\p{M}]+/u);
  return words.some((word) => months.has(word) || weekdays.has(word));
}

/**
 * Is a line surely a notice, wherever it stands above a story? It is one by its form: said to the desk, between stars, in
 * brackets, or all in capitals under an opener of several words.
 */
export function isSureNotice(text: string, lexicon: Lexicon): boolean {
  if (text.length > LONGEST) return false;
  const found = openerOf(text, lexicon);
  if (found === null || statusKindOf(text, lexicon) === null) return false;
  const { opener, addressed, signs } = found;
  if (addressed) return /^[^:]{0,40}:/.test(text);
  if (text.startsWith('**') || (text.startsWith('(') && text.endsWith(')'))) return true;
  const words = text.slice(signs, signs + opener.length);
  return opener.includes(' ') && hasCase(words) && words === words.toUpperCase();
}

/** What stands in front of a headline, with its number: "UPDATE 2-", "CORRECTED-", "KORREKTUR: ". Capitals, signs, and what follows. */
const PREFIX = new LetterPattern('^\\(?(\\p{Lu}[\\p{Lu} ]{2,24})(?: \\d{1,2})?\\)? ?[-–—:/)] ?(?=\\S)');

/** Whether the pattern can fit. Its Unicode classes are expensive to compile, and most headlines have a small letter early. */
function opensInCapitals(headline: string): boolean {
  const start = headline.startsWith('(') ? 1 : 0;
  for (let at = start; at < start + 3; at++) {
    const code = headline.charCodeAt(at);
    if (code < 0x80 && !(code >= 65 && code <= 90) && !(code === 0x20 && at > start)) return false;
  }
  return true;
}

const PREFIXED: ReadonlySet<NoticeKind> = new Set(['kill', 'withdrawn', 'correction', 'update']);

/** The notice that a headline opens with, as written, where it surely is one: capitals before what is not all in capitals. */
export function headlineNotice(headline: string, lexicon: Lexicon): { kind: NoticeKind; text: string } | null {
  const match = opensInCapitals(headline) ? PREFIX.exec(headline) : null;
  const [whole = '', words = ''] = match ?? [];
  const rest = headline.slice(whole.length);
  if (match === null || rest === rest.toUpperCase()) return null;
  const opener = words.trim().toLowerCase();
  const found = lexicon.notices.find(([one]) => one === opener);
  if (found === undefined || !PREFIXED.has(found[1])) return null;
  return { kind: found[1], text: withoutEnd(whole, '-–—:/') };
}

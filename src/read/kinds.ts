/** What a graf looks like by itself. Its place decides what it is. */
import { anywhere } from '../languages/anywhere.js';
import type { PageReason } from '../languages/language.js';
import { byLength } from './grammar/byline-openers.js';
import { isDateLine } from './grammar/dates.js';
import { hasDigit, hasLetter, isDigit } from './text/characters.js';
import type { Lexicon } from './text/lexicon.js';
import { anyOf } from './text/pattern.js';
import { withoutEnd } from './text/white-space.js';
import { endsSentence, isCapitalised } from './text/words.js';

export type Kind =
  | PageReason
  | 'furniture'
  | 'end-mark'
  | 'credit'
  | 'note'
  | 'date'
  | 'caption'
  /** "Source: Harbour Trust". */
  | 'source'
  | 'byline'
  /** Running text: long, or a sentence. */
  | 'prose'
  /** Anything else: a headline, a subhead, an item, a name. */
  | 'short';

/** In UTF-16 units. A sentence of a story is hardly shorter, and furniture hardly longer. */
const SHORTEST_PROSE = 60;
const LONGEST_FURNITURE = 160;
const LONGEST_CAPTION = 420;
const LONGEST_CREDIT = 600;
const LONGEST_NAMES = 60;

/** @param signed whether the text reads as a byline; called where its first words open one */
export function kindOf(text: string, lexicon: Lexicon, signed: () => boolean): Kind {
  if (isEndMark(text, lexicon)) return 'end-mark';
  const found = lexicon.lines.find(text);
  if (found === 'credit' ? text.length <= LONGEST_CREDIT : isEndingCredit(text, lexicon)) return 'credit';
  if (sourceLabel(text) > 0) return 'source';
  if (found === 'note') return 'note';
  if (found !== undefined && found !== 'credit' && found !== 'caption' && text.length <= LONGEST_FURNITURE)
    return found;
  if (isDateLine(text, lexicon)) return 'date';
  if (text.length <= LONGEST_CAPTION && (found === 'caption' || isCaption(text, lexicon))) return 'caption';
  if (byLength(text, lexicon) > 0 && signed()) return 'byline';
  return isProse(text) ? 'prose' : 'short';
}

/** How long the label is of a line that says who issues the story: "Source: ", "SOURCE "; 0 where none stands there. */
export function sourceLabel(text: string): number {
  if (text.length > 120 || (text.endsWith('.') && text.length > 60)) return 0;
  const few = text.slice(0, 30);
  return (ISSUED_BY.exec(few) ?? SHOUTED_ISSUED_BY.exec(few))?.[0].length ?? 0;
}

const ISSUED_BY = new RegExp(`^${anyOf(anywhere.issuedBy)}\\s*:\\s*(?=\\S)`, 'i');
const SHOUTED_ISSUED_BY = new RegExp(`^${anyOf(anywhere.issuedBy.map((label) => label.toUpperCase()))}\\s+(?=\\S)`);

/** Running text. */
function isProse(text: string): boolean {
  if (text.length >= 180) return true;
  const wide = text.charCodeAt(0) >= 0x590;
  if (text.length < (wide ? 25 : SHORTEST_PROSE)) return false;
  return endsSentence(text) || text.endsWith(':') || (text.length >= 120 && /["”»]$/.test(text));
}

/** "###", "# # #", "-30-", "___", "* * * *", "(MORE)", "Reuter", "ENDS". */
export function isEndMark(text: string, lexicon: Lexicon): boolean {
  if (text.length > 40) return false;
  if (!/[a-z\d]/i.test(text) && !hasLetter(text) && !hasDigit(text))
    return /^[#*_=~·•.\s–—-]*$/.test(text) && !/^[.…]+$/.test(text);
  // Who wrote and edited, as the desk signs: "(cm-kjd)", "hh/ph/ts/hd".
  const first = text.charAt(0);
  if ((first === '(' || (first >= 'a' && first <= 'z')) && SIGNED.test(text)) return true;
  return (
    (text.includes('30') && /^[-–—\s]*30[-–—\s]+$|^[-–—]+\s*30$/.test(text)) ||
    (!isDigit(text.charAt(0)) && lexicon.endMarks.find(text) !== undefined)
  );
}

const SIGNED = /^\([a-z]{2,4}(?:[-/][a-z]{2,4}){0,3}\)$|^[a-z]{2,3}(?:\/[a-z]{2,3}){1,4}$/;

/** "Jo Doe in Lima contributed to this report.", "Doe reported from Lima." */
function isEndingCredit(text: string, lexicon: Lexicon): boolean {
  if (text.length > LONGEST_CREDIT || text.length < 20) return false;
  // "Doe reported from Lima.": names alone in front of it.
  for (const verb of lexicon.creditVerbs) {
    const at = text.length < 250 ? text.slice(0, LONGEST_NAMES + verb.length).indexOf(verb) : -1;
    if (
      at > 2 &&
      at < LONGEST_NAMES &&
      text
        .slice(0, at)
        .split(/,? and |, | /)
        .every(isCapitalised)
    )
      return true;
  }
  let last = text.length - 1;
  while (last > 0 && ').'.includes(text.charAt(last))) last--;
  const letter = text.charAt(last);
  if (letter < '\x80' && letter.trim() !== '' && !lexicon.creditLetters.includes(letter.toLowerCase())) return false;
  const end = withoutEnd(text.slice(-45).toLowerCase(), '.)');
  return lexicon.creditEndings.some((ending) => end.endsWith(ending));
}

/** A paragraph behind its dateline. */
const OPENS_WITH_AGENCY = /^[^()]{2,60}\((?:[A-Za-z/ ]{2,30})\)\.? ?[-–—_]/;

function isCaption(text: string, lexicon: Lexicon): boolean {
  // "... in Hobart. (Nine)", "(Jo Doe / AP)": who took it, behind the full stop or alone.
  if (text.endsWith(')') && /(?:^|[.!?]["”’]? )\([A-Z][\w.'’-]*(?:[ ,/]+[A-Z][\w.'’-]*){0,5}[ ,/]*\)$/.test(text))
    return true;
  // In a long text they stand at its end; "PARIS (AFP)" opens a paragraph.
  const looked = text.length > 160 ? text.slice(-70) : text;
  // Most marks hold one of these signs, and most paragraphs hold none.
  const marks = /[(/|:©]/.test(looked) ? lexicon.captionMarks : lexicon.captionWords;
  return marks.test(looked.toLowerCase()) && !(endsSentence(text) && OPENS_WITH_AGENCY.test(text));
}

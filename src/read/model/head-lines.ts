/** Which lines of a head are one piece: a headline over several lines, bylines right under each other. */
import type { Copy } from '../copy.js';
import { byLength } from '../grammar/byline-openers.js';
import type { Graf } from '../layout.js';
import { hasCase, isCapitalised, startsSmall, wordsOf } from '../text/words.js';
import type { LineRole } from './line-roles.js';

/** A line right under the one above, with no blank line between them. */
export function goesOn(graf: Graf | undefined): boolean {
  return graf !== undefined && !graf.afterBlank;
}

/**
 * Whether a line below a headline's is another piece: it starts large, where the headline has its words in small letters
 * and ends in nothing that goes on.
 */
export function beginsAnew({ text }: Graf, below: Graf): boolean {
  if (GOES_ON.test(text)) return false;
  // Without capitals nothing shows that a line goes on.
  if (!hasCase(text)) return true;
  if (!isCapitalised(below.text)) return false;
  const [, ...words] = wordsOf(text);
  return words.some((word) => word.length > 2 && startsSmall(word) && !SMALL_IN_TITLES.has(word));
}
const GOES_ON = /[,;:–—-]$/;
/** Of three letters and more: they stay small in a title whose other words are large. */
const SMALL_IN_TITLES: ReadonlySet<string> = new Set(
  'the and for but nor with from into over via per off out'.split(' '),
);

/** The roles, where the lines right above and below a byline that are signed as it is, each with its own "By", are the byline's too. */
export function withAllSigned(roles: readonly LineRole[], copy: Copy): readonly LineRole[] {
  const at = copy.hints === null ? roles.indexOf('byline') : -1;
  if (at < 0 || !isSigned(copy, at)) return roles;
  const all = [...roles];
  for (let above = at - 1; goesOn(copy.grafs[above + 1]) && isSigned(copy, above); above--) all[above] = 'byline';
  for (let below = at + 1; goesOn(copy.grafs[below]) && isSigned(copy, below); below++) all[below] = 'byline';
  return all;
}

export function isSigned(copy: Copy, at: number): boolean {
  const graf = copy.grafs[at];
  return graf !== undefined && byLength(graf.text, copy.lexicon) > 0 && copy.byline(at)?.sure === 3;
}

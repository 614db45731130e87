/** Subheads of a story are set alike. A line that opens, ends and stands between paragraphs as its subheads do is one of them. */
import type { Copy } from '../copy.js';
import { isDateLine } from '../grammar/dates.js';
import { endsSentence, isAllCapitals, startsSmall, wordCount } from '../text/words.js';
import { roleCount, roleNumber } from './line-roles.js';

/** Roles that one of them may have been given by mistake. What was left out of a page is more often a teaser or a caption. */
const mistaken: ReadonlySet<number> = new Set([roleNumber.paragraph, roleNumber.quote, roleNumber.date]);
const text: ReadonlySet<number> = new Set([roleNumber.paragraph, roleNumber.quote, roleNumber.item]);
/**
 * From this probability of being a subhead on. Of the lines that the subheads' likeness changes there, in stories that nothing was
 * trained on and on real pages, 27 of 39 are subheads; of those below it 6 of 15.
 */
const LIKELY = 0.05;
/** In words. */
const MOST_WORDS = 10;

/**
 * @param roles by graf; changed in place
 * @param probabilities of all roles, by graf
 * @param certain the roles that were certain beforehand, -1 for the other grafs; null where none was
 */
export function alignAlike(
  copy: Copy,
  roles: Uint8Array,
  probabilities: Float64Array,
  certain: Int8Array | null,
): void {
  // A carrier's hints are better evidence.
  if (copy.hints !== null || !roles.includes(roleNumber.subhead)) return;
  const known = new Set<string>();
  for (let at = 0; at < roles.length; at++)
    if (roles[at] === roleNumber.subhead && copy.kind(at) === 'short') known.add(formAt(copy, at));
  const first = roles.indexOf(roleNumber.paragraph);
  for (let at = 1; at < roles.length - 1; at++) {
    if (!mistaken.has(roles[at] as number) || (certain?.[at] ?? -1) >= 0) continue;
    if ((probabilities[at * roleCount + roleNumber.subhead] as number) < LIKELY || !mayBeSubhead(copy, at)) continue;
    // The first one can stand above all text: "18:40 Ferries cancelled".
    const isBelow = isText(copy, roles, at - 1) || (roles[at] === roleNumber.date && at + 1 === first);
    const stands = isBelow && roles[at + 1] === roleNumber.paragraph && isText(copy, roles, at + 1);
    if (stands && known.has(formAt(copy, at))) roles[at] = roleNumber.subhead;
  }
}

/** How a line opens and ends, and what stands around it. */
function formAt(copy: Copy, at: number): string {
  const { text, afterBlank } = copy.grafs[at] as { text: string; afterBlank: boolean };
  return [opening(text), text.endsWith('?'), afterBlank, copy.grafs[at + 1]?.afterBlank].join();
}

function opening(line: string): string {
  if (/^\d{1,2}[.):]/.test(line)) return 'numbered';
  if (/^\d/.test(line)) return 'figure';
  if (!/^\p{L}/u.test(line)) return line.charAt(0);
  if (isAllCapitals(line)) return 'capitals';
  return startsSmall(line) ? 'small' : 'large';
}

function mayBeSubhead(copy: Copy, at: number): boolean {
  const line = copy.grafs[at]?.text ?? '';
  const isShort = copy.kind(at) === 'short' || (copy.kind(at) === 'date' && !isDateLine(line, copy.lexicon));
  if (!isShort || /[,;:]$/.test(line) || wordCount(line) > MOST_WORDS) return false;
  return line.endsWith('?') || !endsSentence(line);
}

/** Running text, and no short line that may be a subhead itself. */
function isText(copy: Copy, roles: Uint8Array, at: number): boolean {
  if (!text.has(roles[at] as number)) return false;
  return roles[at] === roleNumber.item || copy.kind(at) !== 'short' || endsSentence(copy.grafs[at]?.text ?? '');
}

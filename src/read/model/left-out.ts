/** Text and subheads that the line model would leave out of the story although they may belong to it: they stay, or are reported. */
import type { Copy } from '../copy.js';
import { reasonOf } from '../head.js';
import type { Role } from '../source-map.js';
import { endsSentence, hasCase, wordCount } from '../text/words.js';
import type { Decision } from './evidence.js';
import { type LineRole, roleCount, roleNumber } from './line-roles.js';
import { looksLikePage } from './looks-like-page.js';

const text: readonly LineRole[] = ['paragraph', 'item', 'summary-item', 'quote'];
const textRoles: ReadonlySet<number> = new Set(text.map((role) => roleNumber[role]));

/**
 * From this probability of being text on, a graf that is left out is reported. On the desk's held folds, 0.1 announces
 * no more wrong stories than at 0.25, and warns of three times as many right ones.
 */
const MAY_BE_TEXT = 0.25;
/**
 * From this probability of being text on, a graf stays in the story. A lost paragraph costs more than a line too many; but a page has
 * many more lines that are not the story's, and what the rules leave out as well is rather furniture. Of 400 texts of forms that
 * nothing was trained on, what stays at these limits is text in 15 of 17 cases; just below them in 5 of 9.
 */
const STAYS = { copy: MAY_BE_TEXT, page: 0.35, left: 0.5 };
/**
 * From this probability of being a subhead or text on, a short line between paragraphs stays, as a subhead. Of the lines that stay at
 * these limits, in the same texts and in 443 that were written by hand, 13 of 15 are subheads.
 */
const STAYS_TITLE = { page: 0.3, copy: MAY_BE_TEXT };
/** In words: a shorter sentence alone says nothing of what it belongs to. */
const FEWEST = 2;
/** In lines. Of lines alone, in 843 stories that nothing was trained on, 3 of 14 are the story's; of two and more together 5 of 6. */
const FEWEST_TOGETHER = 2;

/**
 * Keeps what is not surely furniture below the story's beginning: running text as paragraphs, short lines between paragraphs as subheads.
 * @param roles the roles that the model has given, by graf; changed in place
 * @returns the grafs that stay
 */
export function keepLikelyText(
  copy: Copy,
  { roles, probabilities, certain, ruled }: Pick<Decision, 'roles' | 'probabilities' | 'certain' | 'ruled'>,
): number[] {
  // A carrier's hints are better evidence.
  if (copy.hints !== null) return [];
  const of = looksLikePage(copy) ? 'page' : 'copy';
  const first = roles.findIndex((role) => textRoles.has(role));
  const last = roles.lastIndexOf(roleNumber.paragraph);
  const kept: number[] = [];
  for (let at = first + 1; first >= 0 && at < roles.length; at++) {
    if (roles[at] !== roleNumber.outside || (certain?.[at] ?? -1) >= 0) continue;
    const odds = textOdds(probabilities, at);
    if (isSentence(copy, at)) {
      if (odds < (ruled[at] === 'paragraph' ? STAYS[of] : STAYS.left)) continue;
      roles[at] = roleNumber.paragraph;
    } else {
      const title = odds + (probabilities[at * roleCount + roleNumber.subhead] as number);
      if (at > last || !mayBeTitle(copy, at, ruled[at]) || title < STAYS_TITLE[of]) continue;
      roles[at] = roleNumber.subhead;
    }
    kept.push(at);
  }
  if (of === 'copy' && !hasFurniture(copy, roles)) keepInside(copy, { roles, certain }, kept);
  return kept;
}

/**
 * Keeps the short lines, two and more together, inside the text of copy that holds no furniture: ingredients, results, who played. On pages, and beside
 * furniture, a line that the model leaves out is a picture's or a teaser's as a rule; typed and sent copy has nothing there but the story.
 */
function keepInside(copy: Copy, { roles, certain }: Pick<Decision, 'roles' | 'certain'>, kept: number[]): void {
  const first = roles.findIndex((role) => textRoles.has(role));
  const last = roles.lastIndexOf(roleNumber.paragraph);
  for (let at = first + 1; first >= 0 && at < last; at++) {
    let end = at;
    while (end < last && roles[end] === roleNumber.outside && (certain?.[end] ?? -1) < 0 && mayStay(copy, end)) end++;
    if (end - at >= FEWEST_TOGETHER)
      for (let one = at; one < end; one++) {
        roles[one] = roleNumber.paragraph;
        kept.push(one);
      }
    at = Math.max(at, end);
  }
}

/** Whether anything in the copy is left out that a page or a release is known to have. */
function hasFurniture(copy: Copy, roles: Uint8Array): boolean {
  return roles.some((role, at) => role === roleNumber.outside && reasonOf(copy.kind(at)) !== null);
}

function mayStay(copy: Copy, at: number): boolean {
  const kind = copy.kind(at);
  return (kind === 'short' || kind === 'date' || kind === 'prose') && copy.label(at) === null;
}

/** Reports grafs that stay although they are probably not text: there the body is a guess. */
export function reportKept(copy: Copy, { probabilities, stays }: Decision): void {
  const doubtful = stays.find((at) => textOdds(probabilities, at) < 0.5);
  const graf = copy.grafs[doubtful ?? -1];
  if (graf === undefined || copy.diagnostics.some(({ field }) => field === 'body')) return;
  const message = 'the body is a guess: this line stays in it, and may be no part of the story';
  copy.report('field-uncertain', message, graf, undefined, 'body');
}

/** Reports the grafs that were left out and may be text: once, with their lines. */
export function reportLeftOut(copy: Copy, { roles, probabilities }: Decision): void {
  const left = [...copy.grafs.keys()].filter(
    (at) => roles[at] === roleNumber.outside && isSentence(copy, at) && textOdds(probabilities, at) >= MAY_BE_TEXT,
  );
  const first = copy.grafs[left[0] ?? -1];
  if (first === undefined) return;
  const lines = left.map((at) => copy.grafs[at]?.number).join(', ');
  const which = left.length === 1 ? 'this line is' : `lines ${lines} are`;
  copy.report('text-left-out', `${which} left out of the story, but may be part of it`, first, undefined, 'body');
}

function isSentence(copy: Copy, at: number): boolean {
  const kind = copy.kind(at);
  const text = copy.grafs[at]?.text ?? '';
  if (kind !== 'short') return kind === 'prose';
  // Where words are written without spaces they are not counted.
  return endsSentence(text) && (wordCount(text) >= FEWEST || !hasCase(text));
}

function mayBeTitle(copy: Copy, at: number, ruled: Role | null | undefined): boolean {
  return copy.kind(at) === 'short' && (ruled === 'subhead' || ruled === 'unplaced-line');
}

/** How probable it is that a graf is the story's text. */
function textOdds(probabilities: Float64Array, at: number): number {
  let odds = 0;
  for (const role of text) odds += probabilities[at * roleCount + roleNumber[role]] as number;
  return odds;
}

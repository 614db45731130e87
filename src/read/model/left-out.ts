/** Running text that the line model would leave out of the story although it may belong to it: it stays, or is reported. */
import type { Copy } from '../copy.js';
import { endsSentence, wordCount } from '../text/words.js';
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
/** In words: a shorter sentence alone says nothing of what it belongs to. */
const FEWEST = 3;

/**
 * Keeps running text below the story's beginning that is not surely furniture, as paragraphs.
 * @param roles the roles that the model has given, by graf; changed in place
 * @returns the grafs that stay
 */
export function keepLikelyText(
  copy: Copy,
  { roles, probabilities, certain, ruled }: Pick<Decision, 'roles' | 'probabilities' | 'certain' | 'ruled'>,
): number[] {
  // A carrier's hints are better evidence.
  if (copy.hints !== null) return [];
  const least = looksLikePage(copy) ? STAYS.page : STAYS.copy;
  const first = roles.findIndex((role) => textRoles.has(role));
  const kept: number[] = [];
  for (let at = first + 1; first >= 0 && at < roles.length; at++) {
    if ((certain?.[at] ?? -1) >= 0 || !isLeftOut(copy, roles, at)) continue;
    // What the rules leave out, too, is rather furniture.
    if (textOdds(probabilities, at) < (ruled[at] === 'paragraph' ? least : STAYS.left)) continue;
    roles[at] = roleNumber.paragraph;
    kept.push(at);
  }
  return kept;
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
    (at) => isLeftOut(copy, roles, at) && textOdds(probabilities, at) >= MAY_BE_TEXT,
  );
  const first = copy.grafs[left[0] ?? -1];
  if (first === undefined) return;
  const lines = left.map((at) => copy.grafs[at]?.number).join(', ');
  const which = left.length === 1 ? 'this line is' : `lines ${lines} are`;
  copy.report('text-left-out', `${which} left out of the story, but may be part of it`, first, undefined, 'body');
}

function isLeftOut(copy: Copy, roles: Decision['roles'], at: number): boolean {
  if (roles[at] !== roleNumber.outside) return false;
  const kind = copy.kind(at);
  const text = copy.grafs[at]?.text ?? '';
  return kind === 'prose' || (kind === 'short' && endsSentence(text) && wordCount(text) >= FEWEST);
}

/** How probable it is that a graf is the story's text. */
function textOdds(probabilities: Float64Array, at: number): number {
  let odds = 0;
  for (const role of text) odds += probabilities[at * roleCount + roleNumber[role]] as number;
  return odds;
}

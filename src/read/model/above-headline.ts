/** What is said to the desk between a greeting and the headline: "Here is my piece. Pictures follow." */
import type { Copy } from '../copy.js';
import { opensWithGreeting } from '../grammar/greetings.js';
import { startsSmall } from '../text/words.js';
import { roleNumber } from './line-roles.js';

const isTitle: ReadonlySet<number> = new Set([roleNumber.headline, roleNumber.deck]);
const isText: ReadonlySet<number> = new Set([roleNumber.paragraph, roleNumber.deck]);

/**
 * "Kan ni ta in detta på lördag?", above the headline that was taken for its deck, or for its second line.
 * @param roles the roles of all grafs, by number
 * @returns the graf that is no headline; -1 where there is none
 */
export function talkAsHeadline(copy: Copy, roles: Uint8Array, certain: Int8Array | null): number {
  const headline = roles.indexOf(roleNumber.headline);
  if (headline <= 0 || (certain?.[headline] ?? -1) >= 0 || !isGreeted(copy)) return -1;
  const [said, next] = [
    copy.grafs[headline],
    copy.grafs[roles.findIndex((role, at) => at > headline && isTitle.has(role))],
  ];
  if (said === undefined || next?.afterBlank !== true) return -1;
  return isSaid(said.text) && !isSaid(next.text) ? headline : -1;
}

/**
 * Leaves out the paragraphs above the headline of copy that opens with a greeting: no story starts there.
 * @param roles the roles of all grafs, by number; changed in place
 */
export function leaveOutTalk(copy: Copy, roles: Uint8Array, certain: Int8Array | null): void {
  const headline = roles.indexOf(roleNumber.headline);
  if (headline <= 0 || !isGreeted(copy)) return;
  for (let at = 0; at < headline; at++)
    if (isText.has(roles[at] as number) && (certain?.[at] ?? -1) < 0) roles[at] = roleNumber.outside;
}

function isGreeted(copy: Copy): boolean {
  if (copy.hints !== null) return false;
  return copy.aside(0)?.parts[0]?.role === 'furniture' || opensWithGreeting(copy.grafs[0]?.text ?? '');
}

/** Whether a line has the form of what is said to somebody rather than a headline's. */
function isSaid(text: string): boolean {
  return startsSmall(text) || /[.?!:]$/.test(text);
}

/** What is said to the desk between a greeting and the headline: "Here is my piece. Pictures follow." */
import type { Copy } from '../copy.js';
import { opensWithGreeting } from './greetings.js';
import { roleNumber } from './line-roles.js';

const isText: ReadonlySet<number> = new Set([roleNumber.paragraph, roleNumber.deck]);

/**
 * Leaves out the paragraphs above the headline of copy that opens with a greeting: no story starts there.
 * @param roles the roles of all grafs, by number; changed in place
 */
export function leaveOutTalk(copy: Copy, roles: Uint8Array, certain: Int8Array | null): void {
  const headline = roles.indexOf(roleNumber.headline);
  const first = copy.grafs[0];
  if (headline <= 0 || first === undefined || copy.hints !== null) return;
  if (copy.aside(0)?.parts[0]?.role !== 'furniture' && !opensWithGreeting(first.text)) return;
  for (let at = 0; at < headline; at++)
    if (isText.has(roles[at] as number) && (certain?.[at] ?? -1) < 0) roles[at] = roleNumber.outside;
}

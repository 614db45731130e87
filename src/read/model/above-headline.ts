/** What is said to the desk between a greeting and the headline: "Here is my piece. Pictures follow." */
import type { Copy } from '../copy.js';
import { startsSmall } from '../text/words.js';
import { opensWithGreeting } from './greetings.js';
import { roleNumber } from './line-roles.js';

const isTitle: ReadonlySet<number> = new Set([roleNumber.headline, roleNumber.deck]);
const isText: ReadonlySet<number> = new Set([roleNumber.paragraph, roleNumber.deck]);

/**
 * Leaves out the paragraphs above the headline of copy that opens with a greeting: no story starts there.
 * @param roles the roles of all grafs, by number; changed in place
 */
export function leaveOutTalk(copy: Copy, roles: Uint8Array, certain: Int8Array | null): void {
  let headline = roles.indexOf(roleNumber.headline);
  const first = copy.grafs[0];
  if (headline <= 0 || first === undefined || copy.hints !== null) return;
  if (copy.aside(0)?.parts[0]?.role !== 'furniture' && !opensWithGreeting(first.text)) return;
  // "Kan ni ta in detta på lördag?" above the headline that was taken for its deck, or for its second line.
  const next = roles.findIndex((role, at) => at > headline && isTitle.has(role));
  if (next > 0 && (certain?.[headline] ?? -1) < 0 && isRather(copy, next, headline)) {
    roles[next] = roleNumber.headline;
    roles[headline] = roleNumber.outside;
    headline = next;
  }
  for (let at = 0; at < headline; at++)
    if (isText.has(roles[at] as number) && (certain?.[at] ?? -1) < 0) roles[at] = roleNumber.outside;
}

/** Whether of two lines the lower one, below a blank line, has a headline's form, and the upper one is said to somebody. */
function isRather(copy: Copy, lower: number, upper: number): boolean {
  const [below, above] = [copy.grafs[lower], copy.grafs[upper]];
  if (below?.afterBlank !== true || above === undefined) return false;
  const isSaid = (text: string) => startsSmall(text) || /[.?!:]$/.test(text);
  return isSaid(above.text) && !isSaid(below.text);
}

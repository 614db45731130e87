/** Subheads of hinted copy, once the line model has decided: by the headings around them. */
import type { Hint } from '../../input/carriers/carrier.js';
import type { Copy } from '../copy.js';
import { roleNumber } from '../model/line-roles.js';

/** In UTF-16 units: no subhead is longer, none that is bold text alone. */
const LONGEST = 150;
const LONGEST_BOLD = 90;
/** More of a teaser's heading is linked. */
const LINKED = 0.5;
/** Ends a sentence, or opens what is below. */
const STOPS = /[.!?…:;,。][)"”’»]?$/;

/**
 * A heading between paragraphs of the element that it stands in is a subhead, whatever its text looks like, as is a short line that is
 * all bold: teasers and boxes have an element of their own. A heading of such a box is none.
 */
export function settleSubheads(copy: Copy, roles: Uint8Array): void {
  const { outside, paragraph, subhead } = roleNumber;
  /** The elements that have held a paragraph. */
  const above = new Set<number>();
  copy.grafs.forEach((_, at) => {
    const hint = copy.hint(at) ?? {};
    const { group, level, region } = hint;
    if (group === undefined) return;
    const role = roles[at];
    const heads = looksLikeSubhead(copy, at, hint);
    if (role === subhead) {
      if (level !== undefined && region !== undefined && boxes.has(region) && !isAboveText(copy, roles, at, group))
        roles[at] = outside;
    } else if (!heads || !above.has(group)) {
      if (role === paragraph && level === undefined) above.add(group);
    } else if (role === paragraph && level !== undefined) roles[at] = subhead;
    else if ((role === outside || role === paragraph) && isAboveText(copy, roles, at, group)) roles[at] = subhead;
  });
}

/** Regions around a story. */
const boxes: ReadonlySet<NonNullable<Hint['region']>> = new Set(['aside', 'menu', 'footer', 'form', 'comments']);

function looksLikeSubhead(copy: Copy, at: number, { level, links = 0, bold, block = 'paragraph' }: Hint): boolean {
  const text = copy.grafs[at]?.text ?? '';
  if (links > LINKED) return false;
  if (level !== undefined) return level > 1 && text.length <= LONGEST;
  return bold === true && block === 'paragraph' && text.length <= LONGEST_BOLD && !STOPS.test(text);
}

/** Whether text of the story stands right below, in the same element. */
function isAboveText(copy: Copy, roles: Uint8Array, at: number, group: number): boolean {
  const { paragraph, item } = roleNumber;
  for (let next = at + 1; next < roles.length; next++) {
    const { block, says, bold, group: own } = copy.hint(next) ?? {};
    // A picture can stand between.
    if (block === 'image' || block === 'caption' || says === 'caption' || says === 'credit') continue;
    return own === group && bold !== true && (roles[next] === paragraph || roles[next] === item);
  }
  return false;
}

/** Copy without a wire's frame: the rules' roles are evidence for the line model, which has the last word. */
import { hasDigit, hasLetter } from '../characters.js';
import { classify, rolesMarked, slugLines } from '../classify.js';
import type { Copy } from '../copy.js';
import type { Role } from '../source-map.js';
import { reportDoubts } from './doubts.js';
import { featuresOf } from './features.js';
import { lineModel } from './line-model.js';
import { roleCount, roleNumber } from './line-roles.js';
import { roleNames, settle } from './settle.js';

/** Classifies copy that has no frame of a wire: by the rules, and then by the line model, to which theirs are evidence. */
export function unframed(copy: Copy): void {
  classify(copy);
  // One line or two are what the rules say: there is nothing to weigh them against.
  if (copy.grafs.length < FEWEST) return;
  const ruled = rolesMarked(copy);
  const kept = slugLines(copy);
  const { roles, probabilities } = lineModel().rolesOf(featuresOf(copy, ruled), certainRoles(copy, kept, ruled));
  for (const role of once) findOne(role, roles, probabilities);
  keepDoubtful(roles, probabilities, ruled);
  if (!roles.some((role) => holdsStory.has(role)) || losesHeadline(copy, roles, ruled)) return;
  copy.restart(kept);
  settle(copy, { roles: roleNames(roles), ruled });
  reportDoubts(copy, roles, probabilities);
}

/** Grafs of a story that the model decides on. */
const FEWEST = 3;
/** With so few, a headline that the rules have found stays. */
const FEW = 4;

/** Where none of these is found, the model knows nothing like it, and the rules stand. */
const holdsStory: ReadonlySet<number> = new Set([
  roleNumber.headline,
  roleNumber.paragraph,
  roleNumber.item,
  roleNumber['summary-item'],
  roleNumber['slug-line'],
]);

/**
 * The numbers of the roles that are certain, -1 where none is; null where there are none: what labels and a slug line have
 * settled, a dateline alone on its line, a rule in the body, and a page's own words below the story.
 */
function certainRoles(copy: Copy, kept: number, ruled: readonly (Role | null)[]): Int8Array | null {
  let end = copy.grafs.length;
  while (end > 0 && ruled[end - 1] === 'furniture') end--;
  const certain = Int8Array.from(copy.grafs, (_, at) => {
    if (at < kept) return roleNumber['slug-line'];
    const label = copy.certain(at);
    if (label !== null) return roleNumber[label];
    if (ruled[at] === 'dateline') return roleNumber.dateline;
    if (ruled[at] === 'paragraph' && isRule(copy.grafs[at]?.text ?? '')) return roleNumber.paragraph;
    return at >= end ? roleNumber.outside : -1;
  });
  return certain.some((role) => role >= 0) ? certain : null;
}

/** Signs alone: "---", "* * *". */
function isRule(text: string): boolean {
  return text.length <= 20 && !hasLetter(text) && !hasDigit(text);
}

/** A line that is left out is more surely outside. */
const SURELY = 0.9;

/** A line that the rules have in the body stays there where it is not surely outside. */
function keepDoubtful(roles: Uint8Array, probabilities: Float64Array, ruled: readonly (Role | null)[]): void {
  roles.forEach((role, at) => {
    if (role !== roleNumber.outside || ruled[at] !== 'paragraph') return;
    if ((probabilities[at * roleCount + role] as number) < SURELY) roles[at] = roleNumber.paragraph;
  });
}

/** What stands in a story once. */
const once = [roleNumber.headline, roleNumber.byline];

/**
 * Gives a role to the graf that most probably has it, where none has it though one more probably has it than none: the best
 * sequence leaves it out where several lines could be it, the title of a page and its heading.
 */
function findOne(role: number, roles: Uint8Array, probabilities: Float64Array): void {
  if (roles.includes(role)) return;
  let all = 0;
  let most = 0;
  let likeliest = 0;
  for (let at = 0; at < roles.length; at++) {
    const probability = probabilities[at * roleCount + role] as number;
    all += probability;
    if (probability <= most) continue;
    most = probability;
    likeliest = at;
  }
  if (all > 0.5) roles[likeliest] = role;
}

function losesHeadline(copy: Copy, roles: Uint8Array, ruled: readonly (Role | null)[]): boolean {
  return copy.grafs.length <= FEW && ruled.includes('headline') && !roles.includes(roleNumber.headline);
}

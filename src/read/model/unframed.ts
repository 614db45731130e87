/** Copy without a wire's frame: the rules' roles are evidence for the line model, which has the last word. */
import { hasDigit, hasLetter } from '../characters.js';
import { classify, rolesMarked, slugLines } from '../classify.js';
import type { Copy } from '../copy.js';
import type { Role } from '../source-map.js';
import { reportDoubts } from './doubts.js';
import { featuresOf } from './features.js';
import { lineModel } from './line-model.js';
import { roleNumber } from './line-roles.js';
import { roleNames, settle } from './settle.js';

/** Classifies copy that has no frame of a wire: by the rules, and then by the line model, to which theirs are evidence. */
export function unframed(copy: Copy): void {
  classify(copy);
  // One line or two are what the rules say: there is nothing to weigh them against.
  if (copy.grafs.length < FEWEST) return;
  const ruled = rolesMarked(copy);
  const kept = slugLines(copy);
  const { roles, probabilities } = lineModel().rolesOf(featuresOf(copy, ruled), certainRoles(copy, kept, ruled));
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

function losesHeadline(copy: Copy, roles: Uint8Array, ruled: readonly (Role | null)[]): boolean {
  return copy.grafs.length <= FEW && ruled.includes('headline') && !roles.includes(roleNumber.headline);
}

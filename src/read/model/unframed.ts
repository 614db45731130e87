/** Copy without a wire's frame: the rules' roles are evidence for the line model, which has the last word. */
import { hasDigit, hasLetter } from '../characters.js';
import { classify, rolesMarked, slugLines } from '../classify.js';
import type { Copy } from '../copy.js';
import { labelAtEnd } from '../labels.js';
import { isSureNotice } from '../notices.js';
import { signatureAt } from '../signature.js';
import type { Role } from '../source-map.js';
import type { Certain } from '../told.js';
import { reportDoubts } from './doubts.js';
import type { Decision } from './evidence.js';
import { featuresOf } from './features.js';
import { lineModel } from './line-model.js';
import { type LineRole, lineRoles, roleCount, roleNumber } from './line-roles.js';
import { roleNames, settle } from './settle.js';

/**
 * Classifies copy that has no frame of a wire: by the rules, and then by the line model, to which theirs are evidence.
 * @param told what is certain before that; null where nobody has said anything
 */
export function unframed(copy: Copy, told: Certain | null = null): void {
  const decision = decide(copy, told);
  if (decision !== null) reportDoubts(copy, decision);
}

/**
 * The same, without a word on what is a guess.
 * @returns what the line model has decided; null where the rules stand
 */
export function decide(copy: Copy, told: Certain | null = null): Decision | null {
  classify(copy);
  // One line is what the rules say: there is nothing to weigh it against.
  if (copy.grafs.length < FEWEST || copy.grafs.length > MOST) return null;
  const ruled = rolesMarked(copy);
  const slugged = slugLines(copy);
  const kept = [...(told?.roles.keys() ?? [])].some((at) => at < slugged) ? 0 : slugged;
  const certain = certainRoles(copy, kept, ruled, told);
  const never = new Set([...(told?.never ?? [])].map((role) => roleNumber[role]));
  const { roles, probabilities } = lineModel().rolesOf(featuresOf(copy, ruled), certain, never);
  for (const role of once) if (!never.has(role)) findOne(role, roles, probabilities);
  for (const role of ['byline', 'date'] as const) if (!never.has(roleNumber[role])) keep(role, roles, ruled);
  keepText(roles, ruled, certain);
  for (const role of told?.none ?? []) copy.tell(role, '');
  copy.restart(kept);
  settle(copy, { roles: roleNames(roles), ruled });
  return { roles, probabilities, ruled };
}

/** Grafs of a story that the model decides on. */
const FEWEST = 2;
/** No story of ours or of the corpora has a fifth of it: what has more is no news copy, and would take memory for nothing. */
const MOST = 5000;

/** What is a story's text. */
const text: ReadonlySet<number> = new Set([roleNumber.paragraph, roleNumber.item, roleNumber['summary-item']]);

/** A byline or a date that the rules have found is not thrown away where the model has no other. */
function keep(role: 'byline' | 'date', roles: Uint8Array, ruled: readonly (Role | null)[]): void {
  const found = ruled.indexOf(role);
  if (found < 0 || roles.includes(roleNumber[role])) return;
  if (roles[found] === roleNumber.outside) roles[found] = roleNumber[role];
}

/** A story has text: where the model leaves all of it out, what the rules take for paragraphs is that. */
function keepText(roles: Uint8Array, ruled: readonly (Role | null)[], certain: Int8Array | null): void {
  if (roles.some((role) => text.has(role))) return;
  ruled.forEach((role, at) => {
    if (role === 'paragraph' && (certain?.[at] ?? -1) < 0) roles[at] = roleNumber.paragraph;
  });
}

/**
 * The numbers of the roles that are certain, -1 where none is; null where there are none: what labels and a slug line have
 * settled, a dateline alone on its line, a rule in the body, who signs behind a dash at the end, and a page's own words below the story.
 */
function certainRoles(
  copy: Copy,
  kept: number,
  ruled: readonly (Role | null)[],
  told: Certain | null,
): Int8Array | null {
  const signature = ruled.includes('byline') ? -1 : signatureAt(copy);
  const body = ruled.indexOf('paragraph');
  const certain = Int8Array.from(copy.grafs, (_, at) => {
    const given = told?.roles.get(at);
    if (given !== undefined) return roleNumber[given];
    const role = at === signature ? roleNumber.byline : certainRole(copy, at, kept, ruled, body);
    return told?.never.has(lineRoles[role] as LineRole) ? -1 : role;
  });
  return certain.some((role) => role >= 0) ? certain : null;
}

function certainRole(copy: Copy, at: number, kept: number, ruled: readonly (Role | null)[], body: number): number {
  if (at < kept) return roleNumber['slug-line'];
  const label = copy.certain(at);
  if (label !== null) return roleNumber[label];
  if (at <= body && isSureNotice(copy.grafs[at]?.text ?? '', copy.lexicon)) return roleNumber.note;
  if (ruled[at] === 'quick-looks-title' && endsInLabel(copy, at)) return roleNumber['summary-title'];
  if (ruled[at] === 'dateline') return roleNumber.dateline;
  if (ruled[at] === 'paragraph' && isRule(copy.grafs[at]?.text ?? '')) return roleNumber.paragraph;
  return ruled[at] === 'furniture' ? roleNumber.outside : -1;
}

/** A title with the house's label of its summary behind it, on one line: "... A Shop Since 1921 Quick Looks". */
function endsInLabel(copy: Copy, at: number): boolean {
  const graf = copy.grafs[at];
  return graf !== undefined && labelAtEnd(copy.raw(graf), copy.style.labels.quickLooks) !== null;
}

/** Signs alone: "---", "* * *". */
function isRule(text: string): boolean {
  return text.length <= 20 && !hasLetter(text) && !hasDigit(text);
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

/** What a story has once, and the best sequence has left out although a story without it is less probable. */
import { roleCount, roleNumber } from './line-roles.js';

const once = [roleNumber.headline, roleNumber.byline];

/** Gives each of these roles to the graf that most probably has it, where no graf has it. */
export function findOnes(never: ReadonlySet<number>, roles: Uint8Array, probabilities: Float64Array): void {
  for (const role of once) if (!never.has(role)) findOne(role, roles, probabilities);
}

/**
 * Gives a role to the graf that most probably has it, where no graf has it although probably one does: the best
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

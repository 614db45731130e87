/** Which graf of a story is its headline, its byline, its date: all of them weighed against each other, and against there being none. */
import { type RankedRole, rankedRoles, roleCount, roleNumber } from './line-roles.js';

/** What was found about a role that a story has once. */
export interface Ranked {
  role: number;
  /** By graf, how probable it is that this is it. */
  odds: Float64Array;
  /** The graf that it is; -1 where there is none. */
  at: number;
}

/** In grafs: further lines of the same role stand as near as this, such as a headline over several lines or a second author. */
const NEAR = 2;

/**
 * Chooses, the surest first: a graf that is one thing is no other.
 * @param sums by ranked role, what speaks for each graf
 * @param nones by ranked role, what is to be outweighed
 * @param certain the settled role of each graf, -1 for the others; null where no role is settled
 * @param never roles that no graf has but those that are certain
 */
export function ranked(
  sums: readonly Float64Array[],
  nones: Float32Array,
  certain: Int8Array | null,
  never: ReadonlySet<number>,
): Ranked[] {
  const found = rankedRoles.flatMap((name, index) => {
    const role = roleNumber[name];
    // A model that ranks nothing has no number there.
    if (never.has(role) || certain?.includes(role) === true || Number.isNaN(nones[index])) return [];
    const odds = oddsOf(sums[index] as Float64Array, nones[index] as number, certain);
    return [{ role, odds, at: likeliest(odds, name) }];
  });
  found.sort((one, other) => (other.odds[other.at] ?? 0) - (one.odds[one.at] ?? 0));
  const taken = new Set<number>();
  for (const one of found) {
    if (taken.has(one.at)) one.at = -1;
    if (one.at >= 0) taken.add(one.at);
  }
  return found;
}

/** A graf's odds are its share of all. */
function oddsOf(sums: Float64Array, none: number, certain: Int8Array | null): Float64Array {
  const open = (at: number) => (certain?.[at] ?? -1) < 0;
  let most = none;
  for (let at = 0; at < sums.length; at++) if (open(at)) most = Math.max(most, sums[at] as number);
  let all = Math.exp(none - most);
  const odds = new Float64Array(sums.length);
  for (let at = 0; at < sums.length; at++) {
    if (!open(at)) continue;
    odds[at] = Math.exp((sums[at] as number) - most);
    all += odds[at] as number;
  }
  for (let at = 0; at < odds.length; at++) odds[at] = (odds[at] as number) / all;
  return odds;
}

/** The graf that it is: a wrong byline or date is worse than none, a story without a headline is rare. */
function likeliest(odds: Float64Array, name: RankedRole): number {
  let best = -1;
  let most = 0;
  let any = 0;
  for (let at = 0; at < odds.length; at++) {
    const odd = odds[at] as number;
    any += odd;
    if (odd <= most) continue;
    most = odd;
    best = at;
  }
  const none = 1 - any;
  return none > (name === 'headline' ? any : most) ? -1 : best;
}

/** Makes the scores agree with the choice: the chosen graf has the role, and others only near it. Without a choice the scores stay. */
export function hold(scores: Float64Array, grafs: number, found: readonly Ranked[]): void {
  for (const { role, at } of found) {
    if (at < 0) continue;
    for (let graf = 0; graf < grafs; graf++) {
      if (graf === at) {
        for (let other = 0; other < roleCount; other++)
          if (other !== role) scores[graf * roleCount + other] = Number.NEGATIVE_INFINITY;
      } else if (Math.abs(graf - at) > NEAR) scores[graf * roleCount + role] = Number.NEGATIVE_INFINITY;
    }
  }
}

/**
 * Puts the probability that each choice is right in place of the certainty that follows from having chosen.
 * @param second by graf, its second most probable role
 */
export function soften(
  probabilities: Float64Array,
  roles: Uint8Array,
  found: readonly Ranked[],
  second: (graf: number, role: number) => number,
): void {
  for (const { role, odds, at } of found) {
    // Where the sequence decided, its own probabilities stand.
    if (at < 0) continue;
    // A headline over two lines is as sure as both of them together; that there is one has been decided.
    const any = odds.reduce((sum, odd) => sum + odd, 0);
    let own = 0;
    for (let graf = 0; graf < odds.length; graf++) if (roles[graf] === role) own += (odds[graf] as number) / any;
    for (let graf = 0; graf < odds.length; graf++) {
      const row = graf * roleCount;
      const is = roles[graf] === role ? Math.min(1, own) : (odds[graf] as number) / any;
      if (graf === at) probabilities[row + second(graf, role)] = 1 - is;
      else {
        const rest = 1 - (probabilities[row + role] as number);
        if (rest <= 0) continue;
        for (let other = 0; other < roleCount; other++)
          probabilities[row + other] = ((probabilities[row + other] as number) * (1 - is)) / rest;
      }
      probabilities[row + role] = is;
    }
  }
}

/** Scores to roles: the best sequence for a whole story (Viterbi), and how probable each role of each graf is. */
import { roleCount } from './line-roles.js';

/** Weights between the roles of two grafs that follow each other. */
export interface Transitions {
  /** `from * roleCount + to`. */
  readonly between: Float64Array;
  /** Of the first graf's role. */
  readonly start: Float64Array;
  /** Of the last graf's role. */
  readonly end: Float64Array;
}

/** What a story's grafs are, most probably. */
export interface Decoded {
  /** The number of each graf's role. */
  readonly roles: Uint8Array;
  /** `graf * roleCount + role`: the probability of each role of each graf. */
  readonly probabilities: Float64Array;
}

/** Products are added up in fours, so a row is this wide, with zeros at its end. */
const WIDTH = Math.ceil(roleCount / 4) * 4;

/** What transitions multiply a probability by: their exponentials, a row for each role. */
export interface Odds {
  /** To a role, from each of those above it. */
  readonly from: readonly Float64Array[];
  /** From a role, to each of those below it. */
  readonly to: readonly Float64Array[];
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** A role whose score is further than that below its graf's highest is in no best sequence. */
  readonly far: number;
}

export function oddsOf({ between, start, end }: Transitions): Odds {
  const odds = between.map(Math.exp);
  const from: Float64Array[] = [];
  const to: Float64Array[] = [];
  for (let role = 0; role < roleCount; role++) {
    const below = new Float64Array(WIDTH);
    below.set(odds.subarray(role * roleCount, (role + 1) * roleCount));
    to.push(below);
    const above = new Float64Array(WIDTH);
    for (let other = 0; other < roleCount; other++) above[other] = odds[other * roleCount + role] as number;
    from.push(above);
  }
  // What neighbours can make up for: twice the widest difference between weights of transitions.
  const far = 2 * Math.max(spread(between), spread(start), spread(end));
  return { from, to, start: start.map(Math.exp), end: end.map(Math.exp), far };
}

/**
 * The best sequence and the probabilities, in time linear in the number of grafs. Most stories are read by a command
 * that has just been started: what this does as cold code counts, and how soon V8 thinks it worth compiling.
 * @param scores `graf * roleCount + role`; minus infinity where a role is impossible
 * @param odds of the transitions: whoever decodes many stories makes them once
 */
export function decode(scores: Float64Array, transitions: Transitions, odds = oddsOf(transitions)): Decoded {
  const length = scores.length / roleCount;
  const roles = best(scores, transitions, odds.far, length);
  const own = exponentials(scores);
  const probabilities = fromFront(own, odds, length);
  withBack(probabilities, own, odds, length);
  return { roles, probabilities };
}

/** The sums over all sequences from the front down to each role of each graf; each graf's add up to 1. */
function fromFront(own: Float64Array, { from, start }: Odds, length: number): Float64Array {
  const sums = new Float64Array(own.length);
  const above = new Float64Array(WIDTH);
  for (let role = 0; role < roleCount; role++) sums[role] = (own[role] as number) * (start[role] as number);
  scale(sums, 0);
  for (let at = 1; at < length; at++) {
    const here = at * roleCount;
    above.set(sums.subarray(here - roleCount, here));
    for (let role = 0; role < roleCount; role++) {
      const row = from[role] as Float64Array;
      let sum = 0;
      for (let other = 0; other < WIDTH; other += 4) {
        sum +=
          (above[other] as number) * (row[other] as number) +
          (above[other + 1] as number) * (row[other + 1] as number) +
          (above[other + 2] as number) * (row[other + 2] as number) +
          (above[other + 3] as number) * (row[other + 3] as number);
      }
      sums[here + role] = sum * (own[here + role] as number);
    }
    scale(sums, here);
  }
  return sums;
}

/** Multiplies sums from the front by those from the back: probabilities. */
function withBack(sums: Float64Array, own: Float64Array, { to, end }: Odds, length: number): void {
  const backward = Float64Array.from(end);
  const below = new Float64Array(WIDTH);
  for (let at = length - 1; at >= 0; at--) {
    const here = at * roleCount;
    for (let role = 0; role < roleCount; role++) {
      below[role] = (backward[role] as number) * (own[here + role] as number);
      sums[here + role] = (sums[here + role] as number) * (backward[role] as number);
    }
    scale(sums, here);
    if (at === 0) return;
    for (let role = 0; role < roleCount; role++) {
      const row = to[role] as Float64Array;
      let sum = 0;
      for (let other = 0; other < WIDTH; other += 4) {
        sum +=
          (below[other] as number) * (row[other] as number) +
          (below[other + 1] as number) * (row[other + 1] as number) +
          (below[other + 2] as number) * (row[other + 2] as number) +
          (below[other + 3] as number) * (row[other + 3] as number);
      }
      backward[role] = sum;
    }
    scale(backward, 0);
  }
}

/** Each graf's scores relative to its highest. */
function exponentials(scores: Float64Array): Float64Array {
  const found = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += roleCount) {
    const most = highestOf(scores, at);
    for (let role = at; role < at + roleCount; role++) found[role] = Math.exp((scores[role] as number) - most);
  }
  return found;
}

/** The highest of a graf's scores. */
function highestOf(scores: Float64Array, from: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let role = from; role < from + roleCount; role++) {
    const score = scores[role] as number;
    if (score > highest) highest = score;
  }
  return highest;
}

/** Makes a graf's values add up to 1. */
function scale(values: Float64Array, from: number): void {
  let sum = 0;
  for (let at = from; at < from + roleCount; at++) sum += values[at] as number;
  for (let at = from; at < from + roleCount; at++) values[at] = (values[at] as number) / sum;
}

/**
 * The best sequence. A role that is so far below its graf's best by itself that no neighbour could make up for it is in
 * none, and is not looked at: two or three of a graf's roles are left, mostly.
 */
function best(scores: Float64Array, { between, start, end }: Transitions, far: number, length: number): Uint8Array {
  const roles = new Uint8Array(length);
  if (length === 0) return roles;
  const most = Float64Array.from(scores);
  const cameFrom = new Uint8Array(scores.length);
  let before = near(scores, 0, far);
  for (const role of before) most[role] = (scores[role] as number) + (start[role] as number);
  for (let at = 1; at < length; at++) {
    const here = at * roleCount;
    const above = here - roleCount;
    const open = near(scores, here, far);
    for (const to of open) {
      let highest = Number.NEGATIVE_INFINITY;
      let chosen = 0;
      for (const from of before) {
        const value = (most[above + from] as number) + (between[from * roleCount + to] as number);
        if (value > highest) {
          highest = value;
          chosen = from;
        }
      }
      most[here + to] = highest + (scores[here + to] as number);
      cameFrom[here + to] = chosen;
    }
    before = open;
  }
  let highest = Number.NEGATIVE_INFINITY;
  for (const role of before) {
    const value = (most[(length - 1) * roleCount + role] as number) + (end[role] as number);
    if (value > highest) {
      highest = value;
      roles[length - 1] = role;
    }
  }
  for (let at = length - 1; at > 0; at--) roles[at - 1] = cameFrom[at * roleCount + (roles[at] as number)] as number;
  return roles;
}

/** The roles of a graf whose scores are not further than that below its highest. */
function near(scores: Float64Array, from: number, far: number): number[] {
  const least = highestOf(scores, from) - far;
  const found: number[] = [];
  for (let role = 0; role < roleCount; role++) if ((scores[from + role] as number) >= least) found.push(role);
  return found;
}

/** How far the highest of the weights is above the lowest. */
function spread(weights: Float64Array): number {
  return Math.max(...weights) - Math.min(...weights);
}

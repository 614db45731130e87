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

/** What transitions multiply a probability by: their exponentials, for `decode`. */
export function oddsOf({ between, start, end }: Transitions): Transitions {
  return { between: between.map(Math.exp), start: start.map(Math.exp), end: end.map(Math.exp) };
}

/**
 * The best sequence, and the probabilities. Time grows in line with the number of grafs.
 * @param scores `graf * roleCount + role`; minus infinity where a role is impossible
 * @param odds of the transitions: whoever decodes much makes them once
 */
export function decode(scores: Float64Array, transitions: Transitions, odds = oddsOf(transitions)): Decoded {
  const length = scores.length / roleCount;
  return { roles: best(scores, transitions, length), probabilities: probabilitiesOf(scores, odds, length) };
}

/** The sums over all sequences from the front, times those from the back; each graf's are scaled, so that none gets too small. */
function probabilitiesOf(scores: Float64Array, { between, start, end }: Transitions, length: number): Float64Array {
  const own = exponentials(scores, length);
  const forward = new Float64Array(scores.length);
  for (let role = 0; role < roleCount; role++) forward[role] = (own[role] as number) * (start[role] as number);
  scale(forward, 0);
  for (let at = 1; at < length; at++) {
    const here = at * roleCount;
    const above = here - roleCount;
    for (let from = 0; from < roleCount; from++) {
      const share = forward[above + from] as number;
      if (share === 0) continue;
      const row = from * roleCount;
      for (let to = 0; to < roleCount; to++)
        forward[here + to] = (forward[here + to] as number) + share * (between[row + to] as number);
    }
    for (let to = 0; to < roleCount; to++)
      forward[here + to] = (forward[here + to] as number) * (own[here + to] as number);
    scale(forward, here);
  }
  const backward = Float64Array.from(end);
  const next = new Float64Array(roleCount);
  for (let at = length - 1; at >= 0; at--) {
    const here = at * roleCount;
    for (let role = 0; role < roleCount; role++) {
      next[role] = (backward[role] as number) * (own[here + role] as number);
      forward[here + role] = (forward[here + role] as number) * (backward[role] as number);
    }
    scale(forward, here);
    for (let from = 0; from < roleCount; from++) {
      let sum = 0;
      for (let to = 0; to < roleCount; to++) sum += (between[from * roleCount + to] as number) * (next[to] as number);
      backward[from] = sum;
    }
    scale(backward, 0);
  }
  return forward;
}

/** Of the scores, those of each graf against its highest. */
function exponentials(scores: Float64Array, length: number): Float64Array {
  const found = new Float64Array(scores.length);
  for (let at = 0; at < length * roleCount; at += roleCount) {
    let most = Number.NEGATIVE_INFINITY;
    for (let role = at; role < at + roleCount; role++) most = Math.max(most, scores[role] as number);
    for (let role = at; role < at + roleCount; role++) found[role] = Math.exp((scores[role] as number) - most);
  }
  return found;
}

/** Makes a graf's values add up to 1. */
function scale(values: Float64Array, from: number): void {
  let sum = 0;
  for (let at = from; at < from + roleCount; at++) sum += values[at] as number;
  for (let at = from; at < from + roleCount; at++) values[at] = (values[at] as number) / sum;
}

function best(scores: Float64Array, { between, start, end }: Transitions, length: number): Uint8Array {
  const most = Float64Array.from(scores);
  const cameFrom = new Uint8Array(scores.length);
  for (let to = 0; to < roleCount; to++) most[to] = (scores[to] as number) + (start[to] as number);
  for (let at = 1; at < length; at++) {
    for (let to = 0; to < roleCount; to++) {
      let highest = Number.NEGATIVE_INFINITY;
      let chosen = 0;
      for (let from = 0; from < roleCount; from++) {
        const value = (most[(at - 1) * roleCount + from] as number) + (between[from * roleCount + to] as number);
        if (value > highest) {
          highest = value;
          chosen = from;
        }
      }
      most[at * roleCount + to] = highest + (scores[at * roleCount + to] as number);
      cameFrom[at * roleCount + to] = chosen;
    }
  }
  const roles = new Uint8Array(length);
  let highest = Number.NEGATIVE_INFINITY;
  for (let role = 0; role < roleCount; role++) {
    const value = (most[(length - 1) * roleCount + role] as number) + (end[role] as number);
    if (value > highest) {
      highest = value;
      roles[length - 1] = role;
    }
  }
  for (let at = length - 1; at > 0; at--) roles[at - 1] = cameFrom[at * roleCount + (roles[at] as number)] as number;
  return roles;
}

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

/** The logarithm of a sum of exponentials, of `roleCount` values from `offset` on. */
function logSum(values: Float64Array, offset: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = offset; at < offset + roleCount; at++) if ((values[at] as number) > most) most = values[at] as number;
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (let at = offset; at < offset + roleCount; at++) sum += Math.exp((values[at] as number) - most);
  return most + Math.log(sum);
}

/**
 * The sums over all sequences, from the front and from the back, in logarithms.
 * @param scores `graf * roleCount + role`; minus infinity where a role is impossible
 */
export function sums(scores: Float64Array, { between, start, end }: Transitions) {
  const length = scores.length / roleCount;
  const forward = new Float64Array(scores.length);
  const backward = new Float64Array(scores.length);
  const sum = new Float64Array(roleCount);
  for (let to = 0; to < roleCount; to++) forward[to] = (scores[to] as number) + (start[to] as number);
  for (let at = 1; at < length; at++) {
    for (let to = 0; to < roleCount; to++) {
      for (let from = 0; from < roleCount; from++)
        sum[from] = (forward[(at - 1) * roleCount + from] as number) + (between[from * roleCount + to] as number);
      forward[at * roleCount + to] = logSum(sum, 0) + (scores[at * roleCount + to] as number);
    }
  }
  for (let from = 0; from < roleCount; from++) backward[(length - 1) * roleCount + from] = end[from] as number;
  for (let at = length - 2; at >= 0; at--) {
    for (let from = 0; from < roleCount; from++) {
      for (let to = 0; to < roleCount; to++) {
        const next = (at + 1) * roleCount + to;
        sum[to] = (between[from * roleCount + to] as number) + (scores[next] as number) + (backward[next] as number);
      }
      backward[at * roleCount + from] = logSum(sum, 0);
    }
  }
  for (let role = 0; role < roleCount; role++)
    sum[role] = (forward[(length - 1) * roleCount + role] as number) + (end[role] as number);
  return { forward, backward, total: logSum(sum, 0) };
}

/** The best sequence, and the probabilities. Time grows in line with the number of grafs. */
export function decode(scores: Float64Array, transitions: Transitions): Decoded {
  const length = scores.length / roleCount;
  const roles = best(scores, transitions, length);
  const { forward, backward, total } = sums(scores, transitions);
  const probabilities = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at++)
    probabilities[at] = Math.exp((forward[at] as number) + (backward[at] as number) - total);
  return { roles, probabilities };
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

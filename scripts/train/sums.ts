/** Sums over all sequences of roles, in logarithms, as training needs them. */
import type { Transitions } from '../../src/read/model/decode.js';
import { roleCount } from '../../src/read/model/line-roles.js';

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

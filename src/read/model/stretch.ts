/** The stretch of a story's grafs that holds its running text, by lengths alone: what stands around it belongs to the page. */

/** In UTF-16 units: running text counts by its length, but a very long graf not more than this. */
const MOST = 400;
/** What a graf that is not running text subtracts, in units. */
const OTHER = 64;

/**
 * The stretch with most running text and least else: a maximum-sum subarray, found in one pass (Kadane's algorithm).
 * @param lengths of each graf, in UTF-16 units; 0 where it is no running text
 * @returns the index of its first graf, and of the last
 */
export function stretchOf(lengths: readonly number[]): { first: number; last: number } {
  let best = 0;
  let first = 0;
  let last = lengths.length - 1;
  let sum = 0;
  let from = 0;
  for (let at = 0; at < lengths.length; at++) {
    const length = lengths[at] as number;
    sum += length > 0 ? Math.min(length, MOST) : -OTHER;
    if (sum <= 0) {
      sum = 0;
      from = at + 1;
    } else if (sum > best) {
      best = sum;
      first = from;
      last = at;
    }
  }
  return { first, last };
}

/** How many blank lines stand above most of the running text, 0 to 3. */
export function commonest(counts: readonly number[]): number {
  const found = [0, 0, 0, 0];
  for (const count of counts) found[count] = (found[count] as number) + 1;
  return found.indexOf(Math.max(...found));
}

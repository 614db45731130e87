/** Whether a line goes on with the one above it: a wrapped paragraph, a headline or a deck over several lines. */
import type { Line } from '../../input/lines.js';
import { isLetter } from '../text/characters.js';
import { BUCKETS, featuresOf, type Ruled, type Surroundings } from './features.js';
import { bias, packed, unit } from './weights.js';

/** Unpacked when first asked. */
let weights: Int8Array | null = null;

/**
 * @param at the lower line's place among the lines
 * @returns whether it is likelier than not, by what was learned
 */
export function goesOn(surroundings: Surroundings, at: number, ruled: Ruled): boolean {
  const [above, line] = [surroundings.lines[at - 1] as Line, surroundings.lines[at] as Line];
  if (isBroken(above.text, line.text)) return true;
  weights ??= unpacked();
  let sum = 0;
  for (const bucket of featuresOf(surroundings, at, ruled)) sum += weights[bucket] as number;
  return sum * unit + bias > 0;
}

/** In UTF-16 units: shorter lines are not filled. */
const FILLED = 30;

/** Whether a word is broken at a full line's end: "Mary-" and "Anne". Nothing else ends so. */
function isBroken(above: string, line: string): boolean {
  return (
    above.length >= FILLED &&
    above.endsWith('-') &&
    isLetter(above.charAt(above.length - 2)) &&
    isLetter(line.charAt(0))
  );
}

/** A letter a weight, from "!" on: 46 is nothing. */
function unpacked(): Int8Array {
  const all = new Int8Array(BUCKETS);
  for (let at = 0; at < BUCKETS; at++) all[at] = packed.charCodeAt(at) - 80;
  return all;
}

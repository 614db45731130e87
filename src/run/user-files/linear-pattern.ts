/**
 * Is a regular expression linear: does what it takes grow no faster than the text? By recheck
 * (https://makenowjust-labs.github.io/recheck/), which is large: a chunk of its own, loaded for a style with patterns.
 */
import { checkSync, type Parameters } from 'recheck/lib/browser.js';

/** The same answer each time, on a busy machine too: counted in steps, not in time, and without chance. */
export const STEADY: Parameters = {
  randomSeed: 0,
  seedingTimeout: null,
  incubationTimeout: null,
  attackTimeout: null,
  // Counted repeats up to here are taken as they are; larger ones are tried with texts.
  maxRepeatCount: 200,
};

/**
 * Why a pattern is not linear; null where it is.
 * @param patience in milliseconds: what takes longer to prove counts as not linear; null: as long as it takes
 */
export function slowness(source: string, flags: string, patience: number | null): string | null {
  return slownessOf(checkSync(source, flags, { ...STEADY, timeout: patience }));
}

/** What recheck has found, in words; null where it is linear. */
export function slownessOf(found: ReturnType<typeof checkSync>): string | null {
  if (found.status === 'safe') return null;
  if (found.status === 'unknown') return 'it can’t be proved that its time grows no faster than the text';
  const { type, summary } = found.complexity;
  return `its time grows ${type === 'exponential' ? 'exponentially' : `as a ${summary}`} with the text`;
}

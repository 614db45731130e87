/** The time that it is now, by the clock or by what a build is told. */
import type { World } from './world.js';

/** The time that a build is told to take for now (https://reproducible-builds.org/specs/source-date-epoch/); null where none is. */
export function buildTime({ env }: Pick<World, 'env'>): string | null {
  const seconds = env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString() : null;
}

/** @param told what a build is told, or null */
export function nowBy(told: string | null): string {
  return told ?? new Date().toISOString();
}

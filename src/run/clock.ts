/** The time that it is now, by the clock or by what a build is given. */
import type { Environment } from './environment.js';

/** The time that a build takes for now, if one is set (https://reproducible-builds.org/specs/source-date-epoch/); else null. */
export function buildTime({ env }: Pick<Environment, 'env'>): string | null {
  const seconds = env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString() : null;
}

/** @param told the time that was set for a build; null where none was */
export function nowBy(told: string | null): string {
  return told ?? new Date().toISOString();
}

/** Data for a reader that is not ours. */
import { harmless } from './harmless.js';

/** The same with every text made harmless. */
export function harmlessData(value: unknown): unknown {
  return mapped(value, () => true);
}

/** The same with every text made harmless, and without what is null, undefined or an empty list. */
export function present(value: object): Record<string, unknown> {
  return mapped(value, (one) => one != null && !(Array.isArray(one) && one.length === 0)) as Record<string, unknown>;
}

function mapped(value: unknown, stays: (value: unknown) => boolean): unknown {
  if (typeof value === 'string') return harmless(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, stays)).filter(stays);
  if (typeof value !== 'object' || value === null) return value;
  // Keys of ours alone come here: none is `__proto__`.
  const clean: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) {
    const cleaned = mapped(one, stays);
    if (stays(cleaned)) clean[key] = cleaned;
  }
  return clean;
}

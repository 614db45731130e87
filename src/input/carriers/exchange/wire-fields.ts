/** What a wire's frame said, as exchange formats keep it. */
import type { Wire } from '../../../article.js';

/** Null where nothing of it is said. */
export function wireOf(said: Wire): Wire | null {
  const { subjects, ...texts } = said;
  return subjects.length === 0 && Object.values(texts).every((value) => value === null) ? null : said;
}

/** A count that a file states; null for what is none. */
export function countOf(written: string | null): number | null {
  return written !== null && /^\d{1,9}$/.test(written) ? Number(written) : null;
}

/** Dates as ISO 8601. */
import type { Lexicon } from './lexicon.js';

/**
 * A date as written, as ISO 8601; null where it is none, and where it can mean two days.
 */
export function isoDateOf(_text: string | null, _lexicon: Lexicon): string | null {
  return null;
}

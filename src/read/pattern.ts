/** Patterns that styles and languages hold as text. */

import { once } from '../once.js';

/** By their flags, then by their sources: a key made of both would be as long as the source, and new each time. */
const compiled = new Map<string, Map<string, RegExp>>();

/** The pattern of a source, compiled once: asked of many lines, and stories. */
export function patternOf(source: string, flags = ''): RegExp {
  const patterns = once(compiled, flags, () => new Map<string, RegExp>());
  return once(patterns, source, () => new RegExp(source, flags));
}

/** Patterns that styles and languages hold as text. */

/** By their flags, then by their sources: a key made of both would be as long as the source, and new each time. */
const compiled = new Map<string, Map<string, RegExp>>();

/** The pattern of a source, compiled once: asked of many lines, and stories. */
export function patternOf(source: string, flags = ''): RegExp {
  let patterns = compiled.get(flags);
  if (patterns === undefined) {
    patterns = new Map();
    compiled.set(flags, patterns);
  }
  let pattern = patterns.get(source);
  if (pattern === undefined) {
    pattern = new RegExp(source, flags);
    patterns.set(source, pattern);
  }
  return pattern;
}

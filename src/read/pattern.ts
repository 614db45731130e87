/** Patterns that styles and languages hold as text. */

const compiled = new Map<string, RegExp>();

/** The pattern of a source, compiled once: asked of many lines, and stories. */
export function patternOf(source: string, flags = ''): RegExp {
  const key = `${flags}/${source}`;
  let pattern = compiled.get(key);
  if (pattern === undefined) {
    pattern = new RegExp(source, flags);
    compiled.set(key, pattern);
  }
  return pattern;
}

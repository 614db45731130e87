/** Patterns that styles and languages hold as text. */

import { memoized } from '../../memo.js';

/** By their flags, then by their sources: a key made of both would be as long as the source, and new each time. */
const compiled = new Map<string, Map<string, RegExp>>();

/** The pattern of a source, compiled once: asked of many lines, and stories. */
export function patternOf(source: string, flags = ''): RegExp {
  const patterns = memoized(compiled, flags, () => new Map<string, RegExp>());
  return memoized(patterns, source, () => new RegExp(source, flags));
}

/** The source of a pattern that any of the texts fits, the longest first. Signs in them mean themselves. */
export function anyOf(texts: readonly string[]): string {
  const longestFirst = texts.toSorted((one, other) => other.length - one.length);
  return `(?:${longestFirst.map((text) => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|')})`;
}

const SMALL_FIRST = /^\^(\(\?<\w+>)?\[a-z\](?:\{[1-9][,\d]*\}|(?![?*{]))/;

/** Whether whatever a pattern finds must open with a small letter of ASCII. False where its source does not surely say so. */
export function opensSmall(source: string): boolean {
  const first = SMALL_FIRST.exec(source);
  if (first === null) return false;
  // How many groups are open, and how many of them hold the first letter: a branch of theirs opens with something else.
  let depth = first[1] === undefined ? 0 : 1;
  let holding = depth;
  for (let at = first[0].length; at < source.length; at++) {
    const sign = source.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '[') at = classEnd(source, at);
    else if (sign === '(') depth++;
    else if (sign === '|' && depth <= holding) return false;
    else if (sign === ')' && --depth < holding) {
      holding = depth;
      if ('?*{'.includes(source.charAt(at + 1) || ' ')) return false;
    }
  }
  return true;
}

/** Where a class of characters ends. */
function classEnd(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source.charAt(at) !== ']') at += source.charAt(at) === '\\' ? 2 : 1;
  return at;
}

/** What of a brief's text is not the brief's own: the column's title, and the sign in front of the headline. */
import type { Framed } from '../frames.js';
import type { Line } from '../lines.js';
import type { Mark } from '../source-map.js';
import type { Brief } from '../story-text.js';
import { fold, skipWhite, trimWhite } from '../white-space.js';

/** Takes it off; null where there is none. */
export function openBrief(text: string, lines: readonly Line[], { title, sign }: Brief): Framed | null {
  const above = lines.filter(({ start }) => start < title);
  const [first, ...later] = lines.slice(above.length);
  if (first === undefined || (above.length === 0 && sign === 0)) return null;
  const marks = above.map((line) => markOf(line, 'furniture', 'column/title', line.end));
  const from = sign === 0 ? first.start : skipWhite(text, title + sign, first.end);
  if (from > first.start) marks.push(markOf(first, 'separator', 'column/sign', trimWhite(text, first.start, from)));
  const headline = from > first.start ? { ...first, start: from, text: fold(text.slice(from, first.end)) } : first;
  return { lines: [headline, ...later], marks, certain: new Map(), labels: new Map() };
}

function markOf(line: Line, role: Mark['role'], rule: string, end: number): Mark {
  return { role, rule, start: line.start, end, line, lastLine: line, runnerUp: null, text: null };
}

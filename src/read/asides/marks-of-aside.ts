/** The marks of an aside that is taken out of a story's lines. */
import type { Line } from '../../input/lines.js';
import { type Mark, markOn } from '../source-map.js';
import { fold, skipWhite, trimWhite } from '../text/white-space.js';
import type { Aside, Part } from './aside.js';

/** @returns its parts, and separators for what stands between them, in the order of the text */
export function marksOfAside(text: string, { lines, parts }: Aside): Mark[] {
  const marks: Mark[] = [];
  const lineAt = (offset: number) => lines.findLast((line) => line.start <= offset) ?? (lines[0] as Line);
  const add = ({ role, start: from, end: to, rule = role, hint }: Part) => {
    const start = skipWhite(text, from, to);
    const end = trimWhite(text, start, to);
    if (start >= end) return;
    const piece = fold(text.slice(start, end).replace(/[\r\n]+/g, ' '));
    const mark = { ...markOn(lineAt(start), role, rule, start, end), lastLine: lineAt(end - 1), text: piece };
    marks.push(hint === undefined ? mark : { ...mark, hint });
  };
  let at = lines[0]?.start ?? 0;
  for (const part of parts) {
    add({ role: 'separator', rule: 'aside', start: at, end: part.start });
    add(part);
    at = part.end;
  }
  add({ role: 'separator', rule: 'aside', start: at, end: lines.at(-1)?.end ?? at });
  return marks;
}

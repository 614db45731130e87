/** What of a brief's text is not the brief's own: the column's title, and the sign in front of the headline. */

import type { Line } from '../../input/lines.js';
import type { Brief } from '../../input/story.js';
import type { Framed } from '../framed.js';
import { markOn } from '../source-map.js';
import { fold, skipWhite, trimWhite } from '../text/white-space.js';

/** Takes it off; null where there is none. */
export function openBrief(text: string, lines: readonly Line[], { title, sign }: Brief): Framed | null {
  const above = lines.filter(({ start }) => start < title);
  const [first, ...later] = lines.slice(above.length);
  if (first === undefined || (above.length === 0 && sign === 0)) return null;
  const marks = above.map((line) => markOn(line, 'furniture', 'column/title'));
  const from = sign === 0 ? first.start : skipWhite(text, title + sign, first.end);
  if (from > first.start)
    marks.push(markOn(first, 'separator', 'column/sign', first.start, trimWhite(text, first.start, from)));
  const headline = from > first.start ? { ...first, start: from, text: fold(text.slice(from, first.end)) } : first;
  return { lines: [headline, ...later], marks, certain: new Map(), labels: new Map() };
}

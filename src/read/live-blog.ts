/** Live blogs: one story of entries, each under its time. The times are its subheads, and are never taken for its date. */

import type { Line } from '../input/lines.js';
import type { Framed } from './framed.js';
import type { LineRole } from './model/line-roles.js';
import { opensInFigure } from './text/characters.js';
import { endsSentence } from './text/words.js';

/** Twice a time is a coincidence. */
const FEWEST = 3;
/** In UTF-16 units: of a line that holds a time and what an entry is about. */
const LONGEST = 120;
const SHORTEST_TEXT = 20;

/** "8:14 p.m.", "[20:14]", "20.14 Uhr", "20h14 GMT", alone or in front of a dash and a few words. */
const TIME =
  /^[[(]?(\d{1,2})[:.h]([0-5]\d)(?::[0-5]\d)?(?: ?([ap])\.?m\.?)?(?: ?(?:Uhr|h|hrs|[A-Z]{2,4}))?[\])]?(?:$| ?[-–—|:] ?(?=\S))/i;

/**
 * @returns the lines that head the entries of a live blog; null where the copy is no live blog. At least three lines open with a time, and
 * text stands under each.
 */
export function openLive(lines: readonly Line[]): Framed | null {
  const times = lines.flatMap((_, at) => (isEntry(lines, at) ? [at] : []));
  if (times.length < FEWEST || !isInOrder(times.map((at) => minutesOf((lines[at] as Line).text)))) return null;
  const certain = new Map<Line, LineRole>();
  for (const at of times) {
    certain.set(lines[at] as Line, 'subhead');
    if (isTitle(lines, at + 1)) certain.set(lines[at + 1] as Line, 'subhead');
  }
  return { lines: [...lines], marks: [], certain, labels: new Map() };
}

function isEntry(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at] as Line;
  if (text.length > LONGEST || minutesOf(text) === null || endsSentence(text.replace(/[ap]\.m\.$/, ''))) return false;
  return isText(lines[at + 1]) || isTitle(lines, at + 1);
}

/** Running text, which does not stand under the lengths of films and the times of other pages' links. */
function isText(line: Line | undefined): boolean {
  return line !== undefined && line.text.length >= SHORTEST_TEXT && endsSentence(line.text);
}

/** What an entry is about, on a line between its time and its text. */
function isTitle(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  return text.length <= LONGEST && !endsSentence(text) && minutesOf(text) === null && isText(lines[at + 1]);
}

/** The time that a line opens with, in minutes; null where none does. */
function minutesOf(text: string): number | null {
  const found = opensInFigure(text) ? TIME.exec(text.slice(0, LONGEST)) : null;
  if (found === null) return null;
  const [hour, minute, half] = [Number(found[1]), Number(found[2]), found[3]?.toLowerCase()];
  if (hour > (half === undefined ? 24 : 12)) return null;
  return (half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
}

/** Whether the times run in one direction, the newest first or last. They may pass midnight once, and two entries may share a minute. */
function isInOrder(times: readonly (number | null)[]): boolean {
  let [up, down] = [0, 0];
  for (let at = 1; at < times.length; at++) {
    const step = (times[at] ?? 0) - (times[at - 1] ?? 0);
    if (step > 0) up++;
    if (step < 0) down++;
  }
  return Math.max(up, down) >= Math.max(FEWEST - 1, times.length - 2);
}

/** Copy whose lines all have their numbers, "1. Mayor resigns", "2. By Jo Doe", "3." for a blank one, as some editors print them. */
import type { Line } from '../input/lines.js';
import { type Mark, markOn } from './source-map.js';
import { fold, skipWhite, trimWhite } from './text/white-space.js';

/** Fewer lines can be a list. */
const FEWEST = 4;
/** In UTF-16 units: no number is longer. */
const LONGEST = 8;

/** @returns the lines without their numbers; null where one has none, or none of them is blank: a list has no blank item */
export function unnumbered(text: string, lines: readonly Line[]): { lines: Line[]; marks: Mark[] } | null {
  if (lines.length < FEWEST) return null;
  const marks: Mark[] = [];
  const bare: Line[] = [];
  let sign: string | null = null;
  let afterBlank = true;
  for (const [index, line] of lines.entries()) {
    const found = NUMBER.exec(text.slice(line.start, Math.min(line.end, line.start + LONGEST)));
    sign ??= found?.[2] ?? null;
    if (found === null || Number(found[1]) !== index + 1 || found[2] !== sign) return null;
    const from = skipWhite(text, line.start + found[0].length, line.end);
    marks.push(markOn(line, 'separator', 'line-number', line.start, trimWhite(text, line.start, from)));
    if (from < line.end) bare.push({ ...line, start: from, text: fold(text.slice(from, line.end)), afterBlank });
    afterBlank = from >= line.end;
  }
  return bare.length === lines.length ? null : { lines: bare, marks };
}

const NUMBER = /^(\d{1,5})([.):|\t]?)(?=\s|$)/;

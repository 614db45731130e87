/** What of a story was read wrong and set right: what `explain` says of it. */
import type { Article } from '../../article.js';
import { type GivenRole, linesGiven, overruledFields } from '../../overrule.js';
import type { Reading } from '../../read/parse.js';
import type { Role, Segment } from '../../read/source-map.js';
import { onOneLine } from '../../run/reporter.js';
import type { Read } from '../../run/story-reader.js';

/** A field, or lines: what was given, and what had been read. */
export type Corrected =
  | { field: string; yours: string | null; read: string | null; lines: [number, number] | null }
  | { lines: [number, number]; yours: GivenRole; read: Role[] };

/** All that somebody has set right in a story; nothing where nobody has. */
export function correctedIn({ reading, before }: Read): Corrected[] {
  if (before === null || before === undefined) return [];
  const { given, reading: read } = before;
  const found: Corrected[] = [];
  for (const field of overruledFields) {
    if (given[field] === undefined) continue;
    const lines = linesOf(read, ({ to }) => to === `/${field}` || to === `/${field}/text`);
    found.push({ field, yours: textOf(reading.article, field), read: textOf(read.article, field), lines });
  }
  const language = ({ article }: Reading) => article.language;
  if (given.language !== undefined)
    found.push({ field: 'language', yours: language(reading), read: language(read), lines: null });
  for (const { first, last, role } of given.role === undefined ? [] : linesGiven(given.role)) {
    const own = read.sourceMap.filter(({ line, role: one }) => line >= first && line <= last && one !== 'blank');
    const roles = own.map((segment) => segment.role).filter((one) => one !== 'separator');
    found.push({ lines: [first, last], yours: role, read: [...new Set(roles)] });
  }
  return found;
}

/** One of them in a line, harmless. */
export function saidOf(one: Corrected): string {
  if (!('field' in one)) {
    const [first, last] = one.lines;
    const which = first === last ? `line ${first}` : `lines ${first} to ${last}`;
    return `${which}: ${one.yours}, as you say; read as ${one.read.join(', ') || 'nothing'}`;
  }
  const { field, yours, read, lines } = one;
  const place = lines === null ? '' : lines[0] === lines[1] ? ` (line ${lines[0]})` : ` (lines ${lines.join(' to ')})`;
  const was =
    read === yours ? 'as it was read' : read === null ? 'none was read' : `read as “${onOneLine(read)}”${place}`;
  return `${field}: ${yours === null ? 'none' : `“${onOneLine(yours)}”`}, as you say; ${was}`;
}

function textOf(article: Article, field: (typeof overruledFields)[number]): string | null {
  const value = article[field];
  return value === null || typeof value === 'string' ? value : value.text;
}

function linesOf({ sourceMap }: Reading, has: (segment: Segment) => boolean): [number, number] | null {
  const lines = sourceMap.filter(has).map(({ line }) => line);
  return lines.length === 0 ? null : [Math.min(...lines), Math.max(...lines)];
}

/** Marks that somebody who knows better has given: what the rules and the model have made of these lines gives way. */

import type { Line } from '../input/lines.js';
import type { GivenRole } from '../overrule.js';
import { onceGiven } from '../overrule.js';
import type { Copy } from './copy.js';
import { readDateline } from './grammar/dateline.js';
import { endWithoutColon } from './grammar/labels.js';
import type { Graf } from './layout.js';
import { type Mark, markOn, type Role } from './source-map.js';
import { skipWhite, trimWhite } from './text/white-space.js';

/** The rule of what is overruled. */
export const YOURS = 'yours';

/** Grafs that have been given a role, by their places in the copy; the last one counts in. */
export interface Given {
  first: number;
  last: number;
  role: GivenRole;
  /** Whether all of it is the field, including what would be a label. */
  whole: boolean;
}

/** Lines that are no part of the story's text, as marks: one for those of a kind that follow each other. */
export function takenOut(lines: readonly (Line & { role: GivenRole })[]): Mark[] {
  const marks: Mark[] = [];
  let above: Line | null = null;
  for (const line of lines) {
    const role = roleOf(line.role);
    const before = marks.at(-1);
    if (
      before !== undefined &&
      before.role === role &&
      above !== null &&
      !line.afterBlank &&
      line.number - above.number <= 1
    ) {
      before.end = line.end;
      before.lastLine = line;
      before.text += ` ${line.text}`;
    } else {
      marks.push({ ...markOn(line, role, YOURS), text: line.text });
    }
    above = line;
  }
  return marks;
}

/** What a given role is in the source map. */
function roleOf(role: GivenRole): Role {
  return role === 'discard' ? 'overruled' : role;
}

/**
 * The story's marks, those of given grafs by what they were given.
 * @param given in the order of the text
 */
export function withGiven(copy: Copy, given: readonly Given[]): Mark[] {
  const lines = copy.grafs.flatMap((graf) => graf.lines);
  const cutOf = (mark: Mark, from: number, to: number) => part(mark, from, to, lines, copy.text);
  // From the last one, so that what is still to be looked at can be taken off and put back.
  const rest = copy.marks.toReversed();
  const found: Mark[] = [];
  for (const one of given) {
    const { first, last, role } = one;
    const [start, end] = [(copy.grafs[first] as Graf).start, (copy.grafs[last] as Graf).end];
    const inside: Mark[] = [];
    for (let mark = rest.at(-1); mark !== undefined && mark.start < end; mark = rest.at(-1)) {
      rest.pop();
      found.push(...cutOf(mark, mark.start, Math.min(mark.end, start)));
      inside.push(...cutOf(mark, Math.max(mark.start, start), Math.min(mark.end, end)));
      const behind = cutOf(mark, Math.max(mark.start, end), mark.end);
      rest.push(...behind);
      if (behind.length > 0) break;
    }
    found.push(...(fits(inside, one, start, end) ? kept(inside, role) : marksFor(copy, first, last, role)));
  }
  return found.concat(rest.reverse());
}

/** A part of a mark; none where it holds nothing. */
function part(mark: Mark, from: number, to: number, lines: readonly Line[], text: string): Mark[] {
  if (from === mark.start && to === mark.end) return [mark];
  if (from >= to) return [];
  const start = skipWhite(text, from, to);
  const end = trimWhite(text, start, to);
  if (start >= end) return [];
  return [{ ...mark, start, end, line: lineAt(lines, start), lastLine: lineAt(lines, end - 1), text: null }];
}

/** The line that an offset stands on, by binary search. */
export function lineAt(lines: readonly Line[], offset: number): Line {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as Line).start <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low] as Line;
}

/** Whether a piece is what it was given already, with its signs and its dateline separate. */
function fits(inside: readonly Mark[], { first, last, role, whole }: Given, start: number, end: number): boolean {
  const own = inside.filter((mark) => mark.role === roleOf(role));
  const [only] = own;
  if (only === undefined) return false;
  if (whole) return only.start === start && only.end === end;
  if (onceGiven.has(role)) return own.length === 1 && (first === last || only.end === end);
  return inside.every((mark) => mark.role === role || isPart(mark));
}

/** What stands in a line beside its own role. */
function isPart({ role }: Mark): boolean {
  return role === 'separator' || role === 'dateline' || role === 'note';
}

function kept(inside: readonly Mark[], role: GivenRole): Mark[] {
  return inside.map((mark) => (mark.role === role ? { ...mark, rule: YOURS, runnerUp: null } : mark));
}

function marksFor(copy: Copy, first: number, last: number, role: GivenRole): Mark[] {
  const graf = copy.grafs[first] as Graf;
  const to = copy.grafs[last] as Graf;
  let { start, end } = { start: graf.start, end: to.end };
  const before: Mark[] = [];
  const after: Mark[] = [];
  if (role === 'list-item' || role === 'numbered-item' || role === 'quick-look') {
    const bullet = copy.bullet(graf, true);
    if (bullet !== null) {
      before.push(markOf('separator', graf, graf, start, start + bullet.sign));
      start += bullet.text;
    }
  } else if (role === 'quick-looks-label' || role === 'section-label') {
    const label = start + endWithoutColon(copy.text.slice(start, end));
    if (label > start && label < end) {
      after.push(markOf('separator', to, to, end - 1, end));
      end = label;
    }
  } else if (role === 'dateline') {
    copy.dateline = readDateline(`${graf.text} — `, copy.lexicon);
  }
  return [...before, markOf(roleOf(role), graf, to, start, end), ...after];
}

function markOf(role: Role, first: Graf, last: Graf, start: number, end: number): Mark {
  const [line, lastLine] = [lineAt(first.lines, start), lineAt(last.lines, end - 1)];
  return { ...markOn(line, role, YOURS, start, end), lastLine };
}

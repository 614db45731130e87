/**
 * Grafs to marks: an ordered list of small named rules. At each graf the first rule that recognises something takes
 * it, with the grafs that belong to it; the last rule takes everything that is left. To add a rule, add a row.
 */
import { bodyRules } from './body.js';
import { type Boundaries, findBoundaries } from './boundaries.js';
import type { Copy, Rule } from './copy.js';
import { readHead } from './head.js';
import type { Graf } from './layout.js';
import { slugLineRules } from './slugged.js';
import type { Role } from './source-map.js';
import { readSummary } from './summary.js';
import { readTail } from './tail.js';

/** Marks all of a story's copy. Linear: no rule looks further than a fixed number of grafs ahead. */
export function classify(copy: Copy): void {
  const rules = copy.style.slugLine === null ? rulesFor(findBoundaries(copy)) : slugLineRules;
  while (copy.at < copy.grafs.length) rules.some((rule) => rule(copy));
}

/** The roles that the marks gave to the grafs, each its main one; null where a graf has none. */
export function rolesMarked(copy: Copy): (Role | null)[] {
  const roles: (Role | null)[] = copy.grafs.map(() => null);
  let at = 0;
  for (const { role, start, end } of copy.marks) {
    if (role === 'separator') continue;
    while (at < copy.grafs.length && (copy.grafs[at] as Graf).end <= start) at++;
    for (let next = at; next < copy.grafs.length && (copy.grafs[next] as Graf).start < end; next++) {
      // A dateline opens a paragraph; where it stands alone it is the graf's role.
      if (roles[next] === null || roles[next] === 'dateline' || roles[next] === 'note') roles[next] = role;
    }
  }
  return roles;
}

/** How many grafs at the top are a slug line, with its lead below it: the rules have read them field by field. */
export function slugLines({ style, marks, grafs }: Copy): number {
  if (style.slugLine === null || marks[0]?.rule.endsWith('/slug-line') !== true) return 0;
  return marks.some(({ rule, start }) => rule.endsWith('/lead-below-slug-line') && start >= (grafs[1]?.start ?? 0))
    ? 2
    : 1;
}

/** The rules for copy without a slug line. */
function rulesFor(boundaries: Boundaries): readonly Rule[] {
  return [
    (copy) => copy.at === boundaries.summary?.label && readSummary(copy, boundaries.summary.end),
    (copy) => copy.at < boundaries.body && readHead(copy, boundaries),
    (copy) => copy.at >= boundaries.end && readTail(copy, boundaries),
    ...bodyRules(boundaries),
  ];
}

/**
 * Grafs to marks: an ordered list of small named rules. At each graf the first rule that recognises something takes
 * it, with the grafs that belong to it; the last rule takes anything. To add a rule, add a row.
 */
import { bodyRules } from './body.js';
import { type Boundaries, findBoundaries } from './boundaries.js';
import type { Copy } from './copy.js';
import { readHead } from './head.js';
import { slugLineRules } from './slugged.js';
import { readSummary } from './summary.js';
import { readTail } from './tail.js';

/** Looks at the graf at the cursor; where it recognises it, marks it, moves the cursor behind it and says true. */
export type Rule = (copy: Copy) => boolean;

/** Marks all of a story's copy. Linear: no rule looks further than a fixed number of grafs ahead. */
export function classify(copy: Copy): void {
  const rules = copy.style.slugLine === null ? rulesFor(findBoundaries(copy)) : slugLineRules;
  while (copy.at < copy.grafs.length) rules.some((rule) => rule(copy));
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

/** Which house's copy is it? Decided from the text. */

import { fallback, styles } from '../styles/index.js';
import type { Style } from '../styles/style.js';
import { isFurniture, tailStart } from './furniture.js';
import { isLabel, labelAtEnd } from './labels.js';
import type { Line } from './lines.js';
import { readSlugLine } from './slugline.js';

export interface Evidence {
  /** For people: "label “Quick Looks”". */
  what: string;
  /** 1-based line of the input. */
  line: number;
  /** How much it says: 2 is enough for a house. */
  weight: number;
}

export interface Choice {
  style: Style;
  evidence: Evidence[];
}

const ENOUGH = 2;
/** Labels stand above the body: beyond so many lines with content none is looked for. */
const HEAD = 40;
/** In UTF-16 units: a longer line is no headline of a summary. */
const LONGEST_TITLE = 250;

/** The style with the most evidence, or the fallback where none has enough. */
export function chooseStyle(text: string, lines: readonly Line[]): Choice {
  let best: Choice = { style: fallback, evidence: [] };
  let most = 0;
  for (const style of styles) {
    const evidence = evidenceFor(style, text, lines);
    const weight = evidence.reduce((sum, one) => sum + one.weight, 0);
    if (weight >= ENOUGH && weight > most) {
      most = weight;
      best = { style, evidence };
    }
  }
  return best;
}

/** What in the text speaks for one style. */
export function evidenceFor(style: Style, text: string, lines: readonly Line[]): Evidence[] {
  const evidence: Evidence[] = [];
  const [first] = lines;
  if (first !== undefined) {
    const slug = readSlugLine(text, first.start, first.end, style);
    if (slug !== null) {
      evidence.push({
        what: `slug line, ${slug.sure} fields sure`,
        line: first.number,
        weight: Math.min(slug.sure, 3),
      });
    }
  }
  const { quickLooks, section } = style.labels;
  const announced = (line: Line) =>
    isLabel(line.text, quickLooks) ||
    (line.text.length <= LONGEST_TITLE && labelAtEnd(text.slice(line.start, line.end), quickLooks) !== null);
  const head = lines.slice(0, HEAD);
  evidence.push(...labelEvidence(quickLooks, head.find(announced)));
  evidence.push(
    ...labelEvidence(
      section,
      head.find((line) => isLabel(line.text, section)),
    ),
  );
  const tail = lines[tailStart(lines, style)];
  if (tail !== undefined && isFurniture(tail.text, style)) {
    evidence.push({ what: 'furniture at the end', line: tail.number, weight: 1 });
  }
  return evidence;
}

function labelEvidence(labels: readonly string[], line: Line | undefined): Evidence[] {
  return line === undefined ? [] : [{ what: `label “${labels[0]}”`, line: line.number, weight: 2 }];
}

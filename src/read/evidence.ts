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
  const seen = new Set<string>();
  for (const line of lines.slice(0, HEAD)) {
    for (const [kind, labels] of Object.entries(style.labels)) {
      if (seen.has(kind)) continue;
      const atEnd =
        kind === 'quickLooks' && line.text.length <= 250 && labelAtEnd(text.slice(line.start, line.end), labels);
      if (!atEnd && !isLabel(line.text, labels)) continue;
      seen.add(kind);
      evidence.push({ what: `label “${labels[0]}”`, line: line.number, weight: 2 });
    }
  }
  const tail = lines[tailStart(lines, style)];
  if (tail !== undefined && isFurniture(tail.text, style)) {
    evidence.push({ what: 'furniture at the end', line: tail.number, weight: 1 });
  }
  return evidence;
}

/** How often a line model is right: by family of texts, and what it takes for what. */

import { decode } from '../../src/read/model/decode.js';
import { lineRoles } from '../../src/read/model/line-roles.js';
import type { Sample, Weights } from './crf.js';
import { scoresOf } from './crf.js';
import type { Text } from './samples.js';

/** What was right of a family's texts. */
interface Score {
  texts: number;
  /** Texts with every role right. */
  whole: number;
  grafs: number;
  right: number;
}

/**
 * Prints the share of texts with every role right and of grafs, a line a family, and the commonest mistakes.
 * @param show how many mistakes are printed with their lines
 */
export function measure(
  title: string,
  texts: readonly Text[],
  sampleOf: (text: Text) => Sample,
  weights: Weights,
  show: number,
): void {
  const scores = new Map<string, Score>();
  const mistakes = new Map<string, number>();
  let shown = 0;
  for (const text of texts) {
    const { features, labels } = sampleOf(text);
    const { roles } = decode(scoresOf(features, weights.of), weights.transitions);
    let grafs = 0;
    let right = 0;
    labels.forEach((label, at) => {
      if (label < 0) return;
      grafs++;
      if (roles[at] === label) {
        right++;
        return;
      }
      const mistake = `${lineRoles[label]} read as ${lineRoles[roles[at] as number]}`;
      mistakes.set(mistake, (mistakes.get(mistake) ?? 0) + 1);
      if (shown++ < show)
        console.log(`  ${text.corpus}/${text.id} ${mistake}: ${text.copy.grafs[at]?.text.slice(0, 90)}`);
    });
    const family = text.truth.family ?? text.corpus;
    for (const name of [family, 'all']) {
      const score = scores.get(name) ?? { texts: 0, whole: 0, grafs: 0, right: 0 };
      score.texts++;
      if (right === grafs) score.whole++;
      score.grafs += grafs;
      score.right += right;
      scores.set(name, score);
    }
  }
  console.log(title);
  const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
  for (const [name, { texts: count, whole, grafs, right }] of scores)
    console.log(
      `  ${name.padEnd(16)} ${count} texts, all roles right ${percent(whole, count)}%, grafs ${percent(right, grafs)}%`,
    );
  const commonest = [...mistakes].sort((one, other) => other[1] - one[1]).slice(0, 20);
  console.log(`  ${commonest.map(([mistake, count]) => `${mistake} ${count}`).join('; ')}`);
}

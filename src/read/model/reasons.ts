/** Why a line has its role: what the line model gave most weight to. Only `explain` needs it. */
import { templateAt, WORD } from './features.js';
import type { LineModel } from './line-model.js';
import { roleCount } from './line-roles.js';

/** What features are about, by their templates: see `featuresOf`. */
const themes: readonly { name: string; templates: readonly number[] }[] = [
  { name: 'rules', templates: [2, 3, 4, 5, 6, 7, 18, 46, 47, 80] },
  { name: 'kind', templates: [8, 9, 10, 11, 39, 40, 94] },
  { name: 'length, end', templates: [12, 13, 14, 37, 38, 49, 82, 84, 97, 98, 102, 103] },
  { name: 'place', templates: [1, 15, 16, 41, 44, 45, 48, 81, 83, 85, 86, 87, 91, 93] },
  { name: 'blank lines', templates: [17, 88, 89, 90] },
  { name: 'byline', templates: [19, 20, 30, 31, 32] },
  { name: 'dateline', templates: [21, 33] },
  { name: 'date', templates: [22, 34, 35] },
  { name: 'list', templates: [24, 42, 53, 54, 55, 56] },
  { name: 'label', templates: [25, 36] },
  { name: 'name', templates: [26] },
  { name: 'repeated', templates: [27, 95, 96] },
  { name: 'subhead', templates: [28, 29] },
  { name: 'capitals', templates: [43] },
  { name: 'shared words', templates: [50, 92] },
  { name: 'signs', templates: [51, 52, 76] },
  { name: 'notice', templates: [70, 71, 72, 73] },
  { name: 'issuer', templates: [74, 75] },
];
const named = new Map(themes.flatMap(({ name, templates }) => templates.map((template) => [template, name] as const)));

/** So many are named. */
const MOST = 3;
/** As log odds: a reason that counts for less is not named. */
const LEAST = 0.5;

/**
 * The reasons for one role of a graf and against another, the strongest first.
 * @param features of the graf
 */
export function becauseOf(model: LineModel, features: Int32Array, role: number, other: number): string[] {
  const sums = new Map<string, number>();
  for (const [at, feature] of features.entries()) {
    const { scores } = model.scores([Int32Array.of(feature)]);
    const weight = (scores[role] as number) - (scores[other] as number);
    if (weight === 0) continue;
    const name = (feature & WORD) !== 0 ? 'words' : (named.get(templateAt(at)) ?? 'file');
    sums.set(name, (sums.get(name) ?? 0) + weight);
  }
  return [...sums]
    .filter(([, weight]) => weight >= LEAST)
    .sort(([, one], [, next]) => next - one)
    .slice(0, MOST)
    .map(([name]) => name);
}

/** The most probable role of a graf apart from one. */
export function secondOf(probabilities: Float64Array, graf: number, role: number): number {
  let best = role === 0 ? 1 : 0;
  for (let other = 0; other < roleCount; other++) {
    if (other === role) continue;
    if ((probabilities[graf * roleCount + other] as number) > (probabilities[graf * roleCount + best] as number))
      best = other;
  }
  return best;
}

/** How sure the model is of each field, and what is reported where it is not sure. */
import { type ConfidenceField, confidenceFields } from '../../article.js';
import type { Copy } from '../copy.js';
import type { Graf } from '../layout.js';
import type { Reason, Role } from '../source-map.js';
import { type Decision, evidenceOf, type FieldEvidence } from './evidence.js';
import { type LineRole, lineRoles, roleCount } from './line-roles.js';
import { becauseOf, secondOf } from './reasons.js';
import { sureness } from './sureness.js';

/** What a field is called in a message. */
const names: Record<ConfidenceField, string> = {
  headline: 'headline',
  deck: 'deck',
  byline: 'byline',
  dateline: 'dateline',
  date: 'date',
  quickLooks: 'summary',
  body: 'body',
  subheads: 'subheads',
};

/** What a role is in the source map; null where it has no place there. */
const inMap: Partial<Record<LineRole, Role | null>> = {
  'summary-label': 'quick-looks-label',
  'summary-title': 'quick-looks-title',
  'summary-item': 'quick-look',
  item: 'list-item',
  table: 'preformatted',
  again: 'headline-repeated',
  outside: 'unplaced-line',
  'slug-line': null,
};

/** Reports the fields that are a guess, and notes in the source map what else each doubtful line might have been. */
export function reportDoubts(copy: Copy, decision: Decision): void {
  const doubtful = new Set<number>();
  const evidence = evidenceOf(copy, decision);
  for (const field of confidenceFields) {
    const { weakest, least } = evidence[field];
    const confidence = confidenceOf(field, evidence[field]);
    copy.confidence[field] = field === 'dateline' ? Math.min(confidence, shapeOdds(copy)) : confidence;
    const graf = copy.grafs[weakest];
    if (confidence >= sureness[field].limit || graf === undefined) continue;
    // No line could be read in another way: the field is doubtful because such copy is rare.
    if (least > SURE) continue;
    doubtful.add(weakest);
    const code = field === 'byline' && copy.has('byline') ? 'byline-uncertain' : 'field-uncertain';
    copy.report(
      code,
      `the ${names[field]} is a guess: this line decided, and could be read in another way`,
      graf,
      undefined,
      field,
    );
  }
  nameRunnersUp(copy, decision, doubtful);
  reportWordAndStop(copy);
}

/** So many of the datelines are right that nothing but where they stand speaks for: 15 of 18, in 843 stories that nothing was trained on. */
const BY_SHAPE = 0.83;

/** How probable it is at most that the dateline is right. */
function shapeOdds({ dateline }: Copy): number {
  return dateline?.sure === 1 ? BY_SHAPE : 1;
}

/** "Holmstedt. Die Brücke ..." and "Endlich. Die Brücke ..." look the same: only three of them were there to be counted. */
function reportWordAndStop(copy: Copy): void {
  const place = copy.dateline?.sure === 1 ? copy.marks.find(({ role }) => role === 'dateline') : undefined;
  if (place === undefined || copy.dateline?.place?.includes(' ') || copy.text.charAt(place.end) !== '.') return;
  const message = 'the dateline is a guess: nothing but where this word stands shows that it is a place';
  copy.report('field-uncertain', message, place.line, undefined, 'dateline');
  // If it is no place, the word is the first sentence of the story.
  place.runnerUp ??= 'paragraph';
}

/** From this probability on, a line is beyond doubt in its field, or not in it. */
const SURE = 0.99;

/** How probable it is that a field is right, by weights that were fitted to stories whose forms were not trained on. */
function confidenceOf(field: ConfidenceField, { values }: FieldEvidence): number {
  const { weights } = sureness[field];
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (values[at] as number) * (weights[at] as number);
  return 1 / (1 + Math.exp(-sum));
}

/** From this probability on, another role of a line is named. */
const WORTH_NAMING = 0.1;

/** @param doubtful the grafs that are reported: their second role is named however improbable it is */
function nameRunnersUp(copy: Copy, decision: Decision, doubtful: ReadonlySet<number>): void {
  const { roles, probabilities } = decision;
  let at = 0;
  for (const mark of copy.marks) {
    while (at < copy.grafs.length && (copy.grafs[at] as Graf).end <= mark.start) at++;
    if (at >= copy.grafs.length) return;
    if (mark.role === 'separator') continue;
    // Of several grafs in one piece, the one that is reported.
    let of = at;
    for (let next = at; next < copy.grafs.length && (copy.grafs[next] as Graf).start < mark.end; next++)
      if (doubtful.has(next)) of = next;
    const row = probabilities.subarray(of * roleCount, (of + 1) * roleCount);
    mark.runnerUp = runnerUp(roles[of] as number, row, mark.role, doubtful.has(of) ? 0 : WORTH_NAMING);
    if (copy.explains) mark.reason = reasonFor(decision, of);
  }
}

/** The reason why a graf has its role. */
function reasonFor({ roles, probabilities, weighed, certain }: Decision, at: number): Reason {
  const role = roles[at] as number;
  const other = secondOf(probabilities, at, role);
  const probability = (of: number) => probabilities[at * roleCount + of] as number;
  if ((certain?.[at] ?? -1) >= 0) return { probability: 1, second: null, because: [] };
  const name = lineRoles[other] as LineRole;
  return {
    probability: probability(role),
    second: { role: inMap[name] ?? (name as Role), probability: probability(other) },
    because: becauseOf(weighed.model, weighed.features[at] as Int32Array, role, other),
  };
}

/** The most probable role other than the graf's own, as the source map names it; null where none is as probable as `least`. */
function runnerUp(role: number, row: Float64Array, marked: Role, least: number): Role | null {
  let second: Role | null = null;
  let most = least;
  row.forEach((probability, other) => {
    if (other === role || probability < most) return;
    const name = lineRoles[other] as LineRole;
    const called = inMap[name] === undefined ? (name as Role) : inMap[name];
    if (called === null || called === marked) return;
    most = probability;
    second = called;
  });
  return second;
}

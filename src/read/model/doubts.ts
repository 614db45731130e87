/** How sure the model is of each field, and what it says where it is not. */
import { type ConfidenceField, confidenceFields } from '../../article.js';
import type { Copy } from '../copy.js';
import type { Graf } from '../layout.js';
import type { Role } from '../source-map.js';
import { type LineRole, lineRoles, roleCount, roleNumber } from './line-roles.js';

/** The roles that make up a field. */
const rolesOf: Record<ConfidenceField, readonly LineRole[]> = {
  headline: ['headline'],
  deck: ['deck'],
  byline: ['byline', 'byline-role'],
  dateline: ['dateline'],
  date: ['date'],
  quickLooks: ['summary-label', 'summary-title', 'summary-item'],
  body: ['paragraph', 'item', 'quote', 'table', 'subhead'],
  subheads: ['subhead'],
};

/** Below it a field is a guess: of texts that are right, in forms that were not trained on, 5% hold such a field (docs/model.md). */
const GUESS = 0.6;

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

/** Of a field: the graf that is least sure, and how probable it is that it is rightly in the field or not in it. */
interface Surety {
  probability: number;
  weakest: number;
}

/**
 * @param roles the number of each graf's role
 * @param probabilities `graf * roleCount + role`
 */
function suretyOf(field: ConfidenceField, roles: Uint8Array, probabilities: Float64Array): Surety {
  const own = new Set(rolesOf[field].map((role) => roleNumber[role]));
  // The least, not the product: a story does not become a guess by its length.
  let probability = 1;
  let weakest = 0;
  for (let at = 0; at < roles.length; at++) {
    let inside = 0;
    for (const role of own) inside += probabilities[at * roleCount + role] as number;
    const right = own.has(roles[at] as number) ? inside : 1 - inside;
    if (right >= probability) continue;
    probability = right;
    weakest = at;
  }
  return { probability, weakest };
}

/** What a role is in the source map; null where it has no place there. */
const inMap: Partial<Record<LineRole, Role | null>> = {
  'summary-label': 'quick-looks-label',
  'summary-title': 'quick-looks-title',
  'summary-item': 'quick-look',
  item: 'list-item',
  quote: 'paragraph',
  table: 'paragraph',
  again: 'headline-repeated',
  outside: 'unplaced-line',
  'slug-line': null,
};

/** Reports the fields that are a guess, and says in the map what each doubtful line might have been. */
export function reportDoubts(copy: Copy, roles: Uint8Array, probabilities: Float64Array): void {
  const doubtful = new Set<number>();
  for (const field of confidenceFields) {
    const { probability, weakest } = suretyOf(field, roles, probabilities);
    copy.confidence[field] = probability;
    const graf = copy.grafs[weakest];
    if (probability >= GUESS || graf === undefined) continue;
    doubtful.add(weakest);
    const code = field === 'byline' && copy.has('byline') ? 'byline-uncertain' : 'field-uncertain';
    copy.report(
      code,
      `the ${names[field]} is a guess: this line decides, and may be read otherwise`,
      graf,
      undefined,
      field,
    );
  }
  nameRunnersUp(copy, roles, probabilities, doubtful);
}

/** As probable as this, another role of a line is named. */
const WORTH_NAMING = 0.1;

/** @param doubtful the grafs that are reported: theirs is named however improbable it is */
function nameRunnersUp(
  copy: Copy,
  roles: Uint8Array,
  probabilities: Float64Array,
  doubtful: ReadonlySet<number>,
): void {
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
  }
}

/** The most probable role but that which the graf has, as the map calls it; null where none is as probable as `least`. */
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

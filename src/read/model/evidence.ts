/** What speaks for and against a field as it was read: the numbers from which its confidence is computed. */
import { type ConfidenceField, confidenceFields } from '../../article.js';
import { fallback } from '../../houses/index.js';
import type { Copy } from '../copy.js';
import type { Role } from '../source-map.js';
import type { Weighed } from './line-model.js';
import { type LineRole, roleCount, roleNumber } from './line-roles.js';

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

/** The same, as the source map has them. */
const marksOf: Record<ConfidenceField, readonly Role[]> = {
  headline: ['headline'],
  deck: ['deck'],
  byline: ['byline', 'byline-role'],
  dateline: ['dateline'],
  date: ['date'],
  quickLooks: ['quick-looks-label', 'quick-looks-title', 'quick-look'],
  body: ['paragraph', 'list-item', 'numbered-item', 'quote', 'preformatted', 'subhead'],
  subheads: ['subhead'],
};

/** What the line model has decided about a story, and what the rules had decided. */
export interface Decision {
  /** The number of each graf's role. */
  readonly roles: Uint8Array;
  /** `graf * roleCount + role`. */
  readonly probabilities: Float64Array;
  readonly ruled: readonly (Role | null)[];
  readonly weighed: Weighed;
  /** The roles that were certain beforehand, -1 for the other grafs; null where no role was certain. */
  readonly certain: Int8Array | null;
  /** The grafs that stay in the story though the model would leave them out. */
  readonly stays: readonly number[];
}

export interface FieldEvidence {
  /** How probable it is that the least sure graf is rightly in the field, or not in it. */
  readonly least: number;
  /** That graf. */
  readonly weakest: number;
  /**
   * What `confidence` weighs, in this order:
   * bias, least, second, all, rules agree, is there, grafs, spaced, page, house, lines between, left out above,
   * byline by, byline unsigned, persons, dateline sure, dash in opening, release, prose left out,
   * short paragraphs, subheads, left out below.
   */
  readonly values: readonly number[];
}

/** Log odds, within the bounds that a probability of 0.001 sets. */
function oddsOf(probability: number): number {
  const held = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(held / (1 - held));
}

/** What each field is judged by. */
export function evidenceOf(
  copy: Copy,
  { roles, probabilities, ruled }: Decision,
): Record<ConfidenceField, FieldEvidence> {
  const shared = sharedEvidence(copy, roles);
  const entries = confidenceFields.map((field): [ConfidenceField, FieldEvidence] => {
    const own = new Set(rolesOf[field].map((role) => roleNumber[role]));
    const marks = new Set<Role | null>(marksOf[field]);
    let least = 1;
    let second = 1;
    let all = 0;
    let weakest = 0;
    let agree = 1;
    let there = 0;
    for (let at = 0; at < roles.length; at++) {
      let inside = 0;
      for (const role of own) inside += probabilities[at * roleCount + role] as number;
      const is = own.has(roles[at] as number);
      const right = is ? inside : 1 - inside;
      if (is) there = 1;
      if (is !== marks.has(ruled[at] ?? null)) agree = 0;
      all += Math.log(Math.max(right, 0.001));
      if (right < least) {
        second = least;
        least = right;
        weakest = at;
      } else if (right < second) second = right;
    }
    const values = [1, oddsOf(least), oddsOf(second), Math.max(-5, all), agree, there, ...shared];
    return [field, { least, weakest, values }];
  });
  return Object.fromEntries(entries) as Record<ConfidenceField, FieldEvidence>;
}

/** What can stand between a dateline and its paragraph. */
const DASH = /\s[-–—_|]+\s|[^-\s][-–—]{1,2}[^-\s\d]|: /;

/** The evidence about a story as a whole. */
function sharedEvidence(copy: Copy, roles: Uint8Array): number[] {
  const { grafs, style } = copy;
  const first = roles.indexOf(roleNumber.paragraph);
  const title = roles.indexOf(roleNumber.headline);
  let between = 0;
  for (let at = title + 1; at < first; at++) if (roles[at] === roleNumber.outside) between++;
  const signed = roles.indexOf(roleNumber.byline);
  const reading = signed < 0 ? null : copy.byline(signed);
  const opening = first < 0 ? '' : (grafs[first]?.text ?? '').slice(0, 60);
  const last = roles.lastIndexOf(roleNumber.paragraph);
  let prose = 0;
  let short = 0;
  let subheads = 0;
  let below = 0;
  for (let at = 0; at < grafs.length; at++) {
    const role = roles[at];
    const isProse = copy.kind(at) === 'prose';
    if (role === roleNumber.outside && isProse) prose++;
    if (role === roleNumber.paragraph && !isProse) short++;
    if (role === roleNumber.subhead) subheads++;
    if (role === roleNumber.outside && at > last) below++;
  }
  return [
    Math.log(1 + grafs.length),
    copy.spaced() ? 1 : 0,
    style.page ? 1 : 0,
    style === fallback ? 0 : 1,
    Math.min(3, between),
    Math.min(5, Math.max(0, title)) / 5,
    reading !== null && reading.sure === 3 ? 1 : 0,
    signed >= 0 && (reading === null || reading.sure < 2) ? 1 : 0,
    Math.min(3, reading?.authors.length ?? 0),
    copy.dateline?.sure ?? 0,
    copy.dateline === null && DASH.test(opening) ? 1 : 0,
    style.release ? 1 : 0,
    Math.min(3, prose),
    Math.min(4, short),
    Math.min(4, subheads),
    Math.min(6, below),
  ];
}

/** The trained line model: scores of each role for each graf of a story, from the weights of its features. */
import { memoized } from '../../memo.js';
import { modelWords } from './data.js';
import { type Decoded, decode, type Odds, oddsOf, type Transitions } from './decode.js';
import { rankedRoles, roleCount, roleNumber } from './line-roles.js';
import { pageWords } from './page-data.js';
import { hold, ranked, soften } from './rank.js';
import { type ModelData, NOUGHT, WORDS } from './unpack.js';
import { Weighing } from './weighing.js';

/** The roles of a story's grafs, and what they were computed from. */
export interface Weighed extends Decoded {
  readonly model: LineModel;
  readonly features: readonly Int32Array[];
}

export class LineModel {
  private readonly weighing: Weighing;
  private readonly data: ModelData;
  private readonly transitions: Transitions;
  private readonly odds: Odds;

  /** @param words see `unpacked` */
  constructor(words: Int32Array) {
    this.weighing = new Weighing(words);
    this.data = this.weighing.data;
    const floats = Float64Array.from(this.data.transitions);
    const pairs = roleCount * roleCount;
    this.transitions = {
      between: floats.subarray(0, pairs),
      start: floats.subarray(pairs, pairs + roleCount),
      end: floats.subarray(pairs + roleCount),
    };
    this.odds = oddsOf(this.transitions);
  }

  /** What speaks for each role of each graf (`graf * roleCount + role`), and by ranked role for each graf. */
  scores(features: readonly Int32Array[]): { scores: Float64Array; ranks: Float64Array[] } {
    const { scale, rankScale } = this.data;
    const scores = new Float64Array(features.length * roleCount);
    const ranks = rankedRoles.map(() => new Float64Array(features.length));
    const sums = new Int32Array(4 * WORDS);
    for (let at = 0; at < features.length; at++) {
      const nought = NOUGHT * this.weighing.add(features[at] as Int32Array, sums);
      for (let role = 0; role < roleCount; role++)
        scores[at * roleCount + role] = ((sums[role] as number) - nought) * scale;
      for (let rank = 0; rank < ranks.length; rank++)
        (ranks[rank] as Float64Array)[at] = ((sums[roleCount + rank] as number) - nought) * rankScale;
    }
    return { scores, ranks };
  }

  /**
   * The roles of a story's grafs; `certain` are those that frames and labels have settled (-1: open), `never` what none of
   * the others is, `unsigned` the grafs that are no byline (1).
   */
  rolesOf(
    features: readonly Int32Array[],
    certain: Int8Array | null = null,
    never: ReadonlySet<number> = new Set(),
    unsigned: Uint8Array | null = null,
  ): Decoded {
    const { scores, ranks } = this.scores(features);
    if (unsigned !== null) bar(unsigned, roleNumber.byline, scores, ranks[rankedRoles.indexOf('byline')]);
    const found = ranked(ranks, this.data.nones, certain, never);
    const second = secondOf(scores.slice());
    hold(scores, features.length, found);
    for (const role of never) {
      for (let at = 0; at < features.length; at++)
        if (certain?.[at] !== role) scores[at * roleCount + role] = Number.NEGATIVE_INFINITY;
    }
    if (certain !== null) {
      for (let at = 0; at < features.length; at++) {
        const only = certain[at] as number;
        if (only < 0) continue;
        for (let role = 0; role < roleCount; role++)
          if (role !== only) scores[at * roleCount + role] = Number.NEGATIVE_INFINITY;
      }
    }
    const decoded = decode(scores, this.transitions, this.odds);
    soften(decoded.probabilities, decoded.roles, found, second);
    return decoded;
  }
}

/** Takes a role from those grafs that can't have it. */
function bar(barred: Uint8Array, role: number, scores: Float64Array, rank: Float64Array | undefined): void {
  for (let at = 0; at < barred.length; at++) {
    if (barred[at] === 0) continue;
    scores[at * roleCount + role] = Number.NEGATIVE_INFINITY;
    if (rank !== undefined) rank[at] = Number.NEGATIVE_INFINITY;
  }
}

/** By graf, the role with the best score apart from another. */
function secondOf(scores: Float64Array): (graf: number, role: number) => number {
  return (graf, role) => {
    let best = role === 0 ? 1 : 0;
    for (let other = best + 1; other < roleCount; other++) {
      if (other === role) continue;
      if ((scores[graf * roleCount + other] as number) > (scores[graf * roleCount + best] as number)) best = other;
    }
    return best;
  };
}

const loaded = new Map<'page' | 'story', LineModel>();

/** The model of pages or of other copy, with our weights; made at first use. */
export function lineModel(kind: 'page' | 'story'): LineModel {
  return memoized(loaded, kind, () => new LineModel(kind === 'page' ? pageWords() : modelWords()));
}

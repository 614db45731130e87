/** The trained line model: scores of each role for each graf of a story, from the weights of its features. */
import { modelWords } from './data.js';
import { type Decoded, decode, type Odds, oddsOf, type Transitions } from './decode.js';
import { roleCount } from './line-roles.js';
import { sumsOf } from './row-sums.js';
import { dataOf, type ModelData, NOUGHT, partBits, WORDS } from './unpack.js';

export class LineModel {
  private readonly data: ModelData;
  private readonly transitions: Transitions;
  private readonly odds: Odds;

  /** @param words see `unpacked` */
  constructor(words: Int32Array) {
    this.data = dataOf(words);
    const floats = Float64Array.from(this.data.transitions);
    const pairs = roleCount * roleCount;
    this.transitions = {
      between: floats.subarray(0, pairs),
      start: floats.subarray(pairs, pairs + roleCount),
      end: floats.subarray(pairs + roleCount),
    };
    this.odds = oddsOf(this.transitions);
  }

  /** `graf * roleCount + role`. */
  scores(features: readonly Int32Array[]): Float64Array {
    const { rows, scale } = this.data;
    const scores = new Float64Array(features.length * roleCount);
    for (let at = 0; at < features.length; at++) {
      const found = this.rowsOf(features[at] as Int32Array);
      const sums = sumsOf(rows, found);
      const nought = NOUGHT * found.length;
      for (let role = 0; role < roleCount; role++)
        scores[at * roleCount + role] = ((sums[role] as number) - nought) * scale;
    }
    return scores;
  }

  /** Where the weights of features stand, of those that training has kept. */
  private rowsOf(features: Int32Array): number[] {
    const { parts, hashes } = this.data;
    const found: number[] = [];
    for (let index = 0; index < features.length; index++) {
      const hash = features[index] as number;
      const part = hash >>> (32 - partBits);
      const end = parts[part + 1] as number;
      for (let row = parts[part] as number; row < end; row++) if (hashes[row] === hash) found.push(row * WORDS);
    }
    return found;
  }

  /**
   * The roles of a story's grafs; `certain` are those that frames and labels have settled (-1: open), `never` what none of
   * the others is.
   */
  rolesOf(
    features: readonly Int32Array[],
    certain: Int8Array | null = null,
    never: ReadonlySet<number> = new Set(),
  ): Decoded {
    const scores = this.scores(features);
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
    return decode(scores, this.transitions, this.odds);
  }
}

let loaded: LineModel | null = null;

/** The model with our weights, made when it is first asked for. */
export function lineModel(): LineModel {
  loaded ??= new LineModel(modelWords());
  return loaded;
}

/** Training of which graf of a story is its headline, where there is one: all of a story's grafs against each other, by AdaGrad. */
import type { Sample } from './crf.js';
import { isTimeToCount, Mean } from './mean.js';

export interface Ranker {
  /** By feature. */
  of: Float64Array;
  /** Of there being none. */
  none: number;
}

interface Settings {
  rounds: number;
  rate: number;
  l2: number;
  seed: number;
  dropout: number;
  wordDropout: number;
  words: Uint8Array;
}

/** How probable it is of each graf, and last of none. */
function rank(features: readonly Int32Array[], of: Float64Array, none: number): Float64Array {
  const scores = new Float64Array(features.length + 1);
  let most = none;
  for (let at = 0; at < features.length; at++) {
    let score = 0;
    for (const feature of features[at] as Int32Array) score += of[feature] as number;
    scores[at] = score;
    most = Math.max(most, score);
  }
  scores[features.length] = none;
  let all = 0;
  for (let at = 0; at < scores.length; at++) {
    scores[at] = Math.exp((scores[at] as number) - most);
    all += scores[at] as number;
  }
  return scores.map((one) => one / all);
}

/**
 * @param samples stories of which it is known which grafs are the headline
 * @param role the headline's number
 */
export function trainRanker(
  samples: readonly Sample[],
  featureCount: number,
  role: number,
  settings: Settings,
): Ranker {
  const { rounds, rate, l2, seed, dropout, wordDropout, words } = settings;
  const of = new Float64Array(featureCount);
  const squares = new Float64Array(featureCount).fill(0.01);
  /** One number, of there being none. */
  const none = new Float64Array(1);
  let noneSquares = 0.01;
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const order = samples.map((_, index) => index);
  const mean = new Mean([of, none]);
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const [place, index] of order.entries()) {
      if (isTimeToCount(place, order.length, round, rounds)) mean.add();
      const { features: all, labels, weight } = samples[index] as Sample;
      const isRight = (at: number) => labels[at] === role;
      const features = all.map((list) => list.filter((one) => random() >= (words[one] === 1 ? wordDropout : dropout)));
      const odds = rank(features, of, none[0] as number);
      let right = 0;
      for (let at = 0; at < all.length; at++) if (isRight(at)) right += odds[at] as number;
      const has = labels.includes(role);
      if (!has) right = odds[all.length] as number;
      for (let at = 0; at <= all.length; at++) {
        const odd = odds[at] as number;
        const is = (at < all.length ? isRight(at) : !has) ? odd / Math.max(right, 1e-9) : 0;
        const gradient = (is - odd) * weight;
        if (Math.abs(gradient) < 1e-4) continue;
        if (at === all.length) {
          noneSquares += gradient * gradient;
          none[0] = (none[0] as number) + (rate * gradient) / Math.sqrt(noneSquares);
          continue;
        }
        for (const feature of features[at] as Int32Array) {
          squares[feature] = (squares[feature] as number) + gradient * gradient;
          of[feature] =
            (of[feature] as number) +
            (rate * (gradient - l2 * (of[feature] as number))) / Math.sqrt(squares[feature] as number);
        }
      }
    }
  }
  mean.take();
  return { of, none: none[0] as number };
}

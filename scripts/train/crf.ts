/** Training of a linear-chain conditional random field, by AdaGrad. */
import type { Transitions } from '../../src/read/model/decode.js';
import { roleCount as K } from '../../src/read/model/line-roles.js';
import { isTimeToCount, Mean } from './mean.js';
import { sums } from './sums.js';

export interface Sample {
  /** Per graf, the indexes of its features. */
  features: Int32Array[];
  /** Per graf, the number of its role; -1 where it is not known. */
  labels: Int8Array;
  weight: number;
}

export interface Weights {
  /** `feature * roleCount + role`. */
  of: Float64Array;
  transitions: Transitions;
}

export interface Settings {
  rounds: number;
  rate: number;
  /** Pull towards nothing: absolute (L1) and square (L2), per sample. */
  l1: number;
  l2: number;
  seed: number;
  /** The share of features that each round leaves out, at random: so that none is leant on alone. */
  dropout: number;
  /** The same of features that are words: what the next story is about is not known. */
  wordDropout: number;
  /** By the index of a feature: is it a word? */
  words: Uint8Array;
}

function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function scoresOf(features: readonly Int32Array[], of: Float64Array): Float64Array {
  const scores = new Float64Array(features.length * K);
  for (let at = 0; at < features.length; at++) {
    for (const feature of features[at] as Int32Array) {
      const row = feature * K;
      for (let role = 0; role < K; role++)
        scores[at * K + role] = (scores[at * K + role] as number) + (of[row + role] as number);
    }
  }
  return scores;
}

export function train(samples: readonly Sample[], featureCount: number, settings: Settings): Weights {
  const { rounds, rate, l1, l2, seed, dropout, wordDropout, words } = settings;
  const stays = (feature: number) => random() >= (words[feature] === 1 ? wordDropout : dropout);
  const random = randomOf(seed);
  const of = new Float64Array(featureCount * K);
  const squares = new Float64Array(featureCount * K).fill(0.01);
  const seen = new Float64Array(featureCount);
  const transitions = { between: new Float64Array(K * K), start: new Float64Array(K), end: new Float64Array(K) };
  const gathered = {
    between: new Float64Array(K * K).fill(0.01),
    start: new Float64Array(K).fill(0.01),
    end: new Float64Array(K).fill(0.01),
  };
  const order = samples.map((_, index) => index);
  const mean = new Mean([of, transitions.between, transitions.start, transitions.end]);
  const bump = (values: Float64Array, sums2: Float64Array, at: number, gradient: number) => {
    sums2[at] = (sums2[at] as number) + gradient * gradient;
    values[at] =
      (values[at] as number) + (rate * (gradient - l2 * (values[at] as number))) / Math.sqrt(sums2[at] as number);
  };
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const [place, index] of order.entries()) {
      if (isTimeToCount(place, order.length, round, rounds)) mean.add();
      const sample = samples[index] as Sample;
      const length = sample.features.length;
      if (length === 0) continue;
      const features = dropout === 0 ? sample.features : sample.features.map((list) => list.filter(stays));
      const scores = scoresOf(features, of);
      const known = Float64Array.from(scores);
      let anything = false;
      for (let at = 0; at < length; at++) {
        const label = sample.labels[at] as number;
        if (label < 0) continue;
        anything = true;
        for (let role = 0; role < K; role++) if (role !== label) known[at * K + role] = Number.NEGATIVE_INFINITY;
      }
      if (!anything) continue;
      const free = sums(scores, transitions);
      const fixed = sums(known, transitions);
      for (let at = 0; at < length; at++) {
        for (let role = 0; role < K; role++) {
          const cell = at * K + role;
          const is = Math.exp((fixed.forward[cell] as number) + (fixed.backward[cell] as number) - fixed.total);
          const expected = Math.exp((free.forward[cell] as number) + (free.backward[cell] as number) - free.total);
          const gradient = (is - expected) * sample.weight;
          if (Math.abs(gradient) < 1e-4) continue;
          for (const feature of features[at] as Int32Array) bump(of, squares, feature * K + role, gradient);
          if (at === 0) bump(transitions.start, gathered.start, role, gradient);
          if (at === length - 1) bump(transitions.end, gathered.end, role, gradient);
        }
        if (at > 0) {
          for (let from = 0; from < K; from++) {
            const before = (at - 1) * K + from;
            for (let to = 0; to < K; to++) {
              const cell = at * K + to;
              const pair = transitions.between[from * K + to] as number;
              const is = Math.exp(
                (fixed.forward[before] as number) +
                  pair +
                  (known[cell] as number) +
                  (fixed.backward[cell] as number) -
                  fixed.total,
              );
              const expected = Math.exp(
                (free.forward[before] as number) +
                  pair +
                  (scores[cell] as number) +
                  (free.backward[cell] as number) -
                  free.total,
              );
              const gradient = (is - expected) * sample.weight;
              if (Math.abs(gradient) > 1e-4) bump(transitions.between, gathered.between, from * K + to, gradient);
            }
          }
        }
      }
      for (const list of features) for (const feature of list) seen[feature] = (seen[feature] as number) + 1;
    }
    if (l1 > 0) {
      // What weighs little weighs nothing: the data file stays small.
      for (let at = 0; at < of.length; at++) {
        const pull = l1 * (rate / Math.sqrt(squares[at] as number)) * Math.sqrt(seen[Math.floor(at / K)] as number);
        const value = of[at] as number;
        of[at] = value > pull ? value - pull : value < -pull ? value + pull : 0;
      }
      seen.fill(0);
    }
  }
  mean.take();
  return { of, transitions };
}

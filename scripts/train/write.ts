/** Writes the weights as the data file that the reader loads: see `unpacked`. */
import { roleCount as K } from '../../src/read/model/line-roles.js';
import { evenOdds } from '../../src/read/model/range-decoder.js';
import { circumstances, columns } from '../../src/read/model/unpack.js';
import type { Weights } from './crf.js';
import { RangeEncoder } from './range-encoder.js';
import type { Ranker } from './ranker.js';

/** What is smaller weighs little, and takes the room of another feature: with it, fewer texts of unseen forms are right. */
const SMALL = 2;
/** Larger than any weight that is left, in steps. */
const LARGEST = 60;
/** How much a feature that stands in many texts is worth more: what is rare has learned its texts by heart. */
const RARE = 0.25;

interface Row {
  hash: number;
  values: Int8Array;
  worth: number;
}

/**
 * @param hashes of each feature, 32 bits
 * @param counts in how many texts each stands
 * @param budget in bytes: the features that are worth most stay
 */
export function packed(
  { of, transitions }: Weights,
  ranks: readonly Ranker[],
  hashes: readonly number[],
  counts: readonly number[],
  budget: number,
): Buffer {
  const scale = stepOf(of);
  const rankScale = Math.max(...ranks.map((rank) => stepOf(rank.of)));
  const rows = hashes.map((hash, index) => {
    const steps = [
      ...[...of.subarray(index * K, (index + 1) * K)].map((value) => value / scale),
      ...ranks.map((rank) => (rank.of[index] as number) / rankScale),
    ];
    return rowOf(hash, steps, counts[index] as number);
  });
  rows.sort((a, b) => b.worth - a.worth || a.hash - b.hash);
  const worthwhile = rows.filter(({ worth }) => worth > 0);
  const header = Buffer.alloc(4 * (3 + ranks.length + K * K + 2 * K));
  let at = 4;
  for (const values of [
    [scale, rankScale],
    ranks.map(({ none }) => none),
    transitions.between,
    transitions.start,
    transitions.end,
  ])
    for (const value of values) {
      header.writeFloatLE(value, at);
      at += 4;
    }
  // As many as there is room for.
  let [least, most] = [0, worthwhile.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (header.length + bodyOf(worthwhile.slice(0, middle)).length <= budget) least = middle;
    else most = middle - 1;
  }
  const body = bodyOf(worthwhile.slice(0, least));
  header.writeUInt32LE(least, 0);
  console.log(`${least} of ${worthwhile.length} features fit`);
  return Buffer.concat([header, body]);
}

/** What a step of weights is: the largest has LARGEST. */
function stepOf(weights: Float64Array): number {
  let largest = 0;
  for (const value of weights) largest = Math.max(largest, Math.abs(value));
  return largest / LARGEST;
}

function rowOf(hash: number, steps: readonly number[], count: number): Row {
  const values = Int8Array.from(steps, (value) => {
    const step = Math.round(value);
    return Math.abs(step) < SMALL ? 0 : step;
  });
  if (values.length !== columns) throw new Error(`a row has ${columns} columns`);
  const most = values.reduce((highest, step) => Math.max(highest, Math.abs(step)), 0);
  return { hash: hash >>> 0, values, worth: most * count ** RARE };
}

function bodyOf(rows: readonly Row[]): Buffer {
  const encoder = new RangeEncoder();
  const odds = evenOdds(circumstances.all);
  let before = 0;
  for (const { hash, values } of [...rows].sort((a, b) => a.hash - b.hash)) {
    const gap = hash - before;
    before = hash;
    const bits = bitsOf(gap);
    encoder.number(odds, circumstances.gap, 6, bits);
    encoder.even(gap - 2 ** (bits - 1), bits - 1);
    let weighing = 0;
    values.forEach((value, role) => {
      encoder.bit(odds, circumstances.weighs + 4 * role + Math.min(3, weighing), value === 0 ? 0 : 1);
      if (value === 0) return;
      weighing++;
      encoder.bit(odds, circumstances.sign + role, value < 0 ? 1 : 0);
      const size = Math.abs(value) - 1;
      const sizeBits = bitsOf(size);
      encoder.number(odds, circumstances.bits + 8 * role, 3, sizeBits);
      if (sizeBits > 0) encoder.even(size - 2 ** (sizeBits - 1), sizeBits - 1);
    });
  }
  return encoder.end();
}

/** How many bits a number has. */
function bitsOf(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log2(value)) + 1;
}

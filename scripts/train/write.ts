/** Writes the weights as the data file that the reader loads: see `unpacked`. */
import { roleCount as K } from '../../src/read/model/line-roles.js';
import type { Weights } from './crf.js';

/** What is smaller weighs little, and takes the room of another feature: with it, fewer texts of unseen forms are right. */
const SMALL = 3;

function byteOf(value: number): number {
  const byte = Math.round(value);
  return Math.abs(byte) < SMALL ? 0 : byte;
}

/**
 * @param hashes of each feature, 32 bits
 * @param budget in bytes: the features with the largest weights stay
 */
export function packed({ of, transitions }: Weights, hashes: readonly number[], budget: number): Buffer {
  let largest = 0;
  for (const value of of) largest = Math.max(largest, Math.abs(value));
  const scale = largest / 127;
  const rows = hashes.map((hash, index) => {
    const values = [...of.subarray(index * K, (index + 1) * K)].map((value) => byteOf(value / scale));
    return { hash: hash >>> 0, values, worth: Math.max(...values.map(Math.abs)) };
  });
  rows.sort((a, b) => b.worth - a.worth || a.hash - b.hash);
  const kept: typeof rows = [];
  let size = 0;
  for (const row of rows) {
    if (row.worth === 0) break;
    size += 8 + row.values.filter((value) => value !== 0).length;
    if (size > budget) break;
    kept.push(row);
  }
  const header = Buffer.alloc(8 + 4 * (K * K + 2 * K));
  header.writeUInt32LE(kept.length, 0);
  header.writeFloatLE(scale, 4);
  let at = 8;
  for (const values of [transitions.between, transitions.start, transitions.end])
    for (const value of values) {
      header.writeFloatLE(value, at);
      at += 4;
    }
  const parts: Buffer[] = [header];
  for (const { hash, values } of kept.sort((a, b) => a.hash - b.hash)) {
    const head = Buffer.alloc(8);
    head.writeUInt32LE(hash, 0);
    let mask = 0;
    const bytes: number[] = [];
    values.forEach((value, role) => {
      if (value === 0) return;
      mask |= 1 << role;
      bytes.push(value & 0xff);
    });
    head.writeUInt32LE(mask >>> 0, 4);
    parts.push(head, Buffer.from(bytes));
  }
  return Buffer.concat(parts);
}

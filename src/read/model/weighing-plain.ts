/** What weighing.wat does, for hosts that have no WebAssembly. */
import { type ModelData, partBits, WORDS } from './unpack.js';

const { imul } = Math;

/** A hash of two numbers, 32 bits with a sign: V8 keeps these without a box. */
export function mix(a: number, b: number): number {
  let h = imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h ^= h >>> 15;
  h = imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 12);
}

/**
 * Writes the hashes of facts over them, from the first number on.
 * @param numbers four of each fact
 * @param count of facts
 */
export function hashesOver(numbers: Int32Array, count: number): void {
  for (let fact = 0; fact < count; fact++) {
    const at = 4 * fact;
    const first = mix(numbers[at] as number, numbers[at + 1] as number);
    numbers[fact] = mix(mix(first, numbers[at + 2] as number), numbers[at + 3] as number) >>> 1;
  }
}

/** See `Weighing.add`. */
export function addedUp(data: ModelData, features: Int32Array, sums: Int32Array): number {
  const { parts, hashes, rows } = data;
  const bytes = new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength);
  sums.fill(0);
  let count = 0;
  for (let index = 0; index < features.length; index++) {
    const hash = features[index] as number;
    const part = hash >>> (32 - partBits);
    const end = parts[part + 1] as number;
    for (let row = parts[part] as number; row < end; row++) {
      if (hashes[row] !== hash) continue;
      count++;
      addRow(bytes, 4 * WORDS * row, sums);
    }
  }
  return count;
}

function addRow(bytes: Uint8Array, row: number, sums: Int32Array): void {
  for (let role = 0; role < sums.length; role++) sums[role] = (sums[role] as number) + (bytes[row + role] as number);
}

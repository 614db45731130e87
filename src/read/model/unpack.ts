/** Unpacks the line model's data file into the words that the reader uses. */
import { rankedRoles, roleCount } from './line-roles.js';
import { evenOdds, RangeDecoder } from './range-decoder.js';

/** Columns of a row: a weight for each role, and then one for each that is ranked. */
export const columns = roleCount + rankedRoles.length;
/** What stands where, in words of 32 bits: 1, the number of rows, the scales (floats), and then the parts below. */
const nonesAt = 4;
const transitionsAt = nonesAt + rankedRoles.length;
/** Of a hash: its first bits say in which part of the rows its own would be. */
export const partBits = 13;
/** Where the parts begin, and where the last ends. */
const partsAt = transitionsAt + roleCount * roleCount + 2 * roleCount;
const hashesAt = partsAt + 2 ** partBits + 1;
/** A row's weights, four to a word, each a byte: 128 more than it is. */
export const WORDS = 6;
export const NOUGHT = 128;
if (columns > 4 * WORDS) throw new Error(`a row has room for ${4 * WORDS} columns`);

export interface ModelData {
  /** What a step is, of the roles' weights and of the ranks'. */
  scale: number;
  rankScale: number;
  /** Floats: by ranked role, what is to be outweighed for a story to have one. */
  nones: Float32Array;
  /** Floats: between two roles (`from * roleCount + to`), of the first graf's, of the last graf's. */
  transitions: Float32Array;
  /** The number of the first row of each part. */
  parts: Int32Array;
  /** Of each row, in their order without a sign. */
  hashes: Int32Array;
  /** `row * WORDS + word`. */
  rows: Int32Array;
}

/** The words' parts: views of them. */
export function dataOf(words: Int32Array): ModelData {
  const floats = new Float32Array(words.buffer, words.byteOffset, words.length);
  const rowsAt = hashesAt + (words[1] as number);
  return {
    scale: floats[2] as number,
    rankScale: floats[3] as number,
    nones: floats.subarray(nonesAt, transitionsAt),
    transitions: floats.subarray(transitionsAt, partsAt),
    parts: words.subarray(partsAt, hashesAt),
    hashes: words.subarray(hashesAt, rowsAt),
    rows: words.subarray(rowsAt),
  };
}

/** Circumstances of packed bits: see `unpacked`. */
export const circumstances = {
  /** How many bits a gap between two hashes has: 6 bits. */
  gap: 0,
  /** Whether a role has a weight: by role, and by how many roles before it have one, 3 at most. */
  weighs: 64,
  /** Whether the weight counts against the role. */
  sign: 64 + 4 * columns,
  /** How many bits its size has: 3 bits, by role. */
  bits: 64 + 5 * columns,
  all: 64 + 13 * columns,
};

/**
 * Unpacks the data file.
 * @param bytes little-endian: the number of rows (32 bits), the scales and what outweighs the ranks (floats); the transitions
 *   (floats: between, start, end); then packed bits: for each feature, by their order, the gap from the hash before it, and for each role whether
 *   it weighs anything, its sign and its size less 1
 */
export function unpacked(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getInt32(0, true);
  const words = new Int32Array(hashesAt + count * (1 + WORDS));
  words[0] = 1;
  let at = 0;
  for (let word = 1; word < partsAt; word++, at += 4) words[word] = view.getInt32(at, true);
  const { parts, hashes, rows } = dataOf(words);
  const odds = evenOdds(circumstances.all);
  const packed = new RangeDecoder(bytes, at);
  // Each byte of a word is one role's weight: here all of them are 0.
  const weights = new Uint8Array(4 * WORDS);
  const row = new DataView(weights.buffer);
  let hash = 0;
  for (let index = 0; index < count; index++) {
    hash += sized(packed, packed.number(odds, circumstances.gap, 6));
    hashes[index] = hash;
    const part = (hash >>> (32 - partBits)) + 1;
    parts[part] = (parts[part] as number) + 1;
    weights.fill(NOUGHT);
    let before = 0;
    for (let role = 0; role < columns; role++) {
      if (packed.bit(odds, circumstances.weighs + 4 * role + Math.min(3, before)) === 0) continue;
      before++;
      const against = packed.bit(odds, circumstances.sign + role);
      const size = sized(packed, packed.number(odds, circumstances.bits + 8 * role, 3)) + 1;
      weights[role] = NOUGHT + (against === 1 ? -size : size);
    }
    for (let word = 0; word < WORDS; word++) rows[index * WORDS + word] = row.getInt32(4 * word, true);
  }
  for (let part = 1; part < parts.length; part++) parts[part] = (parts[part] as number) + (parts[part - 1] as number);
  return words;
}

/** A number of so many bits, of which the first is 1. */
function sized(packed: RangeDecoder, bits: number): number {
  return bits === 0 ? 0 : 2 ** (bits - 1) + packed.even(bits - 1);
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 to bytes: Node's own way is quickest, and others have none. */
export function bytesOf(base64: string): Uint8Array {
  const host: { Buffer?: { from(text: string, encoding: string): Uint8Array } } = globalThis;
  if (host.Buffer !== undefined) return host.Buffer.from(base64, 'base64');
  const values = new Uint8Array(128);
  for (let digit = 0; digit < DIGITS.length; digit++) values[DIGITS.charCodeAt(digit)] = digit;
  const bytes = new Uint8Array(base64.length * 0.75);
  let to = 0;
  for (let at = 0; at < base64.length; at += 4) {
    let four = 0;
    for (let next = at; next < at + 4; next++) four = (four << 6) | (values[base64.charCodeAt(next)] as number);
    bytes[to++] = four >> 16;
    bytes[to++] = four >> 8;
    bytes[to++] = four;
  }
  return bytes;
}

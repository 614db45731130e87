/** The line model's data file, and the words that the reader uses it as. */
import { roleCount } from './line-roles.js';

/** What stands where, in words of 32 bits: 1, the number of rows, the scale (float), and then the parts below. */
const transitionsAt = 3;
/** Of a hash: its first bits say in which part of the rows its own would be. */
export const partBits = 12;
/** Where the parts begin, and where the last ends. */
const partsAt = transitionsAt + roleCount * roleCount + 2 * roleCount;
const hashesAt = partsAt + 2 ** partBits + 1;
/** A row's weights, four to a word, each a byte: 128 more than it is. */
export const WORDS = 6;
export const NOUGHT = 128;
if (roleCount > 4 * WORDS) throw new Error(`a row has room for ${4 * WORDS} roles`);

export interface ModelData {
  scale: number;
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
    transitions: floats.subarray(transitionsAt, partsAt),
    parts: words.subarray(partsAt, hashesAt),
    hashes: words.subarray(hashesAt, rowsAt),
    rows: words.subarray(rowsAt),
  };
}

/**
 * Unpacks the data file.
 * @param bytes little-endian: the number of rows (32 bits) and the scale (float); the transitions (floats: between, start,
 *   end); then for each feature, by their order, its hash (32 bits), which roles it weighs for (32 bits), and a byte for
 *   each of these
 */
export function unpacked(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getInt32(0, true);
  const words = new Int32Array(hashesAt + count * (1 + WORDS));
  words[0] = 1;
  let at = 0;
  for (let word = 1; word < partsAt; word++, at += 4) words[word] = view.getInt32(at, true);
  const { parts, hashes, rows } = dataOf(words);
  // A byte of each word is a role's: none of them weighs anything.
  const weights = new Uint8Array(4 * WORDS);
  const row = new DataView(weights.buffer);
  for (let index = 0; index < count; index++) {
    const hash = view.getInt32(at, true);
    hashes[index] = hash;
    const part = (hash >>> (32 - partBits)) + 1;
    parts[part] = (parts[part] as number) + 1;
    const roles = view.getUint32(at + 4, true);
    at += 8;
    for (let role = 0; role < weights.length; role++)
      weights[role] = NOUGHT + ((roles >>> role) & 1 ? view.getInt8(at++) : 0);
    for (let word = 0; word < WORDS; word++) rows[index * WORDS + word] = row.getInt32(4 * word, true);
  }
  for (let part = 1; part < parts.length; part++) parts[part] = (parts[part] as number) + (parts[part - 1] as number);
  return words;
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

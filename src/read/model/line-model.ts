/** The trained line model: scores of each role for each graf of a story, from the weights of its features. */
import { type Decoded, decode, oddsOf, type Transitions } from './decode.js';
import { roleCount } from './line-roles.js';
import { weights } from './weights.js';

/**
 * The data file, in base64, little-endian: the number of rows (32 bits) and the scale (float); the transitions
 * (floats: between, start, end); then for each feature its hash (32 bits), which roles it weighs for (32 bits), and a
 * byte for each of these.
 */
export class LineModel {
  private readonly bytes: Uint8Array;
  /** Where a feature's row stands in the bytes, by a place that its hash gives; 0 where none does. */
  private readonly places: Int32Array;
  private readonly hashes: Uint32Array;
  private readonly mask: number;
  private readonly transitions: Transitions;
  private readonly odds: Transitions;
  private readonly scale: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = view.getUint32(0, true);
    this.scale = view.getFloat32(4, true);
    let at = 8;
    const floats = (length: number) => {
      const values = new Float64Array(length);
      for (let index = 0; index < length; index++, at += 4) values[index] = view.getFloat32(at, true);
      return values;
    };
    this.transitions = { between: floats(roleCount * roleCount), start: floats(roleCount), end: floats(roleCount) };
    this.odds = oddsOf(this.transitions);
    // Open addressing: half of the places stay empty. The rows stay packed: a story needs few of them.
    let size = 1;
    while (size < 2 * count) size *= 2;
    this.mask = size - 1;
    this.hashes = new Uint32Array(size);
    this.places = new Int32Array(size);
    for (let row = 0; row < count; row++) {
      const hash = wordAt(bytes, at);
      let place = hash & this.mask;
      while (this.places[place] !== 0) place = (place + 1) & this.mask;
      this.places[place] = at + 4;
      this.hashes[place] = hash;
      at += 8 + ones(wordAt(bytes, at + 4));
    }
  }

  /** Where the row of a feature's weights stands; 0 where training has not kept it. */
  private rowOf(hash: number): number {
    let place = hash & this.mask;
    for (;;) {
      const row = this.places[place] as number;
      if (row === 0 || this.hashes[place] === hash) return row;
      place = (place + 1) & this.mask;
    }
  }

  /** `graf * roleCount + role`. */
  scores(features: readonly Uint32Array[]): Float64Array {
    const { bytes } = this;
    const scores = new Float64Array(features.length * roleCount);
    for (let at = 0; at < features.length; at++) {
      const from = at * roleCount;
      for (const hash of features[at] as Uint32Array) {
        const row = this.rowOf(hash);
        if (row === 0) continue;
        let weight = row + 4;
        for (let roles = wordAt(bytes, row); roles !== 0; roles &= roles - 1, weight++) {
          const role = from + 31 - Math.clz32(roles & -roles);
          scores[role] = (scores[role] as number) + (((bytes[weight] as number) << 24) >> 24) * this.scale;
        }
      }
    }
    return scores;
  }

  /**
   * The roles of a story's grafs; `certain` are those that frames and labels have settled (-1: open), `never` what none of
   * the others is.
   */
  rolesOf(
    features: readonly Uint32Array[],
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

/** 32 bits. */
function wordAt(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  return (low | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24)) >>> 0;
}

/** How many bits of a word are set. */
function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

let loaded: LineModel | null = null;

/** The model with our weights, made when it is first asked for. */
export function lineModel(): LineModel {
  loaded ??= new LineModel(bytesOf(weights()));
  return loaded;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 to bytes: Node's own way is quickest, and others have none. */
function bytesOf(base64: string): Uint8Array {
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

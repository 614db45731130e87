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
  private readonly rows: Int32Array;
  private readonly hashes: Uint32Array;
  private readonly weights: Int8Array;
  private readonly mask: number;
  private readonly transitions: Transitions;
  private readonly odds: Transitions;
  private readonly scale: number;

  constructor(bytes: Uint8Array) {
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
    // Open addressing: half of the places stay empty.
    let size = 1;
    while (size < 2 * count) size *= 2;
    this.mask = size - 1;
    this.hashes = new Uint32Array(size);
    this.rows = new Int32Array(size).fill(-1);
    this.weights = new Int8Array(count * roleCount);
    for (let row = 0; row < count; row++) {
      const hash = view.getUint32(at, true);
      const roles = view.getUint32(at + 4, true);
      at += 8;
      for (let role = 0; role < roleCount; role++)
        if ((roles & (1 << role)) !== 0) this.weights[row * roleCount + role] = view.getInt8(at++);
      let place = hash & this.mask;
      while ((this.rows[place] as number) >= 0) place = (place + 1) & this.mask;
      this.rows[place] = row;
      this.hashes[place] = hash;
    }
  }

  /** The row of a feature's weights, or -1 where training has not kept it. */
  private rowOf(hash: number): number {
    let place = hash & this.mask;
    for (;;) {
      const row = this.rows[place] as number;
      if (row < 0 || this.hashes[place] === hash) return row;
      place = (place + 1) & this.mask;
    }
  }

  /** `graf * roleCount + role`. */
  scores(features: readonly Uint32Array[]): Float64Array {
    const scores = new Float64Array(features.length * roleCount);
    const sums = new Int32Array(roleCount);
    for (let at = 0; at < features.length; at++) {
      sums.fill(0);
      for (const hash of features[at] as Uint32Array) {
        const row = this.rowOf(hash);
        if (row < 0) continue;
        const from = row * roleCount;
        for (let role = 0; role < roleCount; role++)
          sums[role] = (sums[role] as number) + (this.weights[from + role] as number);
      }
      for (let role = 0; role < roleCount; role++) scores[at * roleCount + role] = (sums[role] as number) * this.scale;
    }
    return scores;
  }

  /** The roles of a story's grafs; `certain` are those that frames and labels have settled (-1: open). */
  rolesOf(features: readonly Uint32Array[], certain: Int8Array | null = null): Decoded {
    const scores = this.scores(features);
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
  loaded ??= new LineModel(bytesOf(weights()));
  return loaded;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 to bytes, without what only some hosts of the language have. */
function bytesOf(base64: string): Uint8Array {
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

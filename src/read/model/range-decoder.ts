/**
 * Bits that were packed by how probable they are: an adaptive binary range coder, as LZMA's
 * (https://www.7-zip.org/sdk.html, "LZMA specification", 2015).
 */

/** Of a probability: its bits, and how quickly it follows what comes. */
export const PROBABILITY_BITS = 12;
export const FOLLOWS = 5;
export const TOP = 2 ** 24;

/** Probabilities that a bit is 0, each in its own circumstances; even at first. */
export function evenOdds(count: number): Uint16Array {
  return new Uint16Array(count).fill(2 ** (PROBABILITY_BITS - 1));
}

export class RangeDecoder {
  private range = 0xffffffff;
  private code = 0;

  /** @param at where the packed bits begin, in bytes */
  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
  ) {
    for (let byte = 0; byte < 5; byte++) this.code = ((this.code << 8) | this.next()) >>> 0;
  }

  /** The next bit, of the circumstances `which`. */
  bit(odds: Uint16Array, which: number): 0 | 1 {
    const zero = odds[which] as number;
    const bound = (this.range >>> PROBABILITY_BITS) * zero;
    const is = this.code < bound ? 0 : 1;
    if (is === 0) {
      this.range = bound;
      odds[which] = zero + ((2 ** PROBABILITY_BITS - zero) >> FOLLOWS);
    } else {
      this.code -= bound;
      this.range -= bound;
      odds[which] = zero - (zero >> FOLLOWS);
    }
    this.refill();
    return is;
  }

  /** The next bits that are as often 0 as 1, as a number; 32 at most. */
  even(count: number): number {
    let value = 0;
    for (let bit = 0; bit < count; bit++) {
      this.range >>>= 1;
      const is = this.code >= this.range ? 1 : 0;
      if (is === 1) this.code -= this.range;
      value = value * 2 + is;
      this.refill();
    }
    return value;
  }

  /** A number below 2 ** `bits`, bit by bit from the highest: of the circumstances from `which` on, 2 ** `bits` of them. */
  number(odds: Uint16Array, which: number, bits: number): number {
    let node = 1;
    for (let bit = 0; bit < bits; bit++) node = node * 2 + this.bit(odds, which + node);
    return node - 2 ** bits;
  }

  private refill(): void {
    while (this.range < TOP) {
      this.range = (this.range << 8) >>> 0;
      this.code = ((this.code << 8) | this.next()) >>> 0;
    }
  }

  private next(): number {
    return this.bytes[this.at++] ?? 0;
  }
}

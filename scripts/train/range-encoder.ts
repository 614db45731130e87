/** Packs bits by how probable they are: see `RangeDecoder`. */
import { FOLLOWS, PROBABILITY_BITS, TOP } from '../../src/read/model/range-decoder.js';

export class RangeEncoder {
  private low = 0;
  private range = 0xffffffff;
  private cache = 0;
  /** Bytes that wait for a carry: the cached one, and 0xff behind it. */
  private waiting = 1;
  private readonly bytes: number[] = [];

  bit(odds: Uint16Array, which: number, is: number): void {
    const zero = odds[which] as number;
    const bound = (this.range >>> PROBABILITY_BITS) * zero;
    if (is === 0) {
      this.range = bound;
      odds[which] = zero + ((2 ** PROBABILITY_BITS - zero) >> FOLLOWS);
    } else {
      this.low += bound;
      this.range -= bound;
      odds[which] = zero - (zero >> FOLLOWS);
    }
    this.flow();
  }

  even(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit--) {
      this.range >>>= 1;
      if (Math.floor(value / 2 ** bit) % 2 === 1) this.low += this.range;
      this.flow();
    }
  }

  number(odds: Uint16Array, which: number, bits: number, value: number): void {
    let node = 1;
    for (let bit = bits - 1; bit >= 0; bit--) {
      const is = (value >> bit) & 1;
      this.bit(odds, which + node, is);
      node = node * 2 + is;
    }
  }

  end(): Buffer {
    for (let byte = 0; byte < 5; byte++) this.shift();
    return Buffer.from(this.bytes);
  }

  private flow(): void {
    while (this.range < TOP) {
      this.range = (this.range << 8) >>> 0;
      this.shift();
    }
  }

  private shift(): void {
    if (this.low < 0xff000000 || this.low >= 2 ** 32) {
      const carry = this.low >= 2 ** 32 ? 1 : 0;
      let byte = this.cache;
      do {
        this.bytes.push((byte + carry) & 0xff);
        byte = 0xff;
      } while (--this.waiting !== 0);
      this.cache = (this.low >>> 24) & 0xff;
    }
    this.waiting++;
    this.low = (this.low % 2 ** 24) * 256;
  }
}

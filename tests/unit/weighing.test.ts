import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembled } from '../../scripts/weighing.mjs';
import { modelWords } from '../../src/read/model/data.js';
import { WORDS } from '../../src/read/model/unpack.js';
import { Facts, Weighing } from '../../src/read/model/weighing.js';
import { code } from '../../src/read/model/weighing-code.js';

const number = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe('weighing', () => {
  it('has the code that its source comes to', async () => {
    expect(code).toBe(await assembled());
  });

  it('makes the same hashes with WebAssembly and without', () => {
    const [quick, plain] = [new Facts(), new Facts(true)];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number, number, number), { maxLength: 200 }),
        fc.array(number),
        (all, more) => {
          const [one, other] = [quick, plain].map((facts) => {
            facts.begin();
            for (const fact of all) facts.add(...fact);
            return facts.hashes(more);
          });
          expect(one).toEqual(other);
        },
      ),
    );
  });

  it('adds up the same weights with WebAssembly and without, of many features as of few', () => {
    const words = modelWords();
    const [quick, plain] = [new Weighing(words), new Weighing(words, true)];
    const { hashes } = plain.data;
    const known = fc.nat(hashes.length - 1).map((row) => hashes[row] as number);
    fc.assert(
      fc.property(fc.array(fc.oneof(known, number), { maxLength: 700, size: 'max' }), (features) => {
        const [one, other] = [quick, plain].map((weighing) => {
          const sums = new Int32Array(4 * WORDS);
          return { count: weighing.add(Int32Array.from(features), sums), sums };
        });
        expect(one).toEqual(other);
      }),
    );
  });

  it('does without WebAssembly where the host forbids it', () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'WebAssembly') as PropertyDescriptor;
    Object.defineProperty(globalThis, 'WebAssembly', { value: undefined, configurable: true, writable: true });
    try {
      const facts = new Facts();
      facts.begin();
      facts.add(1, 2, 3, 4);
      const same = new Facts(true);
      same.begin();
      same.add(1, 2, 3, 4);
      expect(facts.hashes([])).toEqual(same.hashes([]));
    } finally {
      Object.defineProperty(globalThis, 'WebAssembly', own);
    }
  });
});

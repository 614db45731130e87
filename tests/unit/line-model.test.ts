import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RangeEncoder } from '../../scripts/train/range-encoder.js';
import { packed } from '../../scripts/train/write.js';
import { roleCount, roleNumber } from '../../src/read/model/line-roles.js';
import { evenOdds, RangeDecoder } from '../../src/read/model/range-decoder.js';
import { hold, ranked, soften } from '../../src/read/model/rank.js';
import { columns, dataOf, NOUGHT, unpacked, WORDS } from '../../src/read/model/unpack.js';

describe('packed bits', () => {
  it('come out as they went in, whatever they are', () => {
    const bits = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('bit' as const), which: fc.nat(7), value: fc.nat(1) }),
        fc.record({ kind: fc.constant('even' as const), which: fc.integer({ min: 1, max: 32 }), value: fc.nat() }),
        fc.record({ kind: fc.constant('number' as const), which: fc.constant(8), value: fc.nat(63) }),
      ),
      { maxLength: 400 },
    );
    fc.assert(
      fc.property(bits, (all) => {
        const encoder = new RangeEncoder();
        const odds = evenOdds(8 + 64);
        for (const { kind, which, value } of all) {
          if (kind === 'bit') encoder.bit(odds, which, value);
          else if (kind === 'even') encoder.even(value % 2 ** which, which);
          else encoder.number(odds, which, 6, value);
        }
        const decoder = new RangeDecoder(encoder.end(), 0);
        const same = evenOdds(8 + 64);
        for (const { kind, which, value } of all) {
          if (kind === 'bit') expect(decoder.bit(same, which)).toBe(value);
          else if (kind === 'even') expect(decoder.even(which)).toBe(value % 2 ** which);
          else expect(decoder.number(same, which, 6)).toBe(value);
        }
      }),
    );
  });

  it('hold the weights that training has found, to a sixtieth of the largest', () => {
    const hashes = [7, 0x80000001, 0xfffffff0, 1234567];
    const of = new Float64Array(hashes.length * roleCount);
    for (let at = 0; at < of.length; at++) of[at] = Math.sin(at) * 3;
    const rank = { of: Float64Array.from(hashes, (_, at) => at - 2), none: 0.5 };
    const transitions = {
      between: new Float64Array(roleCount ** 2).fill(0.25),
      start: new Float64Array(roleCount),
      end: new Float64Array(roleCount),
    };
    const data = dataOf(unpacked(packed({ of, transitions }, [rank, rank, rank], hashes, [3, 3, 3, 3], 100_000)));
    expect(data.transitions[0]).toBe(0.25);
    expect(data.nones[0]).toBe(0.5);
    expect([...data.hashes].map((hash) => hash >>> 0)).toEqual([...hashes].sort((one, other) => one - other));
    const bytes = new Uint8Array(data.rows.buffer, data.rows.byteOffset, data.rows.length * 4);
    for (const [index, hash] of hashes.entries()) {
      const row = [...data.hashes].findIndex((one) => one >>> 0 === hash);
      for (let role = 0; role < columns; role++) {
        const value = role < roleCount ? (of[index * roleCount + role] as number) : (rank.of[index] as number);
        const scale = role < roleCount ? data.scale : data.rankScale;
        const read = ((bytes[row * 4 * WORDS + role] as number) - NOUGHT) * scale;
        // What is under two steps is left out.
        expect(Math.abs(read - value)).toBeLessThanOrEqual(1.5 * scale + 1e-6);
      }
    }
  });
});

describe('what a story has once', () => {
  const none = Float64Array.from([0, 0, 0, 0]);
  const never = new Set<number>();

  it('is the graf for which most speaks, and no graf where more speaks for none', () => {
    const sums = [Float64Array.from([1, 5, 0, 0]), Float64Array.from([0, 0, 4, 0]), none];
    const found = ranked(sums, Float32Array.from([0, 0, 6]), null, never);
    const at = Object.fromEntries(found.map((one) => [one.role, one.at]));
    expect(at).toEqual({ [roleNumber.headline]: 1, [roleNumber.byline]: 2, [roleNumber.date]: -1 });
  });

  it('is one thing alone: the surest has the graf', () => {
    const sums = [Float64Array.from([9, 0, 0, 0]), Float64Array.from([4, 0, 0, 0]), none];
    const found = ranked(sums, Float32Array.from([0, 0, 6]), null, never);
    expect(found.map(({ role, at }) => [role, at])).toContainEqual([roleNumber.headline, 0]);
    expect(found.map(({ role, at }) => [role, at])).toContainEqual([roleNumber.byline, -1]);
  });

  it('is not looked for where somebody has said which it is, or that there is none', () => {
    const certain = Int8Array.from([-1, roleNumber.headline, -1, -1]);
    const found = ranked([none, none, none], Float32Array.from([0, 0, 0]), certain, new Set([roleNumber.byline]));
    expect(found.map(({ role }) => role)).toEqual([roleNumber.date]);
  });

  it('holds the other roles to it, and says how probable it is', () => {
    // What is left is that there is none: it has been decided that there is one.
    const odds = Float64Array.from([0.05, 0.4, 0.05, 0]);
    const shares = [0.1, 0.8, 0.1, 0];
    const found = [{ role: roleNumber.headline, odds, at: 1 }];
    const scores = new Float64Array(4 * roleCount);
    hold(scores, 4, found);
    expect(scores[roleCount + roleNumber.deck]).toBe(Number.NEGATIVE_INFINITY);
    const probabilities = new Float64Array(4 * roleCount).fill(1 / roleCount);
    const roles = Uint8Array.from([roleNumber.deck, roleNumber.headline, roleNumber.deck, roleNumber.deck]);
    soften(probabilities, roles, found, () => roleNumber.deck);
    for (let graf = 0; graf < 4; graf++) {
      const row = probabilities.subarray(graf * roleCount, (graf + 1) * roleCount);
      expect(row[roleNumber.headline]).toBeCloseTo(shares[graf] as number);
      if (graf !== 1) expect(row.reduce((sum, one) => sum + one)).toBeCloseTo(1);
    }
  });
});

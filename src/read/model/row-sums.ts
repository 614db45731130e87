/** Adds up rows of weights. */
import { WORDS } from './unpack.js';

/** The first and the third byte of a word. */
const BYTES = 0x00ff00ff;
/** So many bytes add up to what 16 bits and a sign hold. */
const MOST = 128;

/**
 * The sums of some rows, role by role. Two bytes are added at once, and the words are written out: a loop over the roles
 * takes ten times as long in a command that has just been started, for V8 begins to compile it.
 * @param words of all rows, four roles to a word: see `ModelData`
 * @param rows where those stand that are added up
 * @returns of `4 * WORDS` roles
 */
export function sumsOf(words: Int32Array, rows: readonly number[]): number[] {
  const bytes = BYTES;
  const sums = new Array<number>(4 * WORDS).fill(0);
  for (let from = 0; from < rows.length; from += MOST) {
    const end = Math.min(rows.length, from + MOST);
    let even0 = 0;
    let odd0 = 0;
    let even1 = 0;
    let odd1 = 0;
    let even2 = 0;
    let odd2 = 0;
    let even3 = 0;
    let odd3 = 0;
    let even4 = 0;
    let odd4 = 0;
    let even5 = 0;
    let odd5 = 0;
    for (let index = from; index < end; index++) {
      const at = rows[index] as number;
      let word = words[at] as number;
      even0 += word & bytes;
      odd0 += (word >> 8) & bytes;
      word = words[at + 1] as number;
      even1 += word & bytes;
      odd1 += (word >> 8) & bytes;
      word = words[at + 2] as number;
      even2 += word & bytes;
      odd2 += (word >> 8) & bytes;
      word = words[at + 3] as number;
      even3 += word & bytes;
      odd3 += (word >> 8) & bytes;
      word = words[at + 4] as number;
      even4 += word & bytes;
      odd4 += (word >> 8) & bytes;
      word = words[at + 5] as number;
      even5 += word & bytes;
      odd5 += (word >> 8) & bytes;
    }
    addFour(sums, 0, even0, odd0);
    addFour(sums, 4, even1, odd1);
    addFour(sums, 8, even2, odd2);
    addFour(sums, 12, even3, odd3);
    addFour(sums, 16, even4, odd4);
    addFour(sums, 20, even5, odd5);
  }
  return sums;
}

function addFour(sums: number[], role: number, even: number, odd: number): void {
  sums[role] = (sums[role] as number) + (even & 0xffff);
  sums[role + 1] = (sums[role + 1] as number) + (odd & 0xffff);
  sums[role + 2] = (sums[role + 2] as number) + (even >> 16);
  sums[role + 3] = (sums[role + 3] as number) + (odd >> 16);
}

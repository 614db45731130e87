/**
 * The mean of weights over the later half of a training, in which its last steps weigh no more than others
 * (averaged stochastic gradient descent, Polyak and Juditsky 1992).
 */
export class Mean {
  readonly #sums: readonly Float64Array[];
  #count = 0;

  constructor(private readonly values: readonly Float64Array[]) {
    this.#sums = values.map(({ length }) => new Float64Array(length));
  }

  /** Counts the weights as they are now. */
  add(): void {
    this.#count++;
    for (const [at, values] of this.values.entries()) {
      const sums = this.#sums[at] as Float64Array;
      for (let one = 0; one < sums.length; one++) sums[one] = (sums[one] as number) + (values[one] as number);
    }
  }

  /** Puts the means where the weights were; without anything counted nothing changes. */
  take(): void {
    if (this.#count === 0) return;
    for (const [at, values] of this.values.entries()) {
      const sums = this.#sums[at] as Float64Array;
      for (let one = 0; one < sums.length; one++) values[one] = (sums[one] as number) / this.#count;
    }
  }
}

/** Is it time to count, after text `at` (from 0) of `length` in `round` (from 0) of `rounds`? Eight times in each round of the later half. */
export function isTimeToCount(at: number, length: number, round: number, rounds: number): boolean {
  return round >= Math.floor(rounds / 2) && (at + 1) % Math.max(1, Math.floor(length / 8)) === 0;
}

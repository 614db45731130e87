/** Logistic regression by Adam over all rows at once: the same rows give the same weights. */

export interface Row {
  name: string;
  several: boolean;
  weight: number;
  /** The features, the bias first. */
  values: readonly number[];
}

const ROUNDS = 1200;
const RATE = 0.02;
const L2 = 0.001;

/** The probability that a text holds several stories. */
export function probability(weights: readonly number[], { values }: Pick<Row, 'values'>): number {
  return 1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (weights[at] as number), 0)));
}

/** @returns a weight a feature, for features as they are: they are brought to one scale for training alone */
export function weightsFor(rows: readonly Row[]): number[] {
  const size = rows[0]?.values.length ?? 0;
  const all = rows.reduce((sum, { weight }) => sum + weight, 0);
  const average = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + row.weight * of(row), 0) / all;
  const columns = Array.from({ length: size }, (_, at) => at);
  const means = columns.map((at) => (at === 0 ? 0 : average(({ values }) => values[at] as number)));
  const spreads = columns.map((at) =>
    at === 0 ? 1 : Math.sqrt(average(({ values }) => ((values[at] as number) - (means[at] as number)) ** 2)) || 1,
  );
  const scaled = rows.map((row) => ({
    ...row,
    values: row.values.map((value, at) => (value - (means[at] as number)) / (spreads[at] as number)),
  }));
  const weights = columns.map(() => 0);
  const [slopes, squares] = [columns.map(() => 0), columns.map(() => 0)];
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : L2 * weight));
    for (const row of scaled) {
      const off = (row.weight * (probability(weights, row) - (row.several ? 1 : 0))) / all;
      for (let at = 0; at < size; at++) (gradient[at] as number) += off * (row.values[at] as number);
    }
    gradient.forEach((slope, at) => {
      slopes[at] = 0.9 * (slopes[at] as number) + 0.1 * slope;
      squares[at] = 0.999 * (squares[at] as number) + 0.001 * slope * slope;
      const step = (slopes[at] as number) / (1 - 0.9 ** round);
      (weights[at] as number) -= (RATE * step) / (Math.sqrt((squares[at] as number) / (1 - 0.999 ** round)) + 1e-9);
    });
  }
  const own = weights.map((weight, at) => weight / (spreads[at] as number));
  own[0] = own.reduce((sum, weight, at) => (at === 0 ? sum : sum - weight * (means[at] as number)), own[0] as number);
  return own;
}

/**
 * `node scripts/sureness.mjs OUT ROWS...` fits the confidence of each field to rows of evidence (scripts/evidence.mjs), one file a fold:
 * each fold's texts were not trained on. Writes the weights and the limits, and prints how often what says 0.7 is right.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** Of texts that are right, at most this share may call a field a guess. */
const ALARM = 0.03;
const [out, ...files] = process.argv.slice(2);
const folds = files.map((file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)),
);
const fields = Object.keys(folds[0][0].fields);
const logistic = (sum) => 1 / (1 + Math.exp(-sum));
const product = (one, other) => one.reduce((sum, value, at) => sum + value * other[at], 0);

/** Logistic regression with a pull towards nothing, by Adam, on standardised evidence. */
function fitted(rows) {
  const width = rows[0].values.length;
  const columns = Array.from({ length: width }, (_, at) => rows.map(({ values }) => values[at]));
  const means = columns.map((column, at) => (at === 0 ? 0 : column.reduce((a, b) => a + b, 0) / column.length));
  const spreads = columns.map((column, at) => {
    const variance = column.reduce((sum, value) => sum + (value - means[at]) ** 2, 0) / column.length;
    // What hardly varies tells nothing, and what it has is the noise of sums.
    return at === 0 || variance < 1e-9 ? 1 : Math.sqrt(variance);
  });
  const scaled = rows.map(({ values }) => values.map((value, at) => (value - means[at]) / spreads[at]));
  const weights = new Array(width).fill(0);
  const speed = new Array(width).fill(0);
  const squares = new Array(width).fill(0);
  for (let round = 1; round <= 2000; round++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : weight));
    scaled.forEach((values, index) => {
      const error = logistic(product(values, weights)) - (rows[index].right ? 1 : 0);
      for (let at = 0; at < width; at++) gradient[at] += error * values[at];
    });
    for (let at = 0; at < width; at++) {
      const step = gradient[at] / rows.length;
      speed[at] = 0.9 * speed[at] + 0.1 * step;
      squares[at] = 0.999 * squares[at] + 0.001 * step * step;
      weights[at] -= (0.02 * (speed[at] / (1 - 0.9 ** round))) / (Math.sqrt(squares[at] / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  const unscaled = weights.map((weight, at) => weight / spreads[at]);
  unscaled[0] -= weights.reduce((sum, weight, at) => (at === 0 ? sum : sum + (weight * means[at]) / spreads[at]), 0);
  return unscaled;
}

const fitAll = (texts) =>
  Object.fromEntries(
    fields.map((field) => [
      field,
      fitted(texts.map((text) => text.fields[field]).filter(({ right }) => right !== null)),
    ]),
  );

// Each fold is judged by what was fitted to the others.
const judged = folds.flatMap((fold, at) => {
  const weights = fitAll(folds.flatMap((other, index) => (index === at ? [] : other)));
  return fold.map((text) => ({
    wrong: fields.filter((field) => text.fields[field].right === false),
    right: text.fields,
    sure: Object.fromEntries(
      fields.map((field) => [field, logistic(product(text.fields[field].values, weights[field]))]),
    ),
  }));
});

const limits = Object.fromEntries(fields.map((field) => [field, 0]));
const warnedOf = ({ sure }, of) => fields.filter((field) => sure[field] < of[field]);
function scoreOf(of) {
  let announced = 0;
  let alarms = 0;
  for (const text of judged) {
    const warned = warnedOf(text, of);
    if (text.wrong.length === 0) alarms += warned.length > 0 ? 1 : 0;
    else if (warned.some((field) => text.wrong.includes(field))) announced++;
  }
  return { announced, alarms };
}
const whole = judged.filter(({ wrong }) => wrong.length === 0).length;
// Greedily: the limit that announces most for each false alarm is raised first, in steps of a twentieth.
for (;;) {
  const now = scoreOf(limits);
  let best = null;
  for (const field of fields) {
    for (let limit = limits[field] + 0.05; limit < 0.96; limit += 0.05) {
      const then = scoreOf({ ...limits, [field]: limit });
      if (then.alarms > ALARM * whole || then.announced <= now.announced) continue;
      const worth = (then.announced - now.announced) / (then.alarms - now.alarms + 0.5);
      if (best === null || worth > best.worth) best = { field, limit, worth };
    }
  }
  if (best === null) break;
  limits[best.field] = Math.round(best.limit * 100) / 100;
}

const { announced, alarms } = scoreOf(limits);
const silent = judged.length - whole - announced;
const percent = (part, all) => `${((100 * part) / all).toFixed(1)}%`;
console.log(
  `${judged.length} texts, ${whole} right; silent ${silent} (${percent(silent, judged.length)}), alarm ${alarms} (${percent(alarms, whole)})`,
);
console.log(JSON.stringify(limits));
const bounds = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];
console.log('confidence | fields | mean | right');
for (let at = 0; at + 1 < bounds.length; at++) {
  const some = judged.flatMap(({ sure, right }) =>
    fields
      .filter((field) => right[field].right !== null && sure[field] >= bounds[at] && sure[field] < bounds[at + 1])
      .map((field) => ({ sure: sure[field], right: right[field].right })),
  );
  const mean = some.reduce((sum, one) => sum + one.sure, 0) / some.length;
  console.log(
    `${bounds[at]} to ${Math.min(1, bounds[at + 1])} | ${some.length} | ${mean.toFixed(2)} | ${(some.filter(({ right }) => right).length / some.length).toFixed(2)}`,
  );
}

const weights = fitAll(folds.flat());
const rows = fields.map(
  (field) =>
    `  ${field}: {\n    weights: [${weights[field].map((one) => Number(one.toFixed(3))).join(', ')}],\n    limit: ${limits[field]},\n  },`,
);
writeFileSync(
  out,
  `/** How sure each field is, by its evidence (\`FieldEvidence\`), and below what it is a guess: made by scripts/sureness.mjs, see docs/model.md. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: fitted numbers, like one or not
import type { ConfidenceField } from '../../article.js';

export const sureness: Record<ConfidenceField, { weights: readonly number[]; limit: number }> = {
${rows.join('\n')}
};
`,
);

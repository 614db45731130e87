/** Trains the weights of `src/read/columns`, measures them on texts that are not trained on, and writes them. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { featureNames } from '../../../src/read/columns/features.js';
import { probability, type Row, weightsFor } from './fit.js';
import { madeOf } from './made.js';
import { type Labelled, labelledIn, rowOf } from './texts.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    test: { type: 'string', multiple: true, default: [] },
    made: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});

const load = (folders: readonly string[]) => folders.flatMap((folder) => [...labelledIn(folder)]);
const rowsOf = (texts: readonly Labelled[], weight: number): Row[] =>
  texts.flatMap((text) => rowOf(text, weight) ?? []);
/** Desk copy counts once, a real text three times, one that is made of their parts half. */
const weightOf = ({ family }: Labelled) => (family === null ? 3 : 1);

const trained = load(positionals);
const made = madeOf(trained, Number(values.made), Number(values.seed));
const rows = [...trained.flatMap((text) => rowsOf([text], weightOf(text))), ...rowsOf(made, 0.5)];
console.log(`${trained.length} texts and ${made.length} made of them; ${rows.length} have three items or more`);
const weights = weightsFor(rows);

const tell = (name: string, some: readonly Row[]) => {
  for (const least of [0.5, 0.8, 0.9, 0.95]) {
    const over = (several: boolean) => {
      const own = some.filter((row) => row.several === several);
      return `${own.filter((row) => probability(weights, row) >= least).length} of ${own.length}`;
    };
    console.log(`${name}, ${least} and more: columns ${over(true)}, stories ${over(false)}`);
  }
  const worst = some
    .filter(({ several }) => !several)
    .sort((a, b) => probability(weights, b) - probability(weights, a));
  for (const row of worst.slice(0, 3)) console.log(`  ${probability(weights, row).toFixed(3)} ${row.name}`);
};
tell('trained on', rows);
if (values.test.length > 0) {
  const tested = load(values.test);
  tell('not trained on', rowsOf(tested, 1));
  tell('made of what was not trained on', rowsOf(madeOf(tested, 1000, Number(values.seed) + 1), 1));
}

const lines = featureNames.map((name, at) => `  ${name}: ${(weights[at] as number).toFixed(2)},`).join('\n');
if (values.out === undefined) console.log(lines);
else {
  writeFileSync(
    values.out,
    `/** How much each feature says: trained by \`npm run train:columns\` (docs/model.md says on what), never by hand. */
import type { FeatureName } from './features.js';

export const weights: Readonly<Record<FeatureName, number>> = {
${lines}
};
`,
  );
}

/**
 * Trains a line model on folders of labelled texts and measures it on others:
 * `npm run train -- [--out FILE] [--test FOLDER[:EXTENSION]]... FOLDER[:EXTENSION]...`
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { WORD } from '../../src/read/model/features.js';
import { roleNumber } from '../../src/read/model/line-roles.js';
import { type Sample, train } from './crf.js';
import { measure } from './measure.js';
import { fixturesIn, shortTextsIn, type Text, textsIn } from './samples.js';
import type { Truth } from './truth.js';
import { packed } from './write.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    test: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '8' },
    rate: { type: 'string', default: '0.1' },
    l1: { type: 'string', default: '0' },
    l2: { type: 'string', default: '0.0001' },
    dropout: { type: 'string', default: '0' },
    'word-dropout': { type: 'string' },
    least: { type: 'string', default: '3' },
    corpus: { type: 'string', default: '0.3' },
    out: { type: 'string' },
    budget: { type: 'string', default: '145000' },
    show: { type: 'string', default: '0' },
  },
});
const load = (folders: readonly string[]) =>
  folders.flatMap((one) => {
    const [folder = '', raw = 'txt'] = one.split(':');
    if (folder.endsWith('.ndjson')) return [...shortTextsIn(folder)];
    return [...(raw === 'fixtures' ? fixturesIn(folder) : textsIn(folder, raw))];
  });
const trained = load(positionals);
const tested = load(values.test);
const known = trained.flatMap(({ labels }) => labels).filter((one) => one !== null).length;
console.log(
  `${trained.length} texts, ${trained.flatMap(({ labels }) => labels).length} grafs, ${known} labelled; test ${tested.length}`,
);

const counts = new Map<number, number>();
for (const { features } of trained)
  for (const feature of new Set(features.flatMap((list) => [...list])))
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
const index = new Map<number, number>();
for (const [feature, count] of counts) if (count >= Number(values.least)) index.set(feature, index.size);
console.log(`${index.size} features`);
/** What is ours and read by eye counts most; of a corpus' page many lines are no part of its story, and its truth says less. */
function weightOf({ family, furniture }: Truth): number {
  if (family === 'fixtures' || family === 'short') return 5;
  return furniture === undefined || family === undefined ? Number(values.corpus) : 1;
}
const sampleOf = ({ features, labels, truth, corpus }: Text): Sample => ({
  features: features.map((list) =>
    Int32Array.from([...list].map((one) => index.get(one) ?? -1).filter((one) => one >= 0)),
  ),
  labels: Int8Array.from(labels.map((role) => (role === null ? -1 : roleNumber[role]))),
  weight: corpus === 'labelled' ? 3 : weightOf(truth),
});
const weights = train(trained.map(sampleOf), index.size, {
  rounds: Number(values.rounds),
  rate: Number(values.rate),
  l1: Number(values.l1),
  l2: Number(values.l2),
  seed: 7,
  dropout: Number(values.dropout),
  wordDropout: Number(values['word-dropout'] ?? values.dropout),
  words: Uint8Array.from(index.keys(), (feature) => ((feature & WORD) === 0 ? 0 : 1)),
});
let alive = 0;
for (const value of weights.of) if (Math.abs(value) > 0.01) alive++;
console.log(`${alive} weights`);

const show = Number(values.show);
measure('trained on', trained, sampleOf, weights, 0);
if (tested.length > 0) measure('not trained on', tested, sampleOf, weights, show);
if (values.out !== undefined) {
  const bytes = packed(weights, [...index.keys()], Number(values.budget));
  const source = `/** Weights of the line model, made by \`npm run train\`: see docs/model.md. */\nexport const weights = () =>\n  '${bytes.toString('base64')}';\n`;
  writeFileSync(values.out, source);
  console.log(`${values.out}: ${bytes.length} bytes`);
}

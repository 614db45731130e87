/**
 * Trains a line model on folders of labelled texts and measures it on others:
 * `npm run train -- [--test FOLDER[:EXTENSION]]... FOLDER[:EXTENSION]...`
 */
import { parseArgs } from 'node:util';
import { type Sample, train } from './crf.js';
import { roleNumber } from './line-roles.js';
import { measure } from './measure.js';
import { type Text, textsIn } from './samples.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    test: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '8' },
    rate: { type: 'string', default: '0.1' },
    l1: { type: 'string', default: '0' },
    l2: { type: 'string', default: '0.0001' },
    dropout: { type: 'string', default: '0' },
    least: { type: 'string', default: '3' },
    corpus: { type: 'string', default: '0.3' },
    show: { type: 'string', default: '0' },
  },
});
const load = (folders: readonly string[]) =>
  folders.flatMap((one) => {
    const [folder = '', raw = 'txt'] = one.split(':');
    return [...textsIn(folder, raw)];
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
const sampleOf = ({ features, labels, truth }: Text): Sample => ({
  features: features.map((list) =>
    Int32Array.from([...list].map((one) => index.get(one) ?? -1).filter((one) => one >= 0)),
  ),
  labels: Int8Array.from(labels.map((role) => (role === null ? -1 : roleNumber[role]))),
  // A page has many lines that are no part of its story, and the truth about them is poorer.
  weight: truth.furniture === undefined || truth.family === undefined ? Number(values.corpus) : 1,
});
const weights = train(trained.map(sampleOf), index.size, {
  rounds: Number(values.rounds),
  rate: Number(values.rate),
  l1: Number(values.l1),
  l2: Number(values.l2),
  seed: 7,
  dropout: Number(values.dropout),
});
let alive = 0;
for (const value of weights.of) if (Math.abs(value) > 0.01) alive++;
console.log(`${alive} weights`);

const show = Number(values.show);
measure('trained on', trained, sampleOf, weights, 0);
if (tested.length > 0) measure('not trained on', tested, sampleOf, weights, show);

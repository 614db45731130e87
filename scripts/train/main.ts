/**
 * Trains a line model on folders of labelled texts and measures it on others:
 * `npm run train -- [--out FILE] [--test FOLDER[:EXTENSION]]... FOLDER[:EXTENSION]...`
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { WORD } from '../../src/read/model/features.js';
import { type RankedRole, rankedRoles, roleNumber } from '../../src/read/model/line-roles.js';
import { looksLikePage } from '../../src/read/model/looks-like-page.js';
import { foldOf } from './carried/folds.js';
import { bare, deskIn, dressedIn, pagesIn, textOf } from './carried/texts.js';
import { type Sample, train } from './crf.js';
import { measure } from './measure.js';
import { trainRanker } from './ranker.js';
import { fixturesIn, shortTextsIn, type Text, textsIn } from './samples.js';
import type { Truth } from './truth.js';
import { packed } from './write.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    test: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '8' },
    seed: { type: 'string', default: '7' },
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
    /** Pages of the publishers of this part are left out, and measured on: "0/4". */
    fold: { type: 'string' },
    /** How much of a page's weight it has with what it says of itself, and without that. */
    facts: { type: 'string', default: 'both' },
    /** Of dressed desk copy, which is plenty, one of so many is taken. */
    every: { type: 'string', default: '7' },
    /** `page`, `story`: the model that is trained; copy of the other's counts `other`. */
    only: { type: 'string' },
    other: { type: 'string', default: '0' },
  },
});
/** Pages and desk copy in a carrier, as the model of hinted copy sees them: with their facts, and without. */
function* carriedIn(folder: string, raw: string, held: boolean): Generator<Text> {
  const isHeld = values.fold === undefined || raw !== 'html' ? null : foldOf(values.fold);
  const pages = raw === 'html' ? pagesIn(folder) : raw === 'dressed' ? dressedIn(folder, '7') : deskIn(folder);
  let number = 0;
  for (const page of pages) {
    if (isHeld !== null && isHeld(page) !== held) continue;
    if (raw === 'dressed' && number++ % Number(values.every) !== 0) continue;
    const told = Object.keys(page.carried.facts).length > 0;
    const ways =
      values.facts === 'none' || !told ? [bare(page)] : values.facts === 'both' ? [page, bare(page)] : [page];
    for (const one of ways) {
      const text = textOf(one);
      if (text !== null) yield text;
    }
  }
}
const load = (folders: readonly string[], held: boolean) =>
  folders.flatMap((one) => {
    const [folder = '', raw = 'txt'] = one.split(':');
    if (folder.endsWith('.ndjson')) return [...shortTextsIn(folder)];
    if (raw === 'html' || raw === 'carried' || raw === 'dressed') return [...carriedIn(folder, raw, held)];
    return [...(raw === 'fixtures' ? fixturesIn(folder) : textsIn(folder, raw))];
  });
/** Copy in a carrier, which is read as such. */
const isCarried = ({ truth, copy }: Text) =>
  copy.hints === null && (truth.family === 'markdown' || truth.family === 'html');
const isOther = ({ copy }: Text) => values.only !== undefined && looksLikePage(copy) !== (values.only === 'page');
const trained = load(positionals, false).filter(
  (text) => !isCarried(text) && (Number(values.other) > 0 || !isOther(text)),
);
const tested = load(values.test, true);
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
const sampleOf = (text: Text): Sample => {
  const { features, labels, truth, corpus } = text;
  return {
    features: features.map((list) =>
      Int32Array.from([...list].map((one) => index.get(one) ?? -1).filter((one) => one >= 0)),
    ),
    labels: Int8Array.from(labels.map((role) => (role === null ? -1 : roleNumber[role]))),
    weight: (corpus === 'labelled' ? 8 : weightOf(truth)) * (isOther(text) ? Number(values.other) : 1),
  };
};
const weights = train(trained.map(sampleOf), index.size, {
  rounds: Number(values.rounds),
  rate: Number(values.rate),
  l1: Number(values.l1),
  l2: Number(values.l2),
  seed: Number(values.seed),
  dropout: Number(values.dropout),
  wordDropout: Number(values['word-dropout'] ?? values.dropout),
  words: Uint8Array.from(index.keys(), (feature) => ((feature & WORD) === 0 ? 0 : 1)),
});
let alive = 0;
for (const value of weights.of) if (Math.abs(value) > 0.01) alive++;
console.log(`${alive} weights`);

const ranks = rankedRoles.map((role) =>
  trainRanker(trained.filter((text) => isTold(text, role)).map(sampleOf), index.size, roleNumber[role], {
    rounds: 8,
    rate: 0.1,
    l2: 0.0001,
    seed: Number(values.seed),
    dropout: Number(values.dropout),
    wordDropout: Number(values['word-dropout'] ?? values.dropout),
    words: Uint8Array.from(index.keys(), (feature) => ((feature & WORD) === 0 ? 0 : 1)),
  }),
);

/** Is it known which grafs have the role, or that none has? A corpus does not tell what is absent. */
function isTold({ truth, labels }: Text, role: RankedRole): boolean {
  const said = {
    headline: truth.headline,
    byline: truth.byline || truth.authors?.[0],
    date: truth.date || truth.date_line,
  };
  return labels.includes(role) || (truth.furniture !== undefined && !said[role]);
}

const show = Number(values.show);
measure('trained on', trained, sampleOf, weights, 0);
if (tested.length > 0) measure('not trained on', tested, sampleOf, weights, show);
if (values.out !== undefined) {
  const bytes = packed(
    weights,
    ranks,
    [...index.keys()],
    [...index.keys()].map((feature) => counts.get(feature) ?? 0),
    Number(values.budget),
  );
  const source = `/** Weights of the line model, made by \`npm run train\`: see docs/model.md. */\nexport const weights = () =>\n  '${bytes.toString('base64')}';\n`;
  writeFileSync(values.out, source);
  console.log(`${values.out}: ${bytes.length} bytes`);
}

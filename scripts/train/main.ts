/** npm run train -- [--test FOLDER[:raw] ...] FOLDER[:raw] ... */
import { parseArgs } from 'node:util';
import { type Sample, scoresOf, train } from './crf.js';
import { decode } from './decode.js';
import { debugNames } from './features.js';
import { lineRoles, roleCount, roleNumber } from './line-roles.js';
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

function evaluate(title: string, texts: readonly Text[]) {
  const groups = new Map<string, { texts: number; whole: number; grafs: number; right: number }>();
  const confusion = new Map<string, number>();
  let shown = 0;
  for (const text of texts) {
    const { features, labels } = sampleOf(text);
    const { roles } = decode(scoresOf(features, weights.of), weights.transitions);
    let right = 0;
    let all = 0;
    for (let at = 0; at < roles.length; at++) {
      if ((labels[at] as number) < 0) continue;
      all++;
      if (roles[at] === labels[at]) right++;
      else {
        const pair = `${lineRoles[labels[at] as number]} read as ${lineRoles[roles[at] as number]}`;
        confusion.set(pair, (confusion.get(pair) ?? 0) + 1);
        if (debugNames && shown < Number(values.show)) {
          const contributions = (features[at] as Int32Array).length;
          const list = [...(text.features[at] as Uint32Array)].map((hash) => ({
            name: debugNames?.get(hash),
            gap: index.has(hash)
              ? (weights.of[(index.get(hash) as number) * roleCount + (labels[at] as number)] as number) -
                (weights.of[(index.get(hash) as number) * roleCount + (roles[at] as number)] as number)
              : null,
          }));
          console.log(
            '    ',
            contributions,
            list
              .filter((x) => x.gap !== null)
              .sort((a, b) => (a.gap as number) - (b.gap as number))
              .map((x) => `${x.name} ${(x.gap as number).toFixed(2)}`)
              .join(' | '),
          );
        }
        if (shown++ < Number(values.show))
          console.log(
            `  ${text.corpus}/${text.id} ${text.truth.family ?? ''} ${pair}: ${(text.copy.grafs[at]?.text ?? '').slice(0, 90)}`,
          );
      }
    }
    const name = text.truth.family ?? text.corpus;
    const group = groups.get(name) ?? { texts: 0, whole: 0, grafs: 0, right: 0 };
    groups.set(name, {
      texts: group.texts + 1,
      whole: group.whole + (right === all ? 1 : 0),
      grafs: group.grafs + all,
      right: group.right + right,
    });
  }
  console.log(title);
  let texts2 = 0,
    whole = 0;
  for (const [name, g] of groups) {
    console.log(
      `  ${name.padEnd(16)} ${g.texts} texts, all roles right ${((100 * g.whole) / g.texts).toFixed(1)}%, grafs ${((100 * g.right) / g.grafs).toFixed(1)}%`,
    );
    texts2 += g.texts;
    whole += g.whole;
  }
  console.log(`  all ${((100 * whole) / texts2).toFixed(1)}%`);
  console.log(
    '  ' +
      [...confusion]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 20)
        .map(([pair, n]) => `${pair} ${n}`)
        .join('; '),
  );
}
evaluate('trained on', trained.slice(0, 2000));
if (tested.length > 0) evaluate('not trained on', tested);

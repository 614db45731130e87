/** Trains the weights of `src/read/joints`, measures them on texts that are not trained on, and writes them. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BUCKETS } from '../../../src/read/joints/features.js';
import { Random } from '../desk/random.js';
import { type Pair, pairsIn } from './pairs.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    test: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '4' },
    show: { type: 'string', default: '0' },
    out: { type: 'string' },
  },
});

/** Each text weighs the same, however many lines it has. */
interface Sample extends Pair {
  weight: number;
}

function load(folders: readonly string[], kept: boolean): Sample[] {
  return folders.flatMap((one) => {
    const [folder = '', raw = 'txt'] = one.split(':');
    return [...pairsIn(folder, raw, kept)].flatMap((pairs) =>
      // Copies that we wrapped count less: most copy is not wrapped.
      pairs.map((pair) => ({ ...pair, weight: (pair.text.includes(' wrapped ') ? 0.5 : 1) / Math.sqrt(pairs.length) })),
    );
  });
}

const trained = load(positionals, false);
console.log(`${trained.length} pairs, ${trained.filter(({ joined }) => joined).length} of them go on`);

const weights = new Float64Array(BUCKETS);
const squares = new Float64Array(BUCKETS).fill(1e-6);
let bias = 0;
const scoreOf = ({ features }: Pair) => {
  let sum = bias;
  for (const bucket of features) sum += weights[bucket] as number;
  return sum;
};
const RATE = 0.03;
const L2 = 1e-6;
const random = new Random('joints');
const order = trained.map((_, at) => at);
for (let round = 0; round < Number(values.rounds); round++) {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random.next() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  for (const at of order) {
    const sample = trained[at] as Sample;
    const off = sample.weight * (1 / (1 + Math.exp(-scoreOf(sample))) - (sample.joined ? 1 : 0));
    bias -= RATE * off;
    for (const bucket of sample.features) {
      const slope = off + L2 * (weights[bucket] as number);
      (squares[bucket] as number) += slope * slope;
      (weights[bucket] as number) -= (RATE * slope) / Math.sqrt(squares[bucket] as number);
    }
  }
}

function tell(name: string, pairs: readonly Sample[], show = 0): void {
  const wrong = pairs.filter((pair) => scoreOf(pair) > 0 !== pair.joined);
  const missed = wrong.filter(({ joined }) => joined).length;
  console.log(
    `${name}: ${pairs.length} pairs, ${wrong.length} wrong (${missed} are parted, ${wrong.length - missed} joined), ${new Set(wrong.map(({ text }) => text.split(' ')[0])).size} texts`,
  );
  for (const { text, joined } of wrong.slice(0, show))
    console.log(`  ${joined ? 'parted' : 'joined'} ${text.slice(0, 200)}`);
}
tell('trained on', trained, Number(values.show));
for (const folder of values.test) tell(folder, load([folder], true));

if (values.out !== undefined) {
  const most = weights.reduce((max, one) => Math.max(max, Math.abs(one)), 0);
  // A letter a weight, around "P"; neither a quote nor a backslash.
  const unit = most / 44;
  const letters = [...weights].map((one) => String.fromCharCode(80 + Math.round(one / unit))).join('');
  writeFileSync(
    values.out,
    `/** How much each bucket says, a letter each: trained by \`npm run train:joints\` (docs/model.md says on what), never by hand. */
export const bias = ${bias.toFixed(4)};
export const unit = ${unit.toFixed(6)};
export const packed = ${JSON.stringify(letters)};
`,
  );
}

// Reading: how fast it is beside Node splitting the same text into lines, and whether it stays linear in hostile copy.
//   node bench/reading.mjs [--mb 100] [--rounds 5]     both
//   node bench/reading.mjs --texts DIR [--rounds 5]    of DIR/*.txt, each once: what was read before is of no help then,
//                                                      to a cache or to V8 (npm run desk -- --out DIR --n 10000 makes 10 MB)
//   node bench/reading.mjs --shape NAME                one hostile shape
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readStories } from '../dist/index.js';
import { fixtures } from './inputs.mjs';
import { shaped, shapeNames } from './shapes.mjs';

const { values } = parseArgs({
  options: {
    mb: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '5' },
    shape: { type: 'string' },
    texts: { type: 'string' },
  },
});
const megabytes = Number(values.mb);
const rounds = Number(values.rounds);
if (!(megabytes > 0) || !(Number.isInteger(rounds) && rounds > 0)) {
  console.error('--mb and --rounds take numbers above 0');
  process.exit(2);
}
if (values.shape !== undefined && !shapeNames.includes(values.shape)) {
  console.error(`no such shape: ${values.shape}\nshapes: ${shapeNames.join(', ')}`);
  process.exit(2);
}

// What one measurement leaves behind is not to be cleared away in the time of the next.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

/** Between stories, as tapes have it. */
const BREAK = '\n\f\n';
/** Sizes in characters, each twice the last; above LIMIT the last doubling is not linear. */
const SIZES = [250_000, 500_000, 1_000_000, 2_000_000];
const LIMIT = 2.6;
/** The next size is not tried where it would take longer, in milliseconds. */
const PATIENCE = 20_000;

if (values.shape === undefined) throughput();
if (values.texts === undefined) doubling(values.shape === undefined ? shapeNames : [values.shape]);

function throughput() {
  const { text, stories } = values.texts === undefined ? tape(megabytes * 1e6) : distinct(values.texts);
  const size = Buffer.byteLength(text) / 1e6;
  const cases = {
    "split('\\n')": () => text.split('\n').length,
    'indexOf and slice': () => lineLengths(text),
    'reading stories': () => readAll(text),
  };
  const speeds = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  let read = 0;
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(cases)) {
      const { milliseconds, result } = timed(run);
      speeds[name].push((size / milliseconds) * 1000);
      read = result;
    }
  }
  console.log(
    `reading ${size.toFixed(0)} MB of UTF-8, ${stories} stories (${read} read), ${rounds} rounds, Node ${process.version}`,
  );
  const columns = ['best MB/s', 'of split', 'median MB/s', 'of split'];
  console.log(''.padEnd(20) + columns.map((column) => column.padStart(13)).join(''));
  const [split] = Object.values(speeds);
  for (const [name, list] of Object.entries(speeds)) {
    const cells = [best, median].flatMap((of) => [of(list).toFixed(1), (of(list) / of(split)).toFixed(4)]);
    console.log(name.padEnd(20) + cells.map((cell) => cell.padStart(13)).join(''));
  }
}

/** The texts of a folder, each once. */
function distinct(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const text = names.map((name) => readFileSync(join(folder, name), 'utf8')).join(BREAK);
  return { text: new TextDecoder().decode(Buffer.from(text)), stories: names.length };
}

/** Fixtures again and again, up to a size in bytes of UTF-8. */
function tape(size) {
  const copy = fixtures();
  const one = copy.join(BREAK) + BREAK;
  const times = Math.ceil(size / Buffer.byteLength(one));
  // Decoded once more, so that it is as flat as a file's text.
  return { text: new TextDecoder().decode(Buffer.from(one.repeat(times))), stories: copy.length * times };
}

/** Reads all stories, one by one as the command does, and says how many there were. */
function readAll(text) {
  let count = 0;
  for (const _ of readStories(text)) count++;
  return count;
}

function lineLengths(text) {
  let sum = 0;
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    sum += text.slice(from, to).length;
    from = to + 1;
  }
  return sum;
}

function doubling(names) {
  console.log(
    `\ndoubling hostile copy: milliseconds, best of three or more; above ${LIMIT.toFixed(1)} the last doubling is not linear`,
  );
  const width = Math.max(...names.map((name) => name.length));
  const line = (name, cells) => `${name.padEnd(width)}${cells.map((cell) => cell.padStart(9)).join('')}`;
  console.log(`${line('', [...SIZES.map((size) => `${size / 1000}k`), 'doubling'])}`);
  const bent = [];
  for (const name of names) {
    const times = timesOf(name);
    const ratio = times.at(-1) / (times.at(-2) ?? 0);
    const verdict = ratio > LIMIT ? '  NOT LINEAR' : times.length < SIZES.length ? '  too slow to tell' : '';
    if (verdict !== '') bent.push(name);
    const cells = SIZES.map((_, index) => times[index]?.toFixed(1) ?? '-');
    console.log(line(name, [...cells, ratio.toFixed(2)]) + verdict);
  }
  console.log(bent.length === 0 ? `linear: ${names.length} of ${names.length}` : `to look at: ${bent.join(', ')}`);
}

/** The time of each size; fewer where the next would take too long. */
function timesOf(name) {
  const times = [];
  for (const size of SIZES) {
    if (times.length > 0 && 4 * times.at(-1) > PATIENCE) return times;
    times.push(fastest(name, size));
  }
  // A machine that was busy for a moment is no proof: the last two are measured again before it is said.
  for (let again = 0; again < 3 && times[3] / times[2] > LIMIT && times[3] < PATIENCE / 4; again++) {
    for (const index of [2, 3]) times[index] = Math.min(times[index], fastest(name, SIZES[index]));
  }
  return times;
}

/** The best of three runs or, where they are short, of more. */
function fastest(name, size) {
  const text = shaped(name, size);
  let least = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let run = 0; run < 10 && (run < 3 || spent < 100) && spent < 4000; run++) {
    const { milliseconds } = timed(() => readAll(text));
    least = Math.min(least, milliseconds);
    spent += milliseconds;
  }
  return least;
}

function timed(run) {
  collect();
  const started = performance.now();
  const result = run();
  return { milliseconds: performance.now() - started, result };
}

function best(list) {
  return Math.max(...list);
}

function median(list) {
  const sorted = list.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

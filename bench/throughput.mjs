// Throughput, memory and latency beside what else sets text, in one run; writes bench/results.md and bench/results.svg.
//   node bench/throughput.mjs [--mb 100] [--large-mb 1000] [--out FOLDER]
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { repeated, tape } from './inputs.mjs';
import { latency } from './latency.mjs';
import { measured, pinned } from './measured.mjs';
import { missing, peers } from './peers.mjs';
import { plot } from './plot.mjs';

const { values } = parseArgs({
  options: {
    mb: { type: 'string', default: '100' },
    'large-mb': { type: 'string', default: '1000' },
    out: { type: 'string', default: fileURLToPath(new URL('.', import.meta.url)) },
  },
});
const megabytes = Number(values.mb);
const large = Number(values['large-mb']);
const bin = fileURLToPath(new URL('../bin/wirecopy.js', import.meta.url));
const folder = join(tmpdir(), 'wirecopy-bench');
mkdirSync(folder, { recursive: true });
const output = join(folder, 'output');

/** The goals of issue 6, in MB/s; those that name a peer are its speed in the same run. */
const goals = {
  html: ({ cmark }) => ({ least: cmark, what: 'cmark' }),
  ndjson: () => ({ least: 60, what: '60 MB/s' }),
  text: () => ({ least: 60, what: '60 MB/s' }),
  terminal: ({ lowdown, 'marked + marked-terminal': marked }) => ({
    least: Math.max(lowdown ?? 0, 3 * (marked ?? 0)),
    what: 'lowdown, and 3 × marked + marked-terminal',
  }),
};

const whole = tape(folder, megabytes * 1e6);
const stories = countStories();
say(`input: ${mega(whole.bytes)} MB, ${stories} stories`);

const rows = [];
for (const to of Object.keys(goals)) rows.push(await ours(to, whole, 1));
for (const peer of peers) if (!missing().includes(peer.name)) rows.push(await theirs(peer));
const speeds = Object.fromEntries(rows.map(({ name, speed }) => [name, speed]));
const twice = cpus().length > 1 ? await ours('ndjson', whole, 2) : null;
const memory = await ours('ndjson', tape(folder, large * 1e6), 1);
const odd = [
  ...(await doubled('one line', (times) => repeated(join(folder, 'odd.txt'), 'x', times), large * 1e6)),
  ...(await doubled('empty lines', (times) => repeated(join(folder, 'odd.txt'), '\n', times, 'Harbour\n'), 10e6)),
];
const late = await latency(2000);
rmSync(output, { force: true });
report();

async function ours(to, { path, bytes }, jobs) {
  const args = [
    bin,
    '--quiet',
    '--no-config',
    '--to',
    to,
    ...(to === 'terminal' ? ['--color', 'always', '--theme', 'dark'] : []),
  ];
  const threads = jobs === 1 ? [] : ['--jobs', String(jobs)];
  const result = await measured(process.execPath, [...args, ...threads, path], { output, cores: jobs });
  if (result.code !== 0) throw new Error(`wirecopy --to ${to} ended with ${result.code}: ${result.stderr}`);
  check(to, Math.round((stories * bytes) / whole.bytes));
  return told(jobs === 1 ? `wirecopy ${to}` : `wirecopy ${to} --jobs ${jobs}`, to, bytes, result);
}

async function theirs({ name, writes, program, args, part }) {
  const { path, bytes } = tape(folder, megabytes * 1e6 * part);
  const result = await measured(program, args(path), { output });
  if (result.code !== 0 || statSync(output).size === 0)
    throw new Error(`${name} ended with ${result.code}: ${result.stderr}`);
  return { ...told(name, writes, bytes, result), name };
}

function told(name, writes, bytes, { milliseconds, peak }) {
  const speed = bytes / 1000 / milliseconds;
  say(`${name.padEnd(26)} ${speed.toFixed(1).padStart(7)} MB/s  ${String(peak).padStart(5)} MiB`);
  return { name, writes, bytes, speed, peak, seconds: milliseconds / 1000 };
}

/** Is what was written what the stories say, all of them? */
function check(to, expected) {
  const size = statSync(output).size;
  const end = readEnd(size);
  if (to === 'ndjson') {
    const lines = Number(execFileSync('sh', ['-c', `wc -l < ${output}`], { encoding: 'utf8' }));
    const last = JSON.parse(end.trim().split('\n').at(-1));
    if (lines !== expected || last.input.story !== expected) throw new Error(`${lines} lines for ${expected} stories`);
  } else if (to === 'html') {
    const articles = Number(execFileSync('sh', ['-c', `grep -c '<article' ${output}`], { encoding: 'utf8' }));
    if (articles !== expected || !end.endsWith('</html>\n'))
      throw new Error(`${articles} articles for ${expected} stories`);
  } else if (size < whole.bytes / 4) {
    throw new Error(`${to}: only ${size} bytes were written`);
  }
}

function readEnd(size) {
  const length = Math.min(size, 1_000_000);
  const buffer = Buffer.alloc(length);
  const descriptor = openSync(output, 'r');
  readSync(descriptor, buffer, 0, length, size - length);
  closeSync(descriptor);
  return buffer.toString('utf8');
}

/** How many stories a tape has: as the command itself counts those of one round, times the rounds. */
function countStories() {
  const one = tape(folder, 1);
  const lines = execFileSync(process.execPath, [bin, '-q', '--no-config', '-t', 'ndjson', one.path], {
    maxBuffer: 1 << 28,
  });
  return (lines.toString().split('\n').length - 1) * whole.rounds;
}

/** Half and whole of what readers choke on: twice as much may take twice as long. */
async function doubled(what, make, times) {
  const results = [];
  for (const part of [0.5, 1]) {
    const { path, bytes } = make(times * part);
    const { milliseconds, peak, code } = await measured(process.execPath, [
      bin,
      '-q',
      '--no-config',
      '-t',
      'ndjson',
      path,
    ]);
    if (code !== 0 && code !== 1) throw new Error(`${what}: ended with ${code}`);
    results.push({ what, bytes, seconds: milliseconds / 1000, peak });
    say(`${what}, ${mega(bytes)} MB: ${(milliseconds / 1000).toFixed(2)} s, ${peak} MiB`);
    rmSync(path);
  }
  return results;
}

function report() {
  const table = (head, lines) =>
    [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const verdict = (ok) => (ok ? 'met' : '**missed**');
  const mine = rows.slice(0, Object.keys(goals).length);
  const others = rows.slice(mine.length);
  const byName = Object.fromEntries(others.map(({ name, speed }) => [name, speed]));
  const goalRows = mine.map(({ writes, speed }) => {
    const { least, what } = goals[writes](byName);
    if (!least) return [writes, speed.toFixed(1), what, '-', 'not installed'];
    return [writes, speed.toFixed(1), what, (speed / least).toFixed(2), verdict(speed >= least)];
  });
  const startUp = startUpTable();
  const [line, , empty] = [odd[1], null, odd[3]];
  const text = `# Measured

By \`npm run bench\`, in one run: Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'a processor'}, ${
    pinned ? 'each program kept to one core' : 'not kept to one core'
  }, output into a file. MB are 10⁶ bytes of input, MiB 2²⁰ bytes of memory.
The input is made of the fixtures and the labelled texts, again and again: ${mega(whole.bytes)} MB, ${stories} stories. Each output was checked: as many stories out as in, and the last one whole.
${missing().length === 0 ? '' : `Not installed, and skipped: ${missing().join(', ')}.\n`}
## Start-up

Processor time of the whole command with one story, against \`node -e 0\`.

${startUp}

## Throughput

![MB/s of each](results.svg)

${table(
  ['', 'writes', 'input, MB', 'MB/s', 'peak, MiB'],
  rows.map(({ name, writes, bytes, speed, peak }) => [name, writes, mega(bytes), speed.toFixed(1), String(peak)]),
)}

${table(['goal', 'MB/s', 'at least', 'ratio', ''], goalRows)}

${
  twice === null
    ? 'There is one core: `--jobs 2` was not measured.'
    : `\`--jobs 2\`, ndjson: ${twice.speed.toFixed(1)} MB/s, ${(twice.speed / speeds['wirecopy ndjson']).toFixed(2)} times one core (goal 1.8: ${verdict(twice.speed / speeds['wirecopy ndjson'] >= 1.8)}), peak ${twice.peak} MiB with its threads.`
}

## Memory

${mega(memory.bytes)} MB of stories to ndjson: peak ${memory.peak} MiB (goal 100: ${verdict(memory.peak <= 100)}), ${memory.speed.toFixed(1)} MB/s, ${memory.seconds.toFixed(0)} s.

## Odd inputs

${table(
  ['', 'MB', 'seconds', 'peak, MiB'],
  odd.map(({ what, bytes, seconds, peak }) => [what, mega(bytes), seconds.toFixed(2), String(peak)]),
)}

Twice as much takes ${(line.seconds / odd[0].seconds).toFixed(2)} times as long for one line, ${(empty.seconds / odd[2].seconds).toFixed(2)} for empty lines. Both are told as no story, and nothing breaks.

## Latency

A story through a live pipe to ndjson, from its last byte in to its last byte out, ${late.count} stories: median ${late.median.toFixed(2)} ms, 99th percentile ${late.p99.toFixed(2)} ms.
`;
  writeFileSync(join(values.out, 'results.md'), text);
  writeFileSync(join(values.out, 'results.svg'), plot([...rows, ...(twice === null ? [] : [twice])]));
  say(`written: ${join(values.out, 'results.md')}`);
}

/** What bench/start-up.mjs measures, as a table. */
function startUpTable() {
  const script = fileURLToPath(new URL('start-up.mjs', import.meta.url));
  const cases = JSON.parse(execFileSync(process.execPath, [script, '--json'], { encoding: 'utf8' }));
  const lines = cases.map(({ name, milliseconds, ratio, goal }) => [
    ...[name, milliseconds.toFixed(1), ratio.toFixed(2)],
    goal === null ? '' : `${goal.toFixed(2)}: ${ratio <= goal ? 'met' : '**missed**'}`,
  ]);
  return [['', 'ms', 'ratio', 'goal'], ['---', '---', '---', '---'], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function mega(bytes) {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}

function say(line) {
  console.log(line);
}

// Start-up: processor time of the whole command against bare Node, measured side by side in one run.
//   node bench/start-up.mjs [--rounds 8] [--json]
// Each round runs every case a few times, one case after the other, so that a busy moment of the machine hits them all.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '8' }, json: { type: 'boolean', default: false } },
});
const RUNS = 10;
const bin = fileURLToPath(new URL('../bin/wirecopy.js', import.meta.url));
const story = fileURLToPath(new URL('../fixtures/harbour-full/input.txt', import.meta.url));

/** Each case: arguments to node, and the most that its ratio to bare Node may be (the goals of issue 6). */
const cases = {
  'node -e 0': { args: ['-e', '0'], goal: null },
  terminal: { args: [bin, '--to', 'terminal', '--color', 'always', story], goal: 1.5 },
  text: { args: [bin, '--to', 'text', story], goal: 1.15 },
  json: { args: [bin, '--to', 'json', story], goal: 1.15 },
  ndjson: { args: [bin, '--to', 'ndjson', story], goal: null },
  html: { args: [bin, '--to', 'html', story], goal: 1.15 },
  markdown: { args: [bin, '--to', 'markdown', story], goal: null },
  ...Object.fromEntries(
    ['wordpress', 'email', 'jsonld', 'ninjs', 'nitf', 'newsml-g2'].map((to) => [
      to,
      { args: [bin, '--to', to, story], goal: null },
    ]),
  ),
  explain: { args: [bin, 'explain', story], goal: null },
  '--version': { args: [bin, '--version'], goal: null },
};

// Node 20 reads the bundle that this names at every start, which would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Processor time of all children that have ended, in milliseconds; wall time where /proc does not tell. */
function spent() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return performance.now();
  }
}

function measure(args) {
  const before = spent();
  for (let run = 0; run < RUNS; run++) {
    const { status, stderr } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  }
  return (spent() - before) / RUNS;
}

const rounds = Number(values.rounds);
const times = Object.fromEntries(Object.keys(cases).map((name) => [name, 0]));
for (let round = 0; round < rounds; round++) {
  for (const [name, { args }] of Object.entries(cases)) times[name] += measure(args) / rounds;
}

const bare = times['node -e 0'];
const rows = Object.entries(cases).map(([name, { goal }]) => ({
  name,
  milliseconds: Number(times[name].toFixed(1)),
  ratio: Number((times[name] / bare).toFixed(2)),
  goal,
}));
if (values.json) {
  console.log(JSON.stringify(rows, null, 2));
} else {
  console.log(`start-up, processor time, mean of ${rounds * RUNS} runs each, Node ${process.version}`);
  for (const { name, milliseconds, ratio, goal } of rows) {
    const verdict = goal === null ? '' : `goal ${goal.toFixed(2)} ${ratio <= goal ? 'met' : 'MISSED'}`;
    console.log(
      `${name.padEnd(11)} ${milliseconds.toFixed(1).padStart(6)} ms  ${ratio.toFixed(2)}  ${verdict}`.trimEnd(),
    );
  }
}

// Start-up of this build beside that of others: processor time of the whole command less that of `node -e 0`.
//   node bench/paired.mjs [--rounds 40] FOLDER...      folders of other commits, each built
// Each round runs every case of every build once, one after the other, so that a busy moment of the machine hits them all.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '40' } },
  allowPositionals: true,
});
const rounds = Number(values.rounds);
if (positionals.length === 0 || !(Number.isInteger(rounds) && rounds > 0)) {
  console.error('node bench/paired.mjs [--rounds 40] FOLDER...');
  process.exit(2);
}

const here = fileURLToPath(new URL('..', import.meta.url));
const builds = [here, ...positionals.map((folder) => resolve(folder))];
const story = (name) => join(here, 'fixtures', name, 'input.txt');
const house = story('harbour-full');

/** What is run: the formats on a story of a house, then copy of no house, and a wire's. */
const cases = {
  json: ['--to', 'json', house],
  text: ['--to', 'text', house],
  html: ['--to', 'html', house],
  terminal: ['--to', 'terminal', '--color', 'always', house],
  'json, no house': ['--to', 'json', story('plain-no-house')],
  'json, framed': ['--to', 'json', story('anpa-framed')],
};

// Node 20 reads the bundle that this names at every start, which would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Processor time of all children that have ended, in milliseconds, by the clock's hundredths: of use as a sum of many. */
function spent() {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

function run(args) {
  const before = spent();
  const { status, stderr } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return spent() - before;
}

let bare = 0;
const times = builds.map(() => Object.fromEntries(Object.keys(cases).map((name) => [name, 0])));
for (let round = 0; round < rounds; round++) {
  bare += run(['-e', '0']) / rounds;
  for (const [name, args] of Object.entries(cases))
    builds.forEach((build, index) => {
      times[index][name] += run([join(build, 'bin', 'wirecopy.js'), ...args]) / rounds;
    });
}

console.log(
  `| ms over \`node -e 0\` (${bare.toFixed(1)} ms) | ${['this build', ...positionals.map((one) => basename(one))].join(' | ')} |`,
);
console.log(`|${' --- |'.repeat(builds.length + 1)}`);
for (const name of Object.keys(cases)) {
  const own = times[0][name] - bare;
  const cells = times.map((one, index) => {
    const over = one[name] - bare;
    return index === 0 ? over.toFixed(1) : `${over.toFixed(1)} (${(own / over).toFixed(2)})`;
  });
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}

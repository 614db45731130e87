// Fuzzes the reader with changed fixtures:
//   npm run fuzz -- --seconds 60 --seed 7
// What it finds is made small and written into tests/fuzz-cases, where the tests read it again; its exit code is 1 then.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as library from '../dist/index.js';
import { overgrown } from './fuzz/growth.mjs';
import { minimised } from './fuzz/minimise.mjs';
import { mutant, repeatable } from './fuzz/mutations.mjs';
import { checkText } from './fuzz/properties.mjs';
import { Chance } from './fuzz/random.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    out: { type: 'string', default: 'tests/fuzz-cases' },
  },
});
const seconds = Number(values.seconds);
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
if (!(seconds > 0) || !Number.isInteger(seed) || seed < 0) {
  console.error('--seconds takes a number above 0, --seed a whole one');
  process.exit(2);
}

const texts = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join('fixtures', name), 'utf8'))
  .filter((text) => text.length > 0 && text.length <= 20_000);
console.log(`fuzzing ${texts.length} texts for ${seconds} seconds, seed ${seed}`);

const chance = new Chance(seed);
const found = new Map();
const end = performance.now() + seconds * 1000;
let rounds = 0;
for (; performance.now() < end; rounds++) {
  const text = mutant(texts, chance);
  const cuts = chance.below(2 ** 31);
  const failure = await failureOf(text, cuts);
  if (failure !== null && !found.has(failure)) {
    found.set(failure, true);
    const small = await minimised(text, async (one) => (await failureOf(one, cuts)) === failure);
    keep(small, failure);
  }
  // One in so many: it takes as long as many of the others.
  if (rounds % 20 === 0) grow(text);
}
console.log(`${rounds} texts, ${found.size} faults`);
process.exitCode = found.size === 0 ? 0 : 1;

/** What a text fails, in a line that is the same for the same fault; null where it fails nothing. */
async function failureOf(text, cuts) {
  try {
    await checkText(library, text, cuts);
    return null;
  } catch (error) {
    const { message, stack } = error;
    return error.code === 'ERR_ASSERTION'
      ? message.split('\n')[0].replace(/\d+/g, 'N')
      : `${message} ${/\n +at (\S+)/.exec(stack)?.[1]}`;
  }
}

function grow(text) {
  const head = text.slice(0, 3000);
  const at = chance.below(head.length + 1);
  const piece =
    chance.below(3) === 0
      ? head.slice(at, at + 1 + chance.below(8)) || 'a'
      : chance.pick(repeatable) + (chance.below(2) === 0 ? '' : chance.pick(repeatable));
  const long = overgrown(
    library.parseAll,
    (count) => head.slice(0, at) + piece.repeat(count) + head.slice(at),
    piece.length,
  );
  if (long === null) return;
  const failure = `time grows out of line with ${JSON.stringify(piece)}`;
  if (found.has(failure)) return;
  found.set(failure, true);
  keep(long.text, `${failure}: ${long.times.map((time) => time.toFixed(1)).join(', ')} ms`);
}

function keep(text, failure) {
  const file = join(values.out, `seed-${seed}-${rounds}.txt`);
  writeFileSync(file, text);
  console.log(`${failure}\n  ${file}: ${JSON.stringify(text.slice(0, 300))}`);
}

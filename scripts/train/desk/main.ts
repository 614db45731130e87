/**
 * Writes copy of our own with its truth: `npm run desk -- --out DIR [--n 500] [--seed 1] [--part trained|kept|all]`.
 * Ends with 1 where a truth does not stand in its text.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBooks } from './book.js';
import { faultsOf } from './check.js';
import { generate } from './generate.js';
import type { Part } from './part.js';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    n: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    part: { type: 'string', default: 'trained' },
  },
});
if (values.out === undefined || !['trained', 'kept', 'all'].includes(values.part)) {
  console.error('npm run desk -- --out DIR [--n 500] [--seed 1] [--part trained|kept|all]');
  process.exit(2);
}
const books = readBooks();
mkdirSync(values.out, { recursive: true });
let wrong = 0;
for (let at = 0; at < Number(values.n); at++) {
  const { text, truth } = generate(books, Number(values.seed), at, values.part as Part);
  const name = String(at).padStart(4, '0');
  writeFileSync(join(values.out, `${name}.txt`), text);
  writeFileSync(join(values.out, `${name}.json`), `${JSON.stringify(truth, null, 1)}\n`);
  for (const fault of faultsOf(text, truth)) {
    wrong++;
    console.log(`${name} ${truth.family} ${truth.language}: ${fault}`);
  }
}
console.log(`${values.n} texts in ${values.out}`);
process.exitCode = wrong > 0 ? 1 : 0;

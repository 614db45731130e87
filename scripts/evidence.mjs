/**
 * `node scripts/evidence.mjs WEIGHTS FOLDER...` reads labelled texts with the weights of a file that `npm run train` has written, and
 * prints what each field was judged by and whether it was right: `npm run train` of the confidence takes it (docs/model.md).
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'rolldown';

const [weights = '', ...folders] = process.argv.slice(2);
const file = join(mkdtempSync(join(tmpdir(), 'wirecopy-evidence-')), 'rows.mjs');
const swap = { name: 'weights', resolveId: (id) => (id.endsWith('/weights.js') ? resolve(weights) : null) };
await build({
  input: 'scripts/train/rows.ts',
  platform: 'node',
  logLevel: 'warn',
  plugins: [swap],
  output: { file, format: 'esm', codeSplitting: false },
});
process.argv.splice(2, process.argv.length, ...folders);
await import(file);

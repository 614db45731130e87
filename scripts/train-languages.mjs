/** `npm run train:languages -- FOLDER...` makes the table by which languages are told: see scripts/train/languages.ts. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';

const file = join(mkdtempSync(join(tmpdir(), 'wirecopy-languages-')), 'languages.mjs');
await build({
  input: 'scripts/train/languages.ts',
  platform: 'node',
  logLevel: 'warn',
  output: { file, format: 'esm' },
});
await import(file);

/**
 * `npm run train:columns -- [--test FOLDER]... [--out FILE] FOLDER...` trains what tells a column of briefs from one story, on
 * labelled texts (NAME.txt, NAME.json) and on columns and stories that it makes of them: see docs/model.md.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';

const file = join(mkdtempSync(join(tmpdir(), 'wirecopy-train-')), 'train.mjs');
await build({
  input: 'scripts/train/columns/main.ts',
  platform: 'node',
  logLevel: 'warn',
  output: { file, format: 'esm' },
});
await import(file);

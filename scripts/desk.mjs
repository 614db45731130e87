/** `npm run desk -- --out DIR` writes invented copy with its truth, for training the line model: see scripts/train/desk. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';

const file = join(mkdtempSync(join(tmpdir(), 'wirecopy-desk-')), 'desk.mjs');
await build({
  input: 'scripts/train/desk/main.ts',
  platform: 'node',
  logLevel: 'warn',
  output: { file, format: 'esm' },
});
await import(file);

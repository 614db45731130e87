/**
 * `npm run train -- [--test FOLDER]... FOLDER...` trains a line model on labelled texts (see scripts/train/truth.ts) and
 * measures it on others. A step towards trained line roles: the reader does not use it yet.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';

const file = join(mkdtempSync(join(tmpdir(), 'wirecopy-train-')), 'train.mjs');
await build({ input: 'scripts/train/main.ts', platform: 'node', logLevel: 'warn', output: { file, format: 'esm' } });
await import(file);

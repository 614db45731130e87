/**
 * `npm run train:joints -- [--test FOLDER]... [--out FILE] FOLDER[:EXTENSION]...` trains what tells whether a line goes on with the
 * one above it, on labelled texts (NAME.txt, NAME.json): see docs/model.md.
 */
import { runTypeScript } from './typescript.mjs';

await runTypeScript('scripts/train/joints/main.ts');

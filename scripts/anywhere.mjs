/**
 * `node scripts/anywhere.mjs` makes src/languages/anywhere.ts of what the files of languages hold under `anywhere`. Those files are
 * chunks of their own, loaded when copy is in their language; these words are looked for in all copy.
 */
import { runTypeScript } from './typescript.mjs';

await runTypeScript('scripts/anywhere/main.ts');

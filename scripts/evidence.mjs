/**
 * `node scripts/evidence.mjs WEIGHTS FOLDER...` reads labelled texts with the weights of a file that `npm run train` has written, and
 * prints what each field was judged by and whether it was right: what scripts/sureness.mjs fits confidence to (docs/model.md).
 */
import { resolve } from 'node:path';
import { runTypeScript } from './typescript.mjs';

const [weights = ''] = process.argv.splice(2, 1);
await runTypeScript('scripts/train/rows.ts', [
  { name: 'weights', resolveId: (id) => (id.endsWith('/weights.js') ? resolve(weights) : null) },
]);

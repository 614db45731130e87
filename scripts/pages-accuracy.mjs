/**
 * `node scripts/pages-accuracy.mjs WEIGHTS PART/PARTS FOLDER` reads the pages of a part of the publishers with the weights of a file that
 * `npm run train` has written, and prints what was right of each field: with what pages say of themselves, and without (docs/model.md).
 */
import { resolve } from 'node:path';
import { runTypeScript } from './typescript.mjs';

const [weights = ''] = process.argv.splice(2, 1);
await runTypeScript('scripts/train/carried/score.ts', [
  { name: 'weights', resolveId: (id) => (id.endsWith('/carried-weights.js') ? resolve(weights) : null) },
]);

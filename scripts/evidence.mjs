/**
 * `node scripts/evidence.mjs STORIES PAGES FOLDER...` reads labelled texts with the weights of two files that `npm run train` has
 * written, and prints what each field was judged by and whether it was right: what scripts/sureness.mjs fits confidence to (docs/model.md).
 */
import { resolve } from 'node:path';
import { runTypeScript } from './typescript.mjs';

const [stories = '', pages = ''] = process.argv.splice(2, 2);
const given = { '/weights.js': stories, '/page-weights.js': pages };
await runTypeScript('scripts/train/rows.ts', [
  {
    name: 'weights',
    resolveId: (id) => {
      const name = Object.keys(given).find((end) => id.endsWith(end));
      return name === undefined ? null : resolve(given[name]);
    },
  },
]);

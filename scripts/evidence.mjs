/**
 * `node scripts/evidence.mjs STORIES PAGES FOLDER...` reads labelled texts with the weights of two files that `npm run train` has
 * written, and prints what each field was judged by and whether it was right: what scripts/sureness.mjs fits confidence to (docs/model.md).
 */
import { resolve } from 'node:path';
import { runTypeScript } from './typescript.mjs';

const [stories = '', pages = ''] = process.argv.splice(2, 2);
// By who imports them: other models have files of the same name.
const given = { '/model/data.ts': stories, '/model/page-data.ts': pages };
await runTypeScript('scripts/train/rows.ts', [
  {
    name: 'weights',
    resolveId: (id, importer) => {
      const name = Object.keys(given).find((end) => id.endsWith('weights.js') && importer?.endsWith(end));
      return name === undefined ? null : resolve(given[name]);
    },
  },
]);

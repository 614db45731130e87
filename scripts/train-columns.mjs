/**
 * `npm run train:columns -- [--test FOLDER]... [--out FILE] FOLDER...` trains what tells a column of briefs from one story, on
 * labelled texts (NAME.txt, NAME.json) and on columns and stories that it makes of them: see docs/model.md.
 */
import { runTypeScript } from './typescript.mjs';

await runTypeScript('scripts/train/columns/main.ts');

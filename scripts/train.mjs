/** `npm run train -- [--out FILE] [--test FOLDER]... FOLDER...` trains the line model on labelled texts (docs/model.md), and measures it on others. */
import { runTypeScript } from './typescript.mjs';

await runTypeScript('scripts/train/main.ts');

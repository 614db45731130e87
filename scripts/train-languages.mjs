/** `npm run train:languages -- FOLDER...` makes the table by which languages are told: see scripts/train/languages.ts. */
import { runTypeScript } from './typescript.mjs';

await runTypeScript('scripts/train/languages.ts');

/** `npm run desk -- --out DIR` writes invented copy with its truth, for training the line model: see scripts/train/desk. */
import { runTypeScript } from './typescript.mjs';

await runTypeScript('scripts/train/desk/main.ts');

/** Which texts are taken for another carrier than plain copy: `node scripts/carriers.mjs FOLDER...`; see scripts/carriers. */
import { runTypeScript } from './typescript.mjs';

await runTypeScript('scripts/carriers/taken.ts');

/**
 * `npm run docs` writes what documents and schemas have from the registries: of formats (scripts/mapping.mjs) and of carriers. It
 * takes the formats from the build. Run it when a format or a carrier was added.
 */
import { execFileSync } from 'node:child_process';
import { runTypeScript } from './typescript.mjs';

await runTypeScript('scripts/docs/main.ts');
execFileSync(process.execPath, ['scripts/mapping.mjs'], { stdio: 'inherit' });

/** Writes the table of small words: see scripts/anywhere.mjs. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { languageTagged, languageTags } from '../../src/languages/index.js';
import { joined } from './joined.js';

const file = 'src/languages/anywhere.ts';
const table = joined(languageTags.map(languageTagged).filter((language) => language !== null));
const text = `/** Small words of all languages, looked for whatever language the copy is in. Generated: node scripts/anywhere.mjs */
import type { Anywhere } from './language.js';

export const anywhere: Required<Anywhere> = ${JSON.stringify(table)};
`;
writeFileSync(file, text);
execFileSync('npx', ['biome', 'check', '--write', '--log-level=error', file], { stdio: 'inherit' });

/** Writes what is derived: see scripts/docs.mjs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { derived } from './derived.js';

for (const [file, update] of Object.entries(derived)) writeFileSync(file, update(readFileSync(file, 'utf8')));

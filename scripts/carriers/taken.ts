/** Says of each file in folders what carrier it is taken for, where it is not plain copy: `npm run carriers -- FOLDER...`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carrierOf } from '../../src/input/carriers/index.js';
import { isCopy } from '../../src/input/carriers/is-copy.js';

let files = 0;
let taken = 0;
for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.txt')) continue;
    files++;
    const bytes = readFileSync(join(folder, name));
    if (isCopy(bytes, true, name) === true) continue;
    const carrier = carrierOf(bytes, true, name);
    if (carrier === null || carrier === undefined) continue;
    taken++;
    console.log(`${join(folder, name)}: ${carrier.name}`);
  }
}
console.log(`${taken} of ${files.toLocaleString('en')} texts are taken for something else than copy`);

/** The licences that the bundled packages ask to be kept with their code. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param files paths of all modules that are bundled */
export function writeLicences(files) {
  const names = files
    .map((file) => /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file)?.[1])
    .filter(Boolean);
  const texts = [...new Set(names)].sort().map((name) => {
    const folder = join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${readFileSync(licenceOf(name, folder), 'utf8').trim()}\n`;
  });
  writeFileSync('dist/THIRD-PARTY-LICENSES.txt', texts.join(`\n${'-'.repeat(72)}\n\n`));
}

/** The package's own file; of one that publishes none, the text of its repository, which is kept here. */
function licenceOf(name, folder) {
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (file !== undefined) return join(folder, file);
  const kept = join(import.meta.dirname, 'licences', `${name.replace('/', '+')}.txt`);
  if (!existsSync(kept)) throw new Error(`${name} has no licence file: keep its repository’s as ${kept}`);
  return kept;
}

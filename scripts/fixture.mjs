// Adds a fixture, or makes the expected files of fixtures anew. Read what it writes before you commit it.
//   npm run fixture -- NAME FILE     a new fixture from a file with copy of our own
//   npm run fixture -- NAME...       the expected files of these
//   npm run fixture -- --all         of all
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases, fixtures, makeAll } from './fixture-cases.mjs';

const names = namesFrom(process.argv.slice(2));
for (const [at, made] of makeAll(names, cases).entries()) {
  for (const [index, now] of made.entries()) {
    const file = join(fixtures, names[index], cases[at].file);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
    if (now === before) continue;
    writeFileSync(file, now);
    console.log(`${before === null ? 'made' : 'changed'} fixtures/${names[index]}/${cases[at].file}`);
  }
}

function namesFrom(argv) {
  if (argv.length === 0) {
    console.error('usage: npm run fixture -- NAME [FILE] | NAME... | --all');
    process.exit(2);
  }
  // The labelled texts have a truth and no expected output.
  if (argv[0] === '--all') return readdirSync(fixtures).filter((name) => name !== 'labelled');
  const [name, file] = argv;
  if (argv.length === 2 && !existsSync(join(fixtures, file))) {
    mkdirSync(join(fixtures, name), { recursive: true });
    copyFileSync(file, join(fixtures, name, 'input.txt'));
    return [name];
  }
  return argv;
}

/**
 * `npm run new -- KIND NAME` makes the skeleton of a format, house, language, carrier, diagnostic or option: what
 * docs/contributing/KIND.md begins with. It writes over nothing. The tests say what is still missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { skeletons } from './new/skeletons.mjs';

const [kind = '', name = ''] = process.argv.slice(2);
const skeleton = Object.hasOwn(skeletons, kind) ? skeletons[kind] : null;
if (skeleton === null || !skeleton.names.test(name)) {
  console.error(
    skeleton === null
      ? `usage: npm run new -- KIND NAME, with one of the kinds ${Object.keys(skeletons).join(', ')}`
      : `error: no ${kind} can be called “${name}”: it takes ${skeleton.takes}`,
  );
  process.exit(2);
}

const files = skeleton.files(name);
const taken = Object.keys(files).find((file) => existsSync(file));
if (taken !== undefined) {
  console.error(`error: ${taken} exists: choose another name`);
  process.exit(1);
}
// All changes are made before the first file is written: one that can't be made leaves everything as it was.
const changed = new Map();
for (const { file, before, row } of skeleton.rows(name)) {
  const text = changed.get(file) ?? readFileSync(file, 'utf8');
  const at = text.search(before);
  if (at < 0) throw new Error(`${file} has no place for a row: has it been changed? See scripts/new/skeletons.mjs`);
  changed.set(file, text.slice(0, at) + row + text.slice(at));
}
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`made ${file}`);
}
for (const [file, text] of changed) {
  writeFileSync(file, text);
  console.log(`added a row to ${file}`);
}
// Rows and imports are sorted as the linter wants them.
const biome = join('node_modules', '.bin', 'biome');
const sources = [...Object.keys(files), ...changed.keys()].filter((file) => file.endsWith('.ts'));
if (existsSync('biome.json') && sources.length > 0)
  spawnSync(biome, ['check', '--vcs-enabled=false', '--write', ...sources]);
console.log(`next: docs/contributing/${kind}.md`);

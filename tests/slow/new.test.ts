/** What `npm run new` makes compiles, and the linter has nothing to say of it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from '../support/command.js';

const copy = mkdtempSync(join(tmpdir(), 'wirecopy-new-'));
for (const name of ['src', 'scripts', 'docs', 'package.json', 'tsconfig.json', 'biome.json'])
  cpSync(join(root, name), join(copy, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it.each([
  ['format', 'foo'],
  ['house', 'foo-times'],
  ['language', 'xx'],
  ['carrier', 'foo'],
  ['diagnostic', 'foo-missing'],
  ['option', 'foo-bar'],
])('a new %s compiles', (kind, name) => {
  const made = spawnSync(process.execPath, ['scripts/new.mjs', kind, name], { cwd: copy, encoding: 'utf8' });
  expect(made.status).toBe(0);
  const files = [...made.stdout.matchAll(/^(?:made|added a row to) (\S+\.ts)$/gm)].map(([, file = '']) => file);
  const biome = join(root, 'node_modules', '.bin', 'biome');
  const { status, stderr } = spawnSync(biome, ['check', '--vcs-enabled=false', ...files], {
    cwd: copy,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  const { stdout } = spawnSync(tsc, ['--noEmit', '-p', 'tsconfig.json'], { cwd: copy, encoding: 'utf8' });
  expect(stdout.split('\n').filter((line) => line.startsWith('src/'))).toEqual([]);
});

/** `npm run new` makes a skeleton that compiles, in one new file and one row where it can. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../support/command.js';

const copy = mkdtempSync(join(tmpdir(), 'wirecopy-new-'));
for (const name of ['src', 'scripts', 'docs', 'package.json', 'tsconfig.json', 'biome.json'])
  cpSync(join(root, name), join(copy, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
execFileSync('git', ['init', '-q'], { cwd: copy });
execFileSync('git', ['add', '-A'], { cwd: copy });
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The files that are new or changed, as git names them. */
function touched(): string[] {
  const status = execFileSync('git', ['status', '--porcelain', '-uall'], { cwd: copy, encoding: 'utf8' });
  return status
    .split('\n')
    .filter((line) => !line.startsWith('A ') && line !== '' && !line.endsWith('node_modules'))
    .map((line) => line.slice(3))
    .sort();
}

function made(kind: string, name: string): { status: number | null; stderr: string; files: string[] } {
  const before = new Set(touched());
  const { status, stderr } = spawnSync(process.execPath, ['scripts/new.mjs', kind, name], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, stderr, files: touched().filter((file) => !before.has(file)) };
}

describe('npm run new', () => {
  it.each([
    ['format', 'foo', ['src/formats/foo.ts', 'src/formats/index.ts']],
    ['house', 'foo-times', ['src/houses/foo-times.ts', 'src/houses/index.ts']],
    ['language', 'xx', ['src/languages/index.ts', 'src/languages/xx.ts']],
    [
      'carrier',
      'foo',
      [
        'src/article.ts',
        'src/input/carriers/foo/README.md',
        'src/input/carriers/foo/foo.ts',
        'src/input/carriers/foo/sniff-foo.ts',
        'src/input/carriers/index.ts',
      ],
    ],
    ['diagnostic', 'foo-missing', ['docs/diagnostics.md', 'src/article.schema.json', 'src/diagnostic.ts']],
    ['option', 'foo-bar', ['docs/options.md', 'src/cli/options.ts']],
  ])('%s %s touches no more than its files and their rows', (kind, name, files) => {
    expect(made(kind, name)).toEqual({ status: 0, stderr: '', files });
  });

  it('writes over nothing, and says what it takes', () => {
    expect(made('format', 'foo')).toMatchObject({ status: 1, stderr: expect.stringContaining('foo.ts exists') });
    expect(made('format', 'Foo')).toMatchObject({ status: 2, stderr: expect.stringContaining('small letters') });
    expect(made('fromat', 'foo')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('format, house, language'),
    });
  });
});

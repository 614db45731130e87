/** The README stays true: its commands run. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith, root, shell, story } from './support/command.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code]) => code ?? '');

/** Lines that need what a test has not: the network, a mail program, a clone of its own (which .ci/run makes). */
const elsewhere = /^npm |^mail|\| mail /;
const commands = blocks('sh')
  .flatMap((code) => code.split('\n'))
  .map((line) => line.replace(/ {2,}#.*$/, '').trim())
  .filter((line) => line !== '' && !elsewhere.test(line));

describe('the commands of the README', () => {
  it.each(commands)('%s', (line) => {
    const folder = folderWith();
    for (const name of ['story.txt', 'one.txt', 'two.txt']) copyFileSync(story, join(folder, name));
    copyFileSync(join(root, 'fixtures', 'page-whole', 'input.txt'), join(folder, 'page.txt'));
    const [house = ''] = blocks('json');
    writeFileSync(join(folder, 'house.json'), house);
    const [page = ''] = blocks('html');
    writeFileSync(join(folder, 'page.html'), page);
    expect(shell(`set -o pipefail; ${line}`, folder)).toMatchObject({ status: 0, stderr: '' });
  });

  it('are several', () => {
    expect(commands.length).toBeGreaterThan(7);
  });

  it('and its program run', () => {
    const [program = ''] = blocks('js');
    const folder = folderWith();
    const library = pathToFileURL(join(root, 'dist', 'index.js')).href;
    writeFileSync(join(folder, 'program.mjs'), program.replace("'wirecopy'", `'${library}'`));
    const output = execFileSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(output).toMatch(/^Village band wins brass title\n<!DOCTYPE html>/);
  });
});

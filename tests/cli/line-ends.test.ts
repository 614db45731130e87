/** How lines end: a message in a file has those of RFC 5322, a pipe has Unix's, and `--eol` says otherwise. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, wirecopy } from '../support/command.js';

const copy =
  'Harbour Reopens\n\nBy Ines Roth\n\nThe harbour reopened on Tuesday, and the mayor said that it was late.\n';

function run(...args: string[]): { folder: string; stdout: string } {
  const folder = folderWith();
  writeFileSync(join(folder, 'story.txt'), copy);
  const { status, stdout, stderr } = wirecopy(['story.txt', '--no-config', ...args], { cwd: folder });
  expect({ status, stderr: stderr.replace(/^1 story, .*\n$/, '') }).toEqual({ status: 0, stderr: '' });
  return { folder, stdout };
}

const BARE = /(?<!\r)\n/;

it('a message has CR LF in a file of its own, and in a folder’s', () => {
  for (const [args, name] of [
    [['-o', 'story.eml'], 'story.eml'],
    [['--to', 'email', '--out-dir', 'out'], 'out/story.eml'],
  ] as const) {
    const text = readFileSync(join(run(...args).folder, name), 'latin1');
    expect(text).toContain('Subject: Harbour Reopens\r\n');
    expect(text).not.toMatch(BARE);
  }
});

it('it has LF in a pipe, and nothing else of it differs', () => {
  const { stdout } = run('--to', 'email');
  expect(stdout).not.toContain('\r');
  const file = readFileSync(join(run('-o', 'story.eml').folder, 'story.eml'), 'latin1');
  expect(file.replaceAll('\r\n', '\n')).toBe(stdout);
});

it('--eol has either, in every place and format', () => {
  expect(run('--to', 'email', '--eol', 'crlf').stdout).not.toMatch(BARE);
  expect(readFileSync(join(run('-o', 'a.eml', '--eol', 'lf').folder, 'a.eml'), 'latin1')).not.toContain('\r');
  expect(run('--to', 'text', '--eol', 'crlf').stdout).toContain('Harbour Reopens\r\n\r\nBy Ines Roth\r\n');
  const { folder } = run('--to', 'html', '--out-dir', 'out', '--eol', 'crlf');
  expect(readFileSync(join(folder, 'out', 'story.html'), 'latin1')).not.toMatch(BARE);
  expect(run('--to', 'text').stdout).not.toContain('\r');
});

/** `--strict`: a story with a warning counts as failed, and is not written to a file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, wirecopy } from '../support/command.js';

const sound = 'Harbour dues to fall\n\nBy Runa Sletten\n\nThe port of Osmer will cut its dues by a tenth from March.\n';
const warned = sound.replace('Harbour', 'Har\u0007bour');

const desk = () => folderWith({ 'sound.txt': sound, 'warned.txt': warned, 'both.txt': `${sound}\f\n${warned}` });

describe('without it', () => {
  it.each([[['-t', 'json']], [['-o', 'out.html']], [['--out-dir', 'out']]])('a warning is no failure: %s', (args) => {
    expect(wirecopy([...args, 'warned.txt'], { cwd: desk() }).status).toBe(0);
  });
});

describe('--strict', () => {
  it('says nothing of a story without a warning', () => {
    const { status, stderr, stdout } = wirecopy(['--strict', '-t', 'text', 'sound.txt'], { cwd: desk() });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Harbour dues to fall');
  });

  it.each([[[]], [['--jobs', '2']]])('writes a story with a warning to standard output, and exits 1: %s', (args) => {
    const { status, stdout, stderr } = wirecopy(['--strict', ...args, '-t', 'text', 'warned.txt'], { cwd: desk() });
    expect(status).toBe(1);
    expect(stdout).toContain('dues to fall');
    expect(stderr).toMatch(/warning: .*\[control-characters\]/);
    expect(stderr).not.toContain('error');
  });

  it('writes it to no file', () => {
    const folder = desk();
    const { status, stderr } = wirecopy(['--strict', '-o', 'out.txt', 'warned.txt'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/error: not written, because it has a warning.*\[warning-refused\]/);
    expect(existsSync(join(folder, 'out.txt'))).toBe(false);
  });

  it('leaves it out of a file of several, and writes the others', () => {
    const folder = desk();
    expect(wirecopy(['--strict', '-o', 'out.ndjson', 'both.txt'], { cwd: folder }).status).toBe(1);
    const lines = readFileSync(join(folder, 'out.ndjson'), 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).input.story)).toEqual([1]);
  });

  it('counts with --quiet too', () => {
    const { status, stderr } = wirecopy(['--strict', '-q', '-t', 'text', 'warned.txt'], { cwd: desk() });
    expect([status, stderr]).toEqual([1, '']);
  });

  it('writes it to no folder, sets it aside and reports it', () => {
    const folder = desk();
    const args = ['--strict', '--out-dir', 'out', '--rejects', 'bad', '--report', 'report.json'];
    const { status, stderr } = wirecopy([...args, 'sound.txt', 'warned.txt'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toContain('[warning-refused]');
    expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.txt'))).toEqual(['sound.txt']);
    expect(readdirSync(join(folder, 'bad')).length).toBeGreaterThan(0);
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({
      stories: [{ status: 'written' }, { status: 'failed' }],
    });
  });

  it('moves its file to failed where a folder is watched', () => {
    const folder = folderWith({ 'inbox/sound.txt': sound, 'inbox/warned.txt': warned });
    wirecopy(['watch', 'inbox', '--out-dir', 'out', '--once', '--settle', '0', '--strict'], { cwd: folder });
    expect(readdirSync(join(folder, 'inbox', 'done'))).toEqual(['sound.txt']);
    expect(readdirSync(join(folder, 'inbox', 'failed'))).toEqual(['warned.txt', 'warned.txt.why.json']);
  });

  it('exits 1 after an explanation', () => {
    expect(wirecopy(['explain', '--strict', 'warned.txt'], { cwd: desk() }).status).toBe(1);
  });

  it('is a key of the configuration', () => {
    const folder = folderWith({ 'warned.txt': warned, 'wirecopy.json': '{ "strict": true }' });
    expect(wirecopy(['-t', 'text', 'warned.txt'], { cwd: folder }).status).toBe(1);
  });
});

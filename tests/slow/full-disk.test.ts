/** A file system that has no room left: the run ends with what it was, and goes on when there is more. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Entry, Journal } from '../../src/run/journal.js';
import { filesBelow, tapeOf } from '../support/batches.js';
import { folderWith, wirecopy } from '../support/command.js';
import { needs } from '../support/needs.js';

const report = (folder: string) => JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));

describe('a full disk', needs('the right to mount'), () => {
  /** A file system of its own. */
  const small = `/tmp/wirecopy-small-${process.pid}`;

  beforeAll(() => {
    mkdirSync(small);
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', small]).status).toBe(0);
  });
  afterAll(() => {
    spawnSync('umount', ['-l', small]);
    rmSync(small, { recursive: true, force: true });
  });

  it.each([['1'], ['2']])('ends the run, with %s at work; with more room it goes on', (jobs) => {
    spawnSync('mount', ['-o', 'remount,size=600k', small]);
    const folder = folderWith({ 'tape.txt': tapeOf(1000) });
    const out = join(small, `out${jobs}`);
    const args = ['tape.txt', '--jobs', jobs, '-t', 'html', '-t', 'json', '--out-dir', out, '--report', 'report.json'];
    const { status, stderr } = wirecopy(args, { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^the run has ended early: error: .*no space left.*\n\d+ stories, \d+ written.*--resume\n$/);
    const { totals, interrupted } = report(folder);
    expect(interrupted).toMatch(/no space left/);
    const files = filesBelow(out);
    for (const [path, text] of files) {
      if (path.endsWith('.json')) expect(() => JSON.parse(text)).not.toThrow();
      else expect(text.endsWith('</html>\n')).toBe(true);
    }
    expect(files.size / 2 - totals.written).toBeLessThanOrEqual(1);
    spawnSync('mount', ['-o', 'remount,size=60m', small]);
    expect(wirecopy([...args, '--resume', '-q'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
    expect(filesBelow(out).size).toBe(2000);
    expect(report(folder).totals).toMatchObject({ stories: 1000, written: 1000, failed: 0 });
    rmSync(out, { recursive: true });
  });

  it('stops a hot folder that is done once; with more room all of it is done', () => {
    spawnSync('mount', ['-o', 'remount,size=600k', small]);
    const folder = folderWith({});
    mkdirSync(join(folder, 'inbox'));
    for (let number = 0; number < 4; number++) writeFileSync(join(folder, 'inbox', `${number}.txt`), tapeOf(100));
    const out = join(small, 'hot');
    const args = ['watch', 'inbox', '--once', '--settle', '0', '-t', 'html', '--out-dir', out];
    expect(wirecopy(args, { cwd: folder })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^inbox\/\d\.txt: error: .*no space left.*\n$/),
    });
    spawnSync('mount', ['-o', 'remount,size=60m', small]);
    expect(wirecopy(args, { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
    expect([...filesBelow(out).values()].every((text) => text.endsWith('</html>\n'))).toBe(true);
    expect(filesBelow(out).size).toBe(400);
    rmSync(out, { recursive: true });
  });

  it('leaves no half of a line in the journal, whatever is written behind it', () => {
    spawnSync('mount', ['-o', 'remount,size=100k', small]);
    const path = join(small, 'journal.ndjson');
    const journal = Journal.begin(path, 'recipe', false);
    const entry: Entry = { file: 'a.txt', status: 'begun', size: 1, changed: 1, diagnostics: [] };
    const fill = () => {
      for (;;) journal.add(entry);
    };
    expect(fill).toThrow(/space/);
    spawnSync('mount', ['-o', 'remount,size=200k', small]);
    expect(fill).toThrow(/space/);
    expect(new Set([...journal.all(() => {})].map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify(entry)]),
    );
    journal.close();
    rmSync(path);
  });
});

/** The hot folder: files that grow, come again, fail, or stand there since somebody has pulled the plug. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { copyOf, filesBelow, start, tapeOf, until } from '../support/batches.js';
import { folderWith, wirecopy } from '../support/command.js';

const ARGS = ['watch', 'inbox', '--out-dir', 'out', '-t', 'html', '-t', 'json', '--settle', '1'];

/** A folder with an inbox, and these files in it. */
function withInbox(files: Record<string, string> = {}): string {
  const folder = folderWith();
  mkdirSync(join(folder, 'inbox'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'inbox', name, '..'), { recursive: true });
    writeFileSync(join(folder, 'inbox', name), text);
  }
  return folder;
}

const below = (folder: string, name: string) =>
  existsSync(join(folder, name)) ? [...filesBelow(join(folder, name)).keys()] : [];

describe('wirecopy watch --once', () => {
  it('does what is there, moves it to done or failed, and says why', () => {
    const folder = withInbox({
      'a.txt': copyOf(1),
      'sub/b.txt': tapeOf(2),
      'sub/b.meta.json': '{ "section": "Harbours" }',
      'bad.bin': '\0'.repeat(20),
      '.hidden': copyOf(3),
    });
    const { status, stderr } = wirecopy([...ARGS, '--settle', '0', '--once'], { cwd: folder });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^inbox\/bad\.bin: error: not text/),
    });
    expect(below(folder, 'out')).toEqual(
      ['a', 'sub/b-1', 'sub/b-2'].flatMap((stem) => [`${stem}.html`, `${stem}.json`]),
    );
    expect(filesBelow(join(folder, 'out')).get('sub/b-1.html')).toContain('Harbours');
    expect(below(folder, 'inbox')).toEqual([
      ...['.hidden', 'done/a.txt', 'done/sub/b.meta.json', 'done/sub/b.txt'],
      ...['failed/bad.bin', 'failed/bad.bin.why.json'],
    ]);
    const why = JSON.parse(readFileSync(join(folder, 'inbox', 'failed', 'bad.bin.why.json'), 'utf8'));
    expect(why).toMatchObject({ file: 'bad.bin', failed: [{ story: null, diagnostics: [{ code: 'file-binary' }] }] });
    expect(wirecopy([...ARGS, '--settle', '0', '--once'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
  });

  it('holds back stories by their status, with the reason, until an embargo is over', () => {
    const held = `EMBARGOED UNTIL 00:01 GMT, MONDAY 30 NOVEMBER 2026\n\n${copyOf(1)}`;
    const folder = withInbox({ 'a.txt': held, 'b.txt': copyOf(2) });
    const at = (day: string, ...kinds: string[]) =>
      wirecopy([...ARGS, '--settle', '0', '--once', ...kinds], {
        cwd: folder,
        env: { SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) },
      });
    expect(at('2026-11-29', '--hold', 'embargo')).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^inbox\/a\.txt:1:1: warning: .*\[not-to-publish\]\n$/),
    });
    expect(below(folder, 'out')).toEqual(['b.html', 'b.json']);
    expect(below(folder, 'inbox')).toEqual(['done/b.txt', 'held/a.txt', 'held/a.txt.why.json']);
    const why = JSON.parse(readFileSync(join(folder, 'inbox', 'held', 'a.txt.why.json'), 'utf8'));
    expect(why).toMatchObject({ file: 'a.txt', held: [{ story: 1, diagnostics: [{ code: 'not-to-publish' }] }] });

    renameSync(join(folder, 'inbox', 'held', 'a.txt'), join(folder, 'inbox', 'a.txt'));
    expect(at('2026-12-01', '--hold', 'all')).toMatchObject({ status: 0, stderr: '' });
    expect(below(folder, 'out')).toEqual(['a.html', 'a.json', 'b.html', 'b.json']);
  });

  it('writes over the outputs of a file that comes again, and keeps both files', () => {
    const folder = withInbox({ 'a.txt': copyOf(1) });
    wirecopy([...ARGS, '--settle', '0', '--once'], { cwd: folder });
    writeFileSync(join(folder, 'inbox', 'a.txt'), copyOf(2));
    wirecopy([...ARGS, '--settle', '0', '--once'], { cwd: folder });
    expect(below(folder, 'out')).toEqual(['a.html', 'a.json']);
    expect(filesBelow(join(folder, 'out')).get('a.json')).toContain('Harbour 2');
    expect(below(folder, 'inbox/done')).toEqual(['a-2.txt', 'a.txt']);
  });

  it('sets links aside, and leaves a pipe where it is, and says so', () => {
    const folder = withInbox({ 'a.txt': copyOf(1) });
    symlinkSync('nowhere.txt', join(folder, 'inbox', 'dangling.txt'));
    symlinkSync('../out', join(folder, 'inbox', 'folder'));
    execFileSync('mkfifo', [join(folder, 'inbox', 'pipe')]);
    const link = 'error: a link, which is not followed: give the file itself [file-unreadable]';
    expect(wirecopy([...ARGS, '--settle', '0', '--once'], { cwd: folder })).toMatchObject({
      status: 1,
      stderr: [
        'inbox/pipe: warning: neither a file nor a folder [passed-over]\n',
        `inbox/dangling.txt: ${link}\n`,
        `inbox/folder: ${link}\n`,
      ].join(''),
    });
    expect(readdirSync(join(folder, 'inbox'))).toEqual(['done', 'failed', 'pipe']);
    expect(below(folder, 'inbox/done')).toEqual(['a.txt']);
    expect(readdirSync(join(folder, 'inbox', 'failed'))).toEqual([
      'dangling.txt',
      'dangling.txt.why.json',
      'folder',
      'folder.why.json',
    ]);
  });

  it('moves to another file system as well, over nothing and without a rest', () => {
    const folder = withInbox({ 'a.txt': copyOf(1) });
    const done = mkdtempSync('/dev/shm/wirecopy-done-');
    try {
      writeFileSync(join(done, 'a.txt'), 'before');
      expect(wirecopy([...ARGS, '--settle', '0', '--once', '--done', done], { cwd: folder }).status).toBe(0);
      expect(readdirSync(done)).toEqual(['a-2.txt', 'a.txt']);
      expect(readFileSync(join(done, 'a-2.txt'), 'utf8')).toBe(copyOf(1));
      expect(readFileSync(join(done, 'a.txt'), 'utf8')).toBe('before');
      expect(readdirSync(join(folder, 'inbox'))).toEqual(['failed']);
    } finally {
      rmSync(done, { recursive: true });
    }
  });

  it('needs another folder for what it writes', () => {
    const folder = withInbox({ 'a.txt': copyOf(1) });
    for (const more of [
      ['--out-dir', 'inbox'],
      ['--out-dir', 'out', '--done', './inbox/'],
    ]) {
      expect(wirecopy(['watch', 'inbox', ...more, '--once'], { cwd: folder })).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/^error: .*inbox.* is read and written to/),
      });
    }
    expect(readdirSync(join(folder, 'inbox'))).toEqual(['a.txt']);
  });

  it('needs a folder', () => {
    expect(wirecopy(['watch', 'none', '--out-dir', 'out'], { cwd: folderWith() })).toMatchObject({
      status: 2,
      stderr: 'error: none is not a folder: make it first (mkdir -p)\n',
    });
    expect(wirecopy(['watch', 'none'], { cwd: folderWith() }).status).toBe(2);
  });
});

describe('wirecopy watch', () => {
  it('watches a folder to which a link leads, and is not held up by a pipe', async () => {
    const folder = withInbox({ 'a.txt': copyOf(1) });
    symlinkSync('inbox', join(folder, 'link'));
    execFileSync('mkfifo', [join(folder, 'inbox', '0-pipe')]);
    const { child, ended } = start(['watch', 'link', ...ARGS.slice(2)], folder);
    await until(() => below(folder, 'inbox/done').length === 1);
    writeFileSync(join(folder, 'inbox', 'b.txt'), copyOf(2));
    await until(() => below(folder, 'inbox/done').length === 2);
    child.kill('SIGTERM');
    expect((await ended).status).toBe(0);
    expect(readdirSync(folder)).toEqual(['inbox', 'link', 'out']);
    expect(below(folder, 'out')).toEqual(['a.html', 'a.json', 'b.html', 'b.json']);
    expect(readdirSync(join(folder, 'inbox'))).toEqual(['0-pipe', 'done', 'failed']);
  });

  it('does what comes, when it has stopped growing; tells of its health; ends in order', async () => {
    const folder = withInbox({ 'first.txt': copyOf(1) });
    const { child, said, ended } = start(ARGS, folder);
    await until(() => below(folder, 'inbox/done').length === 1);
    // Somebody writes slowly, for longer than a file that lies still takes to be done.
    let slow = '';
    let parts = 0;
    for (let round = 1, starved = true; starved && round < 20; round++) {
      slow = `slow-${round}`;
      parts = 0;
      starved = false;
      const still = `still-${round}.txt`;
      writeFileSync(join(folder, 'inbox', still), copyOf(round));
      for (let last = performance.now(); !below(folder, 'inbox/done').includes(still); last = performance.now()) {
        appendFileSync(join(folder, 'inbox', `${slow}.txt`), `ZCZC\n${copyOf(parts++)}NNNN\n`);
        await pause(20);
        // Where the machine gave us no time to write, this file has lain still as well: another round.
        starved ||= performance.now() - last > 500;
        if (!starved) expect(below(folder, 'out').filter((name) => name.startsWith(slow))).toEqual([]);
      }
      await until(() => below(folder, 'inbox/done').includes(`${slow}.txt`));
    }
    expect(below(folder, 'out').filter((name) => name.startsWith(slow))).toHaveLength(2 * parts);
    child.kill('SIGUSR1');
    await until(() => said().endsWith('\n'));
    child.kill('SIGTERM');
    const { status, stderr } = await ended;
    expect(status).toBe(0);
    expect(JSON.parse(stderr)).toEqual({
      ...{ watch: 'inbox', seconds: expect.any(Number), waiting: 0, failed: 0, held: 0, last: `inbox/${slow}.txt` },
      files: slow === 'slow-1' ? 3 : expect.any(Number),
      stories: slow === 'slow-1' ? 2 + parts : expect.any(Number),
    });
  });
});

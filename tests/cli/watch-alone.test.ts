/** The hot folder: one watcher an inbox, which ends when it is told to. */
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Lock } from '../../src/run/lock.js';
import { copyOf, filesBelow, start, tapeOf, until } from '../support/batches.js';
import { bin, folderWith, wirecopy } from '../support/command.js';
import { sized } from '../support/size.js';

const LOCK = '.wirecopy-watch.json';
const ARGS = ['watch', 'inbox', '--out-dir', 'out', '-t', 'json', '--settle'];

function withInbox(files: Record<string, string> = {}): string {
  const folder = folderWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [`inbox/${name}`, text])));
  mkdirSync(join(folder, 'inbox'), { recursive: true });
  return folder;
}

/** A file that is whole when it is seen: one that is not waited for would be read while it is written. */
function drop(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), text);
  renameSync(join(folder, name), join(folder, 'inbox', name));
}

const lockOf = (folder: string) => join(folder, 'inbox', LOCK);
const isDone = (folder: string, name: string) => existsSync(join(folder, 'inbox', 'done', name));

describe('a second watcher of an inbox', () => {
  it('is refused, by name; the first one’s lock is gone when that has ended', async () => {
    const folder = withInbox();
    const { child, ended } = start([...ARGS, '0'], folder);
    await until(() => existsSync(lockOf(folder)) && readFileSync(lockOf(folder), 'utf8').endsWith('\n'));
    for (const more of [['0'], ['0', '--once']]) {
      expect(wirecopy([...ARGS, ...more], { cwd: folder })).toEqual({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(
          new RegExp(`^error: inbox is watched already, by process ${child.pid} on .*: stop that one first\n$`),
        ),
      });
    }
    drop(folder, 'a.txt', copyOf(1));
    await until(() => isDone(folder, 'a.txt'));
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(join(folder, 'inbox'))).toEqual(['done', 'failed']);
  });

  it('takes a dead one’s lock over, with a warning', async () => {
    const folder = withInbox();
    const { child, ended } = start([...ARGS, '0'], folder);
    await until(() => existsSync(lockOf(folder)) && readFileSync(lockOf(folder), 'utf8').endsWith('\n'));
    child.kill('SIGKILL');
    await ended;
    writeFileSync(join(folder, 'inbox', 'a.txt'), copyOf(1));
    const { status, stderr } = wirecopy([...ARGS, '0', '--once'], { cwd: folder });
    expect(status).toBe(0);
    expect(stderr).toMatch(new RegExp(`^inbox: warning: its lock is taken over from process ${child.pid} on .*\n$`));
    expect(isDone(folder, 'a.txt')).toBe(true);
    expect(existsSync(lockOf(folder))).toBe(false);
  });

  it('is no other process that has a dead one’s number by now', async () => {
    const folder = folderWith();
    const first = await Lock.take(folder, 0);
    if (!('lock' in first)) throw new Error('not taken');
    const text = readFileSync(first.lock.path, 'utf8');
    expect(await Lock.take(folder, 0)).toEqual({ holder: expect.stringContaining(`process ${process.pid} on `) });
    first.lock.release();
    writeFileSync(join(folder, LOCK), text.replace(/"started":"\d+"/, '"started":"1"'));
    const second = await Lock.take(folder, 0);
    expect(second).toMatchObject({ dead: expect.stringContaining(`process ${process.pid} on `) });
    if ('lock' in second) second.lock.release();
  });

  it.each([
    ['of another machine', (text: string) => text.replace(/"machine":"/, '"machine":"other ')],
    ['cut off', (text: string) => text.slice(0, 20)],
    ['empty', () => ''],
  ])('is told by whether the lock changes where that is %s', async (_, change) => {
    const folder = folderWith();
    const first = await Lock.take(folder, 0);
    if (!('lock' in first)) throw new Error('not taken');
    const text = readFileSync(first.lock.path, 'utf8');
    first.lock.release();
    const path = join(folder, LOCK);
    writeFileSync(path, change(text));
    const waiting = Lock.take(folder, 200);
    appendFileSync(path, ' ');
    expect(await waiting).toHaveProperty('holder');
    const taken = await Lock.take(folder, 20);
    expect(taken).toMatchObject({ dead: expect.any(String), lock: expect.anything() });
    if ('lock' in taken) taken.lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that has taken the first one for dead ends it', async () => {
    const folder = withInbox();
    const { child, ended } = start([...ARGS, '0'], folder);
    await until(() => existsSync(lockOf(folder)));
    unlinkSync(lockOf(folder));
    writeFileSync(lockOf(folder), '{}');
    drop(folder, 'a.txt', copyOf(1));
    expect(await ended).toMatchObject({ status: 1, stderr: expect.stringContaining('taken over by another watcher') });
    expect(isDone(folder, 'a.txt')).toBe(false);
    expect(readFileSync(lockOf(folder), 'utf8')).toBe('{}');
    child.kill();
  });

  it('of three at once: each file is done once', async () => {
    const names = Array.from({ length: sized(20, 60) }, (_, number) => `${number}.txt`);
    const folder = withInbox(Object.fromEntries(names.map((name) => [name, copyOf(1)])));
    const all = await Promise.all(names.slice(0, 3).map(() => start([...ARGS, '0', '--once'], folder).ended));
    expect(all.filter(({ status }) => status === 0).length).toBeGreaterThan(0);
    expect(readdirSync(join(folder, 'inbox', 'done')).toSorted()).toEqual(names.toSorted());
    expect(filesBelow(join(folder, 'out')).size).toBe(names.length);
  });
});

describe('SIGTERM ends it', () => {
  it('while a file grows that it reads, faster than it is read', async () => {
    const folder = withInbox();
    writeFileSync(join(folder, 'part'), tapeOf(200));
    const writer = spawn('sh', ['-c', 'while :; do cat part >> inbox/growing.txt; done'], { cwd: folder });
    onTestFinished(() => void writer.kill('SIGKILL'));
    const { child, ended } = start([...ARGS, '0'], folder);
    await until(() => existsSync(join(folder, 'out', 'growing-1.json')));
    child.kill('SIGTERM');
    expect((await ended).status).toBe(0);
    expect(existsSync(join(folder, 'inbox', 'growing.txt'))).toBe(true);
    expect(isDone(folder, 'growing.txt')).toBe(false);
  });

  it('while a file grows that is waited for', async () => {
    const folder = withInbox({ 'a.txt': copyOf(1) });
    const writer = spawn('sh', ['-c', 'while :; do echo growing >> inbox/growing.txt; sleep 0.02; done'], {
      cwd: folder,
    });
    onTestFinished(() => void writer.kill('SIGKILL'));
    const { child, ended } = start([...ARGS, '1'], folder);
    await until(() => isDone(folder, 'a.txt') && existsSync(join(folder, 'inbox', 'growing.txt')));
    child.kill('SIGTERM');
    expect((await ended).status).toBe(0);
    expect(isDone(folder, 'growing.txt')).toBe(false);
  });

  it('with --once too, and long before a file has been left alone for long', async () => {
    const folder = withInbox({ 'a.txt': copyOf(1) });
    const { child, ended } = start([...ARGS, '3600', '--once'], folder);
    await until(() => existsSync(join(folder, 'out', '.wirecopy', 'watch.ndjson')));
    child.kill('SIGTERM');
    expect((await ended).status).toBe(0);
    expect(isDone(folder, 'a.txt')).toBe(false);
  });

  it('in the middle of a file of many stories, which is gone on with', async () => {
    const count = sized(200, 2000);
    const folder = withInbox({ 'a.txt': tapeOf(count) });
    const { child, ended } = start([...ARGS, '0', '--once'], folder);
    await until(() => existsSync(join(folder, 'out', 'a-5.json')));
    child.kill('SIGTERM');
    expect((await ended).status).toBe(0);
    const written = filesBelow(join(folder, 'out')).size;
    expect(written).toBeLessThan(count);
    expect(isDone(folder, 'a.txt')).toBe(false);
    const first = statSync(join(folder, 'out', 'a-1.json')).mtimeMs;
    expect(wirecopy([...ARGS, '0', '--once'], { cwd: folder }).status).toBe(0);
    expect(filesBelow(join(folder, 'out')).size).toBe(count);
    expect(statSync(join(folder, 'out', 'a-1.json')).mtimeMs).toBe(first);
    expect(isDone(folder, 'a.txt')).toBe(true);
  });

  it('where the clock is set back again and again, and files are done all the same', async () => {
    const folder = withInbox({ 'a.txt': copyOf(1) });
    const set = join(folder, 'clock.mjs');
    writeFileSync(
      set,
      `const Now = Date;
      let back = 0;
      const now = () => Now.now() - (back += 1000);
      globalThis.Date = class extends Now {
        constructor(...given) { super(...(given.length === 0 ? [now()] : given)); }
        static now() { return now(); }
      };`,
    );
    const child = spawn(process.execPath, ['--import', pathToFileURL(set).href, bin, ...ARGS, '1'], { cwd: folder });
    onTestFinished(() => void child.kill('SIGKILL'));
    const ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
    await until(() => isDone(folder, 'a.txt'));
    writeFileSync(join(folder, 'inbox', 'b.txt'), copyOf(2));
    await until(() => isDone(folder, 'b.txt'));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

/**
 * Runs that are killed with SIGKILL while they work, again and again. A kill counts where it landed in the middle: the
 * run had written something of its own, and had not come to its end. How far it is decides when, not a time.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { filesBelow, fillFolder, ownFilesBelow, start, tapeOf } from './batches.js';
import { folderWith, wirecopy } from './command.js';
import { sized } from './size.js';

const STORIES = sized(150, 1500);
const report = (folder: string) => JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));

/** Files below out/, those included that are still being written; not what the run has for itself. */
function written(folder: string): number {
  const out = join(folder, 'out');
  if (!existsSync(out)) return 0;
  const names = readdirSync(out, { withFileTypes: true }).filter(({ name }) => name !== '.wirecopy');
  const counts = names.map((one) => (one.isDirectory() ? readdirSync(join(out, one.name)).length : 1));
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Starts a run, and kills it when it has written between one and `most` files more.
 * @returns its exit code, or "killed" where that was in the middle
 */
async function killAtWork(args: readonly string[], folder: string, most: number): Promise<number | 'killed'> {
  const { child, said, ended } = start(args, folder);
  const enough = written(folder) + 1 + Math.floor(Math.random() * most);
  let status: unknown = null;
  ended.then((end) => {
    status = end.status;
  });
  while (status === null && written(folder) < enough) await pause(1);
  child.kill('SIGKILL');
  const end = await ended;
  if (end.status !== 'SIGKILL') expect(end.status, said()).toBe(0);
  return end.status === 'SIGKILL' ? 'killed' : 0;
}

/** Every file that can be seen is one of the whole run's, and whole. */
function expectWhole(folder: string, whole: ReadonlyMap<string, string>): void {
  const found = filesBelow(join(folder, 'out'));
  for (const [path, text] of found) expect(text === whole.get(path), `${path} is whole`).toBe(true);
}

/**
 * Kills a run over many stories, and goes on with --resume each time: in the end all is there once, as from a run that
 * nobody killed. A run that comes to its end before it is killed is held to the same, and begun anew.
 */
export async function killBatch(inputs: readonly string[], jobs: number, kills: number): Promise<void> {
  const [folder, whole] = [0, 1].map(() => {
    const one = folderWith({ 'tape.txt': tapeOf(STORIES) });
    fillFolder(join(one, 'in'), STORIES);
    return one;
  }) as [string, string];
  const args = [...inputs, '--jobs', `${jobs}`, '-t', 'json', '--out-dir', 'out', '--report', 'report.json', '-q'];
  expect(wirecopy(args, { cwd: whole, alone: true }).status).toBe(0);
  const expected = filesBelow(join(whole, 'out'));
  expect(expected.size).toBe(STORIES);

  const expectAll = () => {
    expect(filesBelow(join(folder, 'out'))).toEqual(expected);
    expect(ownFilesBelow(join(folder, 'out'))).toEqual(['journal.ndjson']);
    expect(report(folder).totals).toEqual(report(whole).totals);
    const told = storiesIn(folder);
    expect(new Set(told).size).toBe(STORIES);
    expect(told).toHaveLength(STORIES);
  };
  for (let killed = 0; killed < kills; ) {
    if ((await killAtWork([...args, '--resume'], folder, STORIES / 8)) === 'killed') {
      killed++;
      expectWhole(folder, expected);
    } else {
      expectAll();
      for (const name of ['out', 'report.json']) rmSync(join(folder, name), { recursive: true });
    }
  }
  expect(wirecopy([...args, '--resume'], { cwd: folder, alone: true })).toEqual({ status: 0, stdout: '', stderr: '' });
  expectAll();
}

/** Each story that the journal knows as done, by file and number. */
function storiesIn(folder: string): string[] {
  return readFileSync(join(folder, 'out', '.wirecopy', 'journal.ndjson'), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      try {
        const { file, story } = JSON.parse(line);
        return story === undefined ? [] : [`${file} ${story}`];
      } catch {
        // A line that a kill has cut.
        return [];
      }
    });
}

/** Kills a hot folder that is done once: in the end each story is there under its name, and each file in done, once. */
export async function killWatch(kills: number): Promise<void> {
  const names = Array.from({ length: 40 }, (_, number) => `${number}.txt`);
  const args = ['watch', 'inbox', '--out-dir', 'out', '-t', 'json', '--settle', '0', '--once', '-q'];
  const withInbox = () => {
    const folder = folderWith();
    fill(folder);
    return folder;
  };
  const fill = (folder: string) => {
    mkdirSync(join(folder, 'inbox'), { recursive: true });
    for (const name of names) writeFileSync(join(folder, 'inbox', name), tapeOf(15));
  };
  const [folder, whole] = [withInbox(), withInbox()];
  expect(wirecopy(args, { cwd: whole, alone: true }).status).toBe(0);
  const expected = filesBelow(join(whole, 'out'));
  expect(expected.size).toBe(40 * 15);

  const expectAll = () => {
    expect(filesBelow(join(folder, 'out'))).toEqual(expected);
    expect([...filesBelow(join(folder, 'inbox')).keys()]).toEqual(names.map((name) => `done/${name}`).sort());
  };
  for (let killed = 0; killed < kills; ) {
    if ((await killAtWork(args, folder, 150)) === 'killed') {
      killed++;
      expectWhole(folder, expected);
    } else {
      expectAll();
      for (const name of ['out', 'inbox']) rmSync(join(folder, name), { recursive: true });
      fill(folder);
    }
  }
  expect(wirecopy(args, { cwd: folder }).status).toBe(0);
  expectAll();
}

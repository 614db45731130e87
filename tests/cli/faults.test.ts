/** Runs that are stopped and raced, and files that change meanwhile; runs that are killed are in kills.test.ts. */
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defaultOptions } from '../../src/formats/writer.js';
import { storyAt } from '../../src/input/story.js';
import { workers } from '../../src/run/pool.js';
import type { Recipe } from '../../src/run/recipe.js';
import { StoryRenderer } from '../../src/run/render.js';
import { copyOf, filesBelow, fillFolder, hasWritten, ownFilesBelow, start, tapeOf, until } from '../support/batches.js';
import { folderWith, wirecopy } from '../support/command.js';
import { sized, someOf } from '../support/size.js';

const report = (folder: string) => JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));

describe('a signal', () => {
  it.each(someOf(['SIGTERM', 'SIGINT', 'SIGHUP'] as const))(
    '%s ends a run in order, and it can go on',
    async (signal) => {
      const folder = folderWith({ 'tape.txt': tapeOf(20_000) });
      const args = ['tape.txt', '-t', 'json', '--out-dir', 'out', '--report', 'report.json'];
      const { child, ended } = start(args, folder);
      await until(() => hasWritten(join(folder, 'out')));
      child.kill(signal);
      const { status, stderr } = await ended;
      expect(status).toBe(signal);
      expect(stderr).toMatch(new RegExp(`written to out, in .*interrupted \\(${signal}\\): continue with --resume\n$`));
      const { interrupted, totals } = report(folder);
      expect(interrupted).toBe(signal);
      expect(totals.stories).toBe(filesBelow(join(folder, 'out')).size);
      expect(totals.stories).toBeGreaterThan(0);
      expect(totals.stories).toBeLessThan(20_000);
      expect(ownFilesBelow(join(folder, 'out'))).toEqual(['journal.ndjson']);
    },
  );

  it('ends a run that waits for a pipe', async () => {
    const folder = folderWith();
    const { child, ended } = start(['-', '--out-dir', 'out', '-q'], folder, 'pipe');
    // Far more than a pipe holds: when it is gone the run has read almost all of it, and waits for more.
    await new Promise((gone) => child.stdin?.write(tapeOf(sized(2000, 5000)), gone));
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ status: 'SIGTERM' });
  });

  it('leaves nothing of a large file that was being written', async () => {
    const folder = folderWith({ 'tape.txt': tapeOf(sized(4000, 60_000)), 'out.json': 'old' });
    const { child, ended } = start(['tape.txt', '-o', 'out.json'], folder);
    await until(() => readdirSync(folder).length > 2);
    expect([...filesBelow(folder).keys()]).toEqual([
      expect.stringMatching(/^\.wirecopy-.*\.tmp$/),
      'out.json',
      'tape.txt',
    ]);
    child.kill('SIGTERM');
    expect((await ended).status).toBe('SIGTERM');
    expect([...filesBelow(folder).keys()]).toEqual(['out.json', 'tape.txt']);
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('old');
  });
});

describe('a file', () => {
  it('that is changed while it is read is told, and read again by --resume', async () => {
    const count = sized(600, 20_000);
    const folder = folderWith({ 'tape.txt': tapeOf(count) });
    const args = ['tape.txt', '-t', 'json', '--out-dir', 'out', '--report', 'report.json'];
    const { ended } = start(args, folder);
    await until(() => hasWritten(join(folder, 'out')));
    appendFileSync(join(folder, 'tape.txt'), tapeOf(1));
    const { status, stderr } = await ended;
    expect(status).toBe(1);
    expect(stderr).toContain('tape.txt: error: it changed while it was being read: run it again [file-changed]');
    expect(report(folder).inputs).toMatchObject([{ file: 'tape.txt', status: 'failed' }]);
    expect(wirecopy([...args, '--resume', '-q'], { cwd: folder }).status).toBe(0);
    expect(report(folder).totals).toMatchObject({ inputs: 1, stories: count + 1, written: count + 1, failedInputs: 0 });
    expect(filesBelow(join(folder, 'out')).size).toBe(count + 1);
  });

  it('that has been changed since an interrupted run is done anew', () => {
    const folder = folderWith({ 'a.txt': tapeOf(3), 'b.txt': copyOf(7) });
    const args = ['a.txt', 'b.txt', '-t', 'text', '--out-dir', 'out', '--resume', '--report', 'report.json', '-q'];
    wirecopy(args, { cwd: folder });
    writeFileSync(join(folder, 'a.txt'), tapeOf(2).replaceAll('Monday', 'Tuesday'));
    wirecopy(args, { cwd: folder });
    expect(filesBelow(join(folder, 'out')).get('a-1.txt')).toContain('Tuesday');
    expect(
      report(folder)
        .stories.map(({ outputs }: { outputs: string[] }) => outputs[0])
        .sort(),
    ).toEqual(['a-1.txt', 'a-2.txt', 'b.txt']);
  });
});

describe('two runs over one folder', () => {
  const count = sized(30, 300);

  it('with the same names: each file is one of the two, whole', async () => {
    const folder = folderWith();
    fillFolder(join(folder, 'one'), count);
    fillFolder(join(folder, 'two'), count);
    const runs = ['one', 'two'].map((input) => start([input, '-t', 'json', '--out-dir', 'out', '-q'], folder));
    for (const { ended } of runs) expect(await ended).toEqual({ status: 0, stdout: '', stderr: '' });
    const files = filesBelow(join(folder, 'out'));
    expect(files.size).toBe(count);
    for (const text of files.values()) expect(JSON.parse(text).input.file).toMatch(/^(?:one|two)\//);
    expect(ownFilesBelow(join(folder, 'out'))).toEqual(['journal.ndjson']);
  });

  it('that number what exists: nothing of either is lost', async () => {
    const folder = folderWith();
    fillFolder(join(folder, 'one'), count);
    fillFolder(join(folder, 'two'), count);
    const runs = ['one', 'two'].map((input) =>
      start([input, '-t', 'json', '-t', 'text', '--existing', 'number', '--out-dir', 'out', '-q'], folder),
    );
    for (const { ended } of runs) expect((await ended).status).toBe(0);
    const sources = [...filesBelow(join(folder, 'out'))]
      .filter(([path]) => path.endsWith('.json'))
      .map(([, text]) => JSON.parse(text).input.file);
    expect(new Set(sources).size).toBe(2 * count);
    expect(filesBelow(join(folder, 'out')).size).toBe(4 * count);
  });
});

describe('a thread that dies', () => {
  const recipe: Recipe = {
    ...defaultOptions,
    formats: ['text'],
    style: null,
    pageTheme: null,
    templateFile: null,
    confined: [],
    publication: { asked: {}, configured: {}, file: null, below: null },
    dated: false,
    framed: false,
  };
  const item = (number: number, text: string) => ({
    ...storyAt({ offset: 0, line: number, lineEnd: '\n' }, text),
    file: 'in.txt',
    among: true,
    number,
  });

  it('costs the story that it was at, and no other', async () => {
    // A worker as ours, but for a word at which it dies.
    const folder = folderWith({
      'worker.js': `
        const { work } = require(${JSON.stringify(join(process.cwd(), 'bin/wirecopy.js'))}).load('run.worker.cjs');
        module.exports = async (task) => {
          const made = await work(task);
          if (task.stories.some(({ text }) => text.includes('DIES'))) process.exit(1);
          return made;
        };`,
    });
    const makers = workers(2, recipe, join(folder, 'worker.js'));
    onTestFinished(() => makers.close());
    const items = Array.from({ length: 20 }, (_, n) => item(n + 1, n % 7 === 3 ? 'A\n\nDIES here.\n' : copyOf(n)));
    const batches = [items.slice(0, 10), items.slice(10)];
    const made = (await Promise.all(batches.map((batch) => makers.make(batch)))).flat();
    expect(made.map(({ story }) => story)).toEqual(items.map(({ number }) => number));
    const failed = made.filter(({ problem }) => problem !== null);
    expect(failed.map(({ story }) => story)).toEqual([4, 11, 18]);
    for (const { problem } of failed) expect(problem).toMatchObject({ code: 'story-failed', severity: 'error' });
    const alone = await StoryRenderer.of(recipe);
    expect(made[0]).toEqual(await alone.make(items[0] as (typeof items)[0]));
  });
});

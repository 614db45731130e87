/** A run's journal: what is left of it when a line was cut off, and what a run that goes on makes of that. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Entry, Journal } from '../../src/run/journal.js';
import { copyOf, filesBelow, tapeOf } from '../support/batches.js';
import { folderWith, wirecopy } from '../support/command.js';

const ARGS = ['in', '--out-dir', 'out', '-t', 'json', '-t', 'text', '--report', 'report.json'];

/** A folder with a run that has done it all, and the lines of its journal. */
function done() {
  const folder = folderWith({ 'in/a.txt': copyOf(1), 'in/b.txt': tapeOf(3) });
  expect(wirecopy(ARGS, { cwd: folder }).status).toBe(0);
  const path = join(folder, 'out', '.wirecopy', 'journal.ndjson');
  return { folder, path, lines: readFileSync(path, 'utf8').trimEnd().split('\n') };
}

describe('a journal of which a line was cut off', () => {
  it('anywhere, is read but for that line and what was written behind it', () => {
    const { path, lines } = done();
    const [head = '', ...rest] = lines;
    for (const [number, line] of rest.entries()) {
      for (let length = 1; length < line.length; length++) {
        const left = [head, ...rest.slice(0, number), line.slice(0, length) + (rest[number + 1] ?? '')];
        writeFileSync(path, [...left, ...rest.slice(number + 2), ''].join('\n'));
        const journal = Journal.resume(path, JSON.parse(head).recipe, false) as Journal;
        const spoilt: number[] = [];
        const entries = [...journal.all((one) => spoilt.push(one))];
        expect(spoilt).toEqual([number + 2]);
        expect(entries).toEqual([...rest.slice(0, number), ...rest.slice(number + 2)].map((one) => JSON.parse(one)));
        journal.close();
      }
    }
  });

  it('is gone on with: what it told of is done again, under its names, and the rest is not', () => {
    const { folder, path, lines } = done();
    const outputs = filesBelow(join(folder, 'out'));
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    for (let number = 1; number < lines.length; number++) {
      const line = lines[number] as string;
      const cut = line.slice(0, line.length / 2) + (lines[number + 1] ?? '');
      writeFileSync(path, [...lines.slice(0, number), cut, ...lines.slice(number + 2), ''].join('\n'));
      const { status, stderr } = wirecopy([...ARGS, '--resume'], { cwd: folder });
      expect(status).toBe(0);
      expect(stderr).toMatch(
        new RegExp(`^out/\\.wirecopy/journal\\.ndjson:${number + 1}:1: warning: not a line of a journal.*\n[^\n]*\n$`),
      );
      expect(filesBelow(join(folder, 'out'))).toEqual(outputs);
      const { totals, stories } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
      expect(totals).toEqual(report.totals);
      expect(stories).toHaveLength(report.stories.length);
      writeFileSync(path, `${lines.join('\n')}\n`);
    }
  });

  it('in its first line, begins anew', () => {
    const { folder, path, lines } = done();
    writeFileSync(path, (lines[0] as string).slice(0, 9));
    const { status, stderr } = wirecopy([...ARGS, '--resume'], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^4 stories, 4 written/) });
  });

  it('and has lines of somebody else’s, is read but for those', () => {
    const { folder, path, lines } = done();
    const odd = ['{}', 'null', '7', '"x"', '{"file":1}', '{"file":"a","status":"written","story":1,"diagnostics":[]}'];
    writeFileSync(path, [...lines, ...odd, ''].join('\n'));
    const { status, stderr } = wirecopy([...ARGS, '--resume'], { cwd: folder });
    expect(status).toBe(0);
    expect(stderr.match(/warning: not a line of a journal/g)).toHaveLength(odd.length);
    expect(stderr).toContain('2 inputs done before');
  });
});

describe('a line that can’t be written', () => {
  it('is not there, be it that it was said only afterwards', () => {
    const path = join(folderWith(), 'journal.ndjson');
    const journal = Journal.begin(path, 'recipe', true);
    const entry: Entry = { file: 'a.txt', status: 'begun', size: 1, changed: 1, diagnostics: [] };
    journal.add(entry);
    expect([...journal.all(() => {})]).toEqual([entry]);
    journal.close();
    expect(() => journal.add(entry)).toThrow('EBADF');
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(3);
  });
});

/** Files put in their place: all of a story's or none, and nothing through a link. */
import { mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, filesBelow, ownFilesBelow } from '../support/batches.js';
import { folderWith, wirecopy } from '../support/command.js';

const ARGS = ['a.txt', '--out-dir', 'out', '-t', 'html', '-t', 'text', '-t', 'json', '--rejects', 'rejects'];

/** A run over one story in three formats, into a folder that is got ready before. */
function placed(prepare: (folder: string) => void, ...more: string[]) {
  const folder = folderWith({ 'a.txt': copyOf(1), 'elsewhere/kept': 'kept' });
  mkdirSync(join(folder, 'out'));
  prepare(folder);
  return { folder, out: join(folder, 'out'), ...wirecopy([...ARGS, ...more], { cwd: folder }) };
}

describe('all formats of a story, or none', () => {
  const names = ['a.html', 'a.txt', 'a.json'];

  it.each(names)('none where a folder stands at %s', (name) => {
    const { out, folder, status, stderr } = placed((at) => mkdirSync(join(at, 'out', name)));
    expect(status).toBe(1);
    expect(stderr).toContain(
      'a.txt:1:1: error: not written: a folder has that name; move it away, or name another [output-failed]\n',
    );
    expect(readdirSync(out)).toEqual(['.wirecopy', name]);
    expect(ownFilesBelow(out)).toEqual(['journal.ndjson']);
    expect(readFileSync(join(folder, 'rejects', 'a.txt-1.txt'), 'utf8')).toBe(copyOf(1));
  });

  it('leaves what was there before as it was', () => {
    const { out, status } = placed((at) => {
      writeFileSync(join(at, 'out', 'a.html'), 'before');
      symlinkSync('nowhere', join(at, 'out', 'a.txt'));
      mkdirSync(join(at, 'out', 'a.json'));
    });
    expect(status).toBe(1);
    expect(readFileSync(join(out, 'a.html'), 'utf8')).toBe('before');
    expect(readlinkSync(join(out, 'a.txt'))).toBe('nowhere');
    expect(ownFilesBelow(out)).toEqual(['journal.ndjson']);
  });

  it('none where the folder of one of them is a file', () => {
    const pattern = ['--name', '{format}/{file}.{ext}'];
    const { out, status, stderr } = placed((at) => writeFileSync(join(at, 'out', 'json'), ''), ...pattern);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('its folder is a file') });
    expect([...filesBelow(out).keys()]).toEqual(['json']);
  });

  it('with numbers, around the folder', () => {
    const { out, status } = placed((at) => mkdirSync(join(at, 'out', 'a.json')), '--existing', 'number');
    expect(status).toBe(0);
    expect([...filesBelow(out).keys()]).toEqual(['a-2.html', 'a-2.json', 'a-2.txt']);
  });

  it('are written over what was there, and nothing of that is left', () => {
    const { out, status } = placed((at) => {
      for (const name of names) writeFileSync(join(at, 'out', name), 'before');
    });
    expect(status).toBe(0);
    for (const text of filesBelow(out).values()) expect(text).toContain('Harbour 1');
    expect([...filesBelow(out).keys()]).toEqual(names.toSorted());
    expect(ownFilesBelow(out)).toEqual(['journal.ndjson']);
  });
});

describe('nothing is written through a link', () => {
  const elsewhere = (folder: string) => filesBelow(join(folder, 'elsewhere'));
  const kept = new Map([['kept', 'kept']]);

  it('to a folder below the output', () => {
    const pattern = ['--name', 'sub/{file}.{ext}'];
    const { folder, status, stderr } = placed((at) => symlinkSync('../elsewhere', join(at, 'out', 'sub')), ...pattern);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^a\.txt:1:1: error: not written: a link is in its path/),
    });
    expect(elsewhere(folder)).toEqual(kept);
  });

  it('that stands where the run keeps its own', () => {
    const { folder, status, stderr } = placed((at) => symlinkSync('../elsewhere', join(at, 'out', '.wirecopy')));
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^out\/\.wirecopy: error: not written: a link/),
    });
    expect(elsewhere(folder)).toEqual(kept);
  });

  it('that stands at the journal, be it begun or gone on with', () => {
    const prepare = (at: string) => {
      mkdirSync(join(at, 'out', '.wirecopy'));
      symlinkSync('../../elsewhere/kept', join(at, 'out', '.wirecopy', 'journal.ndjson'));
    };
    const begun = placed(prepare);
    expect(begun.status).toBe(0);
    expect(elsewhere(begun.folder)).toEqual(kept);
    const resumed = placed(prepare, '--resume');
    expect(resumed.status).toBe(1);
    expect(resumed.stderr).toMatch(/^out\/\.wirecopy\/journal\.ndjson: error: not written: a link/);
    expect(elsewhere(resumed.folder)).toEqual(kept);
  });

  it('that stands where an input is set aside, or its copy, or its reason', () => {
    const names = ['bad.txt', 'bad.txt.why.json', 'sub'];
    const folder = folderWith({
      'in/bad.txt': ' \n',
      'in/sub/bad.txt': ' \n',
      'elsewhere/kept': 'kept',
    });
    mkdirSync(join(folder, 'rejects'));
    for (const name of names) {
      symlinkSync(name === 'sub' ? '../elsewhere' : '../elsewhere/kept', join(folder, 'rejects', name));
    }
    const { status } = wirecopy(['in', '--rejects', 'rejects', '-t', 'ndjson'], { cwd: folder });
    expect(status).toBe(1);
    expect(elsewhere(folder)).toEqual(kept);
    expect(readFileSync(join(folder, 'rejects', 'bad.txt'), 'utf8')).toBe(' \n');
  });

  it('but the folder that was named may be one', () => {
    const folder = folderWith({ 'a.txt': copyOf(1), 'elsewhere/kept': 'kept' });
    symlinkSync('elsewhere', join(folder, 'out'));
    expect(wirecopy(ARGS, { cwd: folder }).status).toBe(0);
    expect([...elsewhere(folder).keys()]).toEqual(['a.html', 'a.json', 'a.txt', 'kept']);
  });
});

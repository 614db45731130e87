/** The hot folder, into which anybody may put anything: links lead nowhere, and nothing that is there is lost. */
import { linkSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, filesBelow, start, until } from '../support/batches.js';
import { folderWith, wirecopy } from '../support/command.js';

const ARGS = ['watch', 'inbox', '--out-dir', 'out', '-t', 'json', '--settle', '0'];
const SECRET =
  'Secret harbour plans\n\nThe secret plans of the harbour say that it is to be sold on Monday to a bank.\n';
const BINARY = '\0'.repeat(20);

/** A folder with an inbox, with these files in it, a secret beside it. */
function withInbox(files: Record<string, string>) {
  const folder = folderWith({
    'secret.txt': SECRET,
    'secret.json': '{ "section": "Secret" }',
    'elsewhere/kept': 'kept',
  });
  for (const name of ['inbox/done', 'inbox/failed', 'out']) mkdirSync(join(folder, name), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'inbox', name), text);
  const link = (to: string, at: string) => symlinkSync(to, join(folder, at));
  const run = (...more: string[]) => wirecopy([...ARGS, '--once', ...more], { cwd: folder });
  return { folder, link, run, read: (name: string) => readFileSync(join(folder, name), 'utf8') };
}

describe('nothing is read through a link', () => {
  it('a linked file goes to failed, with its reason, and is not published', () => {
    const { folder, link, run, read } = withInbox({ 'a.txt': copyOf(1) });
    link('../secret.txt', 'inbox/link.txt');
    expect(run().status).toBe(1);
    expect([...filesBelow(join(folder, 'out')).keys()]).toEqual(['a.json']);
    expect(readlinkSync(join(folder, 'inbox', 'failed', 'link.txt'))).toBe('../secret.txt');
    expect(JSON.parse(read('inbox/failed/link.txt.why.json'))).toMatchObject({
      file: 'link.txt',
      failed: [{ diagnostics: [{ code: 'file-unreadable', message: expect.stringContaining('a link') }] }],
    });
    expect(read('secret.txt')).toBe(SECRET);
  });

  it('nor one that comes while it is watched, nor a folder', async () => {
    const { folder, link } = withInbox({});
    const { child, ended } = start(ARGS, folder);
    await until(() => readdirSync(join(folder, 'out')).length > 0);
    link('../secret.txt', 'inbox/link.txt');
    link('../elsewhere', 'inbox/folder');
    await until(() => readdirSync(join(folder, 'inbox', 'failed')).length === 4);
    child.kill('SIGTERM');
    expect((await ended).status).toBe(0);
    expect(filesBelow(join(folder, 'out')).size).toBe(0);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['kept']);
  });

  it('what stands beside a story is no link either', () => {
    const { folder, link, run, read } = withInbox({ 'a.txt': copyOf(1) });
    link('../secret.json', 'inbox/a.meta.json');
    expect(run('-t', 'html').status).toBe(1);
    expect([...filesBelow(join(folder, 'out')).values()].join('')).not.toContain('Secret');
    expect(read('inbox/failed/a.txt.why.json')).toContain('publication-invalid');
    expect(readlinkSync(join(folder, 'inbox', 'failed', 'a.meta.json'))).toBe('../secret.json');
  });

  it('but the inbox may be a link itself', () => {
    const { folder, link } = withInbox({ 'a.txt': copyOf(1) });
    link('inbox', 'named');
    expect(wirecopy([...ARGS.with(1, 'named'), '--once'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
    expect([...filesBelow(join(folder, 'out')).keys()]).toEqual(['a.json']);
  });
});

describe('nothing is written through a link', () => {
  it('a reason takes no other file’s place, be it one to which a link leads', () => {
    const { folder, link, run, read } = withInbox({ 'x.txt': BINARY, 'y.txt': BINARY });
    link('../../elsewhere/kept', 'inbox/failed/x.txt.why.json');
    writeFileSync(join(folder, 'inbox/failed/y.txt.why.json'), 'copy of that name');
    expect(run().status).toBe(1);
    expect(read('elsewhere/kept')).toBe('kept');
    expect(read('inbox/failed/y.txt.why.json')).toBe('copy of that name');
    for (const name of ['x', 'y']) {
      expect(read(`inbox/failed/${name}-2.txt`)).toBe(BINARY);
      expect(JSON.parse(read(`inbox/failed/${name}-2.txt.why.json`))).toHaveProperty('failed');
    }
  });

  it.each([
    ['inbox/done/sub', 'a.txt'],
    ['inbox/failed/sub', 'bad.txt'],
    ['out/sub', 'a.txt'],
  ])('%s', (at, name) => {
    const { folder, link, run } = withInbox({});
    mkdirSync(join(folder, 'inbox', 'sub'));
    writeFileSync(join(folder, 'inbox', 'sub', name), name === 'bad.txt' ? BINARY : copyOf(1));
    link(join(folder, 'elsewhere'), at);
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/not written: a link is in its path/);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['kept']);
  });

  it.each(['inbox/done', 'inbox/failed', 'out/.wirecopy'])('%s itself', (at) => {
    const { folder, link } = withInbox({ 'a.txt': copyOf(1) });
    const [into = '', name = ''] = at.split('/');
    const other = folderWith({ 'inbox/a.txt': copyOf(1), 'elsewhere/kept': 'kept' });
    mkdirSync(join(other, 'out'));
    symlinkSync('../elsewhere', join(other, into, name));
    expect(wirecopy([...ARGS, '--once'], { cwd: other })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(new RegExp(`^${at.replace('.', '\\.')}: error: not written: a link`)),
    });
    expect(readdirSync(join(other, 'elsewhere'))).toEqual(['kept']);
    expect(readdirSync(join(other, 'inbox')).filter((one) => one.endsWith('.txt'))).toEqual(['a.txt']);
    // The folders that are named may be links.
    link('elsewhere', 'far');
    expect(wirecopy([...ARGS, '--once', '--done', 'far'], { cwd: folder }).status).toBe(0);
    expect(readdirSync(join(folder, 'elsewhere')).toSorted()).toEqual(['a.txt', 'kept']);
  });

  it('at the journal', () => {
    const { folder, link, run, read } = withInbox({ 'a.txt': copyOf(1) });
    mkdirSync(join(folder, 'out', '.wirecopy'));
    link('../../elsewhere/kept', 'out/.wirecopy/watch.ndjson');
    expect(run()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('watch.ndjson: error: not written: a link'),
    });
    expect(read('elsewhere/kept')).toBe('kept');
  });

  it('at the lock', () => {
    const { link, run, read } = withInbox({ 'a.txt': copyOf(1) });
    link('../elsewhere/kept', 'inbox/.wirecopy-watch.json');
    expect(run().status).toBe(1);
    expect(read('elsewhere/kept')).toBe('kept');
  });
});

describe('a journal with half a line in its middle', () => {
  it('is passed over where it can’t be read, and the watcher starts', () => {
    const { folder, run, read } = withInbox({ 'a.txt': copyOf(1) });
    expect(run().status).toBe(0);
    const path = join(folder, 'out', '.wirecopy', 'watch.ndjson');
    const [head = '', begun = '', ...rest] = read('out/.wirecopy/watch.ndjson').split('\n');
    writeFileSync(path, [head, begun.slice(0, 30) + begun, ...rest].join('\n'));
    writeFileSync(join(folder, 'inbox', 'b.txt'), copyOf(2));
    const { status, stderr } = run();
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^out\/\.wirecopy\/watch\.ndjson:2:1: warning: not a line of a journal[^\n]*\n$/),
    });
    expect(filesBelow(join(folder, 'out')).size).toBe(2);
    expect(run()).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('a move that was interrupted', () => {
  it('is brought to its end: the file is in done once', () => {
    const { folder, run } = withInbox({ 'a.txt': copyOf(1) });
    linkSync(join(folder, 'inbox', 'a.txt'), join(folder, 'inbox', 'done', 'a.txt'));
    expect(run().status).toBe(0);
    expect(readdirSync(join(folder, 'inbox', 'done'))).toEqual(['a.txt']);
    expect(readdirSync(join(folder, 'inbox'))).toEqual(['done', 'failed']);
  });
});

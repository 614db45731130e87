/** `--houses`: house styles of one's own that the copy can be of. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, wirecopy } from '../support/command.js';
import { nordpressCopy, nordpressFile } from '../support/nordpress.js';

const house = (own: object = {}) => JSON.stringify({ ...nordpressFile, ...own });

/** A folder with two stories of Nordpress, and houses beside them. */
function desk(files: Record<string, string> = {}): string {
  return folderWith({ 'wire.txt': nordpressCopy, 'houses/nordpress.json': house(), ...files });
}

function stylesOf(folder: string, args: readonly string[]): string[] {
  const { stdout, stderr, status } = wirecopy(['-t', 'ndjson', ...args, 'wire.txt'], { cwd: folder });
  expect([status, stderr]).toEqual([0, '']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { style: string; slug: string })
    .map(({ style, slug }) => `${style} ${slug}`);
}

const both = ['nordpress HARBOUR-DUES', 'nordpress SKI-CUP'];

describe('--houses', () => {
  it('lets the copy be of a house in the folder', () => {
    expect(stylesOf(desk(), ['--houses', 'houses'])).toEqual(both);
  });

  it('does so in threads', () => {
    expect(stylesOf(desk(), ['--houses', 'houses', '--jobs', '2'])).toEqual(both);
  });

  it('is a key of the configuration, beside which the folder stands', () => {
    expect(stylesOf(desk({ 'wirecopy.json': '{ "houses": "houses" }' }), [])).toEqual(both);
  });

  it('is beaten by --style', () => {
    const folder = desk();
    const { stdout } = wirecopy(['-t', 'json', '--houses', 'houses', '--style', 'plain', 'wire.txt'], { cwd: folder });
    expect(stdout).toContain('"style": "plain"');
  });

  it('is explained', () => {
    const { stdout } = wirecopy(['explain', '--houses', 'houses', 'wire.txt'], { cwd: desk() });
    expect(stdout).toContain('nordpress');
    expect(stdout).toContain('read as nordpress: header of the wire (line 13)');
  });

  it.each([
    ['a folder that is not there', {}, 'nowhere', /nowhere: no such folder/],
    ['a folder without a house', { 'empty/readme.txt': '' }, 'empty', /empty: no house in this folder/],
    [
      'a house of a name of ours',
      { 'houses/own.json': '{ "name": "anpa" }' },
      'houses',
      /own\.json:1:3: \/name: another house is called “anpa”/,
    ],
    ['two of one name', { 'houses/other.json': house() }, 'houses', /other house is called “nordpress”/],
    [
      'a slow pattern',
      { 'houses/slow.json': house({ name: 'slow', borders: { opens: ['(a+)+b'] } }) },
      'houses',
      /slow\.json:\d+:\d+: \/borders\/opens\/0: .*exponentially/,
    ],
  ])('is wrong usage for %s', (_, files, folder, message) => {
    const { status, stderr } = wirecopy(['--houses', folder, 'wire.txt'], {
      cwd: desk(files as Record<string, string>),
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('writes over none of them', () => {
    const folder = desk();
    const target = join('houses', 'nordpress.json');
    const { status, stderr } = wirecopy(['--houses', 'houses', '-t', 'json', '-o', target, 'wire.txt'], {
      cwd: folder,
    });
    expect(status).toBe(1);
    expect(stderr).toContain('output-refused');
  });
});

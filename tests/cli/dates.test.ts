/** The copy's dates in ISO 8601: what tells how they are meant, and what formats and names of files make of them. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FormatName, write } from '../../src/formats/index.js';
import { noMeta } from '../../src/meta.js';
import { parse } from '../../src/read/parse.js';
import { folderWith, wirecopy } from '../support/command.js';

const dated = (date: string, place = 'OSMER') =>
  `Ferry Plan Approved\n\nBy Ines Roth\n${date}\n\n${place} (Reuters) - The council of Osmer has approved the ferry plan, which will cost 12 million.\n\nIt was a good plan, the mayor said.\n`;

/** A folder with these files; HOME is there, so that no other configuration is. */
function desk(files: Record<string, string>): { folder: string; run: (...args: string[]) => string } {
  const folder = folderWith();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return {
    folder,
    run: (...args) => {
      const { status, stdout, stderr } = wirecopy(args, { cwd: folder, env: { HOME: folder } });
      return status === 0 ? stdout : stderr;
    },
  };
}

describe('--date-order', () => {
  const isoDate = (output: string) => JSON.parse(output).isoDate;

  it('tells how a date is meant that can be two days, on the command line before the configuration', () => {
    const { folder, run } = desk({ 'a.txt': dated('02/12/2026') });
    expect(isoDate(run('a.txt', '-t', 'json'))).toBeNull();
    expect(isoDate(run('a.txt', '-t', 'json', '--date-order', 'dmy'))).toBe('2026-12-02');
    writeFileSync(join(folder, 'wirecopy.json'), '{ "dateOrder": "mdy" }');
    expect(isoDate(run('a.txt', '-t', 'json'))).toBe('2026-02-12');
    expect(isoDate(run('a.txt', '-t', 'json', '--date-order', 'dmy'))).toBe('2026-12-02');
    expect(run('a.txt', '--date-order', 'dym')).toMatch(/It takes dmy, mdy, ymd/);
  });

  it('is handed to threads, and stands in the names of files', () => {
    const { folder, run } = desk({});
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', 'a.txt'), dated('02/12/2026'));
    writeFileSync(join(folder, 'in', 'b.txt'), dated('14 Nov 2026, 06:15 GMT'));
    writeFileSync(join(folder, 'in', 'c.txt'), dated('2 hours ago'));
    const name = ['--name', '{date}/{slug}.{ext}', '-t', 'json', '-q'];
    run('in', '--out-dir', 'one', '--date-order', 'mdy', '--jobs', '2', ...name);
    expect(readdirSync(join(folder, 'one')).sort()).toEqual(expect.arrayContaining(['2026-02-12', '2026-11-14']));
    // What can't be told is as it is written.
    run('in', '--out-dir', 'two', ...name);
    expect(readdirSync(join(folder, 'two'))).toContain('02-12-2026');
    run('in', '--out-dir', 'three', '--published', '2027-01-02', ...name);
    expect(readdirSync(join(folder, 'three')).filter((one) => !one.startsWith('.'))).toEqual(['2027-01-02']);
  });
});

describe('formats', () => {
  const of = (copy: string, format: FormatName, meta = noMeta) =>
    write(parse(copy), format, { meta, now: '2030-01-01T00:00:00Z' });

  it.each([
    ['html', /<time class="dt-published" datetime="2026-11-14T06:15:00Z">14 Nov 2026, 06:15 GMT<\/time>/],
    ['html', /<meta property="article:published_time" content="2026-11-14T06:15:00Z">/],
    ['html', /<time datetime="2026-11-13">Nov 13<\/time>/],
    ['jsonld', /"datePublished": "2026-11-14T06:15:00Z"/],
    ['markdown', /^date: 2026-11-14T06:15:00Z$/m],
    ['ninjs', /"firstCreated": "2026-11-14T06:15:00Z"/],
    ['nitf', /<date\.issue norm="20261114T061500Z"\/>/],
    ['nitf', /<story\.date norm="20261113">Nov 13<\/story\.date>/],
    ['newsml-g2', /<firstCreated>2026-11-14T06:15:00Z<\/firstCreated>/],
  ] as const)('%s takes the copy’s date where none is given', async (format, expected) => {
    expect(await of(dated('14 Nov 2026, 06:15 GMT', 'OSMER, Nov 13'), format)).toMatch(expected);
  });

  it('what is given beats it, and a time without a zone is a day but in <time>', async () => {
    const given = { ...noMeta, published: '2027-01-02' };
    for (const format of ['html', 'jsonld', 'markdown', 'ninjs', 'nitf', 'newsml-g2'] as const) {
      expect(await of(dated('14 Nov 2026, 06:15 GMT'), format, given)).not.toMatch(/2026-?11-?14/);
      expect(await of(dated('14 Nov 2026, 06:15'), format)).toMatch(/2026-?11-?14(?!T06:?15:)/);
    }
    expect(await of(dated('14 Nov 2026, 06:15'), 'html')).toContain('datetime="2026-11-14T06:15"');
    expect(await of(dated('14 Nov 2026, 06:15'), 'jsonld')).toContain('"datePublished": "2026-11-14"');
  });
});

/** Many stories: which files are read, what the outputs are called, in which order, and what is told. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFor, patternProblem, segmentOf, wordOf } from '../../src/run/file-names.js';
import { progressLine } from '../../src/run/progress.js';
import { copyOf, filesBelow, fillFolder, ownFilesBelow, tapeOf } from '../support/batches.js';
import { bin, folderWith, shell, story, wirecopy } from '../support/command.js';
import { needs } from '../support/needs.js';
import { sized, someOf } from '../support/size.js';

const report = (folder: string) => JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));

/** A folder of inputs with what is not to be read in it. */
function mixed(): string {
  const folder = folderWith();
  fillFolder(join(folder, 'in'), 4);
  writeFileSync(join(folder, 'in', '.hidden.txt'), copyOf(90));
  writeFileSync(join(folder, 'in', 'a', '0.meta.json'), '{ "section": "Harbours" }');
  writeFileSync(join(folder, 'in', 'two.txt'), tapeOf(2));
  return folder;
}

describe('inputs', () => {
  const headlines = (args: readonly string[], cwd: string, input = '') =>
    wirecopy([...args, '-t', 'ndjson', '-q'], { cwd, input })
      .stdout.trim()
      .split('\n')
      .map((line) => /\d+/.exec(JSON.parse(line).headline)?.[0]);

  it('are the files of a folder in the order of their names, without what is hidden or stands beside a story', () => {
    expect(headlines(['in'], mixed())).toEqual(['0', '3', '1', '2', '0', '1']);
  });

  it('are what a quoted glob fits; a file of that name comes first', () => {
    const folder = mixed();
    expect(headlines(['in/*/*.txt'], folder)).toEqual(['0', '3', '1', '2']);
    expect(headlines(['in/{a,b}/?.txt'], folder)).toEqual(['0', '3', '1']);
    writeFileSync(join(folder, 'in', '[a].txt'), copyOf(7));
    expect(headlines(['in/[a].txt'], folder)).toEqual(['7']);
    expect(wirecopy(['none/*.txt'], { cwd: folder })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^none\/\*\.txt: error: no such file/),
    });
  });

  it('that a glob fits only where the output goes are told for what they are', () => {
    const folder = mixed();
    const args = ['-t', 'text', '--out-dir', '.'];
    expect(wirecopy(['in/b/*.txt', ...args], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^error: in\/b\/\*\.txt: everything that fits is in the output folder/),
    });
    expect(wirecopy(['in/b/*.txt', 'in/two.txt', ...args], { cwd: folder })).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^in\/b\/\*\.txt: warning: everything that fits is in the output folder/),
    });
  });

  it('are read from a list, whatever their names are', () => {
    const odd = 'in/a b\n"c".txt';
    const folder = mixed();
    writeFileSync(join(folder, odd), copyOf(8));
    writeFileSync(join(folder, 'list'), 'in/a/3.txt\r\n\nin/c/2.txt\n');
    writeFileSync(join(folder, 'list0'), `in/a/3.txt\0${odd}\0`);
    expect(headlines(['--files-from', 'list'], folder)).toEqual(['3', '2']);
    expect(headlines(['--files-from', 'list0', '-0'], folder)).toEqual(['3', '8']);
    expect(headlines(['--files-from', '-'], folder, 'in/b/1.txt\n')).toEqual(['1']);
    expect(wirecopy(['--files-from', 'none'], { cwd: folder })).toMatchObject({ status: 2 });
  });

  it('are done once, however often they are named; to standard output as often as that', () => {
    const folder = mixed();
    writeFileSync(join(folder, 'list'), 'in/a/3.txt\nin/./two.txt\n');
    const named = ['in/b', 'in', './in/b/1.txt', '--files-from', 'list'];
    const { status, stderr } = wirecopy([...named, '-t', 'json', '--out-dir', 'out', '--report', 'r.json'], {
      cwd: folder,
    });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^6 stories, 6 written to out, in \d+:\d\d\n$/),
    });
    expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')).totals).toMatchObject({ inputs: 5, stories: 6 });
    expect(headlines(['in/b/1.txt', './in/b/1.txt'], folder)).toEqual(['1', '1']);
  });

  it('with loops of links are read once', () => {
    const folder = mixed();
    symlinkSync('..', join(folder, 'in', 'a', 'loop'));
    symlinkSync('self', join(folder, 'in', 'self'));
    const { status, stdout, stderr } = wirecopy(['in', '-t', 'ndjson'], { cwd: folder });
    expect(stdout.trim().split('\n')).toHaveLength(6);
    expect(stderr).toContain('in/a/loop: warning: a link to a folder');
    expect(stderr).toContain('in/self: error: can’t be read: ELOOP');
    expect(status).toBe(1);
  });

  it('in the folder that is written to are not read', () => {
    const folder = mixed();
    for (let run = 0; run < 2; run++) {
      expect(wirecopy(['.', '--out-dir', 'out', '-t', 'text', '--rejects', 'bad'], { cwd: folder }).stderr).toMatch(
        /^6 stories, 6 written to out, in \d+:\d\d\n$/,
      );
    }
  });
});

describe('outputs', () => {
  it('have the folders of the inputs, and a number where there are several', () => {
    const folder = mixed();
    expect(wirecopy(['in', '--out-dir', 'out', '-t', 'html', '-t', 'json'], { cwd: folder }).status).toBe(0);
    const files = filesBelow(join(folder, 'out'));
    const stems = ['a/0', 'a/3', 'b/1', 'c/2', 'two-1', 'two-2'];
    expect([...files.keys()]).toEqual(stems.flatMap((stem) => [`${stem}.html`, `${stem}.json`]));
    expect(files.get('a/0.html')).toContain('Harbours');
    expect(JSON.parse(files.get('two-2.json') ?? '').input).toEqual({
      file: 'in/two.txt',
      story: 2,
      id: null,
      carrier: 'copy',
      offsets: 'source',
    });
    expect(ownFilesBelow(join(folder, 'out'))).toEqual(['journal.ndjson']);
  });

  it('are what the command writes of each alone, with threads or without', () => {
    const folder = mixed();
    const alone = wirecopy(['in/c/2.txt', '-t', 'html'], { cwd: folder }).stdout;
    for (const jobs of ['1', '3']) {
      wirecopy(['in', '--out-dir', `out${jobs}`, '-t', 'html', '--jobs', jobs], { cwd: folder });
      expect(filesBelow(join(folder, `out${jobs}`)).get('c/2.html')).toBe(alone);
    }
    expect(filesBelow(join(folder, 'out3'))).toEqual(filesBelow(join(folder, 'out1')));
  });

  it.each(someOf(['ndjson', 'json', 'html', 'text', 'terminal', 'newsml-g2']))(
    '%s of several threads is in order',
    (to) => {
      const folder = folderWith({ 'tape.txt': tapeOf(sized(300, 1500)), 'one.txt': copyOf(1) });
      const env = { SOURCE_DATE_EPOCH: '1700000000' };
      for (const args of [['one.txt', 'tape.txt'], ...sized<string[][]>([], [['tape.txt'], ['one.txt']])]) {
        const [plain, threads] = [[], ['--jobs', '3']].map((jobs) =>
          wirecopy([...args, '-t', to, ...jobs], { cwd: folder, env }),
        );
        expect(threads).toEqual(plain);
      }
    },
  );

  it('are named by what the copy says; what is the same gets a number', () => {
    const folder = folderWith();
    fillFolder(join(folder, 'in'), 3);
    writeFileSync(join(folder, 'in', 'a', 'again.txt'), copyOf(0));
    const args = ['in', '--out-dir', 'out', '-t', 'text', '-t', 'json', '--published', '2026-11-24T08:00:00Z'];
    wirecopy([...args, '--name', '{date}/{slug}.{ext}'], { cwd: folder });
    const slug = 'reopens-after-repairs';
    expect([...filesBelow(join(folder, 'out')).keys()].filter((name) => name.endsWith('.txt'))).toEqual([
      `a/2026-11-24/harbour-0-${slug}-2.txt`,
      `a/2026-11-24/harbour-0-${slug}.txt`,
      `b/2026-11-24/harbour-1-${slug}.txt`,
      `c/2026-11-24/harbour-2-${slug}.txt`,
    ]);
  });

  it('are never one of the inputs, nor a file of the user’s own', () => {
    const folder = folderWith({ 'a.txt': copyOf(1), 'b.txt': copyOf(2), 'page.html': '<h1>{{ title }}</h1>' });
    writeFileSync(join(folder, 'page.txt'), copyOf(3));
    const args = [
      'a.txt',
      'b.txt',
      'page.txt',
      '--out-dir',
      '.',
      '-t',
      'text',
      '-t',
      'html',
      '--template',
      'page.html',
    ];
    expect(wirecopy(args, { cwd: folder }).status).toBe(0);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(copyOf(1));
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe('<h1>{{ title }}</h1>');
    expect([...filesBelow(folder).keys()]).toEqual([
      ...['a-2.html', 'a-2.txt', 'a.txt', 'b-2.html', 'b-2.txt', 'b.txt'],
      ...['page-2.html', 'page-2.txt', 'page.html', 'page.txt'],
    ]);
  });

  it('are never what a list names, and neither is what is set aside or the report', () => {
    const folder = folderWith({
      'in/a.txt': copyOf(1),
      'in/b.txt': copyOf(2),
      'other/a.txt': ' \n',
      list: 'in/a.txt\n',
    });
    const kept = (args: readonly string[]) => {
      const { status, stderr } = wirecopy(args, { cwd: folder });
      expect(readFileSync(join(folder, 'in', 'a.txt'), 'utf8')).toBe(copyOf(1));
      expect(readFileSync(join(folder, 'in', 'b.txt'), 'utf8')).toBe(copyOf(2));
      return { status, stderr };
    };
    expect(kept(['--files-from', 'list', '--out-dir', '.', '-t', 'text']).status).toBe(0);
    kept(['other/a.txt', 'in/a.txt', '--out-dir', 'out', '--rejects', 'in']);
    const refused = { status: 1, stderr: expect.stringContaining('[output-refused]') };
    expect(kept(['in/a.txt', '--out-dir', 'out', '--report', 'in/a.txt'])).toEqual(refused);
    expect(kept(['in', '--out-dir', 'out', '--report', 'in/b.txt'])).toEqual(refused);
    expect(kept(['in/b.txt', '--out-dir', 'out', '-t', 'json', '--report', 'out/b.json'])).toEqual(refused);
    expect(JSON.parse(readFileSync(join(folder, 'out', 'b.json'), 'utf8'))).toHaveProperty('headline');
  });

  it('have a folder of their own; one that is a file is told', () => {
    const folder = folderWith({ 'in/a.txt': copyOf(1), file: '' });
    expect(wirecopy(['in', '--out-dir', 'in', '-t', 'json'], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^error: in: .*another/),
    });
    expect([...filesBelow(join(folder, 'in')).keys()]).toEqual(['a.txt']);
    for (const outDir of ['file', 'file/out']) {
      const { status, stderr } = wirecopy(['in', '--out-dir', outDir], { cwd: folder });
      expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/: not written: .*file/) });
    }
    const { stderr } = wirecopy(['in', '--out-dir', 'out', '--rejects', 'file'], { cwd: folder });
    expect(stderr).toMatch(/^file\S*: error: not written: its folder is a file/);
  });

  it('are not made anew by what is no journal', () => {
    const folder = folderWith({ 'in/a.txt': copyOf(1) });
    const args = ['in', '--out-dir', 'out', '-t', 'json', '--resume'];
    expect(wirecopy(args, { cwd: folder }).status).toBe(0);
    const journal = join(folder, 'out', '.wirecopy', 'journal.ndjson');
    const lines = readFileSync(journal, 'utf8');
    writeFileSync(journal, 'junk\n');
    const { status, stderr } = wirecopy(args, { cwd: folder });
    expect(stderr).toMatch(/^error: .*journal\.ndjson: line 1 is not from a journal: [^\n]*\n$/);
    expect(status).toBe(2);
    writeFileSync(journal, `${lines}{"cut o`);
    expect(wirecopy(args, { cwd: folder }).stderr).toContain('1 input done before');
  });

  it('are written over what was there, or numbered; a folder of that name fails its story alone', () => {
    const folder = folderWith({ 'a.txt': copyOf(1), 'b.txt': copyOf(2) });
    mkdirSync(join(folder, 'out', 'b.json', 'x'), { recursive: true });
    writeFileSync(join(folder, 'out', 'a.json'), 'old');
    const numbered = ['a.txt', '--out-dir', 'out', '-t', 'json', '--existing', 'number'];
    expect(wirecopy(numbered, { cwd: folder }).status).toBe(0);
    expect(filesBelow(join(folder, 'out')).get('a.json')).toBe('old');
    expect(filesBelow(join(folder, 'out')).get('a-2.json')).toContain('Harbour 1');
    const { status, stderr } = wirecopy(['a.txt', 'b.txt', '--out-dir', 'out', '-t', 'json'], { cwd: folder });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/b\.txt:1:1: error: not written: /),
    });
    expect(filesBelow(join(folder, 'out')).get('a.json')).toContain('Harbour 1');
    expect(ownFilesBelow(join(folder, 'out'))).toEqual(['journal.ndjson']);
  });
});

describe('names', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      '../../etc/passwd',
      'CON',
      'aux.txt',
      '.bashrc',
      '-rf',
      'a/b\\c',
      '\u202etxt.exe',
      'x'.repeat(400),
      '..',
      '',
    ),
  );
  const isSafe = (segment: string) =>
    segment !== '' &&
    Buffer.byteLength(segment) <= 200 &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    !/[\0-\x1f\x7f-\x9f/\\:*?"<>|\u202a-\u202e\u2066-\u2069]|^[.\s-]|[.\s]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(
      segment,
    );

  it('are safe, whatever the copy and the input are called', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (slug, stem, id) => {
        const parts = { slug: wordOf(slug), id: wordOf(id) };
        const context = { stem: segmentOf(stem), story: 3, format: 'html', parts };
        for (const pattern of ['{slug}.{ext}', '{file}.{ext}', '{id}/{slug}-{story}.{ext}', '{date}-{slug}.{ext}']) {
          for (const segment of nameFor(pattern, context).split('/')) expect(segment).toSatisfy(isSafe);
        }
      }),
      { numRuns: sized(400, 3000) },
    );
  });

  it('leave out what the copy does not say', () => {
    const name = (pattern: string, parts = {}) =>
      nameFor(pattern, { stem: 'Story 1', story: 2, format: 'json', parts });
    expect(name('{date}-{slug}.{ext}', { slug: 'am-harbour' })).toBe('am-harbour');
    expect(name('{date}-{slug}.{ext}')).toBe('story');
    expect(name('{file}_{story}_{format}.{ext}')).toBe('Story 1_2_json');
    expect(wordOf('“Häfen” & Märkte: 1½ Mio. €!')).toBe('häfen-märkte-11-2-mio');
    expect(wordOf('港口 重开')).toBe('港口-重开');
  });

  it.each([
    ['{slug}', /ends with/],
    ['{slgu}.{ext}', /no “\{slgu\}”/],
    ['../{slug}.{ext}', /no part of a file/],
    ['/tmp/{slug}.{ext}', /no part of a file/],
    ['a:{slug}.{ext}', /no part of a file/],
    ['{{slug}}.{ext}', /brace/],
  ])('a pattern %s is none', (pattern, message) => {
    expect(patternProblem(pattern)).toMatch(message);
    expect(wirecopy([story, '--out-dir', 'x', '--name', pattern], { cwd: folderWith() })).toMatchObject({ status: 2 });
  });
});

describe('what is told', () => {
  it('is every input and every story, in the report', () => {
    const folder = mixed();
    writeFileSync(join(folder, 'in', 'bad.bin'), '\0'.repeat(20));
    const inputs = ['in', 'in/bad.bin', 'none.txt'];
    const args = [...inputs, '--out-dir', 'out', '-t', 'json', '--report', 'report.json', '--rejects', 'bad'];
    const { status, stderr } = wirecopy(args, { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/\n6 stories, 6 written to out, 2 inputs failed, in \d+:\d\d\n$/);
    expect(report(folder)).toMatchObject({
      interrupted: null,
      formats: ['json'],
      totals: { inputs: 7, stories: 6, written: 6, failed: 0, failedInputs: 2, passedOver: 0 },
    });
    const outputs = report(folder).stories.flatMap((one: { outputs: string[] }) => one.outputs);
    expect(outputs.sort()).toEqual([...filesBelow(join(folder, 'out')).keys()]);
    expect([...filesBelow(join(folder, 'bad')).keys()]).toEqual(['bad.bin', 'bad.bin.why.json', 'none.txt.why.json']);
  });

  it('is a story that failed, set aside with the reason', () => {
    const folder = folderWith({ 'in.txt': tapeOf(2), 'good.txt': copyOf(5) });
    writeFileSync(join(folder, 'in.meta.json'), '{ "url": "no address" }');
    const args = [
      'in.txt',
      'good.txt',
      '--out-dir',
      'out',
      '-t',
      'html',
      '--report',
      'report.json',
      '--rejects',
      'bad',
    ];
    const { status, stderr } = wirecopy(args, { cwd: folder });
    expect(status).toBe(1);
    expect(stderr.split('\n').map((line) => line.replace(/in \d:\d\d$/, ''))).toEqual([
      expect.stringMatching(/^in\.txt:1:1: error: .*\[publication-invalid\]$/),
      expect.stringMatching(/^in\.txt:6:1: error: .*\[publication-invalid\]$/),
      '3 stories, 1 written to out, 2 failed, ',
      '',
    ]);
    expect([...filesBelow(join(folder, 'out')).keys()]).toEqual(['good.html']);
    const rejects = filesBelow(join(folder, 'bad'));
    expect(rejects.get('in.txt-2.txt')).toContain(copyOf(1));
    expect(JSON.parse(rejects.get('in.txt-2.why.json') ?? '')).toMatchObject({ file: 'in.txt', story: 2, line: 6 });
    const statuses = report(folder).stories.map((one: { status: string }) => one.status);
    expect(statuses).toEqual(['failed', 'failed', 'written']);
  });

  it('is nothing with --quiet but errors', () => {
    const folder = mixed();
    expect(wirecopy(['in', '--out-dir', 'out', '-q'], { cwd: folder })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('is how far it is, on a terminal and nowhere else', () => {
    expect(progressLine(1234, 40, 100, 10_000)).toBe('[########------------] 40% · 1,234 stories · 123/s · 0:15 left');
    expect(progressLine(10, 40, null, 1000)).toBe('10 stories · 10/s');
  });

  it('fits the terminal, whatever its width', () => {
    const rooms = [60, 50, 42, 30, 20, 5, 2];
    const lines = rooms.map((room) => progressLine(1234, 40, 100, 10_000, room));
    for (const [index, line] of lines.entries()) expect(line.length).toBeLessThanOrEqual(rooms[index] ?? 0);
    expect(lines).toEqual([
      '[#######-----------] 40% · 1,234 stories · 123/s · 0:15 left',
      '[###-----] 40% · 1,234 stories · 123/s · 0:15 left',
      '40% · 1,234 stories · 123/s · 0:15 left',
      '40% · 1,234 stories · 123/s',
      '40% · 1,234 stories',
      '40%',
      '',
    ]);
  });

  it('is drawn over itself while it goes on, and gone when it is done', needs('script'), () => {
    const folder = folderWith({ 'tape.txt': tapeOf(20_000) });
    const command = `"${process.execPath}" "${bin}" tape.txt --out-dir out -t json`;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd: folder, encoding: 'utf8' });
    const drawn = stdout.split('\r\x1b[K');
    expect(drawn.length).toBeGreaterThan(3);
    for (const line of drawn.slice(1, -1)) {
      expect(line).toMatch(/^\[[#-]{20}\] \d+% · [\d,]+ stories · [\d,]+\/s(?: · \d+:\d\d left)?$/);
    }
    expect(drawn.at(-1)).toMatch(/^20,000 stories, 20,000 written to out, in \d:\d\d\r\n$/);
  });

  it.each([
    [['-t', 'html', '-t', 'json', 'a.txt'], /2 formats need an --out-dir/],
    [['-t', 'nitf', '--jobs', '2', 'a.txt'], /nitf holds one story/],
    [['--out-dir', 'out', '-o', 'x.html', 'a.txt'], /--output is for one file/],
    [['--resume', '--jobs', '2', 'a.txt'], /--resume is for files/],
    [['--jobs', '0', 'a.txt'], /1 to 64/],
  ])('%s is wrong usage', (args, message) => {
    const { status, stderr } = wirecopy(args, { cwd: folderWith({ 'a.txt': copyOf(1) }) });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(message) });
  });

  it('a pipe that is closed early ends it quietly, with threads as well', () => {
    const folder = folderWith({ 'tape.txt': tapeOf(4000) });
    expect(shell('wirecopy --jobs 2 -t ndjson tape.txt | head -1 | wc -l', folder)).toMatchObject({
      stdout: '1\n',
      stderr: '',
    });
  });
});

/** The command as users run it: the real bin, as a process. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { verbs } from '../../src/cli/index.js';
import { formatNames } from '../../src/formats/index.js';
import { topicNames } from '../../src/manual/topic-names.js';
import { bash, bin, folderWith, shell, story, wirecopy } from '../support/command.js';
import { needs } from '../support/needs.js';

const COPY = readFileSync(story, 'utf8');
const HEADLINE = 'Port Talvik Reopens Its Harbour After Storm Closure';

describe('input', () => {
  it('reads a file, a pipe, and - beside files', () => {
    expect(JSON.parse(wirecopy(['-t', 'json', story]).stdout).input).toEqual({
      file: story,
      story: 1,
      id: null,
      carrier: 'copy',
      offsets: 'source',
    });
    expect(JSON.parse(wirecopy(['-t', 'json'], { input: COPY }).stdout)).toMatchObject({
      headline: HEADLINE,
      input: { file: null },
    });
    const both = JSON.parse(wirecopy(['-t', 'json', '-', story], { input: COPY }).stdout);
    expect(both.map((article: { input: { file: string | null } }) => article.input.file)).toEqual([null, story]);
  });

  it('shows its help where there is neither a file nor a pipe, and ends with 2', () => {
    for (const args of [[], ['-t', 'json'], ['explain']]) {
      const { status, stdout, stderr } = wirecopy(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('Usage: wirecopy');
      if (args[0] !== 'explain') expect(stderr).toBe(wirecopy(['--help']).stdout);
    }
  });

  it('reads UTF-16 and Windows-1252', () => {
    const folder = folderWith({
      'utf16.txt': Buffer.from(`\ufeff${COPY}`, 'utf16le'),
      'western.txt': Buffer.from('Caf\xe9 \x93Talvik\x94 Reopens\n\nThe caf\xe9 on the quay reopened.\n', 'latin1'),
    });
    expect(JSON.parse(wirecopy(['-t', 'json', 'utf16.txt'], { cwd: folder }).stdout).headline).toBe(HEADLINE);
    const western = wirecopy(['-t', 'json', 'western.txt'], { cwd: folder });
    expect(JSON.parse(western.stdout)).toMatchObject({
      headline: 'Café “Talvik” Reopens',
      diagnostics: [{ code: 'encoding-guessed' }],
    });
    expect(western).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('bad input', () => {
  const cases: [string, (folder: string) => void, string, RegExp][] = [
    ['a missing file', () => {}, 'file-missing', /no such file/],
    ['a folder', (folder) => mkdirSync(join(folder, 'bad.txt')), 'file-is-folder', /name the files in it/],
    ['an empty file', (folder) => writeFileSync(join(folder, 'bad.txt'), ''), 'file-empty', /^bad\.txt: error: empty/],
    [
      'blanks',
      (folder) => writeFileSync(join(folder, 'bad.txt'), ' \n\t\u00a0\ufeff\n'),
      'file-empty',
      /nothing but blanks/,
    ],
    ['NUL bytes', (folder) => writeFileSync(join(folder, 'bad.txt'), 'PK\0\0\0\x01'), 'file-binary', /binary/],
    [
      'a loop of links',
      (folder) => symlinkSync('bad.txt', join(folder, 'bad.txt')),
      'file-unreadable',
      /can’t be read/,
    ],
  ];

  it.each(cases)('%s is named, and the other files are still done', (_, prepare, code, message) => {
    const folder = folderWith({ 'good.txt': COPY });
    prepare(folder);
    const { status, stdout, stderr } = wirecopy(['-t', 'ndjson', 'bad.txt', 'good.txt'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^bad\.txt: error: .+ \[[a-z-]+\]\n$/);
    expect(stderr).toMatch(message);
    expect(stderr).toContain(`[${code}]`);
    expect(JSON.parse(stdout).headline).toBe(HEADLINE);
    const alone = wirecopy(['-t', 'json', 'bad.txt'], { cwd: folder });
    expect(alone).toMatchObject({ status: 1, stdout: '' });
  });

  it('an unreadable file is named', needs('a user who is not root'), () => {
    const folder = folderWith({ 'bad.txt': COPY });
    chmodSync(join(folder, 'bad.txt'), 0);
    expect(wirecopy(['bad.txt'], { cwd: folder })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('permissions'),
    });
  });

  it('warnings are no failure; --quiet leaves them out, but not errors', () => {
    const folder = folderWith({
      'a.txt': 'Ash Falls/ Newslooks/ Karoo Sound/ Morning Edition/ Ash fell on three islands on Thursday.\n',
    });
    expect(wirecopy(['a.txt'], { cwd: folder })).toMatchObject({
      status: 0,
      stderr: 'a.txt:1:23: warning: read as the author only because of its place in the slug line [byline-uncertain]\n',
    });
    expect(wirecopy(['-q', 'a.txt'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
    expect(wirecopy(['-q', 'b.txt'], { cwd: folder })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('file-missing'),
    });
  });

  it('a large file that is no text is told by its beginning', () => {
    const folder = folderWith();
    execFileSync('truncate', ['-s', '1G', join(folder, 'large.txt')]);
    expect(wirecopy(['large.txt'], { cwd: folder })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('[file-binary]'),
    });
  });

  it('a name with escapes and line ends is shown on one line, without effect', () => {
    const name = 'a\x1b]0;x\x07\nb\u202e.txt';
    const folder = folderWith({ [name]: '' });
    for (const args of [
      [name],
      ['explain', name],
      ['-o', `${name}/x.json`, story],
      ['--to', name, story],
      [`--${name}`],
    ]) {
      const { stderr, stdout } = wirecopy(args, { cwd: folder });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(stdout + stderr).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
      expect(stderr).toContain('␛]0;x␇␊b');
    }
  });
});

describe('output', () => {
  it('is text into a pipe, and what --to says otherwise', () => {
    expect(wirecopy([story]).stdout).toBe(wirecopy(['-t', 'text', story]).stdout);
    expect(wirecopy(['-t', 'html', story]).stdout).toMatch(/^<!DOCTYPE html>/);
  });

  it('is an array for several stories, and one of one where the other file failed', () => {
    expect(JSON.parse(wirecopy(['-t', 'json', story, story]).stdout)).toHaveLength(2);
    expect(JSON.parse(wirecopy(['-t', 'json', 'missing.txt', story]).stdout)).toHaveLength(1);
    expect(wirecopy(['-t', 'html', story, story]).stdout.match(/<h2 class="headline/g)).toHaveLength(2);
    expect(wirecopy([story, story]).stdout.match(/^\* \* \*$/gm)).toHaveLength(1);
  });

  it('adds the source map with --positions', () => {
    expect(JSON.parse(wirecopy(['-t', 'json', story]).stdout)).not.toHaveProperty('sourceMap');
    expect(JSON.parse(wirecopy(['-t', 'json', '--positions', story]).stdout).sourceMap[0]).toEqual({
      start: 0,
      end: HEADLINE.length,
      line: 1,
      column: 1,
      role: 'headline',
      rule: 'newslooks/slug-line',
      runnerUp: null,
      to: '/headline',
    });
  });

  it('goes to a file, in the format of its extension', () => {
    const folder = folderWith();
    for (const [name, start] of [
      ['out.html', '<!DOCTYPE'],
      ['out.json', '{'],
      ['out.md', '---\ntitle: '],
      ['out', 'Newslooks'],
    ] as const) {
      expect(wirecopy(['-o', name, story], { cwd: folder })).toMatchObject({ status: 0, stdout: '', stderr: '' });
      expect(readFileSync(join(folder, name), 'utf8').startsWith(start)).toBe(true);
    }
    expect(wirecopy(['-o', '-', '-t', 'json', story], { cwd: folder }).stdout).toContain(HEADLINE);
    expect(wirecopy(['-o', '/dev/stdout', '-t', 'json', story], { cwd: folder }).stdout).toContain(HEADLINE);
    expect(readdirSync(folder).sort()).toEqual(['out', 'out.html', 'out.json', 'out.md']);
  });

  it('leaves what stood in the file where nothing could be read', () => {
    const folder = folderWith({ 'out.html': 'before' });
    expect(wirecopy(['-o', 'out.html', 'missing.txt'], { cwd: folder }).status).toBe(1);
    expect(readFileSync(join(folder, 'out.html'), 'utf8')).toBe('before');
  });

  it('refuses a folder, a link, and a file that was read', () => {
    const folder = folderWith({ 'in.txt': COPY, 'target.html': 'before' });
    mkdirSync(join(folder, 'folder'));
    symlinkSync('target.html', join(folder, 'link.html'));
    symlinkSync('nowhere.html', join(folder, 'dangling.html'));
    for (const name of ['folder', 'link.html', 'dangling.html', 'in.txt', './in.txt']) {
      const { status, stderr } = wirecopy(['-o', name, 'in.txt'], { cwd: folder });
      expect(status, name).toBe(1);
      expect(stderr).toMatch(/error: .+ \[output-refused\]\n$/);
    }
    expect(readFileSync(join(folder, 'target.html'), 'utf8')).toBe('before');
    expect(readFileSync(join(folder, 'in.txt'), 'utf8')).toBe(COPY);
    expect(existsSync(join(folder, 'nowhere.html'))).toBe(false);
  });

  it('says why a file could not be written, and leaves nothing behind', () => {
    const folder = folderWith();
    expect(wirecopy(['-o', 'no/such/out.html', story], { cwd: folder })).toMatchObject({
      status: 1,
      stderr:
        'no/such/out.html: error: not written: its folder does not exist; make it first (mkdir -p) [output-failed]\n',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that the device is full', needs('/dev/full'), () => {
    const folder = folderWith();
    for (const line of [
      `wirecopy '${story}' > /dev/full`,
      `wirecopy '${story}' -o /dev/full`,
      `wirecopy explain '${story}' > /dev/full`,
    ]) {
      expect(shell(line, folder)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('no space left on the device'),
      });
    }
    expect(shell('wirecopy --help > /dev/full', folder)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no space left'),
    });
  });

  it('ends quietly where its reader has seen enough', needs('bash'), () => {
    const folder = folderWith({
      'large.txt': `${COPY}${'A line of body text that is long enough to fill pipes.\n'.repeat(20_000)}`,
    });
    for (const args of ['large.txt', '-t json large.txt', 'explain large.txt', '--help']) {
      expect(bash(`wirecopy ${args} | head -1`, folder)).toMatchObject({ status: 0, stderr: '' });
    }
    expect(shell('wirecopy large.txt | true', folder).stderr).toBe('');
  });

  it('loses nothing into a slow reader', async () => {
    const folder = folderWith({
      'large.txt': `${COPY}${'A line of body text that is long enough to fill pipes.\n'.repeat(20_000)}`,
    });
    const whole = wirecopy(['-t', 'json', 'large.txt'], { cwd: folder }).stdout;
    expect(whole.length).toBeGreaterThan(1_000_000);
    const child = spawn(process.execPath, [bin, '-t', 'json', 'large.txt'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let slow = '';
    child.stdout.setEncoding('utf8');
    // Nothing is taken before something is there, and then a piece at a time: what pipes hold is far less than all of it.
    await once(child.stdout, 'readable');
    for await (const piece of child.stdout) {
      slow += piece;
      await nextTurn();
    }
    expect(slow).toBe(whole);
  });
});

describe('colours', () => {
  const CSI = '\x1b[';
  const colored = (args: string[], env?: Record<string, string>) =>
    wirecopy(['-t', 'terminal', ...args, story], env === undefined ? {} : { env }).stdout.includes(CSI);

  it('only where they are wanted', () => {
    expect(colored([])).toBe(false);
    expect(colored(['--color', 'always'])).toBe(true);
    expect(colored(['--color', 'always'], { NO_COLOR: '1' })).toBe(true);
    expect(colored(['--color', 'never'], { FORCE_COLOR: '1' })).toBe(false);
    expect(colored([], { FORCE_COLOR: '1' })).toBe(true);
    expect(colored([], { FORCE_COLOR: '0' })).toBe(false);
    expect(colored([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(colored([], { CLICOLOR_FORCE: '1' })).toBe(true);
    expect(colored([], { CLICOLOR_FORCE: '0' })).toBe(false);
    expect(colored([], { CLICOLOR_FORCE: '1', NO_COLOR: '1' })).toBe(false);
    expect(wirecopy(['--color', 'always', '-t', 'text', story]).stdout).not.toContain(CSI);
    expect(wirecopy(['explain', story]).stdout).not.toContain(CSI);
    expect(wirecopy(['explain', '--color', 'always', story]).stdout).toContain(CSI);
  });

  it('in a terminal, unless NO_COLOR or TERM=dumb; the format is terminal there', needs('script'), () => {
    const folder = folderWith({ 'in.txt': COPY });
    const run = (env: string) =>
      shell(
        `${env} script -qec '"${process.execPath}" "${bin}" --no-pager --theme mono in.txt' /dev/null < /dev/null`,
        folder,
      ).stdout;
    expect(run('TERM=xterm')).toContain(`${CSI}1m`);
    expect(run('TERM=xterm NO_COLOR=1')).not.toContain(CSI);
    expect(run('TERM=dumb')).not.toContain(CSI);
    expect(run('TERM=xterm CLICOLOR=0')).not.toContain(CSI);
  });
});

describe('options', () => {
  it.each([
    [['--to', 'pdf', story], /argument 'pdf' is invalid\. It takes terminal, text, json/],
    [['--to', 'jsn', story], /argument 'jsn' is invalid\. Did you mean “json”\?/],
    [['--tp', 'json', story], /unknown option '--tp'\n\(Did you mean --to\?\)/],
    [['--width', '10', story], /whole number from 20 to 1000/],
    [['--width', 'wide', story], /whole number from 20 to 1000/],
    [['--style', 'gazette', story], /'gazette' is invalid\. It takes newslooks, anpa.*\.json/s],
    [['--style', 'agncy', story], /Did you mean “agency”\?/],
    [['--theme', 'drak', story], /Did you mean “dark”\?/],
    [['--color', 'blue', story], /It takes auto, always, never/],
    [['--hyperlinks', 'alway', story], /Did you mean “always”\?/],
    [['explian', story], /no file “explian”; did you mean wirecopy explain\?/],
    [['help', 'thems'], /no help on “thems”; did you mean “themes”\?/],
    [['explain', '--only', 'headlin', story], /no “headlin”; did you mean “headline”\?/],
    [['completion', 'powershell'], /It takes bash, zsh, fish/],
    [['completion', 'bahs'], /Did you mean “bash”\?/],
    [['explain', '--to', 'html', story], /It takes text, json/],
    [['explain', '--to', 'jsno', story], /Did you mean “json”\?/],
    [['config', '--to', 'tex'], /Did you mean “text”\?/],
    [['--output'], /argument missing/],
    [['--output', 'story.pdf', story], /no format has the extension '\.pdf'.*--to/],
  ])('%j is wrong usage', (args, message) => {
    const { status, stdout, stderr } = wirecopy(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toContain('wirecopy --help');
  });

  it('may stand behind the files', () => {
    expect(wirecopy([story, '-t', 'json'])).toEqual(wirecopy(['-t', 'json', story]));
  });

  it('--width wraps', () => {
    for (const width of [20, 40, 100]) {
      const longest = Math.max(
        ...wirecopy(['-w', String(width), story])
          .stdout.split('\n')
          .map((line) => line.length),
      );
      expect(longest).toBeLessThanOrEqual(width);
      expect(longest).toBeGreaterThan(width - 12);
    }
  });

  it('--style reads the copy as it is told', () => {
    expect(JSON.parse(wirecopy(['-t', 'json', '--style', 'plain', story]).stdout)).toMatchObject({
      style: 'plain',
      source: null,
    });
  });

  it('--version and --help print to standard output', () => {
    expect(wirecopy(['--version'])).toEqual({ status: 0, stdout: `${packageJson.version}\n`, stderr: '' });
    const { status, stdout, stderr } = wirecopy(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const name of formatNames) expect(stdout).toContain(`"${name}"`);
    expect(stdout).toContain('Examples:');
    for (const name of Object.keys(verbs)) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    for (const flags of [['-h'], ['-qh'], ['help']]) expect(wirecopy(flags).stdout).toBe(stdout);
    for (const name of Object.keys(verbs)) {
      const help = wirecopy([name, '--help']).stdout;
      expect(help).toContain(`Usage: wirecopy ${name}`);
      expect(help, name).toContain('Examples:');
    }
    for (const topic of topicNames) {
      const { status, stdout: told } = wirecopy(['help', topic]);
      expect(status).toBe(0);
      for (const line of told.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    }
    expect(wirecopy(['help'])).toEqual(wirecopy(['--help']));
    expect(wirecopy(['help', 'explain'])).toEqual(wirecopy(['explain', '--help']));
  });
});

describe('explain', () => {
  it('names the style, its evidence, and for each line its role, rule and place', () => {
    const { stdout, status } = wirecopy(['explain', '--width', '100', story]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^read as newslooks: slug line, 4 fields sure \(line 1\), label “Quick Looks” \(line 3\)/m);
    expect(stdout).toMatch(/^ +1 {2}headline +┃ Port Talvik/m);
    expect(stdout).toMatch(/^ +slug-line +┃/m);
    expect(stdout).toMatch(/^ +28 {2}furniture +× You must/m);
    expect(stdout).toMatch(/▲ info at line 9: .*\s+\[headline-repeated\]/);
    expect(stdout).toMatch(/┃ head {3}┃ who, where, when .* × left out\n28 pieces, 2 left out, 0 doubtful\n$/);
  });

  it.each([20, 40, 60, 80, 103, 104, 200])(
    'holds the whole copy, each piece with its line, %i columns wide',
    (width) => {
      const { stdout } = wirecopy(['explain', '--width', String(width), story]);
      for (const line of stdout.split('\n').slice(2)) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      const lines = new Set([...stdout.matchAll(/^ *(\d+)(?= |$)/gm)].map(([, line]) => Number(line)));
      const filled = COPY.trimEnd()
        .split('\n')
        .flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
      expect([...lines]).toEqual(filled);
      // What stands beside the bars is the copy, but for slashes and signs.
      const shown = [...stdout.matchAll(/(?:^| )[┃×] (.*)$/gm)].map(([, text]) => text).join('');
      const solid = (text: string) => text.replace(/[\s/•*-]/g, '');
      expect(solid(shown)).toContain(solid(COPY.split('\n').slice(10, 13).join('')));
    },
  );

  it('shows with --only what was asked for', () => {
    const only = (what: string) => wirecopy(['explain', '--width', '100', '--only', what, story]).stdout;
    expect([...only('discarded').matchAll(/^ +\d+ +(\S+)/gm)].map(([, role]) => role)).toEqual([
      'headline-repeated',
      'furniture',
    ]);
    expect([...only('byline,dateline').matchAll(/^ +\d* +((?:by|date)line) +┃/gm)].map(([, role]) => role)).toEqual([
      'dateline',
      'byline',
    ]);
    expect(only('doubtful')).toContain('0 shown of 28 pieces');
    const { segments } = JSON.parse(wirecopy(['explain', '--to', 'json', '--only', 'byline', story]).stdout);
    expect(segments).toHaveLength(1);
  });

  it('shows the reading that came second', () => {
    // Which copy is in doubt, and between what, changes with the weights.
    const inputs = readdirSync(join(story, '..', '..')).map((name) => join(story, '..', '..', name, 'input.txt'));
    const { stdout } = wirecopy(['explain', '--to', 'json', ...inputs.filter((path) => existsSync(path))]);
    const stories: { file: string; segments: { runnerUp: string | null }[] }[] = JSON.parse(stdout);
    const doubts = stories.flatMap(({ file, segments }) =>
      segments.flatMap(({ runnerUp }) => (runnerUp === null ? [] : [{ file, runnerUp }])),
    );
    expect(doubts.length).toBeGreaterThan(0);
    for (const { file, runnerUp } of doubts)
      expect(wirecopy(['explain', '--width', '80', '--only', 'doubtful', file]).stdout).toContain(`or ${runnerUp}?`);
  });

  it('is JSON too', () => {
    const { segments, style, evidence } = JSON.parse(wirecopy(['explain', '--to', 'json', story]).stdout);
    expect(style).toBe('newslooks');
    expect(evidence).toHaveLength(4);
    expect(segments.map(({ text }: { text: string }) => text).join('')).toBe(COPY);
    expect(JSON.parse(wirecopy(['explain', '--to', 'json', story, story]).stdout)).toHaveLength(2);
  });

  it('reads a pipe', () => {
    expect(wirecopy(['explain'], { input: COPY }).stdout).toMatch(/^standard input\n/);
  });
});

describe('the process', () => {
  it('ends with 130, or by the signal that means it, on Ctrl-C', async () => {
    const child = spawn(process.execPath, [bin, '-t', 'ndjson'], { stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin.write('ZCZC\nHarbour reopens\n\nThe harbour reopened on Monday.\nNNNN\n');
    // It has written the story, and waits for more.
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
      child.on('exit', (...end) => resolve(end)),
    );
    expect(signal === 'SIGINT' || code === 130).toBe(true);
  });

  it('loads nothing of marked-terminal for --version, json and html', () => {
    const loadedBy = (...args: string[]) => {
      const trace = `
        const fs = require('node:fs'); const read = fs.readFileSync; const files = [];
        fs.readFileSync = (file, ...rest) => { files.push(String(file)); return read(file, ...rest); };
        process.on('exit', () => fs.writeSync(2, JSON.stringify(files)));`;
      const { stderr } = spawnSync(
        process.execPath,
        ['-r', join(folderWith({ 'trace.cjs': trace }), 'trace.cjs'), bin, ...args],
        { encoding: 'utf8' },
      );
      return (JSON.parse(stderr) as string[])
        .filter((file) => file.endsWith('.cjs') && !file.endsWith('trace.cjs'))
        .map((file) => readFileSync(file, 'utf8'));
    };
    // An option of marked-terminal's.
    const isOfTerminal = (code: string) => code.includes('showSectionPrefix');
    for (const args of [['--version'], ['--to', 'json', story], ['--to', 'html', story]]) {
      expect(loadedBy(...args).filter(isOfTerminal)).toEqual([]);
    }
    expect(loadedBy('--to', 'terminal', story).filter(isOfTerminal)).toHaveLength(1);
    // The program, and the few helpers of the bundler.
    expect(loadedBy('--version').length).toBeLessThanOrEqual(2);
    // A wire's frame is read by its rules; other copy by the line model, which is a file of its own.
    const framed = join(story, '..', '..', 'anpa-framed', 'input.txt');
    const program = loadedBy('--to', 'json', framed).length;
    expect(program).toBeLessThanOrEqual(2);
    expect(loadedBy('--to', 'json', story)).toHaveLength(program + 1);
  });
});

describe('a style of the user’s own', () => {
  const house = { name: 'harbour-times', extends: 'page', outlets: ['The Harbour Times'], furniture: ['Tide tables'] };
  const write = (content: unknown) => {
    const folder = folderWith();
    const file = join(folder, 'house.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };

  it('reads the copy, beside what the style says that it extends', () => {
    const folder = folderWith();
    const copy = join(folder, 'story.txt');
    const body = 'The harbour reopened on Monday after a winter of repairs, and the first ferry left at noon.';
    writeFileSync(copy, `Harbour reopens\n\nBy The Harbour Times\n\n${body}\n\nTide tables\n\n${body} It was cold.\n`);
    const { status, stdout } = wirecopy(['--style', write(house), '--to', 'json', copy]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      style: 'harbour-times',
      byline: { authors: [{ kind: 'organization', name: 'The Harbour Times' }] },
      discarded: [{ reason: 'furniture', text: 'Tide tables' }],
    });
  });

  it.each([
    [{ ...house, outlet: [] }, /no key “outlet”: did you mean “outlets”\?/],
    [{ ...house, subheads: { maxWords: 0, maxLength: 60, case: 'title' } }, /\/subheads\/maxWords: must be >= 1/],
    [{ ...house, extends: 'gazette' }, /\/extends: unknown style: gazette/],
    [{ ...house, name: 'Harbour Times' }, /\/name: must match pattern/],
    [{ ...house, envelope: { headers: ['('] } }, /\/envelope\/headers\/0/],
    [{}, /name/],
    ['{ "name": ', /no JSON/],
  ])('%j is an error that names the place', (content, message) => {
    const file = write(content);
    const { status, stdout, stderr } = wirecopy(['--style', file, story]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(file);
    expect(stderr).toMatch(message);
  });

  it('that is not there is an error too', () => {
    expect(wirecopy(['--style', 'nowhere.json', story])).toMatchObject({ status: 2, stderr: /no such file/ });
  });
});

describe('several stories in one input', () => {
  it('are parted where one is written before it is known that there is another', () => {
    const input = ['One', 'Two', 'Three'].map((name) => `ZCZC\n${name} reopens\n\nIt reopened on Monday.\nNNNN\n`);
    const { stdout } = wirecopy(['--to', 'text'], { input: input.join('') });
    expect(stdout.match(/^\* \* \*$/gm)).toHaveLength(2);
  });

  const two = `ZCZC AAP\n#One_BC1\n$First story of two\nIt has one paragraph.\nNNNN\nZCZC AAP\n#Two_BC2\n$Second story of two\nAnd so has this.\nNNNN\n`;

  it('are an array in JSON, a line each in NDJSON, and counted', () => {
    const json = JSON.parse(wirecopy(['--to', 'json'], { input: two }).stdout);
    expect(json.map(({ slug, input }: { slug: string; input: object }) => [slug, input])).toEqual([
      ['One_BC1', { file: null, story: 1, id: null, carrier: 'copy', offsets: 'source' }],
      ['Two_BC2', { file: null, story: 2, id: null, carrier: 'copy', offsets: 'source' }],
    ]);
    expect(wirecopy(['--to', 'ndjson'], { input: two }).stdout.trim().split('\n')).toHaveLength(2);
    expect(wirecopy(['explain'], { input: two }).stdout).toMatch(/, story 1\n[\s\S]*, story 2\n/);
  });
});

/** How formats may be called, what a wrong option is answered, and where colours go. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatsCalled } from '../../src/formats/index.js';
import { folderWith, wirecopy } from '../support/command.js';

const copy = 'A Headline\n\nThe harbour of Talvik opened on Monday.\n';
const ESCAPE = '\x1b[';

describe('a format', () => {
  it.each([
    ['md', ['markdown']],
    ['eml', ['email']],
    ['txt', ['text']],
    ['wp', ['wordpress']],
    ['ansi', ['terminal']],
    ['newsml', ['newsml-g2']],
    ['html', ['html']],
    ['json', ['json']],
    ['ninjs', ['ninjs']],
    ['newsml-xhtml', ['newsml-xhtml']],
    ['xml', ['nitf', 'nitf-plain', 'newsml-g2', 'newsml-xhtml']],
    ['rtf', []],
    ['', []],
  ])('called %j is %j', (name, formats) => expect(formatsCalled(name)).toEqual(formats));

  it('is called by the extension of its files too, on the command line and in a configuration', () => {
    const cwd = folderWith({ 'in.txt': copy });
    const markdown = wirecopy(['-t', 'markdown', 'in.txt'], { cwd }).stdout;
    expect(wirecopy(['-t', 'md', 'in.txt'], { cwd }).stdout).toBe(markdown);
    writeFileSync(join(cwd, 'wirecopy.json'), '{ "to": "md" }');
    expect(wirecopy(['in.txt'], { cwd }).stdout).toBe(markdown);
  });

  it('of which there are two is asked back', () => {
    expect(wirecopy(['-t', 'xml', 'in.txt'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nitf or nitf-plain or newsml-g2 or newsml-xhtml?'),
    });
  });
});

describe('an option that is another’s value gets a hint', () => {
  it.each([
    [['--json'], '--to json'],
    [['--html', 'in.txt'], '--to html'],
    [['--md'], '--to markdown'],
    [['--xml'], '--to nitf or --to nitf-plain or --to newsml-g2 or --to newsml-xhtml'],
    [['--dark'], '--theme dark'],
    [['--never'], '--color never or --hyperlinks never'],
    [['explain', '--json'], '--to json'],
  ])('%j: %s', (args, hint) => {
    const { stderr, status } = wirecopy(args);
    expect(stderr).toContain(`(Did you mean ${hint}?)\n`);
    expect(stderr.match(/Did you mean/g)).toHaveLength(1);
    expect(status).toBe(2);
  });

  it('and others commander’s', () => {
    expect(wirecopy(['--quite']).stderr).toContain('(Did you mean --quiet?)');
    expect(wirecopy(['explain', '--html']).stderr).not.toContain('--to html');
  });
});

describe('--color always', () => {
  const page = (cwd: string, args: string[], env: Record<string, string> = {}) =>
    wirecopy([...args, 'in.txt'], { cwd, env: { HOME: cwd, ...env } }).stdout;

  it('is the terminal’s page into a pipe too: by the option, its variable, or the user’s own configuration', () => {
    const cwd = folderWith({ 'in.txt': copy });
    const wanted = page(cwd, ['-t', 'terminal', '--color', 'always']);
    expect(wanted).toContain(ESCAPE);
    expect(page(cwd, ['--color', 'always'])).toBe(wanted);
    expect(page(cwd, [], { WIRECOPY_COLOR: 'always' })).toBe(wanted);
    mkdirSync(join(cwd, '.config', 'wirecopy'), { recursive: true });
    writeFileSync(join(cwd, '.config', 'wirecopy', 'wirecopy.json'), '{ "color": "always" }');
    expect(page(cwd, [])).toBe(wanted);
    expect(page(cwd, ['--color', 'auto'])).not.toContain(ESCAPE);
    expect(page(cwd, [], { WIRECOPY_COLOR: 'auto' })).not.toContain(ESCAPE);
  });

  it('of a configuration that was found, and FORCE_COLOR, only colour what is the terminal’s page already', () => {
    const cwd = folderWith({ 'in.txt': copy, 'wirecopy.json': '{ "color": "always" }' });
    expect(page(cwd, [])).not.toContain(ESCAPE);
    expect(page(cwd, ['-t', 'terminal'])).toContain(ESCAPE);
    expect(page(cwd, ['--no-config'], { FORCE_COLOR: '3' })).not.toContain(ESCAPE);
    expect(page(cwd, ['--no-config', '-t', 'terminal'], { FORCE_COLOR: '3' })).toContain(ESCAPE);
  });

  it('puts no escapes into files, nor into what is to be text or data', () => {
    const cwd = folderWith({ 'in.txt': copy });
    for (const args of [
      ['-o', 'out.txt'],
      ['-o', 'out'],
      ['-o', 'out.ansi'],
      ['-t', 'terminal', '-o', 'page.txt'],
      ['--out-dir', 'dir'],
      ['-t', 'terminal', '--out-dir', 'pages'],
    ]) {
      expect(
        page(cwd, ['--color', 'always', '--hyperlinks', 'always', '--theme', 'dark', ...args], { FORCE_COLOR: '3' }),
      ).toBe('');
      const last = args.at(-1) ?? '';
      const written = args.includes('-o') ? last : { dir: 'dir/in.txt', pages: 'pages/in.ansi' }[last];
      expect(readFileSync(join(cwd, written ?? ''), 'utf8'), written).not.toContain('\x1b');
    }
    mkdirSync(join(cwd, 'inbox'));
    writeFileSync(join(cwd, 'inbox', 'in.txt'), copy);
    const watch = ['watch', 'inbox', '--once', '--settle', '0', '--out-dir', 'watched', '-t', 'terminal'];
    wirecopy([...watch, '--color', 'always', '--theme', 'dark'], { cwd, env: { HOME: cwd, FORCE_COLOR: '3' } });
    expect(readFileSync(join(cwd, 'watched', 'in.ansi'), 'utf8')).not.toContain('\x1b');
    for (const to of ['text', 'json', 'html', 'markdown'])
      expect(page(cwd, ['--color', 'always', '-t', to], { FORCE_COLOR: '3' }), to).not.toContain('\x1b');
  });
});

it('a configuration with several mistakes names them all, and the user’s own along with it', () => {
  const cwd = folderWith({
    'in.txt': copy,
    'wirecopy.json': '{\n  "widht": 50,\n  "theme": "darc",\n  "quiet": 1,\n  "width": 40\n}\n',
    '.config/wirecopy/wirecopy.json': '{ "color": "sometimes" }',
  });
  for (const args of [['in.txt'], ['config']]) {
    const { stderr, status } = wirecopy(args, { cwd, env: { HOME: cwd } });
    const places = stderr.split('\n').map((line) => /([^/]*\/wirecopy\.json:\d+:\d+)/.exec(line)?.[1]);
    expect(stderr).toMatch(/no key “widht”: did you mean “width”/);
    expect(stderr).toMatch(/“theme” can’t be “darc”/);
    expect(stderr).toMatch(/“quiet” takes true or false/);
    expect(stderr).toMatch(/“color” can’t be “sometimes”/);
    expect(places.filter((place) => place !== undefined)).toHaveLength(4);
    expect(status).toBe(2);
  }
});

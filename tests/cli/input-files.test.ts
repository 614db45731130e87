/** What users hand in: lists and files with a byte order mark, folders with anything in them, addresses. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, folderWith, shell, wirecopy } from '../support/command.js';
import { needs } from '../support/needs.js';

const MARK = '\ufeff';
const copyOf = (name: string) => `Headline ${name}\n\nThe harbour of ${name} opened on Monday.\n`;
const headlines = (stdout: string) => [...stdout.matchAll(/^Headline (\S+)$/gm)].map(([, name]) => name);
const utf16 = (text: string) => Buffer.from(MARK + text, 'utf16le');

describe('a byte order mark is no part of what a file says', () => {
  const files = { 'a.txt': copyOf('a'), 'b.txt': copyOf('b') };

  it.each([
    ['a list', `${MARK}a.txt\r\nb.txt\r\n`],
    ['a list in UTF-16, as Windows writes it', utf16('a.txt\r\nb.txt\r\n')],
  ])('%s', (_, list) => {
    const cwd = folderWith({ ...files, list });
    expect(headlines(wirecopy(['--files-from', 'list'], { cwd }).stdout)).toEqual(['a', 'b']);
    expect(headlines(wirecopy(['--files-from', '-'], { cwd, input: list }).stdout)).toEqual(['a', 'b']);
  });

  it.each([
    ['UTF-8', (text: string) => MARK + text],
    ['UTF-16', utf16],
  ])('in %s: configuration, style, theme, style sheet, template, publication data', (_, marked) => {
    const cwd = folderWith({
      ...files,
      'wirecopy.json': marked('{ "width": 30 }'),
      'house.json': marked('{ "name": "house", "extends": "plain" }'),
      'theme.json': marked('{ "name": "own", "extends": "dark" }'),
      'page.css': marked('body { color: #123456 }'),
      'page.html': marked('<h1>{{ headline }}</h1>'),
      'a.meta.json': marked('{ "section": "Harbours" }'),
    });
    const run = (...args: string[]) => {
      const { stdout, stderr, status } = wirecopy([...args, 'a.txt'], { cwd });
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      return stdout;
    };
    expect(wirecopy(['config', '-t', 'json'], { cwd }).stdout).toContain('"value": 30');
    expect(run('-s', 'house.json')).toContain('Headline a');
    expect(run('-t', 'terminal', '--theme', 'theme.json')).toContain('Headline a');
    expect(run('-t', 'html', '--theme', 'page.css')).toContain('#123456');
    expect(run('--template', 'page.html')).toMatch(/^<h1>Headline a<\/h1>/);
    expect(run('-t', 'markdown')).toContain('Harbours');
  });

  it('NDJSON that is strung together of files with one each', () => {
    const line = (name: string) => `${MARK}${JSON.stringify({ id: name, text: copyOf(name) })}\n`;
    const { stdout, stderr } = wirecopy(['--from', 'ndjson'], { input: line('a') + line('b') });
    expect({ headlines: headlines(stdout), stderr }).toEqual({ headlines: ['a', 'b'], stderr: '' });
  });
});

describe('a folder', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const mixed = () =>
    folderWith({
      'in/a.txt': copyOf('a'),
      'in/b': copyOf('b'),
      'in/photo.png': png,
      'in/deep/c.copy': utf16(copyOf('c')),
      'in/deep/archive.txt': Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
      'in/deep/unnamed': Buffer.from('text \0\0\0\0\0\0 no text'),
    });

  it('is read as far as it looks like text, and it is said how many files do not', () => {
    const cwd = mixed();
    const { stdout, stderr, status } = wirecopy(['in', '--report', 'report.json'], { cwd });
    expect(headlines(stdout)).toEqual(['a', 'b', 'c']);
    expect(stderr).toBe(
      'in: warning: 3 files whose beginning is not text: a file that you name is tried anyway [passed-over]\n',
    );
    expect(status).toBe(0);
    const report = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'));
    expect(report.totals).toMatchObject({ inputs: 3, failedInputs: 0, passedOver: 3 });
    expect(JSON.stringify(report)).toContain('not text but binary: a PNG picture');
    expect(wirecopy(['-q', 'in'], { cwd }).stderr).toBe('');
  });

  it('says nothing where all is text, and fails where nothing is', () => {
    const cwd = folderWith({ 'in/a.txt': copyOf('a'), 'none/photo.png': png });
    expect(wirecopy(['in'], { cwd })).toMatchObject({ stderr: '', status: 0 });
    expect(wirecopy(['none'], { cwd })).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/^none: warning: 1 file whose .*\nnone: error: .* \[file-is-folder\]\n$/),
      status: 1,
    });
  });

  it('what is named by itself is tried, in a list as well', () => {
    const cwd = mixed();
    for (const args of [['in/photo.png'], ['--files-from', 'list']]) {
      writeFileSync(join(cwd, 'list'), 'in/photo.png\n');
      const { stderr, status } = wirecopy(args, { cwd });
      expect(stderr, args.join(' ')).toContain('in/photo.png: error: not text but binary: a PNG picture');
      expect(status).toBe(1);
    }
  });

  it('draws no progress into stories on a terminal', needs('script'), () => {
    const cwd = mixed();
    const command = `'${process.execPath}' '${bin}' --no-pager --theme mono in`;
    const { stdout } = shell(`TERM=xterm timeout 60 script -qec "${command}" /dev/null < /dev/null`, cwd);
    expect(stdout).toContain('3 files whose');
    expect(stdout).toContain('Headline c');
    expect(stdout).not.toContain('stories');
  });

  it('a link in it to a pipe is not waited for', () => {
    const cwd = folderWith({ 'in/a.txt': copyOf('a') });
    mkdirSync(join(cwd, 'other'));
    execFileSync('mkfifo', [join(cwd, 'other', 'pipe')]);
    symlinkSync(join(cwd, 'other', 'pipe'), join(cwd, 'in', 'link'));
    const { stdout, stderr } = wirecopy(['in'], { cwd });
    expect(headlines(stdout)).toEqual(['a']);
    expect(stderr).toBe('in/link: warning: neither a file nor a folder [passed-over]\n');
  });
});

it('an address is told apart from a file that is not there', () => {
  const cwd = folderWith({ 'a.txt': copyOf('a') });
  const address = 'https://news.example/story?id=1';
  for (const args of [[address], ['explain', address], [address, 'a.txt'], ['a.txt', '--template', address]]) {
    const { stderr, status } = wirecopy(args, { cwd });
    expect(stderr, args.join(' ')).toContain('https://news.example/story?id=1: ');
    expect(stderr, args.join(' ')).toContain('an address: wirecopy fetches nothing');
    expect(status).not.toBe(0);
  }
});

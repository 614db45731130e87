/** What a configuration may do that somebody else may have put where the command is run. */
import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/run/user-files/template.js';
import { confine, confinedOf, textOf } from '../../src/run/user-files/text-file.js';
import { folderWith, story, wirecopy } from '../support/command.js';

const SECRET = 'the secret of the house';

/** A home with a secret and a desk in it, the working folder, with these files. */
function desk(config: object, files: Record<string, string> = {}) {
  const home = folderWith({ 'secret.html': SECRET, 'desk/wirecopy.json': JSON.stringify(config) });
  const folder = join(home, 'desk');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const run = (...args: string[]) => wirecopy([story, ...args], { cwd: folder, env: { HOME: home } });
  return { home, folder, run };
}

describe('a file that a configuration names', () => {
  it.each([
    ['template', 'sub/page.html'],
    ['theme', './sub/page.css'],
    ['style', 'sub/house.json'],
  ])('%s: is one below its folder', (key, name) => {
    const text = name.endsWith('.json')
      ? '{ "name": "own-house", "extends": "newslooks" }'
      : '/* own */ body { color: #111 }';
    const { run, folder } = desk({ [key]: name }, { [name]: text });
    expect(run('-t', 'html')).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(join(folder, 'wirecopy.json'), JSON.stringify({ [key]: join(folder, name) }));
    expect(run('-t', 'html')).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    ['template', '../secret.html', /“template” can’t be “\.\.\/secret\.html”: it must be below/],
    ['template', 'sub/../page.html', /“template” can’t be .*without “\.\.”/],
    ['template', '/etc/hostname', /“template” can’t be “\/etc\/hostname”/],
    ['theme', '../secret.css', /“theme” can’t be/],
    ['style', '../house.json', /“style” can’t be/],
    ['template', 'link.html', /“template” can’t be “link\.html”: it is a link/],
    ['template', 'linked/secret.html', /“template” can’t be .* a link, or below one/],
    ['template', 'pipe', /“template” names a pipe or a device, not a file/],
    ['theme', 'pipe.css', /“theme” names a pipe or a device, not a file/],
    ['style', 'null.json', /“style” (?:names a pipe or a device|can’t be)/],
  ])('%s: not %s', (key, name, message) => {
    const { run, folder } = desk({ [key]: name }, { 'page.html': '{{ headline }}' });
    symlinkSync('../secret.html', join(folder, 'link.html'));
    symlinkSync('..', join(folder, 'linked'));
    symlinkSync('/dev/null', join(folder, 'null.json'));
    execFileSync('mkfifo', ['pipe', 'pipe.css'], { cwd: folder });
    const { status, stdout, stderr } = run('-t', 'html');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .*desk\/wirecopy\.json:1:2: /);
    expect(stderr).toMatch(message);
    // Asked for by the user it is read.
    if (name === '../secret.html') expect(run('--no-config', '--template', name).stdout).toContain(SECRET);
  });

  it('may be any in the user’s own configuration', () => {
    const { home, run, folder } = desk(
      {},
      { '../.config/wirecopy/wirecopy.json': '{ "template": "../../secret.html" }' },
    );
    symlinkSync('secret.html', join(home, 'link.html'));
    expect(run('-t', 'html').stdout).toContain(SECRET);
    writeFileSync(join(folder, '../.config/wirecopy/wirecopy.json'), '{ "template": "../../link.html" }');
    expect(run('-t', 'html').stdout).toContain(SECRET);
  });

  it('is looked at again where it is read, by threads as well', () => {
    const { folder, run } = desk({ template: 'page.html' }, { 'page.html': '{{ headline }}' });
    expect(run('-t', 'html', '--jobs', '2', '--out-dir', 'out')).toMatchObject({ status: 0 });
    const path = join(folder, 'page.html');
    confine(path, folder);
    expect(textOf(path)).toBe('{{ headline }}');
    rmSync(path);
    symlinkSync('../secret.html', path);
    expect(() => textOf(path)).toThrow('can’t be read');
    expect(confinedOf([null, path, 'another.html'])).toEqual([[path, folder]]);
    // What another run of the process has confined is no part of this one.
    expect(confinedOf([undefined, 'another.html'])).toEqual([]);
  });
});

describe('a template', () => {
  it.each([
    ['a link', (folder: string) => symlinkSync('../secret.html', join(folder, 'part.html'))],
    ['in a linked folder', (folder: string) => symlinkSync('..', join(folder, 'sub'))],
    ['a pipe', (folder: string) => void execFileSync('mkfifo', [join(folder, 'part.html')])],
  ])('includes nothing that is %s', (_, prepare) => {
    const page = '{% if "x" == "y" %}{% render "sub/secret" %}{% endif %}{% render "part" %}';
    const { run, folder } = desk({}, { 'page.html': page, 'sub.html': '' });
    prepare(folder);
    const { status, stdout, stderr } = run('--template', 'page.html');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error: page\.html:1:\d+: /);
  });
});

describe('a template that has no end', () => {
  it('is told when its time is over', () => {
    const folder = folderWith({
      'page.html': '{% for i in (1..10000) %}{% for j in (1..10000) %}{% endfor %}{% endfor %}',
    });
    const template = readTemplate(join(folder, 'page.html'), { most: 50_000_000, longest: 100 });
    expect(() => template({})).toThrow('it takes more than 0.1 seconds for a story');
  });

  it.each([
    ['much that it says itself', '{% for i in (1..500) %}0123456789{% endfor %}'],
    ['much of the story', '{% for i in (1..500) %}{{ headline }}{% endfor %}'],
  ])('is told when it has written enough: %s', (_, page) => {
    const folder = folderWith({ 'page.html': page });
    const told = (most: number) => readTemplate(join(folder, 'page.html'), { most, longest: 60_000 });
    expect(() => told(1000)({ headline: 'A Headline' })).toThrow('more than 1,000 characters');
    expect(told(1_000_000)({ headline: 'A Headline' })).toHaveLength(5000);
  });
});

describe('a configuration', () => {
  it('that is a pipe is told, and one above it is not waited for either', () => {
    const { folder, run } = desk({});
    execFileSync('mkfifo', ['package.json'], { cwd: folder });
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    execFileSync('sh', ['-c', 'rm wirecopy.json && mkfifo wirecopy.json'], { cwd: folder });
    expect(run()).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/wirecopy\.json: not a file: move it away\n$/),
    });
  });

  it.runIf(process.geteuid?.() === 0)('of somebody else is passed over, with a warning, for the one above', () => {
    const { home, folder, run } = desk({ width: 30 });
    writeFileSync(join(home, 'wirecopy.json'), '{ "width": 40 }');
    const widest = (...args: string[]) =>
      Math.max(
        ...run(...args)
          .stdout.split('\n')
          .map((line) => line.length),
      );
    expect(widest()).toBeLessThanOrEqual(30);
    chownSync(join(folder, 'wirecopy.json'), 12345, 12345);
    expect(widest()).toBeGreaterThan(30);
    expect(widest()).toBeLessThanOrEqual(40);
    expect(run().stderr).toMatch(/desk\/wirecopy\.json: warning: ignored, because it belongs to somebody else/);
    expect(run('-q').stderr).toBe('');
    // A link of theirs to a file of ours is theirs.
    execFileSync(
      'sh',
      [
        '-c',
        'rm wirecopy.json && echo \'{"width": 30}\' > ours && ln -s ours wirecopy.json && chown -h 12345 wirecopy.json',
      ],
      { cwd: folder },
    );
    expect(widest()).toBeGreaterThan(30);
  });
});

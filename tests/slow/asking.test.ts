/** Nothing typed or pasted is lost to the question about the terminal's ground, and no answer goes astray. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bin, folderWith } from '../support/command.js';
import { needs } from '../support/needs.js';
import { Terminal } from '../support/tmux.js';

const copy = 'A Headline of Talvik\n\nThe harbour opened on Monday.\n\nThe mayor said it was late.\n';
const ESCAPED = '\x1b[38;5;';
const wirecopy = (args: string) => `'${process.execPath}' '${bin}' ${args}`;

describe('in a terminal that answers', needs('tmux'), () => {
  let terminal: Terminal;
  let cwd: string;
  beforeEach(() => {
    cwd = folderWith({ 'in.txt': copy });
    terminal = new Terminal(80, 60, { ground: '#000000', cwd });
  });
  afterEach(() => terminal.close());

  /**
   * Types a line at the shell and what follows ahead of it: the line starts when all is typed. (A key struck between
   * the question and its answer can't be put back: that it is reported is a test of its own, below.)
   */
  async function typed(line: string, follow: () => void): Promise<string> {
    const gate = join(cwd, 'gate');
    execFileSync('mkfifo', [gate]);
    terminal.start(`read -r _ < gate; ${line}`);
    follow();
    terminal.start('echo ended > ended.txt');
    // A question to tmux is answered when it has handed on what was typed before.
    terminal.state();
    writeFileSync(gate, '\n');
    await vi.waitUntil(() => existsSync(join(cwd, 'ended.txt')), { timeout: 30_000, interval: 20 });
    return terminal.shows(':');
  }

  it.each([
    ['standard input', wirecopy('--no-pager -')],
    ['the terminal by its name', wirecopy('--no-pager /dev/tty')],
    ['standard input behind a file', wirecopy('--no-pager in.txt -')],
    ['what cat reads there', `cat | ${wirecopy('--no-pager')}`],
    ['what is explained', wirecopy('explain --no-pager -')],
    ['a run over many', `cat | ${wirecopy('--no-pager --report report.json -')}`],
  ])('copy that is pasted into %s is whole', async (_, line) => {
    const screen = await typed(line, () => {
      terminal.paste(copy);
      terminal.press('C-d');
    });
    expect(screen).toContain('The harbour opened on Monday.');
    expect(screen).toContain('The mayor said it was late.');
    expect(screen).not.toMatch(/rgb:|not found/);
  });

  it('what is typed ahead reaches the shell, a line that is not ended yet as well', async () => {
    const screen = await typed(wirecopy('--no-pager in.txt'), () => {
      terminal.start('echo ahead > ahead.txt');
      terminal.type('echo a part');
      terminal.start(' of it > part.txt');
    });
    expect(screen).toContain('The mayor said it was late.');
    expect(readFileSync(join(cwd, 'ahead.txt'), 'utf8')).toBe('ahead\n');
    expect(readFileSync(join(cwd, 'part.txt'), 'utf8')).toBe('a part of it\n');
  });

  it('it is asked where nobody reads from it, behind a pipe that has ended as well', async () => {
    expect(terminal.shows(wirecopy('--no-pager in.txt'))).toContain(ESCAPED);
    expect(terminal.shows(`clear; cat in.txt | ${wirecopy('--no-pager')}`)).toContain(ESCAPED);
  });

  it('all of a pipe is read in a run over many: none of it stays in what was read ahead', () => {
    const shown = terminal.shows(`cat in.txt | ${wirecopy('--no-pager --report report.json -')}`);
    expect(shown).toContain('A Headline of Talvik');
  });
});

/** A terminal that a test plays: it sees what is written, and types. */
function played(line: string, cwd: string) {
  const child = spawn('script', ['-qec', line, '/dev/null'], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', SHELL: '/bin/sh' },
  });
  let written = '';
  child.stdout.on('data', (bytes: Buffer) => {
    written += bytes.toString();
  });
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(written)));
  return {
    shows: (text: string) => vi.waitUntil(() => written.includes(text), { timeout: 30_000, interval: 5 }),
    type: (text: string) => child.stdin.write(text),
    ended,
  };
}

describe('in a terminal that is slow, or does not answer', () => {
  const ANSWER = '\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[?62c';
  /** Shows what comes to whoever reads next. */
  const line = `${wirecopy('--no-pager in.txt')}; read -r next; echo "[$next]"`;
  const slow = () => played(line, folderWith({ 'in.txt': copy }));

  it('a late answer is an answer, and reaches nobody else', async () => {
    const terminal = slow();
    await terminal.shows('\x1b[c');
    // It is this slow: no more is meant by the time.
    setTimeout(() => terminal.type(`${ANSWER}next\n`), 1000);
    const written = await terminal.ended;
    expect(written).toContain(ESCAPED);
    expect(written).toContain('[next]');
  });

  it('one that never answers holds nothing up, and what is typed afterwards is whole', async () => {
    const terminal = slow();
    await terminal.shows('15 words');
    terminal.type('next\n');
    const written = await terminal.ended;
    expect(written).not.toContain(ESCAPED);
    expect(written).toContain('[next]');
  });

  it('what is typed before the answer comes is told, not dropped', async () => {
    const terminal = slow();
    await terminal.shows('\x1b[c');
    terminal.type(`ls\r${ANSWER}next\n`);
    const written = await terminal.ended;
    expect(written).toContain('and it is lost: “ls␊”');
    expect(written).toContain('[next]');
  });

  it('^C is one, though keys are not signals while it is asked', async () => {
    const terminal = slow();
    await terminal.shows('\x1b[c');
    terminal.type(`\x03${ANSWER}next\n`);
    const written = await terminal.ended;
    expect(written).not.toContain('A Headline');
  });
});

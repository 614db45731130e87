/** A real terminal to run things in: tmux, with a server of its own for each test. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const hasTmux = spawnSync('tmux', ['-V']).status === 0;

/** What a payload could change of a terminal, as tmux knows it. */
const STATE = [
  'pane_title',
  'window_name',
  'window_bell_flag',
  'alternate_on',
  'cursor_flag',
  'insert_flag',
  'keypad_cursor_flag',
  'keypad_flag',
  'mouse_any_flag',
  'mouse_standard_flag',
  'mouse_button_flag',
  'mouse_sgr_flag',
  'wrap_flag',
  'origin_flag',
  'scroll_region_upper',
  'scroll_region_lower',
] as const;

export class Terminal {
  private readonly name = `wirecopy-${process.pid}-${Math.random().toString(36).slice(2)}`;
  private marks = 0;

  /** @param ground the colour of the screen behind the letters, which tmux tells who asks; null for none */
  constructor(columns: number, rows: number, { ground = null as string | null, cwd = '/' } = {}) {
    const shell = ['env', '-i', `PATH=${process.env['PATH']}`, 'TERM=tmux-256color', 'LANG=C.UTF-8', 'PS1=$ ', 'sh'];
    this.tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), '-c', cwd, ...shell);
    // As open to payloads as tmux can be.
    this.tmux('set', '-g', 'set-clipboard', 'on');
    this.tmux('set', '-g', 'allow-rename', 'on');
    // Else the window is called by the program that runs in it.
    this.tmux('set', '-g', 'automatic-rename', 'off');
    this.tmux('rename-window', 'untouched');
    this.tmux('set', '-g', 'monitor-bell', 'on');
    this.tmux('set', '-g', 'history-limit', '100000');
    this.tmux('set', '-gq', 'allow-passthrough', 'on');
    if (ground !== null) this.tmux('set', '-g', 'window-style', `bg=${ground}`);
    this.run('stty -echo');
  }

  private tmux(...args: string[]): string {
    return execFileSync('tmux', ['-L', this.name, '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Types a line at the shell, and waits until it has run. */
  run(line: string, seconds = 20): void {
    const mark = `wirecopy-mark-${++this.marks}`;
    // Typed when the last one has ended: what is typed ahead is read by whoever asks the terminal something.
    this.tmux('send-keys', '-l', `${line}; tmux -L ${this.name} wait-for -S ${mark}`);
    this.tmux('send-keys', 'Enter');
    execFileSync('timeout', [String(seconds), 'tmux', '-L', this.name, 'wait-for', mark]);
  }

  /** The lines that can be seen, without empty ones at the end. */
  screen({ styles = false } = {}): string {
    return this.tmux('capture-pane', '-p', ...(styles ? ['-e'] : [])).trimEnd();
  }

  state(): string {
    return this.tmux('display-message', '-p', STATE.map((name) => `${name}=#{${name}}`).join(' '));
  }

  /** Columns that texts take on the screen: where the cursor is behind each. */
  widths(texts: readonly string[], folder: string): number[] {
    return texts.map((text) => {
      writeFileSync(join(folder, 'text'), text);
      this.run(`clear; cat text; sleep 0.1; tmux -L ${this.name} display-message -p "#{cursor_x}" > column`);
      return Number(readFileSync(join(folder, 'column'), 'utf8'));
    });
  }

  /** What has been copied. */
  buffers(): string {
    return this.tmux('list-buffers');
  }

  close(): void {
    spawnSync('tmux', ['-L', this.name, 'kill-server']);
  }
}

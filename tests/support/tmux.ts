/** A real terminal to run things in: tmux, with a server of its own for each test. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a payload could change of a terminal, as tmux knows it. */
const STATE = [
  'pane_title',
  'pane_path',
  'pane_fg',
  'pane_bg',
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
  'mouse_all_flag',
  'mouse_utf8_flag',
  'mouse_sgr_flag',
  'wrap_flag',
  'origin_flag',
  'scroll_region_upper',
  'scroll_region_lower',
] as const;

/** Asks the terminal for its status (DSR 5), and what it answers: it takes what is written to it in turn. */
const STATUS = '\x1b[5n';
const WELL = '\x1b[0n';
/** Stands in the record where something begins to be watched; it has no effect. */
const START = '\x1b[0m\x1b[0m';

/** What a script has done that was run. */
export interface Watched {
  /** All that was written to the terminal, as latin1. */
  written: string;
  /** What the terminal has typed by itself, its answers to whoever asked: as much as is in front of its answer to us. */
  typed: string;
}

export class Terminal {
  private readonly name = `wirecopy-${process.pid}-${Math.random().toString(36).slice(2)}`;
  private marks = 0;
  /** For what the shell runs, and for what comes of it. */
  private readonly folder = mkdtempSync(join(tmpdir(), 'wirecopy-terminal-'));
  /** How much of the record has been handed out, in bytes. */
  private seen = 0;

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
    writeFileSync(this.file('record'), '');
    this.tmux('pipe-pane', `cat >> '${this.file('record')}'`);
    if (ground !== null) this.tmux('set', '-g', 'window-style', `bg=${ground}`);
    this.run('stty -echo');
  }

  private file(name: string): string {
    return join(this.folder, name);
  }

  private tmux(...args: string[]): string {
    // -u: letters as they are, whatever the locale.
    return execFileSync('tmux', ['-u', '-L', this.name, '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Types a line at the shell, and waits until it has run. */
  run(line: string, seconds = 55): void {
    const mark = `wirecopy-mark-${++this.marks}`;
    // Typed when the last one has ended: what is typed ahead is read by whoever asks the terminal something.
    this.tmux('send-keys', '-l', `${line}; tmux -L ${this.name} wait-for -S ${mark}`);
    this.tmux('send-keys', 'Enter');
    execFileSync('timeout', [String(seconds), 'tmux', '-L', this.name, 'wait-for', mark]);
  }

  /**
   * Types a line at the shell, and waits until the terminal has taken all that it has written.
   * @returns the screen then, before the shell asks for its next line
   */
  shows(line: string): string {
    const taken = `stty -icanon min 1; printf '${STATUS}'; dd bs=1 count=${WELL.length} of=/dev/null 2>&-; stty icanon`;
    this.run(`${line}; ${taken}; tmux -u -L ${this.name} capture-pane -p -e > '${this.file('screen')}'`);
    return readFileSync(this.file('screen'), 'utf8').trimEnd();
  }

  /**
   * Runs a script, which may hold any bytes but NUL. When it returns, the terminal has taken all that was written.
   * @param before shell lines that are not watched
   */
  watch(script: string, before = ':'): Watched {
    writeFileSync(this.file('script'), `${script}\n`);
    const lines = [
      before,
      `stty -g > '${this.file('mode')}'; printf '${START}'`,
      `. '${this.file('script')}'`,
      // Our question comes last: what answers another one stands in front of the answer to it.
      `stty -g > '${this.file('mode-after')}'; printf '${STATUS}'; stty -icanon min 1`,
      `dd bs=1 count=${WELL.length} of='${this.file('typed')}' 2>&-; stty icanon`,
    ];
    writeFileSync(this.file('watched'), `${lines.join('\n')}\n`);
    this.run(`. '${this.file('watched')}'`);
    const [mode, after, typed] = ['mode', 'mode-after', 'typed'].map((name) => readFileSync(this.file(name), 'latin1'));
    if (mode !== after) throw new Error(`the terminal’s mode was ${mode}, and now is ${after}`);
    return { written: this.written(), typed: typed === WELL ? '' : `${typed}` };
  }

  /** What the record holds of what was watched last; it lags a little behind. */
  private written(): string {
    for (let tries = 0; tries < 300; tries++) {
      const bytes = readFileSync(this.file('record')).subarray(this.seen);
      const end = bytes.lastIndexOf(STATUS);
      if (end >= 0) {
        this.seen += end + STATUS.length;
        return bytes.subarray(bytes.indexOf(START) + START.length, end).toString('latin1');
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
    throw new Error('the record of the terminal does not grow');
  }

  /** What a program gets when text is pasted: a terminal in the mode for it puts brackets around it. */
  pasted(text: string): string {
    this.tmux('set-buffer', '-b', 'own', text);
    const paste = `tmux -L ${this.name} paste-buffer -p -d -b own`;
    this.run(
      `stty -icanon min 1; ${paste}; dd bs=1 count=${text.length} of='${this.file('pasted')}' 2>&-; stty icanon`,
    );
    return readFileSync(this.file('pasted'), 'latin1');
  }

  /** Pastes text into whatever runs, as if it were typed: line ends are Enter. */
  paste(text: string): void {
    this.tmux('set-buffer', '-b', 'own', text);
    this.tmux('paste-buffer', '-d', '-b', 'own');
  }

  /** Types a line at the shell, and does not wait. */
  start(line: string): void {
    this.tmux('send-keys', '-l', line);
    this.press('Enter');
  }

  /** Types at whatever runs, without Enter. */
  type(text: string): void {
    this.tmux('send-keys', '-l', text);
  }

  /** Presses keys, by tmux’s names. */
  press(...keys: string[]): void {
    this.tmux('send-keys', ...keys);
  }

  /** The lines that can be seen, without empty ones at the end. */
  screen({ styles = false, joined = false } = {}): string {
    return this.tmux('capture-pane', '-p', ...(styles ? ['-e'] : []), ...(joined ? ['-J'] : [])).trimEnd();
  }

  state(): string {
    return this.tmux('display-message', '-p', STATE.map((name) => `${name}=#{${name}}`).join(' '));
  }

  /** Columns that texts take on the screen: where the cursor is behind each. */
  widths(texts: readonly string[], folder: string): number[] {
    return texts.map((text) => {
      writeFileSync(join(folder, 'text'), text);
      const answered = `stty -icanon min 1; printf '${STATUS}'; dd bs=1 count=${WELL.length} of=/dev/null 2>&-; stty icanon`;
      this.run(`clear; cat text; ${answered}; tmux -L ${this.name} display-message -p "#{cursor_x}" > column`);
      return Number(readFileSync(join(folder, 'column'), 'utf8'));
    });
  }

  /** What has been copied. */
  buffers(): string {
    return this.tmux('list-buffers');
  }

  close(): void {
    spawnSync('tmux', ['-L', this.name, 'kill-server']);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

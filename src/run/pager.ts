/** Shows what is longer than the screen through a pager. Loaded only on a terminal. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Diagnostic } from '../diagnostic.js';
import type { Encoded } from './encoded.js';
import type { Environment } from './environment.js';
import { ClosedPipe } from './output.js';
import { DEFAULT_PAGER } from './pager-choice.js';
import { onOneLine, printLine } from './reporter.js';
import { type Stream, StreamSink } from './stream-sink.js';

export interface Screen {
  /** Of the terminal, in lines. */
  rows: number;
  /** As the shell takes it. */
  command: string;
}

/** Prints stories; through the pager from where they no longer fit the screen. Leaving it early ends the work quietly. */
export class PagedSink extends StreamSink {
  /** What may still fit the screen; null from where it does not. */
  private held: string | null = '';
  private lines = 0;
  private pager: Pager | null = null;

  constructor(
    stream: Stream,
    private readonly print: (text: Encoded) => void,
    private readonly environment: Environment,
    private readonly screen: Screen,
  ) {
    // No format of bytes is written to a terminal.
    super(stream, (text) => this.show(text as string));
  }

  async ready(): Promise<void> {
    await this.pager?.ready();
  }

  override async close(): Promise<Diagnostic | null> {
    await super.close();
    if (this.held !== null) this.print(this.held);
    await this.abort();
    return null;
  }

  /** Waits until the pager has been left. */
  async abort(): Promise<void> {
    const { pager, environment } = this;
    this.held = null;
    this.pager = null;
    if (pager === null) return;
    await pager.left();
    const messages = environment.held ?? [];
    environment.held = null;
    for (const message of messages) printLine(environment, message);
  }

  private show(text: string): void {
    if (this.held === null) {
      if (this.pager === null) this.print(text);
      else this.pager.write(text);
      return;
    }
    this.held += text;
    this.lines += text.split('\n').length - 1;
    if (this.lines < this.screen.rows) return;
    const { held } = this;
    this.held = null;
    this.begin();
    this.show(held);
  }

  private begin(): void {
    const { environment } = this;
    const { command } = this.screen;
    if (isThere(command, environment)) {
      this.pager = new Pager(command, environment);
      // Messages would be written across the pager's screen.
      environment.held = [];
    } else if (command !== DEFAULT_PAGER)
      printLine(environment, `no pager “${onOneLine(command)}”: set PAGER, or use --no-pager`);
  }
}

/** Whether the shell can find the program. Where the line does not show its name, the shell may try. */
function isThere(command: string, { env }: Environment): boolean {
  const [program = ''] = command.trim().split(/\s+/);
  if (!/^[\w./+-]+$/.test(program)) return true;
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  return spawnSync('/bin/sh', ['-c', 'command -v -- "$0" >/dev/null 2>&1', program], { env }).status === 0;
}

/** A pager that runs. */
class Pager {
  private readonly input: Writable;
  private readonly ended: Promise<void>;
  /** Whether it has been left. */
  private isLeft = false;
  private problem: Error | null = null;

  constructor(command: string, { env }: Environment) {
    const { spawn } = process.getBuiltinModule('node:child_process');
    const pager = spawn('/bin/sh', ['-c', command], {
      stdio: ['pipe', 'inherit', 'inherit'],
      // As git does: colours pass, and so do letters where the locale says nothing of UTF-8.
      env: { ...env, LESS: env['LESS'] ?? 'R', LESSCHARSET: env['LESSCHARSET'] ?? 'utf-8', LV: env['LV'] ?? '-c' },
    });
    this.input = pager.stdin;
    this.ended = new Promise((resolve) => pager.once('close', resolve).once('error', () => resolve()));
    this.input.on('error', (error) => {
      this.isLeft = true;
      this.problem = error;
    });
    pager.once('exit', () => (this.isLeft = true));
    // ^C is for the pager, as long as it runs.
    process.on('SIGINT', wait);
  }

  write(text: string): void {
    this.input.write(text);
  }

  /** Waits until it takes more. @throws ClosedPipe where it has been left */
  async ready(): Promise<void> {
    if (this.input.writableNeedDrain && !this.isLeft)
      await Promise.race([once(this.input, 'drain').catch(() => {}), this.ended]);
    if (this.isLeft) throw new ClosedPipe();
  }

  /** Says that there is no more, and waits until it has been left. @throws the system's error where it could not be written to */
  async left(): Promise<void> {
    this.input.end();
    await this.ended;
    process.off('SIGINT', wait);
    const { code = '' } = (this.problem ?? {}) as NodeJS.ErrnoException;
    if (this.problem !== null && !LEFT.includes(code)) throw this.problem;
  }
}

const wait = () => {};

/** How the system says that nobody reads any more. */
const LEFT = [
  'EPIPE',
  'ECONNRESET',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
];

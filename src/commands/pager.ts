/** Shows what is longer than the screen through a pager. Loaded only on a terminal. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DEFAULT_PAGER } from './pager-choice.js';
import { type Pieces, printAll } from './print.js';
import { complain, onOneLine } from './report.js';
import type { Stories } from './stories.js';
import { EXIT, type World } from './world.js';

export interface Screen {
  /** Of the terminal, in lines. */
  rows: number;
  /** As the shell takes it. */
  command: string;
}

/**
 * Prints pieces; through the pager from where they no longer fit the screen. Leaving it early ends the work quietly.
 * @returns the exit code
 */
export async function printPaged(
  pieces: Pieces,
  stories: Stories,
  world: World,
  { rows, command }: Screen,
): Promise<number> {
  const rest = iteratorOf(pieces);
  let held = '';
  let lines = 0;
  while (lines < rows) {
    const next = await rest.next();
    if (next.done) return printAll([held], stories, world);
    held += next.value;
    lines += next.value.split('\n').length - 1;
  }
  const all = chain(held, rest);
  if (!isThere(command, world)) {
    if (command !== DEFAULT_PAGER) complain(world, `no pager “${onOneLine(command)}”: set PAGER, or use --no-pager`);
    return printAll(all, stories, world);
  }
  // Messages would be written across the pager's screen.
  world.held = [];
  await show(all, command, world);
  const messages = world.held;
  world.held = null;
  for (const message of messages) complain(world, message);
  return stories.failed ? EXIT.failed : EXIT.well;
}

function iteratorOf(pieces: Pieces): Iterator<string> | AsyncIterator<string> {
  return Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
}

async function* chain(first: string, rest: Iterator<string> | AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Can the shell find the program? Where its name can't be told from the line, it may try. */
function isThere(command: string, { env }: World): boolean {
  const [program = ''] = command.trim().split(/\s+/);
  if (!/^[\w./+-]+$/.test(program)) return true;
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  return spawnSync('/bin/sh', ['-c', 'command -v -- "$0" >/dev/null 2>&1', program], { env }).status === 0;
}

/** Hands the pieces to the pager as fast as it takes them, and waits until it has been left. */
async function show(pieces: Pieces, command: string, { env }: World): Promise<void> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const pager = spawn('/bin/sh', ['-c', command], {
    stdio: ['pipe', 'inherit', 'inherit'],
    // As git does: colours pass, and so do letters where the locale says nothing of UTF-8.
    env: { ...env, LESS: env['LESS'] ?? 'R', LESSCHARSET: env['LESSCHARSET'] ?? 'utf-8', LV: env['LV'] ?? '-c' },
  });
  const left = new Promise<void>((resolve) => {
    pager.once('close', resolve);
    pager.once('error', resolve);
  });
  // ^C is for the pager, as long as it runs.
  const wait = () => {};
  process.on('SIGINT', wait);
  try {
    await pipeline(Readable.from(pieces), pager.stdin);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'].includes(code)) throw error;
  } finally {
    await left;
    process.off('SIGINT', wait);
  }
}

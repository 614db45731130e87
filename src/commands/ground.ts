/** Is the terminal's ground light or dark? Asked of the terminal itself, and never for long. */
import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';
import { luminance } from '../themes/contrast.js';
import type { Ground } from '../themes/ground-variable.js';
import type { World } from './world.js';

/** Milliseconds to wait for an answer; a terminal gives it in one or two, one far away takes longer. */
const PATIENCE = 400;
/** What is its ground (OSC 11), and then what it is (DA1): every terminal answers the second, so none is waited for. */
const QUESTION = '\u001b]11;?\u001b\\\u001b[c';
// biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal's answers
const GROUND = /\x1b\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal's answers
const LAST_ANSWER = /\x1b\[\?[\d;]*c/;
/** They don't answer, or show the question. */
const SILENT = /^(?:dumb|linux|cons25|eterm.*|$)/;

/**
 * Asks the terminal that the command runs in. Null where there is none, where it does not say, or where asking could
 * do harm: in the background the system would stop us.
 */
export async function askedGround({ env }: World): Promise<Ground | null> {
  if (SILENT.test(env['TERM'] ?? '') || env['INSIDE_EMACS'] !== undefined || !isInForeground()) return null;
  let descriptor: number;
  try {
    descriptor = openSync('/dev/tty', constants.O_RDWR | constants.O_NOCTTY);
  } catch {
    return null;
  }
  const { ReadStream } = process.getBuiltinModule('node:tty');
  let terminal: InstanceType<typeof ReadStream>;
  try {
    terminal = new ReadStream(descriptor);
  } catch {
    closeSync(descriptor);
    return null;
  }
  try {
    terminal.setRawMode(true);
    writeSync(descriptor, QUESTION);
    return groundIn(await answerOf(terminal));
  } catch {
    return null;
  } finally {
    terminal.setRawMode(false);
    terminal.destroy();
  }
}

/** All that comes until the last answer, or until patience ends. */
function answerOf(terminal: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const end = () => {
      clearTimeout(timer);
      terminal.removeAllListeners();
      terminal.on('error', () => {});
      resolve(answer);
    };
    const timer = setTimeout(end, PATIENCE);
    terminal.on('data', (bytes: Buffer) => {
      answer += bytes.toString('latin1');
      if (LAST_ANSWER.test(answer)) end();
    });
    terminal.on('error', end);
    terminal.on('end', end);
  });
}

/** The ground in a terminal's answer: "rgb:ffff/ffff/ffff", with one to four digits a part. */
export function groundIn(answer: string): Ground | null {
  const parts = GROUND.exec(answer)?.slice(1);
  if (parts === undefined) return null;
  const bytes = parts.map((part) => Math.round((Number.parseInt(part, 16) / (16 ** part.length - 1)) * 255));
  const color = `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  // Where black and white letters can be read equally well.
  return luminance(color) > 0.179 ? 'light' : 'dark';
}

/** Is the terminal ours at the moment? A program in the background is stopped when it changes the terminal's mode. */
function isInForeground(): boolean {
  try {
    const [, , group, , , foreground] = statusOf();
    return group !== undefined && group === foreground;
  } catch {
    return false;
  }
}

/** state, parent, group, session, terminal, the terminal's group: proc(5); elsewhere ps(1) knows the two that matter. */
function statusOf(): string[] {
  try {
    const status = readFileSync('/proc/self/stat', 'latin1');
    return status.slice(status.lastIndexOf(')') + 2).split(' ');
  } catch {
    const { execFileSync } = process.getBuiltinModule('node:child_process');
    const told = execFileSync('ps', ['-o', 'pgid=,tpgid=', '-p', String(process.pid)], { encoding: 'latin1' });
    const [group = '', foreground = ''] = told.trim().split(/\s+/);
    return ['', '', group, '', '', foreground];
  }
}

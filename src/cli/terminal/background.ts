/** Whether the terminal's background is light or dark: the terminal itself is asked, and never for long. */
import { readFileSync } from 'node:fs';
import type { Background } from '../../formats/terminal/themes/background-variable.js';
import { luminance } from '../../formats/terminal/themes/contrast.js';
import type { Environment } from '../../run/environment.js';
import { onOneLine, printLine } from '../../run/reporter.js';
import { ask } from './asking.js';

/** Asks for its background (OSC 11), and then what it is (DA1): every terminal answers the second, so none is waited for. */
const QUESTION = '\u001b]11;?\u001b\\\u001b[c';
// biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal's answers
const ANSWER = /\x1b\]11;[^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[\?[\d;]*c/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal's answers
const LAST_ANSWER = /\x1b\[\?[\d;]*c$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal's answers
const GROUND = /\x1b\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i;
/** They don't answer, or show the question. */
const SILENT = /^(?:dumb|linux|cons25|eterm.*|$)/;
/** Keys that the terminal makes signals of, but not while it is asked. */
const SIGNALS: readonly [key: string, signal: NodeJS.Signals][] = [
  ['\x03', 'SIGINT'],
  ['\x1c', 'SIGQUIT'],
  ['\x1a', 'SIGTSTP'],
];

/**
 * Asks the terminal that the command runs in. Null where there is none, where it does not say, or where asking could
 * do harm: in the background the system would stop us, and what waits to be read there is somebody else's.
 */
export async function askedBackground(environment: Environment): Promise<Background | null> {
  const { env } = environment;
  if (SILENT.test(env['TERM'] ?? '') || env['INSIDE_EMACS'] !== undefined || !isInForeground()) return null;
  const answered = await ask(QUESTION, ANSWER, LAST_ANSWER);
  if (answered === null) return null;
  passOn(answered.typed, environment);
  return backgroundIn(answered.answers);
}

/** What was typed while the terminal was asked does what it can do: signals are raised, the rest is reported, not dropped. */
function passOn(typed: string, environment: Environment): void {
  for (const [key, signal] of SIGNALS) if (typed.includes(key)) process.kill(process.pid, signal);
  const rest = SIGNALS.reduce((text, [key]) => text.replaceAll(key, ''), typed);
  if (rest === '') return;
  const text = onOneLine(Buffer.from(rest, 'latin1').toString('utf8').replaceAll('\r', '\n'));
  printLine(
    environment,
    `you typed this while the terminal was asked for its background, and it is lost: “${text}”; with --theme it is not asked`,
  );
}

/** The background in a terminal's answer: "rgb:ffff/ffff/ffff", with one to four digits a part. */
export function backgroundIn(answer: string): Background | null {
  const parts = GROUND.exec(answer)?.slice(1);
  if (parts === undefined) return null;
  const bytes = parts.map((part) => Math.round((Number.parseInt(part, 16) / (16 ** part.length - 1)) * 255));
  const color = `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  // Where black and white letters can be read equally well.
  return luminance(color) > 0.179 ? 'light' : 'dark';
}

/** Whether the terminal is ours at the moment. A program in the background is stopped when it changes the terminal's mode. */
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

/** What a terminal is asked: when it may be, and that reading ends with the answer. No terminal is needed here. */
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersFrom } from '../../src/cli/terminal/asking.js';
import { isTerminalFree } from '../../src/cli/terminal/terminal-free.js';
import { readAhead } from '../../src/run/read-ahead.js';
import { folderWith } from '../support/command.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's answers
const ANSWER = /\x1b\]11;[^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[\?[\d;]*c/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's answers
const LAST = /\x1b\[\?[\d;]*c$/;
const GROUND = '\x1b]11;rgb:0000/0000/0000\x1b\\';
const KIND = '\x1b[?62;4c';

/** Bytes as they come: null stands for a moment in which there is none. */
function terminalWith(...coming: (string | null)[]) {
  const bytes = coming.flatMap((one) => (one === null ? [null] : [...Buffer.from(one, 'latin1')]));
  return { next: () => (bytes.length === 0 ? null : (bytes.shift() ?? null)), bytes };
}

describe('an answer', () => {
  it('is read up to its end: what follows is left to whoever reads next', async () => {
    const { next, bytes } = terminalWith(GROUND, null, KIND, 'ls\r');
    expect(await answersFrom(next, ANSWER, LAST)).toEqual({ answers: GROUND + KIND, typed: '' });
    expect(Buffer.from(bytes as number[]).toString()).toBe('ls\r');
  });

  it('is told from what was typed before it came', async () => {
    const { next } = terminalWith('l', GROUND, 's', null, '\x1b[A', KIND);
    expect(await answersFrom(next, ANSWER, LAST)).toEqual({ answers: GROUND + KIND, typed: 'ls\x1b[A' });
  });

  it('is waited for as long as a far terminal takes, and no longer, whatever is typed', async () => {
    const clock = (step: number) => {
      let time = 0;
      return () => (time += step);
    };
    const late = terminalWith(...Array<null>(18).fill(null), KIND);
    expect((await answersFrom(late.next, ANSWER, LAST, clock(50))).answers).toBe(KIND);
    expect(await answersFrom(() => null, ANSWER, LAST, clock(500))).toEqual({ answers: '', typed: '' });
    const { typed } = await answersFrom(() => 0x61, ANSWER, LAST, clock(1));
    expect(typed).toMatch(/^a+$/);
  });

  it('of a terminal that has gone is none', async () => {
    expect(await answersFrom(() => undefined, ANSWER, LAST)).toEqual({ answers: '', typed: '' });
  });
});

describe('the terminal is free', () => {
  const never = () => expect.fail('the pipe is not to be read');

  it('where all comes from files and folders, or is not there', () => {
    const cwd = folderWith({ 'a.txt': 'a' });
    expect(isTerminalFree([join(cwd, 'a.txt'), cwd, join(cwd, 'none')], 0, never)).toBe(true);
    const stdin = openSync(join(cwd, 'a.txt'), 'r');
    expect(isTerminalFree(['-'], stdin, never)).toBe(true);
    closeSync(stdin);
  });

  it('not where anything comes from a device or a named pipe, which may be fed from there', () => {
    const cwd = folderWith({ 'a.txt': 'a' });
    execFileSync('mkfifo', [join(cwd, 'fifo')]);
    for (const path of ['/dev/null', join(cwd, 'fifo')])
      expect(isTerminalFree([join(cwd, 'a.txt'), path], 0, never), path).toBe(false);
    const device = openSync('/dev/null', 'r');
    expect(isTerminalFree(['-'], device, never)).toBe(false);
    closeSync(device);
  });

  it('behind a pipe when that has come to its end: before, somebody may still be typing into it', () => {
    const cwd = folderWith();
    const fifo = join(cwd, 'fifo');
    execFileSync('mkfifo', [fifo]);
    const both = openSync(fifo, 'r+');
    const stdin = openSync(fifo, 'r');
    expect(isTerminalFree(['-'], stdin, () => true)).toBe(true);
    expect(isTerminalFree(['-'], stdin, () => false)).toBe(false);
    writeSync(both, 'first ');
    const read = readAhead(stdin);
    expect(read.ended).toBe(false);
    expect(Buffer.concat(read.parts).toString()).toBe('first ');
    writeSync(both, 'second');
    closeSync(both);
    const rest = readAhead(stdin);
    expect(rest.ended).toBe(true);
    expect(Buffer.concat(rest.parts).toString()).toBe('second');
    expect(readAhead(stdin)).toEqual({ parts: [], ended: true });
    closeSync(stdin);
  });
});

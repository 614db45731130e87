/**
 * Asks the terminal something. Its answer comes by the way that keys and pasted text come, so this takes nothing that
 * somebody else is to have: where something waits there already nothing is asked, and reading ends with the answer.
 */
import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';

/**
 * Milliseconds to wait for the last answer, as fish does. A terminal gives it in one or two, one far away takes as long
 * as the way is; what would come later would be taken for typed by whoever reads next.
 */
const PATIENCE = 2000;
/** Between two looks for a byte, in milliseconds: a third of what tmux takes to answer. */
const INTERVAL = 0.5;
/** Of a last answer, in bytes; far more than any terminal's. */
const LONGEST = 256;
/** Until the system has said that something waits; where it takes a thread to tell (macOS), that has run by then. */
const LOOK = 2;

/** What came from a terminal that was asked. */
export interface Answered {
  /** The answers, one behind the other; empty where none came. */
  answers: string;
  /** What somebody typed before the last one came. Node has no way to put it back (ioctl TIOCSTI). */
  typed: string;
}

/**
 * Asks the terminal that the command runs in.
 * @param question what is written to it
 * @param answer what its answers look like, as latin1
 * @param last what the last one looks like, at the end of what has come; every terminal has to know this one
 * @returns null where there is no terminal, or something waits there to be read
 */
export async function ask(question: string, answer: RegExp, last: RegExp): Promise<Answered | null> {
  const terminal = opened();
  if (terminal === null) return null;
  const { stream, descriptor } = terminal;
  try {
    // Before looking: what is typed of a line is held back until the line ends, or until lines no longer count.
    stream.setRawMode(true);
    if (await somethingWaits()) return null;
    writeSync(descriptor, question);
    return await answersFrom(() => byteFrom(descriptor), answer, last);
  } catch {
    return null;
  } finally {
    stream.setRawMode(false);
    stream.destroy();
  }
}

/**
 * Reads byte by byte up to the end of the last answer: what follows it is left to whoever reads next.
 * @param next the next byte; null where there is none yet, undefined where there will be none
 * @param now milliseconds
 */
export async function answersFrom(
  next: () => number | null | undefined,
  answer: RegExp,
  last: RegExp,
  now: () => number = () => performance.now(),
): Promise<Answered> {
  const end = now() + PATIENCE;
  let all = '';
  while (!last.test(all.slice(-LONGEST)) && now() < end) {
    const byte = next();
    if (byte === undefined) break;
    if (byte === null) await pause(INTERVAL);
    else all += String.fromCharCode(byte);
  }
  const answers: string[] = [];
  const typed = all.replace(answer, (one) => {
    answers.push(one);
    return '';
  });
  return { answers: answers.join(''), typed };
}

type Stream = InstanceType<ReturnType<typeof process.getBuiltinModule<'node:tty'>>['ReadStream']>;

/** The terminal, for its mode and for reading; null where there is none. */
function opened(options: object = {}): { stream: Stream; descriptor: number } | null {
  let descriptor: number;
  try {
    descriptor = openSync('/dev/tty', constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK);
  } catch {
    return null;
  }
  const { ReadStream } = process.getBuiltinModule('node:tty');
  try {
    return { stream: new ReadStream(descriptor, options), descriptor };
  } catch {
    closeSync(descriptor);
    return null;
  }
}

/**
 * Does something wait in the terminal to be read? It is looked for without taking any of it: Node knows neither
 * ioctl FIONREAD nor poll(2), but libuv waits with the latter, and where there is no room to read into it reports
 * ENOBUFS instead of reading (documented with uv_alloc_cb).
 */
async function somethingWaits(): Promise<boolean> {
  const looking = opened({ onread: { buffer: Buffer.alloc(0), callback: () => false } });
  if (looking === null) return true;
  const { stream } = looking;
  stream.on('error', () => {});
  stream.resume();
  await pause(LOOK);
  // However late the timer was: the system has been asked after two turns.
  await turn();
  await turn();
  const waits = stream.destroyed;
  stream.destroy();
  return waits;
}

/** The next byte of a descriptor that does not block: see `answersFrom`. */
function byteFrom(descriptor: number): number | null | undefined {
  const byte = Buffer.alloc(1);
  try {
    return readSync(descriptor, byte) === 0 ? undefined : byte[0];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}

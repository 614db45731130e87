/** One watcher an inbox: a hidden file in it says who that is. */
import {
  closeSync,
  constants,
  fstatSync,
  futimesSync,
  linkSync,
  readFileSync,
  readlinkSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openFile, statsOfItself } from './below.js';
import { isAlive } from './folder-writer.js';
import { identityOf } from './input.js';

const LOCK = '.wirecopy-watch.json';

/** How often a watcher shows that it lives, in milliseconds; how long one on another machine may not have shown it. */
const BEAT = 2000;
const SILENCE = 10_000;

interface Holder {
  process: number;
  /** When the process was started, as the system counts: numbers of processes are given again. */
  started: string;
  /** The machine, from one boot to the next, and the processes that it lets us see. */
  machine: string;
  /** For people. */
  host: string;
  since: string;
}

/** What came of the try to have an inbox for oneself. */
export type Taken = { lock: Lock; dead: string | null } | { holder: string };

export class Lock {
  private readonly beating: NodeJS.Timeout;

  private constructor(
    readonly path: string,
    private readonly descriptor: number,
  ) {
    this.beating = setInterval(() => this.beat(), BEAT);
    this.beating.unref();
  }

  /**
   * Takes a folder, be it from a watcher that is dead.
   * @param silence how long one on another machine may not have shown that it lives, in milliseconds
   * @returns the lock, and whose it was; or who has it
   * @throws the system's error
   */
  static async take(folder: string, silence = SILENCE): Promise<Taken> {
    const path = join(folder, LOCK);
    let dead: string | null = null;
    for (;;) {
      const descriptor = created(path);
      if (descriptor !== null) return { lock: new Lock(path, descriptor), dead };
      const seen = read(path);
      if (seen === null) continue;
      const holder = holderIn(seen.text);
      if (await lives(path, seen, holder, silence)) return { holder: named(holder) };
      if (removed(path, seen.text)) dead = named(holder);
    }
  }

  /** Whether it is still ours. Somebody may have taken us for dead. */
  holds(): boolean {
    const there = statsOfItself(this.path);
    return there !== null && identityOf(there) === identityOf(fstatSync(this.descriptor));
  }

  release(): void {
    clearInterval(this.beating);
    if (this.holds()) unlinkSync(this.path);
    closeSync(this.descriptor);
  }

  private beat(): void {
    try {
      const now = new Date();
      futimesSync(this.descriptor, now, now);
    } catch {
      // On this machine the process says that it lives.
    }
  }
}

/** Null where there is a lock. */
function created(path: string): number | null {
  let descriptor: number;
  try {
    descriptor = openFile(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  }
  const started = birthOf(process.pid) ?? '';
  const since = new Date().toISOString();
  const holder: Holder = { process: process.pid, started, machine: machine(), host: hostname(), since };
  try {
    writeFileSync(descriptor, `${JSON.stringify(holder)}\n`);
    return descriptor;
  } catch (error) {
    unlinkSync(path);
    closeSync(descriptor);
    throw error;
  }
}

/** What a lock says, and when its holder last showed that it lives; null where there is none. */
function read(path: string): { text: string; beat: number } | null {
  let descriptor: number;
  try {
    descriptor = openFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return { text: readFileSync(descriptor, 'utf8'), beat: fstatSync(descriptor).mtimeMs };
  } finally {
    closeSync(descriptor);
  }
}

/** Null for what was cut off, or is somebody else's. */
function holderIn(text: string): Holder | null {
  try {
    const value = JSON.parse(text) as Holder;
    const texts = [value.started, value.machine, value.host, value.since];
    return value.process > 0 && texts.every((one) => typeof one === 'string') ? value : null;
  } catch {
    return null;
  }
}

async function lives(
  path: string,
  { text, beat }: { text: string; beat: number },
  holder: Holder | null,
  silence: number,
): Promise<boolean> {
  if (holder?.machine === machine()) {
    const started = birthOf(holder.process);
    return started !== null && (started === '' || started === holder.started);
  }
  // Of another machine's processes, and of what clocks say there, nothing is known here: its lock changes, or not.
  await pause(silence);
  const now = read(path);
  return now !== null && (now.text !== text || now.beat !== beat);
}

/** Removes a dead watcher's lock, and no other that stands there by now. */
function removed(path: string, text: string): boolean {
  const aside = `${path}-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  const same = read(aside)?.text === text;
  if (!same) putBack(aside, path);
  unlinkSync(aside);
  return same;
}

function putBack(aside: string, path: string): void {
  try {
    linkSync(aside, path);
  } catch {
    // Whose it was sees that it is gone.
  }
}

function named(holder: Holder | null): string {
  return holder === null ? 'a watcher' : `process ${holder.process} on ${holder.host}, since ${holder.since}`;
}

/** When a process was started; null where it is dead, empty where it lives and that is unknown. */
function birthOf(pid: number): string | null {
  try {
    // The name before it may hold blanks and brackets. See proc_pid_stat(5): the state, and 19 fields on the start.
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /[ZX]/.test(fields[0] ?? '') ? null : (fields[19] ?? '');
  } catch {
    return isAlive(pid) ? '' : null;
  }
}

function machine(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** A hot folder: waits for files, until it has to stop. */
import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import type { StatusKind } from '../article.js';
import { diagnostic } from '../diagnostic.js';
import { statsOfItself } from './below.js';
import { type Environment, EXIT } from './environment.js';
import { fingerprintOf } from './fingerprint.js';
import { Inbox, type InboxOptions } from './inbox.js';
import { identityOf, statsOf } from './input.js';
import { Lock } from './lock.js';
import { failed, pathOf } from './output-file.js';
import { displayName, onOneLine, printLine, Reporter } from './reporter.js';

export interface WatchOptions extends Omit<InboxOptions, 'done' | 'failed' | 'held' | 'fingerprint'> {
  /** Null for `done` and `failed` in the inbox. */
  doneDir: string | null;
  failedDir: string | null;
  /** Stories of these kinds are not written: their files go to `held` in the inbox. */
  hold: readonly StatusKind[];
  /** How long a file must not have grown, in milliseconds. */
  settle: number;
  /** Do what is there, and end. */
  once: boolean;
}

/** Where the system has gone wrong, in milliseconds: a full disk may have room by then. */
const RETRY = 5000;

/** Watches until a signal comes, or with `once` until the inbox is empty; returns the exit code. */
export async function watchFolder(options: WatchOptions, environment: Environment): Promise<number> {
  const { folder, outDir, recipe, pattern, splitting } = options;
  if (statsOf(folder)?.isDirectory() !== true) {
    printLine(environment, `error: ${displayName(folder)} is not a folder: make it first (mkdir -p)`);
    return EXIT.usage;
  }
  const same = [outDir, options.doneDir, options.failedDir].find((path) => path !== null && isSame(path, folder));
  if (same != null) {
    printLine(environment, `error: ${displayName(same)} is read and written to: name another folder for the output`);
    return EXIT.usage;
  }
  // What is put into the inbox may be a link, also where files go; the folders that were named may be.
  const placeFor = (named: string | null, own: string) =>
    named === null ? { folder: join(folder, own), root: folder } : { folder: named, root: named };
  const inboxOptions: InboxOptions = {
    ...options,
    recipe: { ...recipe, publication: { ...recipe.publication, below: folder } },
    done: placeFor(options.doneDir, 'done'),
    failed: placeFor(options.failedDir, 'failed'),
    held: options.hold.length === 0 ? null : { ...placeFor(null, 'held'), kinds: options.hold },
    fingerprint: fingerprintOf(recipe, pattern, splitting),
  };
  let lock: Lock | null;
  try {
    lock = await locked(options, environment);
  } catch (error) {
    new Reporter(environment).report(pathOf(error, folder), failed(error));
    return EXIT.failed;
  }
  if (lock === null) return EXIT.failed;
  // From here on there is something to be left in order.
  let watch: Watch | null = null;
  let stopped = false;
  const health = () => watch !== null && printLine(environment, watch.health());
  const stop = () => {
    stopped = true;
    watch?.stop();
  };
  process.on('SIGUSR1', health).on('SIGTERM', stop).on('SIGINT', stop);
  try {
    const inbox = await opened(inboxOptions, environment);
    if (inbox === null) return EXIT.failed;
    watch = new Watch(inbox, lock, inboxOptions, options.settle, environment);
    if (stopped) watch.stop();
    try {
      await (options.once ? watch.once() : watch.keep());
    } finally {
      inbox.close();
    }
    return watch.lost || (options.once && inbox.counts.failed > 0) ? EXIT.failed : EXIT.well;
  } finally {
    lock.release();
    process.off('SIGUSR1', health).off('SIGTERM', stop).off('SIGINT', stop);
  }
}

/** Null where something can't be written to, which is reported. */
async function opened(options: InboxOptions, environment: Environment): Promise<Inbox | null> {
  try {
    return await Inbox.open(options, environment);
  } catch (error) {
    new Reporter(environment).report(pathOf(error, options.outDir), failed(error));
    return null;
  }
}

function isSame(path: string, other: string): boolean {
  const [one, two] = [statsOf(path), statsOf(other)];
  return one !== null && two !== null && identityOf(one) === identityOf(two);
}

/** Takes the inbox for this watcher alone; null where another has it, which is reported. */
async function locked({ folder, quiet }: WatchOptions, environment: Environment): Promise<Lock | null> {
  const taken = await Lock.take(realpathSync(folder));
  if ('holder' in taken) {
    const holder = onOneLine(taken.holder);
    printLine(environment, `error: ${displayName(folder)} is watched already, by ${holder}: stop that one first`);
    return null;
  }
  if (taken.dead !== null) {
    const why = `its lock is taken over from ${taken.dead}, which ended without releasing it`;
    new Reporter(environment, quiet).report(folder, diagnostic('passed-over', why));
  }
  return taken.lock;
}

/** A timer of Node's can't wait for longer than some weeks; in milliseconds. */
const LONGEST = 3_600_000;

class Watch {
  private readonly begun = Date.now();
  /** Paths that are to be done, and since when each has been as it is, on a clock that nobody sets; the oldest first. */
  private readonly waiting = new Map<string, { state: string; since: number }>();
  private stopped = false;
  /** Whether another has taken the inbox over. */
  lost = false;
  private wake = () => {};

  constructor(
    private readonly inbox: Inbox,
    private readonly lock: Lock,
    private readonly options: InboxOptions,
    private readonly settle: number,
    private readonly environment: Environment,
  ) {}

  /** Does what is there, waiting for what still grows. */
  async once(): Promise<void> {
    for (;;) {
      const before = new Map([...this.inbox.files()].map((path) => [path, stateOf(path)]));
      if (before.size === 0 || this.stopped) return;
      await this.something(this.settle);
      for (const [path, state] of before) {
        if (this.stopped) return;
        if (state !== stateOf(path) || (await this.does(path))) continue;
        // The system has gone wrong: whoever has called will try again.
        this.inbox.counts.failed++;
        return;
      }
    }
  }

  /** Does what comes, until it is stopped. */
  async keep(): Promise<void> {
    const { folder, outDir, done, failed: bad, held } = this.options;
    // The inbox may be a link itself; links in it are not followed.
    const root = realpathSync(folder);
    const apart = [outDir, done.folder, bad.folder, ...(held === null ? [] : [held.folder])].map((path) =>
      realpathSync(path),
    );
    const watcher = watchFiles(root, {
      ignored: (path) => apart.includes(path) || ASIDE.test(relative(root, path)),
      followSymlinks: false,
    });
    const come = (path: string) => {
      this.await(join(folder, relative(root, path)));
      this.wake();
    };
    watcher.on('add', come).on('change', come);
    watcher.on('error', (error) => new Reporter(this.environment).report(folder, failed(error)));
    while (!this.stopped) {
      const [next] = this.waiting;
      const wait = next === undefined ? undefined : next[1].since + this.settle - performance.now();
      if (next === undefined || (wait !== undefined && wait > 0)) {
        // Nothing is to be done now: the feeds are, and again when an embargo is over.
        const release = this.inbox.publish();
        const times = [wait, release].filter((one) => typeof one === 'number');
        await this.something(times.length === 0 ? undefined : Math.min(...times, LONGEST));
        continue;
      }
      const [path, { state }] = next;
      this.waiting.delete(path);
      if (state !== stateOf(path)) this.await(path);
      else if (!(await this.does(path))) {
        this.await(path);
        if (!this.stopped) await this.something(RETRY);
      }
    }
    await watcher.close();
  }

  /** Lets a file stop growing. */
  private await(path: string): void {
    this.waiting.delete(path);
    this.waiting.set(path, { state: stateOf(path), since: performance.now() });
  }

  /** Does a file, where the inbox is still ours. */
  private async does(path: string): Promise<boolean> {
    if (this.lock.holds()) return this.inbox.does(path, () => this.stopped);
    printLine(
      this.environment,
      `error: ${displayName(this.options.folder)} has been taken over by another watcher: this one ends`,
    );
    this.lost = true;
    this.stop();
    return true;
  }

  stop(): void {
    this.stopped = true;
    this.wake();
  }

  /** How it is, as JSON on a line. */
  health(): string {
    const { counts, last } = this.inbox;
    const seconds = Math.round((Date.now() - this.begun) / 1000);
    return JSON.stringify({ watch: this.options.folder, seconds, waiting: this.waiting.size, ...counts, last });
  }

  /** Waits for a file or a signal, or so many milliseconds. */
  private async something(most?: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((go) => {
      this.wake = go;
      if (most !== undefined) timer = setTimeout(go, most);
    });
    clearTimeout(timer);
    this.wake = () => {};
  }
}

/** Hidden files, and what stands beside a story: as a folder's files are walked. */
const ASIDE = /(?:^|[\\/])\.[^\\/]|\.meta\.json$/;

/** A file that has the same state some time later has stopped growing. */
function stateOf(path: string): string {
  const stats = statsOfItself(path);
  return stats === null ? '' : `${stats.size} ${stats.mtimeMs}`;
}

/** A hot folder: waits for files, until it is told to stop. */
import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { watch as watchFiles } from 'chokidar';
import { failed, placeOf } from '../commands/files.js';
import { statsOf } from '../commands/input.js';
import { complain, displayName, formatDiagnostic } from '../commands/report.js';
import { EXIT, type World } from '../commands/world.js';
import { Inbox, type InboxOptions } from './inbox.js';
import { fingerprintOf } from './recipe.js';

export interface WatchOptions extends Omit<InboxOptions, 'doneDir' | 'failedDir' | 'fingerprint'> {
  /** Null for `done` and `failed` in the inbox. */
  doneDir: string | null;
  failedDir: string | null;
  /** How long a file must not have grown, in milliseconds. */
  settle: number;
  /** Do what is there, and end. */
  once: boolean;
}

/** Where the system has gone wrong, in milliseconds: a full disk may have room by then. */
const RETRY = 5000;

/** Watches until a signal comes, or with `once` until the inbox is empty; returns the exit code. */
export async function watchFolder(options: WatchOptions, world: World): Promise<number> {
  const { folder, outDir, recipe, pattern, parting } = options;
  if (statsOf(folder)?.isDirectory() !== true) {
    complain(world, `error: ${displayName(folder)} is no folder: make it first (mkdir -p)`);
    return EXIT.usage;
  }
  const inboxOptions: InboxOptions = {
    ...options,
    doneDir: options.doneDir ?? join(folder, 'done'),
    failedDir: options.failedDir ?? join(folder, 'failed'),
    fingerprint: fingerprintOf(recipe, pattern, parting),
  };
  let inbox: Inbox;
  try {
    inbox = await Inbox.open(inboxOptions, world);
  } catch (error) {
    complain(world, formatDiagnostic(displayName(placeOf(error, outDir)), failed(error)));
    return EXIT.failed;
  }
  const watch = new Watch(inbox, inboxOptions, options.settle, world);
  const health = () => complain(world, watch.health());
  const stop = () => watch.stop();
  process.on('SIGUSR1', health).on('SIGTERM', stop).on('SIGINT', stop);
  try {
    await (options.once ? watch.once() : watch.keep());
    return options.once && inbox.counts.failed > 0 ? EXIT.failed : EXIT.well;
  } finally {
    inbox.close();
    process.off('SIGUSR1', health).off('SIGTERM', stop).off('SIGINT', stop);
  }
}

class Watch {
  private readonly begun = Date.now();
  /** Paths that are to be done, in the order in which they came. */
  private readonly waiting = new Set<string>();
  private stopped = false;
  private wake = () => {};

  constructor(
    private readonly inbox: Inbox,
    private readonly options: InboxOptions,
    private readonly settle: number,
    private readonly world: World,
  ) {}

  /** Does what is there, waiting for what still grows. */
  async once(): Promise<void> {
    for (;;) {
      const before = new Map([...this.inbox.files()].map((path) => [path, stateOf(path)]));
      if (before.size === 0) return;
      await pause(this.settle);
      for (const [path, state] of before) {
        if (this.stopped) return;
        if (state !== stateOf(path) || (await this.inbox.does(path))) continue;
        // The system has gone wrong: whoever has called will try again.
        this.inbox.counts.failed++;
        return;
      }
    }
  }

  /** Does what comes, until it is stopped. */
  async keep(): Promise<void> {
    const { folder, outDir, doneDir, failedDir } = this.options;
    // The inbox may be a link itself; links in it are not followed.
    const root = realpathSync(folder);
    const apart = [outDir, doneDir, failedDir].map((path) => realpathSync(path));
    const watcher = watchFiles(root, {
      ignored: (path) => apart.includes(path) || ASIDE.test(relative(root, path)),
      followSymlinks: false,
      awaitWriteFinish: { stabilityThreshold: this.settle, pollInterval: Math.max(20, Math.min(200, this.settle / 4)) },
    });
    const come = (path: string) => {
      this.waiting.add(join(folder, relative(root, path)));
      this.wake();
    };
    watcher.on('add', come).on('change', come);
    watcher.on('error', (error) => complain(this.world, formatDiagnostic(displayName(folder), failed(error))));
    while (!this.stopped) {
      const [path] = this.waiting;
      if (path === undefined) {
        await this.something();
        continue;
      }
      this.waiting.delete(path);
      if (await this.inbox.does(path)) continue;
      this.waiting.add(path);
      await this.something(RETRY);
    }
    await watcher.close();
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
  const stats = statsOf(path);
  return stats === null ? '' : `${stats.size} ${stats.mtimeMs}`;
}

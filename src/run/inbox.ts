/** The files of a hot folder: each is written, and moved away when it is. */
import { rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { StatusKind } from '../article.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { toJson } from '../formats/json.js';
import type { Splitting } from '../read/splitting.js';
import { linkBelow, makeFolder, makeFolderBelow, openBelow, statsOfItself } from './below.js';
import { nowBy } from './clock.js';
import { type Environment, EXIT } from './environment.js';
import { eventsOf, type RunEvent } from './events.js';
import { Feeds } from './feeds.js';
import { FileProblem } from './file-problem.js';
import { FolderSink } from './folder-sink.js';
import { FolderWriter, STATE } from './folder-writer.js';
import { isHeld } from './held.js';
import { OpenInput } from './input.js';
import { filesIn, type InputFile } from './inputs.js';
import { type Earlier, type Entry, Journal, spoiltLines } from './journal.js';
import type { Made } from './made.js';
import { moveAway } from './moving.js';
import { failed, pathOf } from './output-file.js';
import { inTurn, nothingYet, settleAll } from './pipeline.js';
import { sidecarOf } from './publication.js';
import type { Recipe } from './recipe.js';
import type { Rejected } from './rejects.js';
import { StoryRenderer } from './render.js';
import { Reporter } from './reporter.js';
import { WholeFile } from './whole-file.js';

export interface InboxOptions {
  folder: string;
  outDir: string;
  /** Where files go. */
  done: Place;
  failed: Place;
  /** Where files go that hold a story of these kinds, and what they are; null for nowhere. */
  held: (Place & { kinds: readonly StatusKind[] }) | null;
  recipe: Recipe;
  /** Tells recipes apart. */
  fingerprint: string;
  splitting: Splitting;
  /** See `BatchOptions`. */
  pattern: string | null;
  existing: 'overwrite' | 'number';
  durable: boolean;
  quiet: boolean;
}

/** A folder, and the one that may be a link: itself or the one above it. Below that one no link is followed. */
export interface Place {
  folder: string;
  root: string;
}

/** A journal of so many lines starts again: what has been moved away needs none. */
const MOST_LINES = 20_000;

/** Where the feeds could not be written, when it is tried again, in milliseconds. */
const RETRY = 5000;

/** At least once: what was interrupted is done again, story by story, under the same names. */
export class Inbox {
  readonly counts = { files: 0, failed: 0, held: 0, stories: 0 };
  /** The file that was done last. */
  last: string | null = null;
  private lines = 0;
  private readonly reporter: Reporter;
  /** What is left where it is, and was reported. */
  private readonly left = new Set<string>();

  private constructor(
    private readonly options: InboxOptions,
    private readonly environment: Environment,
    private readonly maker: StoryRenderer,
    private readonly writer: FolderWriter,
    private journal: Journal,
    private readonly earlier: Map<string | null, Earlier>,
    /** With the stories of all watchers before; null where no format is a feed. */
    private readonly feeds: Feeds | null,
  ) {
    this.reporter = new Reporter(environment, options.quiet);
  }

  /** @throws the system's error where something can't be written to, FileProblem for a mistake in the user's own files */
  static async open(options: InboxOptions, environment: Environment): Promise<Inbox> {
    const { outDir, done, failed, held, recipe, existing, durable } = options;
    for (const { root, folder } of [done, failed, ...(held === null ? [] : [held])]) {
      makeFolder(root);
      makeFolderBelow(root, folder);
    }
    const maker = await StoryRenderer.of(recipe);
    const writer = new FolderWriter(outDir, { durable, existing, kept: new Set() });
    const { journal, earlier } = carriedOn(join(outDir, STATE, 'watch.ndjson'), options, environment);
    const feeds = await Feeds.open(writer, recipe, false);
    return new Inbox(options, environment, maker, writer, journal, earlier, feeds);
  }

  /** The files that are there, and links, because they are reported. */
  *files(): Generator<string> {
    const { folder, outDir, done, failed, held } = this.options;
    const except = [outDir, done.folder, failed.folder, ...(held === null ? [] : [held.folder])];
    const links: string[] = [];
    const passedOver = (path: string, why: string) => {
      if (statsOfItself(path)?.isSymbolicLink()) links.push(path);
      else this.leave(path, why);
    };
    for (const { path } of filesIn(folder, { except, passedOver })) {
      if (path !== folder && this.fits(path)) yield path;
    }
    yield* links;
  }

  /**
   * Does a file.
   * @param stopped whether to stop when the current story is done
   * @returns false where the system could not, and it is to be tried again
   */
  async does(path: string, stopped: () => boolean): Promise<boolean> {
    if (!this.fits(path)) return true;
    const rejected: Rejected[] = [];
    const held: Rejected[] = [];
    try {
      const done = await this.write(path, rejected, held, stopped);
      // It is reported when it has stopped growing.
      if (done === null || rejected.some(isChanged)) return true;
      const well = held.length > 0 && this.options.held !== null ? this.options.held : this.options.done;
      const place = done.code === EXIT.well ? well : this.options.failed;
      this.move(path, place, done.identity, { failed: rejected, held });
    } catch (error) {
      if (error instanceof FileProblem) throw error;
      new Reporter(this.environment).report(path, failed(error));
      return false;
    }
    this.last = path;
    if (this.lines > MOST_LINES) this.beginAnew();
    return true;
  }

  /** Writes the feeds again, where anything of them has changed; returns milliseconds until they change by themselves, or null. */
  publish(): number | null {
    try {
      this.feeds?.publish();
    } catch (error) {
      this.reporter.report(pathOf(error, this.options.outDir), failed(error));
      return RETRY;
    }
    return this.feeds?.nextRelease() ?? null;
  }

  close(): void {
    this.publish();
    this.feeds?.close();
    this.writer.close();
    this.journal.close();
  }

  /** Whether it is to be processed: a pipe would block. What can't be processed is reported and left where it is: a link, a folder that can't be read. */
  private fits(path: string): boolean {
    const itself = statsOfItself(path);
    if (itself === null) return false;
    if (itself.isFile() || itself.isDirectory() || itself.isSymbolicLink()) return true;
    this.leave(path, 'neither a file nor a folder');
    return false;
  }

  private leave(path: string, why: string): void {
    if (this.left.has(path)) return;
    this.left.add(path);
    this.reporter.report(path, diagnostic('passed-over', why));
  }

  /** @returns the exit code, and which file it was; null where it was stopped */
  private async write(
    path: string,
    rejected: Rejected[],
    held: Rejected[],
    stopped: () => boolean,
  ): Promise<{ code: number; identity: string | null } | null> {
    const { folder, splitting, recipe, pattern } = this.options;
    const input: InputFile = { path, folder: relative(folder, join(path, '..')) };
    // Names are a file's own: when it comes again it is written over what it was.
    this.writer.forget();
    if (this.earlier.has(path)) for (const output of this.journal.outputsOf(path)) this.writer.take(output);
    // Whoever may put files here may put a link here as well, to what only we may read.
    const opened =
      linkBelow(folder, path) === null
        ? OpenInput.open(path, this.environment.stdin, (one) => openBelow(folder, one))
        : { error: diagnostic('file-unreadable', 'a link, which is not followed: give the file itself') };
    const events = eventsOf(input, { splitting, earlier: this.earlier, open: () => opened });
    const outcome = nothingYet();
    let left = false;
    const untilStopped = this.seen(events, () => {
      left = stopped();
      return left;
    });
    await settleAll(
      {
        steps: inTurn(untilStopped, this.maker),
        sink: new FolderSink(this.writer, recipe.formats, pattern, recipe.eol, this.feeds),
        journal: this.journal,
        rejects: { add: (one) => rejected.push(one) },
        progress: null,
        reporter: this.reporter,
        strict: recipe.strict === true,
        holds: (made) => {
          if (!this.holds(made)) return false;
          held.push({ input, story: made.story, line: made.line, text: null, diagnostics: made.diagnostics });
          return true;
        },
      },
      outcome,
    );
    if (left) return null;
    this.earlier.delete(path);
    this.counts.files++;
    this.counts.stories += outcome.stories;
    if (outcome.code !== EXIT.well) this.counts.failed++;
    else if (held.length > 0) this.counts.held++;
    return { code: outcome.code, identity: 'error' in opened ? null : opened.identity };
  }

  /** Whether a story is not to be written, by its status. */
  private holds({ texts, status }: Made): boolean {
    const { held, recipe } = this.options;
    return held !== null && texts !== null && isHeld(status, held.kinds, nowBy(recipe.now));
  }

  /** The events of a file, up to the story at which it is stopped. */
  private async *seen(events: AsyncIterable<RunEvent>, stopped: () => boolean): AsyncGenerator<RunEvent> {
    for await (const event of events) {
      if (event.type === 'story' && stopped()) return;
      if (event.type === 'begun') this.writer.forget();
      this.lines++;
      yield event;
    }
  }

  /** Moves a file, and what stands beside it; beside one that failed, or holds a story that is held, it says why. */
  private move(path: string, { folder, root }: Place, read: string | null, why: Why): void {
    const target = join(folder, relative(this.options.folder, path));
    const sidecar = statsOfItself(sidecarOf(path)) === null ? null : sidecarOf(path);
    const whyBeside = (moved: string) => `${moved}.why.json`;
    const beside = (moved: string) => [
      ...(sidecar === null ? [] : [sidecarOf(moved)]),
      ...(isNothing(why) ? [] : [whyBeside(moved)]),
    ];
    makeFolderBelow(root, dirname(target));
    // Before the file: where there is no room for it, that is tried again.
    const reason = isNothing(why) ? null : reasonFor(path, dirname(target), why);
    try {
      const moved = moveAway({ path, target, folder: root, read, beside });
      if (moved === null) return;
      reason?.place(whyBeside(moved));
      if (sidecar === null) return;
      moveAway({ path: sidecar, target: sidecarOf(moved), folder: root, read: null, beside: () => [] });
    } finally {
      reason?.abort();
    }
  }

  private beginAnew(): void {
    const { path } = this.journal;
    this.journal.close();
    this.journal = Journal.begin(path, this.options.fingerprint, this.options.durable);
    this.lines = 0;
  }
}

function isChanged({ diagnostics }: Rejected): boolean {
  return diagnostics.some(({ code }) => code === 'file-changed');
}

/** The stories that failed, and those that are held. */
interface Why {
  failed: readonly Rejected[];
  held: readonly Rejected[];
}

function isNothing({ failed, held }: Why): boolean {
  return failed.length === 0 && held.length === 0;
}

/** Writes why a file failed, or is held, under a hidden name. */
function reasonFor(path: string, folder: string, { failed: bad, held }: Why): WholeFile {
  const of = (rejected: readonly Rejected[]): { story: number | null; line: number; diagnostics: Diagnostic[] }[] =>
    rejected.map(({ story, line, diagnostics }) => ({ story, line, diagnostics }));
  const why = { ...(bad.length === 0 ? {} : { failed: of(bad) }), ...(held.length === 0 ? {} : { held: of(held) }) };
  const reason = join(folder, `.wirecopy-${process.pid}.why`);
  rmSync(reason, { force: true });
  return WholeFile.of(reason, `${toJson({ file: basename(path), ...why }, 2)}\n`);
}

/** A journal that holds what was interrupted, and nothing else. */
function carriedOn(
  path: string,
  { fingerprint, durable, quiet }: InboxOptions,
  environment: Environment,
): { journal: Journal; earlier: Map<string | null, Earlier> } {
  const spoilt = spoiltLines(path, new Reporter(environment, quiet));
  const held: Entry[] = [];
  const before = earlierJournal(path, fingerprint, durable);
  if (before !== null) {
    for (const entry of before.all(spoilt))
      if (entry.file !== null && statsOfItself(entry.file) !== null) held.push(entry);
    before.close();
  }
  const journal = Journal.begin(path, fingerprint, durable);
  for (const entry of held) journal.add(entry);
  return { journal, earlier: journal.earlier(() => {}, spoilt) };
}

function earlierJournal(path: string, fingerprint: string, durable: boolean): Journal | null {
  try {
    return Journal.resume(path, fingerprint, durable);
  } catch (error) {
    // Written by other options, or no journal: what was interrupted is done again.
    if (error instanceof FileProblem) return null;
    throw error;
  }
}

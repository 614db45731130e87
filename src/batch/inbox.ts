/** The files of a hot folder: each is written, and moved away when it is. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { StatusKind } from '../article.js';
import { linkBelow, makeFolder, makeFolderBelow, openBelow, statsOfItself } from '../commands/below.js';
import { nowBy } from '../commands/clock.js';
import { FileProblem } from '../commands/file-problem.js';
import { failed } from '../commands/files.js';
import { OpenInput } from '../commands/input.js';
import { sidecarOf } from '../commands/publication.js';
import { complain, displayName, formatDiagnostic } from '../commands/report.js';
import { EXIT, type World } from '../commands/world.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Parting } from '../read/stories.js';
import { toJson } from '../write/json.js';
import { eventsOf } from './events.js';
import { isHeld } from './held.js';
import { filesIn, type InputFile } from './inputs.js';
import { type Earlier, type Entry, Journal, spoiltLines } from './journal.js';
import { type Made, Maker } from './maker.js';
import { moveAway } from './moving.js';
import { Placer, STATE } from './place.js';
import { Progress } from './progress.js';
import type { Recipe } from './recipe.js';
import type { Rejected } from './rejects.js';
import { nothingYet, settle } from './run.js';
import { FolderSink } from './sinks.js';

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
  parting: Parting;
  /** See `BatchOptions`. */
  pattern: string | null;
  existing: 'overwrite' | 'number';
  durable: boolean;
  quiet: boolean;
}

/** A folder, and the one above it, or itself, that may be a link: below that one none is gone through. */
export interface Place {
  folder: string;
  root: string;
}

/** A journal of so many lines begins anew: what has been moved away needs none. */
const MOST_LINES = 20_000;

/** How long signals may wait, in milliseconds. */
const PATIENCE = 20;

/** At least once: what was interrupted is done again, story by story, under the same names. */
export class Inbox {
  readonly counts = { files: 0, failed: 0, held: 0, stories: 0 };
  /** The file that was done last. */
  last: string | null = null;
  private lines = 0;
  /** What is left where it is, and was told of. */
  private readonly left = new Set<string>();

  private constructor(
    private readonly options: InboxOptions,
    private readonly world: World,
    private readonly maker: Maker,
    private readonly placer: Placer,
    private journal: Journal,
    private readonly earlier: Map<string | null, Earlier>,
  ) {}

  /** @throws the system's error where something can't be written to, FileProblem for a mistake in the user's own files */
  static async open(options: InboxOptions, world: World): Promise<Inbox> {
    const { outDir, done, failed, held, recipe, existing, durable } = options;
    for (const { root, folder } of [done, failed, ...(held === null ? [] : [held])]) {
      makeFolder(root);
      makeFolderBelow(root, folder);
    }
    const maker = await Maker.of(recipe);
    const placer = new Placer(outDir, { durable, existing, kept: new Set() });
    const { journal, earlier } = carriedOn(join(outDir, STATE, 'watch.ndjson'), options, world);
    return new Inbox(options, world, maker, placer, journal, earlier);
  }

  /** The files that are there, and links, for they are told of. */
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
   * @param stopped is it to be left when the story in hand is done?
   * @returns false where the system could not, and it is to be tried again
   */
  async does(path: string, stopped: () => boolean): Promise<boolean> {
    if (!this.fits(path)) return true;
    const rejected: Rejected[] = [];
    const held: Rejected[] = [];
    try {
      const done = await this.write(path, rejected, held, stopped);
      // It is told when it has stopped growing.
      if (done === null || rejected.some(isChanged)) return true;
      const well = held.length > 0 && this.options.held !== null ? this.options.held : this.options.done;
      const place = done.code === EXIT.well ? well : this.options.failed;
      this.move(path, place, done.identity, { failed: rejected, held });
    } catch (error) {
      if (error instanceof FileProblem) throw error;
      complain(this.world, formatDiagnostic(displayName(path), failed(error)));
      return false;
    }
    this.last = path;
    if (this.lines > MOST_LINES) this.beginAnew();
    return true;
  }

  close(): void {
    this.placer.close();
    this.journal.close();
  }

  /** Is it to be done? A pipe would block. What can't be done is told of, and set aside: a link, a folder that can't be read. */
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
    if (this.options.quiet) return;
    complain(this.world, formatDiagnostic(displayName(path), diagnostic('passed-over', why)));
  }

  /** @returns the exit code, and which file it was; null where it was stopped */
  private async write(
    path: string,
    rejected: Rejected[],
    held: Rejected[],
    stopped: () => boolean,
  ): Promise<{ code: number; identity: string | null } | null> {
    const { folder, parting, quiet, recipe, pattern } = this.options;
    const input: InputFile = { path, folder: relative(folder, join(path, '..')) };
    const outcome = nothingYet();
    const task = {
      sink: new FolderSink(this.placer, recipe.formats, pattern),
      journal: this.journal,
      rejects: { add: (one: Rejected) => rejected.push(one) },
      progress: new Progress(this.world, false),
      quiet,
    };
    const unrecorded = { ...task, journal: null };
    // Names are a file's own: when it comes again it is written over what it was.
    this.placer.forget();
    const earlier = this.earlier.get(path) ?? null;
    if (earlier !== null) for (const output of this.journal.outputsOf(path)) this.placer.take(output);
    // Whoever may put files here may put a link here as well, to what only we may read.
    const opened =
      linkBelow(folder, path) === null
        ? OpenInput.open(path, this.world.stdin, (one) => openBelow(folder, one))
        : { error: diagnostic('file-unreadable', 'a link that is not followed: give the file itself') };
    const events = eventsOf(input, { parting, stdin: this.world.stdin, earlier, open: () => opened });
    let looked = performance.now();
    for await (const event of events) {
      if (event.type === 'story' && stopped()) return null;
      if (event.type === 'begun') this.placer.forget();
      const made = event.type === 'story' ? await this.maker.make(event.item) : null;
      // It is in no journal: when its file comes again, it is done anew.
      if (made !== null && this.holds(made)) {
        held.push({ input, story: made.story, line: made.line, text: null, diagnostics: made.diagnostics });
        this.tellHeld(made);
        // Nor is the end of a file that holds one: it would be known as done.
      } else settle(event, made, held.length > 0 && made === null ? unrecorded : task, outcome, this.world);
      this.lines++;
      if (performance.now() - looked <= PATIENCE) continue;
      await turn();
      looked = performance.now();
    }
    this.earlier.delete(path);
    this.counts.files++;
    this.counts.stories += outcome.stories;
    if (outcome.code !== EXIT.well) this.counts.failed++;
    else if (held.length > 0) this.counts.held++;
    return { code: outcome.code, identity: 'error' in opened ? null : opened.identity };
  }

  /** Is a story not to be written, by its status? */
  private holds({ texts, status }: Made): boolean {
    const { held, recipe } = this.options;
    return held !== null && texts !== null && isHeld(status, held.kinds, nowBy(recipe.now));
  }

  private tellHeld({ file, diagnostics, record }: Made): void {
    if (this.options.quiet) return;
    for (const one of diagnostics.filter(({ severity }) => severity !== 'info'))
      complain(this.world, formatDiagnostic(displayName(file), one, record));
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
      if (reason !== null) renameSync(reason, whyBeside(moved));
      if (sidecar === null) return;
      moveAway({ path: sidecar, target: sidecarOf(moved), folder: root, read: null, beside: () => [] });
    } finally {
      if (reason !== null) rmSync(reason, { force: true });
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

/** Writes why a file failed, or is held, under a hidden name; returns its path. */
function reasonFor(path: string, folder: string, { failed: bad, held }: Why): string {
  const of = (rejected: readonly Rejected[]): { story: number | null; line: number; diagnostics: Diagnostic[] }[] =>
    rejected.map(({ story, line, diagnostics }) => ({ story, line, diagnostics }));
  const why = { ...(bad.length === 0 ? {} : { failed: of(bad) }), ...(held.length === 0 ? {} : { held: of(held) }) };
  const reason = join(folder, `.wirecopy-${process.pid}.why`);
  rmSync(reason, { force: true });
  try {
    writeFileSync(reason, `${toJson({ file: basename(path), ...why }, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    rmSync(reason, { force: true });
    throw error;
  }
  return reason;
}

/** A journal that holds what was interrupted, and nothing else. */
function carriedOn(
  path: string,
  { fingerprint, durable, quiet }: InboxOptions,
  world: World,
): { journal: Journal; earlier: Map<string | null, Earlier> } {
  const spoilt = spoiltLines(path, quiet, world);
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
    // Written by other options, or no journal: what was interrupted is done anew.
    if (error instanceof FileProblem) return null;
    throw error;
  }
}

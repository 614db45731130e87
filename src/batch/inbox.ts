/** The files of a hot folder: each is written, and moved away when it is. */
import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { FileProblem } from '../commands/file-problem.js';
import { failed } from '../commands/files.js';
import { statsOf } from '../commands/input.js';
import { sidecarOf } from '../commands/publication.js';
import { complain, displayName, formatDiagnostic } from '../commands/report.js';
import { EXIT, type World } from '../commands/world.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Parting } from '../read/stories.js';
import { toJson } from '../write/json.js';
import { eventsOf } from './events.js';
import { filesNamed, type InputFile } from './inputs.js';
import { type Earlier, type Entry, Journal, spoiltLines } from './journal.js';
import { Maker } from './maker.js';
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
  doneDir: string;
  failedDir: string;
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

/** A journal of so many lines begins anew: what has been moved away needs none. */
const MOST_LINES = 20_000;

/** At least once: what was interrupted is done again, story by story, under the same names. */
export class Inbox {
  readonly counts = { files: 0, failed: 0, stories: 0 };
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
    const { outDir, doneDir, failedDir, recipe, existing, durable } = options;
    for (const folder of [outDir, doneDir, failedDir]) mkdirSync(folder, { recursive: true });
    const maker = await Maker.of(recipe);
    const placer = new Placer(outDir, { durable, existing, kept: new Set() });
    const { journal, earlier } = carriedOn(join(outDir, STATE, 'watch.ndjson'), options, world);
    return new Inbox(options, world, maker, placer, journal, earlier);
  }

  /** The files that are there. */
  *files(): Generator<string> {
    const { folder, outDir, doneDir, failedDir } = this.options;
    const except = [outDir, doneDir, failedDir];
    const passedOver = (path: string, why: string) => this.leave(path, why);
    for (const { path } of filesNamed([folder], { except, passedOver })) {
      if (path !== folder && this.fits(path)) yield path;
    }
  }

  /** Does a file. @returns false where the system could not, and it is to be tried again */
  async does(path: string): Promise<boolean> {
    if (!this.fits(path)) return true;
    const { folder, doneDir, failedDir } = this.options;
    const rejected: Rejected[] = [];
    try {
      const code = await this.write(path, rejected);
      // It is told when it has stopped growing.
      if (rejected.some(({ diagnostics }) => diagnostics.some((one) => one.code === 'file-changed'))) return true;
      const target = join(code === EXIT.well ? doneDir : failedDir, relative(folder, path));
      this.move(path, target, rejected);
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

  /** Is it to be done? A pipe would block, a link that leads to no file loses its sense where it is moved. */
  private fits(path: string): boolean {
    const itself = lstatSync(path, { throwIfNoEntry: false });
    if (itself === undefined) return false;
    // A folder is there only where it can't be read: it is told of, and set aside.
    if (itself.isFile() || itself.isDirectory()) return true;
    const target = statsOf(path);
    if (target?.isFile()) return true;
    if (!itself.isSymbolicLink()) this.leave(path, 'neither a file nor a folder');
    else this.leave(path, target === null ? 'a link that leads to nothing' : 'a link to what is no file');
    return false;
  }

  private leave(path: string, why: string): void {
    if (this.left.has(path)) return;
    this.left.add(path);
    if (this.options.quiet) return;
    complain(this.world, formatDiagnostic(displayName(path), diagnostic('passed-over', why)));
  }

  private async write(path: string, rejected: Rejected[]): Promise<number> {
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
    // Names are a file's own: when it comes again it is written over what it was.
    this.placer.forget();
    const earlier = this.earlier.get(path) ?? null;
    if (earlier !== null) for (const output of this.journal.outputsOf(path)) this.placer.take(output);
    for await (const event of eventsOf(input, { parting, stdin: this.world.stdin, earlier })) {
      if (event.type === 'begun') this.placer.forget();
      const made = event.type === 'story' ? await this.maker.make(event.item) : null;
      settle(event, made, task, outcome, this.world);
      this.lines++;
    }
    this.earlier.delete(path);
    this.counts.files++;
    this.counts.stories += outcome.stories;
    if (outcome.code !== EXIT.well) this.counts.failed++;
    return outcome.code;
  }

  /** Moves a file, and what stands beside it; beside one that failed it says why. */
  private move(path: string, target: string, rejected: readonly Rejected[]): void {
    const moved = moveAway(path, target);
    if (moved === null) return;
    const sidecar = sidecarOf(path);
    if (statsOf(sidecar)?.isFile()) moveAway(sidecar, sidecarOf(moved));
    if (rejected.length === 0) return;
    const why: { story: number | null; line: number; diagnostics: Diagnostic[] }[] = rejected.map(
      ({ story, line, diagnostics }) => ({ story, line, diagnostics }),
    );
    writeFileSync(`${moved}.why.json`, `${toJson({ file: basename(path), failed: why }, 2)}\n`);
  }

  private beginAnew(): void {
    const { path } = this.journal;
    this.journal.close();
    this.journal = Journal.begin(path, this.options.fingerprint, this.options.durable);
    this.lines = 0;
  }
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
    for (const entry of before.all(spoilt)) if (entry.file !== null && statsOf(entry.file) !== null) held.push(entry);
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

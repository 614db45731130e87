/**
 * The feeds of a run with files of its own, and the page that lists its stories. What is in them is kept on disk, a line a
 * story, so that an interrupted run, or a watcher that is restarted, has those of before.
 */
import { closeSync, constants, ftruncateSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type FeedEntry, isKeptOut, releaseOf } from '../formats/feed/entry.js';
import { feedOf } from '../formats/feed/feed.js';
import { type FormatName, writers } from '../formats/index.js';
import type { Format, Gathering, WriteOptions, Writer } from '../formats/writer.js';
import { openFile } from './below.js';
import { nowBy } from './clock.js';
import { type FolderWriter, STATE } from './folder-writer.js';
import { linesOf } from './journal.js';
import type { Recipe } from './recipe.js';
import { writeOptionsOf } from './render.js';

/** The page that lists the stories, where they have pages. */
const INDEX = 'index.html';

/** A story as it is kept. */
interface Line {
  /** Tells it from others: the first of its files, or its place in the input. */
  key: string;
  /** Path of its page below the folder; null for none. */
  page: string | null;
  entry: FeedEntry;
}

/** What is known of a line without reading it. */
interface Known {
  /** In bytes. */
  start: number;
  length: number;
  /** In milliseconds since 1970. */
  updated: number;
  /** When it may be in the feed; null where it is, or never will be. */
  release: number | null;
}

type IndexPage = typeof import('../formats/page/index-page.js');

interface Form {
  file: string;
  type: string;
  gathering: Gathering;
}

export class Feeds {
  /** By key, in the order in which they came. */
  private readonly known = new Map<string, Known>();
  private end = 0;
  private changed = true;

  private constructor(
    private readonly writer: FolderWriter,
    private readonly descriptor: number,
    private readonly forms: readonly Form[],
    private readonly index: IndexPage | null,
    private readonly options: WriteOptions,
  ) {
    for (const { text, end } of linesOf(descriptor)) {
      const line = parsed(text);
      if (line !== null) this.know(line, this.end, end - this.end);
      this.end = end;
    }
    // The last line may have been cut off.
    ftruncateSync(descriptor, this.end);
    for (const file of [...forms.map((form) => form.file), ...(index === null ? [] : [INDEX])]) writer.reserve(file);
  }

  /**
   * @param fresh whether they start empty
   * @returns null where none of the formats is a feed
   * @throws the system's error; FileProblem for a mistake in the user's own style sheet
   */
  static async open(writer: FolderWriter, recipe: Recipe, fresh: boolean): Promise<Feeds | null> {
    const forms: Form[] = [];
    for (const name of recipe.formats) {
      const { feed, mediaType }: Format = writers[name];
      if (feed === undefined) continue;
      const { gathering }: Writer = await writers[name].load();
      forms.push({ file: feed, type: mediaType, gathering: gathering as Gathering });
    }
    if (forms.length === 0) return null;
    const options = await writeOptionsOf(recipe);
    const path = join(writer.root, STATE, 'feed.ndjson');
    const descriptor = openFile(path, constants.O_RDWR | constants.O_CREAT | (fresh ? constants.O_TRUNC : 0));
    const index = recipe.formats.includes('html') ? await import('../formats/page/index-page.js') : null;
    return new Feeds(writer, descriptor, forms, index, options);
  }

  /**
   * Keeps a story; what was kept under the same key is replaced.
   * @param entry as JSON
   * @throws the system's error: nothing of the line is left then
   */
  add(key: string, page: string | null, entry: string): void {
    const line: Line = { key, page, entry: JSON.parse(entry) };
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    const written = writeSync(this.descriptor, bytes, 0, bytes.length, this.end);
    if (written < bytes.length) {
      ftruncateSync(this.descriptor, this.end);
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    }
    this.know(line, this.end, bytes.length);
    this.end += bytes.length;
    this.changed = true;
  }

  /** Milliseconds until a story that is embargoed may be there; null where none is. */
  nextRelease(): number | null {
    const releases = [...this.known.values()].map(({ release }) => release).filter((one) => one !== null);
    return releases.length === 0 ? null : Math.max(0, Math.min(...releases) - Date.parse(this.now()));
  }

  /**
   * Writes the feeds and the page, each whole or not at all, where anything has come or has become free.
   * @throws the system's error; the next call tries it again
   */
  publish(): void {
    const now = this.now();
    for (const one of this.known.values()) {
      if (one.release === null || one.release > Date.parse(now)) continue;
      one.release = null;
      this.changed = true;
    }
    if (!this.changed) return;
    // The newest first; of one time, what came last.
    const order = [...this.known.values()].reverse().sort((a, b) => b.updated - a.updated);
    for (const { file, gathering } of this.forms) {
      const open = gathering.open(this.options, { url: this.addressOf(file), now });
      const items = this.items(order, now, ({ entry, page }) => gathering.item(entry, this.addressOf(page)));
      this.write(file, { ...gathering, open }, items);
    }
    if (this.index !== null) {
      const { indexFrame, indexItem } = this.index;
      const items = this.items(order, now, ({ entry, page }) => indexItem(entry, page));
      this.write(INDEX, indexFrame(feedOf(this.options, now), this.options, this.forms), items);
    }
    this.changed = false;
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private know({ key, entry }: Line, start: number, length: number): void {
    const { updated, status } = entry;
    // What comes again comes last.
    this.known.delete(key);
    this.known.set(key, { start, length, updated: Date.parse(updated), release: releaseOf(status, this.now()) });
  }

  private now(): string {
    return nowBy(this.options.now);
  }

  private *items(order: readonly Known[], now: string, set: (line: Line) => string): Generator<string> {
    for (const { start, length } of order) {
      const bytes = Buffer.alloc(length);
      readSync(this.descriptor, bytes, 0, length, start);
      const line = parsed(bytes.toString());
      if (line !== null && !isKeptOut(line.entry.status, now)) yield set(line);
    }
  }

  private write(
    file: string,
    { open, between, close }: { open: string; between: string; close: string },
    items: Iterable<string>,
  ): void {
    this.writer.replace(file, (write) => {
      write(open);
      let any = false;
      for (const item of items) {
        write(any ? between + item : item);
        any = true;
      }
      write(close);
    });
  }

  /** Of a file below the folder; null where nobody has said where that is published. */
  private addressOf(path: string | null): string | null {
    const { url } = this.options.feed;
    if (url === null || path === null) return null;
    return new URL(path.split('/').map(encodeURIComponent).join('/'), url).href;
  }
}

export function isFeed(name: FormatName): boolean {
  return (writers[name] as Format).feed !== undefined;
}

/** Null for what is no line of ours. */
function parsed(text: string): Line | null {
  try {
    const line = JSON.parse(text);
    return typeof line?.key === 'string' && Array.isArray(line.entry?.status) ? line : null;
  } catch {
    return null;
  }
}

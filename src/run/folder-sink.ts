/** Stories to files below a folder. */
import { parse } from 'node:path';
import { type FormatName, writers } from '../formats/index.js';
import { encoderFor, type LineEnds } from './encoded.js';
import { type Feeds, isFeed } from './feeds.js';
import { nameFor, segmentOf } from './file-names.js';
import type { FileToWrite, FolderWriter } from './folder-writer.js';
import type { InputFile } from './inputs.js';
import type { Made } from './made.js';
import type { Sink } from './sink.js';

/** Each story in files of its own, with the folders of the inputs. */
export class FolderSink implements Sink {
  readonly files = true;
  readonly separate = true;
  readonly name = null;

  constructor(
    readonly writer: FolderWriter,
    private readonly formats: readonly FormatName[],
    /** See `nameFor`; null for the input's name, with the story's number where it is one of several. */
    private readonly pattern: string | null,
    private readonly ends: LineEnds = 'auto',
    /** Keeps the stories of the formats that are feeds; null where none is. */
    private readonly feeds: Feeds | null = null,
  ) {}

  put(made: Made, texts: readonly string[], input: InputFile): string[] {
    const pattern = this.pattern ?? (made.among ? '{file}-{story}.{ext}' : '{file}.{ext}');
    const folders = input.folder.split(/[\\/]/).filter((segment) => segment !== '');
    const context = { stem: stemOf(input.path), story: made.story, parts: made.name };
    const files = this.formats.flatMap((format, index): FileToWrite[] => {
      if (isFeed(format)) return [];
      const name = nameFor(pattern, { ...context, format });
      const stem = [...folders.map((folder) => segmentOf(folder) || '_'), name].join('/');
      const text = encoderFor(format, this.ends, true)(texts[index] as string);
      return [{ stem, extension: writers[format].extension, text }];
    });
    const paths = files.length === 0 ? [] : this.writer.place(files);
    this.keep(made, texts, paths);
    return paths;
  }

  /** A story's entry is kept before it is said to be done: an interrupted run does it again rather than lose it. */
  private keep({ file, story }: Made, texts: readonly string[], paths: readonly string[]): void {
    const entry = texts[this.formats.findIndex(isFeed)];
    if (this.feeds === null || entry === undefined) return;
    const page = paths[this.formats.filter((format) => !isFeed(format)).indexOf('html')] ?? null;
    this.feeds.add(paths[0] ?? `${file ?? '-'}#${story}`, page, entry);
  }

  close(): null {
    this.feeds?.publish();
    this.writer.close();
    return null;
  }
}

/** An input's name without its folders and its extension; null for standard input. */
function stemOf(path: string): string | null {
  if (path === '-') return null;
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return segmentOf(parse(name).name) || null;
}

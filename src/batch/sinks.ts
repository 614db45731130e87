/** Where stories go: files below a folder, or one after the other to standard output. */
import { parse } from 'node:path';
import { type FormatName, writers } from '../write/index.js';
import type { Frame } from '../write/writer.js';
import type { InputFile } from './inputs.js';
import type { Made } from './maker.js';
import { nameFor, segmentOf } from './names.js';
import type { Placer, Placing } from './place.js';

export interface Sink {
  /**
   * Puts a story where it belongs, whole or not at all.
   * @returns the paths of its files below the folder; none for standard output
   * @throws the system's error; ClosedPipe where nobody reads standard output any more
   */
  put(made: Made, texts: readonly string[], input: InputFile): string[];
  /** Says that all stories are there. */
  close(): void;
}

/** Each story in files of its own, with the folders of the inputs. */
export class FolderSink implements Sink {
  constructor(
    readonly placer: Placer,
    private readonly formats: readonly FormatName[],
    /** See `nameFor`; null for the input's name, with the story's number where it is one of several. */
    private readonly pattern: string | null,
  ) {}

  put(made: Made, texts: readonly string[], input: InputFile): string[] {
    const pattern = this.pattern ?? (made.among ? '{file}-{story}.{ext}' : '{file}.{ext}');
    const folders = input.folder.split(/[\\/]/).filter((segment) => segment !== '');
    const context = { stem: stemOf(input.path), story: made.story, parts: made.name };
    const files = this.formats.map((format, index): Placing => {
      const name = nameFor(pattern, { ...context, format });
      const stem = [...folders.map((folder) => segmentOf(folder) || '_'), name].join('/');
      return { stem, extension: writers[format].extension, text: texts[index] as string };
    });
    return this.placer.place(files);
  }

  close(): void {
    this.placer.close();
  }
}

/** An input's name without its folders and its extension; null for standard input. */
function stemOf(path: string): string | null {
  if (path === '-') return null;
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return segmentOf(parse(name).name) || null;
}

/** All stories in one stream, as the format has several. */
export class StreamSink implements Sink {
  private any = false;

  constructor(
    private readonly write: (text: string) => void,
    private readonly frame: Frame | null,
  ) {}

  put(_: Made, [text = '']: readonly string[]): string[] {
    const { frame } = this;
    this.write(frame === null ? text : (this.any ? frame.between : frame.open) + text);
    this.any = true;
    return [];
  }

  close(): void {
    if (this.any && this.frame !== null) this.write(this.frame.close);
  }
}

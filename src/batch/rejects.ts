/** What could not be done, set aside: the copy itself, and beside it why. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, statsOf } from '../commands/input.js';
import type { Diagnostic } from '../diagnostic.js';
import { toJson } from '../write/json.js';
import type { InputFile } from './inputs.js';
import { segmentOf } from './names.js';
import { Placer } from './place.js';

export interface Rejected {
  input: InputFile;
  /** Null where it is the whole input that failed. */
  story: number | null;
  /** 1-based line of the input. */
  line: number;
  /** Null where there is none: the input has it. */
  text: string | null;
  diagnostics: Diagnostic[];
}

export class Rejects {
  private readonly placer: Placer;

  /**
   * @param kept identities of files that nothing is written over
   * @throws the system's error where the folder can't be made
   */
  constructor(
    folder: string,
    durable: boolean,
    private readonly kept: ReadonlySet<string> = new Set(),
  ) {
    this.placer = new Placer(folder, { durable, existing: 'overwrite', kept });
  }

  /** Sets a story aside, or a copy of an input that can be read. */
  add({ input, story, line, text, diagnostics }: Rejected): void {
    const file = input.path === '-' ? null : input.path;
    const name = segmentOf(file === null ? 'standard-input' : (file.split(/[\\/]/).at(-1) ?? '')) || 'story';
    const stem = join(input.folder.split(/[\\/]/).map(segmentOf).join('/'), story === null ? name : `${name}-${story}`);
    const why = { file, story, line, diagnostics };
    const files = [{ stem, extension: 'why.json', text: `${toJson(why, 2)}\n` }];
    if (text !== null) files.push({ stem, extension: 'txt', text });
    const [path = ''] = this.placer.place(files);
    if (story === null && file !== null) this.copy(file, join(this.placer.root, path.replace(/\.why\.json$/, '')));
  }

  close(): void {
    this.placer.close();
  }

  /** What can't be read can't be copied: its name is in the JSON. */
  private copy(from: string, to: string): void {
    const there = statsOf(to);
    if (there !== null && this.kept.has(identityOf(there))) return;
    try {
      copyFileSync(from, to);
    } catch {
      // Nothing is lost by that.
    }
  }
}

/** What could not be done, set aside: the copy itself, and beside it why. */
import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.js';
import { toJson } from '../formats/json.js';
import { copy } from './copying.js';
import { segmentOf } from './file-names.js';
import { type FileToWrite, FolderWriter } from './folder-writer.js';
import type { InputFile } from './inputs.js';

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
  private readonly writer: FolderWriter;

  /**
   * @param kept identities of files that nothing is written over
   * @throws the system's error where the folder can't be made
   */
  constructor(folder: string, durable: boolean, kept: ReadonlySet<string> = new Set()) {
    this.writer = new FolderWriter(folder, { durable, existing: 'overwrite', kept });
  }

  /** Sets a story aside, or a copy of an input that can be read. */
  add({ input, story, line, text, diagnostics }: Rejected): void {
    const file = input.path === '-' ? null : input.path;
    const name = segmentOf(file === null ? 'standard-input' : (file.split(/[\\/]/).at(-1) ?? '')) || 'story';
    const stem = join(input.folder.split(/[\\/]/).map(segmentOf).join('/'), story === null ? name : `${name}-${story}`);
    const why = { file, story, line, diagnostics };
    const reason: FileToWrite = { stem, extension: 'why.json', text: `${toJson(why, 2)}\n` };
    if (text !== null) this.writer.place([reason, { stem, extension: 'txt', text }]);
    else if (story === null && file !== null) this.placeWithCopy(reason, file);
    else this.writer.place([reason]);
  }

  close(): void {
    this.writer.close();
  }

  /** What can't be read can't be copied: its name is in the JSON. */
  private placeWithCopy(reason: FileToWrite, file: string): void {
    const descriptor = openIfFile(file);
    if (descriptor === null) {
      this.writer.place([reason]);
      return;
    }
    try {
      const text = (to: number) => copy(descriptor, to);
      this.writer.place([reason, { stem: reason.stem, extension: '', text }]);
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (syscall !== 'read' && code !== 'EISDIR') throw error;
      this.writer.place([reason]);
    } finally {
      closeSync(descriptor);
    }
  }
}

/** Null for what is no file, or can't be read: a pipe would be waited for. */
function openIfFile(path: string): number | null {
  try {
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (fstatSync(descriptor).isFile()) return descriptor;
    closeSync(descriptor);
  } catch {
    // Nothing is lost by that.
  }
  return null;
}

/** Where stories go. */
import type { Diagnostic } from '../diagnostic.js';
import type { InputFile } from './inputs.js';
import type { Made } from './made.js';

export interface Sink {
  /** Whether it is a file, or a folder with files. */
  readonly files: boolean;
  /** Whether each story goes to files of its own: then what goes wrong with them is the story's. */
  readonly separate: boolean;
  /** What messages call it; null where they are about the run. */
  readonly name: string | null;
  /**
   * Puts a story where it belongs, whole or not at all.
   * @returns the paths of its files below the folder; none for what is no folder
   * @throws the system's error; ClosedPipe where nobody reads standard output any more
   */
  put(made: Made, texts: readonly string[], input: InputFile): string[];
  /**
   * Waits until there is room for the next story; without it there is always room.
   * @throws ClosedPipe where nobody reads it any more
   */
  ready?(): Promise<void>;
  /**
   * Says that all stories are there.
   * @returns null, or why nothing was written
   * @throws the system's error
   */
  close(): (Diagnostic | null) | Promise<Diagnostic | null>;
  /** Says that no more stories come: leaves what was there before. */
  abort?(): void | Promise<void>;
}

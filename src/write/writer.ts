/** What a writer is: a format's way to put a story into characters. */
import type { Reading } from '../read/parse.js';
import { mono } from '../themes/mono.js';
import type { Theme } from '../themes/theme.js';

export interface WriteOptions {
  /** Columns that text is wrapped to, for the formats that wrap. */
  width: number;
  /** Columns of the screen: a wider one than the text has it in its middle. */
  columns: number;
  /** How many colours a terminal shows, as chalk counts: 0 none, 1 sixteen, 2 256, 3 all. */
  colors: 0 | 1 | 2 | 3;
  /** How the terminal's view is dressed. */
  theme: Theme;
  /** Can the terminal follow links (OSC 8)? */
  links: boolean;
  /** Add the source map, for the formats that can hold it. */
  positions: boolean;
}

export const defaultOptions: WriteOptions = {
  width: 72,
  columns: 0,
  colors: 0,
  theme: mono,
  links: false,
  positions: false,
};

/** Pure: readings in, characters out, each text ending with a newline. Nothing of the copy goes out unescaped. */
export interface Writer {
  /** One story, whole, as a file of its own. */
  story(reading: Reading, options: WriteOptions): string;
  /** Several stories in one file; a format without it is its stories one after the other. */
  several?: {
    open: string;
    /** One of the stories, the frame left out. */
    story(reading: Reading, options: WriteOptions): string;
    /** Stands between two stories. */
    between: string;
    close: string;
  };
}

/** A row of the registry. */
export interface Format {
  /** One line for people. */
  description: string;
  /** Of a file's name, without the dot. */
  extension: string;
  mediaType: string;
  /** Does it wrap to `width`? */
  wraps: boolean;
  /** Is it dressed in a theme's colours? */
  styled?: boolean;
  /** Loads the writer: code is read only when the format is asked for. */
  load(): Promise<Writer>;
}

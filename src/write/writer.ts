/** What a writer is: a format's way to put a story into characters. */

import { type Meta, noMeta } from '../meta.js';
import type { PageTheme } from '../pages/page-theme.js';
import type { Reading } from '../read/parse.js';
import { mono } from '../themes/mono.js';
import type { Theme } from '../themes/theme.js';
import type { Places } from './places.js';

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
  /** What the copy can't know of its publication. */
  meta: Meta;
  /** How a page is dressed; null for `newspaper`. */
  page: PageTheme | null;
  /** Only what goes into the body of somebody else's page, for the formats that have a page. */
  fragment: boolean;
  /** Front matter above the Markdown. */
  frontMatter: boolean;
  /** An editor's own page, for HTML. */
  template: Template | null;
  /** The time to write where a format must have one and `meta` has none, ISO 8601; null for the clock's. */
  now: string | null;
}

/** An editor's own page: the story's data to markup. */
export type Template = (data: Record<string, unknown>) => string;

export const defaultOptions: WriteOptions = {
  width: 72,
  columns: 0,
  colors: 0,
  theme: mono,
  links: false,
  positions: false,
  meta: noMeta,
  page: null,
  fragment: false,
  frontMatter: true,
  template: null,
  now: null,
};

/** Pure: readings in, characters out, each text ending with a newline. Nothing of the copy goes out unescaped. */
export interface Writer {
  /** One story, whole, as a file of its own. */
  story(reading: Reading, options: WriteOptions): string | Promise<string>;
  /** Several stories in one file; a format without it is its stories one after the other. */
  several?(options: WriteOptions): Frame;
}

/** What stands around several stories in one file. */
export interface Frame {
  open: string;
  /** One of the stories, the frame left out. */
  story(reading: Reading, options: WriteOptions): string | Promise<string>;
  /** Stands between two stories. */
  between: string;
  close: string;
}

/** A row of the registry. */
export interface Format {
  /** One line for people. */
  description: string;
  /** Of a file's name, without the dot. */
  extension: string;
  mediaType: string;
  /** Does it wrap to `width`? */
  wraps?: boolean;
  /** What dresses it: a theme of the terminal, or of a page. */
  styled?: 'terminal' | 'page';
  /** Can a file of it hold one story only? */
  single?: boolean;
  /** Does it hold something of what the copy can't know: address, time, publisher? */
  publishes?: boolean;
  /** Has it a form to be put into somebody else's page? */
  fragments?: boolean;
  /** Where each field of a story stands in what it writes. */
  places(): Promise<Places>;
  /** Loads the writer: code is read only when the format is asked for. */
  load(): Promise<Writer>;
}

/** What a writer is: a format's way to put a story into characters. */

import { type Meta, noMeta } from '../meta.js';
import type { Reading } from '../read/parse.js';
import type { FeedEntry } from './feed/entry.js';
import type { PageTheme } from './page/themes/page-theme.js';
import type { FieldMap } from './shared/field-map.js';
import { mono } from './terminal/themes/mono.js';
import type { Theme } from './terminal/themes/theme.js';

export interface WriteOptions {
  /** Columns that text is wrapped to, for the formats that wrap. */
  width: number;
  /** Columns of the screen: a wider one than the text has it in its middle. */
  columns: number;
  /** How many colours a terminal shows, as chalk counts: 0 none, 1 sixteen, 2 256, 3 all. */
  colors: 0 | 1 | 2 | 3;
  /** How the terminal's view is dressed. */
  theme: Theme;
  /** Whether the terminal can follow links (OSC 8). */
  links: boolean;
  /** Whether a story is one of several, which its file and its number distinguish. */
  named: boolean;
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
  /** Typographic quotes and dashes of the story's language, for the formats that are set for people. */
  smart: boolean;
  /** What a feed says of itself; null for what nobody has said. */
  feed: { title: string | null; url: string | null };
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
  named: false,
  positions: false,
  meta: noMeta,
  page: null,
  fragment: false,
  frontMatter: true,
  smart: false,
  feed: { title: null, url: null },
  template: null,
  now: null,
};

/** Pure: readings in, characters out, each text ending with a newline. Nothing of the copy goes out unescaped. */
export interface Writer {
  /** One story, whole, as a file of its own. */
  story(reading: Reading, options: WriteOptions): string | Promise<string>;
  /** Several stories in one file; a format without it is its stories one after the other. */
  several?(options: WriteOptions): Frame;
  /** Of a feed. */
  gathering?: Gathering;
}

/** How a run with files of its own keeps the stories of a feed, and writes it when they are all there. */
export interface Gathering {
  /** A story as it is kept: a FeedEntry, as JSON. */
  entry(reading: Reading, options: WriteOptions): string;
  /** @param at where the feed is published, null for nowhere, and the time, ISO 8601 */
  open(options: WriteOptions, at: { url: string | null; now: string }): string;
  /**
   * What is kept, as a part of the feed.
   * @param page the address of the story's page; null for none
   */
  item(entry: FeedEntry, page: string | null): string;
  between: string;
  close: string;
}

/** What stands around several stories in one file. */
export interface Frame {
  open: string;
  /** One of the stories, the frame left out; empty where the format leaves the story out. */
  story(reading: Reading, options: WriteOptions): string | Promise<string>;
  /** Stands between two stories. */
  between: string;
  close: string;
}

/** A row of the registry. */
export interface Format {
  /** One line for people. */
  description: string;
  /** What it is for: tables of formats have those side by side that somebody would choose between. */
  use: 'publish' | 'feed' | 'print' | 'exchange' | 'own';
  /** Of a file's name, without the dot. */
  extension: string;
  mediaType: string;
  /** Whether it wraps to `width`. */
  wraps?: boolean;
  /** What dresses it: a theme of the terminal, or of a page. */
  styled?: 'terminal' | 'page';
  /** Whether a file of it can hold one story only. */
  single?: boolean;
  /** Of a feed, which has all stories of a run: the name of its file where they have files of their own. */
  feed?: string;
  /** Whether it is bytes. Its writer makes them as characters up to U+00FF, one a byte. */
  binary?: boolean;
  /** Whether it sends ASCII alone, and refuses a story that ASCII can't hold. */
  ascii?: boolean;
  /** Whether lines end with CR LF in a file of it. Its writer, and every pipe, has LF. */
  crlf?: boolean;
  /** Whether it holds something of what the copy can't know: address, time, publisher. */
  publishes?: boolean;
  /** Whether it is set for people, so that it may have quotes and dashes that the copy has not. */
  typographic?: boolean;
  /** Whether it has a form to be put into somebody else's page. */
  fragments?: boolean;
  /** Where each field of a story stands in what it writes. */
  fieldMap(): Promise<FieldMap>;
  /** Loads the writer: code is read only when the format is asked for. */
  load(): Promise<Writer>;
}

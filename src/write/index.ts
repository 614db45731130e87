/** The registry of writers. A new format is one file and one row here; command, help and tests derive from it. */
import { type Meta, metaOf } from '../meta.js';
import type { Reading } from '../read/parse.js';
import { defaultOptions, type Format, type Frame, type WriteOptions, type Writer } from './writer.js';

export const writers = {
  terminal: {
    description: 'set for reading in a terminal',
    extension: 'ansi',
    mediaType: 'text/plain',
    wraps: true,
    styled: 'terminal',
    places: async () => (await import('./own-places.js')).terminalPlaces,
    load: async () => (await import('./terminal.js')).terminal,
  },
  text: {
    description: 'plain: no colour, no frame; for pipes and mail',
    extension: 'txt',
    mediaType: 'text/plain',
    wraps: true,
    places: async () => (await import('./own-places.js')).textPlaces,
    load: async () => (await import('./text.js')).text,
  },
  json: {
    description: 'the Article; an array of them for several stories',
    extension: 'json',
    mediaType: 'application/json',
    places: async () => (await import('./own-places.js')).jsonPlaces,
    load: async () => (await import('./json.js')).json,
  },
  ndjson: {
    description: 'the Article on one line, a line a story',
    extension: 'ndjson',
    mediaType: 'application/x-ndjson',
    places: async () => (await import('./own-places.js')).jsonPlaces,
    load: async () => (await import('./json.js')).ndjson,
  },
  html: {
    description: 'a page to publish; --fragment for a CMS, --template for your own',
    extension: 'html',
    mediaType: 'text/html',
    styled: 'page',
    fragments: true,
    publishes: true,
    places: async () => (await import('./html.js')).htmlPlaces,
    load: async () => (await import('./html.js')).html,
  },
  email: {
    description: 'a whole message, HTML and text',
    extension: 'eml',
    mediaType: 'message/rfc822',
    publishes: true,
    single: true,
    places: async () => (await import('./email.js')).emailPlaces,
    load: async () => (await import('./email.js')).email,
  },
  markdown: {
    description: 'CommonMark with front matter for Hugo, Jekyll and Eleventy',
    extension: 'md',
    mediaType: 'text/markdown',
    fragments: true,
    publishes: true,
    places: async () => (await import('./markdown.js')).markdownPlaces,
    load: async () => (await import('./markdown.js')).markdown,
  },
  wordpress: {
    description: 'blocks for the WordPress editor',
    extension: 'wp.html',
    mediaType: 'text/html',
    places: async () => (await import('./wordpress.js')).wordpressPlaces,
    load: async () => (await import('./wordpress.js')).wordpress,
  },
  jsonld: {
    description: 'schema.org’s NewsArticle',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    publishes: true,
    places: async () => (await import('./json-ld.js')).jsonLdPlaces,
    load: async () => (await import('./json-ld.js')).jsonld,
  },
  ninjs: {
    description: 'IPTC ninjs 3.1',
    extension: 'ninjs.json',
    mediaType: 'application/json',
    publishes: true,
    places: async () => (await import('./ninjs.js')).ninjsPlaces,
    load: async () => (await import('./ninjs.js')).ninjs,
  },
  nitf: {
    description: 'IPTC NITF 3.6',
    extension: 'nitf.xml',
    mediaType: 'application/nitf+xml',
    publishes: true,
    single: true,
    places: async () => (await import('./nitf.js')).nitfPlaces,
    load: async () => (await import('./nitf.js')).nitf,
  },
  'newsml-g2': {
    description: 'IPTC NewsML-G2 2.35, with NITF inside',
    extension: 'newsml.xml',
    mediaType: 'application/vnd.iptc.g2.newsitem+xml',
    publishes: true,
    places: async () => (await import('./newsml-g2.js')).newsmlPlaces,
    load: async () => (await import('./newsml-g2.js')).newsml,
  },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof writers;

export const formatNames = Object.keys(writers) as FormatName[];

/**
 * The formats that may be meant by a name: the one that is called so, or whose files' names go on so (`md`, `eml`, `wp`,
 * `newsml`); several where only the end of the extension fits (`xml`).
 */
export function formatsCalled(name: string): FormatName[] {
  const extension = (format: FormatName) => writers[format].extension.split('.');
  const tests = [
    (format: FormatName) => format === name,
    (format: FormatName) => extension(format)[0] === name,
    (format: FormatName) => extension(format).at(-1) === name,
  ];
  return tests.map((test) => formatNames.filter(test)).find((found) => found.length > 0) ?? [];
}

/** The format that files with this name's extension hold, or null. */
export function formatOfFile(file: string): FormatName | null {
  const name = file.toLowerCase();
  const fitting = formatNames.filter((format) => new RegExp(`[^/\\\\]\\.${writers[format].extension}$`).test(name));
  // `story.wp.html` has the extension of two: the longer one says more.
  return fitting.sort((a, b) => writers[b].extension.length - writers[a].extension.length)[0] ?? null;
}

/** What follows the last full stop of a file's name, in small letters; empty where there is none. */
export function extensionOf(file: string): string {
  return /[^./\\]\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/**
 * Writes stories in a format.
 * @param options all of them may be left out
 * @throws RangeError for several stories in a format that holds one, and for publication data that is not what it should be: it names the key
 * @returns the whole output, ending with a newline; empty where there are no stories and the format has no frame
 */
export async function write(
  readings: Reading | readonly Reading[],
  format: FormatName,
  options: Partial<Omit<WriteOptions, 'meta'>> & { meta?: Partial<Meta> } = {},
): Promise<string> {
  const writer: Writer = await writers[format].load();
  const all = { ...defaultOptions, ...options, meta: metaOf(options.meta ?? {}) };
  const { single }: Format = writers[format];
  if (single && Array.isArray(readings) && readings.length !== 1) throw new RangeError(`${format} holds one story`);
  return Array.isArray(readings) ? await writeSeveral(writer, readings, all) : writer.story(readings as Reading, all);
}

/** Several stories, or none, as one text. */
async function writeSeveral(writer: Writer, readings: readonly Reading[], options: WriteOptions): Promise<string> {
  const { open, story, between, close } = frameOf(writer, options);
  return open + (await Promise.all(readings.map((reading) => story(reading, options)))).join(between) + close;
}

/** What stands around several stories; nothing, for a format that has no such form. */
export function frameOf(writer: Writer, options: WriteOptions): Frame {
  return writer.several?.(options) ?? { open: '', story: writer.story, between: '', close: '' };
}

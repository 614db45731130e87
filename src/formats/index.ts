/** The registry of writers. A new format is one file and one row here; command, help and tests derive from it. */
import { type Meta, metaOf, noMeta } from '../meta.js';
import type { Reading } from '../read/parse.js';
import { Joined } from './joined.js';
import { defaultOptions, type Format, type Frame, type WriteOptions, type Writer } from './writer.js';

export const writers = {
  terminal: {
    description: 'set for reading in a terminal; the default there',
    use: 'own',
    extension: 'ansi',
    mediaType: 'text/plain',
    wraps: true,
    styled: 'terminal',
    typographic: true,
    fieldMap: async () => (await import('./shared/own-field-maps.js')).terminalFieldMap,
    load: async () => (await import('./terminal/terminal.js')).terminal,
  },
  text: {
    description: 'plain: no colour, no frame, no margin; the default into a pipe or file',
    use: 'own',
    extension: 'txt',
    mediaType: 'text/plain',
    wraps: true,
    typographic: true,
    fieldMap: async () => (await import('./shared/own-field-maps.js')).textFieldMap,
    load: async () => (await import('./text.js')).text,
  },
  json: {
    description: 'the Article; an array of them for several files or stories',
    use: 'own',
    extension: 'json',
    mediaType: 'application/json',
    fieldMap: async () => (await import('./shared/own-field-maps.js')).jsonFieldMap,
    load: async () => (await import('./json.js')).json,
  },
  ndjson: {
    description: 'the Article on one line, a line a story',
    use: 'own',
    extension: 'ndjson',
    mediaType: 'application/x-ndjson',
    fieldMap: async () => (await import('./shared/own-field-maps.js')).jsonFieldMap,
    load: async () => (await import('./json.js')).ndjson,
  },
  html: {
    description: 'a page to publish; --fragment for a CMS, --template for your own',
    use: 'publish',
    extension: 'html',
    mediaType: 'text/html',
    styled: 'page',
    fragments: true,
    publishes: true,
    typographic: true,
    fieldMap: async () => (await import('./page/html.js')).htmlFieldMap,
    load: async () => (await import('./page/html.js')).html,
  },
  email: {
    description: 'a whole message: HTML that Outlook shows too, and text',
    use: 'publish',
    extension: 'eml',
    mediaType: 'message/rfc822',
    crlf: true,
    publishes: true,
    single: true,
    typographic: true,
    fieldMap: async () => (await import('./email/email.js')).emailFieldMap,
    load: async () => (await import('./email/email.js')).email,
  },
  markdown: {
    description: 'CommonMark, GitHub’s dialect and kramdown; front matter in YAML for Hugo, Jekyll and Eleventy',
    use: 'publish',
    extension: 'md',
    mediaType: 'text/markdown',
    fragments: true,
    publishes: true,
    typographic: true,
    fieldMap: async () => (await import('./markdown.js')).markdownFieldMap,
    load: async () => (await import('./markdown.js')).markdown,
  },
  wordpress: {
    description: 'blocks as WordPress’s editor writes them',
    use: 'publish',
    extension: 'wp.html',
    mediaType: 'text/html',
    typographic: true,
    fieldMap: async () => (await import('./wordpress.js')).wordpressFieldMap,
    load: async () => (await import('./wordpress.js')).wordpress,
  },
  wxr: {
    description: 'WordPress’s import: a post a story, as blocks; drafts, where no time of publication is given',
    use: 'publish',
    extension: 'wxr',
    mediaType: 'application/rss+xml',
    publishes: true,
    typographic: true,
    fieldMap: async () => (await import('./apps/wxr.js')).wxrFieldMap,
    load: async () => (await import('./apps/wxr.js')).wxr,
  },
  ghost: {
    description: 'Ghost’s import: a post, its HTML and its tags',
    use: 'publish',
    extension: 'ghost.json',
    mediaType: 'application/json',
    publishes: true,
    single: true,
    typographic: true,
    fieldMap: async () => (await import('./apps/ghost.js')).ghostFieldMap,
    load: async () => (await import('./apps/ghost.js')).ghost,
  },
  'apple-news': {
    description: 'Apple News Format, for article.json',
    use: 'publish',
    extension: 'apple.json',
    mediaType: 'application/json',
    publishes: true,
    single: true,
    typographic: true,
    fieldMap: async () => (await import('./apps/apple-news.js')).appleNewsFieldMap,
    load: async () => (await import('./apps/apple-news.js')).appleNews,
  },
  rss: {
    description: 'one feed of all stories, RSS 2.0, with their full text',
    extension: 'rss',
    mediaType: 'application/rss+xml',
    publishes: true,
    use: 'feed',
    feed: 'feed.rss',
    typographic: true,
    fieldMap: async () => (await import('./feed/feed-field-maps.js')).rssFieldMap,
    load: async () => (await import('./feed/rss.js')).rss,
  },
  atom: {
    description: 'one feed of all stories, Atom',
    extension: 'atom',
    mediaType: 'application/atom+xml',
    publishes: true,
    use: 'feed',
    feed: 'feed.atom',
    typographic: true,
    fieldMap: async () => (await import('./feed/feed-field-maps.js')).atomFieldMap,
    load: async () => (await import('./feed/atom.js')).atom,
  },
  jsonfeed: {
    description: 'one feed of all stories, JSON Feed 1.1',
    extension: 'feed.json',
    mediaType: 'application/feed+json',
    publishes: true,
    use: 'feed',
    feed: 'feed.json',
    typographic: true,
    fieldMap: async () => (await import('./feed/feed-field-maps.js')).jsonFeedFieldMap,
    load: async () => (await import('./feed/json-feed.js')).jsonfeed,
  },
  docx: {
    description: 'for Word, a style for each role',
    use: 'print',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    binary: true,
    publishes: true,
    single: true,
    typographic: true,
    fieldMap: async () => (await import('./print/print-field-maps.js')).docxFieldMap,
    load: async () => (await import('./print/docx.js')).docx,
  },
  icml: {
    description: 'for InDesign, a style for each role',
    use: 'print',
    extension: 'icml',
    mediaType: 'application/x-indesign',
    publishes: true,
    single: true,
    typographic: true,
    fieldMap: async () => (await import('./print/print-field-maps.js')).printFieldMap,
    load: async () => (await import('./print/icml.js')).icml,
  },
  jsonld: {
    description: 'schema.org’s NewsArticle, with the text',
    use: 'publish',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    publishes: true,
    fieldMap: async () => (await import('./json-ld.js')).jsonLdFieldMap,
    load: async () => (await import('./json-ld.js')).jsonld,
  },
  ninjs: {
    description: 'IPTC ninjs 3.1',
    use: 'exchange',
    extension: 'ninjs.json',
    mediaType: 'application/json',
    publishes: true,
    fieldMap: async () => (await import('./ninjs.js')).ninjsFieldMap,
    load: async () => (await import('./ninjs.js')).ninjs,
  },
  'ninjs-2': {
    description: 'IPTC ninjs 2.1',
    use: 'exchange',
    extension: 'ninjs-2.json',
    mediaType: 'application/json',
    publishes: true,
    fieldMap: async () => (await import('./ninjs-2.js')).ninjs2FieldMap,
    load: async () => (await import('./ninjs-2.js')).ninjs2,
  },
  'ninjs-1': {
    description: 'IPTC ninjs 1.3, as Superdesk reads it',
    use: 'exchange',
    extension: 'ninjs-1.json',
    mediaType: 'application/json',
    publishes: true,
    fieldMap: async () => (await import('./ninjs-1.js')).ninjs1FieldMap,
    load: async () => (await import('./ninjs-1.js')).ninjs1,
  },
  nitf: {
    description: 'IPTC NITF 3.6, as the standard has it',
    use: 'exchange',
    extension: 'nitf.xml',
    mediaType: 'application/nitf+xml',
    publishes: true,
    single: true,
    fieldMap: async () => (await import('./nitf.js')).nitfFieldMap,
    load: async () => (await import('./nitf.js')).nitf,
  },
  'nitf-plain': {
    description: 'NITF without a namespace, as agencies send it and Superdesk reads it',
    use: 'exchange',
    extension: 'nitf-plain.xml',
    mediaType: 'application/nitf+xml',
    publishes: true,
    single: true,
    fieldMap: async () => (await import('./nitf-plain.js')).nitfPlainFieldMap,
    load: async () => (await import('./nitf-plain.js')).nitfPlain,
  },
  'newsml-g2': {
    description: 'IPTC NewsML-G2 2.35, with NITF inside; several stories are a news message',
    use: 'exchange',
    extension: 'newsml.xml',
    mediaType: 'application/vnd.iptc.g2.newsitem+xml',
    publishes: true,
    fieldMap: async () => (await import('./newsml-g2.js')).newsmlFieldMap,
    load: async () => (await import('./newsml-g2.js')).newsml,
  },
  'newsml-xhtml': {
    description: 'IPTC NewsML-G2 2.35, with XHTML inside',
    use: 'exchange',
    extension: 'newsml-xhtml.xml',
    mediaType: 'application/vnd.iptc.g2.newsitem+xml',
    publishes: true,
    fieldMap: async () => (await import('./newsml-xhtml.js')).newsmlXhtmlFieldMap,
    load: async () => (await import('./newsml-xhtml.js')).newsmlXhtml,
  },
  anpa: {
    description: 'ANPA 1312, back to the wire: ASCII, for old desk systems',
    use: 'exchange',
    extension: 'anpa',
    mediaType: 'application/octet-stream',
    publishes: true,
    binary: true,
    ascii: true,
    fieldMap: async () => (await import('./wire/anpa.js')).anpaFieldMap,
    load: async () => (await import('./wire/anpa.js')).anpa,
  },
  iptc7901: {
    description: 'IPTC 7901, back to the wire: ASCII, for old desk systems',
    use: 'exchange',
    extension: 'iptc7901',
    mediaType: 'application/octet-stream',
    publishes: true,
    binary: true,
    ascii: true,
    fieldMap: async () => (await import('./wire/iptc7901.js')).iptc7901FieldMap,
    load: async () => (await import('./wire/iptc7901.js')).iptc7901,
  },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof writers;

export const formatNames = Object.keys(writers) as FormatName[];

/** Those whose files are text. */
export const textFormatNames = formatNames.filter((name) => !(writers[name] as Format).binary);

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

/** A format's writer, to be used with these options: with `smart` it is given stories with typographic quotes and dashes. */
export async function writerOf(name: FormatName, { smart }: Pick<WriteOptions, 'smart'>): Promise<Writer> {
  const { load, typographic }: Format = writers[name];
  const writer = await load();
  return smart && typographic ? (await import('./smart/writer.js')).smartWriter(writer) : writer;
}

type GivenOptions = Partial<Omit<WriteOptions, 'meta'>> & { meta?: Partial<Meta> };

/**
 * Writes stories in a format.
 * @param options all of them may be left out
 * @throws RangeError for several stories in a format that holds one, for a format that is bytes (`writeBytes`), and for publication
 * data that is not what it should be: it names the key
 * @returns the whole output, ending with a newline; empty where there are no stories and the format has no frame
 */
export async function write(
  readings: Reading | readonly Reading[],
  format: FormatName,
  options: GivenOptions = {},
): Promise<string> {
  const { binary }: Format = writers[format];
  if (binary) throw new RangeError(`${format} is bytes: writeBytes makes them`);
  return written(readings, format, options);
}

/** The same as bytes, for every format: text is UTF-8. @throws as `write` */
export async function writeBytes(
  readings: Reading | readonly Reading[],
  format: FormatName,
  options: GivenOptions = {},
): Promise<Uint8Array> {
  const text = await written(readings, format, options);
  const { binary }: Format = writers[format];
  return binary ? Uint8Array.from(text, (unit) => unit.charCodeAt(0)) : new TextEncoder().encode(text);
}

async function written(
  readings: Reading | readonly Reading[],
  format: FormatName,
  options: GivenOptions,
): Promise<string> {
  const all = { ...defaultOptions, ...options, meta: metaOf(options.meta ?? {}) };
  const writer = await writerOf(format, all);
  const own = (reading: Reading) => withMeta(all, reading);
  const { single }: Format = writers[format];
  if (single && Array.isArray(readings) && readings.length !== 1) throw new RangeError(`${format} holds one story`);
  return Array.isArray(readings)
    ? await writeSeveral(writer, readings, all)
    : writer.story(readings as Reading, own(readings as Reading));
}

/** What is given of a story's publication, over what its file says. */
function withMeta(options: WriteOptions, { meta }: Reading): WriteOptions {
  if (meta === undefined) return options;
  const given = Object.entries(options.meta).filter(([, value]) => value !== null && value.length > 0);
  return { ...options, meta: { ...noMeta, ...meta, ...Object.fromEntries(given) } };
}

/** Several stories, or none, as one text. */
async function writeSeveral(writer: Writer, readings: readonly Reading[], options: WriteOptions): Promise<string> {
  const frame = frameOf(writer, options);
  if (readings.length === 0) return frame.open + frame.close;
  const joined = new Joined(frame);
  let whole = '';
  for (const reading of readings)
    whole += joined.add(await frame.story(reading, withMeta({ ...options, named: true }, reading)));
  return whole + joined.end();
}

/** What stands around several stories; nothing, for a format that has no such form. */
export function frameOf(writer: Writer, options: WriteOptions): Frame {
  return writer.several?.(options) ?? { open: '', story: writer.story, between: '', close: '' };
}

/** The registry of writers. A new format is one file and one row here; command, help and tests derive from it. */
import type { Reading } from '../read/parse.js';
import { defaultOptions, type Format, type WriteOptions, type Writer } from './writer.js';

export const writers = {
  terminal: {
    description: 'set for reading in a terminal',
    extension: 'ansi',
    mediaType: 'text/plain',
    wraps: true,
    styled: true,
    load: async () => (await import('./terminal.js')).terminal,
  },
  text: {
    description: 'plain: no colour, no frame; for pipes and mail',
    extension: 'txt',
    mediaType: 'text/plain',
    wraps: true,
    load: async () => (await import('./text.js')).text,
  },
  json: {
    description: 'the Article; an array of them for several stories',
    extension: 'json',
    mediaType: 'application/json',
    wraps: false,
    load: async () => (await import('./json.js')).json,
  },
  ndjson: {
    description: 'the Article on one line, a line a story',
    extension: 'ndjson',
    mediaType: 'application/x-ndjson',
    wraps: false,
    load: async () => (await import('./json.js')).ndjson,
  },
  html: {
    description: 'a semantic page',
    extension: 'html',
    mediaType: 'text/html',
    wraps: false,
    load: async () => (await import('./html.js')).html,
  },
  markdown: {
    description: 'CommonMark that reads back as the same text',
    extension: 'md',
    mediaType: 'text/markdown',
    wraps: false,
    load: async () => (await import('./markdown.js')).markdown,
  },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof writers;

export const formatNames = Object.keys(writers) as FormatName[];

/** The format that files with this name's extension hold, or null. */
export function formatOfFile(file: string): FormatName | null {
  const extension = extensionOf(file);
  return formatNames.find((name) => writers[name].extension === extension) ?? null;
}

/** What follows the last full stop of a file's name, in small letters; empty where there is none. */
export function extensionOf(file: string): string {
  return /[^./\\]\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/**
 * Writes stories in a format.
 * @returns the whole output, ending with a newline; empty where there are no stories and the format has no frame
 */
export async function write(
  readings: Reading | readonly Reading[],
  format: FormatName,
  options: Partial<WriteOptions> = {},
): Promise<string> {
  const writer: Writer = await writers[format].load();
  const all = { ...defaultOptions, ...options };
  return Array.isArray(readings) ? writeSeveral(writer, readings, all) : writer.story(readings as Reading, all);
}

/** Several stories, or none, as one text. */
function writeSeveral(writer: Writer, readings: readonly Reading[], options: WriteOptions): string {
  if (writer.several === undefined) return readings.map((reading) => writer.story(reading, options)).join('');
  const { open, story, between, close } = writer.several;
  return open + readings.map((reading) => story(reading, options)).join(between) + close;
}

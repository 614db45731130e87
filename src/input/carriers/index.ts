/**
 * The registry of carriers. A new one is a file and a row here; the command, its help and the tests derive from it. It is
 * loaded where an input can be something else than plain copy; the reader of a carrier, where it is used.
 */
import type { CarrierName } from '../../article.js';
import { type Carrier, type ReadCarrier, SNIFFED } from './carrier.js';
import { sniffEmail } from './email/sniff-email.js';
import { exchange } from './exchange/index.js';
import { sniffHtml } from './html/sniff-html.js';
import { sniffMarkdown } from './markdown/sniff-markdown.js';
import { sniffDocx, sniffOdt, sniffRtf } from './sniff-documents.js';

/** In the order in which they are asked. */
export const carriers: readonly Carrier[] = [
  ...exchange,
  {
    name: 'html',
    title: 'a page, saved or as source, or a piece of one',
    extensions: ['html', 'htm', 'xhtml'],
    sniff: sniffHtml,
    byName: 'enough',
    load: async () => (await import('./html.js')).readHtml,
  },
  {
    name: 'markdown',
    title: 'Markdown, with front matter or without',
    extensions: ['md', 'markdown', 'mdown', 'mkd'],
    sniff: sniffMarkdown,
    byName: 'enough',
    load: async () => (await import('./markdown/markdown.js')).readMarkdown,
  },
  {
    name: 'email',
    title: 'mail (.eml) and mailboxes (mbox), with the documents that are attached',
    extensions: ['eml', 'mbox'],
    sniff: sniffEmail,
    byName: 'enough',
    load: async () => (await import('./email/read.js')).readEmail,
    stream: async (start) => (await import('./email/read.js')).mailboxOf(start),
  },
  {
    name: 'docx',
    title: 'Word documents, also those of Google Docs and Pages',
    extensions: ['docx'],
    sniff: sniffDocx,
    byName: 'sniffed',
    load: async () => (await import('./docx/read.js')).readDocx,
  },
  {
    name: 'odt',
    title: 'OpenDocument texts, as of LibreOffice',
    extensions: ['odt'],
    sniff: sniffOdt,
    byName: 'sniffed',
    load: async () => (await import('./odt/read.js')).readOdt,
  },
  {
    name: 'rtf',
    title: 'Rich Text Format',
    extensions: ['rtf'],
    sniff: sniffRtf,
    byName: 'sniffed',
    load: async () => (await import('./rtf/read.js')).readRtf,
  },
];

/** The carrier of that name, or null: plain copy and records have none. */
export function carrierNamed(name: string): Carrier | null {
  return carriers.find((carrier) => carrier.name === name) ?? null;
}

/**
 * What a file is: a carrier, or null for plain copy; undefined where more of it has to be seen.
 * @param start its first bytes
 * @param ended whether there are no more
 * @param file its name
 */
export function carrierOf(start: Uint8Array, ended: boolean, file: string | null): Carrier | null | undefined {
  const seen = start.subarray(0, SNIFFED);
  const all = ended || start.length >= SNIFFED;
  let likeliest: Carrier | null = null;
  let most = 0;
  let open = false;
  for (const carrier of carriers) {
    const sure = carrier.sniff(seen, all);
    if (sure === 1) return carrier;
    if (sure === null) open = true;
    else if (sure > most) [likeliest, most] = [carrier, sure];
  }
  if (open && !all) return undefined;
  const named = file === null ? null : carrierOfFile(file);
  if (named !== null && (named.byName === 'enough' || named.sniff(seen, all) !== 0)) return named;
  return likeliest;
}

/** The carrier that files with this name's ending hold, or null. */
export function carrierOfFile(file: string): Carrier | null {
  const name = file.toLowerCase();
  const fits = (extension: string) => name.endsWith(`.${extension}`);
  const longest = (carrier: Carrier) => Math.max(0, ...carrier.extensions.filter(fits).map(({ length }) => length));
  const [best] = carriers.filter((one) => longest(one) > 0).sort((one, other) => longest(other) - longest(one));
  return best ?? null;
}

export type { CarrierName, ReadCarrier };

/** What is attached to a mail: copy is read as a story of its own, anything else is reported. */
import { type Diagnostic, diagnostic } from '../../../diagnostic.js';
import { Unreadable } from '../../unreadable.js';
import type { Carried, ReadCarrier } from '../carrier.js';
import { readDocx } from '../docx/read.js';
import { readHtml } from '../html.js';
import { readMarkdown } from '../markdown/markdown.js';
import { readOdt } from '../odt/read.js';
import { readRtf } from '../rtf/read.js';
import { bytesOf, textOf } from './content.js';
import type { Part } from './parts.js';

/** Readers by the ending of an attachment's name, and by its type where it has none. */
const readers: readonly { names: RegExp; types: RegExp; read: ReadCarrier }[] = [
  { names: /\.docx$/i, types: /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml/, read: readDocx },
  { names: /\.odt$/i, types: /^application\/vnd\.oasis\.opendocument\.text$/, read: readOdt },
  { names: /\.rtf$/i, types: /^(?:text|application)\/rtf$/, read: readRtf },
  { names: /\.(?:html?|xhtml)$/i, types: /^text\/html$/, read: readHtml },
  { names: /\.(?:md|markdown)$/i, types: /^text\/markdown$/, read: readMarkdown },
];
const TEXT = { names: /\.txt$/i, types: /^text\/plain$/ };

/** So many names are listed. */
const MOST_NAMES = 5;

export interface Attached {
  stories: Carried[];
  diagnostics: Diagnostic[];
}

/** The name that a part was sent with; null where it has none. */
export function nameOf(part: Part): string | null {
  return part.disposition.parameters.get('filename') || part.type.parameters.get('name') || null;
}

/** Reads what is copy of a mail's attachments, in order. */
export function readAttached(bytes: Uint8Array, parts: readonly Part[]): Attached {
  const stories: Carried[] = [];
  const diagnostics: Diagnostic[] = [];
  const left: string[] = [];
  for (const part of parts) {
    const name = nameOf(part);
    const shown = shownName(name ?? part.type.value);
    try {
      const own = storiesOf(bytes, part, name);
      if (own === null) left.push(shown);
      else for (const one of own) stories.push(signed(one, shown));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const { code, message } = error.diagnostic;
      diagnostics.push(diagnostic(code, `attachment ${shown}: ${message}`));
    }
  }
  if (left.length > 0) diagnostics.unshift(leftOut(left));
  return { stories, diagnostics };
}

function storiesOf(bytes: Uint8Array, part: Part, name: string | null): Iterable<Carried> | null {
  const fits = ({ names, types }: { names: RegExp; types: RegExp }) =>
    name === null ? types.test(part.type.value) : names.test(name);
  const reader = readers.find(fits);
  if (reader !== undefined) return [...reader.read(bytesOf(bytes, part), { file: name })];
  if (!fits(TEXT)) return null;
  const text = textOf(bytesOf(bytes, part), part).replace(/\r\n?/g, '\n');
  return [
    { name: 'copy', text, hints: [], facts: {}, marks: [], origin: null, diagnostics: [], id: null, article: null },
  ];
}

/** Places in an attachment are none in the mail. */
function signed(carried: Carried, name: string): Carried {
  const from = diagnostic('attached', `attached to the mail as ${name}`);
  return { ...carried, origin: null, diagnostics: [from, ...carried.diagnostics] };
}

function leftOut(names: readonly string[]): Diagnostic {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  const rest = names.length > MOST_NAMES ? ' …' : '';
  const count = names.length === 1 ? '1 attachment' : `${names.length} attachments`;
  return diagnostic('carrier-loss', `${count} left out: ${shown}${rest}`);
}

function shownName(name: string): string {
  const short = name.replace(/\s+/g, ' ').trim();
  return `“${short.length > 80 ? `${short.slice(0, 79)}…` : short}”`;
}

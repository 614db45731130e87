/**
 * Mail: a message of its own, with what is forwarded in it and attached to it. postal-mime, by which mail is decoded elsewhere, waits
 * for promises, says no places and joins all texts of a message: of it the decoding of words in headers is used.
 */
import { bareSubject } from '../../../read/text/subject.js';
import type { Carried, Facts } from '../carrier.js';
import { isOwnMarkup, ownStories } from '../exchange/own-markup.js';
import { readPage } from '../html.js';
import { beyond, limits } from '../limits.js';
import { nameOf, readAttached } from './attached.js';
import { bytesOf, decoderOf, isEncoded, textOf } from './content.js';
import { fieldOf, type Header } from './header-fields.js';
import { MailText } from './mail-text.js';
import { type Part, partsOf } from './parts.js';
import { sentMeta } from './sent-meta.js';

/** Where a message stands in a mailbox. */
export interface MessagePlace {
  /** In UTF-16 units, and the 1-based line. */
  offset: number;
  line: number;
}

/** Messages in messages are read so deep; what is deeper is reported as attached. */
const DEEPEST = 10;

/**
 * Reads a message: a story, and one for each message and each document in it.
 * @param place where it stands, in a mailbox
 * @throws Unreadable where it goes beyond a limit
 */
export function* readMessage(bytes: Uint8Array, place: MessagePlace | null = null): Generator<Carried> {
  if (bytes.length > limits.input) throw beyond('input');
  const messages: { bytes: Uint8Array; depth: number }[] = [{ bytes, depth: 0 }];
  let count = 0;
  for (let next = messages.shift(); next !== undefined; next = messages.shift()) {
    const { bytes: own, depth } = next;
    const parts = partsOf(own, count);
    count += parts.length;
    const sorted = sort(parts, depth < DEEPEST);
    const attached = readAttached(own, sorted.attached);
    const top = depth === 0 ? (place ?? { offset: 0, line: 1 }) : null;
    const page = pageOf(own, sorted);
    const story =
      ownStory(own, parts, sorted) ??
      (page === null ? storyOf(own, parts, sorted, top, place !== null) : pageStory(own, parts, page));
    yield { ...story, diagnostics: [...story.diagnostics, ...attached.diagnostics] };
    yield* attached.stories;
    // Those in it come next, in order.
    messages.unshift(...sorted.messages.map((part) => ({ bytes: bytesOf(own, part), depth: depth + 1 })));
  }
}

interface Sorted {
  plain: Part[];
  pages: Part[];
  attached: Part[];
  messages: Part[];
}

function sort(parts: readonly Part[], opens: boolean): Sorted {
  const sorted: Sorted = { plain: [], pages: [], attached: [], messages: [] };
  for (const part of parts) {
    const { value } = part.type;
    if (value.startsWith('multipart/')) {
      // One without a boundary, or whose parts are not there, is read as text.
      if (part.parent < 0 && parts.length === 1) sorted.plain.push(part);
    } else if (value === 'message/rfc822' && opens) sorted.messages.push(part);
    else if (part.disposition.value === 'attachment' || nameOf(part) !== null) sorted.attached.push(part);
    else if (value === 'text/plain') sorted.plain.push(part);
    else if (value === 'text/html') sorted.pages.push(part);
    else if (!isInline(part)) sorted.attached.push(part);
  }
  return sorted;
}

/** A picture that its page shows, or a program's own report: no attachment to anybody. */
function isInline(part: Part): boolean {
  return (
    part.header.fields.some(({ name }) => name === 'content-id') ||
    /^(?:text\/(?:x-amp-html|calendar))$/.test(part.type.value)
  );
}

/** The story of a mail that wirecopy has written: its page says outright what everything is. Null for any other. */
function ownStory(bytes: Uint8Array, [message]: readonly Part[], { pages }: Sorted): Carried | null {
  const [page] = pages;
  const source = page === undefined ? '' : textOf(bytesOf(bytes, page), page);
  if (message === undefined || !isOwnMarkup(source)) return null;
  const [story] = ownStories(source, { name: 'email', diagnostics: [], places: false });
  if (story === undefined) return null;
  return { ...story, id: idOf(message.header), meta: { ...story.meta, ...sentMeta(message.header, story.meta ?? {}) } };
}

/** The page of a message that has no other text; null where it has. */
function pageOf(bytes: Uint8Array, { plain, pages }: Sorted): Part | null {
  const [page] = pages;
  if (page === undefined) return null;
  return plain.every((part) => textOf(bytesOf(bytes, part), part).trim() === '') ? page : null;
}

/** A page's story; the mail's subject is a fact where it stands in the page, which has its own headline. */
function pageStory(bytes: Uint8Array, parts: readonly Part[], page: Part): Carried {
  const [{ header }] = parts as [Part];
  // Marked as UTF-8: the mail says what it is in, whatever the page says.
  const source = new TextEncoder().encode(`\ufeff${textOf(bytesOf(bytes, page), page)}`);
  const read = readPage(source);
  const { headline, ...facts } = factsOf(header);
  const subject = headline?.filter(({ text }) => read.text.includes(`${text}\n`)) ?? [];
  return {
    ...read,
    name: 'email',
    facts: subject.length === 0 ? facts : { ...facts, headline: subject },
    origin: null,
    id: idOf(header),
  };
}

function idOf(header: Header): string | null {
  return fieldOf(header, 'message-id')?.replace(/^<|>$/g, '') ?? null;
}

function storyOf(
  bytes: Uint8Array,
  parts: readonly Part[],
  { plain }: Sorted,
  place: MessagePlace | null,
  inMailbox: boolean,
): Carried {
  const [message] = parts as [Part];
  const { header } = message;
  const text = new MailText();
  const [only] = plain;
  const stands = place !== null && plain.length === 1 && only !== undefined && !isEncoded(only);
  const source = stands ? sourceOf(bytes, only) : null;
  addHeader(text, header, source);
  for (const part of plain) {
    const flowed = /^flowed$/i.test(part.type.parameters.get('format') ?? '');
    const bare = /^yes$/i.test(part.type.parameters.get('delsp') ?? '');
    const body = source === null ? textOf(bytesOf(bytes, part), part) : source.body;
    text.body(body, source === null ? -1 : source.bodyAt, { flowed, bare, escaped: inMailbox });
  }
  return {
    name: 'email',
    text: text.text,
    // What people write in a mail is plain copy: no line of it says what it is.
    hints: [],
    facts: factsOf(header),
    marks: [],
    origin:
      source === null || place === null
        ? null
        : { source: source.text, ...place, runs: text.runs, asides: asidesOf(header, source, text) },
    diagnostics: [],
    id: idOf(header),
    article: null,
  };
}

interface Source {
  text: string;
  body: string;
  bodyAt: number;
  /** Decodes what stands in front of an offset in bytes: its length is the offset in units. */
  unitsTo(at: number): number;
}

/** A message as text, by the charset of the one body that stands in it unencoded. */
function sourceOf(bytes: Uint8Array, part: Part): Source {
  const decoder = decoderOf(bytes, part);
  const decode = (start: number, end: number) => decoder.decode(bytes.subarray(start, end));
  const before = decode(0, part.start);
  const body = decode(part.start, part.end);
  return {
    text: before + body + decode(part.end, bytes.length),
    body,
    bodyAt: before.length,
    unitsTo: (at) => decode(0, at).length,
  };
}

/** What people see of a header: the lines that say who writes, when, and about what. */
const SEEN = ['from', 'to', 'date', 'subject'];

function addHeader(text: MailText, header: Header, source: Source | null): void {
  let count = 0;
  for (const field of header.fields) {
    if (!SEEN.includes(field.name) || count >= SEEN.length) continue;
    const value = fieldOf({ ...header, fields: [field] }, field.name);
    if (value === null) continue;
    count++;
    const line = `${field.name.charAt(0).toUpperCase()}${field.name.slice(1)}: ${value}`;
    const at = source === null ? -1 : source.unitsTo(field.start);
    // A line that is folded or encoded stands otherwise in the file.
    const stands = source !== null && source.text.slice(at, at + line.length + 1).trimEnd() === line;
    text.add(line, stands ? at : -1);
    text.add('\n', -1);
  }
  if (count > 0) text.add('\n', -1);
}

/** The rest of the header. */
function asidesOf(header: Header, source: Source, text: MailText): { start: number; end: number; role: 'metadata' }[] {
  const end = source.unitsTo(header.end);
  const asides: { start: number; end: number; role: 'metadata' }[] = [];
  let at = 0;
  for (const run of text.runs) {
    if (run.from >= end) break;
    if (run.from > at) asides.push({ start: at, end: run.from, role: 'metadata' });
    at = run.from + run.taken;
  }
  if (at < end) asides.push({ start: at, end, role: 'metadata' });
  return asides.filter((aside) => source.text.slice(aside.start, aside.end).trim() !== '');
}

function factsOf(header: Header): Facts {
  const facts: Facts = {};
  const subject = bareSubject(fieldOf(header, 'subject') ?? '');
  if (subject !== '') facts.headline = [{ text: subject, from: 'Subject' }];
  const language = fieldOf(header, 'content-language');
  if (language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)) {
    facts.language = [{ text: language, from: 'Content-Language' }];
  }
  return facts;
}

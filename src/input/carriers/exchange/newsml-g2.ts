/** IPTC NewsML-G2: a news item, or several in a message; its text as NITF, XHTML, HTML or plain. Source: https://iptc.org/std/NewsML-G2/guidelines/. */
import type { Author } from '../../../article.js';
import { diagnostic } from '../../../diagnostic.js';
import { Unreadable } from '../../unreadable.js';
import type { Carried } from '../carrier.js';
import { datelineOf } from './body.js';
import { deskNoteOf } from './desk-note.js';
import { type Draft, textOf } from './draft.js';
import { inlineDraft } from './inline-content.js';
import { lineOf } from './line.js';
import { metaFrom } from './meta-from.js';
import { over } from './over.js';
import { carriedOf, partsOf } from './settle.js';
import { stateOf, statusesOf } from './status-said.js';
import { isoTime } from './times.js';
import { at, attribute, below, childrenOf, type Element } from './tree.js';
import { wireOf } from './wire-fields.js';
import { readXml } from './xml.js';
import { xmlSource } from './xml-source.js';

export function* readNewsmlG2(bytes: Uint8Array): Generator<Carried> {
  const { text, diagnostics } = xmlSource(bytes);
  const xml = readXml(text);
  const items = xml.root.name === 'newsItem' ? [xml.root] : below(xml.root, 'newsItem');
  const drafts = items.flatMap((item) => {
    const draft = itemDraft(item);
    return draft === null ? [] : [{ item, draft }];
  });
  if (drafts.length === 0) throw new Unreadable(diagnostic('carrier-invalid', without(items.length)));
  const parts = partsOf(
    text,
    drafts.map(({ item }) => item.start),
  );
  for (const [index, { item, draft }] of drafts.entries()) {
    const first = index === 0 ? [...diagnostics, ...xml.diagnostics, ...passedOver(items.length - drafts.length)] : [];
    yield carriedOf('newsml-g2', draft, {
      part: parts[index] ?? null,
      id: attribute(item, 'guid'),
      diagnostics: first,
    });
  }
}

function without(items: number): string {
  const what = items === 0 ? 'no news item' : 'no news item with a text in it';
  return `${what}: give the item that holds the text, not the package or the picture`;
}

function passedOver(count: number) {
  if (count === 0) return [];
  return [diagnostic('carrier-loss', `${count} ${count === 1 ? 'item has' : 'items have'} no text, and no story`)];
}

/** What an item says; null where it holds no text. */
function itemDraft(item: Element): Draft | null {
  const meta = at(item, 'contentMeta');
  const management = at(item, 'itemMeta');
  const said = datelineIn(meta);
  const inline = inlineDraft(at(item, 'contentSet'), said === null ? null : textOf(said.text));
  if (inline === null) return null;
  const own = contentDraft(item, meta, management);
  const draft = over(inline, own);
  const { article } = draft;
  const until = isoTime(textAt(management, 'embargoed'), true);
  const note = deskNoteOf(notesOf(management), until);
  const state = stateOf(stateName(at(management, 'pubStatus')), until);
  const isEmbargo = at(management, 'embargoed') !== null && state === null;
  const notices = (inline.article.status ?? []).length > 0 ? (inline.article.status ?? []) : note.status;
  article.status = statusesOf(notices, isEmbargo ? { kind: 'embargo', text: 'embargo', until: null } : state);
  const known = new Set([...(inline.article.notes ?? []), ...(inline.article.contacts ?? [])]);
  article.notes = [...(inline.article.notes ?? []), ...note.notes.filter((line) => !known.has(line))];
  article.date ??= note.date;
  article.edition ??= note.edition;
  if (note.sent !== null && article.wire != null) article.wire.sent ??= note.sent;
  return draft;
}

function contentDraft(item: Element, content: Element | null, management: Element | null): Draft {
  const headlines = childrenOf(content, 'headline');
  const isUnder = (one: Element) => /sub|deck/i.test(attribute(one, 'role') ?? '');
  const main = headlines.find((one) => !isUnder(one)) ?? headlines[0] ?? null;
  const dateline = datelineIn(content);
  const provider = nameOf(at(management, 'provider'));
  const sources = childrenOf(content, 'infoSource').flatMap((one) => nameOf(one) ?? []);
  const [source = null] = sources;
  const first = isoTime(createdIn(content, management));
  const by = lineOf(at(content, 'by'));
  const named = childrenOf(content, 'creator').flatMap(authorOf);
  // Where no byline is given, a name that people log in with is none.
  const authors = by === null ? named.filter(({ name }) => /\S\s\S/.test(name)) : named;
  const credit = lineOf(at(content, 'creditline'));
  const language = attribute(at(content, 'language'), 'tag') ?? attribute(item, 'xml:lang');
  const article: Draft['article'] = {
    headline: lineOf(main) ?? lineOf(at(management, 'title')),
    deck: lineOf(headlines.find((one) => one !== main && isUnder(one)) ?? null),
    slug: textAt(content, 'slugline'),
    source: source ?? (provider === 'unknown' ? null : provider),
    edition: nameOf(at(management, 'instanceOf')),
    isoDate: first,
    byline:
      by === null && authors.length === 0 ? null : { text: by ?? authors.map(({ name }) => name).join(', '), authors },
    dateline: dateline === null ? null : { ...dateline, place: nameOf(at(content, 'located')) },
    credits: credit === null ? [] : [credit],
    wire: wireOf({
      service: nameOf(at(management, 'service')),
      number: textAt(content, 'altId'),
      category: null,
      priority: textAt(content, 'urgency'),
      take: null,
      words: null,
      sent: null,
      subjects: [],
      keyword: null,
      place: null,
    }),
  };
  if (language !== null) article.language = language;
  return { article, meta: metaOf(item, content, management, source === null ? null : provider) };
}

/** When the story was made; where nothing says it, its version: in ours that is when it was written out. */
function createdIn(content: Element | null, management: Element | null): string | null {
  const isOurs = textAt(management, 'generator') === 'wirecopy';
  const version = isOurs ? null : textAt(management, 'versionCreated');
  return textAt(management, 'firstCreated') ?? textAt(content, 'contentCreated') ?? version;
}

function metaOf(
  item: Element,
  content: Element | null,
  management: Element | null,
  publisher: string | null,
): Draft['meta'] {
  const published = createdIn(content, management);
  const version = textAt(management, 'versionCreated');
  const changed = textAt(content, 'contentModified') ?? (published === null || version === published ? null : version);
  return metaFrom({
    url: attribute(item, 'guid'),
    published,
    modified: changed,
    publisher,
    section: nameOf(childrenOf(content, 'subject').find((one) => attribute(one, 'qcode') === null) ?? null),
    keywords: childrenOf(content, 'keyword').flatMap((one) => lineOf(one)?.text ?? []),
    copyright: textAt(at(item, 'rightsInfo'), 'copyrightNotice'),
    image: attribute(at(content, 'icon'), 'href'),
  });
}

function authorOf(creator: Element): Author[] {
  const name = nameOf(creator);
  if (name === null) return [];
  // A code says who, and a name is what is printed.
  const named = at(creator, 'name') !== null;
  if (!named) return [];
  const affiliation = nameOf(at(creator, 'personDetails', 'affiliation')) ?? nameOf(at(creator, 'affiliation'));
  const kind = at(creator, 'organisationDetails') === null ? 'person' : 'organization';
  return [{ kind, name, role: textAt(creator, 'definition'), affiliation }];
}

/** A party by its name, else by what stands for it: "Reuters" of `nprov:Reuters`. */
function nameOf(party: Element | null): string | null {
  const named = lineOf(at(party, 'name'))?.text ?? attribute(party, 'literal');
  const code = attribute(party, 'qcode');
  return named ?? (code === null ? null : code.slice(code.indexOf(':') + 1));
}

function stateName(status: Element | null): string | null {
  return attribute(status, 'qcode') ?? attribute(status, 'literal');
}

function notesOf(management: Element | null): string | null {
  const notes = childrenOf(management, 'edNote').flatMap((note) => {
    const text = note.children.map((child) => ('text' in child ? child.text : (lineOf(child)?.text ?? ''))).join('');
    return text.trim() === '' ? [] : [text];
  });
  return notes.join('\n') || null;
}

function textAt(element: Element | null, name: string): string | null {
  return lineOf(at(element, name))?.text ?? null;
}

/** Some systems have a mere time in it. */
function datelineIn(content: Element | null) {
  const text = lineOf(at(content, 'dateline'));
  return text === null || /^\d{4}-?\d\d-?\d\d/.test(text.text) ? null : datelineOf(text);
}

/** IPTC NITF 3.x, with its namespace and without. Source: nitf-3-6.xsd; its elements are the same since 3.0. */
import { diagnostic } from '../../../diagnostic.js';
import { Unreadable } from '../../unreadable.js';
import type { Carried } from '../carrier.js';
import { blocksOf } from './blocks.js';
import { bodyOf, creditsApart, knownSummary, summaryOf } from './body.js';
import { type Draft, firstTexts, textOf as textOfEither } from './draft.js';
import { type Inline, joinedInlines } from './inline.js';
import { lineOf } from './line.js';
import { namedMeta, nitfMeta, notesOf, releaseOf } from './nitf-head.js';
import { nitfBylineFrom, nitfDatelineFrom } from './nitf-signed.js';
import { carriedOf, partsOf } from './settle.js';
import { stateOf, statusesOf } from './status-said.js';
import { isoTime } from './times.js';
import { at, attribute, below, childrenOf, type Element, isElement, type Node } from './tree.js';
import { countOf, wireOf } from './wire-fields.js';
import { readXml } from './xml.js';
import { xmlSource } from './xml-source.js';

export function* readNitf(bytes: Uint8Array): Generator<Carried> {
  const { text, diagnostics } = xmlSource(bytes);
  const xml = readXml(text);
  const root = xml.root.name === 'nitf' ? xml.root : below(xml.root, 'nitf')[0];
  if (root === undefined) {
    const message = `XML of a format that is not read (its root is “${xml.root.name}”): --from copy reads it as text`;
    throw new Unreadable(diagnostic('carrier-invalid', message));
  }
  const [part = null] = partsOf(text, [0]);
  const id = attribute(at(root, 'head', 'docdata', 'doc-id'), 'id-string');
  yield carriedOf('nitf', nitfDraft(root), { part, id, diagnostics: [...diagnostics, ...xml.diagnostics] });
}

/** What an `nitf` element says, on its own or inside of a news item. */
export function nitfDraft(root: Element): Draft {
  const head = at(root, 'head');
  const docdata = at(head, 'docdata');
  const pubdata = at(head, 'pubdata');
  const top = at(root, 'body', 'body.head');
  const named = namedMeta(head);
  const first = (name: string) => named.get(name)?.[0] ?? null;
  const content = at(root, 'body', 'body.content');
  const preview = content?.children.find(isPreview) ?? null;
  const text = textOf(top, content);
  const edition = attribute(pubdata, 'edition.name');
  const date = first('date');
  const sent = first('wire-sent');
  const contacts = named.get('contact') ?? [];
  const labelled = [edition && `Edition: ${edition}`, date && `Date: ${date}`, sent && `Sent: ${sent}`].filter(
    (one) => one !== null,
  );
  const note = notesOf(top, docdata, [...contacts, ...labelled]);
  const state = attribute(docdata, 'management-status');
  const distributor = lineOf(at(top, 'distributor'));
  const name = attribute(pubdata, 'name');
  const tagline = lineOf(at(root, 'body', 'body.end', 'tagline'));
  const language = attribute(root, 'xml:lang');
  const article: Draft['article'] = {
    ...text,
    headline: text.headline ?? lineOf(at(head, 'title')),
    byline: nitfBylineFrom(at(top, 'byline'), first('byline')),
    dateline: nitfDatelineFrom(at(top, 'dateline')) ?? text.dateline ?? null,
    date,
    isoDate: isoTime(attribute(at(docdata, 'date.issue'), 'norm') ?? attribute(pubdata, 'date.publication')),
    slug: attribute(at(docdata, 'du-key'), 'key') ?? first('anpa-keyword'),
    source: distributor ?? name,
    edition: edition ?? note.edition,
    status: statusesOf(note.status, stateOf(state, state === 'embargoed' ? releaseOf(docdata) : null)),
    notes: note.notes,
    contacts,
    credits: text.credits ?? creditsApart(text.sections ?? [], tagline?.text ?? null),
    wire: wireOf({
      service: attribute(at(docdata, 'doc-id'), 'regsrc'),
      number: first('wire-number'),
      category: first('wire-category'),
      priority: first('wire-priority') ?? attribute(at(docdata, 'urgency'), 'ed-urg'),
      take: first('wire-take'),
      words: countOf(first('wire-words')),
      sent,
      subjects: named.get('wire-subject') ?? [],
      keyword: first('wire-keyword'),
      place: first('wire-place'),
    }),
  };
  if (language !== null) article.language = language;
  return { article, meta: nitfMeta(head, preview as Element | null, distributor === null ? null : name) };
}

/** What stands above the text and in it. */
function textOf(top: Element | null, content: Element | null): Draft['article'] {
  const headline = lineOf(at(top, 'hedline', 'hl1'));
  const under = childrenOf(at(top, 'hedline'), 'hl2');
  const isKicker = (one: Element) => attribute(one, 'class') === 'kicker';
  const kicker = lineOf(under.find(isKicker) ?? null);
  const deck = lineOf(under.find((one) => !isKicker(one)) ?? null);
  const abstract = at(top, 'abstract');
  const looks = abstract === null ? null : summaryOf(blocksOf(abstract));
  const children = content?.children.filter((child) => !isPreview(child)) ?? [];
  const body = bodyOf(content === null ? [] : blocksOf({ ...content, children }), {
    headline: headline?.text ?? null,
    deck: deck?.text ?? null,
    dateline: lineOf(at(top, 'dateline'))?.text ?? null,
    summary: looks === null ? null : knownSummary(looks),
  });
  const own = { ...body, headline, kicker, deck };
  if (abstract === null || looks === null) return { ...own, quickLooks: body.quickLooks ?? null };
  if (below(abstract, 'ul').length > 0 || looks.label !== null || looks.title !== null)
    return { ...own, quickLooks: looks };
  // A mere text: what the story opens with, or the line under its headline.
  const text = joinedInlines(looks.items as Inline[]);
  const opens = [body.lead ?? '', ...firstTexts(body.sections)].some((one) => textOfEither(one) === text.text);
  if (opens) return own;
  return deck === null ? { ...own, deck: text } : { ...own, quickLooks: looks };
}

/** A picture beside the text of which nothing is said is the story's preview. */
function isPreview(child: Node): boolean {
  if (!isElement(child) || child.name !== 'media') return false;
  return at(child, 'media-caption') === null && at(child, 'media-producer') === null;
}

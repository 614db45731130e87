/** IPTC NewsML 1.0 to 1.2: the text of each news item and its news lines. Source: NewsML_1.2.dtd and its functional specification. */
import { diagnostic } from '../../../diagnostic.js';
import { Unreadable } from '../../unreadable.js';
import type { Carried } from '../carrier.js';
import { datelineOf } from './body.js';
import type { Draft } from './draft.js';
import { dataDraft } from './inline-content.js';
import { lineOf } from './line.js';
import { metaFrom } from './meta-from.js';
import { over } from './over.js';
import { carriedOf, partsOf } from './settle.js';
import { stateOf, statusesOf } from './status-said.js';
import { isoTime } from './times.js';
import { at, attribute, below, childrenOf, type Element, everyBelow } from './tree.js';
import { wireOf } from './wire-fields.js';
import { readXml } from './xml.js';
import { xmlSource } from './xml-source.js';

export function* readNewsml1(bytes: Uint8Array): Generator<Carried> {
  const { text, diagnostics } = xmlSource(bytes);
  const xml = readXml(text);
  const drafts = below(xml.root, 'NewsItem').flatMap((item) => {
    const draft = itemDraft(item);
    return draft === null ? [] : [{ item, draft }];
  });
  if (drafts.length === 0) {
    const message = 'no news item with a text in it: give the file that holds the text';
    throw new Unreadable(diagnostic('carrier-invalid', message));
  }
  const parts = partsOf(
    text,
    drafts.map(({ item }) => item.start),
  );
  for (const [index, { item, draft }] of drafts.entries()) {
    const identifier = at(item, 'Identification', 'NewsIdentifier', 'PublicIdentifier');
    const id = lineOf(identifier)?.text ?? null;
    const first = index === 0 ? [...diagnostics, ...xml.diagnostics] : [];
    yield carriedOf('newsml-1', draft, { part: parts[index] ?? null, id, diagnostics: first });
  }
}

/** What an item says: its first component with a text, and the lines of that or of what is around it. */
function itemDraft(item: Element): Draft | null {
  const lines =
    below(item, 'NewsLines').find((one) => textAt(one, 'HeadLine') !== null) ?? below(item, 'NewsLines')[0] ?? null;
  const said = lineOf(at(lines, 'DateLine'));
  // Of some it is a date alone, which is said elsewhere with its time; from where, the text says.
  const isDate = said !== null && !/\p{L}{2}/u.test(said.text);
  const dateline = isDate ? null : said;
  const content = contentOf(item, dateline?.text ?? null);
  if (content === null) return null;
  const management = at(item, 'NewsManagement');
  const state = attribute(at(management, 'Status'), 'FormalName');
  const by = lineOf(at(lines, 'ByLine'));
  const credit = lineOf(at(lines, 'CreditLine'));
  const language = attribute(below(item, 'Language')[0] ?? null, 'FormalName') ?? attribute(item, 'xml:lang');
  const article: Draft['article'] = {
    headline: lineOf(at(lines, 'HeadLine')),
    deck: lineOf(at(lines, 'SubHeadLine')),
    slug: textAt(lines, 'SlugLine'),
    source: attribute(
      below(item, 'Provider')[0]?.children.find((one) => 'children' in one) as Element | null,
      'FormalName',
    ),
    isoDate: isoTime(textAt(management, 'FirstCreated')),
    byline: by === null ? null : { text: by, authors: [] },
    dateline: dateline === null || /^\d{8}T?/.test(dateline.text) ? null : datelineOf(dateline),
    credits: credit === null ? [] : [credit],
    status: statusesOf([], stateOf(state, null)),
    wire: wireOf({
      service: attribute(below(item, 'NewsService')[0] ?? null, 'FormalName'),
      number: null,
      category: null,
      priority: attribute(at(management, 'Urgency'), 'FormalName'),
      take: null,
      words: null,
      sent: null,
      subjects: [],
      keyword: null,
      place: null,
    }),
  };
  if (language !== null) article.language = language;
  const changed = textAt(management, 'ThisRevisionCreated');
  const published = textAt(management, 'FirstCreated');
  const meta = metaFrom({
    published,
    modified: changed === published ? null : changed,
    copyright: textAt(lines, 'CopyrightLine'),
    keywords: childrenOf(lines, 'KeywordLine').flatMap((one) => lineOf(one)?.text ?? []),
  });
  return over(content, { article, meta });
}

/** The text: what is called the body, with the lead above it; else the first text there is. */
function contentOf(item: Element, dateline: string | null): Draft | null {
  for (const component of everyBelow(item, 'NewsComponent')) {
    const parts = childrenOf(component, 'NewsComponent');
    const called = (role: string) =>
      parts.find((one) => attribute(at(one, 'Role'), 'FormalName')?.toLowerCase() === role) ?? null;
    const body = called('body');
    const text = body === null ? null : textIn(body, dateline);
    if (text === null) continue;
    const lead = called('lead') === null ? null : lineOf(below(called('lead'), 'DataContent')[0] ?? null);
    return lead === null ? text : { ...text, article: { ...text.article, lead } };
  }
  return textIn(item, dateline);
}

function textIn(item: Element, dateline: string | null): Draft | null {
  for (const content of below(item, 'ContentItem')) {
    const medium = attribute(at(content, 'MediaType'), 'FormalName') ?? 'Text';
    if (/photo|graphic|image|video|audio|anim/i.test(medium)) continue;
    for (const data of below(content, 'DataContent')) {
      const draft = dataDraft(data, null, dateline);
      if (draft !== null) return draft;
    }
  }
  return null;
}

function textAt(element: Element | null, name: string): string | null {
  return lineOf(at(element, name))?.text ?? null;
}

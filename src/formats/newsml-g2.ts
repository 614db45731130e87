/**
 * IPTC NewsML-G2 2.35: a news item with NITF inside; several of them in a news message. Source: the schema's own
 * documentation and https://iptc.org/std/NewsML-G2/guidelines/. Codes are of IPTC's catalogue, named in each item.
 */
import type { Article, Author } from '../article.js';
import { type Meta, versionOf } from '../meta.js';
import { withClock } from '../time.js';
import { inItem, nitfFieldMap, nitfOf } from './nitf.js';
import { bylineText } from './shared/byline.js';
import { withDate } from './shared/dated.js';
import { edNoteOf } from './shared/ed-note.js';
import type { FieldMap } from './shared/field-map.js';
import { identityOf } from './shared/identity.js';
import { element, escapeMarkup, optional } from './shared/markup.js';
import { embargoEnd, publishingStatus } from './shared/status-lines.js';
import { titleOf } from './shared/title.js';
import type { WriteOptions, Writer } from './writer.js';

const NAMESPACE = 'http://iptc.org/std/nar/2006-10-01/';
const CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** What an item has as its text. */
export interface InlineXml {
  contenttype: string;
  /** The text as XML, its root with its namespace. */
  of(article: Article, meta: Meta): string;
}

export const newsml: Writer = newsmlWriter({
  contenttype: 'application/nitf+xml',
  of: (article, meta) => nitfOf(article, meta, inItem),
});

/** A writer of items with this text in them, and of messages of several. */
export function newsmlWriter(inline: InlineXml): Writer {
  return {
    story: ({ article }, options) => `${DECLARATION}${itemOf(article, options, inline, { xmlns: NAMESPACE })}\n`,
    several: (options) => ({
      open: `${DECLARATION}<newsMessage xmlns="${NAMESPACE}">\n${lines('header', [element('sent', {}, nowOf(options))])}\n<itemSet>\n`,
      story: ({ article }, own) => `${itemOf(article, own, inline, {})}\n`,
      between: '',
      close: '</itemSet>\n</newsMessage>\n',
    }),
  };
}

function lines(name: string, content: readonly string[], attributes = {}): string {
  return element(name, attributes, `\n${content.join('\n')}\n`);
}

function nowOf({ now }: WriteOptions): string {
  return now ?? new Date().toISOString();
}

function itemOf(article: Article, options: WriteOptions, inline: InlineXml, attributes: { xmlns?: string }): string {
  const { meta } = options;
  const { language } = article;
  return lines(
    'newsItem',
    [
      element('catalogRef', { href: CATALOG }, null),
      ...(meta.copyright === null
        ? []
        : [lines('rightsInfo', [element('copyrightNotice', {}, escapeMarkup(meta.copyright))])]),
      lines('itemMeta', itemMetaOf(article, options)),
      lines('contentMeta', contentMetaOf(article, meta)),
      lines('contentSet', [
        lines('inlineXML', [inline.of(article, meta)], {
          contenttype: inline.contenttype,
          wordcount: String(article.stats.words),
        }),
      ]),
    ],
    {
      ...attributes,
      guid: identityOf(article, meta),
      version: '1',
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      'xml:lang': language === 'und' ? null : language,
    },
  );
}

/** Of the item: what it is, who provides it, since when. */
function itemMetaOf(article: Article, options: WriteOptions): string[] {
  const meta = withDate(article, options.meta);
  const { source, dateline, wire, edition } = article;
  const provider = meta.publisher ?? source ?? dateline?.agency ?? wire?.service ?? null;
  const version = versionOf(meta);
  // An embargo without an end is one until it is lifted.
  const status = publishingStatus(article);
  return [
    element('itemClass', { qcode: 'ninat:text' }, null),
    // The standard wants a provider: where the copy names none, the item says that it is unknown.
    provider === null ? element('provider', { literal: 'unknown' }, null) : party('provider', provider),
    element('versionCreated', {}, version === null ? nowOf(options) : withClock(version)),
    ...(meta.published === null ? [] : [element('firstCreated', {}, withClock(meta.published))]),
    ...(status === 'embargoed' ? [element('embargoed', {}, embargoEnd(article) ?? '')] : []),
    element('pubStatus', { qcode: `stat:${status === 'embargoed' ? 'usable' : status}` }, null),
    // Without a date of its own a story of ours is dated by nothing but its writing: whoever reads it back has to know.
    element('generator', {}, 'wirecopy'),
    ...(wire?.service == null ? [] : [party('service', wire.service)]),
    ...optional('title', {}, article.headline === null ? titleOf(article) : null),
    ...optional('edNote', {}, edNoteOf(article)),
    // "A frequently updating information object that this Item is an instance of."
    ...(edition === null ? [] : [party('instanceOf', edition)]),
  ];
}

/** Of the content: who, where, when; then what it says of itself. */
function contentMetaOf(article: Article, given: Meta): string[] {
  const meta = withDate(article, given);
  const { wire, dateline, byline, slug, headline, language, lead, credits, source } = article;
  return [
    ...(meta.image === null ? [] : [element('icon', { href: meta.image }, null)]),
    ...(/^[1-9]$/.test(wire?.priority ?? '') ? [element('urgency', {}, escapeMarkup(wire?.priority ?? ''))] : []),
    ...optional('contentCreated', {}, meta.published),
    ...optional('contentModified', {}, meta.modified),
    ...(dateline?.place == null ? [] : [party('located', dateline.place)]),
    ...(meta.publisher === null || source === null ? [] : [party('infoSource', source)]),
    ...(byline?.authors.map(creatorOf) ?? []),
    ...(wire?.number == null ? [] : [element('altId', {}, escapeMarkup(wire.number))]),
    ...(language === 'und' ? [] : [element('language', { tag: language }, null)]),
    ...meta.keywords.flatMap((keyword) => optional('keyword', {}, keyword)),
    ...(meta.section === null ? [] : [party('subject', meta.section)]),
    ...optional('slugline', {}, slug),
    ...optional('headline', {}, headline),
    ...optional('dateline', {}, dateline?.text ?? null),
    ...optional('by', {}, bylineText(article)),
    ...optional('creditline', {}, credits.join(' ') || null),
    ...optional('description', { role: 'drol:summary' }, lead),
  ];
}

/** Somebody or something that is known by its name alone. */
function party(element_: string, name: string, details: readonly string[] = []): string {
  return element(element_, {}, element('name', {}, escapeMarkup(name)) + details.join(''));
}

function creatorOf({ name, role, affiliation }: Author): string {
  const agency = affiliation === null ? [] : [party('affiliation', affiliation)];
  return party('creator', name, [
    ...optional('definition', {}, role),
    ...(agency.length === 0 ? [] : [element('personDetails', {}, agency.join(''))]),
  ]);
}

const INSIDE = 'inlineXML: NITF';

export const newsmlFieldMap: FieldMap = {
  ...nitfFieldMap,
  status: 'itemMeta/embargoed, pubStatus, edNote',
  kicker: `${INSIDE} hedline/hl2`,
  headline: 'contentMeta/headline',
  deck: `${INSIDE} hedline/hl2, body.content hl2`,
  slug: 'contentMeta/slugline',
  source: 'itemMeta/provider, contentMeta/infoSource',
  edition: 'itemMeta/instanceOf, itemMeta/edNote',
  date: 'itemMeta/edNote',
  isoDate: 'itemMeta/firstCreated, contentMeta/contentCreated',
  byline: 'contentMeta/by',
  'byline.name': 'contentMeta/creator/name',
  'byline.role': 'contentMeta/creator/definition',
  'byline.affiliation': 'contentMeta/creator/personDetails/affiliation',
  dateline: `contentMeta/dateline, ${INSIDE} first p`,
  'dateline.place': 'contentMeta/located',
  'dateline.date': 'in contentMeta/dateline',
  'dateline.isoDate': `${INSIDE} story.date@norm`,
  'dateline.agency': 'in contentMeta/dateline, itemMeta/provider',
  lead: `contentMeta/description, ${INSIDE} p@lede`,
  'quickLooks.label': `${INSIDE} abstract, hl2`,
  'quickLooks.title': `${INSIDE} abstract, hl2`,
  'quickLooks.items': `${INSIDE} abstract, ul`,
  'section.label': `${INSIDE} hl2`,
  'section.subhead': `${INSIDE} hl2`,
  paragraph: `${INSIDE} p`,
  list: `${INSIDE} ul, ol`,
  quote: `${INSIDE} bq`,
  table: `${INSIDE} table`,
  preformatted: `${INSIDE} pre`,
  image: `${INSIDE} media, p`,
  embed: `${INSIDE} p`,
  notes: 'itemMeta/edNote',
  credits: `contentMeta/creditline, ${INSIDE} p`,
  contacts: `itemMeta/edNote, ${INSIDE} meta`,
  language: 'contentMeta/language@tag, newsItem@xml:lang',
  'wire.service': 'itemMeta/service',
  'wire.number': 'contentMeta/altId',
  'wire.category': `${INSIDE} meta`,
  'wire.priority': 'contentMeta/urgency',
  'wire.take': `${INSIDE} meta`,
  'wire.words': `${INSIDE} meta`,
  'wire.sent': `itemMeta/edNote, ${INSIDE} meta`,
  'wire.subjects': `${INSIDE} meta`,
  'wire.keyword': `${INSIDE} meta`,
  'wire.place': `${INSIDE} meta`,
  'stats.words': `inlineXML@wordcount, ${INSIDE} pubdata`,
  'meta.url': 'newsItem@guid',
  'meta.image': 'contentMeta/icon@href',
  'meta.imageAlt': `${INSIDE} media`,
  'meta.published': 'itemMeta/firstCreated, contentMeta/contentCreated',
  'meta.modified': 'itemMeta/versionCreated, contentMeta/contentModified',
  'meta.publisher': 'itemMeta/provider',
  'meta.section': 'contentMeta/subject',
  'meta.keywords': 'contentMeta/keyword',
  'meta.copyright': 'rightsInfo/copyrightNotice',
};

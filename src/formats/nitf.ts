/**
 * IPTC NITF 3.6, the News Industry Text Format. Source: nitf-3-6.xsd and its documentation (https://iptc.org/standards/nitf/).
 * What it has no element for (a wire's number, the date as written) goes into `meta`, as it does for HTML.
 */
import type { Article } from '../article.js';
import { type Meta, versionOf } from '../meta.js';
import { basic } from '../time.js';
import { nitfBylineOf, wholeByline } from './nitf-byline.js';
import { contentOf, endOf, lines, summaryOf } from './nitf-text.js';
import { withDate } from './shared/dated.js';
import { edNoteOf } from './shared/ed-note.js';
import { type FieldMap, noMail } from './shared/field-map.js';
import { identityOf } from './shared/identity.js';
import { type Attributes, element, escapeMarkup, linked, optional } from './shared/markup.js';
import { embargoEnd, FOR_READERS, otherNotes, publishingStatus, statusTextsOf } from './shared/status-lines.js';
import { titleOf } from './shared/title.js';
import type { Writer } from './writer.js';

const NAMESPACE = 'http://iptc.org/std/NITF/2006-10-18/';

/** What differs between those who read NITF. */
export interface NitfFlavour {
  /** The standard's namespace; without it as in the years of its DTD. */
  namespace: boolean;
  /** Whether the deck is a part of the text. Some readers look for it nowhere else. */
  deckInText: boolean;
  /** Whether the authors are in the byline elements. Readers of plain bylines lose all but the first. */
  authorsMarked: boolean;
  /** The lead as the abstract too, and the wire's frame under the names that ANPA's fields have in NITF. */
  asWiresSend: boolean;
}

const standard: NitfFlavour = { namespace: true, deckInText: false, authorsMarked: true, asWiresSend: false };
/** Inside a news item, whose readers take its text and nothing else of NITF. */
export const inItem: NitfFlavour = { ...standard, deckInText: true };

export const nitf: Writer = nitfWriter(standard);

/** A writer of documents of their own. */
export function nitfWriter(flavour: NitfFlavour): Writer {
  return {
    story: ({ article }, { meta }) => `<?xml version="1.0" encoding="UTF-8"?>\n${nitfOf(article, meta, flavour)}\n`,
  };
}

/** The `nitf` element, for a document of its own or inside another. */
export function nitfOf(article: Article, meta: Meta, flavour: NitfFlavour): string {
  const language = article.language === 'und' ? null : article.language;
  const attributes = {
    xmlns: flavour.namespace ? NAMESPACE : null,
    version: '-//IPTC//DTD NITF 3.6//EN',
    'xml:lang': language,
  };
  const body = ['body.head', 'body.content', 'body.end'] as const;
  const parts = {
    'body.head': headOf(article, meta, flavour),
    'body.content': contentOf(article, meta, flavour.deckInText),
    'body.end': endOf(article),
  };
  const whole = body.flatMap((name) => (parts[name].length === 0 ? [] : [lines(name, parts[name])]));
  return lines('nitf', [lines('head', dataOf(article, meta, flavour)), lines('body', whole)], attributes);
}

/** What is said of the story: for machines and for the desk. */
function dataOf(article: Article, given: Meta, { asWiresSend }: NitfFlavour): string[] {
  const meta = withDate(article, given);
  const { slug, source, edition, date, contacts, wire, stats } = article;
  const named = (name: string, content: string | null | undefined) =>
    content == null ? [] : [element('meta', { name, content }, null)];
  const version = meta.modified === null ? null : versionOf(meta);
  const message = edNoteOf(article);
  const release = embargoEnd(article);
  const status = publishingStatus(article);
  const urgency = /^[1-8]$/.test(wire?.priority ?? '') ? (wire?.priority ?? null) : null;
  return [
    element('title', {}, escapeMarkup(titleOf(article))),
    ...named('date', date),
    ...named('byline', bylineAsWritten(article)),
    ...contacts.flatMap((contact) => named('contact', contact)),
    ...named('wire-number', wire?.number),
    ...named('wire-category', wire?.category),
    ...named('wire-priority', urgency === null ? wire?.priority : null),
    ...named('wire-take', wire?.take),
    ...named('wire-words', wire?.words?.toString()),
    ...named('wire-sent', wire?.sent),
    ...(wire?.subjects ?? []).flatMap((subject) => named('wire-subject', subject)),
    ...named('wire-keyword', wire?.keyword),
    ...named('wire-place', wire?.place),
    ...(asWiresSend ? anpaFieldsOf(article).flatMap(([name, content]) => named(name, content)) : []),
    lines(
      'docdata',
      [
        ...article.status
          .filter(({ kind }) => kind === 'correction')
          .map(({ text }) => element('correction', { info: text }, null)),
        element('doc-id', { regsrc: wire?.service, 'id-string': identityOf(article, meta) }, null),
        ...(urgency === null ? [] : [element('urgency', { 'ed-urg': urgency }, null)]),
        ...(meta.published === null ? [] : [element('date.issue', { norm: basic(meta.published) }, null)]),
        ...(release === null ? [] : [element('date.release', { norm: basic(release) }, null)]),
        ...(message === null ? [] : [element('ed-msg', { info: message.replaceAll('\n', ' ') }, null)]),
        ...(slug === null ? [] : [element('du-key', { key: slug }, null)]),
        ...(meta.copyright === null ? [] : [element('doc.copyright', { holder: meta.copyright }, null)]),
        ...(meta.keywords.length === 0
          ? []
          : [
              lines(
                'key-list',
                meta.keywords.map((key) => element('keyword', { key }, null)),
              ),
            ]),
      ],
      status === 'usable' ? {} : { 'management-status': status },
    ),
    element(
      'pubdata',
      {
        'item-length': String(stats.words),
        'unit-of-measure': 'word',
        'date.publication': meta.published === null ? null : basic(meta.published),
        name: meta.publisher ?? source,
        'edition.name': edition,
        'position.section': meta.section,
        'ex-ref': meta.url,
      },
      null,
    ),
    ...(version === null ? [] : [element('revision-history', { norm: basic(version) }, null)]),
  ];
}

/** The fields of a wire's frame, as agencies name them in NITF (AP, AAP; read by Superdesk). */
function anpaFieldsOf({ slug, wire, stats }: Article): [string, string | null | undefined][] {
  return [
    ['anpa-sequence', wire?.number],
    ['anpa-category', wire?.category],
    ['anpa-keyword', slug ?? wire?.keyword],
    ['anpa-wordcount', String(wire?.words ?? stats.words)],
  ];
}

/** What stands above the story. */
function headOf(article: Article, meta: Meta, flavour: NitfFlavour): string[] {
  const { kicker, headline, deck, notes, source, quickLooks } = article;
  const note = (text: string) =>
    element('note', { noteclass: 'editorsnote' }, element('body.content', {}, element('p', {}, linked(text))));
  return [
    ...(headline === null && deck === null && kicker === null
      ? []
      : [
          lines('hedline', [
            element('hl1', {}, escapeMarkup(headline ?? titleOf(article))),
            ...optional('hl2', { class: 'kicker' }, kicker),
            ...optional('hl2', {}, deck),
          ]),
        ]),
    ...[...statusTextsOf({ ...article, language: FOR_READERS }), ...otherNotes({ notes, status: article.status })].map(
      note,
    ),
    ...bylineOf(article, flavour),
    // Who publishes is in `pubdata`; whom the copy names distributed it then.
    ...(meta.publisher === null ? [] : optional('distributor', {}, source)),
    ...datelineOf(article),
    ...abstractOf(quickLooks, flavour.asWiresSend ? article.lead : null),
  ];
}

/** The byline's words, where roles and houses are added to them. */
function bylineAsWritten(article: Article): string | null {
  const { byline } = article;
  const markup = nitfBylineOf(article);
  if (byline === null || markup === null) return null;
  const said = markup.replace(/(\S)(?=<byttl>)/g, '$1 ').replace(/<[^<>]*>/g, '');
  return said === escapeMarkup(byline.text) ? null : byline.text;
}

function bylineOf(article: Article, { authorsMarked }: NitfFlavour): string[] {
  if (!authorsMarked) return optional('byline', {}, wholeByline(article));
  const byline = nitfBylineOf(article);
  return byline === null ? [] : [element('byline', {}, byline)];
}

function datelineOf({ dateline }: Article): string[] {
  if (dateline === null) return [];
  const { text, place, date, isoDate } = dateline;
  const at = place === null ? -1 : text.indexOf(place);
  const before = at < 0 ? '' : escapeMarkup(text.slice(0, at)) + element('location', {}, cityMarked(place ?? ''));
  const rest = at < 0 ? text : text.slice(at + (place?.length ?? 0));
  const norm = isoDate?.slice(0, 10).replaceAll('-', '') ?? null;
  return [element('dateline', {}, before + marked(rest, date === null ? [] : [date], 'story.date', { norm }))];
}

/** A place, its city apart from the region or the country behind it: "OAKLAND, Calif." */
function cityMarked(place: string): string {
  const end = place.includes(',') ? place.indexOf(',') : place.length;
  return element('city', {}, escapeMarkup(place.slice(0, end))) + escapeMarkup(place.slice(end));
}

/** A text in which these words, in this order, stand in elements; in capitals too, as wires write names. */
function marked(text: string, words: readonly string[], name: string, own: Attributes = {}): string {
  let markup = '';
  let rest = text;
  for (const word of words) {
    const lower = rest.toLowerCase();
    // Letters that change their number with their case would shift what follows.
    const at = lower.length === rest.length ? lower.indexOf(word.toLowerCase()) : -1;
    if (at < 0) continue;
    markup += escapeMarkup(rest.slice(0, at)) + element(name, own, escapeMarkup(rest.slice(at, at + word.length)));
    rest = rest.slice(at + word.length);
  }
  return markup + escapeMarkup(rest);
}

function abstractOf(quickLooks: Article['quickLooks'], lead: string | null): string[] {
  const content = [...optional('p', {}, lead), ...(quickLooks === null ? [] : summaryOf(quickLooks))];
  return content.length === 0 ? [] : [lines('abstract', content)];
}

export const nitfFieldMap: FieldMap = {
  headline: 'body.head/hedline/hl1, head/title',
  status: 'body.head/note, docdata@management-status, date.release, correction, ed-msg',
  kicker: 'body.head/hedline/hl2[kicker]',
  deck: 'body.head/hedline/hl2',
  slug: 'docdata/du-key@key',
  source: 'pubdata@name, body.head/distributor',
  edition: 'pubdata@edition.name, docdata/ed-msg@info',
  date: 'head/meta[date], docdata/ed-msg@info',
  isoDate: 'docdata/date.issue@norm, pubdata@date.publication',
  byline: 'body.head/byline, head/meta[byline]',
  'byline.name': 'body.head/byline/person, byttl/org',
  'byline.role': 'body.head/byline/byttl',
  'byline.affiliation': 'body.head/byline/byttl/org',
  dateline: 'body.head/dateline, first body.content/block/p',
  'dateline.place': 'body.head/dateline/location/city',
  'dateline.date': 'body.head/dateline/story.date',
  'dateline.isoDate': 'body.head/dateline/story.date@norm',
  'dateline.agency': 'in body.head/dateline',
  lead: 'body.content/block/p@lede',
  'quickLooks.label': 'body.head/abstract/hl2, body.content/block/hl2',
  'quickLooks.title': 'body.head/abstract/hl2, body.content/block/hl2',
  'quickLooks.items': 'body.head/abstract/ul/li, body.content/block/ul',
  'section.label': 'body.content/block/hl2[label]',
  'section.subhead': 'body.content/block/hl2[subhead]',
  paragraph: 'body.content/block/p',
  list: 'body.content/block/ul, ol',
  quote: 'body.content/block/bq',
  table: 'body.content/block/table',
  preformatted: 'body.content/block/pre',
  image: 'body.content/block/media, p[caption]',
  embed: 'body.content/block/p[embed]',
  notes: 'body.head/note, docdata/ed-msg@info',
  credits: 'body.end/tagline, body.content/block/p',
  contacts: 'head/meta[contact], docdata/ed-msg@info',
  language: 'nitf@xml:lang',
  'wire.service': 'docdata/doc-id@regsrc',
  'wire.number': 'head/meta[wire-number]',
  'wire.category': 'head/meta[wire-category]',
  'wire.priority': 'docdata/urgency@ed-urg, head/meta[wire-priority]',
  'wire.take': 'head/meta[wire-take]',
  'wire.words': 'head/meta[wire-words]',
  'wire.sent': 'head/meta[wire-sent], docdata/ed-msg@info',
  'wire.subjects': 'head/meta[wire-subject]',
  'wire.keyword': 'head/meta[wire-keyword]',
  'wire.place': 'head/meta[wire-place]',
  'stats.words': 'pubdata@item-length',
  discarded: null,
  'meta.url': 'pubdata@ex-ref, docdata/doc-id@id-string',
  'meta.image': 'body.content/media/media-reference@source',
  'meta.imageAlt': 'body.content/media/media-reference@alternate-text',
  'meta.published': 'docdata/date.issue@norm, pubdata@date.publication',
  'meta.modified': 'revision-history@norm',
  'meta.publisher': 'pubdata@name',
  'meta.publisherLogo': null,
  'meta.section': 'pubdata@position.section',
  'meta.keywords': 'docdata/key-list/keyword@key',
  'meta.copyright': 'docdata/doc.copyright@holder',
  ...noMail,
};

/**
 * IPTC ninjs 1.3, which most systems read that read ninjs (Superdesk among them). Source:
 * https://iptc.org/std/ninjs/ninjs-schema_1.3.json; its keys are all that it takes. Times are universal: readers are known that take no other.
 */
import type { Article, Author } from '../article.js';
import { type Meta, versionOf } from '../meta.js';
import { inUtc } from '../time.js';
import { embargoEndOf, ninjsFieldMap, ninjsWriter, pubStatusOf } from './ninjs.js';
import { wholeByline } from './nitf-byline.js';
import { bylineText } from './shared/byline.js';
import { withDate } from './shared/dated.js';
import { edNoteOf } from './shared/ed-note.js';
import type { FieldMap } from './shared/field-map.js';
import { textsOf } from './shared/flow.js';
import { bodyOf } from './shared/html-body.js';
import { identityOf } from './shared/identity.js';
import { titleOf } from './shared/title.js';
import type { Writer } from './writer.js';

const standard = { name: 'ninjs', version: '1.3', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_1.3.json' };

export const ninjs1: Writer = ninjsWriter(objectOf);

function objectOf(article: Article, given: Meta): object {
  const meta = withDate(article, given);
  const { headline, deck, kicker, lead, quickLooks, slug, wire, language, stats, dateline, byline } = article;
  const text = [...textsOf(article)].join('\n\n');
  const version = versionOf(meta);
  const whole = wholeByline(article);
  const embargo = embargoEndOf(article);
  return {
    $standard: standard,
    uri: identityOf(article, meta),
    type: 'text',
    mimetype: 'text/html',
    language: language === 'und' ? null : language,
    firstcreated: meta.published === null ? null : inUtc(meta.published),
    versioncreated: version === null ? null : inUtc(version),
    embargoed: embargo === null ? null : inUtc(embargo),
    pubstatus: pubStatusOf(article),
    urgency: /^[1-9]$/.test(wire?.priority ?? '') ? Number(wire?.priority) : null,
    slugline: slug ?? wire?.keyword,
    title: headline === null ? titleOf(article) : null,
    headline,
    headline_kicker: kicker,
    headline_deck: deck,
    headline_alternative: quickLooks?.title,
    byline: bylineText({ ...article, byline: byline === null ? null : { ...byline, text: whole ?? byline.text } }),
    located: dateline?.place,
    copyrightholder: meta.publisher ?? article.source,
    copyrightnotice: meta.copyright,
    ednote: edNoteOf(article),
    // Superdesk's abstract: of what it takes nothing else of, or the lead.
    description_text: deck ?? lead,
    description_lead: deck === null ? null : lead,
    description_keypoints: quickLooks?.items.join('\n') || null,
    wordcount: stats.words,
    charcount: [...text].length,
    body_text: text,
    body_html: bodyOf(article, { deeper: 0, classes: false, named: true, status: false, notes: false }),
    person: byline?.authors.map(personOf),
    organisation: [
      ...(byline?.authors.map(organisationOf) ?? []),
      meta.publisher === null ? null : { name: meta.publisher, rel: 'publisher' },
    ],
    infosource: [
      named('source', article.source),
      named('agency', dateline?.agency),
      named('service', wire?.service),
      ...article.contacts.map((contact) => named('contact', contact)),
    ],
    subject: [
      named('section', meta.section),
      ...meta.keywords.map((keyword) => named('keyword', keyword)),
      named('category', wire?.category),
      ...(wire?.subjects ?? []).map((subject) => named('wire', subject)),
    ],
    place: [named('wire', wire?.place)],
    altids: altIdsOf(article),
    renditions: meta.image === null ? null : { preview: { href: meta.image, title: meta.imageAlt } },
  };
}

function altIdsOf({ wire }: Article): object | null {
  if (wire === null) return null;
  const { number, take, keyword } = wire;
  const priority = /^[1-9]$/.test(wire.priority ?? '') ? null : wire.priority;
  const ids = { number, take, keyword, priority };
  return Object.values(ids).every((id) => id === null) ? null : ids;
}

function personOf({ kind, name }: Author): object | null {
  return kind === 'person' ? named('author', name) : null;
}

function organisationOf({ kind, name }: Author): object | null {
  return kind === 'organization' ? named('author', name) : null;
}

/** Somebody or something known by its name; null where there is none. */
function named(rel: string, name: string | null | undefined): object | null {
  return name == null ? null : { name, rel };
}

export const ninjs1FieldMap: FieldMap = {
  ...ninjsFieldMap,
  headline: 'headline',
  status: 'ednote; pubstatus, embargoed',
  kicker: 'headline_kicker',
  deck: 'headline_deck, description_text',
  source: 'infosource[rel=source].name, copyrightholder',
  edition: 'ednote',
  date: 'ednote',
  isoDate: 'firstcreated, versioncreated',
  byline: 'in byline',
  'byline.name': 'person[].name, organisation[].name',
  'byline.role': 'in byline',
  'byline.affiliation': 'in byline',
  dateline: 'body_html',
  'dateline.date': 'in body_html',
  'dateline.agency': 'infosource[rel=agency].name',
  lead: 'description_text or description_lead, body_*',
  'quickLooks.label': 'body_html',
  'quickLooks.title': 'headline_alternative',
  'quickLooks.items': 'description_keypoints, body_*',
  'section.label': 'body_html',
  'section.subhead': 'body_*',
  paragraph: 'body_*',
  list: 'body_*',
  quote: 'body_*',
  table: 'body_*',
  preformatted: 'body_*',
  image: 'body_*',
  embed: 'body_*',
  notes: 'ednote',
  credits: 'body_*',
  contacts: 'infosource[rel=contact].name, ednote',
  'wire.service': 'infosource[rel=service].name',
  'wire.number': 'altids.number',
  'wire.category': 'subject[rel=category].name',
  'wire.priority': 'urgency, altids.priority',
  'wire.take': 'altids.take',
  'wire.sent': 'ednote',
  'wire.subjects': 'subject[rel=wire].name',
  'wire.keyword': 'altids.keyword; slugline, where there is no slug',
  'wire.place': 'place[rel=wire].name',
  'stats.words': 'wordcount',
  'meta.image': 'renditions.preview.href',
  'meta.imageAlt': 'renditions.preview.title',
  'meta.published': 'firstcreated',
  'meta.modified': 'versioncreated',
  'meta.publisher': 'organisation[rel=publisher].name, copyrightholder',
  'meta.publisherLogo': null,
  'meta.section': 'subject[rel=section].name',
  'meta.keywords': 'subject[rel=keyword].name',
  'meta.copyright': 'copyrightnotice',
};

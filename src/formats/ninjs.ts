/** IPTC ninjs 3.1, news in JSON. Source: https://iptc.org/std/ninjs/ninjs-schema_3.1.json; its keys are all that it takes. */
import type { Article, Author } from '../article.js';
import { type Meta, versionOf } from '../meta.js';
import { withClock } from '../time.js';
import { bylineText } from './shared/byline.js';
import { withDate } from './shared/dated.js';
import { edNoteOf } from './shared/ed-note.js';
import { type FieldMap, noMail } from './shared/field-map.js';
import { textsOf } from './shared/flow.js';
import { bodyOf } from './shared/html-body.js';
import { identityOf } from './shared/identity.js';
import { jsonText } from './shared/json-text.js';
import { embargoEnd, publishingStatus } from './shared/status-lines.js';
import { titleOf } from './shared/title.js';
import type { Writer } from './writer.js';

const SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json';

/** A story as a news object: `uri` alone is required; what is not said is null or an empty list. */
export function newsObjectOf(article: Article, given: Meta): object {
  const meta = withDate(article, given);
  const { headline, deck, slug, byline, dateline, lead, quickLooks, wire, language, contacts, stats } = article;
  const text = [...textsOf(article)].join('\n\n');
  const version = versionOf(meta);
  const urgency = /^[1-9]$/.test(wire?.priority ?? '') ? Number(wire?.priority) : null;
  return {
    uri: identityOf(article, meta),
    standard: { name: 'ninjs', version: '3.1', schema: SCHEMA },
    type: 'text',
    title: headline === null ? titleOf(article) : null,
    language: language === 'und' ? null : language,
    firstCreated: meta.published === null ? null : withClock(meta.published),
    versionCreated: version === null ? null : withClock(version),
    pubStatus: pubStatusOf(article),
    embargoedUntil: embargoEndOf(article),
    urgency,
    slugline: slug,
    by: bylineText(article),
    located: dateline?.place,
    copyrightNotice: meta.copyright,
    edNote: edNoteOf(article),
    headlines: [
      valued('kicker', article.kicker),
      valued('main', headline),
      valued('sub', deck),
      valued('alternative', quickLooks?.title ?? null),
    ],
    descriptions: [valued('summary', lead), valued('keypoints', quickLooks?.items.join('\n') || null)],
    bodies: [
      { role: 'main', contentType: 'text/plain', wordCount: stats.words, charCount: [...text].length, value: text },
      {
        role: 'richtext',
        contentType: 'text/html',
        value: bodyOf(article, { deeper: 0, classes: false, named: true, status: false, notes: false }),
      },
    ],
    people: byline?.authors.map(personOf),
    organisations: [...(byline?.authors.map(organisationOf) ?? []), publisherOf(article, meta)],
    infoSources: [
      sourceOf('source', article.source),
      sourceOf('agency', dateline?.agency ?? null),
      sourceOf('service', wire?.service ?? null),
      ...contacts.map((contact) => sourceOf('contact', contact)),
    ],
    subjects: [
      meta.section === null ? null : { name: meta.section, rel: 'section' },
      ...meta.keywords.map((name) => ({ name, rel: 'keyword' })),
      wire?.category == null ? null : { literal: wire.category, rel: 'category' },
      ...(wire?.subjects ?? []).map((literal) => ({ literal, rel: 'wire' })),
    ],
    places: wire?.place == null ? null : [{ name: wire.place, rel: 'wire' }],
    altIds: [
      valued('number', wire?.number ?? null),
      valued('take', wire?.take ?? null),
      valued('keyword', wire?.keyword ?? null),
      valued('priority', urgency === null ? (wire?.priority ?? null) : null),
    ],
    renditions: meta.image === null ? null : [{ name: 'preview', href: meta.image, title: meta.imageAlt }],
  };
}

/** An embargo whose end is not known keeps the story back until it is lifted. */
export function pubStatusOf(article: Article): string | null {
  const status = publishingStatus(article);
  if (status === 'embargoed') return embargoEndOf(article) === null ? 'withheld' : null;
  return status === 'usable' ? null : status;
}

/** With its zone: the schema's times have one. */
export function embargoEndOf(article: Article): string | null {
  const end = embargoEnd(article);
  return end !== null && /(?:Z|[+-]\d\d:\d\d)$/.test(end) ? end : null;
}

function personOf({ kind, name, role, affiliation }: Author): object | null {
  if (kind === 'organization') return null;
  const contactInfo = [
    role === null ? null : { type: 'role', value: role },
    affiliation === null ? null : { type: 'affiliation', value: affiliation },
  ];
  return { name, rel: 'author', contactInfo };
}

function organisationOf({ kind, name }: Author): object | null {
  return kind === 'organization' ? { name, rel: 'author' } : null;
}

/** Who publishes it, where that is said apart from the copy. The schema takes a logo of nobody. */
function publisherOf({ source }: Article, { publisher, publisherLogo }: Meta): object | null {
  if (publisher === null && publisherLogo === null) return null;
  const contactInfo = publisherLogo === null ? null : [{ type: 'logo', value: publisherLogo }];
  return { name: publisher ?? source, rel: 'publisher', contactInfo };
}

function sourceOf(role: string, name: string | null): object | null {
  return name === null ? null : { name, role };
}

/** A text in a role; null where there is no text. */
function valued(role: string, value: string | null): object | null {
  return value === null ? null : { role, value };
}

/** A writer of such objects, several of them as a list. */
export function ninjsWriter(objectOf: (article: Article, meta: Meta) => object): Writer {
  const text: Writer['story'] = ({ article }, { meta }) => jsonText(objectOf(article, meta), '\n', true);
  return {
    story: (reading, options) => `${text(reading, options)}\n`,
    several: () => ({ open: '[\n', story: text, between: ',\n', close: '\n]\n' }),
  };
}

export const ninjs: Writer = ninjsWriter(newsObjectOf);

export const ninjsFieldMap: FieldMap = {
  headline: 'headlines[role=main].value',
  status: 'edNote; pubStatus, embargoedUntil',
  kicker: 'headlines[role=kicker].value',
  deck: 'headlines[role=sub].value',
  slug: 'slugline',
  source: 'infoSources[role=source].name',
  edition: 'edNote',
  date: 'edNote',
  isoDate: 'firstCreated, versionCreated',
  byline: 'by',
  'byline.name': 'people[].name, organisations[].name',
  'byline.role': 'people[].contactInfo[type=role].value',
  'byline.affiliation': 'people[].contactInfo[type=affiliation].value',
  dateline: 'bodies[role=richtext].value',
  'dateline.place': 'located',
  'dateline.date': 'in bodies[role=richtext].value',
  'dateline.isoDate': null,
  'dateline.agency': 'infoSources[role=agency].name',
  lead: 'descriptions[role=summary].value, bodies[].value',
  'quickLooks.label': 'bodies[role=richtext].value',
  'quickLooks.title': 'headlines[role=alternative].value',
  'quickLooks.items': 'descriptions[role=keypoints].value, bodies[].value',
  'section.label': 'bodies[role=richtext].value',
  'section.subhead': 'bodies[].value',
  paragraph: 'bodies[].value',
  list: 'bodies[].value',
  quote: 'bodies[].value',
  table: 'bodies[].value',
  preformatted: 'bodies[].value',
  image: 'bodies[].value',
  embed: 'bodies[].value',
  notes: 'edNote',
  credits: 'bodies[].value',
  contacts: 'infoSources[role=contact].name, edNote',
  language: 'language',
  'wire.service': 'infoSources[role=service].name',
  'wire.number': 'altIds[role=number].value',
  'wire.category': 'subjects[rel=category].literal',
  'wire.priority': 'urgency, altIds[role=priority].value',
  'wire.take': 'altIds[role=take].value',
  'wire.words': null,
  'wire.sent': 'edNote',
  'wire.subjects': 'subjects[rel=wire].literal',
  'wire.keyword': 'altIds[role=keyword].value',
  'wire.place': 'places[rel=wire].name',
  'stats.words': 'bodies[].wordCount',
  discarded: null,
  'meta.url': 'uri',
  'meta.image': 'renditions[name=preview].href',
  'meta.imageAlt': 'renditions[name=preview].title',
  'meta.published': 'firstCreated',
  'meta.modified': 'versionCreated',
  'meta.publisher': 'organisations[rel=publisher].name',
  'meta.publisherLogo': 'organisations[rel=publisher].contactInfo[type=logo].value',
  'meta.section': 'subjects[rel=section].name',
  'meta.keywords': 'subjects[rel=keyword].name',
  'meta.copyright': 'copyrightNotice',
  ...noMail,
};

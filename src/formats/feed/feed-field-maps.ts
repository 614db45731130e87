/** Where the fields stand in feeds: most of them in the full text. */
import { type FieldMap, noMail, noWire } from '../shared/field-map.js';

/** @param names of the format's own elements or keys */
function placesOf(names: {
  title: string;
  text: string;
  summary: string;
  author: string;
  published: string;
  modified: string;
  link: string;
  category: string;
  language: string;
  rights: string | null;
  image: string | null;
}): FieldMap {
  const { text } = names;
  return {
    status: text,
    headline: names.title,
    kicker: text,
    deck: text,
    slug: null,
    source: null,
    edition: null,
    date: null,
    isoDate: names.published,
    byline: null,
    'byline.name': names.author,
    'byline.role': null,
    'byline.affiliation': null,
    dateline: text,
    'dateline.place': 'in the dateline',
    'dateline.date': 'in the dateline',
    'dateline.isoDate': null,
    'dateline.agency': 'in the dateline',
    lead: `${names.summary}, ${text}`,
    'quickLooks.label': text,
    'quickLooks.title': text,
    'quickLooks.items': text,
    'section.label': text,
    'section.subhead': text,
    paragraph: text,
    list: text,
    quote: text,
    table: text,
    preformatted: text,
    image: text,
    embed: text,
    notes: text,
    credits: text,
    contacts: text,
    language: names.language,
    ...noWire,
    'stats.words': null,
    discarded: null,
    'meta.url': names.link,
    'meta.image': names.image,
    'meta.imageAlt': null,
    'meta.published': names.published,
    'meta.modified': names.modified,
    'meta.publisher': null,
    'meta.publisherLogo': null,
    'meta.section': names.category,
    'meta.keywords': names.category,
    'meta.copyright': names.rights,
    ...noMail,
  };
}

export const rssFieldMap = placesOf({
  title: 'item/title',
  text: 'item/content:encoded',
  summary: 'item/description',
  author: 'item/dc:creator',
  published: 'item/pubDate',
  modified: 'item/atom:updated',
  link: 'item/link, guid',
  category: 'item/category',
  language: 'item/dc:language',
  rights: 'item/dc:rights',
  image: null,
});

export const atomFieldMap = placesOf({
  title: 'entry/title',
  text: 'entry/content',
  summary: 'entry/summary',
  author: 'entry/author/name',
  published: 'entry/published',
  modified: 'entry/updated',
  link: 'entry/link, id',
  category: 'entry/category@term',
  language: 'entry@xml:lang',
  rights: 'entry/rights',
  image: null,
});

export const jsonFeedFieldMap = placesOf({
  title: 'items[].title',
  text: 'items[].content_html',
  summary: 'items[].summary',
  author: 'items[].authors[].name',
  published: 'items[].date_published',
  modified: 'items[].date_modified',
  link: 'items[].url, id',
  category: 'items[].tags',
  language: 'items[].language',
  rights: null,
  image: 'items[].image',
});

/** A story as schema.org's NewsArticle. What the copy does not say, and nobody else, is left out. */
import type { ImageObject, NewsArticle, Organization, Person } from 'schema-dts';
import type { Article, Author } from '../article.js';
import type { Meta } from '../meta.js';
import { withDate } from './shared/dated.js';
import { type FieldMap, noMail, noWire } from './shared/field-map.js';
import { textsOf } from './shared/flow.js';
import { jsonText } from './shared/json-text.js';
import { FOR_READERS, statusTextsOf } from './shared/status-lines.js';
import { descriptionOf } from './shared/title.js';
import type { Writer } from './writer.js';

/** What assistants read out of the page. */
const SPEAKABLE = ['.headline', '.lead'];

/** Its properties, of which any may be missing: what they may hold is checked as this is compiled. */
type Properties = { [key in keyof NewsArticleLeaf]?: NewsArticleLeaf[key] | null | undefined };
type NewsArticleLeaf = Extract<NewsArticle, { '@type': 'NewsArticle' }>;

/**
 * The story's data, as a `script` element can hold it: "<" could end that, or open a comment in it. In the file of its own
 * too, which gets pasted into pages.
 * @param inPage on one line, for the page that holds the text; see `newsArticleOf`
 */
export function jsonLdOf(article: Article, meta: Meta, inPage: boolean): string {
  const json = jsonText(newsArticleOf(article, meta, inPage), inPage ? '' : '\n', true);
  return json.includes('<') ? json.replaceAll('<', '\\u003c') : json;
}

/**
 * The story as data, what is not said of it null or an empty list. Source: https://schema.org/NewsArticle; `dateline` and `printEdition` are its own.
 * @param inPage it stands in the page that holds the text: the text is not said twice, and what is to be read out is pointed at
 */
function newsArticleOf(article: Article, meta: Meta, inPage: boolean): object {
  const { headline, deck, quickLooks, byline, dateline, language, source, edition, credits, stats } = article;
  const place = dateline?.place ?? null;
  const properties: Properties & { '@context': string } = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    alternativeHeadline: listed([deck, quickLooks?.title ?? null]),
    description: descriptionOf(article),
    inLanguage: language === 'und' ? null : language,
    author: listed(byline?.authors.map(authorOf) ?? []),
    publisher: publisherOf(article, meta),
    // Whom the copy names, where somebody else publishes it.
    sourceOrganization: meta.publisher === null || source === null ? null : organization(source),
    creativeWorkStatus: listed(statusTextsOf({ ...article, language: FOR_READERS })),
    correction: listed(article.status.filter(({ kind }) => kind === 'correction').map(({ text }) => text)),
    datePublished: withDate(article, meta).published,
    dateModified: meta.modified,
    dateline: dateline?.text,
    locationCreated: place === null ? null : { '@type': 'Place', name: place },
    printEdition: edition,
    articleSection: meta.section,
    keywords: listed(meta.keywords),
    creditText: credits.join(' ') || null,
    copyrightNotice: meta.copyright,
    mainEntityOfPage: meta.url,
    url: meta.url,
    image: imageOf(meta),
    articleBody: inPage ? null : [...textsOf(article)].join('\n\n') || null,
    wordCount: stats.words,
    speakable: inPage ? { '@type': 'SpeakableSpecification', cssSelector: SPEAKABLE } : null,
  };
  return properties;
}

function publisherOf({ source }: Article, { publisher, publisherLogo }: Meta): Organization | null {
  const name = publisher ?? source;
  if (name === null) return null;
  const logo = publisherLogo === null ? {} : { logo: { '@type': 'ImageObject', url: publisherLogo } as const };
  return { ...organization(name), ...logo };
}

function organization(name: string) {
  return { '@type': 'NewsMediaOrganization', name } as const;
}

function imageOf({ image, imageAlt }: Meta): string | ImageObject | null {
  if (image === null || imageAlt === null) return image;
  return { '@type': 'ImageObject', url: image, caption: imageAlt };
}

function authorOf({ kind, name, role, affiliation }: Author): Person | Organization {
  if (kind === 'organization') return organization(name);
  return {
    '@type': 'Person',
    name,
    ...(role === null ? {} : { jobTitle: role }),
    ...(affiliation === null ? {} : { affiliation: organization(affiliation) }),
  };
}

/** One alone, several as a list, none as null. */
function listed<T>(values: readonly (T | null)[]): T | T[] | null {
  const there = values.filter((value): value is T => value !== null);
  return there.length > 1 ? there : (there[0] ?? null);
}

/** Where each field stands, here and in the pages that hold it. */
export const jsonLdFieldMap: FieldMap = {
  headline: 'headline',
  status: 'creativeWorkStatus, correction',
  kicker: null,
  deck: 'alternativeHeadline',
  slug: null,
  source: 'publisher.name, sourceOrganization.name',
  edition: 'printEdition',
  date: null,
  isoDate: 'datePublished',
  byline: null,
  'byline.name': 'author.name',
  'byline.role': 'author.jobTitle',
  'byline.affiliation': 'author.affiliation.name',
  dateline: 'dateline',
  'dateline.place': 'locationCreated.name',
  'dateline.date': 'in dateline',
  'dateline.isoDate': null,
  'dateline.agency': 'in dateline',
  lead: 'in articleBody, description',
  'quickLooks.label': null,
  'quickLooks.title': 'in alternativeHeadline',
  'quickLooks.items': 'in articleBody',
  'section.label': null,
  'section.subhead': 'in articleBody',
  paragraph: 'in articleBody',
  list: 'in articleBody',
  quote: 'in articleBody',
  table: 'in articleBody',
  preformatted: 'in articleBody',
  image: 'in articleBody',
  embed: 'in articleBody',
  notes: null,
  credits: 'creditText, in articleBody',
  contacts: null,
  language: 'inLanguage',
  ...noWire,
  'stats.words': 'wordCount',
  discarded: null,
  'meta.url': 'url, mainEntityOfPage',
  'meta.image': 'image',
  'meta.imageAlt': 'image.caption',
  'meta.published': 'datePublished',
  'meta.modified': 'dateModified',
  'meta.publisher': 'publisher.name',
  'meta.publisherLogo': 'publisher.logo.url',
  'meta.section': 'articleSection',
  'meta.keywords': 'keywords',
  'meta.copyright': 'copyrightNotice',
  ...noMail,
};

export const jsonld: Writer = {
  story: ({ article }, { meta }) => `${jsonLdOf(article, meta, false)}\n`,
  several: () => ({
    open: '[\n',
    story: ({ article }, { meta }) => jsonLdOf(article, meta, false),
    between: ',\n',
    close: '\n]\n',
  }),
};

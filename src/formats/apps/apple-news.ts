/**
 * Apple News Format: `article.json` of a story, its look left to the channel's own styles. Source:
 * https://developer.apple.com/documentation/applenewsformat/articledocument (what is required, and what a key takes).
 */
import type { Article } from '../../article.js';
import { noMeta, versionOf } from '../../meta.js';
import { inUtc } from '../../time.js';
import { withDate } from '../shared/dated.js';
import { type FieldMap, noMail, noWire } from '../shared/field-map.js';
import { identityOf } from '../shared/identity.js';
import { jsonText } from '../shared/json-text.js';
import { descriptionOf, shown, shownTitleOf } from '../shared/title.js';
import type { WriteOptions, Writer } from '../writer.js';
import { componentsOf } from './apple-components.js';

/** "A maximum of 50 keywords." */
const KEYWORDS = 50;

export const appleNews: Writer = {
  story: ({ article }, options) => `${jsonText(documentOf(article, options), '\n', true)}\n`,
};

function documentOf(article: Article, { meta: given }: WriteOptions): object {
  const meta = withDate(article, given);
  const version = versionOf(meta);
  const { language, deck, byline } = article;
  return {
    version: '1.7',
    identifier: identityOf(article, noMeta).replace('urn:uuid:', ''),
    title: shownTitleOf(article),
    subtitle: shown(deck),
    // It must have one; a story whose language nobody knows says so.
    language,
    layout: { columns: 20, width: 1024, margin: 60, gutter: 20 },
    components: componentsOf(article),
    componentTextStyles: { default: { fontSize: 18, lineHeight: 26 } },
    metadata: {
      authors: [...new Set(byline?.authors.map(({ name }) => name))],
      canonicalURL: meta.url,
      datePublished: zoned(meta.published),
      dateModified: zoned(version),
      excerpt: shown(descriptionOf(article)),
      keywords: [...new Set([...(meta.section === null ? [] : [meta.section]), ...meta.keywords])].slice(0, KEYWORDS),
      thumbnailURL: meta.image,
      generatorName: 'wirecopy',
    },
  };
}

/** With the offset of its zone in figures, as its documentation writes times. */
function zoned(time: string | null): string | null {
  return time === null ? null : inUtc(time).replace('Z', '+00:00');
}

export const appleNewsFieldMap: FieldMap = {
  status: 'components[role=heading4]',
  headline: 'title, components[role=title]',
  kicker: 'components[role=heading6]',
  deck: 'subtitle, components[role=intro]',
  slug: null,
  source: 'components[role=body], last',
  edition: 'components[role=body], last',
  date: 'components[role=byline]',
  isoDate: 'metadata.datePublished',
  byline: 'components[role=byline]',
  'byline.name': 'metadata.authors',
  'byline.role': null,
  'byline.affiliation': null,
  dateline: 'components[role=body] strong',
  'dateline.place': 'in the dateline',
  'dateline.date': 'in the dateline',
  'dateline.isoDate': null,
  'dateline.agency': 'in the dateline',
  lead: 'metadata.excerpt, components[role=body] p',
  'quickLooks.label': 'components[role=heading2]',
  'quickLooks.title': 'components[role=heading3]',
  'quickLooks.items': 'components[role=body] ul',
  'section.label': 'components[role=heading2]',
  'section.subhead': 'components[role=heading2], heading3',
  paragraph: 'components[role=body] p',
  list: 'components[role=body] ul, ol',
  quote: 'components[role=pullquote]',
  table: 'components[role=htmltable].html',
  preformatted: 'components[role=body] pre',
  image: 'components[role=caption]',
  embed: 'components[role=body] p',
  notes: 'components[role=body] em',
  credits: 'components[role=body] em',
  contacts: 'components[role=body] em',
  language: 'language',
  ...noWire,
  'stats.words': null,
  discarded: null,
  'meta.url': 'metadata.canonicalURL',
  'meta.image': 'metadata.thumbnailURL',
  'meta.imageAlt': null,
  'meta.published': 'metadata.datePublished',
  'meta.modified': 'metadata.dateModified',
  'meta.publisher': null,
  'meta.publisherLogo': null,
  'meta.section': 'metadata.keywords',
  'meta.keywords': 'metadata.keywords',
  'meta.copyright': null,
  ...noMail,
};

/**
 * Ghost's import: a post, its HTML and its tags; Ghost makes its own blocks of the HTML. Source: Ghost's importer (posts-importer.js,
 * tags-importer.js) and @tryghost/admin-api-schema. A byline stands in the text: an author of Ghost needs an address of e-mail, which copy has not.
 */
import type { Article } from '../../article.js';
import { versionOf } from '../../meta.js';
import { inUtc } from '../../time.js';
import { bylineText } from '../shared/byline.js';
import { withDate } from '../shared/dated.js';
import { type FieldMap, noMail, noWire } from '../shared/field-map.js';
import { bodyOf } from '../shared/html-body.js';
import { jsonText } from '../shared/json-text.js';
import { element, optional } from '../shared/markup.js';
import { publishingStatus } from '../shared/status-lines.js';
import { descriptionOf, titleOf } from '../shared/title.js';
import type { WriteOptions, Writer } from '../writer.js';
import { addressSlug } from './slug.js';

/** Characters that Ghost takes: of an excerpt, and of a name. */
const EXCERPT = 300;
const NAME = 191;

export const ghost: Writer = {
  story: ({ article }, options) => `${jsonText(importOf(article, options), '\n', true)}\n`,
};

function importOf(article: Article, options: WriteOptions): object {
  const meta = withDate(article, options.meta);
  const names = [...(meta.section === null ? [] : [meta.section]), ...meta.keywords].map((name) => cut(name, NAME));
  const tags = [...new Set(names)].map((name, index) => ({
    id: `tag${index + 1}`,
    name,
    slug: addressSlug(name) || null,
  }));
  const now = options.now ?? new Date().toISOString();
  return {
    db: [
      {
        meta: { exported_on: Date.parse(now), version: '5.0.0' },
        data: {
          posts: [postOf(article, options)],
          posts_meta: meta.imageAlt === null ? [] : [{ post_id: 'post1', feature_image_alt: cut(meta.imageAlt, NAME) }],
          tags,
          posts_tags: tags.map(({ id }, index) => ({ post_id: 'post1', tag_id: id, sort_order: index })),
        },
      },
    ],
  };
}

function postOf(article: Article, { meta: given }: WriteOptions): object {
  const meta = withDate(article, given);
  const version = versionOf(meta);
  const excerpt = article.deck ?? descriptionOf(article);
  const ready = publishingStatus(article) === 'usable' && given.published !== null;
  return {
    id: 'post1',
    title: cut(titleOf(article), NAME),
    slug: addressSlug(article.slug ?? titleOf(article)) || null,
    html: htmlOf(article),
    status: ready ? 'published' : 'draft',
    type: 'post',
    visibility: 'public',
    feature_image: meta.image,
    custom_excerpt: excerpt === null ? null : cut(excerpt, EXCERPT),
    canonical_url: meta.url,
    published_at: meta.published === null ? null : inUtc(meta.published),
    created_at: meta.published === null ? null : inUtc(meta.published),
    updated_at: version === null ? null : inUtc(version),
  };
}

/** What a post has no field for stands around its text. */
function htmlOf(article: Article): string {
  const { kicker, deck, date, source, edition } = article;
  const aside = [source, edition, date].filter((text) => text !== null).join(', ') || null;
  return [
    ...optional('p', {}, kicker),
    // The excerpt is cut.
    ...(deck !== null && deck.length > EXCERPT ? [element('p', {}, optional('strong', {}, deck).join(''))] : []),
    ...(article.headline !== null && article.headline.length > NAME ? optional('p', {}, article.headline) : []),
    ...optional('p', {}, bylineText(article)),
    bodyOf(article, { deeper: 0, classes: false, status: true, notes: true }),
    ...optional('p', {}, aside),
  ].join('\n');
}

/** In so many units, not within a character of two. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

export const ghostFieldMap: FieldMap = {
  status: 'posts[].status draft, html',
  headline: 'posts[].title',
  kicker: 'html',
  deck: 'posts[].custom_excerpt',
  slug: 'posts[].slug',
  source: 'html',
  edition: 'html',
  date: 'html',
  isoDate: 'posts[].published_at',
  byline: 'html',
  'byline.name': 'html',
  'byline.role': null,
  'byline.affiliation': null,
  dateline: 'html',
  'dateline.place': 'html',
  'dateline.date': 'html',
  'dateline.isoDate': null,
  'dateline.agency': 'html',
  lead: 'posts[].custom_excerpt, where there is no deck; html',
  'quickLooks.label': 'html',
  'quickLooks.title': 'html',
  'quickLooks.items': 'html',
  'section.label': 'html',
  'section.subhead': 'html',
  paragraph: 'html',
  list: 'html',
  quote: 'html',
  table: 'html',
  preformatted: 'html',
  image: 'html',
  embed: 'html',
  notes: 'html',
  credits: 'html',
  contacts: 'html',
  language: null,
  ...noWire,
  'stats.words': null,
  discarded: null,
  'meta.url': 'posts[].canonical_url',
  'meta.image': 'posts[].feature_image',
  'meta.imageAlt': 'posts_meta[].feature_image_alt',
  'meta.published': 'posts[].published_at',
  'meta.modified': 'posts[].updated_at',
  'meta.publisher': null,
  'meta.publisherLogo': null,
  'meta.section': 'tags[].name',
  'meta.keywords': 'tags[].name',
  'meta.copyright': null,
  ...noMail,
};

/**
 * WordPress's import (WXR 1.2): a post a story, as blocks, of its own importer's elements. Source: wordpress-importer's parsers and
 * `export_wp` of WordPress. Nothing is published by it that is not said to be published: all else is a draft.
 */
import type { Article } from '../../article.js';
import { type Meta, versionOf } from '../../meta.js';
import { inUtc } from '../../time.js';
import { bylineText } from '../shared/byline.js';
import { withDate } from '../shared/dated.js';
import { type FieldMap, noMail } from '../shared/field-map.js';
import { harmless } from '../shared/harmless.js';
import { identityOf } from '../shared/identity.js';
import { element, optional } from '../shared/markup.js';
import { publishingStatus } from '../shared/status-lines.js';
import { descriptionOf, titleOf } from '../shared/title.js';
import { blocksOf, wordpressFieldMap } from '../wordpress.js';
import type { Frame, WriteOptions, Writer } from '../writer.js';
import { addressSlug } from './slug.js';

const OPEN = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>wirecopy</title>
<wp:wxr_version>1.2</wp:wxr_version>
`;
const CLOSE = '</channel>\n</rss>\n';

export const wxr: Writer = {
  story: ({ article }, options) => OPEN + itemOf(article, options) + CLOSE,
  several: (): Frame => ({
    open: OPEN,
    story: ({ article }, options) => itemOf(article, options),
    between: '',
    close: CLOSE,
  }),
};

function itemOf(article: Article, { meta: given }: WriteOptions): string {
  const meta = withDate(article, given);
  const published = meta.published === null ? null : inUtc(meta.published);
  const [author = null] = article.byline?.authors ?? [];
  const version = meta.modified === null ? null : versionOf(meta);
  const slug = addressSlug(article.slug ?? titleOf(article)) || null;
  const ready = publishingStatus(article) === 'usable' && given.published !== null;
  const content = [
    ...optional('title', {}, titleOf(article)),
    ...optional('link', {}, meta.url),
    ...optional('pubDate', {}, published === null ? null : new Date(published).toUTCString()),
    ...optional('dc:creator', {}, author?.name ?? null),
    element('guid', { isPermaLink: meta.url === null ? 'false' : 'true' }, escaped(identityOf(article, meta))),
    cdata('content:encoded', blocksOf(article).join('\n\n')),
    cdata('excerpt:encoded', escaped(article.deck ?? descriptionOf(article) ?? '')),
    ...optional('wp:post_date', {}, clock(published)),
    ...optional('wp:post_date_gmt', {}, clock(published)),
    ...optional('wp:post_modified', {}, clock(version)),
    ...optional('wp:post_modified_gmt', {}, clock(version)),
    ...optional('wp:post_name', {}, slug),
    element('wp:status', {}, ready ? 'publish' : 'draft'),
    element('wp:post_type', {}, 'post'),
    element('wp:is_sticky', {}, '0'),
    ...(meta.section === null ? [] : [category('category', meta.section)]),
    ...meta.keywords.map((keyword) => category('post_tag', keyword)),
    ...fieldsOf(article, meta),
  ];
  return `<item>\n${content.join('\n')}\n</item>\n`;
}

/** The fields that a post has no place for, as its custom fields. */
function fieldsOf(article: Article, meta: Meta): string[] {
  const { byline, kicker, deck, slug, source, edition, date, dateline, language } = article;
  const fields: [string, string | null][] = [
    ['byline', bylineText(article)],
    // Who signs, a field each: a byline in words may be read otherwise.
    ...(byline?.authors ?? []).map(({ name }): [string, string] => ['byline_name', name]),
    ['kicker', kicker],
    ['subtitle', deck],
    ['slugline', slug],
    ['source', source],
    ['edition', edition],
    ['dated', date],
    ['location', dateline?.place ?? null],
    ['lang', language === 'und' ? null : language],
    ['publisher', meta.publisher],
    ['copyright', meta.copyright],
    ['image', meta.image],
    ['image_alt', meta.imageAlt],
  ];
  return fields.flatMap(([key, value]) =>
    value === null
      ? []
      : [element('wp:postmeta', {}, element('wp:meta_key', {}, key) + element('wp:meta_value', {}, escaped(value)))],
  );
}

function category(domain: string, name: string): string {
  return element('category', { domain, nicename: addressSlug(name) || null }, escaped(name));
}

/** As WordPress's own export writes markup: one of its parsers takes nothing else. */
function cdata(name: string, content: string): string {
  return element(name, {}, `<![CDATA[${harmless(content).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
}

function escaped(text: string): string {
  return optional('x', {}, text).join('').slice(3, -4);
}

/** "2026-11-23 07:00:00", as a database has it. */
function clock(time: string | null): string | null {
  return time === null ? null : time.slice(0, 19).replace('T', ' ');
}

export const wxrFieldMap: FieldMap = {
  ...wordpressFieldMap,
  headline: 'title',
  status: 'wp:status draft, content:encoded',
  kicker: 'wp:postmeta[kicker]',
  deck: 'excerpt:encoded, wp:postmeta[subtitle]',
  slug: 'wp:post_name, wp:postmeta[slugline]',
  source: 'wp:postmeta[source]',
  edition: 'wp:postmeta[edition]',
  date: 'wp:postmeta[dated]',
  isoDate: 'pubDate, wp:post_date_gmt',
  byline: 'wp:postmeta[byline]',
  'byline.name': 'dc:creator, wp:postmeta[byline_name]',
  language: 'wp:postmeta[lang]',
  'meta.url': 'link, guid',
  'meta.image': 'wp:postmeta[image]',
  'meta.imageAlt': 'wp:postmeta[image_alt]',
  'meta.published': 'pubDate, wp:post_date_gmt',
  'meta.modified': 'wp:post_modified_gmt',
  'meta.publisher': 'wp:postmeta[publisher]',
  'meta.publisherLogo': null,
  'meta.section': 'category[domain=category]',
  'meta.keywords': 'category[domain=post_tag]',
  'meta.copyright': 'wp:postmeta[copyright]',
  ...noMail,
};

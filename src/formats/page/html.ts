/** A page that can be published as it is: semantic, dressed, described for machines, and asking for nothing. */

import type { Article } from '../../article.js';
import type { Meta } from '../../meta.js';
import { timeIn } from '../../time.js';
import { jsonLdFieldMap, jsonLdOf } from '../json-ld.js';
import { bylineText } from '../shared/byline.js';
import { withDate } from '../shared/dated.js';
import { directionOf } from '../shared/direction.js';
import type { FieldMap } from '../shared/field-map.js';
import { bodyOf, displayed, statusMarkup } from '../shared/html-body.js';
import { classed, element, escapeAttribute, escapeMarkup, voidElement } from '../shared/markup.js';
import { descriptionOf, shortTitleOf, titleOf } from '../shared/title.js';
import type { WriteOptions, Writer } from '../writer.js';
import { FOOT, policy, styleSheet } from './page-frame.js';
import { templateDataOf } from './template-data.js';
import { newspaper } from './themes/newspaper.js';

export const htmlFieldMap: FieldMap = {
  ...jsonLdFieldMap,
  status: 'p.status, JSON-LD creativeWorkStatus, correction',
  kicker: 'p.kicker',
  headline: 'h1.p-name, title, og:title, JSON-LD headline',
  deck: 'p.deck, JSON-LD alternativeHeadline',
  source: 'p.bar, og:site_name, JSON-LD publisher, sourceOrganization',
  edition: 'p.bar, JSON-LD printEdition',
  date: 'span.when',
  isoDate: 'time.dt-published, article:published_time, JSON-LD datePublished',
  byline: 'span.byline',
  'byline.name': 'span.p-author, meta author, JSON-LD author',
  'byline.role': 'JSON-LD author.jobTitle',
  'byline.affiliation': 'JSON-LD author.affiliation',
  dateline: 'b.place, JSON-LD dateline',
  'dateline.place': 'span.p-location, JSON-LD locationCreated',
  'dateline.date': 'in b.place',
  'dateline.isoDate': 'time in b.place',
  'dateline.agency': 'in b.place',
  lead: 'p.lead, meta description, og:description, JSON-LD description',
  'quickLooks.label': 'section.quick h2',
  'quickLooks.title': 'section.quick p.title',
  'quickLooks.items': 'section.quick li',
  'section.label': 'h2.label',
  'section.subhead': 'h2.subhead, h3.subhead',
  paragraph: 'p',
  list: 'ul, ol',
  quote: 'blockquote, figure.quote',
  table: 'table.data',
  preformatted: 'pre',
  image: 'p.caption',
  embed: 'p.embed',
  notes: 'p.note',
  credits: 'p.credit',
  contacts: 'p.contact',
  language: 'html lang, dir; JSON-LD inLanguage',
  'stats.words': 'JSON-LD wordCount',
  'meta.url': 'link canonical, data.u-url, og:url, JSON-LD url',
  'meta.image': 'data.u-photo, og:image, JSON-LD image',
  'meta.imageAlt': 'og:image:alt, JSON-LD image.caption',
  'meta.published': 'time.dt-published, article:published_time, JSON-LD datePublished',
  'meta.modified': 'data.dt-updated, article:modified_time, JSON-LD dateModified',
  'meta.publisher': 'og:site_name, JSON-LD publisher',
  'meta.publisherLogo': 'JSON-LD publisher.logo',
  'meta.section': 'data.p-category, article:section, JSON-LD articleSection',
  'meta.keywords': 'data.p-category, article:tag, JSON-LD keywords',
  'meta.copyright': 'footer, JSON-LD copyrightNotice',
};

export const html: Writer = {
  story: ({ article }, options) => {
    if (options.fragment) return `${bodyOf(article, { deeper: 0, classes: false, status: true, notes: true })}\n`;
    if (options.template !== null) return templated(article, options);
    return page(article, options);
  },
  several: (options) =>
    options.fragment || options.template !== null
      ? { open: '', story: html.story, between: '\n', close: '' }
      : {
          open: headOfMany(options),
          // Without JSON-LD: its digest would have to stand in the head, before the story is read.
          story: ({ article }, { meta }) => `${articleElement(article, meta, 1)}\n`,
          between: '',
          close: FOOT,
        },
};

function templated(article: Article, options: WriteOptions): string {
  const text = options.template?.(templateDataOf(article, options.meta)) ?? '';
  return text.endsWith('\n') ? text : `${text}\n`;
}

function page(article: Article, { meta, page: theme }: WriteOptions): string {
  const { language } = article;
  const title = titleOf(article);
  const css = styleSheet(theme ?? newspaper, language);
  const data = jsonLdOf(article, meta, true);
  return `<!DOCTYPE html>
<html lang="${escapeMarkup(language)}"${directionOf(language) === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
${policy(css.source, data, meta.image)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(shortTitleOf(article))}</title>
${describing(article, meta, title)}<link rel="icon" href="data:,">
<style>${css.text}</style>
<script type="application/ld+json">${data}</script>
</head>
<body>
<main>
${articleElement(article, meta, 0)}
${FOOT}`;
}

/** Of what a page is about, each on its line: for search, for previews. Names: https://ogp.me; the card's, X's own. */
function describing(article: Article, meta: Meta, title: string): string {
  const { byline, language, source } = article;
  const description = attribute(descriptionOf(article));
  // A locale has a territory.
  const locale = /^[a-z]{2,3}-[A-Z]{2}$/.test(language) ? language.replace('-', '_') : null;
  let lines = described('name', 'description', description);
  for (const { name } of byline?.authors ?? []) lines += described('name', 'author', attribute(name));
  lines += described('name', 'color-scheme', 'light dark');
  if (meta.url !== null) lines += `${voidElement('link', { rel: 'canonical', href: meta.url })}\n`;
  lines += described('property', 'og:type', 'article');
  lines += described('property', 'og:title', attribute(title));
  lines += described('property', 'og:description', description);
  lines += described('property', 'og:site_name', attribute(meta.publisher ?? source));
  lines += described('property', 'og:locale', locale);
  lines += described('property', 'og:url', attribute(meta.url));
  lines += described('property', 'og:image', attribute(meta.image));
  lines += described('property', 'og:image:alt', meta.image === null ? null : attribute(meta.imageAlt));
  lines += described('property', 'article:published_time', attribute(withDate(article, meta).published));
  lines += described('property', 'article:modified_time', attribute(meta.modified));
  lines += described('property', 'article:section', attribute(meta.section));
  for (const keyword of meta.keywords) lines += described('property', 'article:tag', attribute(keyword));
  return lines + described('name', 'twitter:card', meta.image === null ? 'summary' : 'summary_large_image');
}

function attribute(text: string | null): string | null {
  return text === null ? null : escapeAttribute(text);
}

/** A line about the page, its content escaped already; none where there is no content. */
function described(by: 'name' | 'property', name: string, content: string | null): string {
  return content === null ? '' : `<meta ${by}="${name}" content="${content}">\n`;
}

function headOfMany({ page: theme }: WriteOptions): string {
  // No story's own language is that of all; the few words of the frame are English.
  const css = styleSheet(theme ?? newspaper, 'en');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
${policy(css.source, null, null)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stories</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<style>${css.text}</style>
</head>
<body>
<main>
<h1 class="hidden">Stories</h1>
`;
}

function articleElement(article: Article, meta: Meta, deeper: 0 | 1): string {
  const { language } = article;
  const own = deeper === 0 ? {} : { lang: language, dir: directionOf(language) };
  const text = bodyOf(article, { deeper, classes: true, status: false, notes: true });
  const foot =
    meta.copyright === null ? '' : `${classed('footer', null, classed('p', 'credit', escapeMarkup(meta.copyright)))}\n`;
  return element(
    'article',
    { class: 'h-entry', ...own },
    `\n${header(article, meta, deeper)}\n${known(meta)}<div class="text e-content">\n${text}\n</div>\n${foot}`,
  );
}

function header(article: Article, meta: Meta, deeper: 0 | 1): string {
  const { source, edition, kicker, headline, deck } = article;
  const name = deeper === 0 ? 'h1' : 'h2';
  const status = statusMarkup(article, true);
  let lines = status === '' ? '\n' : `\n${status}\n`;
  if (source !== null || edition !== null) {
    const house = source === null ? '' : classed('b', null, escapeMarkup(source));
    const which = edition === null ? '' : classed('span', null, escapeMarkup(edition));
    lines += `${classed('p', 'bar', spaced(house, which))}\n`;
  }
  if (kicker !== null) lines += `${classed('p', 'kicker', displayed(kicker, true))}\n`;
  lines +=
    headline === null
      ? classed(name, 'hidden', escapeMarkup(titleOf(article)))
      : classed(name, 'headline p-name', displayed(headline, true));
  if (deck !== null) lines += `\n${classed('p', 'deck', displayed(deck, true))}`;
  return classed('header', null, `${lines}\n${bylineElement(article, meta)}`);
}

/** Who signed, and when: two elements, because readers of pages take all that stands in a byline for the author. */
function bylineElement(article: Article, { published }: Meta): string {
  const byline = bylineText(article);
  const when = article.date ?? (published === null ? null : timeIn(published, article.language));
  if (byline === null && when === null) return '';
  const by = byline === null ? '' : classed('span', 'byline', signed(byline, article));
  const day = when === null ? '' : classed('span', 'when', dated(escapeMarkup(when), published ?? article.isoDate));
  return `${classed('p', 'signed', spaced(by, day))}\n`;
}

/** What of the entry is known and not shown (microformats2 h-entry). */
function known({ url, modified, section, keywords, image }: Meta): string {
  const data = (name: string, value: string | null) =>
    value === null ? '' : `${element('data', { class: name, value }, '')}\n`;
  const categories = new Set([...(section === null ? [] : [section]), ...keywords]);
  return (
    data('u-url', url) +
    data('dt-updated', modified) +
    [...categories].map((category) => data('p-category', category)).join('') +
    data('u-photo', image)
  );
}

/** The words for a time, with the time itself where it is known. */
function dated(markup: string, published: string | null): string {
  return published === null ? markup : element('time', { class: 'dt-published', datetime: published }, markup);
}

/** Two pieces of markup with a space between them, either of which may be none. */
function spaced(before: string, behind: string): string {
  return before === '' || behind === '' ? before + behind : `${before} ${behind}`;
}

/** The byline with its authors' names marked (microformats2 h-card). */
function signed(text: string, { byline }: Article): string {
  let markup = '';
  let rest = text;
  for (const { name } of byline?.authors ?? []) {
    const at = rest.toLowerCase().indexOf(name.toLowerCase());
    // Letters that change their number with their case would shift what follows.
    if (at < 0 || rest.toLowerCase().length !== rest.length) continue;
    markup += escapeMarkup(rest.slice(0, at));
    markup += classed('span', 'p-author h-card', escapeMarkup(rest.slice(at, at + name.length)));
    rest = rest.slice(at + name.length);
  }
  return markup + escapeMarkup(rest);
}

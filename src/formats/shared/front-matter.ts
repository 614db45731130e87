/**
 * Front matter: what Hugo, Jekyll and Eleventy read of a page, in YAML. Sources: https://gohugo.io/content-management/front-matter/,
 * https://jekyllrb.com/docs/front-matter/ with jekyll-seo-tag, https://www.11ty.dev/docs/data-frontmatter/.
 */
import { stringify } from 'yaml';
import type { Article } from '../../article.js';
import type { Meta } from '../../meta.js';
import { present } from './cleaned.js';
import { withDate } from './dated.js';
import { embargoEnd, isGrave, otherNotes } from './status-lines.js';
import { descriptionOf, titleOf } from './title.js';

/**
 * In a quoted text: what would come alive where front matter is not known and the file is taken for Markdown or for a
 * template; what ends a line to YAML 1.1, and what it takes for a mark of the encoding.
 */
const ESCAPES: Record<string, string> = {
  '<': '\\x3C',
  '{': '\\x7B',
  '](': ']\\x28',
  '\u2028': '\\L',
  '\u2029': '\\P',
  '\ufeff': '\\uFEFF',
};

/**
 * The front matter between its rules. Texts are quoted, all of them, so that no reader takes one for a number, a date or
 * a truth; the copy's own slug is `slugline`, because `slug` is a part of the address to Hugo and Jekyll.
 */
export function frontMatterOf(article: Article, meta: Meta): string {
  const { deck, slug, source, edition, dateline, language, byline, date, lead, quickLooks, sections } = article;
  const names = byline?.authors.map(({ name }) => name) ?? [];
  const data = present({
    title: titleOf(article),
    // Who made it: whoever reads it back knows by that what the keys below say of the text.
    generator: 'wirecopy',
    status: article.status.map(({ kind }) => kind),
    // Hugo and Jekyll build no page of what is not to be published; when an embargo is over, whoever publishes takes these two out.
    draft: article.status.some(isGrave) ? true : null,
    published: article.status.some(isGrave) ? false : null,
    embargo: embargoEnd(article),
    kicker: article.kicker,
    subtitle: deck,
    description: descriptionOf(article),
    date: withDate(article, meta).published,
    lastmod: meta.modified,
    last_modified_at: meta.modified,
    author: names.length === 0 ? byline?.text : names.length === 1 ? names[0] : null,
    authors: names.length > 1 ? names : null,
    lang: language === 'und' ? null : language,
    categories: [meta.section],
    tags: meta.keywords,
    canonical_url: meta.url,
    image: imageOf(meta),
    images: [meta.image],
    source,
    publisher: meta.publisher,
    edition: edition,
    dated: date,
    byline: byline?.text,
    dateline: dateline?.text,
    slugline: slug,
    copyright: meta.copyright,
    // What Markdown has no signs for: which paragraphs and headings of the text are more than that.
    lead,
    // Empty where nothing stands above its points.
    quick_looks: quickLooks?.label ?? (quickLooks?.title === null ? '' : null),
    quick_looks_title: quickLooks?.title,
    // A list below its heading is not it.
    quick_looks_points: quickLooks?.items.length === 0 ? 0 : null,
    labels: sections.flatMap(({ label }) => label ?? []),
    notes: otherNotes(article),
    credits: article.credits,
    contacts: article.contacts,
  });
  const yaml = stringify(data, {
    // Readers of YAML 1.1 and 1.2 alike take a quoted text for a text, escapes and all.
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  return `---\n${dated(yaml.replace(/[<{]|\]\(|[\u2028\u2029\ufeff]/g, (sign) => ESCAPES[sign] as string))}---\n`;
}

/** jekyll-seo-tag's form. */
function imageOf({ image, imageAlt }: Meta): object | string | null {
  if (image === null) return null;
  return imageAlt === null ? image : { path: image, alt: imageAlt };
}

/** Times are times, checked when they were given: they stand without quotes, so that Jekyll and Eleventy take them for such. */
function dated(yaml: string): string {
  return yaml.replace(/^(date|lastmod|last_modified_at): "([\d:TZ.+-]+)"$/gm, '$1: $2');
}

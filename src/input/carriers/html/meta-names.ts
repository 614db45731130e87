/** Names of `<meta>`, in small letters, and the facts that they state: a row a name. */
import type { Facts } from '../carrier.js';

const rows: Readonly<Record<keyof Facts, string>> = {
  headline:
    'og:title twitter:title dc.title dcterms.title parsely-title sailthru.title citation_title headline hdl title article:title',
  deck: 'article:subtitle subtitle',
  description:
    'og:description description twitter:description dc.description dcterms.description sailthru.description summary',
  authors:
    'author article:author byl byline dc.creator dcterms.creator dc.creator.creator parsely-author sailthru.author citation_author article:author_name og:article:author cxenseparse:author cxxauthor',
  date: 'article:published_time og:article:published_time date pubdate publishdate publish-date publication_date dc.date dc.date.issued dcterms.date dcterms.created dcterms.issued parsely-pub-date sailthru.date datepublished ptime cxenseparse:recs:publishtime article.published',
  modified:
    'article:modified_time og:updated_time dcterms.modified last-modified lastmod datemodified utime article.updated',
  section: 'article:section og:article:section section parsely-section dc.subject category cg',
  keywords: 'keywords news_keywords article:tag og:article:tag parsely-tags sailthru.tags',
  publisher: 'og:site_name application-name dc.publisher dcterms.publisher publisher',
  url: 'og:url twitter:url parsely-link',
  language: 'og:locale content-language dc.language dcterms.language inlanguage',
  image: 'og:image og:image:url twitter:image twitter:image:src parsely-image-url thumbnail image',
  imageAlt: 'og:image:alt twitter:image:alt',
  copyright: 'copyright rights dc.rights dcterms.rights',
};

export const metaFacts: ReadonlyMap<string, keyof Facts> = new Map(
  Object.entries(rows).flatMap(([fact, names]) => names.split(' ').map((name) => [name, fact as keyof Facts] as const)),
);

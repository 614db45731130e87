/** How systems dress a story: the names that they give its parts, each drawn once for a page. Invented after what systems in use do. */
import type { Random } from '../desk/random.js';

type Part =
  | 'headline'
  | 'deck'
  | 'byline'
  | 'date'
  | 'body'
  | 'paragraph'
  | 'subhead'
  | 'menu'
  | 'footer'
  | 'related'
  | 'promo'
  | 'page';

/** By part: tags, and names. An empty name is an element without one. */
const tags: Record<Part, readonly string[]> = {
  headline: ['h1', 'h1', 'h1', 'h1', 'h1', 'h2', 'div'],
  deck: ['p', 'div', 'h2', 'p', 'div', 'h3', 'p'],
  byline: ['p', 'div', 'div', 'span', 'address', 'div', 'p'],
  date: ['time', 'span', 'div', 'p', 'time'],
  body: ['div', 'section', 'div', 'div', 'article'],
  paragraph: ['p', 'p', 'p', 'p', 'p', 'p', 'p', 'div'],
  subhead: ['h2', 'h2', 'h3', 'h2', 'h4', 'p', 'h3', 'p', 'div'],
  menu: ['nav', 'div', 'ul', 'nav', 'header'],
  footer: ['footer', 'div', 'footer'],
  related: ['aside', 'div', 'section', 'div'],
  promo: ['div', 'aside', 'p', 'div'],
  page: ['article', 'main', 'div', 'article', 'section', 'div'],
};

const names: Record<Part, readonly string[]> = {
  headline: [
    '',
    '',
    'headline',
    'entry-title',
    'article__title',
    'post-title',
    'c-article-header__hed',
    'ArticleTitle_root__xa3f',
    'title',
    'content-title',
    'css-1ab7qm',
    'story-heading',
    'page-title',
    'art-titulo',
    'hed',
    'article-headline',
    'sc-bdVaJa iXkQ',
  ],
  deck: [
    '',
    '',
    'deck',
    'standfirst',
    'subtitle',
    'article__lead',
    'dek',
    'summary',
    'excerpt',
    'sub-title',
    'article-intro',
    'css-9xk2a',
    'entry-subtitle',
    'ArticleDek_body__p2',
    'chapo',
    'entradilla',
    'ingress',
    'story-summary',
  ],
  byline: [
    '',
    '',
    'byline',
    'author',
    'article-meta',
    'meta',
    'post-author',
    'article__byline',
    'Byline_names__k2',
    'entry-meta',
    'css-4kqz',
    'author-name',
    'c-byline',
    'contributors',
    'post-info',
    'firma',
    'signature',
    'article-info',
  ],
  date: [
    '',
    'date',
    'timestamp',
    'published',
    'entry-date',
    'article__date',
    'pub-date',
    'css-7a',
    'posted-on',
    'c-timestamp',
    'publishDate',
  ],
  body: [
    '',
    'article-body',
    'entry-content',
    'story-body',
    'content',
    'article__content',
    'post-content',
    'ArticleBody_wrap__9',
    'css-body1',
    'rich-text',
    'texto',
    'field-name-body',
    'c-entry-content',
    'td-post-content',
    'article-text',
  ],
  paragraph: ['', '', '', '', 'paragraph', 'css-at9mc1', 'article-paragraph', 'sc-eCss text', 'StoryBody_p__2'],
  subhead: ['', '', '', 'subhead', 'wp-block-heading', 'crosshead', 'css-h2', 'article-subheading', 'intertitre'],
  menu: ['', 'nav', 'main-menu', 'site-nav', 'navbar', 'header-links', 'breadcrumb', 'topbar', 'css-nv'],
  footer: ['', 'footer', 'site-footer', 'copyright', 'page-bottom', 'css-ft'],
  related: [
    '',
    'related',
    'related-articles',
    'recommended',
    'more-news',
    'sidebar',
    'most-read',
    'teasers',
    'css-rl',
    'widget',
  ],
  promo: [
    '',
    'promo',
    'newsletter-signup',
    'ad',
    'advertisement',
    'subscribe-box',
    'share-bar',
    'inline-related',
    'css-pr',
    'teaser',
  ],
  page: ['', 'post', 'article', 'story', 'single-post', 'content-wrapper', 'hentry', 'css-pg', 'page'],
};

export class Shell {
  private readonly drawn = new Map<Part, { tag: string; name: string }>();

  constructor(readonly random: Random) {}

  private of(part: Part): { tag: string; name: string } {
    let one = this.drawn.get(part);
    if (one === undefined) {
      one = { tag: this.random.pick(tags[part]), name: this.random.pick(names[part]) };
      this.drawn.set(part, one);
    }
    return one;
  }

  tag(part: Part): string {
    return this.of(part).tag;
  }

  open(part: Part, more = ''): string {
    const { tag, name } = this.of(part);
    return `<${tag}${name === '' ? '' : ` class="${name}"`}${more}>`;
  }

  close(part: Part): string {
    return `</${this.of(part).tag}>`;
  }

  around(part: Part, inside: string): string {
    return this.open(part) + inside + this.close(part);
  }
}

/** What a story is called where a standard wants a name for it. */
import type { Article } from '../../article.js';
import type { Meta } from '../../meta.js';
import { nameOf } from './digest.js';
import { textsOf } from './flow.js';

/** The address where it is published; where there is none, a name made of its texts: the same story has the same. */
export function identityOf(article: Article, meta: Meta): string {
  if (meta.url !== null) return meta.url;
  return nameOf(
    JSON.stringify([article.slug, article.headline, article.byline?.text, article.date, ...textsOf(article)]),
  );
}

/** When a story was published: as somebody says, else as its copy is dated. */
import type { Article } from '../../article.js';
import type { Meta } from '../../meta.js';

/**
 * What is known of a story's publication, its copy's date included. A time without a zone is none that formats take: the
 * day is.
 */
export function withDate({ isoDate }: Pick<Article, 'isoDate'>, meta: Meta): Meta {
  if (meta.published !== null || isoDate === null) return meta;
  return { ...meta, published: /T[\d:]+$/.test(isoDate) ? isoDate.slice(0, 10) : isoDate };
}

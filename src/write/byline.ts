/** How a byline is set. */
import type { Article } from '../article.js';

/** The byline as a reader expects it: English copy that names people without "By" gets it. */
export function bylineText({ byline, language }: Article): string | null {
  if (byline === null) return null;
  const bare = language === 'en' && byline.authors.length > 0 && !/^by\b/i.test(byline.text);
  return bare ? `By ${byline.text}` : byline.text;
}

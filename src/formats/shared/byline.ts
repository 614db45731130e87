/** How a byline is set. */
import type { Article } from '../../article.js';

/** The byline as a reader expects it: English copy that names people without "By" gets it. */
export function bylineText({ byline, language }: Article): string | null {
  if (byline === null) return null;
  const [first] = byline.authors;
  if (language !== 'en' || first === undefined || isOpened(byline.text, first.name)) return byline.text;
  return `By ${byline.text}`;
}

/** Whether something opens the byline in front of the first name: "By", "Words by", "Reporter:". */
function isOpened(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return /\bby\b|:/i.test(at < 0 ? text : text.slice(0, at));
}

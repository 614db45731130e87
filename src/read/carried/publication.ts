/** What a file says of the publication of a story, outside of its copy: its address, its section, its picture. */
import type { Article } from '../../article.js';
import type { Facts } from '../../input/carriers/carrier.js';
import { metaFrom } from '../../input/carriers/exchange/meta-from.js';
import { isoTime } from '../../input/carriers/exchange/times.js';
import type { Meta } from '../../meta.js';

/** More are no keywords of a story, but those of a site. */
const MOST_KEYWORDS = 30;

/** The publication data that the facts hold, as the options take it; what is not of the form that they take is left out. */
export function publicationOf(facts: Facts, article: Pick<Article, 'isoDate' | 'source'>): Partial<Meta> {
  const first = (name: keyof Facts) => facts[name]?.[0]?.text ?? null;
  const publisher = first('publisher');
  return metaFrom({
    url: first('url'),
    image: first('image'),
    imageAlt: facts.image === undefined ? null : first('imageAlt'),
    published: publishedIn(facts, article),
    // Alone it says when a program has saved a file.
    modified: facts.date === undefined ? null : isoTime(first('modified')),
    publisher: publisher === article.source ? null : publisher,
    section: first('section'),
    keywords: keywordsIn(facts).slice(0, MOST_KEYWORDS),
    copyright: first('copyright'),
  });
}

/** A day that is not the copy's own is not taken: the copy is what the file is about. */
function publishedIn({ date = [] }: Facts, { isoDate }: Pick<Article, 'isoDate'>): string | null {
  const times = date.flatMap(({ text }) => isoTime(text) ?? []);
  return times.find((time) => isoDate === null || time.slice(0, 10) === isoDate.slice(0, 10)) ?? null;
}

/** One text can hold several, separated by commas; the first place that says any says enough. */
function keywordsIn({ keywords = [] }: Facts): string[] {
  const [one] = keywords;
  const own = keywords.filter(({ from }) => from === one?.from);
  const texts = own.length === 1 ? (one?.text ?? '').split(/[,;]/) : own.map(({ text }) => text);
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}

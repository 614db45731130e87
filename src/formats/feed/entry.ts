/** A story as an entry of a feed: plain data, so that a run can keep it until the feed is written. */
import type { Article, Status } from '../../article.js';
import { type Meta, versionOf } from '../../meta.js';
import type { Reading } from '../../read/parse.js';
import { endOf, isOver } from '../../read/status.js';
import { withClock } from '../../time.js';
import { harmlessData } from '../shared/cleaned.js';
import { withDate } from '../shared/dated.js';
import { nameOf } from '../shared/digest.js';
import { directionOf } from '../shared/direction.js';
import { bodyOf } from '../shared/html-body.js';
import { identityOf } from '../shared/identity.js';
import { element, escapeMarkup, optional } from '../shared/markup.js';
import { descriptionOf, shown, shownTitleOf } from '../shared/title.js';

/** All texts are harmless. */
export interface FeedEntry {
  /** Of the story for ever: readers tell by it what they have shown. */
  id: string;
  url: string | null;
  title: string;
  summary: string | null;
  /** The full text, in elements without classes. */
  html: string;
  authors: string[];
  /** ISO 8601, a day or a time with its zone. */
  published: string | null;
  /** The same, always a time. */
  updated: string;
  categories: string[];
  /** BCP 47; null where it is not known. */
  language: string | null;
  image: string | null;
  copyright: string | null;
  /** What may keep it out. */
  status: Status[];
}

/** What an entry is made of: the time is the feed's where nothing else is known. */
export function entryOf({ article }: Reading, meta: Meta, now: string): FeedEntry {
  const dated = withDate(article, meta);
  const { language, byline, kicker, deck } = article;
  const body = bodyOf(article, { deeper: 0, classes: false, status: true, notes: true });
  // The headline stands above it wherever it is read; what stands around that does not.
  const above = [...optional('p', {}, kicker), ...optional('p', {}, deck)];
  const html = [...above, body].join('\n');
  const entry: FeedEntry = {
    id: idOf(article, meta),
    url: meta.url,
    title: shownTitleOf(article),
    summary: shown(descriptionOf(article)),
    html: '',
    authors: shownOf(byline?.authors.map(({ name }) => name) ?? []),
    published: dated.published,
    updated: withClock(versionOf(dated) ?? now),
    categories: [...new Set(shownOf([...(meta.section === null ? [] : [meta.section]), ...meta.keywords]))],
    language: language === 'und' ? null : language,
    image: meta.image,
    copyright: shown(meta.copyright),
    status: article.status,
  };
  const spoken = { lang: entry.language, dir: directionOf(language) };
  const safe = harmlessData(entry) as FeedEntry;
  return { ...safe, html: element('div', spoken, `\n${html}\n`) };
}

/** The texts of which something can be seen. */
function shownOf(texts: readonly string[]): string[] {
  return texts.filter((text) => shown(text) !== null);
}

/**
 * What the story is called: its address; else the id that came with it; else a name made of where it came from and of what
 * a correction leaves alone, its slug or headline and its date: so a story that is mended is the same, and the next one in
 * a file of that name is another.
 */
function idOf(article: Article, meta: Meta): string {
  const { input, slug, headline, isoDate, dateline } = article;
  if (meta.url !== null) return meta.url;
  if (input.id !== null) return nameOf(JSON.stringify(['id', input.id]));
  if (input.file === null) return identityOf(article, meta);
  const which = [slug ?? headline, isoDate ?? dateline?.isoDate ?? null];
  return nameOf(JSON.stringify(['file', input.file.replaceAll('\\', '/'), input.story, ...which]));
}

const keptOut: ReadonlySet<Status['kind']> = new Set(['kill', 'withdrawn', 'hold', 'embargo', 'advance']);

/** Whether a story is not to be in a feed, by its status: killed, withdrawn, on hold, or embargoed at this time. */
export function isKeptOut(status: readonly Status[], now: string): boolean {
  return status.some(({ kind, until }) => keptOut.has(kind) && (until === null || !isOver(until, now)));
}

/** When a story that is kept out may be in a feed, in milliseconds since 1970; null where it is in already, or where nobody can tell. */
export function releaseOf(status: readonly Status[], now: string): number | null {
  const holding = status.filter((one) => isKeptOut([one], now));
  if (holding.length === 0 || holding.some(({ until }) => until === null)) return null;
  return Math.max(...holding.map(({ until }) => endOf(until ?? '')));
}

/** A text as HTML in XML: escaped for the one, and once more for the other. */
export function twiceEscaped(text: string): string {
  return escapeMarkup(escapeMarkup(text));
}

/** Pages and mails that wirecopy has written: their elements and classes say outright what everything is. */
import type { CarrierName } from '../../../article.js';
import type { Diagnostic } from '../../../diagnostic.js';
import type { Carried } from '../carrier.js';
import { blocksOf } from './blocks.js';
import { bodyOf } from './body.js';
import type { Draft } from './draft.js';
import { readFragment } from './fragment.js';
import { isObject } from './json.js';
import { articleDraft } from './json-ld.js';
import { lineOf } from './line.js';
import { metaFrom } from './meta-from.js';
import { over } from './over.js';
import { prepare } from './own-elements.js';
import { carriedOf, partsOf } from './settle.js';
import { statusIn } from './status-said.js';
import { attribute, below, classesOf, type Element, elementsBelow } from './tree.js';

/** How the element of a story begins, in a page and in a mail: no text of a page can hold it. */
const OPENING = /<(?:article|div role="article") class="h-entry"/g;

/** Whether it is a page, or the page of a mail, that wirecopy has written. */
export function isOwnMarkup(source: string): boolean {
  return source.includes('e-content') && source.search(OPENING) >= 0;
}

/**
 * The stories of what `isOwnMarkup` says to be ours; none where it is not after all.
 * @param places whether the source map tiles the source
 * @throws Unreadable beyond a limit
 */
export function ownStories(
  source: string,
  { name, diagnostics, places }: { name: CarrierName; diagnostics: readonly Diagnostic[]; places: boolean },
): Carried[] {
  const runs = places ? [{ at: 0, from: 0, length: source.length, taken: source.length }] : [];
  const page = readFragment(source, runs, true);
  const entries = entriesIn(page).map((entry) => ({ entry, named: namedIn(entry) }));
  const starts = [...source.matchAll(OPENING)].map(({ index }) => index);
  if (entries.length !== starts.length || entries.some(({ named }) => !named.has('e-content'))) return [];
  const parts = places ? partsOf(source, starts) : [];
  const spoken = attribute(below(page, 'html')[0] ?? null, 'lang') ?? 'und';
  return entries.map(({ entry, named }, index) => {
    const own = entryDraft(entry, named, attribute(entry, 'lang') ?? spoken);
    const draft = entries.length === 1 ? over(own, described(page, own)) : own;
    return carriedOf(name, draft, { part: parts[index] ?? null, diagnostics });
  });
}

/** The outermost elements of stories: none stands in another. */
function entriesIn(page: Element): Element[] {
  const isEntry = (one: Element) => classesOf(one).includes('h-entry');
  return elementsBelow(page, isEntry).filter(isEntry);
}

/** The first element of each class. */
type Named = ReadonlyMap<string, Element>;

function namedIn(entry: Element): Named {
  const named = new Map<string, Element>();
  for (const element of elementsBelow(entry))
    for (const name of classesOf(element)) if (!named.has(name)) named.set(name, element);
  return named;
}

/** What stands above the text in it; in a mail, that is in the same cell. */
const APART = new Set(['status', 'bar', 'kicker', 'headline', 'deck', 'signed', 'url', 'copyright']);

function entryDraft(entry: Element, named: Named, language: string): Draft {
  const content = named.get('e-content') as Element;
  prepare(content);
  const textAt = (name: string) => lineOf(named.get(name) ?? null);
  const bar = named.get('bar') ?? null;
  const byline = textAt('byline');
  const text = content.children.filter(
    (one) => !('children' in one) || !classesOf(one).some((name) => APART.has(name)),
  );
  const article: Draft['article'] = {
    ...bodyOf(blocksOf({ ...content, children: text })),
    status: elementsBelow(entry, isStatus)
      .filter(isStatus)
      .flatMap((one) =>
        blocksOf(one).flatMap((piece) => (piece.type === 'paragraph' ? (statusIn(piece.text, language) ?? []) : [])),
      ),
    source: lineOf(below(bar, 'b')[0] ?? null),
    edition: lineOf(below(bar, 'span').find((one) => !classesOf(one).includes('slug')) ?? null),
    slug: textAt('slug'),
    kicker: textAt('kicker'),
    headline: textAt('headline'),
    deck: textAt('deck'),
    byline: byline === null ? null : { text: byline, authors: [] },
  };
  return {
    article: { ...article, ...dateOf(named), ...(language === 'und' ? {} : { language }) },
    meta: metaOf(entry, named),
  };
}

function isStatus(element: Element): boolean {
  return classesOf(element).includes('status');
}

/** When the copy says that it was written; what is only known of its publication is in the same place, and dates nothing. */
function dateOf(named: Named): Draft['article'] {
  const when = named.get('when') ?? null;
  const time = below(when, 'time')[0] ?? null;
  return { date: lineOf(when), isoDate: attribute(time, 'datetime') };
}

/** What of its publication stands in the entry itself: in a page of several stories nothing else says it. */
function metaOf(entry: Element, named: Named): Draft['meta'] {
  const value = (name: string) =>
    attribute(named.get(name) ?? null, 'value') ?? lineOf(named.get(name) ?? null)?.text ?? null;
  const footer = below(entry, 'footer')[0] ?? named.get('copyright') ?? null;
  return metaFrom({
    url: value('u-url') ?? value('url'),
    published: attribute(named.get('dt-published') ?? null, 'datetime'),
    modified: value('dt-updated'),
    image: value('u-photo'),
    copyright: lineOf(footer)?.text ?? null,
  });
}

/** What the page's JSON-LD says beside the text: names with their roles, the place of a dateline, its publication. */
function described(page: Element, { article: { byline, dateline } }: Draft): Draft {
  const script = below(page, 'script').find((one) => attribute(one, 'type') === 'application/ld+json');
  const value = parsed(textOf(script));
  if (!isObject(value)) return { article: {}, meta: {} };
  const { article, meta } = articleDraft(value);
  if (byline != null) byline.authors = article.byline?.authors ?? [];
  if (dateline != null) dateline.place = article.dateline?.place ?? null;
  return { article: {}, meta };
}

function textOf(script: Element | undefined): string {
  const [text] = script?.children ?? [];
  return text !== undefined && 'text' in text ? text.text : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

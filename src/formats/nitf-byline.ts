/** NITF's byline: the words of the copy, and who and what is named in them marked. */
import type { Article } from '../article.js';
import { element, escapeMarkup } from './shared/markup.js';

type Kind = 'person' | 'byttl' | 'org';

/** Words of the byline that are to be marked. */
interface Named {
  words: string;
  kind: Kind;
}

/** A stretch of a text, its end not in it. */
interface Span {
  start: number;
  end: number;
  kind: Kind;
}

/**
 * The byline as markup: the copy's own words, then the roles and houses that they do not say, none of them twice.
 * @returns null where nobody signs
 */
export function nitfBylineOf(article: Article): string | null {
  const text = wholeByline(article);
  if (text === null) return null;
  const named = namedIn(article);
  return marked(text, spansIn(text, ordered(named)), named);
}

/**
 * The byline as one text, for readers that take no markup in it: the same words.
 * @returns null where nobody signs
 */
export function wholeByline(article: Article): string | null {
  const { byline } = article;
  if (byline === null) return null;
  let { text } = byline;
  for (const { words, kind } of ordered(namedIn(article))) {
    if (kind !== 'person' && placeOf(text, words) === null) text += `, ${words}`;
  }
  return text;
}

function namedIn({ byline }: Article): Named[] {
  return (byline?.authors ?? []).flatMap(({ name, kind, role, affiliation }): Named[] => [
    { words: name, kind: kind === 'organization' ? 'org' : 'person' },
    ...(role === null ? [] : [{ words: role, kind: 'byttl' } as const]),
    ...(affiliation === null ? [] : [{ words: affiliation, kind: 'org' } as const]),
  ]);
}

/** Roles before houses: they may hold one. */
function ordered(named: readonly Named[]): Named[] {
  return (['person', 'byttl', 'org'] as const).flatMap((kind) => named.filter((one) => one.kind === kind));
}

/** Where the words stand, each once, none of them in another. */
function spansIn(text: string, named: readonly Named[]): Span[] {
  const spans: Span[] = [];
  for (const { words, kind } of named) {
    const free = placeOf(text, words, ({ start, end }) =>
      spans.every((other) => end <= other.start || start >= other.end),
    );
    if (free !== null) spans.push({ ...free, kind });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Where these words stand as words, in any case (wires write names in capitals); null for nowhere. */
function placeOf(
  text: string,
  words: string,
  accepts: (place: { start: number; end: number }) => boolean = () => true,
): { start: number; end: number } | null {
  const letters = words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  for (const { index: start, 0: found } of text.matchAll(new RegExp(letters, 'giu'))) {
    const end = start + found.length;
    if (parted(text, start) && parted(text, end) && accepts({ start, end })) return { start, end };
  }
  return null;
}

/** Whether a word begins or ends here. Pages glue them: "By Corinna DelaneyStaff Writer". */
function parted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const behind = text.slice(at, at + 2);
  const inWord = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(behind);
  return !inWord || (/\p{Ll}$/u.test(before) && /^\p{Lu}/u.test(behind));
}

function marked(text: string, spans: readonly Span[], named: readonly Named[]): string {
  let markup = '';
  let at = 0;
  for (const { start, end, kind } of spans) {
    markup += escapeMarkup(text.slice(at, start)) + elementOf(kind, text.slice(start, end), named);
    at = end;
  }
  return markup + escapeMarkup(text.slice(at));
}

/** NITF has a house in a title alone. */
function elementOf(kind: Kind, words: string, named: readonly Named[]): string {
  if (kind === 'person') return element('person', {}, escapeMarkup(words));
  if (kind === 'org') return element('byttl', {}, element('org', {}, escapeMarkup(words)));
  const houses = named.filter((one) => one.kind === 'org');
  let markup = '';
  let at = 0;
  for (const { start, end } of spansIn(words, houses)) {
    markup += escapeMarkup(words.slice(at, start)) + element('org', {}, escapeMarkup(words.slice(start, end)));
    at = end;
  }
  return element('byttl', {}, markup + escapeMarkup(words.slice(at)));
}

/** The body of a story as HTML: what the page, its fragment and an editor's template have in common. */
import type { Article } from '../article.js';
import { flowOf, type Piece, rankOf } from './flow.js';
import { element, escapeMarkup, linked, optional } from './markup.js';
import { DASH } from './opening.js';

/** How a body is made. */
export interface BodyOptions {
  /** Added to the rank of each heading. */
  deeper: number;
  /** Classes, for the style sheet and for microformats; a CMS has its own. */
  classes: boolean;
  /** Without them where the format has a place of its own for what is said to the desk. */
  notes: boolean;
}

/** A line of markup a block. */
export function bodyOf(article: Article, options: BodyOptions): string {
  const pieces = [...flowOf(article)].filter(({ type }) => options.notes || type !== 'note');
  return pieces.flatMap((piece) => blockOf(piece, article, options)).join('\n');
}

function blockOf(piece: Piece, article: Article, options: BodyOptions): string[] {
  const { deeper, classes } = options;
  const named = (name: string) => (classes ? { class: name } : {});
  switch (piece.type) {
    case 'dateline':
      return [element('p', {}, datelineOf(piece.text, article, classes))];
    case 'paragraph': {
      const place = piece.dateline === null ? '' : `${datelineOf(piece.dateline, article, classes)}${DASH}`;
      if (piece.role === 'body' || !classes) return [element('p', {}, place + linked(piece.text))];
      return [element('p', named('lead'), place + element('span', named('p-summary'), linked(piece.text)))];
    }
    case 'list':
      return [listOf(piece.ordered ? 'ol' : 'ul', piece.items)];
    case 'label':
    case 'subhead':
      return [element(`h${rankOf(piece) + deeper}`, named(piece.type), displayed(piece.text, classes))];
    case 'quick-looks':
      return quickLooksOf(piece, options);
    case 'note':
    case 'credit':
      return [element('p', named(piece.type), linked(piece.text))];
    default:
      return piece satisfies never;
  }
}

function datelineOf(text: string, { dateline }: Article, classes: boolean): string {
  if (!classes) return element('strong', {}, escapeMarkup(text));
  const place = dateline?.place ?? '';
  const marked =
    place !== '' && text.startsWith(place)
      ? element('span', { class: 'p-location' }, escapeMarkup(place)) + escapeMarkup(text.slice(place.length))
      : escapeMarkup(text);
  return element('b', { class: 'dateline' }, marked);
}

function quickLooksOf(
  { label, title, items }: Extract<Piece, { type: 'quick-looks' }>,
  { deeper, classes }: BodyOptions,
): string[] {
  const heading = label ?? title;
  const list = items.length > 0 ? [listOf('ul', items)] : [];
  if (!classes) {
    return [
      ...optional(`h${2 + deeper}`, {}, heading),
      ...(label === null || title === null ? [] : [element('p', {}, element('strong', {}, escapeMarkup(title)))]),
      ...list,
    ];
  }
  // A landmark, where it is the only one: several of one name would be none.
  const named = heading !== null && deeper === 0;
  const id = named ? 'quick-looks' : null;
  const content = [
    ...(heading === null ? [] : [element(`h${2 + deeper}`, { class: 'label', id }, displayed(heading, true))]),
    ...(label === null || title === null ? [] : [element('p', { class: 'title' }, displayed(title, true))]),
    ...list,
  ];
  return [element('section', { class: 'quick', 'aria-labelledby': id }, `\n${content.join('\n')}\n`)];
}

function listOf(name: 'ul' | 'ol', items: readonly string[]): string {
  return element(name, {}, `\n${items.map((item) => element('li', {}, linked(item))).join('\n')}\n`);
}

/** Words of two parts, such as "Anti-IS", that a heading does not part. */
const HYPHENATED = /[^\s-]{1,10}(?:-[^\s-]{1,10}){1,2}(?![^\s])/g;

/** A text in display type. */
export function displayed(text: string, classes: boolean): string {
  if (!classes || !text.includes('-')) return escapeMarkup(text);
  let markup = '';
  let at = 0;
  for (const { 0: word, index } of text.matchAll(HYPHENATED)) {
    if (index > 0 && text[index - 1] !== ' ') continue;
    markup += escapeMarkup(text.slice(at, index)) + element('span', { class: 'nb' }, escapeMarkup(word));
    at = index + word.length;
  }
  return markup + escapeMarkup(text.slice(at));
}

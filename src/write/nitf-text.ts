/** The text of a story in NITF: paragraphs, lists and subheads, in the order in which they are read. */
import type { Article, QuickLooks } from '../article.js';
import type { Meta } from '../meta.js';
import { captionOf, flowOf, type Piece } from './flow.js';
import { element, escapeMarkup, isSafeAddress, linked, optional, pointing } from './markup.js';
import { DASH } from './opening.js';
import { rowsOf } from './table-markup.js';

/** An element with a line for each piece of its content. */
export function lines(name: string, content: readonly string[], attributes = {}): string {
  return element(name, attributes, content.length === 0 ? '' : `\n${content.join('\n')}\n`);
}

/**
 * The whole text as it is read, in a block: receivers look for it there. What of it has an element elsewhere stands here too.
 * @param inItem inside a news item, whose receivers read this and nothing else of NITF: the deck, for which the item has no
 * place, stands above the text
 */
export function contentOf(article: Article, { image, imageAlt }: Meta, inItem: boolean): string[] {
  const text = [
    ...(inItem ? optional('hl2', { class: 'deck' }, article.deck) : []),
    ...[...flowOf(article)].flatMap(blockOf),
  ];
  const picture =
    image === null
      ? []
      : [
          lines('media', [element('media-reference', { source: image, 'alternate-text': imageAlt }, null)], {
            'media-type': 'image',
          }),
        ];
  return [...(text.length === 0 ? [] : [lines('block', text)]), ...picture];
}

function blockOf(piece: Piece): string[] {
  switch (piece.type) {
    case 'paragraph': {
      const place = piece.dateline === null ? '' : escapeMarkup(piece.dateline) + DASH;
      return [element('p', { lede: piece.role === 'lead' ? 'true' : null }, place + linked(piece.text))];
    }
    case 'label':
    case 'subhead':
      return [element('hl2', { class: piece.type }, escapeMarkup(piece.text))];
    case 'list':
      return [listOf(piece.ordered ? 'ol' : 'ul', piece.items)];
    case 'quick-looks':
      return summaryOf(piece);
    case 'dateline':
    case 'credit':
      return [element('p', {}, linked(piece.text))];
    case 'quote':
      return [
        lines('bq', [
          lines('block', [element('p', {}, linked(piece.text))]),
          ...optional('credit', {}, piece.attribution),
        ]),
      ];
    case 'table':
      return [
        element(
          'table',
          {},
          rowsOf(piece, (name, text) => element(name, {}, linked(text))),
        ),
      ];
    case 'preformatted':
      return [element('pre', {}, escapeMarkup(piece.text))];
    case 'image':
      return [pictureOf(piece)];
    case 'embed':
      return [element('p', { class: 'embed' }, pointing(piece.text, piece.href))];
    // For the desk, and not of the text.
    case 'note':
    case 'contact':
      return [];
    default:
      return piece satisfies never;
  }
}

/** Receivers read `source`, and decide; a picture without an address is its caption. */
function pictureOf(piece: Extract<Piece, { type: 'image' }>): string {
  const { caption, credit, src } = piece;
  if (src === null || !isSafeAddress(src)) return element('p', { class: 'caption' }, linked(captionOf(piece)));
  const about = [...optional('media-caption', {}, caption), ...optional('media-producer', {}, credit)];
  return lines('media', [element('media-reference', { source: src }, null), ...about], { 'media-type': 'image' });
}

function listOf(name: 'ul' | 'ol', items: readonly string[]): string {
  return lines(
    name,
    items.map((item) => element('li', {}, linked(item))),
  );
}

/** What stands below the story. */
export function endOf({ credits }: Article): string[] {
  return credits.length === 0 ? [] : [element('tagline', {}, linked(credits.join(' ')))];
}

/** A summary: the words above it, its own headline, its points. */
export function summaryOf({
  label,
  title,
  items,
}: Pick<QuickLooks, 'label' | 'title'> & { items: readonly string[] }): string[] {
  return [
    ...optional('hl2', {}, label),
    ...optional('hl2', {}, title),
    ...(items.length === 0 ? [] : [listOf('ul', items)]),
  ];
}

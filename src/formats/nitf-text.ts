/** The text of a story in NITF: paragraphs, lists and subheads, in the order in which they are read. */
import type { Article, List, QuickLooks } from '../article.js';
import type { Meta } from '../meta.js';
import { flowOf, type Piece } from './shared/flow.js';
import { captionAndCredit } from './shared/html-blocks.js';
import { type MarkNames, markedMarkup } from './shared/marked-markup.js';
import { marksOfItem } from './shared/marked-text.js';
import { element, escapeMarkup, isSafeAddress, linked, optional, pointing } from './shared/markup.js';
import { DASH } from './shared/opening.js';
import { rowsOf } from './shared/table-markup.js';

/** NITF has one element for emphasis, and none for code. */
const NITF: MarkNames = { strong: 'em class="bold"', emphasis: 'em', code: null };

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
      return [
        element(
          'p',
          { lede: piece.role === 'lead' ? 'true' : null },
          place + markedMarkup(piece.text, piece.marks, {}, NITF),
        ),
      ];
    }
    case 'label':
    case 'subhead':
      return [element('hl2', { class: piece.type }, escapeMarkup(piece.text))];
    case 'list':
      return [listOf(piece.ordered ? 'ol' : 'ul', piece.items, piece)];
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
  if (src === null || !isSafeAddress(src))
    return element('p', { class: 'caption' }, captionAndCredit({ ...piece, src: null }));
  const about = [...optional('media-caption', {}, caption), ...optional('media-producer', {}, credit)];
  return lines('media', [element('media-reference', { source: src }, null), ...about], { 'media-type': 'image' });
}

function listOf(name: 'ul' | 'ol', items: readonly string[], list: Pick<List, 'marks'> = {}): string {
  return lines(
    name,
    items.map((item, index) => element('li', {}, markedMarkup(item, marksOfItem(list, index), {}, NITF))),
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
    // Alone it would be taken for the words above.
    ...optional('hl2', label === null ? { class: 'title' } : {}, title),
    ...(items.length === 0 ? [] : [listOf('ul', items)]),
  ];
}

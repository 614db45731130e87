/** A story as paragraphs of plain lines, which is all that the wires of old know. */
import type { Article } from '../../article.js';
import { captionOf, flowOf, type Piece, withAddress } from '../shared/flow.js';
import { openingOf } from '../shared/opening.js';

/** What is said to the desk stands elsewhere. */
export interface WireLine {
  kind: 'paragraph' | 'subhead' | 'item' | 'columns' | 'credit';
  text: string;
}

/**
 * The text of a story, the dateline in its first paragraph.
 * @param dash what parts the dateline from its text: " _ " of ANPA, " - " of IPTC 7901
 */
export function wireLinesOf(article: Article, dash: string): WireLine[] {
  return [...flowOf(article)].flatMap((piece) => linesOf(piece, dash, article));
}

function linesOf(piece: Piece, dash: string, article: Article): WireLine[] {
  switch (piece.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: (piece.dateline === null ? '' : piece.dateline + dash) + piece.text }];
    case 'dateline':
      return openingOf(article).into === null ? [{ kind: 'paragraph', text: piece.text }] : [];
    case 'label':
    case 'subhead':
      return [{ kind: 'subhead', text: piece.text }];
    case 'list':
      return piece.items.map((text, index) => ({ kind: 'item', text: piece.ordered ? `${index + 1}. ${text}` : text }));
    case 'quick-looks':
      return [
        ...[piece.label, piece.title]
          .filter((text) => text !== null)
          .map((text) => ({ kind: 'subhead', text }) as const),
        ...piece.items.map((text) => ({ kind: 'item', text }) as const),
      ];
    case 'quote':
      return [
        { kind: 'paragraph', text: [piece.text, piece.attribution].filter((text) => text !== null).join(' -- ') },
      ];
    case 'table':
      return piece.rows.map((row) => ({ kind: 'columns', text: row.join('  ') }));
    case 'preformatted':
      return piece.text.split('\n').map((text) => ({ kind: 'columns', text }));
    case 'image':
      return [{ kind: 'paragraph', text: withAddress(captionOf(piece), piece.src) }];
    case 'embed':
      return [{ kind: 'paragraph', text: withAddress(piece.text, piece.href) }];
    case 'credit':
      return [{ kind: 'credit', text: piece.text }];
    case 'note':
    case 'contact':
      return [];
    default:
      return piece satisfies never;
  }
}

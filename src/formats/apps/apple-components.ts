/** A story as components of Apple News Format. Source: https://developer.apple.com/documentation/applenewsformat/component */
import type { Article, InlineMark } from '../../article.js';
import { bylineText } from '../shared/byline.js';
import { captionOf, flowOf, type Piece, rankOf, withAddress } from '../shared/flow.js';
import { harmless } from '../shared/harmless.js';
import { markedMarkup } from '../shared/marked-markup.js';
import { marksOfItem } from '../shared/marked-text.js';
import { element, escapeMarkup, linked } from '../shared/markup.js';
import { DASH } from '../shared/opening.js';
import { statusTextsOf } from '../shared/status-lines.js';
import { rowsOf } from '../shared/table-markup.js';
import { shown, shownTitleOf } from '../shared/title.js';

export interface Component {
  role: string;
  text?: string;
  format?: 'html';
  html?: string;
}

/** All of them, in the order in which they are read; running text that stands together is one body. */
export function componentsOf(article: Article): Component[] {
  const { kicker, deck, date, source, edition } = article;
  const above = [
    ...statusTextsOf(article).map((text) => plain('heading4', text)),
    ...(kicker === null ? [] : [plain('heading6', kicker)]),
    plain('title', shownTitleOf(article)),
    ...(deck === null ? [] : [plain('intro', deck)]),
  ];
  const byline = [bylineText(article), date].filter((text) => text !== null).join('\n');
  const from = [source, edition].filter((text) => text !== null).join(', ');
  const all = [
    ...above,
    ...(byline === '' ? [] : [plain('byline', byline)]),
    ...[...flowOf(article)].flatMap(componentsOfPiece),
    ...(from === '' ? [] : [body(paragraph(escapeMarkup(from)))]),
  ];
  return joined(all.filter(({ text, html }) => html !== undefined || shown(text ?? null) !== null));
}

function joined(all: readonly Component[]): Component[] {
  const components: Component[] = [];
  for (const one of all) {
    const last = components.at(-1);
    if (last?.role === 'body' && one.role === 'body') last.text = `${last.text}${one.text}`;
    else components.push({ ...one });
  }
  return components;
}

function componentsOfPiece(piece: Piece): Component[] {
  switch (piece.type) {
    case 'paragraph': {
      const place = piece.dateline === null ? '' : element('strong', {}, escapeMarkup(piece.dateline)) + DASH;
      return [body(paragraph(place + markedMarkup(piece.text, piece.marks)))];
    }
    case 'dateline':
      return [body(paragraph(element('strong', {}, escapeMarkup(piece.text))))];
    case 'label':
    case 'subhead':
      return [plain(`heading${rankOf(piece)}`, piece.text)];
    case 'list':
      return [body(listOf(piece.ordered ? 'ol' : 'ul', piece.items, (index) => marksOfItem(piece, index)))];
    case 'quick-looks':
      return [
        ...(piece.label === null ? [] : [plain('heading2', piece.label)]),
        ...(piece.title === null ? [] : [plain('heading3', piece.title)]),
        ...(piece.items.length === 0 ? [] : [body(listOf('ul', piece.items))]),
      ];
    case 'quote':
      return [plain('pullquote', [piece.text, piece.attribution].filter((text) => text !== null).join('\n'))];
    case 'table': {
      const rows = rowsOf(piece, (name, text) => element(name, {}, linked(text)));
      return [{ role: 'htmltable', html: element('table', {}, rows) }];
    }
    case 'preformatted':
      return [body(element('pre', {}, escapeMarkup(piece.text)))];
    case 'image':
      return [plain('caption', withAddress(captionOf(piece), piece.src))];
    case 'embed':
      return [body(paragraph(linked(withAddress(piece.text, piece.href))))];
    case 'note':
    case 'credit':
    case 'contact':
      return [body(paragraph(element('em', {}, linked(piece.text))))];
    default:
      return piece satisfies never;
  }
}

/** A text without markup: it names no format. */
function plain(role: string, text: string): Component {
  return { role, text: harmless(text) };
}

function body(html: string): Component {
  return { role: 'body', format: 'html', text: html };
}

function paragraph(html: string): string {
  return element('p', {}, html);
}

function listOf(
  name: 'ul' | 'ol',
  items: readonly string[],
  marksOf: (index: number) => readonly InlineMark[] | undefined = () => undefined,
): string {
  return element(name, {}, items.map((item, index) => element('li', {}, markedMarkup(item, marksOf(index)))).join(''));
}

/**
 * A story's text as XHTML for a news item. Paragraphs and subheads hold bare text and no element: receivers are known that
 * take of each child of `body` what stands before its first element (Superdesk).
 */
import type { Article } from '../article.js';
import { captionOf, flowOf, type Piece, rankOf, withAddress } from './shared/flow.js';
import { element, escapeMarkup, optional } from './shared/markup.js';
import { DASH } from './shared/opening.js';
import { rowsOf } from './shared/table-markup.js';

/** The `html` element. What of the wire's frame a news item has no place for is in its head, as it is in NITF's. */
export function xhtmlOf(article: Article, title: string): string {
  const { language, kicker, deck } = article;
  const text = [
    ...optional('p', { class: 'kicker' }, kicker),
    ...optional('h2', { class: 'deck' }, deck),
    ...[...flowOf(article)].flatMap(blockOf),
  ];
  const root = { xmlns: 'http://www.w3.org/1999/xhtml', 'xml:lang': language === 'und' ? null : language };
  const head = lines('head', [element('title', {}, escapeMarkup(title)), ...frameOf(article)]);
  return lines('html', [head, lines('body', text)], root);
}

function frameOf({ wire, date, contacts }: Article): string[] {
  const named: [string, string | null | undefined][] = [
    ['date', date],
    ...contacts.map((contact): [string, string] => ['contact', contact]),
    ['wire-category', wire?.category],
    ['wire-priority', /^[1-9]$/.test(wire?.priority ?? '') ? null : wire?.priority],
    ['wire-take', wire?.take],
    ['wire-words', wire?.words?.toString()],
    ...(wire?.subjects ?? []).map((subject): [string, string] => ['wire-subject', subject]),
    ['wire-keyword', wire?.keyword],
    ['wire-place', wire?.place],
  ];
  return named.flatMap(([name, content]) => (content == null ? [] : [element('meta', { name, content }, null)]));
}

function lines(name: string, content: readonly string[], attributes = {}): string {
  return element(name, attributes, content.length === 0 ? '' : `\n${content.join('\n')}\n`);
}

function blockOf(piece: Piece): string[] {
  switch (piece.type) {
    case 'paragraph':
      return [
        paragraph(
          (piece.dateline === null ? '' : piece.dateline + DASH) + piece.text,
          piece.role === 'lead' ? 'lead' : null,
        ),
      ];
    case 'dateline':
    case 'credit':
      return [paragraph(piece.text, piece.type)];
    case 'label':
    case 'subhead':
      return [element(`h${rankOf(piece)}`, { class: piece.type }, escapeMarkup(piece.text))];
    case 'list':
      return [listOf(piece.ordered ? 'ol' : 'ul', piece.items)];
    case 'quick-looks':
      return [
        ...optional('h2', SUMMARY, piece.label),
        ...optional('p', SUMMARY, piece.title),
        ...(piece.items.length === 0 ? [] : [listOf('ul', piece.items, SUMMARY)]),
      ];
    case 'quote':
      return [lines('blockquote', [paragraph(piece.text), ...optional('cite', {}, piece.attribution)])];
    case 'table':
      return [
        element(
          'table',
          {},
          rowsOf(piece, (name, text) => element(name, {}, escapeMarkup(text))),
        ),
      ];
    case 'preformatted':
      return [element('pre', {}, escapeMarkup(piece.text))];
    case 'image':
      // A credit of its own: no paragraph may hold an element that tells it apart.
      return piece.caption === null
        ? [paragraph(withAddress(captionOf(piece), piece.src), 'caption')]
        : [paragraph(withAddress(piece.caption, piece.src), 'caption'), ...optional('p', PHOTO_CREDIT, piece.credit)];
    case 'embed':
      return [element('p', { class: 'embed' }, escapeMarkup(withAddress(piece.text, piece.href)))];
    // For the desk, and not of the text.
    case 'note':
    case 'contact':
      return [];
    default:
      return piece satisfies never;
  }
}

const PHOTO_CREDIT = { class: 'photo-credit' };

/** What a summary's elements are named, by which a reader gives it back. */
const SUMMARY = { class: 'quick-looks' };

function paragraph(text: string, name: string | null = null): string {
  return element('p', { class: name }, escapeMarkup(text));
}

function listOf(name: 'ul' | 'ol', items: readonly string[], attributes = {}): string {
  return lines(
    name,
    items.map((item) => element('li', {}, escapeMarkup(item))),
    attributes,
  );
}

/** A story as paragraphs with a style each, and tables: what Word's and InDesign's files are both made of. */
import type { Article } from '../../article.js';
import { columnCount } from '../../block-texts.js';
import type { Meta } from '../../meta.js';
import { timeIn } from '../../time.js';
import { bylineText } from '../shared/byline.js';
import { flowOf, type Piece } from '../shared/flow.js';
import { harmless } from '../shared/harmless.js';
import { marksOfItem } from '../shared/marked-text.js';
import { isSafeAddress } from '../shared/markup.js';
import { DASH } from '../shared/opening.js';
import { type Run, runsOf } from '../shared/runs.js';
import { statusTextsOf } from '../shared/status-lines.js';
import type { LetterStyleName, PrintStyleName } from './print-styles.js';

/** Letters of one style in a paragraph; null is the paragraph's own. */
export interface Letters {
  text: string;
  style: LetterStyleName | null;
  href: string | null;
}

export interface PrintParagraph {
  type: 'paragraph';
  style: PrintStyleName;
  /** None is empty. */
  letters: Letters[];
  /** Whether it is the first item of a list: numbers start again. */
  first: boolean;
}

export interface PrintTable {
  type: 'table';
  header: boolean;
  /** Rows of one length; a cell is one paragraph. */
  rows: PrintParagraph[][];
}

export type PrintPiece = PrintParagraph | PrintTable;

/** From the status to the copyright, in the order in which it is read. */
export function* printPiecesOf(article: Article, { published, copyright }: Meta): Generator<PrintPiece> {
  const { source, edition, kicker, headline, deck, date, language } = article;
  for (const text of statusTextsOf(article)) yield paragraph('Status', text);
  const bar = [source, edition].filter((one) => one !== null).join(' · ');
  yield* optional('Source', bar === '' ? null : bar);
  yield* optional('Kicker', kicker);
  yield* optional('Headline', headline);
  yield* optional('Deck', deck);
  yield* optional('Byline', bylineText(article));
  yield* optional('Date', date ?? (published === null ? null : timeIn(published, language)));
  for (const piece of flowOf(article)) yield* piecesOf(piece);
  yield* optional('Copyright', copyright);
}

function* piecesOf(piece: Piece): Generator<PrintPiece> {
  switch (piece.type) {
    case 'dateline':
      yield { ...paragraph('Text', ''), letters: [dateline(piece.text)] };
      break;
    case 'paragraph': {
      const style = piece.role === 'lead' ? 'Lead' : 'Text';
      const open = piece.dateline === null ? [] : [dateline(piece.dateline), plain(DASH)];
      const letters = [...open, ...runsOf(piece.text, piece.marks).map(lettersOf)];
      yield { type: 'paragraph', style, letters, first: false };
      break;
    }
    case 'list':
      for (const [index, item] of piece.items.entries()) {
        const letters = runsOf(item, marksOfItem(piece, index)).map(lettersOf);
        yield { type: 'paragraph', style: piece.ordered ? 'Number' : 'Bullet', letters, first: index === 0 };
      }
      break;
    case 'label':
      yield paragraph('Label', piece.text);
      break;
    case 'subhead':
      yield paragraph('Subhead', piece.text);
      break;
    case 'quick-looks':
      yield* optional('Summary Label', piece.label);
      yield* optional('Summary Title', piece.title);
      for (const [index, item] of piece.items.entries())
        yield { ...paragraph('Summary Item', item), first: index === 0 };
      break;
    case 'quote':
      yield paragraph('Quote', piece.text);
      yield* optional('Attribution', piece.attribution);
      break;
    case 'table':
      if (columnCount(piece.rows) > 0) yield tableOf(piece);
      break;
    case 'preformatted':
      for (const line of piece.text.split('\n')) yield { ...paragraph('Agate', ''), letters: lettersIn(line) };
      break;
    case 'image':
      yield captioned(piece);
      break;
    case 'embed':
      yield pointing('Embed', piece.text, piece.href);
      break;
    case 'note':
      yield paragraph('Note', piece.text);
      break;
    case 'credit':
      yield paragraph('Credit', piece.text);
      break;
    case 'contact':
      yield paragraph('Contact', piece.text);
      break;
    default:
      piece satisfies never;
  }
}

function tableOf({ rows, header }: Extract<Piece, { type: 'table' }>): PrintTable {
  const width = columnCount(rows);
  const cells = (row: readonly string[], style: PrintStyleName) =>
    Array.from({ length: width }, (_, column) => paragraph(style, row[column] ?? ''));
  return {
    type: 'table',
    header: header && rows.length > 0,
    rows: rows.map((row, index) => cells(row, header && index === 0 ? 'Table Head' : 'Table Cell')),
  };
}

function* optional(style: PrintStyleName, text: string | null): Generator<PrintParagraph> {
  if (text !== null) yield paragraph(style, text);
}

function paragraph(style: PrintStyleName, text: string): PrintParagraph {
  return { type: 'paragraph', style, letters: runsOf(text).map(lettersOf), first: false };
}

/** What stands below a picture, whose address it leads to; who made it is emphasised. */
function captioned({ caption, credit, src }: Extract<Piece, { type: 'image' }>): PrintParagraph {
  const words = caption ?? (credit === null ? src : null);
  const { letters, ...own } = words === null ? paragraph('Caption', '') : pointing('Caption', words, src);
  if (credit === null) return { ...own, letters };
  const space = letters.length === 0 ? [] : [plain(' ')];
  return { ...own, letters: [...letters, ...space, { text: harmless(credit), style: 'Emphasis', href: null }] };
}

/** Words that all lead to one address; without one that is safe, as any others. */
function pointing(style: PrintStyleName, text: string, href: string | null): PrintParagraph {
  const own = paragraph(style, text);
  if (href === null || !isSafeAddress(href) || text === '') return own;
  return { ...own, letters: [{ text: harmless(text), style: 'Link', href }] };
}

function lettersOf({ text, href, strong, emphasis, code }: Run): Letters {
  const weight = strong && emphasis ? 'Strong Emphasis' : strong ? 'Strong' : emphasis ? 'Emphasis' : null;
  return { text, style: href === null ? (code ? 'Code' : weight) : 'Link', href };
}

function lettersIn(line: string): Letters[] {
  return line === '' ? [] : [plain(harmless(line))];
}

function plain(text: string): Letters {
  return { text, style: null, href: null };
}

function dateline(text: string): Letters {
  return { text: harmless(text), style: 'Dateline', href: null };
}

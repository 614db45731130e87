/** A story in the order in which it is read: what every format that is made of markup walks, and each only once. */
import type { Article, Block, Image, Paragraph } from '../../article.js';
import { textsOfBlock } from '../../block-texts.js';
import { marksOfParagraph } from './marked-text.js';
import { openingOf } from './opening.js';
import { otherNotes } from './status-lines.js';

/** Links and emphasis; undefined where the carrier had none. */
type Marks = Paragraph['marks'];

/** A piece of the body, without its headline and what stands around that. */
export type Piece =
  | { type: 'paragraph'; role: 'lead' | 'body'; dateline: string | null; text: string; marks: Marks }
  /** A dateline that no paragraph follows. */
  | { type: 'dateline'; text: string }
  | Exclude<Block, Paragraph>
  | { type: 'label'; text: string }
  /** `under` says that a label stands above it: it is a heading of the second rank then. */
  | { type: 'subhead'; under: boolean; text: string }
  | { type: 'quick-looks'; label: string | null; title: string | null; items: readonly string[] }
  | { type: 'note' | 'credit' | 'contact'; text: string };

/** The body of a story: lead, quick looks, sections, notes (but those above its headline), credits, contacts. */
export function* flowOf(article: Article): Generator<Piece> {
  const { lead, quickLooks, sections, credits, contacts } = article;
  const { dateline, into } = openingOf(article);
  if (into === null && dateline !== null) yield { type: 'dateline', text: dateline };
  if (lead !== null)
    yield {
      type: 'paragraph',
      role: 'lead',
      dateline: into === 'lead' ? dateline : null,
      text: lead,
      marks: undefined,
    };
  if (quickLooks !== null) yield { type: 'quick-looks', ...quickLooks };
  let under = false;
  let open = into === 'body' ? dateline : null;
  for (const { label, subhead, blocks } of sections) {
    if (label !== null) {
      under = true;
      yield { type: 'label', text: label };
    }
    if (subhead !== null) yield { type: 'subhead', under, text: subhead };
    for (const block of blocks) {
      if (block.type === 'quote') yield { ...block, attribution: saidBy(block.attribution) };
      else if (block.type !== 'paragraph') yield block;
      else yield { type: 'paragraph', role: 'body', dateline: open, text: block.text, marks: marksOfParagraph(block) };
      open = null;
    }
  }
  for (const text of otherNotes(article)) yield { type: 'note', text };
  for (const text of credits) yield { type: 'credit', text };
  for (const text of contacts) yield { type: 'contact', text };
}

/** Who said what a pull quote says, without the dash that the copy has in front of it: each format has its own way to part them. */
export function saidBy(attribution: string | null): string | null {
  return attribution === null ? null : attribution.replace(/^(?:--|[—–―-])\s?(?=\S)/, '');
}

/** The rank of a heading in the body, the headline being of rank 1. */
export function rankOf(piece: Extract<Piece, { type: 'label' | 'subhead' }>): 2 | 3 {
  return piece.type === 'subhead' && piece.under ? 3 : 2;
}

/** What is set and is not of the text: headings, and what is said to the desk. */
const aside: ReadonlySet<Piece['type']> = new Set(['dateline', 'label', 'note', 'contact']);

/** The body as bare paragraphs, a row of a table as one: where a format wants its text, and nothing else. */
export function* textsOf(article: Article): Generator<string> {
  for (const piece of flowOf(article)) {
    if (aside.has(piece.type)) continue;
    if (piece.type === 'list' || piece.type === 'quick-looks') yield* piece.items;
    else if (piece.type === 'table') for (const row of piece.rows) yield row.join('\t');
    else if (piece.type === 'quote' || piece.type === 'image') yield* textsOfBlock(piece);
    else yield piece.text;
  }
}

/** Words with the address that they are for, where they do not say it; for formats in which no words can be a link. */
export function withAddress(text: string, href: string | null): string {
  return href === null || text.includes(href) ? text : `${text} ${href}`.trim();
}

/** What the copy says below a picture. */
export function captionOf({ caption, credit }: Pick<Image, 'caption' | 'credit'>): string {
  return [caption, credit].filter((text) => text !== null).join(' ');
}

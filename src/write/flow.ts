/** A story in the order in which it is read: what every format that is made of markup walks, and each only once. */
import type { Article } from '../article.js';
import { openingOf } from './opening.js';

/** A piece of the body, without its headline and what stands around that. */
export type Piece =
  | { type: 'paragraph'; role: 'lead' | 'body'; dateline: string | null; text: string }
  /** A dateline that no paragraph follows. */
  | { type: 'dateline'; text: string }
  | { type: 'list'; ordered: boolean; items: readonly string[] }
  | { type: 'label'; text: string }
  /** `under` says that a label stands above it: it is a heading of the second rank then. */
  | { type: 'subhead'; under: boolean; text: string }
  | { type: 'quick-looks'; label: string | null; title: string | null; items: readonly string[] }
  | { type: 'note' | 'credit'; text: string };

/** The body of a story: lead, quick looks, sections, notes, credits. */
export function* flowOf(article: Article): Generator<Piece> {
  const { lead, quickLooks, sections, notes, credits } = article;
  const { dateline, into } = openingOf(article);
  if (into === null && dateline !== null) yield { type: 'dateline', text: dateline };
  if (lead !== null) yield { type: 'paragraph', role: 'lead', dateline: into === 'lead' ? dateline : null, text: lead };
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
      if (block.type === 'list') yield block;
      else yield { type: 'paragraph', role: 'body', dateline: open, text: block.text };
      open = null;
    }
  }
  for (const text of notes) yield { type: 'note', text };
  for (const text of credits) yield { type: 'credit', text };
}

/** The rank of a heading in the body, the headline being of rank 1. */
export function rankOf(piece: Extract<Piece, { type: 'label' | 'subhead' }>): 2 | 3 {
  return piece.type === 'subhead' && piece.under ? 3 : 2;
}

/** The body as bare paragraphs: where a format wants its text, and nothing else. Notes are for the desk, not of the text. */
export function* textsOf(article: Article): Generator<string> {
  for (const piece of flowOf(article)) {
    if (piece.type === 'list') yield* piece.items;
    else if (piece.type === 'quick-looks') yield* piece.items;
    else if (piece.type !== 'dateline' && piece.type !== 'label' && piece.type !== 'note') yield piece.text;
  }
}

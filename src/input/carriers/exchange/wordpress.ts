/** The block markup of WordPress's editor: a post's content, without its title. Source: https://developer.wordpress.org/block-editor/reference-guides/core-blocks/ */
import type { Carried } from '../carrier.js';
import { blocksOf } from './blocks.js';
import { bodyOf } from './body.js';
import type { Draft } from './draft.js';
import { readFragment } from './fragment.js';
import type { Piece } from './piece.js';
import { carriedOf, partsOf } from './settle.js';
import { statusIn } from './status-said.js';
import { xmlSource } from './xml-source.js';
import { Verbatim } from './xml-text.js';

export function* readWordpress(bytes: Uint8Array): Generator<Carried> {
  const { text, diagnostics } = xmlSource(bytes);
  const [part = null] = partsOf(text, [0]);
  const draft = wordpressDraft(text, new Verbatim(text, 0).runs());
  yield carriedOf('wordpress', draft, { part, diagnostics });
}

/**
 * What a post's content says. Blocks are HTML between comments: their elements say what they are.
 * @param runs where the markup stands in the source
 */
export function wordpressDraft(markup: string, runs: Parameters<typeof readFragment>[1] = []): Draft {
  const pieces = blocksOf(readFragment(markup, runs), { blankLines: !/<p\b|<!-- wp:/i.test(markup) });
  const rest: Piece[] = [];
  const status = [];
  for (const piece of pieces) {
    const said = piece.type === 'paragraph' && rest.length === 0 ? statusIn(piece.text) : null;
    if (said === null) rest.push(piece);
    else status.push(said);
  }
  const article: Draft['article'] = bodyOf(rest);
  if (status.length > 0) article.status = status;
  return { article, meta: {} };
}

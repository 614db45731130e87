/** Documents for print that wirecopy has written: the styles of their paragraphs say outright what everything is. */
import type { Block } from '../block-text.js';
import { bodyOf } from './body.js';
import type { Draft } from './draft.js';
import { type Inline, joinedInlines, sliced } from './inline.js';
import { metaFrom } from './meta-from.js';
import type { Piece } from './piece.js';
import { statusSaid } from './status-said.js';
import { isoTime } from './times.js';

/** No other template has all of these. */
export const OWN_STYLES = ['Status', 'Headline', 'Summary Label', 'Summary Item', 'Label', 'Agate', 'Table Head'];

/**
 * What a document of ours says.
 * @param blocks its paragraphs and rows, with the names of their styles
 * @param properties those of the document, by the names of their elements
 * @param language what its styles are set in
 */
export function styledDraft(
  blocks: readonly Block[],
  properties: ReadonlyMap<string, string>,
  language: string | null,
): Draft {
  const textIn = (style: string) => {
    const block = blocks.find((one) => one.style === style);
    return block === undefined ? null : textOf(block);
  };
  const [source, edition] = barOf(textIn('Source'));
  const byline = textIn('Byline');
  const date = textIn('Date');
  const article: Draft['article'] = {
    ...bodyOf(piecesOf(blocks.filter(({ style }) => !above.has(style ?? '')))),
    status: blocks
      .filter(({ style }) => style === 'Status')
      .flatMap((block) => statusSaid(textOf(block).text, null, language ?? undefined) ?? []),
    source,
    edition,
    kicker: textIn('Kicker'),
    headline: textIn('Headline'),
    deck: textIn('Deck'),
    byline: byline === null ? null : { text: byline, authors: [] },
    date,
    // Undated, it was made whenever it was made.
    isoDate: date === null ? null : isoTime(properties.get('dcterms:created') ?? null),
  };
  if (language !== null) article.language = language;
  return { article, meta: metaOf(properties, date !== null, textIn('Copyright')) };
}

const above: ReadonlySet<string> = new Set([
  'Status',
  'Source',
  'Kicker',
  'Headline',
  'Deck',
  'Byline',
  'Date',
  'Copyright',
]);

/** Who has the story, and in which edition. */
function barOf(bar: Inline | null): [Inline | null, Inline | null] {
  const at = bar?.text.lastIndexOf(' · ') ?? -1;
  return bar === null || at < 0 ? [bar, null] : [sliced(bar, 0, at), sliced(bar, at + 3)];
}

function metaOf(properties: ReadonlyMap<string, string>, dated: boolean, copyright: Inline | null): Draft['meta'] {
  const created = properties.get('dcterms:created') ?? null;
  const modified = properties.get('dcterms:modified') ?? null;
  return metaFrom({
    published: dated ? created : null,
    modified: modified === created ? null : modified,
    keywords: (properties.get('cp:keywords') ?? '').split(', ').filter((keyword) => keyword !== ''),
    copyright: copyright?.text ?? null,
  });
}

/** Paragraphs that are one block in the story are one piece. */
function piecesOf(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocks) {
    const last = pieces.at(-1);
    const piece = pieceOf(block);
    if (!goesOn(last, piece)) pieces.push(piece);
  }
  return pieces;
}

/** Takes a piece into the one above it, where both are of one block. */
function goesOn(last: Piece | undefined, piece: Piece): boolean {
  if (last?.type === 'list' && piece.type === 'list' && last.ordered === piece.ordered) {
    if (last.names[0] !== piece.names[0]) return false;
    for (const item of piece.items) last.items.push(item);
  } else if (last?.type === 'table' && piece.type === 'table' && !piece.header) {
    for (const row of piece.rows) last.rows.push(row);
  } else if (last?.type === 'preformatted' && piece.type === 'preformatted') {
    last.text = { text: `${last.text.text}\n${piece.text.text}`, marks: [], runs: [] };
  } else if (last?.type === 'quote' && piece.type === 'quote' && piece.text.text === '' && last.attribution === null) {
    last.attribution = piece.attribution;
  } else {
    return false;
  }
  return true;
}

const NONE: Inline = { text: '', marks: [], runs: [] };

function pieceOf(block: Block): Piece {
  const { hint, style = '' } = block;
  const text = textOf(block);
  if (hint.block === 'row') {
    const rows = [(hint.cells ?? []).map((cell) => ({ ...NONE, text: cell }))];
    return { type: 'table', rows, header: hint.header ?? false, names: [] };
  }
  if (hint.block === 'item') {
    const names = style.startsWith('Summary') ? ['quick-looks'] : [];
    return { type: 'list', ordered: hint.ordered ?? false, items: [text], names };
  }
  switch (style) {
    case 'Label':
      return { type: 'heading', level: 2, text, names: ['label'] };
    case 'Summary Label':
      return { type: 'heading', level: 2, text, names: ['quick-looks'] };
    case 'Summary Title':
      return { type: 'paragraph', text, names: ['quick-looks'] };
    case 'Quote':
      return { type: 'quote', text, attribution: null, names: [] };
    case 'Attribution':
      return { type: 'quote', text: NONE, attribution: text, names: [] };
    case 'Agate':
      return { type: 'preformatted', text, names: [] };
    default:
      return hint.block === 'heading'
        ? { type: 'heading', level: hint.level ?? 2, text, names: [] }
        : { type: 'paragraph', text, names: [isDateline(text) ? 'dateline' : style.toLowerCase()] };
  }
}

/** The letters of a dateline are bold, and it can stand alone; no other text of ours is bold as a whole. */
function isDateline({ text, marks }: Inline): boolean {
  return marks.length === 1 && marks[0]?.type === 'strong' && marks[0].start === 0 && marks[0].end === text.length;
}

function textOf({ lines, hint }: Block): Inline {
  const texts = lines.map(({ text, marks }) => ({ text, marks, runs: [] }));
  return hint.block === 'preformatted'
    ? { ...NONE, text: texts.map(({ text }) => text).join('\n') }
    : joinedInlines(texts);
}

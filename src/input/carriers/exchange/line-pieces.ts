/** Lines with their hints to the blocks that they are of. */
import type { InlineMark } from '../../../article.js';
import type { Hint, Run } from '../carrier.js';
import { cutRuns, type Inline, joinedInlines, sliced } from './inline.js';
import type { Piece } from './piece.js';

/** A text of a carrier: see `Carried`. */
export interface Lines {
  text: string;
  hints: readonly Hint[];
  marks: readonly InlineMark[];
  runs: readonly Run[];
}

interface Block {
  kind: Hint['block'];
  lines: Inline[];
  hints: Hint[];
}

/** The blocks of a text. Lines of one kind that stand under each other without a blank line are one. */
export function linePieces(lines: Lines): Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocksOf(lines)) {
    const piece = pieceOf(block);
    if (!goesOn(pieces.at(-1), piece)) pieces.push(piece);
  }
  return pieces;
}

function* blocksOf(lines: Lines): Generator<Block> {
  let open: Block | null = null;
  for (const [line, hint] of inlinesOf(lines)) {
    if (open !== null && (line.text === '' || open.kind !== hint.block)) {
      yield open;
      open = null;
    }
    if (line.text === '') continue;
    open ??= { kind: hint.block, lines: [], hints: [] };
    open.lines.push(line);
    open.hints.push(hint);
  }
  if (open !== null) yield open;
}

/** Each line with its own marks and places. */
function* inlinesOf({ text, hints, marks, runs }: Lines): Generator<[Inline, Hint]> {
  let start = 0;
  let next = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const end = start + line.length;
    const first = next;
    while (next < marks.length && (marks[next] as InlineMark).start < end) next++;
    const own = marks.slice(first, next).map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
    yield [{ text: line, marks: own, runs: cutRuns(runs, start, end, 0) }, hints[index] ?? {}];
    start = end + 1;
  }
}

/** Who said it stands below a quotation, behind a dash; columns can have blank lines. */
function goesOn(last: Piece | undefined, piece: Piece): boolean {
  if (last?.type === 'quote' && piece.type === 'quote' && last.attribution === null && piece.text.text.startsWith('— '))
    last.attribution = sliced(piece.text, 2);
  else if (last?.type === 'preformatted' && piece.type === 'preformatted')
    last.text = { ...joinedInlines([last.text, piece.text]), text: `${last.text.text}\n\n${piece.text.text}` };
  else return false;
  return true;
}

function pieceOf({ kind, lines, hints }: Block): Piece {
  const [hint = {}] = hints;
  const text = joinedInlines(lines);
  const names: string[] = [];
  switch (kind) {
    case 'heading':
      return { type: 'heading', level: hint.level ?? 2, text, names };
    case 'item':
      return { type: 'list', ordered: hint.ordered ?? false, items: lines, names };
    case 'row':
      return {
        type: 'table',
        rows: hints.map(({ cells = [] }) => cells.map(bare)),
        header: hint.header ?? false,
        names,
      };
    case 'preformatted':
      return { type: 'preformatted', text: { ...text, text: lines.map((one) => one.text).join('\n') }, names };
    case 'quote':
      return { type: 'quote', text, attribution: null, names };
    case 'image':
      return { type: 'image', caption: text, credit: null, src: hint.href ?? null, names };
    case 'embed':
      return { type: 'embed', text, href: hint.href ?? null, names };
    default:
      return { type: 'paragraph', text, names };
  }
}

function bare(text: string): Inline {
  return { text, marks: [], runs: [] };
}

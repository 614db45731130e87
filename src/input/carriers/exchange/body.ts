/** Blocks of a body to what they are in a story: by their names, where the file gives them one, and by what is known of it. */
import type { Article, Block } from '../../../article.js';
import { withoutLast } from '../../../read/text/ends.js';
import { fold } from '../../../read/text/white-space.js';
import { type Draft, type Drafted, type DraftedSection, textOf } from './draft.js';
import { type Inline, joinedInlines, plainInline, sliced } from './inline.js';
import type { Piece } from './piece.js';

/** What of a story is known from elsewhere in its file. */
export interface Known {
  headline?: string | null;
  deck?: string | null;
  /** As written: it stands in front of the first paragraph again. */
  dateline?: string | null;
  /** The summary as it stands apart: it stands in the text again. */
  summary?: { label: string | null; title: string | null; items: readonly string[] } | null;
}

type Body = Pick<Draft['article'], 'lead' | 'quickLooks' | 'dateline' | 'notes' | 'credits' | 'contacts'> & {
  sections: DraftedSection[];
};

/** @param pieces of the body, in their order */
export function bodyOf(pieces: readonly Piece[], known: Known = {}): Body {
  const body: Body = { sections: [] };
  const left = withoutSummary(withoutHead(pieces, known), known);
  let first = true;
  for (const piece of left) {
    const opens = first && (piece.type === 'paragraph' || piece.type === 'list');
    if (piece.type !== 'heading' && piece.type !== 'summary' && !piece.names.includes('quick-looks')) first = false;
    if (piece.type === 'paragraph' && opens && !first) opening(body, piece, known);
    else place(body, piece);
  }
  return body;
}

/** A headline and a deck that stand above the text again. */
function withoutHead(pieces: readonly Piece[], { headline, deck }: Known): readonly Piece[] {
  let at = 0;
  for (const own of [headline, deck]) {
    const piece = pieces[at];
    if (piece === undefined || own == null) continue;
    if (piece.type === 'heading' && piece.text.text === own) at++;
  }
  return pieces.slice(at);
}

/** The summary where it stands in the text as well: its heading, its own headline, its points, one after the other. */
function withoutSummary(pieces: readonly Piece[], { summary }: Known): readonly Piece[] {
  if (summary == null) return pieces;
  const heads = [summary.label, summary.title].filter((text) => text !== null);
  const length = heads.length + (summary.items.length === 0 ? 0 : 1);
  const fits = (at: number) =>
    heads.every((text, index) => headOf(pieces[at + index]) === text) &&
    (summary.items.length === 0 || isList(pieces[at + heads.length], summary.items));
  const found = length === 0 ? -1 : pieces.findIndex((_, at) => fits(at));
  return found < 0 ? pieces : [...pieces.slice(0, found), ...pieces.slice(found + length)];
}

function headOf(piece: Piece | undefined): string | null {
  return piece?.type === 'heading' || piece?.type === 'paragraph' ? piece.text.text : null;
}

function isList(piece: Piece | undefined, items: readonly string[]): boolean {
  return (
    piece?.type === 'list' &&
    piece.items.length === items.length &&
    piece.items.every(({ text }, at) => text === items[at])
  );
}

/** What parts a dateline from the text behind it. */
const DASH = /^\s*[—–-]{1,2}\s+/;

/** The first paragraph: its dateline is none of its text. */
function opening(body: Body, piece: Extract<Piece, { type: 'paragraph' }>, { dateline }: Known): void {
  const { text } = piece;
  const bold = piece.names.includes('dateline') ? text.text.length : strongStart(text);
  const own = dateline == null ? bold : text.text.startsWith(dateline) ? dateline.length : 0;
  if (own === 0) {
    place(body, piece);
    return;
  }
  if (own === text.text.length) {
    // A dateline that nothing follows.
    if (dateline == null) body.dateline = datelineOf(text);
    return;
  }
  const dash = DASH.exec(text.text.slice(own));
  if (dash === null) {
    place(body, piece);
    return;
  }
  if (dateline == null) body.dateline = datelineOf(sliced(text, 0, own));
  place(body, { ...piece, text: sliced(text, own + dash[0].length) });
}

/** How much of a text is set bold and ends where a dash follows: a dateline. */
function strongStart({ text, marks }: Inline): number {
  const strong = marks.find(({ type, start }) => type === 'strong' && start === 0);
  return strong !== undefined && DASH.test(text.slice(strong.end)) ? strong.end : 0;
}

/** What parts a dateline from its text is none of it. */
const END = /[\s\-–—_]/;

export function datelineOf(written: string | Inline): Drafted<NonNullable<Article['dateline']>> {
  const last = textOf(written).slice(-20);
  const end = last.length - withoutLast(last, END).length;
  const length = textOf(written).length - end;
  const text =
    end === 0 ? written : typeof written === 'string' ? written.slice(0, length) : sliced(written, 0, length);
  return { text, place: null, date: null, isoDate: null, agency: null };
}

function place(body: Body, piece: Piece): void {
  if (piece.names.includes('quick-looks') && summarised(body, piece)) return;
  if (piece.type === 'heading') heading(body, piece.text, piece.names.includes('label'));
  else if (piece.type === 'summary') summary(body, piece.inside);
  else if (piece.type !== 'paragraph') {
    const { names: _, ...block } = piece;
    add(body, block);
  } else if (!placedApart(body, piece) && !isCreditOf(body, piece)) add(body, named(piece.text, piece.names));
}

/** Takes a paragraph that its name says to be the credit of the picture above it. */
function isCreditOf({ sections }: Body, { text, names }: Extract<Piece, { type: 'paragraph' }>): boolean {
  const above = sections.at(-1)?.blocks.at(-1);
  if (!names.includes('photo-credit') || above?.type !== 'image' || above.credit !== null) return false;
  above.credit = text;
  return true;
}

/** A piece that its name says to be one of the summary. */
function summarised(body: Body, piece: Piece): boolean {
  if (piece.type !== 'heading' && piece.type !== 'paragraph' && piece.type !== 'list') return false;
  body.quickLooks ??= { label: null, title: null, items: [] };
  if (piece.type === 'heading') body.quickLooks.label = piece.text;
  else if (piece.type === 'paragraph') body.quickLooks.title = piece.text;
  else for (const item of piece.items) body.quickLooks.items.push(item);
  return true;
}

/** A paragraph that its name says to be no part of the text's sections. */
function placedApart(body: Body, { text, names }: Extract<Piece, { type: 'paragraph' }>): boolean {
  for (const name of names) {
    if ((name === 'lead' || name === 'lede') && body.lead === undefined) {
      body.lead = text;
      return true;
    }
    const list = Object.hasOwn(lists, name) ? lists[name as keyof typeof lists] : null;
    if (list === null) continue;
    body[list] ??= [];
    body[list].push(text);
    return true;
  }
  return false;
}

/** Names of paragraphs that stand apart in the Article. */
const lists = { note: 'notes', credit: 'credits', contact: 'contacts' } as const;

/** A paragraph that its name says to be another block. */
function named(text: Inline, names: readonly string[]): Drafted<Block> {
  const href = text.marks.find(({ type }) => type === 'link')?.href ?? null;
  if (names.includes('embed')) return { type: 'embed', text, href };
  if (!names.includes('caption')) return { type: 'paragraph', text };
  const credit = text.marks.find(({ type, end }) => type === 'emphasis' && end === text.text.length);
  const caption = credit === undefined ? text : sliced(text, 0, Math.max(0, credit.start - 1));
  const isAddress = href === text.text;
  return {
    type: 'image',
    caption: caption.text === '' || isAddress ? null : caption,
    credit: credit === undefined ? null : sliced(text, credit.start, credit.end),
    src: href,
  };
}

function add({ sections }: Body, block: Drafted<Block>): void {
  if (sections.length === 0) sections.push({ label: null, subhead: null, blocks: [] });
  sections.at(-1)?.blocks.push(block);
}

/** A label opens a part of the story; a subhead under it is that part's. */
function heading({ sections }: Body, text: Inline, isLabel: boolean): void {
  const current = sections.at(-1);
  const waits =
    current !== undefined && current.label !== null && current.subhead === null && current.blocks.length === 0;
  if (waits && !isLabel) current.subhead = text;
  else sections.push({ label: isLabel ? text : null, subhead: isLabel ? null : text, blocks: [] });
}

/** What is set apart: a summary where it is points below a heading, else of the text. */
function summary(body: Body, inside: readonly Piece[]): void {
  const [label, title, items] = summaryParts(inside);
  if (body.quickLooks !== undefined || inside.length !== [label, title, items].filter((part) => part !== null).length) {
    for (const piece of inside) place(body, piece);
    return;
  }
  body.quickLooks = { label, title, items: items ?? [] };
}

function summaryParts(inside: readonly Piece[]): [Inline | null, Inline | null, Inline[] | null] {
  const rest = [...inside];
  const take = <Type extends Piece['type']>(type: Type) =>
    rest[0]?.type === type ? (rest.shift() as Extract<Piece, { type: Type }>) : null;
  const heading = take('heading');
  const paragraph = take('paragraph');
  const items = take('list')?.items ?? null;
  const isTitle = heading?.names.includes('title') ?? false;
  if (paragraph !== null) return [heading?.text ?? null, paragraph.text, items];
  return isTitle ? [null, heading?.text ?? null, items] : [heading?.text ?? null, null, items];
}

/** The lines of a summary that stands apart from the text. */
export function summaryOf(pieces: readonly Piece[]): NonNullable<Draft['article']['quickLooks']> | null {
  const items: Inline[] = [];
  const heads: Inline[] = [];
  let title: Inline | null = null;
  const listed = pieces.some(({ type }) => type === 'list' || type === 'heading');
  for (const piece of pieces) {
    if (piece.type === 'list') for (const item of piece.items) items.push(item);
    else if (piece.type === 'heading' && piece.names.includes('title')) title = piece.text;
    else if (piece.type === 'heading') heads.push(piece.text);
    // Beside points it is the lead again.
    else if (piece.type === 'paragraph' && !listed) items.push(piece.text);
  }
  const [label = null, ...rest] = heads;
  if (label === null && title === null && items.length === 0) return null;
  return { label, title: rest.length === 0 ? title : joinedInlines(rest), items };
}

/** A body of bare text: paragraphs separated by blank lines, or one a line where there are none. */
export function textPieces(text: string): Piece[] {
  const parts = /\n\s*\n/.test(text) ? text.split(/\n[^\S\n]*\n/) : text.split('\n');
  return parts.flatMap((part): Piece[] => {
    const own = fold(part);
    return own === '' ? [] : [{ type: 'paragraph', text: plainInline(own), names: [] }];
  });
}

/** What of a summary has to be known to find it in the text again. */
export function knownSummary(looks: NonNullable<Draft['article']['quickLooks']>): NonNullable<Known['summary']> {
  const { label, title, items } = looks;
  return {
    label: label === null ? null : textOf(label),
    title: title === null ? null : textOf(title),
    items: items.map(textOf),
  };
}

/**
 * Who else worked on a story, as its file says it in one text: the paragraphs at the end that say the same are those, and
 * are taken off the body.
 */
export function creditsApart(sections: readonly DraftedSection[], said: string | null): (string | Inline)[] {
  const blocks = sections.at(-1)?.blocks ?? [];
  let rest = said ?? '';
  let kept = blocks.length;
  const credits: (string | Inline)[] = [];
  for (let last = blocks[kept - 1]; rest !== '' && last?.type === 'paragraph'; last = blocks[kept - 1]) {
    const text = textOf(last.text);
    if (text === '' || !rest.endsWith(text)) break;
    credits.unshift(last.text);
    rest = rest.slice(0, -text.length).trimEnd();
    kept--;
  }
  if (rest !== '' || credits.length === 0) return said === null ? [] : [said];
  blocks.length = kept;
  return credits;
}

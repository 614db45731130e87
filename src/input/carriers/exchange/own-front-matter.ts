/** Markdown that wirecopy has written: its front matter says what the paragraphs and headings of the text are. */
import type { Author, Status } from '../../../article.js';
import type { Fact } from '../carrier.js';
import { bodyOf } from './body.js';
import type { Draft } from './draft.js';
import type { Inline } from './inline.js';
import { type Lines, linePieces } from './line-pieces.js';
import { metaFrom } from './meta-from.js';
import type { Piece } from './piece.js';
import { statusIn } from './status-said.js';
import { isoTime } from './times.js';

/** What front matter says, by its keys. */
type Said = ReadonlyMap<string, readonly Fact[]>;

/** Whether it is front matter of ours. */
export function isOwnFrontMatter(said: Said): boolean {
  return said.get('generator')?.[0]?.text === 'wirecopy' && said.has('title');
}

/**
 * What a file of ours says.
 * @param lines the lines below its front matter, with their hints
 */
export function saidDraft(said: Said, lines: Lines): Draft {
  const first = (key: string) => inlineOf(said.get(key)?.[0]);
  const textOf = (key: string) => first(key)?.text ?? null;
  const pieces = linePieces(lines);
  const quotes = pieces.findIndex(({ type }) => type !== 'quote');
  const status = said.has('status')
    ? pieces.slice(0, quotes < 0 ? pieces.length : quotes).flatMap((one) => statusOf(one, textOf('lang')))
    : [];
  const text = withSummary(pieces.slice(status.length), said).map((piece) => named(piece, said));
  const byline = first('byline') ?? first('author');
  const dateline = textOf('dateline');
  const article: Draft['article'] = {
    ...bodyOf(text),
    status,
    // Words of the text that stand in for a headline end so.
    headline: /\s…$/.test(textOf('title') ?? '') ? null : first('title'),
    kicker: first('kicker'),
    deck: first('subtitle'),
    slug: first('slugline'),
    source: first('source'),
    edition: first('edition'),
    date: first('dated'),
    isoDate: isoTime(textOf('date')),
    byline: byline === null ? null : { text: byline, authors: authorsOf(said, byline.text) },
  };
  if (article.dateline == null && dateline !== null)
    article.dateline = { text: dateline, place: null, date: null, isoDate: null, agency: null };
  const language = textOf('lang');
  if (language !== null) article.language = language;
  return { article, meta: metaOf(said) };
}

/** Whom the byline names; of one who stands there alone it says all. */
function authorsOf(said: Said, byline: string): Author[] {
  const names = (said.get('authors') ?? said.get('author') ?? []).map(({ text }) => text);
  if (names.length === 1 && names[0] === byline) return [];
  return names.map((name) => ({ kind: 'person', name, role: null, affiliation: null }));
}

/** The text of a fact, in its place where it stands there as it is. */
function inlineOf(fact: Fact | undefined): Inline | null {
  if (fact === undefined || fact.text.trim() === '') return null;
  const { text, at } = fact;
  const stands = at !== undefined && at.end - at.start === text.length + 2;
  const run = { at: 0, from: (at?.start ?? 0) + 1, length: text.length, taken: text.length };
  return { text, marks: [], runs: stands ? [run] : [] };
}

function metaOf(said: Said): Draft['meta'] {
  const all = (key: string) => (said.get(key) ?? []).map(({ text }) => text);
  const one = (key: string) => all(key)[0] ?? null;
  return metaFrom({
    url: one('canonical_url'),
    image: one('images') ?? one('image'),
    imageAlt: one('image.alt'),
    published: one('date'),
    modified: one('lastmod'),
    publisher: one('publisher'),
    section: one('categories'),
    keywords: all('tags'),
    copyright: one('copyright'),
  });
}

/** A notice above the text is a quotation of its own. */
function statusOf(piece: Piece, language: string | null): Status[] {
  const status = piece.type === 'quote' ? statusIn(piece.text, language ?? undefined) : null;
  return status === null ? [] : [status];
}

/** Keys of paragraphs and headings that are more than that, and what they are then. */
const roles = [
  ['lead', 'paragraph', 'lead'],
  ['notes', 'paragraph', 'note'],
  ['credits', 'paragraph', 'credit'],
  ['contacts', 'paragraph', 'contact'],
  ['labels', 'heading', 'label'],
] as const;

/** A piece with the name of what the front matter says that its text is. */
function named(piece: Piece, said: Said): Piece {
  if (piece.type !== 'paragraph' && piece.type !== 'heading') return piece;
  const dateline = said.get('dateline')?.[0]?.text;
  const own = piece.text.text;
  const bare = dateline !== undefined && own.startsWith(`${dateline} — `) ? own.slice(dateline.length + 3) : own;
  const names = roles
    .filter(([key, type]) => type === piece.type && said.get(key)?.some(({ text }) => text === own || text === bare))
    .map(([, , name]) => name);
  return { ...piece, names: own === dateline ? ['dateline'] : names };
}

/** The summary's heading, its own headline and its points follow each other. */
function withSummary(pieces: readonly Piece[], said: Said): Piece[] {
  const heads = ['quick_looks', 'quick_looks_title'].flatMap((key) => said.get(key)?.[0]?.text || []);
  const [first] = heads;
  const start = pieces.findIndex((piece) =>
    first === undefined ? piece.type === 'list' : piece.type === 'heading' && piece.text.text === first,
  );
  if (start < 0 || (first === undefined && !said.has('quick_looks'))) return [...pieces];
  const hasPoints = !said.has('quick_looks_points');
  const end = start + heads.length + (hasPoints && pieces[start + heads.length]?.type === 'list' ? 1 : 0);
  const inside = pieces.slice(start, end);
  const [head] = inside;
  if (!said.has('quick_looks') && head?.type === 'heading') head.names = ['title'];
  return [...pieces.slice(0, start), { type: 'summary', inside, names: [] }, ...pieces.slice(end)];
}

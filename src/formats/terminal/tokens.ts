/**
 * The Article as marked's tokens, for reading as text. No Markdown is written or parsed on the way, so nothing in the
 * copy needs escaping. What Markdown has no token for (the bar, the box of quick looks, the closing line) is a token of
 * its own, as an extension of marked's would make it.
 */
import type { Token, Tokens } from 'marked';
import type { Article, Block, InlineMark, List, QuickLooks, Table } from '../../article.js';
import { fold } from '../../read/text/white-space.js';
import { bylineText } from '../shared/byline.js';
import { captionOf, saidBy, withAddress } from '../shared/flow.js';
import { harmless } from '../shared/harmless.js';
import { addressesIn } from '../shared/links.js';
import { followable, marksOfItem, marksOfParagraph, withMarks } from '../shared/marked-text.js';
import { DASH, openingOf } from '../shared/opening.js';
import { filled, leftOutIn, lengthIn, ourWords } from '../shared/our-words.js';
import { otherNotes, statusLinesOf } from '../shared/status-lines.js';
import type { ColumnsToken, GridToken } from './grid.js';

/** What a heading or a paragraph is in the story. */
export type TextRole =
  | 'grave'
  | 'notice'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'date'
  | 'dateline'
  | 'lead'
  | 'title'
  | 'section'
  | 'subhead'
  | 'text'
  | 'note'
  | 'credit';

export interface HeadingToken extends Tokens.Heading {
  role: TextRole;
}

export interface ParagraphToken extends Tokens.Paragraph {
  role: TextRole;
  /** No blank line behind it. */
  tight: boolean;
}

/** `own` is what the copy itself has in bold; else it is a dateline. */
export interface StrongToken extends Tokens.Strong {
  own?: boolean;
}

/** Source and edition, and by what name the desk knows the story. */
export interface BarToken {
  type: 'bar';
  raw: string;
  source: string | null;
  others: string[];
}

/** A quotation; `pull` is one that is set apart. */
export interface QuoteToken extends Tokens.Blockquote {
  pull?: boolean;
}

/** Quick looks. */
export interface BoxToken {
  type: 'box';
  raw: string;
  label: string | null;
  tokens: Token[];
}

/** The closing line. */
export interface FootToken {
  type: 'foot';
  raw: string;
  stats: Article['stats'];
  discarded: Article['discarded'];
  /** The story's, BCP 47. */
  language: string;
}

/**
 * Block tokens in the order in which they are set; all text in them is harmless.
 * @param view whether it is a page, which has a bar even where nobody has signed; whether it is one of several, named by its file; and whether
 * addresses stand behind the words that link to them
 */
export function tokensOf(article: Article, view: Partial<View> = {}): Token[] {
  const { kicker, headline, deck, date, lead, quickLooks, sections, credits, contacts } = article;
  const { dateline, into } = openingOf(article);
  const byline = bylineText(article);
  const tokens: Token[] = [];
  tokens.push(...statusTokens(article));
  const bar = barOf(article, { ...TEXT, ...view });
  const { addresses = false } = view;
  if (bar !== null) tokens.push(bar);
  if (kicker !== null) tokens.push(paragraph('kicker', inline(kicker)));
  if (headline !== null) tokens.push(heading(1, 'headline', headline));
  if (deck !== null) tokens.push(paragraph('deck', inline(deck)));
  if (byline !== null) tokens.push(paragraph('byline', inline(byline), date !== null));
  if (date !== null) tokens.push(paragraph('date', inline(date)));
  if (into === null && dateline !== null) tokens.push(paragraph('dateline', [strong(dateline)]));
  if (lead !== null) tokens.push(paragraph('lead', runIn(dateline, lead)));
  if (quickLooks !== null) tokens.push(box(quickLooks));
  let open = into === 'body' ? dateline : null;
  for (const { label, subhead, blocks } of sections) {
    if (label !== null) tokens.push(heading(2, 'section', label));
    if (subhead !== null) tokens.push(heading(3, 'subhead', subhead));
    for (const block of blocks) {
      tokens.push(blockToken(block, open, addresses));
      open = null;
    }
  }
  for (const note of otherNotes(article)) tokens.push(paragraph('note', inline(note)));
  for (const credit of credits) tokens.push(paragraph('credit', inline(credit)));
  // The lines of one block.
  for (const [at, contact] of contacts.entries())
    tokens.push(paragraph('credit', inline(contact), at < contacts.length - 1));
  const { stats, discarded, language } = article;
  tokens.push({ type: 'foot', raw: '', stats, discarded, language } satisfies FootToken);
  return tokens;
}

/** The story's status: a bar above all others, and the notice itself. */
function statusTokens(article: Article): Token[] {
  return statusLinesOf(article).flatMap(({ grave, head, text }): Token[] => [
    { type: 'bar', raw: '', source: `*** ${harmless(head)} ***`, others: [] } satisfies BarToken,
    ...(text === null ? [] : [paragraph(grave ? 'grave' : 'notice', inline(text))]),
  ]);
}

interface View {
  page: boolean;
  named: boolean;
  addresses: boolean;
}

/** Plain text: no bar without a word in it. */
const TEXT: View = { page: false, named: false, addresses: false };

function barOf(article: Article, { page, named }: View): BarToken | null {
  const { source, edition, slug } = article;
  const others = [edition, slug].filter((one) => one !== null);
  const anonymous = source === null && others.length === 0;
  if (named || (page && anonymous)) others.push(...placeOf(article, named));
  if (!page && anonymous) return null;
  return { type: 'bar', raw: '', source: source === null ? null : harmless(source), others: others.map(harmless) };
}

/** The file that a story is of, and its number there; the first one has none where nobody knows of a second. */
function placeOf({ input: { file, story }, language }: Article, named: boolean): string[] {
  const name = file?.split(/[\\/]/).at(-1) ?? null;
  const number = story > 1 || (named && name === null) ? [filled(ourWords(language).story, story)] : [];
  return [...(name === null ? [] : [name]), ...number];
}

function box({ label, title, items }: QuickLooks): BoxToken {
  const tokens: Token[] = [];
  if (title !== null) tokens.push(paragraph('title', inline(title)));
  if (items.length > 0) tokens.push(list(items, false));
  return { type: 'box', raw: '', label: label === null ? null : harmless(label), tokens };
}

function blockToken(block: Block, dateline: string | null, addresses: boolean): Token {
  switch (block.type) {
    case 'paragraph':
      return dateline === null && isQuotation(block.text)
        ? quotation(block.text)
        : paragraph('text', runIn(dateline, block.text, marksOfParagraph(block), addresses));
    case 'list':
      return list(block.items, block.ordered, block, addresses);
    case 'quote':
      return pullQuote(block.text, saidBy(block.attribution));
    case 'table':
      return gridOf(block);
    case 'preformatted':
      return { type: 'columns', raw: '', text: harmless(block.text) } satisfies ColumnsToken;
    case 'image':
      return paragraph('note', inline(withAddress(captionOf(block), block.src)));
    case 'embed':
      return paragraph('note', inline(withAddress(block.text, block.href)));
    default:
      return block satisfies never;
  }
}

/** Quotation marks that open, and the ones that close them. */
const QUOTES: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '»': '«', '„': '“', '「': '」' };

/** Whether the whole paragraph is somebody's words, without others around them. */
function isQuotation(content: string): boolean {
  const closing = QUOTES[content.charAt(0)];
  return closing !== undefined && content.length > 2 && content.indexOf(closing, 1) === content.length - 1;
}

/** What the end says, in the story's language: how long it is, and what of the copy is not in it. */
export function footOf({ stats: { words, readingMinutes }, discarded, language }: FootToken): string {
  const long = lengthIn(language, words, readingMinutes);
  return discarded.length === 0 ? long : `${long} · ${leftOutIn(language, discarded)}`;
}

/** A text with the dateline in front of it. */
function runIn(dateline: string | null, content: string, marks?: readonly InlineMark[], addresses = false): Token[] {
  const own = marks === undefined ? null : marked(content, marks, addresses);
  if (dateline === null) return own ?? inline(content);
  return [strong(dateline), ...(own === null ? inline(DASH + content) : [text(DASH), ...own])];
}

function inline(content: string): Token[] {
  return safeInline(harmless(content));
}

function safeInline(safe: string): Token[] {
  if (!safe.includes('://')) return [text(safe)];
  return addressesIn(safe).map((piece) => (piece.href === null ? text(piece.text) : link(piece.href)));
}

/** A heading of its own: what stands in a box's edge needs one where there is no box. */
export function heading(depth: number, role: TextRole, content: string): HeadingToken {
  const safe = harmless(content);
  return { type: 'heading', raw: safe, depth, role, text: safe, tokens: safeInline(safe) };
}

function paragraph(role: TextRole, tokens: Token[], tight = false): ParagraphToken {
  return { type: 'paragraph', raw: '', text: '', role, tokens, tight };
}

function quotation(content: string): Tokens.Blockquote {
  return { type: 'blockquote', raw: '', text: '', tokens: [paragraph('text', inline(content))] };
}

/** One that stands apart from the text; a bar is beside it in plain text too. */
function pullQuote(content: string, attribution: string | null): QuoteToken {
  const said = attribution === null ? [] : [paragraph('text', inline(`— ${attribution}`))];
  const tokens = [paragraph('text', inline(content), said.length > 0), ...said];
  return { type: 'blockquote', raw: '', text: '', pull: true, tokens };
}

function gridOf({ rows, header }: Table): GridToken {
  return { type: 'grid', raw: '', rows: rows.map((row) => row.map(cell)), header };
}

/** A cell on one line. */
function cell(content: string): string {
  return harmless(fold(content));
}

function list(
  items: readonly string[],
  ordered: boolean,
  marks: Pick<List, 'marks'> = {},
  addresses = false,
): Tokens.List {
  return {
    type: 'list',
    raw: '',
    ordered,
    start: ordered ? 1 : '',
    loose: false,
    items: items.map((item, index) => ({
      type: 'list_item',
      raw: '',
      task: false,
      loose: false,
      text: '',
      tokens: marks.marks === undefined ? inline(item) : marked(item, marksOfItem(marks, index) ?? [], addresses),
    })),
  };
}

function text(content: string): Tokens.Text {
  return { type: 'text', raw: content, text: content };
}

function strong(content: string): Tokens.Strong {
  const safe = harmless(content);
  return { type: 'strong', raw: safe, text: safe, tokens: [text(safe)] };
}

function link(href: string): Tokens.Link {
  return { type: 'link', raw: href, href, text: href, tokens: [text(href)] };
}

/** A text with its marks, as tokens that hold no others: of marks inside each other the link counts, then what is bold. */
function marked(content: string, marks: readonly InlineMark[], addresses: boolean): Token[] {
  const tokens: Token[] = [];
  const open: InlineMark[] = [];
  withMarks(content, followable(marks), {
    plain: (piece) => {
      tokens.push(...leavesOf(piece, open));
      return '';
    },
    open: (mark) => {
      open.push(mark);
      return '';
    },
    close: (mark) => {
      open.pop();
      // Where nothing can be followed the words alone would lose it.
      if (addresses && mark.type === 'link' && !content.includes(mark.href ?? ''))
        tokens.push(text(' <'), link(mark.href ?? ''), text('>'));
      return '';
    },
    takes: ({ type }) => type !== 'code',
  });
  return tokens;
}

function leavesOf(piece: string, open: readonly InlineMark[]): Token[] {
  const href = open.find(({ type }) => type === 'link')?.href;
  const safe = harmless(piece);
  if (href !== undefined) return [{ type: 'link', raw: safe, href, text: safe, tokens: [text(safe)] }];
  if (open.some(({ type }) => type === 'strong')) return [{ ...strong(piece), own: true } satisfies StrongToken];
  if (open.length > 0) return [{ type: 'em', raw: safe, text: safe, tokens: [text(safe)] }];
  return safeInline(safe);
}

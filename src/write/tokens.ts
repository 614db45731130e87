/**
 * The Article as marked's tokens, for reading as text. No Markdown is written or parsed on the way, so nothing in the
 * copy needs escaping. What Markdown has no token for (the bar, the box of quick looks, the closing line) is a token of
 * its own, as an extension of marked's would make it.
 */
import type { Token, Tokens } from 'marked';
import type { Article, Block, QuickLooks, Table } from '../article.js';
import { fold } from '../read/white-space.js';
import { bylineText } from './byline.js';
import { captionOf, withAddress } from './flow.js';
import type { ColumnsToken, GridToken } from './grid.js';
import { harmless } from './harmless.js';
import { addressesIn } from './links.js';
import { DASH, openingOf } from './opening.js';
import { otherNotes, statusLinesOf } from './status-lines.js';

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
}

/** Block tokens in the order in which they are set; all text in them is harmless. */
export function tokensOf(article: Article): Token[] {
  const { kicker, headline, deck, date, lead, quickLooks, sections, credits, contacts } = article;
  const { dateline, into } = openingOf(article);
  const byline = bylineText(article);
  const tokens: Token[] = [];
  tokens.push(...statusTokens(article));
  const bar = barOf(article);
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
      tokens.push(blockToken(block, open));
      open = null;
    }
  }
  for (const note of otherNotes(article)) tokens.push(paragraph('note', inline(note)));
  for (const credit of [...credits, ...contacts]) tokens.push(paragraph('credit', inline(credit)));
  tokens.push({ type: 'foot', raw: '', stats: article.stats, discarded: article.discarded } satisfies FootToken);
  return tokens;
}

/** The story's status: a bar above all others, and the notice itself. */
function statusTokens(article: Article): Token[] {
  return statusLinesOf(article).flatMap(({ grave, head, text }): Token[] => [
    { type: 'bar', raw: '', source: `*** ${harmless(head)} ***`, others: [] } satisfies BarToken,
    ...(text === null ? [] : [paragraph(grave ? 'grave' : 'notice', inline(text))]),
  ]);
}

function barOf({ source, edition, slug }: Article): BarToken | null {
  const others = [edition, slug].filter((one) => one !== null).map(harmless);
  if (source === null && others.length === 0) return null;
  return { type: 'bar', raw: '', source: source === null ? null : harmless(source), others };
}

function box({ label, title, items }: QuickLooks): BoxToken {
  const tokens: Token[] = [];
  if (title !== null) tokens.push(paragraph('title', inline(title)));
  if (items.length > 0) tokens.push(list(items, false));
  return { type: 'box', raw: '', label: label === null ? null : harmless(label), tokens };
}

function blockToken(block: Block, dateline: string | null): Token {
  switch (block.type) {
    case 'paragraph':
      return dateline === null && isQuotation(block.text)
        ? quotation(block.text)
        : paragraph('text', runIn(dateline, block.text));
    case 'list':
      return list(block.items, block.ordered);
    case 'quote':
      return pullQuote(block.text, block.attribution);
    case 'table':
      return gridOf(block);
    case 'preformatted':
      return { type: 'columns', raw: '', text: harmless(block.text) } satisfies ColumnsToken;
    case 'image':
      return paragraph('note', inline(withAddress(captionOf(block), block.src)));
    case 'embed':
      return paragraph('text', inline(withAddress(block.text, block.href)));
    default:
      return block satisfies never;
  }
}

/** Quotation marks that open, and the ones that close them. */
const QUOTES: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '»': '«', '„': '“', '「': '」' };

/** Is the whole paragraph somebody's words, with nobody's around them? */
function isQuotation(content: string): boolean {
  const closing = QUOTES[content.charAt(0)];
  return closing !== undefined && content.length > 2 && content.indexOf(closing, 1) === content.length - 1;
}

/** With more reasons than this the line would be a list. */
const MOST_REASONS = 3;

/** What the end says: how long the story is, and what of the copy is not in it. */
export function footOf({ stats: { words, readingMinutes }, discarded }: FootToken): string {
  const long = `${words} ${words === 1 ? 'word' : 'words'} · ${readingMinutes} min`;
  return discarded.length === 0 ? long : `${long} · ${discarded.length} left out: ${reasonsOf(discarded)}`;
}

/** "menu 28, related link 16, others 4": those that are most, most first. */
function reasonsOf(discarded: Article['discarded']): string {
  const counts = new Map<string, number>();
  for (const { reason } of discarded) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  let named = '';
  let more = 0;
  for (const [index, [reason, count]] of [...counts].sort((a, b) => b[1] - a[1]).entries()) {
    if (index < MOST_REASONS) named += `${index === 0 ? '' : ', '}${reason.replaceAll('-', ' ')} ${count}`;
    else more += count;
  }
  return more === 0 ? named : `${named}, others ${more}`;
}

/** A text with the dateline in front of it. */
function runIn(dateline: string | null, content: string): Token[] {
  return dateline === null ? inline(content) : [strong(dateline), ...inline(DASH + content)];
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

function list(items: readonly string[], ordered: boolean): Tokens.List {
  return {
    type: 'list',
    raw: '',
    ordered,
    start: ordered ? 1 : '',
    loose: false,
    items: items.map((item) => ({
      type: 'list_item',
      raw: '',
      task: false,
      loose: false,
      text: '',
      tokens: inline(item),
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

/**
 * The Article as marked's tokens, for reading as text. No Markdown is written or parsed on the way, so nothing in the
 * copy needs escaping. Every text is wrapped here, before anybody styles it: marked-terminal counts UTF-16 units, and
 * splits escapes and addresses where it wraps.
 */
import type { Token, Tokens } from 'marked';
import type { Article, Block, QuickLooks, Section } from '../article.js';
import { bylineText } from './byline.js';
import { harmless } from './harmless.js';
import { DASH, openingOf } from './opening.js';
import { wrap } from './wrap.js';

/** Columns that the bar beside a quotation takes. */
const BAR = 2;

/** The sign of an item, or its number, with the space behind it. */
export function itemSign(list: Pick<Tokens.List, 'ordered'>, index: number): string {
  return list.ordered ? `${index + 1}. ` : '• ';
}

/**
 * @param width in columns; no line of any token is wider, but for addresses
 * @returns block tokens in the order in which they are set
 */
export function tokensOf(article: Article, width: number): Token[] {
  const bar = [article.source, article.edition, article.date].filter((one) => one !== null).join(' · ');
  const { dateline, into } = openingOf(article);
  return [
    ...(bar === '' ? [] : [paragraph([text(wrapped(bar, width))])]),
    ...optional(article.headline, (headline) => heading(1, headline, width)),
    ...optional(article.deck, (deck) => paragraph([text(wrapped(deck, width))])),
    ...optional(bylineText(article), (byline) => paragraph([em(wrapped(byline, width))])),
    ...(into === null ? optional(dateline, (place) => paragraph([strong(wrapped(place, width))])) : []),
    ...optional(article.lead, (lead) => paragraph(runIn(dateline, lead, width))),
    ...optional(article.quickLooks, (box) => quickLooksBox(box, width - BAR)),
    ...article.sections.flatMap((section, index) =>
      sectionTokens(section, index === 0 && into === 'body' ? dateline : null, width),
    ),
    ...[...article.notes, ...article.credits].map((note) => paragraph([em(wrapped(note, width))])),
  ];
}

/** A text with the dateline in front of it, wrapped as one. */
function runIn(dateline: string | null, content: string, width: number): Token[] {
  if (dateline === null) return [text(wrapped(content, width))];
  const lines = wrapped(dateline + DASH + content, width);
  const end = lengthWithBreaks(harmless(dateline), lines);
  return [strong(lines.slice(0, end)), text(lines.slice(end))];
}

/** How far a text reaches that wrapping has broken: a break stands for a space, or where a long word was cut. */
function lengthWithBreaks(start: string, lines: string): number {
  let at = 0;
  for (const character of start.split('')) {
    if (lines[at] === '\n' && character !== ' ') at++;
    at++;
  }
  return at;
}

function quickLooksBox({ label, title, items }: QuickLooks, width: number): Token {
  const tokens = [
    ...optional(label, (one) => heading(2, one, width)),
    ...optional(title, (one) => paragraph([em(wrapped(one, width))])),
    ...(items.length === 0 ? [] : [list(items, false, width)]),
  ];
  return { type: 'blockquote', raw: '', text: '', tokens };
}

function sectionTokens({ label, subhead, blocks }: Section, dateline: string | null, width: number): Token[] {
  return [
    ...optional(label, (one) => heading(2, one, width)),
    ...optional(subhead, (one) => heading(3, one, width)),
    ...blocks.map((block, index) => blockToken(block, index === 0 ? dateline : null, width)),
  ];
}

function blockToken(block: Block, dateline: string | null, width: number): Token {
  switch (block.type) {
    case 'paragraph':
      return paragraph(runIn(dateline, block.text, width));
    case 'list':
      return list(block.items, block.ordered, width);
    default:
      return block satisfies never;
  }
}

function wrapped(content: string, width: number): string {
  return wrap(harmless(content), Math.max(1, width)).join('\n');
}

function heading(depth: number, content: string, width: number): Tokens.Heading {
  const lines = wrapped(content, width);
  return { type: 'heading', raw: lines, depth, text: lines, tokens: [text(lines)] };
}

function paragraph(tokens: Token[]): Tokens.Paragraph {
  const content = tokens.map((token) => token.raw).join('');
  return { type: 'paragraph', raw: content, text: content, tokens };
}

function list(items: readonly string[], ordered: boolean, width: number): Tokens.List {
  return {
    type: 'list',
    raw: '',
    ordered,
    start: ordered ? 1 : '',
    loose: false,
    items: items.map((item, index) => {
      const lines = wrapped(item, width - itemSign({ ordered }, index).length);
      return { type: 'list_item', raw: lines, task: false, loose: false, text: lines, tokens: [text(lines)] };
    }),
  };
}

function text(content: string): Tokens.Text {
  return { type: 'text', raw: content, text: content };
}

function strong(content: string): Tokens.Strong {
  return { type: 'strong', raw: content, text: content, tokens: [text(content)] };
}

function em(content: string): Tokens.Em {
  return { type: 'em', raw: content, text: content, tokens: [text(content)] };
}

function optional<T>(value: T | null, make: (value: T) => Token): Token[] {
  return value === null ? [] : [make(value)];
}

/**
 * Walks marked's tokens with a renderer of marked's kind. It stands in for marked's own Parser, which comes with its
 * lexer and takes longer to load than all the rest of the command. And every text is wrapped here, before anybody
 * styles it: marked-terminal counts UTF-16 units, and splits escapes and addresses where it wraps.
 */
import type { Token, Tokens } from 'marked';
import type { ColumnsToken, GridToken } from './grid.js';
import { type InlineOptions, wrapInline } from './inline.js';
import type { BarToken, BoxToken, FootToken, HeadingToken, ParagraphToken, QuoteToken, StrongToken } from './tokens.js';

/** What of a marked renderer is used: one method a type of token. marked-terminal's has all of Markdown's, and more. */
export interface TokenRenderer {
  parser: StoryParser;
  bar(token: BarToken): string;
  heading(token: HeadingToken): string;
  paragraph(token: ParagraphToken): string;
  blockquote(token: QuoteToken): string;
  grid(token: GridToken): string;
  columns(token: ColumnsToken): string;
  box(token: BoxToken): string;
  list(token: Tokens.List): string;
  foot(token: FootToken): string;
  strong(token: StrongToken): string;
  em(token: Tokens.Em): string;
  link(token: Tokens.Link): string;
  text(token: Tokens.Text): string;
}

/** What a renderer asks for what is inside a token; as marked's parser, but that it knows how wide the lines are. */
export class StoryParser {
  /** Columns that lines may take where the walk is. */
  width: number;

  constructor(
    private readonly renderer: TokenRenderer,
    columns: number,
    private readonly inline: InlineOptions = {},
  ) {
    renderer.parser = this;
    this.width = Math.max(1, columns);
  }

  parse(tokens: readonly Token[]): string {
    let out = '';
    for (const token of tokens) out += this.block(token);
    return out;
  }

  /** Inline tokens that are wrapped already. */
  parseInline(tokens: readonly Token[]): string {
    let out = '';
    for (const token of tokens) out += this.piece(token);
    return out;
  }

  /** Does something where lines are narrower by some columns. */
  narrower(columns: number, set: () => string): string {
    const { width } = this;
    this.width = Math.max(1, width - columns);
    try {
      return set();
    } finally {
      this.width = width;
    }
  }

  /** Inline tokens, wrapped to the width. */
  wrapped(tokens: readonly Token[], balance = false): Token[] {
    return wrapInline(tokens, this.width, balance ? { ...this.inline, balance } : this.inline);
  }

  /** A block is walked once: its tokens give way to the wrapped ones. */
  private block(token: Token): string {
    switch (token.type) {
      case 'heading': {
        const heading = token as HeadingToken;
        heading.tokens = this.wrapped(heading.tokens, heading.depth === 1);
        return this.renderer.heading(heading);
      }
      case 'paragraph': {
        const paragraph = token as ParagraphToken;
        paragraph.tokens = this.wrapped(paragraph.tokens);
        return this.renderer.paragraph(paragraph);
      }
      case 'blockquote':
        return this.renderer.blockquote(token as QuoteToken);
      case 'grid':
        return this.renderer.grid(token as GridToken);
      case 'columns':
        return this.renderer.columns(token as ColumnsToken);
      case 'list':
        return this.renderer.list(token as Tokens.List);
      case 'bar':
        return this.renderer.bar(token as BarToken);
      case 'box':
        return this.renderer.box(token as BoxToken);
      case 'foot':
        return this.renderer.foot(token as FootToken);
      default:
        throw new TypeError(`no block of ours: ${token.type}`);
    }
  }

  private piece(token: Token): string {
    switch (token.type) {
      case 'text':
        return this.renderer.text(token as Tokens.Text);
      case 'strong':
        return this.renderer.strong(token as StrongToken);
      case 'em':
        return this.renderer.em(token as Tokens.Em);
      case 'link':
        return this.renderer.link(token as Tokens.Link);
      default:
        throw new TypeError(`no inline token of ours: ${token.type}`);
    }
  }
}

/** The sign of an item, or its number, with the space behind it. */
function signOf(list: Tokens.List, index: number): string {
  return list.ordered ? `${index + 1}. ` : '• ';
}

/** A list whose further lines hang under the text of their item; marked-terminal's own neither wraps nor hangs them. */
export function hangingList(list: Tokens.List, parser: StoryParser, paint = (sign: string) => sign): string {
  const items = list.items.map((item, index) => {
    const sign = signOf(list, index);
    const lines = parser.narrower(sign.length, () => parser.parseInline(parser.wrapped(item.tokens)));
    return paint(sign) + (lines.includes('\n') ? lines.replaceAll('\n', `\n${' '.repeat(sign.length)}`) : lines);
  });
  return `${items.join('\n')}\n\n`;
}

/** Text beside a bar, as a quotation is set; the bar is where lines begin, for scripts from right to left at their right. */
export function barred(content: string, bar: string, rtl = false): string {
  const beside = (line: string) => (rtl ? `${line} ${bar}` : `${bar} ${line}`);
  const lines = content.trimEnd().split('\n');
  return `${lines.map((line) => (line === '' && !rtl ? bar : beside(line))).join('\n')}\n\n`;
}

/**
 * Walks marked's tokens with a renderer of marked's kind. It stands in for marked's own Parser, which comes with its
 * lexer and takes longer to load than all the rest of the command.
 */
import type { Token, Tokens } from 'marked';
import { itemSign } from './tokens.js';

/** What of a marked renderer is used: one method a type of token. marked-terminal's has all of them, and more. */
export interface TokenRenderer {
  parser: { parse(tokens: Token[]): string; parseInline(tokens: Token[]): string };
  heading(token: Tokens.Heading): string;
  paragraph(token: Tokens.Paragraph): string;
  blockquote(token: Tokens.Blockquote): string;
  list(token: Tokens.List): string;
  strong(token: Tokens.Strong): string;
  em(token: Tokens.Em): string;
  text(token: Tokens.Text): string;
}

/** Renders blocks and what is inside them; ends with exactly one newline. */
export function render(tokens: Token[], renderer: TokenRenderer): string {
  const each = (nodes: Token[]) => nodes.map((node) => one(node, renderer)).join('');
  renderer.parser = { parse: each, parseInline: each };
  return `${each(tokens).trimEnd()}\n`;
}

function one(token: Token, renderer: TokenRenderer): string {
  switch (token.type) {
    case 'heading':
      return renderer.heading(token as Tokens.Heading);
    case 'paragraph':
      return renderer.paragraph(token as Tokens.Paragraph);
    case 'blockquote':
      return renderer.blockquote(token as Tokens.Blockquote);
    case 'list':
      return renderer.list(token as Tokens.List);
    case 'strong':
      return renderer.strong(token as Tokens.Strong);
    case 'em':
      return renderer.em(token as Tokens.Em);
    case 'text':
      return renderer.text(token as Tokens.Text);
    default:
      throw new TypeError(`no token of ours: ${token.type}`);
  }
}

/** A list whose further lines hang under the text of their item; marked-terminal's own neither wraps nor hangs them. */
export function hangingList(list: Tokens.List, renderer: TokenRenderer, sign = (text: string) => text): string {
  const items = list.items.map((item, index) => {
    const lead = itemSign(list, index);
    const hang = `\n${' '.repeat(lead.length)}`;
    return sign(lead) + renderer.parser.parseInline(item.tokens).replaceAll('\n', hang);
  });
  return `${items.join('\n')}\n\n`;
}

/** Text beside a bar, as a quotation or a box is set. */
export function barred(content: string, bar: string): string {
  const lines = content.trimEnd().split('\n');
  return `${lines.map((line) => (line === '' ? bar : `${bar} ${line}`)).join('\n')}\n\n`;
}

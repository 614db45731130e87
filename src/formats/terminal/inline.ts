/** Wraps what runs in a line: words of several styles are broken as the one text that they are. */
import type { Token, Tokens } from 'marked';
import { elided } from '../shared/links.js';
import { balanced, wrapped } from '../shared/wrap.js';

export interface InlineOptions {
  /** Lines of one length, as near as words allow: for headlines. */
  balance?: boolean;
  /** Addresses wider than the line lose their middle: the terminal knows the whole. Else they stand out of it. */
  elide?: boolean;
}

/**
 * @param tokens inline tokens without nested ones but their own text
 * @param width in columns, at least 1
 * @returns the same tokens, a line end in their texts where the line is broken
 */
export function wrapInline(tokens: readonly Token[], width: number, options: InlineOptions = {}): Token[] {
  const [only] = tokens;
  // Most paragraphs: nothing has to be separated again.
  if (tokens.length === 1 && only?.type === 'text') {
    return [withText(only, linesOf(textOf(only), width, options))];
  }
  const leaves = options.elide ? tokens.map((token) => fitting(token, width)) : tokens;
  const content = leaves.map(textOf).join('');
  const lines = linesOf(content, width, options);
  let at = 0;
  return leaves.map((leaf, index) => {
    const end = index === leaves.length - 1 ? lines.length : endOf(textOf(leaf), lines, at);
    const text = lines.slice(at, end);
    at = end;
    return withText(leaf, text);
  });
}

function linesOf(content: string, width: number, { balance, elide }: InlineOptions): string {
  return (balance ? balanced : wrapped)(content, width, !elide);
}

function textOf(token: Token): string {
  return (token as Tokens.Text).text;
}

const LINE_END = 0x0a;
const SPACE = 0x20;

/** How far a text reaches that wrapping has broken: a break stands for a space, or where a long word was cut. */
function endOf(text: string, lines: string, start: number): number {
  let at = start;
  for (let index = 0; index < text.length; index++) {
    if (lines.charCodeAt(at) === LINE_END && text.charCodeAt(index) !== SPACE) at++;
    at++;
  }
  return at;
}

function withText(token: Token, text: string): Token {
  if (token.type === 'text') return { type: 'text', raw: text, text };
  const tokens = 'tokens' in token && token.tokens !== undefined ? [{ type: 'text', raw: text, text }] : undefined;
  return { ...token, raw: text, text, ...(tokens === undefined ? {} : { tokens }) } as Token;
}

/** Brackets and stops stand around an address on its line. */
const AROUND = 3;

function fitting(token: Token, width: number): Token {
  if (token.type !== 'link') return token;
  const { text, href } = token as Tokens.Link;
  const room = Math.max(1, width - AROUND);
  // Words that are a link are wrapped as any others.
  return text !== href || text.length <= room ? token : withText(token, elided(text, room));
}

/** The story as plain text: what `terminal` sets, without its colours. */
import { barred, hangingList, render, type TokenRenderer } from './render.js';
import { tokensOf } from './tokens.js';
import type { Writer } from './writer.js';

const renderer: TokenRenderer = {
  parser: { parse: () => '', parseInline: () => '' },
  heading: ({ tokens }) => `${inline(tokens)}\n\n`,
  paragraph: ({ tokens }) => `${inline(tokens)}\n\n`,
  blockquote: ({ tokens }) => barred(renderer.parser.parse(tokens), '│'),
  list: (list) => hangingList(list, renderer),
  strong: ({ tokens }) => inline(tokens),
  em: ({ tokens }) => inline(tokens),
  text: ({ text }) => text,
};

function inline(tokens: Parameters<TokenRenderer['parser']['parseInline']>[0]): string {
  return renderer.parser.parseInline(tokens);
}

export const text: Writer = {
  story: ({ article }, { width }) => render(tokensOf(article, width), renderer),
  several: {
    open: '',
    story: ({ article }, { width }) => render(tokensOf(article, width), renderer),
    between: '\n* * *\n\n',
    close: '',
  },
};

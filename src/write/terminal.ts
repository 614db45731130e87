/** The story for reading in a terminal: marked's tokens, set by marked-terminal in chalk's colours. */
import { Chalk } from 'chalk';
import TerminalRenderer from 'marked-terminal';
import { barred, hangingList, render, type TokenRenderer } from './render.js';
import { tokensOf } from './tokens.js';
import type { WriteOptions, Writer } from './writer.js';

/**
 * marked-terminal with its defects out of reach: text is wrapped before it comes here (`reflowText`, and with it
 * `width`, stays unused), nothing in the copy is taken for an entity, an emoji or its own mark for a colon, and lists
 * and quotations are ours.
 */
function rendererFor(colors: WriteOptions['colors']): TokenRenderer {
  const chalk = new Chalk({ level: colors });
  const same = (content: string) => content;
  const renderer = new TerminalRenderer({
    reflowText: false,
    emoji: false,
    unescape: false,
    showSectionPrefix: false,
    firstHeading: chalk.bold,
    heading: chalk.bold,
    paragraph: same,
    strong: chalk.bold,
    em: chalk.italic,
    text: same,
  }) as TokenRenderer & { transform(content: string): string };
  const heading = renderer.heading.bind(renderer);
  renderer.transform = same;
  renderer.heading = (token) => (token.depth === 2 ? accent(heading(token)) : heading(token));
  renderer.list = (list) => hangingList(list, renderer, accent);
  renderer.blockquote = ({ tokens }) => barred(renderer.parser.parse(tokens), accent('│'));
  return renderer;

  /** Red is readable on a light ground and on a dark one. Line by line, so that no line leaves its colour open. */
  function accent(content: string): string {
    return content.replace(/[^\n]+/g, (line) => chalk.red(line));
  }
}

export const terminal: Writer = {
  story: ({ article }, { width, colors }) => render(tokensOf(article, width), rendererFor(colors)),
  several: {
    open: '',
    story: ({ article }, { width, colors }) => render(tokensOf(article, width), rendererFor(colors)),
    between: '\n* * *\n\n',
    close: '',
  },
};

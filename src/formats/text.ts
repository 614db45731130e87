/** The story as plain text, for pipes and mail: no colour, no frame, no margin. */
import type { Article } from '../article.js';
import { columnLines, gridLines } from './terminal/grid.js';
import { barred, hangingList, StoryParser, type TokenRenderer } from './terminal/render.js';
import { type ParagraphToken, tokensOf } from './terminal/tokens.js';
import type { Writer } from './writer.js';

/** Columns of the bar beside the quick looks, and beside a pull quote. */
const BAR = 2;

/** Made for the first story, and the next ones' too. */
let made: TokenRenderer | null = null;

function rendererForText(): TokenRenderer {
  const block = ({ tokens, tight }: Pick<ParagraphToken, 'tokens'> & { tight?: boolean }) =>
    `${renderer.parser.parseInline(tokens)}\n${tight ? '' : '\n'}`;
  const line = (content: string) => [{ type: 'text', raw: '', text: content }];
  const renderer: TokenRenderer = {
    parser: undefined as unknown as StoryParser,
    bar: ({ source, others }) => {
      const content = [source, ...others].filter((one) => one !== null).join(' · ');
      return block({ tokens: renderer.parser.wrapped(line(content)) });
    },
    heading: block,
    paragraph: block,
    blockquote: ({ tokens, pull }) =>
      pull
        ? renderer.parser.narrower(BAR, () => barred(renderer.parser.parse(tokens), '│'))
        : renderer.parser.parse(tokens),
    grid: (token) => `${gridLines(token, renderer.parser.width)}\n\n`,
    columns: (token) => `${columnLines(token, renderer.parser.width)}\n\n`,
    box: ({ label, tokens }) =>
      renderer.parser.narrower(BAR, () => {
        const top = label === null ? '' : block({ tokens: renderer.parser.wrapped(line(label)) });
        return barred(top + renderer.parser.parse(tokens), '│');
      }),
    list: (list) => hangingList(list, renderer.parser),
    foot: () => '',
    strong: ({ text }) => text,
    em: ({ text }) => text,
    link: ({ text }) => text,
    text: ({ text }) => text,
  };
  return renderer;
}

const story: Writer['story'] = ({ article }, { width }) => asText(article, width, false);

/** @param addresses whether they stand behind the words that link to them */
export function asText(article: Article, width: number, addresses: boolean): string {
  made ??= rendererForText();
  return `${new StoryParser(made, width).parse(tokensOf(article, { addresses })).trimEnd()}\n`;
}

export const text: Writer = {
  story,
  several: () => ({ open: '', story, between: '\n* * *\n\n', close: '' }),
};

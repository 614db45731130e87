/** Markdown: CommonMark and GFM as marked parts them, with the front matter of Hugo, Jekyll and Eleventy. */
import { Lexer, type Token } from 'marked';
import type { Diagnostic } from '../../../diagnostic.js';
import { decode } from '../../decode.js';
import { Unreadable } from '../../unreadable.js';
import type { Carried, Facts, ReadCarrier } from '../carrier.js';
import { isOwnFrontMatter, saidDraft } from '../exchange/own-front-matter.js';
import { carriedOf, partsOf } from '../exchange/settle.js';
import { beyond, limits } from '../limits.js';
import { MarkdownBlocks } from './blocks.js';
import { capped } from './capped.js';
import { frontMatterOf } from './front-matter.js';
import { linesOf } from './source-lines.js';

/** See `ReadCarrier`: one story. */
export const readMarkdown: ReadCarrier = function* (bytes) {
  if (bytes.length > limits.input) throw beyond('input');
  const { text: source, diagnostics } = decode(bytes);
  if (source === null) throw new Unreadable(diagnostics[0] as Diagnostic);
  yield storyOf(source, diagnostics);
};

function storyOf(source: string, diagnostics: readonly Diagnostic[]): Carried {
  const front = frontMatterOf(source);
  const lines = linesOf(source, front?.end ?? 0);
  const tokens: Token[] = [];
  // Blocks alone: what stands in a line is split line by line, within bounds.
  const lexer = new Lexer({ gfm: true });
  lexer.blockTokens(capped(lines.map(({ text }) => text)), tokens);
  const blocks = new MarkdownBlocks(source, lines, lexer);
  blocks.walk(tokens);
  const { text, asides, facts } = blocks;
  if (front !== null && isOwnFrontMatter(front.said)) {
    const [part = null] = partsOf(source, [0]);
    return carriedOf('markdown', saidDraft(front.said, text), { part, diagnostics });
  }
  return {
    name: 'markdown',
    text: text.text,
    hints: text.hints,
    facts: joined(front?.facts ?? {}, facts),
    marks: text.marks,
    origin: {
      source,
      runs: text.runs,
      asides: [
        ...(front === null ? [] : [{ start: front.start, end: front.end, role: 'metadata' as const }]),
        ...asides,
      ],
    },
    diagnostics,
    id: null,
    article: null,
  };
}

/** What the front matter says comes first. */
function joined(front: Facts, page: Facts): Facts {
  const all: Facts = { ...front };
  for (const [key, facts] of Object.entries(page) as [keyof Facts, Facts[keyof Facts]][])
    all[key] = [...(all[key] ?? []), ...(facts ?? [])];
  return all;
}

/** CommonMark (and GitHub's dialect of it) that reads back as the same text. */
import type { Article, Block } from '../article.js';
import { bylineText } from './byline.js';
import { harmless } from './harmless.js';
import { DASH, openingOf } from './opening.js';
import type { Writer } from './writer.js';

export const markdown: Writer = {
  story: ({ article }) => `${blocks(article).join('\n\n')}\n`,
  several: {
    open: '',
    story: ({ article }) => blocks(article).join('\n\n'),
    between: '\n\n---\n\n',
    close: '\n',
  },
};

function blocks(article: Article): string[] {
  const { headline, deck, date, quickLooks } = article;
  const { dateline, into } = openingOf(article);
  const bar = [article.source, article.edition].filter((text) => text !== null).join(' · ');
  return [
    ...(bar === '' ? [] : [line(bar)]),
    ...heading(1, headline),
    ...[deck, bylineText(article), date].filter((text) => text !== null).map(line),
    ...opening(article),
    ...(quickLooks === null
      ? []
      : [
          ...heading(2, quickLooks.label ?? quickLooks.title),
          ...(quickLooks.label === null || quickLooks.title === null ? [] : [`**${inline(quickLooks.title)}**`]),
          ...(quickLooks.items.length === 0 ? [] : [list(quickLooks.items, false)]),
        ]),
    ...article.sections.flatMap(({ label, subhead, blocks: body }, section) => [
      ...heading(2, label),
      ...heading(3, subhead),
      ...body.map((one, index) => block(one, into === 'body' && section === 0 && index === 0 ? dateline : null)),
    ]),
    ...[...article.notes, ...article.credits].map(line),
  ];
}

function opening(article: Article): string[] {
  const { dateline, into } = openingOf(article);
  if (into === null) return dateline === null ? [] : [`**${inline(dateline)}**`];
  return article.lead === null ? [] : [paragraph(article.lead, dateline)];
}

function paragraph(text: string, dateline: string | null): string {
  return dateline === null ? line(text) : `**${inline(dateline)}**${DASH}${inline(text)}`;
}

function block(node: Block, dateline: string | null): string {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node.text, dateline);
    case 'list':
      return list(node.items, node.ordered);
    default:
      return node satisfies never;
  }
}

function heading(depth: number, text: string | null): string[] {
  // Signs at the end of a heading would be taken for its closing ones.
  return text === null ? [] : [`${'#'.repeat(depth)} ${inline(text).replace(/#(?=#*$)/g, '\\#')}`];
}

function list(items: readonly string[], ordered: boolean): string {
  return items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${line(item)}`).join('\n');
}

/** A text that starts a line: what would open a heading, list, quotation, rule or fence there is escaped. */
function line(text: string): string {
  return inline(text).replace(/^(?:([#+=>-])|(\d{1,9})([.)]))/, (_, sign, number, stop) =>
    sign === undefined ? `${number}\\${stop}` : `\\${sign}`,
  );
}

/**
 * A text inside a line. Escapes what opens emphasis, code, links, HTML, entities, tables and strike-through, and the
 * points at which GitHub's dialect makes links of bare addresses.
 */
function inline(text: string): string {
  // What was left out at the start may have hidden white space, and what it would do to a line.
  return harmless(text)
    .trim()
    .replace(/[\\`*_[\]<>~|]|&(?=[#a-z])/gi, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/gi, '\\$&')
    .replace(/(?<=(?:mailto|xmpp)):/gi, '\\:');
}

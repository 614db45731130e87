/** A plain semantic page: one article, one h1, every text escaped. */
import type { Article, Block, Section } from '../article.js';
import type { Reading } from '../read/parse.js';
import { bylineText } from './byline.js';
import { directionOf } from './direction.js';
import { escapeMarkup } from './markup.js';
import { DASH, openingOf } from './opening.js';
import type { Writer } from './writer.js';

const FOOT = '\n</main>\n</body>\n</html>\n';

export const html: Writer = {
  story: ({ article }) => page(article.language, titleOf(article), articleElement(article)),
  several: {
    open: head('und', 'Stories'),
    story: ({ article }: Reading) => articleElement(article),
    between: '\n',
    close: FOOT,
  },
};

function page(language: string, title: string, body: string): string {
  return `${head(language, title)}${body}${FOOT}`;
}

function head(language: string, title: string): string {
  const direction = directionOf(language);
  return `<!DOCTYPE html>
<html lang="${escapeMarkup(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
</head>
<body>
<main>
`;
}

/** A page needs a title: the headline, or the first words of the story. */
function titleOf(article: Article): string {
  if (article.headline !== null) return article.headline;
  const first = article.lead ?? article.sections.flatMap((section) => section.blocks.map(firstText))[0] ?? 'Untitled';
  const words = first.split(' ').slice(0, 12).join(' ');
  return words === first ? words : `${words} …`;
}

function firstText(block: Block): string {
  return block.type === 'paragraph' ? block.text : (block.items[0] ?? '');
}

function articleElement(article: Article): string {
  const direction = directionOf(article.language);
  const { dateline, into } = openingOf(article);
  return [
    `<article lang="${escapeMarkup(article.language)}" dir="${direction}">`,
    header(article),
    ...opening(article),
    ...quickLooks(article),
    ...article.sections.map((one, index) => sectionElement(one, index === 0 && into === 'body' ? dateline : null)),
    ...footer(article),
    '</article>',
  ].join('\n');
}

function header(article: Article): string {
  const bar = [article.source, article.edition].filter((text) => text !== null);
  return element('header', [
    ...(bar.length > 0 ? [`<p>${bar.map((text) => `<span>${escapeMarkup(text)}</span>`).join(' · ')}</p>`] : []),
    ...optional('h1', article.headline),
    ...optional('p', article.deck),
    ...optional('p', bylineText(article)),
    ...optional('p', article.date),
  ]);
}

function opening(article: Article): string[] {
  const { dateline, into } = openingOf(article);
  if (into === null) return dateline === null ? [] : [`<p><b>${escapeMarkup(dateline)}</b></p>`];
  return article.lead === null ? [] : [paragraph(article.lead, dateline)];
}

function paragraph(text: string, dateline: string | null): string {
  const place = dateline === null ? '' : `<b>${escapeMarkup(dateline)}</b>${DASH}`;
  return `<p>${place}${escapeMarkup(text)}</p>`;
}

function quickLooks({ quickLooks: box }: Article): string[] {
  if (box === null) return [];
  return [
    element('section', [
      ...optional('h2', box.label ?? box.title),
      ...(box.label === null || box.title === null ? [] : [`<p><strong>${escapeMarkup(box.title)}</strong></p>`]),
      ...(box.items.length > 0 ? [listElement('ul', box.items)] : []),
    ]),
  ];
}

function sectionElement({ label, subhead, blocks }: Section, dateline: string | null): string {
  return element('section', [
    ...optional('h2', label),
    ...optional('h3', subhead),
    ...blocks.map((block, index) => blockElement(block, index === 0 ? dateline : null)),
  ]);
}

function blockElement(block: Block, dateline: string | null): string {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.text, dateline);
    case 'list':
      return listElement(block.ordered ? 'ol' : 'ul', block.items);
    default:
      return block satisfies never;
  }
}

function footer({ notes, credits }: Article): string[] {
  const texts = [...notes, ...credits];
  return texts.length === 0
    ? []
    : [
        element(
          'footer',
          texts.flatMap((text) => optional('p', text)),
        ),
      ];
}

function listElement(name: 'ul' | 'ol', items: readonly string[]): string {
  return element(
    name,
    items.map((item) => `<li>${escapeMarkup(item)}</li>`),
  );
}

function element(name: string, content: readonly string[]): string {
  return [`<${name}>`, ...content, `</${name}>`].join('\n');
}

function optional(name: string, text: string | null): string[] {
  return text === null ? [] : [`<${name}>${escapeMarkup(text)}</${name}>`];
}

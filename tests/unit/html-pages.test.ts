/** Pages of many systems are read as the story that they dress. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import { readPage } from '../../src/input/carriers/html.js';
import { storyAt } from '../../src/input/story.js';
import { readStory } from '../../src/read/parse.js';
import { cmsPages, story } from '../support/cms-pages.js';

function read(html: string): Article {
  const carried = readPage(new TextEncoder().encode(html));
  const own = { ...storyAt({ offset: 0, line: 1, lineEnd: '\n' }, carried.text), carried };
  return readStory(own, {}).article;
}

describe('a page of', () => {
  it.each(Object.entries(cmsPages))('%s', (_, { html, without = [] }) => {
    const { headline, byline, sections } = read(html);
    expect({
      headline,
      authors: byline?.authors.map(({ name }) => name) ?? [],
      paragraphs: sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])),
      ),
      subheads: sections.flatMap(({ subhead }) => (subhead === null ? [] : [subhead])),
    }).toEqual({
      headline: story.headline,
      authors: without.includes('author') ? [] : [story.author],
      paragraphs: story.paragraphs,
      subheads: [story.subhead],
    });
  });
});

describe('a table between the paragraphs of a story', () => {
  const p = '<p>The ferry firm cut its winter sailings on Monday, because two of its boats need new engines.</p>';
  const table = '<table><tr><th>Boat</th><th>Built</th></tr><tr><td>Ternen</td><td>1988</td></tr></table>';

  it.each([
    `<article><h1>Ferry firm cuts its winter sailings</h1>${p}${table}${p}</article>`,
    `<article><h1>Ferry firm cuts its winter sailings</h1>${p}<figure><div>${table}</div></figure>${p}</article><aside><p>More</p></aside>`,
  ])('is of the story', (body) => {
    const article = read(`<!DOCTYPE html><html lang="en"><body><nav><a href=/>Home</a></nav>${body}</body></html>`);
    expect(article.sections.flatMap(({ blocks }) => blocks)).toContainEqual({
      type: 'table',
      header: true,
      rows: [
        ['Boat', 'Built'],
        ['Ternen', '1988'],
      ],
    });
  });
});

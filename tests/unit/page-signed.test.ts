/** Who signs a page, and its subheads: in the shapes that sites give them. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import { readPage } from '../../src/input/carriers/html.js';
import { storyAt } from '../../src/input/story.js';
import { readStory } from '../../src/read/parse.js';

const texts = [
  'The ferry firm cut its winter sailings on Monday, because two of its boats need new engines before the spring.',
  'Passengers in Larkfield will have to take the bus over the bridge instead, which takes an hour longer than the boat.',
  'The council said that it would pay for a third bus in the mornings, and that schools could start later until March.',
  'The firm expects its boats back in the water by April, if the yard in Osmer gets the parts that it has asked for.',
];
const paragraphs = texts.map((text) => `<p>${text}</p>`);

function page({ head = '', above = '', body = paragraphs.join('') }): Article {
  const html = `<!DOCTYPE html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Ferry firm cuts its winter sailings</h1>${above}<div class="text">${body}</div></article>
<footer><a href="/imprint">Imprint</a></footer></body></html>`;
  const carried = readPage(new TextEncoder().encode(html));
  const own = { ...storyAt({ offset: 0, line: 1, lineEnd: '\n' }, carried.text), carried };
  return readStory(own, {}).article;
}

const authors = ({ byline }: Article) => byline?.authors.map(({ name }) => name) ?? [];
const subheads = ({ sections }: Article) => sections.flatMap(({ subhead }) => subhead ?? []);
const inHead = (...names: string[]) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Ferry firm cuts its winter sailings',
    author: names.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: 'Larkfield Echo' },
  })}</script>`;

describe('who signs', () => {
  it.each([
    ['an address', '<address>By Ann Roe</address>', ['Ann Roe']],
    [
      'the caption of the own picture',
      '<figure><img src=a.jpg><figcaption><address>By Ann Roe, Reporter</address></figcaption></figure>',
      ['Ann Roe'],
    ],
    ['a link to the page of who writes', '<ul><li><a href="/author/ann-roe">Ann Roe</a></li></ul>', ['Ann Roe']],
    [
      'several elements',
      '<div class="byline"><a href="/a/1">Ann Roe</a><a href="/a/2">Jo Doe</a></div>',
      ['Ann Roe', 'Jo Doe'],
    ],
    [
      'elements that "and" joins',
      '<div class="byline"><span>By </span><a href="/a/1">Ann Roe</a><span> and </span><a href="/a/2">Jo Doe</a></div>',
      ['Ann Roe', 'Jo Doe'],
    ],
    [
      'boxes, each with how to write to them',
      '<div class="writers"><dl class="author"><dt class="name">Ann Roe</dt><dd class="mail">roe@echo.example</dd></dl><dl class="author"><dt class="name">Jo Doe</dt><dd class="mail">doe@echo.example</dd></dl></div>',
      ['Ann Roe', 'Jo Doe'],
    ],
    [
      'a name in front of its outlet',
      '<div class="byline"><span>By <span><a href="/a/1">Ann Roe</a> <span class="source"><a href="/">| Larkfield Echo</a></span></span></span></div>',
      ['Ann Roe'],
    ],
    [
      'a bold name beside a job',
      '<div class="author"><span><strong>Ann Roe</strong> Deputy Content Hub Director</span></div>',
      ['Ann Roe'],
    ],
    [
      'names above their agency',
      '<div class="byline"><span>By Ann Roe and Jo Doe</span> <span>The Associated Press</span></div>',
      ['Ann Roe', 'Jo Doe'],
    ],
  ])('%s', (_, above, expected) => {
    expect(authors(page({ above }))).toEqual(expected);
  });

  it('is named once more below the story', () => {
    const above = '<div class="byline"><a href="/a/1">Ann Roe</a></div>';
    const body = `${paragraphs.join('')}<div class="author-box"><p class="name"><a href="/a/1">Ann Roe</a></p></div>`;
    expect(authors(page({ above, body }))).toEqual(['Ann Roe']);
  });
});

describe('what the file says of who signs', () => {
  const above = '<div class="byline">By Ann Roe</div>';

  it('is no mail address', () => {
    expect(authors(page({ head: '<meta name="author" content="a.roe@echo.example">', above }))).toEqual(['Ann Roe']);
  });

  it('gives way to a line that signs, where it is the outlet alone', () => {
    expect(authors(page({ head: inHead('Larkfield Echo'), above }))).toEqual(['Ann Roe']);
    expect(authors(page({ head: inHead('Larkfield Echo') }))).toEqual(['Larkfield Echo']);
  });

  it('is all whom the byline names', () => {
    const two = '<div class="byline">desk, Harbour.news/agencies</div>';
    expect(authors(page({ head: inHead('Harbour.news'), above: two }))).toEqual(['Harbour.news']);
  });

  it('is whole where the byline ends with it', () => {
    const staff = '<div class="byline">By Larkfield Staff</div>';
    expect(authors(page({ head: inHead('Larkfield Staff'), above: staff }))).toEqual(['Larkfield Staff']);
  });

  it('is not found in a line that says much more', () => {
    const body = `${paragraphs.join('')}<h2>Read all about it in the Harbour Gazette app for your telephone</h2>`;
    expect(authors(page({ head: inHead('Harbour Gazette'), body }))).toEqual(['Harbour Gazette']);
  });
});

describe('subheads', () => {
  const parted = (subhead: string) => `${paragraphs[0]}${paragraphs[1]}${subhead}${paragraphs[2]}${paragraphs[3]}`;

  it.each([
    ['a heading', '<h3>Later lessons</h3>'],
    ['a bold line', '<p><strong>Later lessons</strong></p>'],
    ['what desks call one', '<p class="echo-zwischentitel">Later lessons</p>'],
    ['what is called a headline within the text', '<h3 class="sub-headline">Later lessons</h3>'],
  ])('are %s between paragraphs', (_, subhead) => {
    expect(subheads(page({ body: parted(subhead) }))).toEqual(['Later lessons']);
  });

  it('are so where a list of contents has them too', () => {
    const contents = '<ul><li><a href="#a">Later lessons</a></li><li><a href="#b">Parts from Osmer</a></li></ul>';
    const body = `${contents}${parted('<h2 id=a>Later lessons</h2>')}<h2 id=b>Parts from Osmer</h2>${paragraphs[0]}`;
    expect(subheads(page({ body }))).toEqual(['Later lessons', 'Parts from Osmer']);
  });

  it('are none of boxes', () => {
    const box =
      '<aside class="related"><h3>More from the harbour</h3><ul><li><a href="/x">Yard wins an order</a></li></ul></aside>';
    expect(subheads(page({ body: parted(box) }))).toEqual([]);
  });
});

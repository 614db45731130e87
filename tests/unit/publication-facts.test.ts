/** What a page or front matter says of its story's publication goes with the reading, and overwrites nothing. */
import { describe, expect, it } from 'vitest';
import { write } from '../../src/formats/index.js';
import { read } from '../../src/read/stories.js';

const STORY = `<h1>Ferry firm cuts its winter sailings</h1><p>By Ada Finch</p>
<p>The ferry firm cut its winter sailings on Monday, because two of its boats need new engines before the storms come.</p>
<p>Islanders said that they had not been asked, and that the last boat now leaves before the school ends.</p>`;
const page = (head: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body><article>${STORY}</article></body></html>`;
const reading = async (text: string) => {
  const [first] = await read(text);
  if (first === undefined) throw new Error('no story');
  return first;
};

describe('a page', () => {
  it('says its address, its times, its section, its keywords, its picture and whose it is', async () => {
    const { article, meta } = await reading(
      page(`<link rel="canonical" href="https://harbour.example/ferry">
<meta property="og:image" content="https://harbour.example/ferry.jpg"><meta property="og:image:alt" content="A ferry">
<meta property="article:published_time" content="2026-11-23T08:00:00+01:00">
<meta property="article:modified_time" content="2026-11-23T10:00:00+01:00">
<meta property="article:section" content="Coast"><meta name="keywords" content="ferry, winter; islands">
<meta property="og:site_name" content="Harbour Times"><meta name="copyright" content="© 2026 Harbour Times">`),
    );
    expect(meta).toEqual({
      url: 'https://harbour.example/ferry',
      image: 'https://harbour.example/ferry.jpg',
      imageAlt: 'A ferry',
      published: '2026-11-23T08:00:00+01:00',
      modified: '2026-11-23T10:00:00+01:00',
      section: 'Coast',
      keywords: ['ferry', 'winter', 'islands'],
      copyright: '© 2026 Harbour Times',
    });
    // A time as machines write it is no text of the story.
    expect(article).toMatchObject({ date: null, isoDate: '2026-11-23T08:00:00+01:00', source: 'Harbour Times' });
  });

  it('is published when its copy says, where the two are not the same day', async () => {
    const { article, meta = {} } = await reading(
      page('<meta property="article:published_time" content="2026-11-25T08:00:00Z">').replace(
        '<p>By Ada Finch</p>',
        '<p>By Ada Finch</p><p class="date">November 23, 2026</p>',
      ),
    );
    expect(article.isoDate).toBe('2026-11-23');
    expect(meta).not.toHaveProperty('published');
  });

  it('says nothing that no option would take', async () => {
    const { meta = {} } = await reading(
      page('<meta property="og:url" content="javascript:alert(1)"><meta property="og:image" content="/ferry.jpg">'),
    );
    expect(meta).toEqual({});
  });

  it('is told on in what is written of it, and what is given wins', async () => {
    const story = await reading(
      page(
        '<meta property="article:section" content="Coast"><meta property="og:url" content="https://harbour.example/ferry">',
      ),
    );
    const linked = JSON.parse(await write(story, 'jsonld', { meta: { section: 'Sea' } }));
    expect(linked).toMatchObject({ url: 'https://harbour.example/ferry', articleSection: 'Sea' });
  });
});

it('front matter says the same', async () => {
  const { meta } = await reading(`---
title: Ferry firm cuts its winter sailings
date: 2026-11-23T08:00:00+01:00
lastmod: 2026-11-24
categories: [Coast]
tags: [ferry, winter]
image: { path: https://harbour.example/ferry.jpg, alt: A ferry }
canonical_url: https://harbour.example/ferry
copyright: © 2026 Harbour Times
---

The ferry firm cut its winter sailings on Monday, because two of its boats need new engines before the storms come.
`);
  expect(meta).toEqual({
    url: 'https://harbour.example/ferry',
    image: 'https://harbour.example/ferry.jpg',
    imageAlt: 'A ferry',
    published: '2026-11-23T08:00:00+01:00',
    modified: '2026-11-24',
    section: 'Coast',
    keywords: ['ferry', 'winter'],
    copyright: '© 2026 Harbour Times',
  });
});

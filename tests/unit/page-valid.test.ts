/** Pages by the checkers: the Nu checker (Java), html-validate, Readability; and what they say to machines. */
import { Readability } from '@mozilla/readability';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import { textsOfBlock } from '../../src/block-texts.js';
import { write } from '../../src/formats/index.js';
import { cspSource } from '../../src/formats/shared/digest.js';
import { harmless } from '../../src/formats/shared/harmless.js';
import { parse } from '../../src/read/parse.js';
import { needs } from '../support/needs.js';
import { fixtures, pages } from '../support/pages.js';
import { publication } from '../support/publication.js';
import { someOf } from '../support/size.js';
import { allTexts, readingOf, sharedTexts } from '../support/texts.js';

it('html-validate has nothing to say of any page', async () => {
  const checker = new HtmlValidate({ extends: ['html-validate:recommended'] });
  for (const [name, page] of someOf(Object.entries(await pages()))) {
    const { results } = await checker.validateString(page);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      name,
    ).toEqual([]);
  }
});

/** What a reader is to get: every unit of text. */
function unitsOf({ lead, quickLooks, sections }: Article): string[] {
  return [
    ...(lead === null ? [] : [lead]),
    ...(quickLooks?.items ?? []),
    ...sections.flatMap(({ subhead, blocks }) => [
      ...(subhead === null ? [] : [subhead]),
      ...blocks.flatMap(textsOfBlock),
    ]),
  ];
}

const bare = (text: string) => harmless(text).replace(/\s+/g, ' ').trim();

describe('a reader view (Readability) keeps every text unit', () => {
  // It gives up on what is shorter than it takes an article to be.
  const long = fixtures.filter(({ reading }) => reading.article.stats.words > 120);

  it.each(long.map(({ name, reading }) => [name, reading] as const))('%s', async (_, reading) => {
    const { document } = parseHTML(await write(reading, 'html'));
    const read = new Readability(document as never, { charThreshold: 100 }).parse();
    const text = bare(read?.textContent ?? '');
    expect(unitsOf(reading.article).filter((unit) => !text.includes(bare(unit)))).toEqual([]);
  });

  it('there are enough of them', () => {
    expect(long.length).toBeGreaterThan(8);
  });
});

describe('what a page says to machines', () => {
  it.each(fixtures.map(({ name, reading }) => [name, reading] as const))('%s', async (_, reading) => {
    for (const meta of [{}, publication]) {
      const page = await write(reading, 'html', { meta });
      const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
      const [, data = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page) ?? [];
      expect(page).toContain(`style-src ${cspSource(style)}; script-src ${cspSource(data)};`);
      expect(data).not.toContain('<');
      expect(JSON.parse(data).headline ?? null).toBe(reading.article.headline && harmless(reading.article.headline));
      expect(Buffer.from(page).subarray(0, 1024).toString()).toContain('<meta charset="utf-8">');
      const { document } = parseHTML(page);
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      expect(document.querySelectorAll('.h-entry > .e-content, .h-entry .p-name').length).toBeGreaterThan(0);
      expect(document.documentElement.getAttribute('lang')).toBe(reading.article.language);
    }
  });

  it('the policy lets a picture be fetched only from where the given one is', async () => {
    const page = await write(parse('A headline\n\nSome text.'), 'html', { meta: publication });
    expect(page).toContain('img-src data: https://www.example.com;');
  });
});

it('the page of the sample is at most 18 KB', needs('the real copy in ../shared'), async () => {
  const page = await write(parse(sharedTexts('samples')[0]?.text ?? ''), 'html');
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(18_000);
});

it('a page is at most 15 KB larger than its copy', async () => {
  for (const { name, reading } of fixtures) {
    const page = Buffer.byteLength(await write(reading, 'html'));
    expect(page - 2 * Buffer.byteLength(await write(reading, 'text')), name).toBeLessThanOrEqual(15_000);
  }
});

it('no page of any text there is has a heading out of order', async () => {
  for (const { name, text } of allTexts().filter((one) => one.text.length < 100_000)) {
    const page = await write(readingOf(text), 'html');
    const ranks = [...page.matchAll(/^<h([1-6])/gm)].map(([, rank]) => Number(rank));
    expect(
      ranks.filter((rank, at) => rank > (ranks[at - 1] ?? 0) + 1),
      name,
    ).toEqual([]);
    expect(
      ranks.filter((rank) => rank === 1),
      name,
    ).toHaveLength(1);
  }
});

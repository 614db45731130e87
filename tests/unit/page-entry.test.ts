/** What readers of pages take for the author, and for the entry: Readability, microformats. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { mf2 } from 'microformats-parser';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import { write } from '../../src/formats/index.js';
import { parse } from '../../src/read/parse.js';
import { publication } from '../support/publication.js';
import { fixtureNames, fixtureText } from '../support/texts.js';

const unsigned = `The water came up through the floor of the library at about four in the morning, the night porter said, and by five it had reached the letter G.

No one was hurt, and the books of the upper floor stayed dry until the pumps came at noon.`;

function readerOf(page: string) {
  const { document } = parseHTML(page);
  return new Readability(document as never, { charThreshold: 20 }).parse();
}

const page = (article: Article, meta = {}) => write({ article, sourceMap: [], evidence: [] }, 'html', { meta });

describe('where nobody signs, a reader view finds no author', () => {
  it('in a page that has a date', async () => {
    const output = await page(parse(unsigned).article, { published: '2026-11-23' });
    expect(output).toContain('<time class="dt-published" datetime="2026-11-23">November 23, 2026</time>');
    expect(readerOf(output)?.byline ?? null).toBeNull();
  });

  it.each(fixtureNames)('%s, without its byline', async (name) => {
    const { article } = parse(fixtureText(name));
    for (const meta of [{ published: '2026-11-23' }, publication]) {
      const read = readerOf(await page({ ...article, byline: null }, meta));
      expect(read?.byline ?? null).toBeNull();
    }
  });

  it('and the dateline stays in the text', async () => {
    const read = readerOf(await page(parse(`TALVIK (AP) — ${unsigned}`).article));
    expect(read?.textContent).toContain('TALVIK (AP) — The water came up');
  });
});

it('the byline of a page holds the byline alone', async () => {
  const { article } = parse(unsigned);
  const byline = { text: 'By staff reporters', authors: [] };
  const read = readerOf(await page({ ...article, byline }, { published: '2026-11-23' }));
  expect(read?.byline).toBe('By staff reporters');
});

describe('the h-entry', () => {
  const entryOf = (output: string) => {
    const { items } = mf2(output, { baseUrl: 'https://other.example/' });
    const [entry] = items.filter(({ type }) => type?.includes('h-entry'));
    return entry?.properties ?? {};
  };

  it('says all of its publication that is known', async () => {
    const copy = `Library takes in water\n\nBy Orla Venn\n\nTALVIK — ${unsigned}`;
    const properties = entryOf(
      await page(parse(copy).article, {
        url: 'https://example.com/a?b=1&c=2',
        published: '2026-11-23T08:00:00+01:00',
        modified: '2026-11-24',
        section: 'World & Town',
        keywords: ['library', 'World & Town', '"flood"'],
        image: 'https://example.com/a.jpg',
      }),
    );
    expect(properties).toMatchObject({
      name: ['Library takes in water'],
      url: ['https://example.com/a?b=1&c=2'],
      published: ['2026-11-23T08:00:00+01:00'],
      updated: ['2026-11-24'],
      category: ['World & Town', 'library', '"flood"'],
      photo: ['https://example.com/a.jpg'],
      author: [{ properties: { name: ['Orla Venn'] } }],
      location: ['TALVIK'],
    });
  });

  it('says nothing that nobody gave', async () => {
    const properties = entryOf(await page(parse(unsigned).article));
    for (const name of ['url', 'updated', 'category', 'photo', 'published'])
      expect(properties).not.toHaveProperty(name);
  });
});

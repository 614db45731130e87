/** Markdown as copy comes in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import type { Reading } from '../../src/read/reading.js';
import { read } from '../../src/read/stories.js';
import { anyMarkdown } from '../support/markdown.js';
import { sized } from '../support/size.js';

async function reading(text: string): Promise<Reading> {
  const [first] = await read(text, { from: 'markdown' });
  return first as Reading;
}

async function article(text: string): Promise<Article> {
  return (await reading(text)).article;
}

const blocksOf = ({ sections }: Article) => sections.flatMap(({ blocks }) => blocks);

describe('any Markdown', () => {
  it('is tiled by its source map: no gap, no overlap, true lines and columns, and only markup goes nowhere', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarkdown, async (text) => {
        const { article: found, sourceMap } = await reading(text);
        const source = text.replace(/^\ufeff/, '');
        let end = 0;
        for (const segment of sourceMap) {
          expect(segment.start).toBe(end);
          expect(segment.end).toBeGreaterThan(segment.start);
          end = segment.end;
          const before = source.slice(0, segment.start);
          const lineEnd = source.includes('\n') ? '\n' : '\r';
          const line = before.split(lineEnd);
          expect([segment.line, segment.column]).toEqual([line.length, (line.at(-1)?.length ?? 0) + 1]);
          if (segment.to === null) {
            expect(['blank', 'separator', 'markup', 'metadata', 'hidden', 'envelope']).toContain(segment.role);
          } else expect(valueAt(found, segment.to), segment.to).toBeTypeOf('string');
        }
        expect(end).toBe(source.length);
      }),
      { numRuns: sized(100, 3000) },
    );
  });

  it('has marks within its texts, in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarkdown, async (text) => {
        for (const block of blocksOf(await article(text))) {
          const marks = block.type === 'paragraph' || block.type === 'list' ? (block.marks ?? []) : [];
          for (const mark of marks) {
            const own =
              block.type === 'list'
                ? block.items['item' in mark ? Number(mark.item) : -1]
                : (block as { text: string }).text;
            expect(mark.start).toBeLessThan(mark.end);
            expect(mark.end).toBeLessThanOrEqual(own?.length ?? -1);
          }
        }
      }),
      { numRuns: sized(50, 1500) },
    );
  });
});

/** Of a row of a table, its cells as one text. */
function valueAt(value: unknown, pointer: string): unknown {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
  return Array.isArray(found) ? found.join(' ') : found;
}

describe('a story', () => {
  it('has its headline, its deck, its byline, its body', async () => {
    const found = await article(
      '# Council votes to close the pier\n\n*Repairs would have cost too much*\n\n**By Jo Doe**\n\nHARBOURTOWN (AP) — The council voted on Monday to close the old pier, a decision that ends a year of argument.\n\n- one\n- two\n\n## What comes next\n\nThe pier closes in May, the council said in a statement after the vote.\n',
    );
    expect(found).toMatchObject({
      headline: 'Council votes to close the pier',
      deck: 'Repairs would have cost too much',
      byline: { authors: [{ name: 'Jo Doe' }] },
      dateline: { place: 'HARBOURTOWN' },
      input: { carrier: 'markdown', offsets: 'source' },
    });
    expect(found.sections.map(({ subhead }) => subhead)).toEqual([null, 'What comes next']);
    expect(blocksOf(found).map(({ type }) => type)).toEqual(['paragraph', 'list', 'paragraph']);
  });

  it('has the labels of a house, which come before its headings', async () => {
    const found = await article(
      '# Storm closes the harbour\n\nBy Jo Doe\n\n## Quick Looks\n\n- Ferries stay in port\n- Two piers are closed\n\nTALVIK — The harbour closed on Monday as a storm reached the coast, the harbour master said.\n',
    );
    expect(found.quickLooks).toEqual({
      label: 'Quick Looks',
      title: null,
      items: ['Ferries stay in port', 'Two piers are closed'],
    });
  });

  it('has links and emphasis as marks, whatever parts its lines', async () => {
    const found = await article(
      '# A headline\n\nThe council of the town said\nthat **it _would_ vote** on [the pier](https://example.com/a(b)) &amp; more on Monday.\n',
    );
    const [block] = blocksOf(found);
    expect(block).toEqual({
      type: 'paragraph',
      text: 'The council of the town said that it would vote on the pier & more on Monday.',
      marks: [
        { type: 'strong', start: 34, end: 47 },
        { type: 'emphasis', start: 37, end: 42 },
        { type: 'link', start: 51, end: 59, href: 'https://example.com/a(b)' },
      ],
    });
  });

  it('has pictures, tables, quotations and code as blocks', async () => {
    const found = await article(
      '# A headline\n\nThe council of the town said on Monday that it would vote on the pier in a week.\n\n![The old pier](pier.jpg)\n\n> I have seen worse.\n\n| Town | Votes |\n|---|---|\n| Talvik | 12 |\n\n```\na   b\n  c\n```\n',
    );
    expect(blocksOf(found).slice(1)).toEqual([
      { type: 'image', caption: 'The old pier', credit: null, src: 'pier.jpg' },
      { type: 'quote', text: 'I have seen worse.', attribution: null },
      {
        type: 'table',
        rows: [
          ['Town', 'Votes'],
          ['Talvik', '12'],
        ],
        header: true,
      },
      { type: 'preformatted', text: 'a   b\n  c' },
    ]);
  });
});

describe('front matter', () => {
  const body = 'The council voted on Monday to close the old pier, a decision that ends a year of argument.\n';

  it.each([
    ['YAML', '---\ntitle: "Pier: the end"\ndescription: A deck\nauthor: Jo Doe\ndate: 2026-11-21\n---\n\n'],
    [
      'YAML of lists',
      '---\ntitle: >-\n  Pier:\n  the end\nsubtitle: A deck\nauthors:\n  - name: Jo Doe\ndate: 2026-11-21\n---\n',
    ],
    [
      'TOML',
      '+++\ntitle = "Pier: the end"\ndescription = \'A deck\'\nauthors = ["Jo Doe"]\ndate = 2026-11-21\n+++\n\n',
    ],
    [
      'JSON',
      '{\n"title": "Pier: the end",\n"description": "A deck",\n"author": "Jo Doe",\n"date": "2026-11-21"\n}\n\n',
    ],
  ])('of %s fills what the copy leaves empty, and says so', async (_, front) => {
    const found = await article(front + body);
    expect(found).toMatchObject({
      headline: 'Pier: the end',
      deck: 'A deck',
      byline: { text: 'Jo Doe', authors: [{ name: 'Jo Doe' }] },
      date: '2026-11-21',
      isoDate: '2026-11-21',
    });
    expect(blocksOf(found)).toEqual([{ type: 'paragraph', text: body.trim() }]);
    const told = found.diagnostics.filter(({ code }) => code === 'field-from-metadata').map(({ field }) => field);
    expect(told.sort()).toEqual(['byline', 'date', 'deck', 'headline']);
  });

  it('overwrites nothing, and says where it differs', async () => {
    const found = await article(`---\ntitle: Something else\n---\n\n# Pier to close\n\n${body}`);
    expect(found.headline).toBe('Pier to close');
    expect(found.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'metadata-differs', field: 'headline', line: 2 }),
    );
  });

  it('is none where it is two rules with text between them', async () => {
    const found = await article(`---\n\nA line of text.\n\n---\n\n${body}`);
    expect(JSON.stringify(found)).toContain('A line of text.');
  });

  it.each([
    ['bombs of aliases', `---\na: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\ntitle: *b\n---\n\n${body}`],
    ['depth', `---\ntitle: ${'['.repeat(20_000)}\n---\n\n${body}`],
    ['nothing', `---\n---\n\n${body}`],
  ])('bears %s', async (_, text) => {
    expect(blocksOf(await article(text)).length).toBeGreaterThan(0);
  });
});

describe('what programs export', () => {
  it('Google Docs: bold headings, escapes, pictures as definitions', async () => {
    const found = await article(
      '# **Pier to close** {#pier-to-close}\n\n**By Jo Doe**  \nNov. 21, 2026\n\nThe council voted on Monday to close the pier \\- a decision that ends 1\\. a year, 2\\. an argument.\n\n![][image1]\n\n[image1]: <data:image/png;base64,iVBORw0KGgo=>\n',
    );
    expect(found.headline).toBe('Pier to close');
    expect(found.byline?.authors).toMatchObject([{ name: 'Jo Doe' }]);
    expect(found.date).toBe('Nov. 21, 2026');
    expect(blocksOf(found)).toMatchObject([
      { text: 'The council voted on Monday to close the pier - a decision that ends 1. a year, 2. an argument.' },
    ]);
    expect(JSON.stringify(found)).not.toContain('base64');
  });

  it('Notion: properties under the title, asides, pictures without a name', async () => {
    const found = await article(
      '# Pier to close\n\nAuthor: Jo Doe\nStatus: Draft\nPublish date: November 21, 2026\n\nThe council voted on Monday to close the old pier, a decision that ends a year of argument.\n\n![Untitled](Pier%20abc/Untitled.png)\n\n<aside>\n💡 Remember the vote of May.\n\n</aside>\n',
    );
    expect(found).toMatchObject({
      headline: 'Pier to close',
      byline: { text: 'Jo Doe' },
      date: 'November 21, 2026',
    });
    expect(blocksOf(found)).toContainEqual({
      type: 'image',
      caption: null,
      credit: null,
      src: 'Pier%20abc/Untitled.png',
    });
    expect(JSON.stringify(found.sections)).not.toMatch(/Draft|<aside>/);
  });

  it('footnotes, shortcodes, HTML, comments', async () => {
    const found = await article(
      '# Pier to close\n\nThe council voted on Monday[^1] to close the old pier, a decision that ends a year of argument.\n\n{{< figure src="a.jpg" >}}\n\n<!-- TK: call the mayor -->\n\n<p>It is <em>the</em> last one &eacute;.</p>\n\n[^1]: The vote was 5 to 4, by a show of hands.\n',
    );
    expect(found.opening).toBe(
      'The council voted on Monday to close the old pier, a decision that ends a year of argument.',
    );
    expect(found.notes).toEqual(['The vote was 5 to 4, by a show of hands.']);
    expect(JSON.stringify(found.sections)).toContain('It is the last one é.');
    expect(JSON.stringify(found)).not.toContain('call the mayor');
  });
});

describe('hostile Markdown', () => {
  it.each([
    ['lists', '- '.repeat(50_000)],
    ['lists, a line each', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['quotations', `${'>'.repeat(100_000)} a`],
    ['quotations, a line each', Array.from({ length: 3000 }, (_, depth) => `${'> '.repeat(depth)}a`).join('\n')],
    ['brackets', '['.repeat(50_000)],
    ['emphasis', '*a **b '.repeat(20_000)],
    ['code', '`a``'.repeat(20_000)],
    ['pictures', '![a]('.repeat(20_000)],
    ['tags', '<a '.repeat(30_000)],
    ['open blocks of HTML', '<div>\n'.repeat(30_000)],
    ['comments', '<!--'.repeat(30_000)],
    ['entities', '&amp'.repeat(50_000)],
    ['rows', `|a|b|\n|-|-|\n${'|'.repeat(50_000)}`],
    ['definitions', '[a]: b\n'.repeat(20_000)],
  ])('%s are read, and end', async (_, text) => {
    expect((await reading(`# A headline\n\n${text}`)).article.headline).toBe('A headline');
  });
});

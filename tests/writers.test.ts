/** What every format must hold, for the fixtures and for generated copy. */
import fc from 'fast-check';
import { Lexer, type Token } from 'marked';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Article } from '../src/article.js';
import { parse } from '../src/read/parse.js';
import { harmless } from '../src/write/harmless.js';
import { formatNames, formatOfFile, write, writers } from '../src/write/index.js';
import { widthOf, wrap } from '../src/write/wrap.js';
import { anyCopy } from './support/copy.js';
import { fixtureNames, fixtureText } from './support/texts.js';

const fixtures = fixtureNames.map((name) => [name, parse(fixtureText(name), { file: 'input.txt' })] as const);

/** Every text of the story that a reader is shown, in order. */
function textsOf(article: Article): string[] {
  const { headline, deck, byline, dateline, date, lead, source, edition, quickLooks, sections, notes, credits } =
    article;
  return [
    ...[
      source,
      edition,
      headline,
      deck,
      byline?.text,
      date,
      dateline?.text,
      lead,
      quickLooks?.label,
      quickLooks?.title,
    ],
    ...(quickLooks?.items ?? []),
    ...sections.flatMap(({ label, subhead, blocks }) => [
      label,
      subhead,
      ...blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.text])),
    ]),
    ...notes,
    ...credits,
  ].filter((text): text is string => typeof text === 'string');
}

const solid = (text: string) => harmless(text).replace(/\s+/g, '');
// biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is looked for
const withoutStyles = (text: string) => text.replace(/\x1b\[\d+(?:;\d+)*m|\u2067(?=[^\n]*\u2069)|\u2069/g, '');
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HARMFUL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe.each(formatNames)('%s', (format) => {
  it.each(fixtures)('holds all of %s and ends with one newline', async (_, reading) => {
    const output = await write(reading, format, { width: 60 });
    expect(output).toMatch(/[^\n]\n$/);
    const bare = (text: string) => solid(text).replace(/[│▎▕]/g, '');
    const shown = bare(plainText(output, format));
    for (const text of textsOf(reading.article)) expect(shown).toContain(bare(text));
  });

  it('is harmless for any copy', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, async (copy) => {
        expect(withoutStyles(await write(parse(copy), format))).not.toMatch(HARMFUL);
      }),
      { numRuns: 300 },
    );
  });

  it('takes several stories', async () => {
    const [first, second] = fixtures.map(([, reading]) => reading);
    if (first === undefined || second === undefined) throw new Error('there are fixtures');
    const output = await write([first, second], format);
    for (const { article } of [first, second]) {
      expect(solid(plainText(output, format))).toContain(solid(article.headline ?? ''));
    }
  });
});

/** What a reader of the format sees. */
function plainText(output: string, format: string): string {
  switch (format) {
    case 'json':
      return allStrings(JSON.parse(output)).join(' ');
    case 'ndjson':
      return output
        .trim()
        .split('\n')
        .flatMap((line) => allStrings(JSON.parse(line)))
        .join(' ');
    case 'html':
      return textContent(parseHtml(output));
    case 'markdown':
      return markdownBlocks(output).join(' ');
    default:
      return withoutStyles(output);
  }
}

function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(allStrings);
}

function textContent(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textContent).join('') : '';
}

describe('text', () => {
  it.each(fixtures)('%s: no line is wider than the width, but for addresses', async (_, reading) => {
    for (const width of [20, 33, 60, 120, 400]) {
      for (const line of (await write(reading, 'text', { width })).split('\n')) {
        if (!/https?:/.test(line)) expect(widthOf(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  it('shows what Markdown, entities and emoji names would change as it stands in the copy', async () => {
    const odd =
      '*a* _b_ `c` **d** ~~e~~ [f](g) &amp; &lt; :smile: :office: *#COLON|* # > 1. \\* https://a.example/?x=1+2';
    const set = await write(parse(`A Headline\n\n${odd} end.`), 'text', { width: 300 });
    expect(set).toContain(`${odd} end.`);
  });

  it('numbers lists and lets their further lines hang', async () => {
    const copy = 'A Headline\n\nSome text.\n1. one two three four five six\n2. two\n';
    expect(await write(parse(copy), 'text', { width: 20 })).toContain('1. one two three\n   four five six\n2. two\n');
  });
});

describe('wrapping', () => {
  it('loses nothing and keeps to the width', () => {
    fc.assert(
      fc.property(anyCopy, fc.integer({ min: 2, max: 120 }), (copy, width) => {
        for (const { text } of parse(copy)
          .article.sections.flatMap(({ blocks }) => blocks)
          .filter((block) => block.type === 'paragraph')) {
          const lines = wrap(text, width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of lines) {
            if (!/https?:|www\./.test(line)) expect(widthOf(line)).toBeLessThanOrEqual(width);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('counts columns, not units', () => {
    expect(wrap('青港码头重新开放', 8)).toEqual(['青港码头', '重新开放']);
    expect(wrap('一段。港务', 4)).toEqual(['一', '段。', '港务']);
    expect(wrap('👩‍👩‍👧👩‍👩‍👧', 2)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
    expect(wrap('e\u0301e\u0301 e\u0301', 2)).toEqual(['e\u0301e\u0301', 'e\u0301']);
  });

  it('sets a text the same whether all its characters are narrow or not', () => {
    const narrow = fc.array(
      fc.constantFrom('a', 'of', 'harbour', '“No,”', 'x'.repeat(30), 'http://talvik.example/a/b'),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(narrow, fc.integer({ min: 4, max: 60 }), (words, width) => {
        // A word that is not all Latin, on a line of its own at the end, takes the other way through the code.
        const wide = 'λ'.repeat(width);
        expect(wrap(`${words.join(' ')} ${wide}`, width)).toEqual([...wrap(words.join(' '), width), wide]);
      }),
    );
  });

  it('never cuts an address', () => {
    const address = `https://talvik.example/${'wall/'.repeat(20)}`;
    expect(wrap(`see ${address} now`, 20)).toEqual(['see', address, 'now']);
  });
});

describe('html', () => {
  it.each(fixtures)('%s: the tree is what the article says, and nothing more', async (_, { article }) => {
    const page = await write({ article, sourceMap: [], evidence: [] }, 'html');
    const elements: string[] = [];
    const attributes = new Set<string>();
    (function walk(node: DefaultTreeAdapterTypes.Node): void {
      expect(node.nodeName).not.toBe('#comment');
      if ('tagName' in node) {
        elements.push(node.tagName);
        for (const { name } of node.attrs) attributes.add(name);
      }
      if ('childNodes' in node) node.childNodes.forEach(walk);
    })(parseHtml(page));
    const known =
      'html head meta title body main article header section footer h1 h2 h3 p span b strong ul ol li'.split(' ');
    expect(elements.filter((name) => !known.includes(name))).toEqual([]);
    expect([...attributes].filter((name) => !['lang', 'dir', 'charset', 'name', 'content'].includes(name))).toEqual([]);
    expect(elements.filter((name) => name === 'h1')).toHaveLength(article.headline === null ? 0 : 1);
    expect(elements.filter((name) => name === 'li').length).toBe(
      (article.quickLooks?.items.length ?? 0) +
        article.sections
          .flatMap(({ blocks }) => blocks)
          .reduce((sum, block) => sum + (block.type === 'list' ? block.items.length : 0), 0),
    );
    expect(page.slice(0, 1024)).toContain('<meta charset="utf-8">');
  });

  it('runs from right to left for the scripts that do', async () => {
    const arabic = fixtures.find(([name]) => name === 'arabic')?.[1];
    expect(arabic && (await write(arabic, 'html'))).toContain('<html lang="ar" dir="rtl">');
  });
});

/** The text of each block of a Markdown document, as marked reads it, GitHub's dialect included. */
function markdownBlocks(markdown: string): string[] {
  const text = (tokens: Token[]): string =>
    tokens
      .map((token) => {
        if ('tokens' in token && token.tokens) return text(token.tokens);
        if (token.type === 'escape' || token.type === 'text') return unescapeEntities(token.text);
        if (token.type === 'codespan' || token.type === 'html' || token.type === 'br')
          throw new Error(`live Markdown: ${token.raw}`);
        return token.raw;
      })
      .join('');
  return new Lexer({ gfm: true }).lex(markdown).flatMap((token): string[] => {
    if (token.type === 'space' || token.type === 'hr') return [];
    if (token.type === 'list') return token.items.map((item: { tokens: Token[] }) => text(item.tokens));
    return [text((token as { tokens: Token[] }).tokens)];
  });
}

/** marked escapes for HTML what it takes for text. */
function unescapeEntities(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name as 'amp'],
  );
}

describe('markdown', () => {
  it('reads back as the same text for any copy', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, async (copy) => {
        const { article } = parse(copy, { style: 'newslooks' });
        const bodyOnly = {
          ...article,
          headline: null,
          source: null,
          edition: null,
          byline: null,
          dateline: null,
          quickLooks: null,
        };
        const output = await write({ article: bodyOnly, sourceMap: [], evidence: [] }, 'markdown');
        // A paragraph of nothing but characters that are left out is no block of Markdown.
        const expected = textsOf(bodyOnly).map(solid).filter(Boolean);
        expect(markdownBlocks(output).map(solid).filter(Boolean)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(fixtures)('%s: nothing in it is live', async (_, reading) => {
    const types = new Set<string>();
    (function walk(tokens: Token[]): void {
      for (const token of tokens) {
        types.add(token.type);
        if ('tokens' in token && token.tokens) walk(token.tokens);
        if ('items' in token) walk(token.items as Token[]);
      }
    })(new Lexer({ gfm: true }).lex(await write(reading, 'markdown')));
    const known = ['heading', 'paragraph', 'list', 'list_item', 'strong', 'text', 'escape', 'space'];
    expect([...types].filter((type) => !known.includes(type))).toEqual([]);
  });
});

describe('json', () => {
  it('keeps every character of the copy', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, async (copy) => {
        const reading = parse(copy);
        const { article } = reading;
        expect(JSON.parse(await write(reading, 'json'))).toEqual(article);
        expect(JSON.parse(await write(reading, 'ndjson'))).toEqual(article);
        expect(JSON.parse(await write(reading, 'json', { positions: true })).sourceMap).toEqual(reading.sourceMap);
      }),
      { numRuns: 500 },
    );
  });

  it('is an array for several stories, and ndjson a line each', async () => {
    const readings = fixtures.slice(0, 3).map(([, reading]) => reading);
    expect(JSON.parse(await write(readings, 'json'))).toEqual(readings.map(({ article }) => article));
    expect((await write(readings, 'ndjson')).trimEnd().split('\n')).toHaveLength(3);
    expect(JSON.parse(await write([], 'json'))).toEqual([]);
  });
});

describe('the registry', () => {
  it('has a writer, a description, an extension and a media type in each row', async () => {
    for (const name of formatNames) {
      const { description, extension, mediaType, load } = writers[name];
      expect(description).toBeTruthy();
      expect(extension).toMatch(/^[a-z]+$/);
      expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
      expect((await load()).story).toBeTypeOf('function');
    }
  });

  it('tells a format by the name of a file', () => {
    for (const name of formatNames) expect(formatOfFile(`a.b/story.${writers[name].extension}`)).toBe(name);
    expect(formatOfFile('story')).toBeNull();
    expect(formatOfFile('a.html/story')).toBeNull();
    expect(formatOfFile('story.HTML')).toBe('html');
  });
});

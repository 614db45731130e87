/** What every format must hold, for the fixtures and for generated copy. */
import fc from 'fast-check';
import { load as loadYaml } from 'js-yaml';
import { Lexer, marked, type Token, type Tokens } from 'marked';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Article, Block } from '../../src/article.js';
import { textsOfBlock } from '../../src/block-texts.js';
import {
  type FormatName,
  formatNames,
  formatOfFile,
  textFormatNames,
  write,
  writers,
} from '../../src/formats/index.js';
import type { Field } from '../../src/formats/shared/field-map.js';
import { saidBy } from '../../src/formats/shared/flow.js';
import { harmless } from '../../src/formats/shared/harmless.js';
import { widthOf, wrap } from '../../src/formats/shared/wrap.js';
import type { Format } from '../../src/formats/writer.js';
import { parse } from '../../src/read/parse.js';
import { anyCopy } from '../support/copy.js';
import { sized } from '../support/size.js';
import { fixtureNames, fixtureText } from '../support/texts.js';

const fixtures = fixtureNames.map((name) => [name, parse(fixtureText(name), { file: 'input.txt' })] as const);

/** Every text of the story, in order, with the field that it is of. */
function fieldsOf(article: Article): [Field, string][] {
  const {
    headline,
    deck,
    byline,
    dateline,
    date,
    lead,
    source,
    edition,
    quickLooks,
    sections,
    notes,
    credits,
    contacts,
  } = article;
  const texts: [Field, string | null | undefined][] = [
    ['source', source],
    ['edition', edition],
    ['headline', headline],
    ['deck', deck],
    ['byline', byline?.text],
    ['date', date],
    ['dateline', dateline?.text],
    ['lead', lead],
    ['quickLooks.label', quickLooks?.label],
    ['quickLooks.title', quickLooks?.title],
    ...(quickLooks?.items ?? []).map((item): [Field, string] => ['quickLooks.items', item]),
    ...sections.flatMap(({ label, subhead, blocks }): [Field, string | null][] => [
      ['section.label', label],
      ['section.subhead', subhead],
      ...blocks.flatMap((block) => textsOfBlock(bare(block)).map((text): [Field, string] => [block.type, text])),
    ]),
    ...notes.map((note): [Field, string] => ['notes', note]),
    ...credits.map((credit): [Field, string] => ['credits', credit]),
    ...contacts.map((contact): [Field, string] => ['contacts', contact]),
  ];
  return texts.filter((one): one is [Field, string] => typeof one[1] === 'string');
}

/** Each format has its own way to part a pull quote from who said it. */
const bare = (block: Block): Block =>
  block.type === 'quote' ? { ...block, attribution: saidBy(block.attribution) } : block;
const textsOf = (article: Article): string[] => fieldsOf(article).map(([, text]) => text);

const solid = (text: string) => harmless(text).replace(/\s+/g, '');
// biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is looked for
const withoutStyles = (text: string) => text.replace(/\x1b\[\d+(?:;\d+)*m|\u2067(?=[^\n]*\u2069)|\u2069/g, '');
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HARMFUL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

/** When no embargo holds. */
const OVER = '2099-01-01T00:00:00Z';

describe.each(textFormatNames)('%s', (format) => {
  it.each(fixtures)('holds all of %s and ends with one newline', async (_, reading) => {
    const output = await write(reading, format, { width: 60, now: OVER });
    expect(output).toMatch(/[^\n]\n$/);
    const bare = (text: string) => solid(text).replace(/[│▎▕]/g, '');
    const shown = bare(await plainText(output, format));
    const places = await writers[format].fieldMap();
    for (const [field, text] of fieldsOf(reading.article)) {
      if (places[field] !== null) expect(shown).toContain(bare(text));
    }
  });

  it('is harmless for any copy', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, async (copy) => {
        expect(withoutStyles(await write(parse(copy), format))).not.toMatch(HARMFUL);
      }),
      { numRuns: sized(20, 300) },
    );
  });

  it('takes several stories', async () => {
    const [first, second] = fixtures.map(([, reading]) => reading);
    if (first === undefined || second === undefined) throw new Error('there are fixtures');
    if ((writers[format] as Format).single) {
      await expect(write([first, second], format)).rejects.toThrow(`${format} holds one story`);
      return;
    }
    const output = await write([first, second], format);
    const shown = solid(await plainText(output, format));
    const paragraph = ({ sections }: Article) => sections.at(-1)?.blocks.find(({ type }) => type === 'paragraph');
    for (const { article } of [first, second]) {
      const last = paragraph(article);
      expect(shown).toContain(solid(last?.type === 'paragraph' ? last.text : ''));
    }
  });
});

/** What a reader of the format sees, and what it says to machines. */
async function plainText(output: string, format: FormatName): Promise<string> {
  const { mediaType, feed }: Format = writers[format];
  if (feed !== undefined) return textOfFeed(output);
  if (/xml$/.test(mediaType)) return `${unescapeEntities(output.replace(/<[^>]*>/g, ''))} ${unescapeEntities(output)}`;
  if (/json$/.test(mediaType) && format !== 'ndjson') {
    const strings = allStrings(JSON.parse(output)).join(' ');
    // Some of them are HTML.
    return `${strings} ${textContent(parseHtml(strings))}`;
  }
  switch (format) {
    case 'ndjson':
      return output
        .trim()
        .split('\n')
        .flatMap((line) => allStrings(JSON.parse(line)))
        .join(' ');
    case 'html':
    case 'wordpress':
      return textContent(parseHtml(output));
    case 'icml':
      return `${unescapeEntities(output.replace(/<[^>]*>/g, ''))} ${unescapeEntities(output)}`;
    case 'email': {
      const { subject, text, html } = await PostalMime.parse(output);
      return [subject, text, textContent(parseHtml(html ?? ''))].join(' ');
    }
    case 'markdown': {
      const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(output) ?? [null, '', output];
      return [...allStrings(parseYaml(front)), ...markdownBlocks(body)].join(' ');
    }
    default:
      return withoutStyles(output);
  }
}

/** Its own texts, and those of the HTML in it. */
function textOfFeed(output: string): string {
  const texts = output.startsWith('{')
    ? allStrings(JSON.parse(output))
    : [...output.matchAll(/>([^<]+)</g)].map(([, text = '']) => unescapeEntities(text));
  return texts.flatMap((text) => [text, unescapeEntities(text), textContent(parseHtml(text))]).join(' ');
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

const byCharacter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function isOneCharacter(line: string): boolean {
  return [...byCharacter.segment(line)].length === 1;
}

describe('wrapping', () => {
  it('loses nothing and keeps to the width', () => {
    fc.assert(
      fc.property(anyCopy, fc.integer({ min: 2, max: 120 }), (copy, width) => {
        for (const { text } of parse(copy)
          .article.sections.flatMap(({ blocks }) => blocks)
          .filter((block) => block.type === 'paragraph')) {
          const lines = wrap(text, width);
          // A line's end stands for the space at which it was broken; one that keeps words together is no other there.
          const inked = (some: string) => some.replace(/[ \u00a0]/g, '');
          expect(inked(lines.join(''))).toBe(inked(text));
          // Within a line it keeps them.
          for (const line of lines) expect(text).toContain(line);
          // An address is never cut, nor is what readers count as one character: a wide one with a vowel sign takes three columns.
          for (const line of lines) {
            if (!/https?:|www\./.test(line) && !isOneCharacter(line)) expect(widthOf(line)).toBeLessThanOrEqual(width);
          }
        }
      }),
      { numRuns: sized(60, 1000) },
    );
  });

  it('cuts no character, even where it is wider than the line', () => {
    expect(wrap('⺀\u1b35⺀\u1b35', 2)).toEqual(['⺀\u1b35', '⺀\u1b35']);
  });

  it('counts columns, not units', () => {
    expect(wrap('青港码头重新开放', 8)).toEqual(['青港码头', '重新开放']);
    expect(wrap('一段。港务', 4)).toEqual(['一', '段。', '港务']);
    expect(wrap('👩‍👩‍👧👩‍👩‍👧', 2)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
    expect(wrap('e\u0301e\u0301 e\u0301', 2)).toEqual(['e\u0301e\u0301', 'e\u0301']);
    // What glues a word to an address does not make an address of it.
    expect(wrap('www.a.example\u00a0harbour', 20)).toEqual(['www.a.example', 'harbour']);
    expect(wrap('www.a.example\u00a0青港', 14)).toEqual(['www.a.example', '青港']);
    expect(wrap('to www.a-long-one.example\u00a0harbour', 20)).toEqual(['to', 'www.a-long-one.example', 'harbour']);
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

/** The cells of a table, row by row; where it has no head, Markdown's is empty. */
const cells = ({ header, rows }: Tokens.Table | Tokens.Generic): Token[][] =>
  [header, ...rows].flat().map(({ tokens }: Tokens.TableCell) => tokens);

/**
 * The text of each block of a Markdown document, as marked reads it, GitHub's dialect included.
 * @param columns may it hold text whose lines and columns are kept? Nothing else is code, or breaks its lines
 */
function markdownBlocks(markdown: string, columns = false): string[] {
  const text = (tokens: Token[]): string =>
    tokens
      .map((token) => {
        if ('tokens' in token && token.tokens) return text(token.tokens);
        if (token.type === 'escape' || token.type === 'text') return unescapeEntities(token.text);
        if (columns && token.type === 'br') return '\n';
        if (token.type === 'codespan' || token.type === 'html' || token.type === 'br')
          throw new Error(`live Markdown: ${token.raw}`);
        return token.raw;
      })
      .join('');
  return new Lexer({ gfm: true }).lex(markdown).flatMap((token): string[] => {
    if (token.type === 'space' || token.type === 'hr') return [];
    if (columns && token.type === 'code') return [token.text];
    if (token.type === 'table') return cells(token).map(text);
    // A pull quote: who said it stands below, behind a dash.
    if (token.type === 'blockquote')
      return (token as Tokens.Blockquote).tokens.flatMap((one, at) =>
        one.type === 'space' ? [] : [text([one]).replace(at === 0 ? /^$/ : /^— /, '')],
      );
    if (token.type === 'list') return token.items.map((item: { tokens: Token[] }) => text(item.tokens));
    return [text((token as { tokens: Token[] }).tokens)];
  });
}

/** Of text, marked leaves the entities to the browser. */
function unescapeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|(amp|lt|gt|quot|nbsp));/g, (_, code, name) =>
    code === undefined
      ? { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }[name as 'amp']
      : String.fromCodePoint(Number(code)),
  );
}

const templateMarks = [
  '{{ 7 | times: 6 }}',
  '{% nosuch %}',
  '{{% gone %}}',
  '{{< gone >}}',
  '{# note #}',
  '{: onclick="alert(1)"}',
  '{::nomarkdown} x {:/}',
  '<%= 7 * 6 %>',
  '$$ 4 million $$',
  ': a definition',
  '^',
  '*[HTML]: Hyper Text',
];

describe('markdown', () => {
  it('reads back as the same text for any copy', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, async (copy) => {
        const { article } = parse(copy, { style: 'newslooks' });
        const bodyOnly = {
          ...article,
          status: [],
          headline: null,
          source: null,
          edition: null,
          byline: null,
          dateline: null,
          quickLooks: null,
        };
        const output = await write({ article: bodyOnly, sourceMap: [], evidence: [] }, 'markdown', {
          frontMatter: false,
        });
        // A paragraph of nothing but characters that are left out is no block of Markdown.
        const expected = textsOf(bodyOnly).map(solid).filter(Boolean);
        const columns = bodyOnly.sections.some(({ blocks }) => blocks.some(({ type }) => type === 'preformatted'));
        expect(markdownBlocks(output, columns).map(solid).filter(Boolean)).toEqual(expected);
      }),
      { numRuns: sized(80, 2000), examples: [['\n“yes.” \n- Council \n']] },
    );
  });

  it.each(templateMarks)('a template engine, or kramdown, finds no mark of its own in %j', async (mark) => {
    const output = await write(
      parse(`${mark}\n\nBy Orla Venn\n\n- ${mark}\n- b\n\nThe clerk read ${mark} aloud.`),
      'markdown',
    );
    const body = output.split('---\n').at(-1) ?? '';
    expect(output).not.toMatch(/\{|<%/);
    expect(body).not.toMatch(/\$\$|^[:^]|[^\\]\*\[/m);
    expect(markdownBlocks(body).join(' ')).toContain(mark);
  });

  it.each(fixtures)('%s: nothing in it is live', async (_, reading) => {
    const types = new Set<string>();
    (function walk(tokens: Token[]): void {
      for (const token of tokens) {
        types.add(token.type);
        if ('tokens' in token && token.tokens) walk(token.tokens);
        if ('items' in token) walk(token.items as Token[]);
      }
    })(new Lexer({ gfm: true }).lex(await write(reading, 'markdown', { frontMatter: false })));
    const known = ['heading', 'paragraph', 'list', 'list_item', 'strong', 'text', 'escape', 'space', 'blockquote'];
    expect([...types].filter((type) => !known.includes(type))).toEqual([]);
  });
});

describe('front matter', () => {
  const frontOf = (output: string) => /^---\n([\s\S]*?)^---$/m.exec(output)?.[1] ?? '';

  it('is the same to readers of YAML 1.1 and 1.2, and every text in it a text', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, fc.string(), async (copy, odd) => {
        const { article } = parse(copy);
        const deck = odd.trim() || null;
        const output = await write({ article: { ...article, deck }, sourceMap: [], evidence: [] }, 'markdown');
        const front = frontOf(output);
        const read = parseYaml(front);
        // A date is one to some of them: Jekyll takes it for such.
        const undated = (data: { date?: Date | string }) => {
          const { date = null, ...others } = data;
          return { ...others, time: date === null ? null : new Date(date).toISOString() };
        };
        expect(undated(loadYaml(front) as object)).toEqual(undated(read));
        expect(undated(parseYaml(front, { version: '1.1' }))).toEqual(undated(read));
        expect(read.title).toBeTypeOf('string');
        if (deck !== null) expect(read.subtitle).toBe(harmless(deck));
        for (const text of allStrings(read)) expect(text).toBeTypeOf('string');
        expect(output.startsWith('---\n')).toBe(true);
      }),
      { numRuns: sized(30, 500) },
    );
  });

  it.each(['null', 'no', '0x1F', '2026-11-23', '1e3', '~', '- a', '--- b', '...', 'a: b # c', '"', "'", '&a *a !t'])(
    '%s stays a text',
    async (headline) => {
      const { article } = parse('x\n\nSome text.');
      const reading = { article: { ...article, headline }, sourceMap: [], evidence: [] };
      expect(parseYaml(frontOf(await write(reading, 'markdown'))).title).toBe(headline);
    },
  );

  it('has nothing in it that lives where front matter is not known', async () => {
    const { article } = parse('x\n\nSome text.');
    const headline = '<script>alert(1)</script> [a](javascript:b) ![c](d) {{ page.secret }} {% nosuch %} <%= 1 %>';
    const output = await write({ article: { ...article, headline }, sourceMap: [], evidence: [] }, 'markdown');
    expect(parseYaml(frontOf(output)).title).toBe(headline);
    expect(marked.parse(output, { async: false })).not.toMatch(/<script|<img|href="javascript/);
    expect(output).not.toMatch(/\{|<%/);
  });

  it('has times as times, and what Hugo, Jekyll and Eleventy call what is given', async () => {
    const text = 'The harbour reopened on Tuesday, and the mayor said that it was for the good of the town.';
    const output = await write(parse(`A headline\n\nBy Ines Roth\n\n${text}`), 'markdown', {
      meta: {
        url: 'https://example.com/a',
        published: '2026-11-23T08:00:00+01:00',
        modified: '2026-11-24',
        section: 'World',
        keywords: ['harbour', 'storm'],
        image: 'https://example.com/a.jpg',
        imageAlt: 'A crane',
      },
    });
    expect(parseYaml(frontOf(output), { schema: 'core', customTags: ['timestamp'] })).toEqual({
      title: 'A headline',
      generator: 'wirecopy',
      description: text,
      date: new Date('2026-11-23T07:00:00Z'),
      lastmod: new Date('2026-11-24T00:00:00Z'),
      last_modified_at: new Date('2026-11-24T00:00:00Z'),
      author: 'Ines Roth',
      byline: 'By Ines Roth',
      lang: 'en',
      categories: ['World'],
      tags: ['harbour', 'storm'],
      canonical_url: 'https://example.com/a',
      image: { path: 'https://example.com/a.jpg', alt: 'A crane' },
      images: ['https://example.com/a.jpg'],
    });
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
      { numRuns: sized(30, 500) },
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
      expect(extension).toMatch(/^([a-z]+(?:-[a-z0-9]+)?\.)?[a-z0-9]+$/);
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

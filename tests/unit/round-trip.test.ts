/** What a format holds, its carrier gives back: docs/formats.md says of each field where it stands, and that is asked for. */
import { describe, expect, it } from 'vitest';
import { readBooks } from '../../scripts/train/desk/book.js';
import { generate } from '../../scripts/train/desk/generate.js';
import type { Article } from '../../src/article.js';
import { type FormatName, textFormatNames, write, writeBytes, writers } from '../../src/formats/index.js';
import { metaOf } from '../../src/meta.js';
import { parse, parseAll } from '../../src/read/parse.js';
import type { Reading } from '../../src/read/reading.js';
import { read, stories } from '../../src/read/stories.js';
import { publication } from '../support/publication.js';
import { differences } from '../support/round-trip.js';
import { isWhole, sized } from '../support/size.js';
import { fixtureNames, fixtureText } from '../support/texts.js';

const books = readBooks();
const now = '2026-11-23T08:00:00Z';
const formats = [
  'json',
  'ndjson',
  'ninjs',
  'ninjs-2',
  'ninjs-1',
  'nitf',
  'nitf-plain',
  'newsml-g2',
  'newsml-xhtml',
  'jsonld',
  'wordpress',
  'wxr',
  'html',
  'markdown',
  'email',
  'docx',
] as const satisfies readonly FormatName[];
const ours = new Set<FormatName>(['json', 'ndjson']);
/** Nothing in these says where one story ends and another begins. */
const unparted = new Set<FormatName>(['wordpress', 'markdown']);
const isText = (format: FormatName) => (textFormatNames as readonly string[]).includes(format);

type Options = Parameters<typeof write>[2];

/** What a format makes of a reading, as a file of it is read: some are bytes. */
async function made(reading: Reading | readonly Reading[], format: FormatName, options: Options) {
  return isText(format) ? write(reading, format, options) : writeBytes(reading, format, options);
}

/** A time in any zone. */
function moment(value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value;
}

const deskArticles: Article[] = [];

/** What is read of the desk's copy of a number: once, for all formats. */
function deskArticle(at: number): Article {
  deskArticles[at] ??= parse(generate(books, 20, at, 'trained').text).article;
  return deskArticles[at];
}

describe.each(formats)('%s', (format) => {
  const back = async (output: string | Uint8Array) => {
    const [reading, ...others] = await read(output);
    if (reading === undefined || others.length > 0) throw new Error('not one story');
    return reading;
  };

  // In the quick run each format has a third of the fixtures, and each fixture a third of the formats.
  const turn = formats.indexOf(format);
  it.each(fixtureNames.filter((_, at) => isWhole || (at + turn) % 3 === 0))('gives back %s', async (name) => {
    const { article } = parse(fixtureText(name));
    const output = await made({ article, sourceMap: [], evidence: [] }, format, { now });
    const { article: other } = await back(output);
    expect(differences(article, other, await writers[format].fieldMap(), ours.has(format))).toEqual([]);
    expect(other.input.carrier).not.toBe('copy');
  });

  it('gives back copy of every family that a desk has', async () => {
    const places = await writers[format].fieldMap();
    for (let at = 0; at < sized(10, 1000); at++) {
      const article = deskArticle(at);
      const { article: other } = await back(await made({ article, sourceMap: [], evidence: [] }, format, { now }));
      expect(differences(article, other, places, ours.has(format)), String(at)).toEqual([]);
    }
  });

  it('gives back several stories, in their order', async () => {
    const readings = fixtureNames.slice(0, 3).map((name) => parse(fixtureText(name)));
    if ('single' in writers[format] || unparted.has(format)) return;
    const all = await read(await made(readings, format, { now }));
    expect(all.map(({ article }) => article.headline)).toEqual(readings.map(({ article }) => article.headline));
    expect(all.map(({ article }) => article.input.story)).toEqual([1, 2, 3]);
  });

  it('gives back what is known of its publication', async () => {
    const meta = metaOf(publication);
    const places = await writers[format].fieldMap();
    const [reading] = parseAll(fixtureText('harbour-full'));
    if (reading === undefined) throw new Error('no story');
    const { meta: other = {} } = await back(await made(reading, format, { meta, now }));
    for (const key of Object.keys(meta) as (keyof typeof meta)[]) {
      if (places[`meta.${key}`] !== null) expect({ [key]: moment(other[key]) }).toEqual({ [key]: moment(meta[key]) });
    }
  });
});

describe('what a file says of its publication', () => {
  it('goes on into what is written of it, and what is given wins', async () => {
    const [reading] = parseAll(fixtureText('harbour-full'));
    if (reading === undefined) throw new Error('no story');
    const ninjs = await write(reading, 'ninjs', { meta: publication, now });
    const [again] = await read(ninjs);
    if (again === undefined) throw new Error('no story');
    const linked = JSON.parse(await write(again, 'jsonld', { meta: { section: 'Coast' } }));
    expect(linked).toMatchObject({
      url: publication.url,
      copyrightNotice: publication.copyright,
      articleSection: 'Coast',
    });
  });
});

describe('our own ndjson', () => {
  const chunksOf = function* (text: string, size: number) {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  };

  it('is read as it comes, line by line, and a line that is no Article is a problem of its own', async () => {
    const readings = fixtureNames.slice(0, 4).map((name) => parse(fixtureText(name)));
    const lines = (await write(readings, 'ndjson', { now })).trimEnd().split('\n');
    const text = `${[lines[0], lines[1], '{"version": 2, "input": {}, "headline": 5}', '', lines[2], lines[3]].join('\n')}\n`;
    for (const size of [7, 1000, 1_000_000]) {
      const headlines: (string | null)[] = [];
      const problems: string[] = [];
      const onProblem = ({ code, line }: { code: string; line: number | null }, story: number) =>
        problems.push(`${code} ${line} ${story}`);
      for await (const { article } of stories(chunksOf(text, size), { onProblem })) headlines.push(article.headline);
      expect(headlines).toEqual(readings.map(({ article }) => article.headline));
      expect(problems).toEqual(['carrier-invalid 3 3']);
    }
  });
});

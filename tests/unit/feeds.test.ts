/** Feeds: valid, read by a reader that is not ours, and without what is not to be published. */
import fc from 'fast-check';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { write } from '../../src/formats/index.js';
import { Joined } from '../../src/formats/joined.js';
import { parse, type Reading } from '../../src/read/parse.js';
import { anyCopy } from '../support/copy.js';
import { atomSchema, jsonFeedProblems, rssSchema } from '../support/feed-schemas.js';
import { cases } from '../support/hostile-pages.js';
import { anyPublication, publication } from '../support/publication.js';
import { sized } from '../support/size.js';
import { fixtureNames, fixtureText } from '../support/texts.js';

const now = '2026-11-23T08:00:00Z';
const feed = { title: 'Harbour & Coast <Times>', url: 'https://example.com/news/feed' };
const formats = ['rss', 'atom', 'jsonfeed'] as const;

const story = (
  headline: string,
  file: string | null = 'a.txt',
  text = 'The harbour reopened on Tuesday, it was said.',
) => parse(`${headline}\n\nBy Ines Roth\n\n${text}\n`, { file });

/** What is wrong with feeds, each message with the number of its feed: the validator starts a thread for each call. */
async function problemsOf(format: (typeof formats)[number], ...texts: string[]): Promise<string[]> {
  if (format === 'jsonfeed') return texts.flatMap((text) => jsonFeedProblems(text));
  const schema = format === 'rss' ? rssSchema : atomSchema;
  const xml = texts.map((contents, at) => ({ fileName: `feed-${at}.xml`, contents }));
  const { errors } = await validateXML({ xml, ...schema });
  return errors.map(({ rawMessage }) => rawMessage);
}

interface Item {
  id: string;
  title: string;
  text: string;
  link: string | null;
}

/** What a reader finds. */
async function itemsOf(format: (typeof formats)[number], text: string): Promise<Item[]> {
  if (format === 'jsonfeed') {
    const { items } = JSON.parse(text);
    return items.map((item: Record<string, string>) => ({
      id: item['id'],
      title: item['title'],
      text: item['content_html'],
      link: item['url'] ?? null,
    }));
  }
  const { items } = await new RssParser().parseString(text);
  return items.map((item) => ({
    id: (item.guid ?? item['id']) as string,
    title: item.title as string,
    text: (item['content:encoded'] ?? item.content) as string,
    link: item.link ?? null,
  }));
}

describe.each(formats)('%s', (format) => {
  it('is valid for every fixture, with publication data and without, alone and together', async () => {
    const readings = fixtureNames.map((name) => parse(fixtureText(name), { file: `${name}.txt` }));
    for (const options of [{ now }, { now, feed, meta: { ...publication, url: null } }]) {
      expect(await problemsOf(format, await write(readings, format, options))).toEqual([]);
    }
    expect(
      await problemsOf(format, await write(readings[0] as Reading, format, { now, feed, meta: publication })),
    ).toEqual([]);
    expect(await problemsOf(format, await write([], format, { now, feed }))).toEqual([]);
  });

  it('is valid for any copy, with anything that can be said of its publication', async () => {
    const texts: string[] = [];
    for (const [copy, meta] of fc.sample(fc.tuple(anyCopy, anyPublication), sized(20, 200)))
      texts.push(await write(parse(copy), format, { now, meta }));
    expect(await problemsOf(format, ...texts)).toEqual([]);
  });

  it('has the full text, read by a reader', async () => {
    const [item] = await itemsOf(
      format,
      await write(story('AT&T “buys” <b>pier</b> &amp; more'), format, { now, feed, meta: publication }),
    );
    expect(item?.text).toContain('<p>The harbour reopened on Tuesday, it was said.</p>');
    expect(item?.link).toBe(publication.url);
    expect(item?.id).toBe(publication.url);
    // A title of RSS is HTML to some readers: what would be markup is escaped for them.
    const title = 'AT&T “buys” <b>pier</b> &amp; more';
    expect(item?.title).toBe(format === 'rss' ? 'AT&T “buys” &lt;b>pier&lt;/b> &amp;amp; more' : title);
  });

  it('leaves out what is killed, withdrawn, on hold, and what is embargoed until it is over', async () => {
    const held = (
      kind: 'kill' | 'withdrawn' | 'hold' | 'embargo' | 'advance' | 'update',
      until: string | null,
    ): Reading => {
      const one = story(`A ${kind} story`, `${kind}${until}.txt`);
      return { ...one, article: { ...one.article, status: [{ kind, text: kind, until }] } };
    };
    const readings = [
      held('kill', null),
      story('First'),
      held('embargo', '2026-11-24T00:00:00Z'),
      held('withdrawn', null),
      held('hold', null),
      held('advance', null),
      held('update', null),
    ];
    const titles = async (at: string) => {
      const text = await write(readings, format, { now: at, feed });
      expect(await problemsOf(format, text)).toEqual([]);
      return (await itemsOf(format, text)).map(({ title }) => title);
    };
    expect(await titles('2026-11-23T23:59:59Z')).toEqual(['First', 'A update story']);
    expect(await titles('2026-11-24T00:00:00Z')).toEqual(['First', 'A embargo story', 'A update story']);
    const alone = await write(held('kill', null), format, { now, feed });
    expect(await itemsOf(format, alone)).toEqual([]);
    expect(await problemsOf(format, alone)).toEqual([]);
  });

  it('names a story the same for ever: when its text is mended, not when another takes its file', async () => {
    const idOf = async (reading: Reading) => (await itemsOf(format, await write(reading, format, { now })))[0]?.id;
    const first = await idOf(story('First'));
    expect(await idOf(story('First'))).toBe(first);
    expect(await idOf(story('First', 'a.txt', 'The harbour reopened on Wednesday, it was said.'))).toBe(first);
    expect(await idOf(story('Second'))).not.toBe(first);
    expect(await idOf(story('First', 'b.txt'))).not.toBe(first);
    expect(await idOf(story('First', null))).toMatch(/^urn:uuid:/);
  });
});

describe('hostile copy', () => {
  const texts = (format: (typeof formats)[number]) =>
    Promise.all(
      cases.map(({ reading, meta }) =>
        write([reading], format, { now, meta, feed: { title: reading.article.headline, url: null } }),
      ),
    ).then((all) => all.filter((text) => text.length <= 1_000_000));

  it.each(formats)('is valid as %s', async (format) => {
    expect(await problemsOf(format, ...(await texts(format)))).toEqual([]);
  });

  it.each(formats)('is no script in %s', async (format) => {
    for (const text of await texts(format)) {
      for (const item of await itemsOf(format, text))
        expect(item.text).not.toMatch(/<(?:script|img|iframe|svg|style|link|meta|base)\b/i);
    }
  });
});

describe('a frame', () => {
  it('has nothing between stories of which one is left out', () => {
    const joined = new Joined({ open: '[', between: ',', close: ']' });
    expect(['', 'a', '', 'b', ''].map((text) => joined.add(text)).join('') + joined.end()).toBe('[a,b]');
    expect(new Joined({ open: '[', between: ',', close: ']' }).end()).toBe('');
  });
});

/** Everyday desk copy in many languages, in every format that has a schema: each file is valid by it. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readBooks } from '../../scripts/train/desk/book.js';
import { generate } from '../../scripts/train/desk/generate.js';
import schema from '../../src/article.schema.json' with { type: 'json' };
import { write } from '../../src/formats/index.js';
import { parse, type Reading } from '../../src/read/parse.js';
import { atomSchema, jsonFeedProblems, rssSchema } from '../support/feed-schemas.js';
import { needs } from '../support/needs.js';
import { ninjsValidator, ninjsVersions } from '../support/ninjs-schemas.js';
import { publication } from '../support/publication.js';
import { fixtureNames, fixtureText } from '../support/texts.js';
import { errorsIn, xmlStandards } from '../support/xsd.js';

const TEXTS = 300;
const SEED = 7;

const books = readBooks();
const stories: [string, Reading][] = [
  ...fixtureNames.map((name): [string, Reading] => [name, parse(fixtureText(name), { file: `${name}.txt` })]),
  ...Array.from({ length: TEXTS }, (_, at): [string, Reading] => {
    const { text } = generate(books, SEED, at, at % 2 === 0 ? 'trained' : 'kept');
    return [`desk ${at}`, parse(text, { file: `desk-${at}.txt` })];
  }),
];
const now = '2026-11-27T08:00:00Z';
const meta = { ...publication, url: null };

describe('fixtures and desk copy', () => {
  it.each(xmlStandards)('are %s', needs('the official schemas, in ../shared/schemas'), async (format) => {
    const documents = await Promise.all(
      stories.map(async ([name, reading]) => ({ name, text: await write(reading, format, { now, meta }) })),
    );
    while (documents.length > 0) expect(await errorsIn(format, documents.splice(0, 100))).toEqual([]);
  });

  it.each(ninjsVersions)('are %s', async (format) => {
    const valid = ninjsValidator(format);
    for (const [name, reading] of stories) {
      valid(JSON.parse(await write(reading, format, { now, meta })));
      expect(valid.errors ?? [], name).toEqual([]);
    }
  });

  it('are Articles of the contract', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
    const valid = ajv.compile(schema);
    for (const [name, reading] of stories) {
      valid(JSON.parse(await write(reading, 'json')));
      expect(valid.errors ?? [], name).toEqual([]);
    }
  });

  it('are feeds', async () => {
    const readings = stories.map(([, reading]) => reading);
    const feed = { title: 'Stories', url: 'https://example.com/feed' };
    for (const [format, form] of [
      ['rss', rssSchema],
      ['atom', atomSchema],
    ] as const) {
      const contents = await write(readings, format, { now, meta, feed });
      const { errors } = await validateXML({
        xml: [{ fileName: 'feed.xml', contents }],
        ...form,
        initialMemoryPages: 512,
        maxMemoryPages: 16_384,
      });
      expect(
        errors.map(({ rawMessage }) => rawMessage),
        format,
      ).toEqual([]);
    }
    expect(jsonFeedProblems(await write(readings, 'jsonfeed', { now, meta, feed }))).toEqual([]);
  });
});

/** JSON for newsrooms and for the web: ninjs against its official schema, JSON-LD against what schema.org says of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/formats/index.js';
import { harmless } from '../../src/formats/shared/harmless.js';
import { noMeta } from '../../src/meta.js';
import { parse, parseAll } from '../../src/read/parse.js';
import { anyCopy } from '../support/copy.js';
import { ninjsSchemas, ninjsValidator, ninjsVersions } from '../support/ninjs-schemas.js';
import { anyPublication, publication } from '../support/publication.js';
import { sized } from '../support/size.js';
import { allTexts, fixtureNames, fixtureText, readingOf } from '../support/texts.js';

describe.each(ninjsVersions)('%s, by its official schema', (format) => {
  const valid = ninjsValidator(format);
  const errorsOf = async (text: string, meta = {}, reading = parse(text)) => {
    valid(JSON.parse(await write(reading, format, { meta })));
    return valid.errors ?? [];
  };

  it('knows what is none, and its own example', () => {
    expect(valid({ uri: 'urn:a:b', dateline: 'x' })).toBe(false);
    if (format !== 'ninjs') return;
    expect(valid(JSON.parse(readFileSync(join(ninjsSchemas, 'ninjs31.sample.json'), 'utf8')))).toBe(true);
  });

  it('every fixture, with publication data and without', async () => {
    for (const name of fixtureNames) {
      expect(await errorsOf(fixtureText(name)), name).toEqual([]);
      expect(await errorsOf(fixtureText(name), publication), name).toEqual([]);
    }
  });

  it('every text there is: ours, the shared corpora, the hostile files', async () => {
    for (const { name, text } of allTexts()) expect(await errorsOf(text, {}, readingOf(text)), name).toEqual([]);
  });

  it('any copy, with anything that can be said of its publication', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, anyPublication, async (copy, meta) => {
        expect(await errorsOf(copy, meta)).toEqual([]);
      }),
      { numRuns: sized(25, 300) },
    );
  });
});

describe('ninjs', () => {
  it('calls a story by its address; by a name made of its words where it has none, the same each time', async () => {
    const uri = async (copy: string, meta = {}) => JSON.parse(await write(parse(copy), 'ninjs', { meta })).uri;
    const copy = 'A headline\n\nSome text.';
    expect(await uri(copy, { url: 'https://example.com/a' })).toBe('https://example.com/a');
    expect(await uri(copy)).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await uri(copy)).toBe(await uri(copy));
    expect(await uri(copy)).not.toBe(await uri(`${copy} More.`));
  });

  it('is a list for several stories', async () => {
    const stories = parseAll('One\n\nFirst text.\n\f\nTwo\n\nSecond text.');
    expect(JSON.parse(await write(stories, 'ninjs'))).toHaveLength(2);
  });
});

describe('JSON-LD', () => {
  const of = async (text: string, meta = {}) => JSON.parse(await write(parse(text), 'jsonld', { meta }));

  it('can be pasted into a page: nothing in it ends a script element, or opens a comment', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, anyPublication, async (copy, meta) => {
        const hostile = `<!-- <script> ${copy} </script>`;
        expect(await write(parse(hostile), 'jsonld', { meta })).not.toContain('<');
      }),
      { numRuns: 100 },
    );
  });

  it('who publishes it is told apart from whom the copy names', async () => {
    const copy = 'Harbour Reopens/ Newslooks/ TALVIK/ J. Berg/ Morning Edition/ The harbour reopened on Monday.\n';
    expect(await of(copy)).toMatchObject({ publisher: { name: 'Newslooks' } });
    expect(await of(copy)).not.toHaveProperty('sourceOrganization');
    expect(await of(copy, { publisher: 'The Times' })).toMatchObject({
      publisher: { name: 'The Times' },
      sourceOrganization: { name: 'Newslooks' },
    });
    const ninjs = JSON.parse(await write(parse(copy), 'ninjs', { meta: { ...noMeta, publisher: 'The Times' } }));
    expect(ninjs.infoSources).toEqual([{ name: 'Newslooks', role: 'source' }]);
    expect(ninjs.organisations).toEqual([{ name: 'The Times', rel: 'publisher' }]);
    const markdown = await write(parse(copy), 'markdown', { meta: { ...noMeta, publisher: 'The Times' } });
    expect(markdown).toMatch(/^source: "Newslooks"\npublisher: "The Times"$/m);
  });

  it.each(fixtureNames)('%s: says what the copy says, and nothing else', async (name) => {
    const { article } = parse(fixtureText(name));
    const data = await of(fixtureText(name));
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'NewsArticle' });
    expect(data.headline ?? null).toBe(article.headline && harmless(article.headline));
    expect(data.dateline ?? null).toBe(article.dateline?.text ?? null);
    expect(data.printEdition ?? null).toBe(article.edition);
    expect([data.author ?? []].flat().map((author) => author.name)).toEqual(
      article.byline?.authors.map((author) => author.name) ?? [],
    );
    // What the copy is dated with: the day, where its time has no zone.
    const isZoned = /^.{10}$|Z$|[+-]\d\d:\d\d$/.test(article.isoDate ?? '');
    expect(data.datePublished ?? null).toBe((isZoned ? article.isoDate : article.isoDate?.slice(0, 10)) ?? null);
    for (const key of ['url', 'image', 'articleSection', 'keywords']) expect(data).not.toHaveProperty(key);
  });

  it('has one object for each author: the name alone, its role and its agency apart', async () => {
    const copy = 'A headline\n\nBy Ines Roth and Tom Berg\nAssociated Press Writers\n\nOSLO (AP) — Some text.';
    const { author } = await of(copy);
    expect(author).toMatchObject([
      { '@type': 'Person', name: 'Ines Roth' },
      { '@type': 'Person', name: 'Tom Berg' },
    ]);
  });

  it('has what is given of its publication', async () => {
    expect(await of('A headline\n\nSome text.', publication)).toMatchObject({
      url: publication.url,
      mainEntityOfPage: publication.url,
      image: { '@type': 'ImageObject', url: publication.image, caption: publication.imageAlt },
      datePublished: publication.published,
      dateModified: publication.modified,
      publisher: { name: publication.publisher, logo: { url: publication.publisherLogo } },
      articleSection: publication.section,
      keywords: publication.keywords,
      copyrightNotice: publication.copyright,
    });
  });
});

/** WordPress's import, Ghost's and Apple News Format, by the rules of their readers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseBlocks } from '@wordpress/block-serialization-default-parser';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { addressSlug } from '../../src/formats/apps/slug.js';
import { write } from '../../src/formats/index.js';
import { harmless } from '../../src/formats/shared/harmless.js';
import { parse, parseAll } from '../../src/read/parse.js';
import { anyCopy } from '../support/copy.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { needs } from '../support/needs.js';
import { anyPublication, publication } from '../support/publication.js';
import { sized } from '../support/size.js';
import { fixtureNames, fixtureText, shared } from '../support/texts.js';

const now = '2026-11-23T08:00:00Z';
const copy = fixtureText('harbour-full');
const held = `${fixtureText('status-embargo')}`;

const schemaIn = (name: string) => join(shared, 'schemas', name);
const appleSchema = schemaIn('apple-news-format-1.4.json');
const ghostSchema = schemaIn('ghost-admin-posts-4.7.json');

function compiled(file: string, of: (schema: Record<string, unknown>) => object): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  ajv.addFormat('json-string', true);
  return ajv.compile(of(JSON.parse(readFileSync(file, 'utf8'))));
}

/** Years that Apple's own pattern of a time takes. */
const isModern = ({ published, modified }: { published?: string | null; modified?: string | null }) =>
  [published, modified].every((time) => time == null || (time >= '1971' && time < '9990'));

describe('Apple News Format', () => {
  const of = async (text: string, meta = {}) => JSON.parse(await write(parse(text), 'apple-news', { meta, now }));

  it.each(fixtureNames)('%s: has all that is required, and text in each component', async (name) => {
    const document = await of(fixtureText(name), publication);
    expect(document).toMatchObject({
      version: '1.7',
      identifier: expect.stringMatching(/^[a-zA-Z0-9_-]{1,64}$/),
      title: expect.stringMatching(/\S/),
      language: expect.stringMatching(/^[a-z]{2,3}/),
      layout: { columns: 20, width: 1024 },
      componentTextStyles: { default: {} },
      metadata: { datePublished: expect.stringMatching(/\+00:00$/), canonicalURL: publication.url },
    });
    expect(document.components.map(({ role }: { role: string }) => role)).toContain('title');
    for (const { text, html } of document.components) expect(text ?? html).toMatch(/\S/);
  });

  it(
    'is valid by the published rules',
    existsSync(appleSchema) ? {} : needs('the official schemas, in ../shared/schemas'),
    async () => {
      if (!existsSync(appleSchema)) return;
      const valid = compiled(appleSchema, ({ $schema: _, id: $id, ...rest }) => ({ ...rest, $id }));
      const errorsOf = (document: unknown) => (valid(document) ? [] : valid.errors);
      expect(valid({ version: '1.7' })).toBe(false);
      for (const name of fixtureNames) expect(errorsOf(await of(fixtureText(name), publication)), name).toEqual([]);
      await fc.assert(
        fc.asyncProperty(anyCopy, anyPublication.filter(isModern), async (text, meta) => {
          expect(errorsOf(await of(text, meta))).toEqual([]);
        }),
        { numRuns: sized(40, 200) },
      );
    },
  );

  it('has no markup but its own in its HTML, and none of it in plain text', async () => {
    for (const { bytes } of hostileTexts) {
      const { components } = await of(bytes.toString('utf8').replaceAll('\0', ' '));
      for (const { format, text, html } of components) {
        if (format !== 'html' && html === undefined) continue;
        expect(html ?? text).not.toMatch(
          /<(?!\/?(?:p|strong|em|ul|ol|li|pre|table|thead|tbody|tr|td|th|a)>|a href="https?:)/,
        );
      }
    }
  });

  it('is the same story when it is written again', async () => {
    expect((await of(copy)).identifier).toBe((await of(copy, publication)).identifier);
  });
});

describe('Ghost’s import', () => {
  const of = async (text: string, meta = {}) => JSON.parse(await write(parse(text), 'ghost', { meta, now })).db[0];

  it('is a draft where no time of publication is given, or where it may not be published', async () => {
    expect((await of(copy)).data.posts[0].status).toBe('draft');
    expect((await of(copy, publication)).data.posts[0].status).toBe('published');
    expect((await of(held, publication)).data.posts[0].status).toBe('draft');
  });

  it('ties a post to its tags and to the words of its picture', async () => {
    const { meta, data } = await of(copy, publication);
    expect(meta).toEqual({ exported_on: Date.parse(now), version: '5.0.0' });
    const [post] = data.posts;
    expect(data.tags.map(({ name }: { name: string }) => name)).toEqual(['World', 'harbour', 'storm & sea']);
    const ids = data.tags.map(({ id }: { id: string }) => id);
    expect(data.posts_tags.map(({ tag_id }: { tag_id: string }) => tag_id)).toEqual(ids);
    expect(data.posts_tags.every(({ post_id }: { post_id: string }) => post_id === post.id)).toBe(true);
    expect(data.posts_meta).toEqual([{ post_id: post.id, feature_image_alt: publication.imageAlt }]);
    expect(post).toMatchObject({ canonical_url: publication.url, published_at: '2026-11-23T07:00:00Z' });
    expect(post.html).toContain('By M. Arnesen');
  });

  it(
    'has posts that Ghost takes',
    existsSync(ghostSchema) ? {} : needs('the official schemas, in ../shared/schemas'),
    async () => {
      if (!existsSync(ghostSchema)) return;
      const valid = compiled(ghostSchema, (schema) => ({ ...schema, $ref: '#/definitions/post' }));
      const errorsOf = async (text: string, meta = {}) => {
        // The import has these beside what a post of the API has.
        const { id: _, type: __, created_at: ___, ...post } = (await of(text, meta)).data.posts[0];
        return valid(post) ? [] : valid.errors;
      };
      expect(valid({ nothing: 1 })).toBe(false);
      for (const name of fixtureNames) expect(await errorsOf(fixtureText(name), publication), name).toEqual([]);
      await fc.assert(
        fc.asyncProperty(anyCopy, anyPublication, async (text, meta) => {
          expect(await errorsOf(text, meta)).toEqual([]);
        }),
        { numRuns: sized(40, 200) },
      );
    },
  );
});

describe('WordPress’s import', () => {
  const treeOf = async (text: string, meta = {}) =>
    new DOMParser().parseFromString(await write(parseAll(text), 'wxr', { meta, now }), 'text/xml');
  type Tree = Awaited<ReturnType<typeof treeOf>>;
  const at = (tree: Tree, name: string) => [...tree.querySelectorAll('*')].filter(({ tagName }) => tagName === name);
  const textOf = (tree: Tree, name: string) => at(tree, name).at(-1)?.textContent;

  it('says its version, which the importer wants, and holds a post a story', async () => {
    const tree = await treeOf(`${copy}\n\f\n${copy}`);
    expect(textOf(tree, 'wp:wxr_version')).toBe('1.2');
    expect(at(tree, 'item')).toHaveLength(2);
    expect(at(tree, 'wp:post_type').map(({ textContent }) => textContent)).toEqual(['post', 'post']);
  });

  it('has what the importer reads of a post', async () => {
    const tree = await treeOf(copy, publication);
    expect(textOf(tree, 'title')).toBe('Port Talvik Reopens Its Harbour After Storm Closure');
    expect(textOf(tree, 'dc:creator')).toBe('M. Arnesen');
    expect(textOf(tree, 'wp:post_date_gmt')).toBe('2026-11-23 07:00:00');
    expect(textOf(tree, 'pubDate')).toBe('Mon, 23 Nov 2026 07:00:00 GMT');
    expect(textOf(tree, 'wp:status')).toBe('publish');
    expect(textOf(tree, 'wp:post_name')).toBe('port-talvik-reopens-its-harbour-after-storm-closure');
    expect(at(tree, 'category').map((one) => [one.getAttribute('domain'), one.getAttribute('nicename')])).toEqual([
      ['category', 'world'],
      ['post_tag', 'harbour'],
      ['post_tag', 'storm-sea'],
    ]);
    expect(at(tree, 'wp:meta_key').map(({ textContent }) => textContent)).toContain('byline');
  });

  it('is a draft where no time of publication is given, or where it may not be published', async () => {
    expect(textOf(await treeOf(copy), 'wp:status')).toBe('draft');
    expect(textOf(await treeOf(held, publication), 'wp:status')).toBe('draft');
  });

  it.each(fixtureNames)(
    '%s: its content is the blocks of --to wordpress, and WordPress’s parser reads them',
    async (name) => {
      const reading = parse(fixtureText(name));
      const output = await write(reading, 'wxr', { now });
      const content = /<content:encoded><!\[CDATA\[([\s\S]*?)\]\]><\/content:encoded>/.exec(output)?.[1] ?? '';
      expect(`${content}\n`).toBe(await write(reading, 'wordpress'));
      expect(parseBlocks(content).filter(({ blockName }) => blockName !== null).length).toBeGreaterThan(0);
    },
  );

  it('no copy leaves its element', async () => {
    for (const { bytes } of hostileTexts) {
      const output = await write(parse(`]]> ${bytes.toString('utf8').replaceAll('\0', ' ')}`), 'wxr', {
        now,
        meta: publication,
      });
      const bare = output.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
      expect(bare.match(/<item>/g)).toHaveLength(1);
      expect(bare).not.toMatch(/<!|\]\]>|<script/);
      expect(output).toBe(harmless(output));
    }
  });
});

it.each([
  ['Port Talvik: Reopens!', 'port-talvik-reopens'],
  ['Málaga – ½', 'malaga-1-2'],
  ['青港', ''],
  ['a/../b', 'a-b'],
  [`${'long '.repeat(60)}`, expect.stringMatching(/^long(?:-long)*-l?o?n?g?$|^long(?:-long)*$/)],
])('an address for %j is %j', (text, slug) => expect(addressSlug(text)).toEqual(slug));

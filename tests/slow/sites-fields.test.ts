/** Sites of twenty stories, built by Hugo, Jekyll and Eleventy from our Markdown, and read back field by field. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import { write } from '../../src/formats/index.js';
import { harmless } from '../../src/formats/shared/harmless.js';
import { noMeta } from '../../src/meta.js';
import { parse } from '../../src/read/parse.js';
import { folderWith, root } from '../support/command.js';
import { needs } from '../support/needs.js';
import { fixtureNames, fixtureText } from '../support/texts.js';

const eleventy = join(root, 'node_modules/@11ty/eleventy/cmd.cjs');
const meta = { ...noMeta, published: '2026-11-23', section: 'World', keywords: ['harbour', 'storm'] };

/** Those that say of themselves that they are not to be published are drafts, of which no site makes a page. */
const stories = fixtureNames
  .map((name) => ({ name, article: parse(fixtureText(name)).article }))
  .filter(({ article }) => article.status.every(({ kind }) => kind === 'update' || kind === 'correction'))
  .slice(0, 20);

async function siteWith(folder: string, files: Record<string, string>): Promise<string> {
  const site = folderWith();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), content);
  }
  mkdirSync(join(site, folder), { recursive: true });
  for (const { name, article } of stories) {
    const text = await write({ article, sourceMap: [], evidence: [] }, 'markdown', { meta });
    writeFileSync(join(site, folder, `${name}.md`), text);
  }
  return site;
}

/** White space, and what a site's typography makes of signs. */
const plain = (text: string): string =>
  harmless(text)
    .replace(/[“”„«»]|&quot;/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/…/g, '...')
    .replace(/``|''/g, '"')
    .replace(/[-–—]+/g, '-')
    .replace(/["'`]+/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

const paragraphsOf = ({ sections }: Article) =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])));

/** Every field that the page's layout prints. */
function check(site: string, output: string): void {
  expect(stories).toHaveLength(20);
  for (const { name, article } of stories) {
    const { document } = parseHTML(readFileSync(join(site, output, name, 'index.html'), 'utf8'));
    const at = (selector: string) => plain(document.querySelector(selector)?.textContent ?? '');
    if (article.headline !== null) expect(at('h1'), name).toBe(plain(article.headline));
    expect(at('#deck'), name).toBe(plain(article.deck ?? ''));
    expect(at('#byline'), name).toBe(plain(article.byline?.text ?? ''));
    expect(at('#source'), name).toBe(plain(article.source ?? ''));
    expect(at('#date'), name).toBe('2026-11-23');
    expect(at('#tags'), name).toBe('harbour storm');
    expect(at('#section'), name).toBe('World');
    const body = at('main');
    expect(
      paragraphsOf(article)
        .map(plain)
        .filter((text) => !body.includes(text)),
      name,
    ).toEqual([]);
  }
}

const page = (
  fields: Record<'title' | 'deck' | 'byline' | 'source' | 'date' | 'tags' | 'section' | 'content', string>,
) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><h1>${fields.title}</h1><p id="deck">${fields.deck}</p><p id="byline">${fields.byline}</p><p id="source">${fields.source}</p><p id="date">${fields.date}</p><p id="tags">${fields.tags}</p><p id="section">${fields.section}</p><main>${fields.content}</main></body></html>`;

describe('a site of twenty stories', () => {
  it('Hugo', needs('hugo'), async () => {
    const site = await siteWith('content', {
      'config.toml':
        'baseURL = "https://example.com/"\nbuildFuture = true\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "home"]\n',
      'layouts/_default/single.html': page({
        title: '{{ .Title }}',
        deck: '{{ .Params.subtitle }}',
        byline: '{{ .Params.byline }}',
        source: '{{ .Params.source }}',
        date: '{{ .Date.Format "2006-01-02" }}',
        tags: '{{ delimit .Params.tags " " }}',
        section: '{{ delimit .Params.categories " " }}',
        content: '{{ .Content }}',
      }),
    });
    execFileSync('hugo', ['--quiet'], { cwd: site });
    check(site, 'public');
  });

  const liquid = (own: string) =>
    page({
      title: `{{ ${own}title | escape }}`,
      deck: `{{ ${own}subtitle | escape }}`,
      byline: `{{ ${own}byline | escape }}`,
      source: `{{ ${own}source | escape }}`,
      date: `{{ ${own}date | date: "%Y-%m-%d" }}`,
      tags: `{{ ${own}tags | join: " " }}`,
      section: `{{ ${own}categories | join: " " }}`,
      content: '{{ content }}',
    });

  it('Jekyll', needs('jekyll'), async () => {
    const site = await siteWith('.', {
      '_config.yml':
        'permalink: pretty\nfuture: true\ntimezone: UTC\ndefaults:\n  - scope: { path: "" }\n    values: { layout: story }\nexclude: [_site]\n',
      '_layouts/story.html': liquid('page.'),
    });
    execFileSync('jekyll', ['build', '--quiet', '--disable-disk-cache'], { cwd: site });
    check(site, '_site');
  });

  it('Eleventy', async () => {
    const site = await siteWith('.', {
      'eleventy.config.mjs':
        "export default (config) => { config.addGlobalData('layout', 'story.liquid'); return { markdownTemplateEngine: 'liquid' }; };\n",
      '_includes/story.liquid': liquid(''),
    });
    execFileSync(process.execPath, [eleventy, '--quiet'], { cwd: site, env: { ...process.env, TZ: 'UTC' } });
    check(site, '_site');
  });
});

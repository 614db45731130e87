/** Sites of hostile copy, built by Hugo, Jekyll and Eleventy: all of it is read as copy, and the build does not end. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import { write } from '../../src/formats/index.js';
import { parse } from '../../src/read/parse.js';
import { folderWith, root } from '../support/command.js';
import { needs } from '../support/needs.js';

const eleventy = join(root, 'node_modules/@11ty/eleventy/cmd.cjs');

/** Each is a mark to one of the three, to a template engine they can be told to use, or to their Markdown. */
const hostile = [
  '{{ 7 | times: 6 }}',
  'The clerk read {{ page.secret }} and {{user.name}} aloud',
  '{{ "x" | upcase }} {{- site -}}',
  '{% nosuch %}',
  '{%- include /etc/passwd -%}',
  '{% raw %} and {% endraw %}',
  '{# a note #}',
  '#} and -%}',
  '{{% gone %}}',
  '{{< gone >}} {{</* gone */>}}',
  '{{ readFile "hugo.toml" }} {{ .Site }}',
  '<%= 7 * 6 %>',
  `#{7 * 6} \${7 * 6}`,
  '{: onclick="alert(1)" style="position:fixed;inset:0"}',
  '{:.red} and {:#id} and {:toc}',
  '{::nomarkdown} <b>nobody</b> {:/} {::options parse_block_html="true" /}',
  'A title {#id .class onclick="alert(1)"}',
  '*[HTML]: Hyper Text',
  '[^1]: a note of the foot [^1]',
  '[x]: https://evil.example',
  '[y](javascript:alert(1)) ![z](https://evil.example/x.png)',
  ': a definition',
  '^',
  '$$ 4 million $$ and $5 to $6',
  '$$$',
  '~~~',
  '~~gone~~ and ~one~',
  'a | b | c',
  '| a | b |',
  '--- | ---',
  '---',
  '+++',
  '===',
  '* * *',
  '> quoted',
  '# head #',
  '1. one',
  '1) one',
  '- one',
  '+ one',
  '<script>alert(1)</script> <!--more--> <img src=x onerror=alert(1)>',
  '&lt;b&gt; &amp; &#123; AT&T & Co',
  'a \\ b \\{ c \\\\',
  '\\',
  '*a* _b_ __c__ `d` ``e`` ***',
  'https://a.example/~b?c=d&e=f and www.a.example and jane@desk.example',
  'mailto:jane@desk.example xmpp:jane@desk.example ftp://a.example',
  '[x] done [ ] not done',
  ':smile: @somebody #123',
  '[[wiki]] ((paren)) {',
  '}} and %}',
];

/** Wherever copy stands: beside its own headline, in a paragraph, a list, a subhead, a summary. */
function storyOf(text: string): Article {
  return {
    ...parse('Headline').article,
    headline: text,
    deck: text,
    slug: text,
    byline: { text, authors: [{ kind: 'person', name: text, role: null, affiliation: null }] },
    dateline: { text, place: text, date: null, isoDate: null, agency: null },
    lead: `${text} end`,
    quickLooks: { label: text, title: text, items: [text, `a ${text} b`] },
    sections: [
      { label: text, subhead: text, blocks: [{ type: 'paragraph', text }] },
      {
        label: null,
        subhead: null,
        blocks: [
          { type: 'paragraph', text: `a ${text} b` },
          { type: 'list', ordered: true, items: [text, text] },
          { type: 'paragraph', text },
          { type: 'paragraph', text: 'The end.' },
        ],
      },
    ],
    notes: [text],
    credits: [`(${text})`],
  };
}

/** The lines that are to be read, in their order. */
const linesOf = (text: string): string[] => [
  `${text} — ${text} end`,
  text,
  text,
  text,
  `a ${text} b`,
  text,
  text,
  text,
  `a ${text} b`,
  text,
  text,
  text,
  'The end.',
  text,
  `(${text})`,
];

/** What sites set straight signs as: their typography, and no part of this. */
const plain = (text: string): string =>
  text
    .replace(/[“”„]|&quot;/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/…/g, '...')
    .replace(/[-–—]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

const pages = hostile.map((text, index) => ({ name: `story${index}`, text }));

/** A folder with the stories in it, and what the site's own files are. */
async function siteWith(folder: string, files: Record<string, string>): Promise<string> {
  const site = folderWith();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), content);
  }
  mkdirSync(join(site, folder), { recursive: true });
  for (const { name, text } of pages) {
    const story = await write({ article: storyOf(text), sourceMap: [], evidence: [] }, 'markdown');
    writeFileSync(join(site, folder, `${name}.md`), story);
  }
  return site;
}

/** What a page may be made of; a heading gets a name of its words. */
const known = new Set(['H2', 'H3', 'P', 'UL', 'OL', 'LI', 'STRONG']);

function check(site: string, output: string): void {
  for (const { name, text } of pages) {
    const { document } = parseHTML(readFileSync(join(site, output, name, 'index.html'), 'utf8'));
    expect(plain(document.querySelector('h1')?.textContent ?? ''), name).toBe(plain(text));
    const body = document.querySelector('main');
    const all = [...(body?.querySelectorAll('*') ?? [])];
    expect(
      all.filter(({ tagName }) => !known.has(tagName)).map((one) => one.outerHTML),
      text,
    ).toEqual([]);
    const attributes = all.flatMap((one) => [...one.attributes].map((attribute) => `${one.tagName} ${attribute.name}`));
    expect(
      attributes.filter((attribute) => !/^H[23] (?:id|tabindex)$/.test(attribute)),
      text,
    ).toEqual([]);
    const lines = all
      .filter(({ tagName }) => tagName !== 'UL' && tagName !== 'OL' && tagName !== 'STRONG')
      // A list whose items stand apart has a paragraph in each.
      .filter(({ tagName, parentElement }) => !(tagName === 'P' && parentElement?.tagName === 'LI'))
      .map((one) => plain(one.textContent ?? ''));
    expect(lines, text).toEqual(linesOf(text).map(plain));
  }
}

const layout = (title: string, content: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><h1>${title}</h1><main>${content}</main></body></html>`;

describe('a site of hostile copy', () => {
  it('Hugo', needs('hugo'), async () => {
    const site = await siteWith('content', {
      'config.toml':
        'baseURL = "https://example.com/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "home"]\n',
      'layouts/_default/single.html': layout('{{ .Title }}', '{{ .Content }}'),
    });
    execFileSync('hugo', ['--quiet'], { cwd: site });
    check(site, 'public');
  });

  it('Jekyll', needs('jekyll'), async () => {
    const site = await siteWith('.', {
      '_config.yml':
        'permalink: pretty\ndefaults:\n  - scope: { path: "" }\n    values: { layout: story }\nexclude: [_site]\n',
      '_layouts/story.html': layout('{{ page.title | escape }}', '{{ content }}'),
    });
    execFileSync('jekyll', ['build', '--quiet', '--disable-disk-cache'], { cwd: site });
    check(site, '_site');
  });

  it.each(['liquid', 'njk'])('Eleventy, its Markdown read by %s', async (engine) => {
    const site = await siteWith('.', {
      'eleventy.config.mjs': `export default (config) => { config.addGlobalData('layout', 'story.${engine}'); return { markdownTemplateEngine: '${engine}' }; };\n`,
      [`_includes/story.${engine}`]: layout(
        engine === 'njk' ? '{{ title }}' : '{{ title | escape }}',
        engine === 'njk' ? '{{ content | safe }}' : '{{ content }}',
      ),
    });
    execFileSync(process.execPath, [eleventy, '--quiet'], { cwd: site });
    check(site, '_site');
  });
});

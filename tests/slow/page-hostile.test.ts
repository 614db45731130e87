/**
 * Copy that tries to break out of a page, in a real browser (Debian: chromium) and for a parser: nothing runs, nothing is asked
 * for, and the text shows as it was. Through every format that is HTML, or becomes it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseBlocks } from '@wordpress/block-serialization-default-parser';
import { marked } from 'marked';
import { type DefaultTreeAdapterTypes, parse as parseHtml, serialize } from 'parse5';
import type { Browser } from 'playwright-core';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import type { Meta } from '../../src/meta.js';
import { customPageTheme } from '../../src/pages/index.js';
import { decode } from '../../src/read/decode.js';
import { parse, type Reading } from '../../src/read/parse.js';
import { harmless } from '../../src/write/harmless.js';
import { write } from '../../src/write/index.js';
import { startBrowser, Viewer } from '../support/browser.js';
import { root } from '../support/command.js';
import { needs } from '../support/needs.js';
import { publication } from '../support/publication.js';
import { hasShared } from '../support/texts.js';

const folder = join(process.env['WIRECOPY_SHARED'] ?? join(root, '..', 'shared'), 'hostile');

const payloads = [
  '<script>window.__pwned=1</script>',
  '</title><script>window.__pwned=1</script>',
  '</script><script>window.__pwned=1</script>',
  '<!--<script>window.__pwned=1//-->',
  '</style><img src=x onerror=window.__pwned=1>',
  '" onmouseover="window.__pwned=1" autofocus onfocus="window.__pwned=1',
  "' onload='window.__pwned=1",
  '<svg/onload=window.__pwned=1>',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.__pwned=1>',
  '<iframe src="javascript:parent.__pwned=1"></iframe>',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '[a](javascript:window.__pwned=1) ![b](https://evil.example/b.png) <https://evil.example>',
  'https://evil.example/"onclick="window.__pwned=1 https://evil.example/<script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what must not be taken for one
  '{{constructor.constructor("window.__pwned=1")()}} {% include "/etc/passwd" %} ${window.__pwned=1}',
  '<!-- wp:html --><script>window.__pwned=1</script><!-- /wp:html --> [gallery] [/caption]',
  '--><![endif]--><script>window.__pwned=1</script><!--',
  '&lt;script&gt; &#x3c;script&#x3e; &amp;lt; \\u003cscript>',
  '\u2028\u2029</noscript><noscript><p title="</noscript><img src=x onerror=window.__pwned=1>">',
];

/** The payload wherever a story has a text. */
function poisoned(payload: string): { reading: Reading; meta: Partial<Meta> } {
  const article: Article = {
    ...parse('A headline\n\nSome text.').article,
    slug: payload,
    headline: payload,
    deck: payload,
    source: payload,
    edition: payload,
    date: payload,
    byline: { text: payload, authors: [{ kind: 'person', name: payload, role: payload, affiliation: payload }] },
    dateline: { text: payload, place: payload, date: payload, agency: payload },
    lead: payload,
    quickLooks: { label: payload, title: payload, items: [payload] },
    sections: [
      {
        label: payload,
        subhead: payload,
        blocks: [
          { type: 'paragraph', text: payload },
          { type: 'list', ordered: true, items: [payload] },
        ],
      },
    ],
    notes: [payload],
    credits: [payload],
  };
  const address = `https://example.com/${payload}`;
  const meta = { ...publication, url: address, image: address, imageAlt: payload, publisherLogo: address };
  const texts = { publisher: payload, section: payload, keywords: [payload], copyright: payload };
  return { reading: { article, sourceMap: [], evidence: [] }, meta: { ...meta, ...texts } };
}

const cases: { name: string; reading: Reading; meta: Partial<Meta> }[] = [
  ...payloads.map((payload) => ({ name: payload.slice(0, 40), ...poisoned(payload) })),
  ...(hasShared ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []).sort().flatMap((name) => {
    const { text } = decode(readFileSync(join(folder, name)));
    return text?.trim() ? [{ name, reading: parse(text), meta: {} }] : [];
  }),
];

/** All that is HTML, or becomes it. */
async function documentsOf({ reading, meta }: (typeof cases)[number]): Promise<Record<string, string>> {
  const markdown = async (options: object) =>
    marked.parse(await write(reading, 'markdown', { meta, ...options }), { async: false });
  const { html: message = '' } = await PostalMime.parse(await write(reading, 'email', { meta }));
  return {
    page: await write(reading, 'html', { meta }),
    several: await write([reading, reading], 'html', { meta }),
    plain: await write(reading, 'html', {
      meta,
      page: customPageTheme('a{b:c}</style><script>window.__pwned=1</script>'),
    }),
    fragment: await write(reading, 'html', { fragment: true }),
    wordpress: await write(reading, 'wordpress'),
    email: message,
    // Also for a reader that knows no front matter.
    markdown: await markdown({}),
    'markdown without front matter': await markdown({ frontMatter: false }),
  };
}

const elements = new Set(
  'html head body meta title link style script main article header footer div section h1 h2 h3 h4 p span b strong em a ul ol li time table tbody tr td hr code pre br aside data'.split(
    ' ',
  ),
);
const attributes = new Set(
  'lang dir charset content name http-equiv property rel href class id aria-labelledby aria-label type datetime value role align valign width height style bgcolor border cellpadding cellspacing start'.split(
    ' ',
  ),
);

/** What stands in a document that no writer of ours writes. */
function foreignIn(document: string): string[] {
  const found: string[] = [];
  (function walk(node: DefaultTreeAdapterTypes.Node): void {
    if ('tagName' in node) {
      if (!elements.has(node.tagName)) found.push(node.tagName);
      for (const { name, value } of node.attrs) {
        if (!attributes.has(name)) found.push(`${node.tagName} ${name}`);
        if (name === 'href' && !/^(https?:|data:,$)/.test(value)) found.push(`href ${value}`);
        if (name === 'http-equiv' && value !== 'Content-Security-Policy') found.push(`http-equiv ${value}`);
      }
      if (node.tagName === 'script' && !node.attrs.some(({ value }) => value === 'application/ld+json'))
        found.push('live script');
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  })(parseHtml(document));
  return found;
}

describe.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  it('gains no element, no attribute, no address for a parser', async () => {
    for (const [format, document] of Object.entries(await documentsOf(one))) {
      expect(foreignIn(document), format).toEqual([]);
      if (document.length > 1_000_000) continue;
      // Read, written and read again it is the same: nothing hides in how it is parsed.
      const again = serialize(parseHtml(document));
      expect(serialize(parseHtml(again)), format).toBe(again);
    }
    const blocks = parseBlocks(await write(one.reading, 'wordpress'));
    const known = ['core/paragraph', 'core/heading', 'core/list', 'core/list-item', 'core/group', null];
    const names = (all: typeof blocks): (string | null)[] =>
      all.flatMap(({ blockName, innerBlocks }) => [blockName, ...names(innerBlocks as typeof blocks)]);
    expect(names(blocks).filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('in Chromium', needs('chromium'), () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it('the browser tells what does run, and what is asked for', async () => {
    const viewer = await Viewer.open(browser);
    const page = await viewer.show('<script>window.__pwned=1;alert(2)</script><img src="https://evil.example/x.png">');
    expect(await page.evaluate('window.__pwned')).toBe(1);
    expect(viewer.happened).toEqual(
      expect.arrayContaining(['dialog: 2', 'request: https://evil.example/x.png', expect.stringContaining('console:')]),
    );
    await viewer.close();
  });

  it('nothing runs, nothing is asked for, and the headline shows as it was', async () => {
    const viewer = await Viewer.open(browser, { viewport: { width: 800, height: 600 } });
    for (const one of cases.filter(({ reading }) => reading.article.stats.words < 100_000)) {
      const { headline } = one.reading.article;
      for (const [format, document] of Object.entries(await documentsOf(one))) {
        const page = await viewer.show(document);
        expect(await page.evaluate('window.__pwned'), `${one.name} ${format}`).toBeUndefined();
        expect(viewer.happened, `${one.name} ${format}`).toEqual([]);
        if (format === 'page' && headline !== null) {
          // As a browser reads line ends and blanks.
          expect(await page.evaluate('document.querySelector("h1").textContent'), one.name).toBe(harmless(headline));
        }
      }
    }
    await viewer.close();
  });
});

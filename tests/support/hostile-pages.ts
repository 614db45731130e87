/** Copy that tries to break out of a page, and all that is HTML, or becomes it, of a story. */
import { marked } from 'marked';
import PostalMime from 'postal-mime';
import { type Article, statusKinds } from '../../src/article.js';
import { write } from '../../src/formats/index.js';
import { customPageTheme } from '../../src/formats/page/themes/index.js';
import { decode } from '../../src/input/decode.js';
import type { Meta } from '../../src/meta.js';
import { parse, type Reading } from '../../src/read/parse.js';
import { hostileTexts } from './hostile-texts.js';
import { publication } from './publication.js';

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
    dateline: { text: payload, place: payload, date: payload, isoDate: null, agency: payload },
    lead: payload,
    quickLooks: { label: payload, title: payload, items: [payload] },
    sections: [
      {
        label: payload,
        subhead: payload,
        blocks: [
          { type: 'paragraph', text: payload },
          { type: 'list', ordered: true, items: [payload] },
          { type: 'quote', text: payload, attribution: payload },
          { type: 'table', rows: [[payload, payload], [payload]], header: true },
          { type: 'table', rows: [[payload]], header: false },
          { type: 'preformatted', text: `${payload}\n  ${payload}` },
          { type: 'image', caption: payload, credit: payload, src: payload },
          { type: 'image', caption: null, credit: null, src: `https://evil.example/${payload}` },
          { type: 'embed', text: payload, href: payload },
          { type: 'embed', text: payload, href: 'javascript:window.__pwned=1' },
        ],
      },
    ],
    status: statusKinds.map((kind) => ({ kind, text: payload, until: null })),
    kicker: payload,
    notes: [payload],
    credits: [payload],
    contacts: [payload],
  };
  const address = `https://example.com/${payload}`;
  const meta = { ...publication, url: address, image: address, imageAlt: payload, publisherLogo: address };
  const texts = { publisher: payload, section: payload, keywords: [payload], copyright: payload };
  return { reading: { article, sourceMap: [], evidence: [] }, meta: { ...meta, ...texts } };
}

export const cases: { name: string; reading: Reading; meta: Partial<Meta> }[] = [
  ...payloads.map((payload) => ({ name: payload.slice(0, 40), ...poisoned(payload) })),
  ...hostileTexts.flatMap(({ name, bytes }) => {
    const { text } = decode(bytes);
    return text?.trim() ? [{ name, reading: parse(text), meta: {} }] : [];
  }),
];

/** All that is HTML, or becomes it. */
export async function documentsOf({ reading, meta }: (typeof cases)[number]): Promise<Record<string, string>> {
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

/** Other readers of pages, taken from a folder where they are installed: what each finds on a page. */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReadPage } from './page-score.js';

export interface Peer {
  name: string;
  version: string;
  read(html: string): Promise<ReadPage>;
}

interface Dom {
  document: DomNode;
}
interface DomNode {
  querySelectorAll(selector: string): Iterable<DomNode>;
  closest(selector: string): DomNode | null;
  querySelector(selector: string): DomNode | null;
  readonly textContent: string | null;
  readonly tagName: string;
}

/** Blocks of what they give as content: those that hold no other one. */
const BLOCKS = 'p, li, pre, blockquote, dd';

export async function peersIn(folder: string): Promise<Peer[]> {
  const require = createRequire(pathToFileURL(join(resolve(folder), 'package.json')));
  const load = async (name: string) => import(pathToFileURL(require.resolve(name)).href);
  const versionOf = (name: string) => {
    const manifest = require(join(resolve(folder), 'node_modules', name, 'package.json'));
    return `${name} ${manifest.version}`;
  };
  const { parseHTML } = (await load('linkedom')) as { parseHTML(html: string): Dom };
  const { Readability } = await load('@mozilla/readability');
  const { JSDOM } = await load('jsdom');
  // It names this file for imports alone.
  const { Defuddle } = await import(pathToFileURL(join(resolve(folder), 'node_modules/defuddle/dist/node.js')).href);
  const { extractFromHtml } = await load('@extractus/article-extractor');
  const blocksOf = (content: string) =>
    contentOf(parseHTML(`<!DOCTYPE html><html><body>${content}</body></html>`).document);
  const url = 'https://example.org/2026/11/story.html';
  const readability = (document: unknown) => {
    const found = new Readability(document).parse();
    return { headline: found?.title ?? null, authors: namesIn(found?.byline), ...blocksOf(found?.content ?? '') };
  };
  return [
    {
      name: 'Readability, jsdom',
      version: `${versionOf('@mozilla/readability')}, ${versionOf('jsdom')}`,
      read: async (html) => readability(new JSDOM(html, { url }).window.document),
    },
    {
      name: 'Readability, linkedom',
      version: `${versionOf('@mozilla/readability')}, ${versionOf('linkedom')}`,
      read: async (html) => readability(parseHTML(html).document),
    },
    {
      name: 'defuddle, linkedom',
      version: versionOf('defuddle'),
      read: async (html) => {
        const { title, author, content } = await Defuddle(parseHTML(html).document, url);
        return { headline: title || null, authors: namesIn(author), ...blocksOf(content ?? '') };
      },
    },
    {
      name: 'article-extractor',
      version: versionOf('@extractus/article-extractor'),
      read: async (html) => {
        const found = await extractFromHtml(html, url);
        return { headline: found?.title ?? null, authors: namesIn(found?.author), ...blocksOf(found?.content ?? '') };
      },
    },
  ];
}

function contentOf(document: DomNode): Pick<ReadPage, 'paragraphs' | 'subheads'> {
  const paragraphs: string[] = [];
  const subheads: string[] = [];
  for (const node of document.querySelectorAll(`h1, h2, h3, h4, h5, h6, ${BLOCKS}`)) {
    const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    if (/^h\d$/i.test(node.tagName)) subheads.push(text);
    else if (node.querySelector(BLOCKS) === null && node.closest('figure') === null) paragraphs.push(text);
  }
  return { paragraphs, subheads };
}

/** Their byline is a text. */
function namesIn(byline: string | null | undefined): string[] {
  return (byline ?? '')
    .replace(/^\s*(?:by|von|par|por|door|di|af|av)\s+/i, '')
    .split(/\s*(?:,|;|\||&|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*/i)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

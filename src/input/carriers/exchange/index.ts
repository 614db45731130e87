/** The rows of the exchange formats, and of our own. Each is recognised for certain, or not at all. */
import type { Carrier } from '../carrier.js';
import { sniffJson } from './sniff-json.js';
import { sniffWordpress, sniffXml } from './sniff-xml.js';

export const exchange: readonly Carrier[] = [
  {
    name: 'nitf',
    title: 'IPTC NITF 3',
    extensions: ['nitf.xml', 'nitf'],
    sniff: sniffXml('nitf'),
    byName: 'sniffed',
    load: async () => (await import('./nitf.js')).readNitf,
  },
  {
    name: 'newsml-g2',
    title: 'IPTC NewsML-G2: a news item, or a message of them',
    extensions: ['newsml.xml', 'newsml'],
    sniff: sniffXml('newsml-g2'),
    byName: 'sniffed',
    load: async () => (await import('./newsml-g2.js')).readNewsmlG2,
  },
  {
    name: 'newsml-1',
    title: 'IPTC NewsML 1.2: the text of its items',
    extensions: [],
    sniff: sniffXml('newsml-1'),
    byName: 'sniffed',
    load: async () => (await import('./newsml-1.js')).readNewsml1,
  },
  {
    name: 'wxr',
    title: 'WordPress’s export, a story a post',
    extensions: ['wxr'],
    sniff: sniffXml('wxr'),
    byName: 'sniffed',
    load: async () => (await import('./wxr.js')).readWxr,
  },
  {
    name: 'wordpress',
    title: 'blocks of the WordPress editor',
    extensions: ['wp.html'],
    sniff: sniffWordpress,
    byName: 'sniffed',
    load: async () => (await import('./wordpress.js')).readWordpress,
  },
  {
    name: 'ninjs',
    title: 'IPTC ninjs 1 to 3',
    extensions: ['ninjs.json', 'ninjs'],
    sniff: sniffJson('ninjs'),
    byName: 'sniffed',
    load: async () => (await import('./ninjs.js')).readNinjs,
  },
  {
    name: 'jsonld',
    title: 'schema.org’s article as JSON-LD, alone',
    extensions: ['jsonld'],
    sniff: sniffJson('jsonld'),
    byName: 'sniffed',
    load: async () => (await import('./json-ld.js')).readJsonLd,
  },
  {
    name: 'articles',
    title: 'our own ndjson, an Article a line',
    extensions: ['ndjson'],
    sniff: sniffJson('articles'),
    byName: 'sniffed',
    load: async () => (await import('./articles.js')).readArticles,
    stream: async (start) => (await import('./articles.js')).articleLinesOf(start),
  },
  {
    name: 'json',
    title: 'our own JSON, versions 1 and 2',
    extensions: ['json'],
    sniff: sniffJson('json'),
    byName: 'sniffed',
    load: async () => (await import('./articles.js')).readArticlesJson,
  },
];

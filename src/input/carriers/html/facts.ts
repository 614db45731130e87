/** What a page says of its story outside of the copy: JSON-LD, Open Graph and other meta, microdata, its own tags. */
import type { Fact, Facts } from '../carrier.js';
import { type FactName, FactsMaker, isAddress } from './facts-maker.js';
import { factsOfJsonLd } from './json-ld.js';
import { metaFacts } from './meta-names.js';
import { withoutOutlet } from './outlet.js';
import { attributeOf, type Document, type Element, eachInside, isElement, textInside } from './tree.js';

/** All facts of a page, the surest first of each: what its JSON-LD says comes before what its tags say. */
export function factsOf(tree: Document): Facts {
  const json = new FactsMaker();
  const meta = new FactsMaker();
  const tags = new FactsMaker();
  eachInside(tree, (node) => {
    if (isElement(node)) gather(node, json, meta, tags);
    return true;
  });
  // Who writes is said in several ways; the surest is enough.
  for (const { facts } of [meta, tags])
    for (const [name, all] of Object.entries(facts) as [FactName, Fact[]][])
      if (name !== 'authors' || json.facts.authors === undefined)
        for (const one of name === 'authors' ? all.filter(({ from }) => from === all[0]?.from) : all)
          json.add(name, one.text, one.from, one.at);
  withoutOutlet(json.facts);
  return json.facts;
}

function gather(element: Element, json: FactsMaker, meta: FactsMaker, tags: FactsMaker): void {
  const at = placeOf(element);
  switch (element.tagName) {
    case 'script':
      if (attributeOf(element, 'type')?.toLowerCase().trim() === 'application/ld+json')
        factsOfJsonLd(scriptText(element), json, at);
      return;
    case 'meta':
      ofMeta(element, meta, at);
      return;
    case 'html':
      tags.add(
        'language',
        attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang'),
        'html lang',
        startOf(element),
      );
      return;
    case 'title':
      // That of a drawing is none of the page.
      if (element.namespaceURI.endsWith('xhtml')) tags.add('headline', textInside(element), 'title', at);
      return;
    case 'link':
      if (attributeOf(element, 'rel') === 'canonical') tags.add('url', attributeOf(element, 'href'), 'canonical', at);
      return;
    case 'time':
      tags.add('date', attributeOf(element, 'datetime'), 'time datetime', startOf(element));
      return;
  }
  ofItem(element, tags);
}

function ofMeta(element: Element, meta: FactsMaker, at: Fact['at']): void {
  const content = attributeOf(element, 'content');
  if (content === null) return;
  for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = attributeOf(element, key)?.toLowerCase().trim();
    if (name === undefined) continue;
    const fact = metaFacts.get(name);
    if (fact === undefined || (fact === 'authors' && isAddress(content))) continue;
    meta.add(fact, content, name, at);
  }
}

/** Microdata and microformats that say more than their text. */
function ofItem(element: Element, tags: FactsMaker): void {
  const prop = attributeOf(element, 'itemprop');
  if (prop === null) return;
  const content = attributeOf(element, 'content') ?? attributeOf(element, 'datetime');
  if (content === null) return;
  if (prop === 'datePublished') tags.add('date', content, 'itemprop datePublished', startOf(element));
  if (prop === 'dateModified') tags.add('modified', content, 'itemprop dateModified', startOf(element));
  if (prop === 'author' && !isAddress(content)) tags.add('authors', content, 'itemprop author', startOf(element));
  if (prop === 'headline') tags.add('headline', content, 'itemprop headline', startOf(element));
}

function scriptText(element: Element): string {
  const [child] = element.childNodes;
  return child !== undefined && 'value' in child ? child.value : '';
}

function placeOf(element: Element): Fact['at'] {
  const location = element.sourceCodeLocation;
  return location == null ? undefined : { start: location.startOffset, end: location.endOffset };
}

function startOf(element: Element): Fact['at'] {
  const tag = element.sourceCodeLocation?.startTag;
  return tag == null ? undefined : { start: tag.startOffset, end: tag.endOffset };
}

/** Copy that tries to break out of a page, for a parser: through every format that is HTML, or becomes it. */
import { parse as parseBlocks } from '@wordpress/block-serialization-default-parser';
import { type DefaultTreeAdapterTypes, parse as parseHtml, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/formats/index.js';
import { cases, documentsOf } from '../support/hostile-pages.js';

const elements = new Set(
  'html head body meta title link style script main article header footer div section h1 h2 h3 h4 p span b strong em a ul ol li time table thead tbody tr th td blockquote cite figure figcaption hr code pre br aside data'.split(
    ' ',
  ),
);
const attributes = new Set(
  'lang dir charset content name http-equiv property rel href class id aria-labelledby aria-label type datetime value role align valign width height style bgcolor border cellpadding cellspacing start scope tabindex'.split(
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
    const known = [
      'core/paragraph',
      'core/heading',
      'core/list',
      'core/list-item',
      'core/group',
      'core/pullquote',
      'core/table',
      'core/preformatted',
      null,
    ];
    const names = (all: typeof blocks): (string | null)[] =>
      all.flatMap(({ blockName, innerBlocks }) => [blockName, ...names(innerBlocks as typeof blocks)]);
    expect(names(blocks).filter((name) => !known.includes(name))).toEqual([]);
  });
});

/** WordPress's own parser reads the blocks back, and they hold the story. */
import { parse as parseBlocks } from '@wordpress/block-serialization-default-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/read/parse.js';
import { write } from '../../src/write/index.js';
import { anyCopy } from '../support/copy.js';
import { fixtureNames, fixtureText } from '../support/texts.js';

type Block = ReturnType<typeof parseBlocks>[number];

/** What each block's `save` writes: the markup is valid for the editor only if it is exactly this. */
const shapes: Record<string, { attributes: object[]; markup: RegExp }> = {
  'core/paragraph': { attributes: [{}], markup: /^<p>[\s\S]*<\/p>$/ },
  'core/heading': {
    attributes: [{}, { level: 3 }],
    markup: /^<h([23]) class="wp-block-heading">[\s\S]*<\/h\1>$/,
  },
  'core/list': { attributes: [{}, { ordered: true }], markup: /^<(ul|ol) class="wp-block-list">\s*<\/\1>$/ },
  'core/list-item': { attributes: [{}], markup: /^<li>[\s\S]*<\/li>$/ },
  'core/group': {
    attributes: [{ tagName: 'aside', layout: { type: 'constrained' } }],
    markup: /^<aside class="wp-block-group">\s*<\/aside>$/,
  },
};

function check(blocks: readonly Block[]): void {
  for (const { blockName, attrs, innerHTML, innerBlocks } of blocks) {
    // Between two blocks there is white space alone.
    if (blockName === null) expect(innerHTML.trim()).toBe('');
    else {
      const shape = shapes[blockName];
      expect(shape, blockName).toBeDefined();
      expect(shape?.attributes).toContainEqual(attrs ?? {});
      expect(innerHTML.trim()).toMatch(shape?.markup ?? /^$/);
      const level = (attrs as { level?: number } | null)?.level ?? 2;
      if (blockName === 'core/heading') expect(innerHTML).toContain(`<h${level} `);
      check(innerBlocks);
    }
  }
}

function countOf(blocks: readonly Block[], name: string): number {
  return blocks.reduce(
    (sum, { blockName, innerBlocks }) => sum + (blockName === name ? 1 : 0) + countOf(innerBlocks, name),
    0,
  );
}

describe('wordpress', () => {
  it.each(fixtureNames)('%s: as many blocks as the story has', async (name) => {
    const reading = parse(fixtureText(name));
    const { quickLooks, sections } = reading.article;
    const blocks = parseBlocks(await write(reading, 'wordpress'));
    check(blocks);
    const all = sections.flatMap((section) => section.blocks);
    expect(countOf(blocks, 'core/list-item')).toBe(
      (quickLooks?.items.length ?? 0) + all.reduce((sum, one) => sum + (one.type === 'list' ? one.items.length : 0), 0),
    );
    expect(countOf(blocks, 'core/group')).toBe(quickLooks === null ? 0 : 1);
  });

  it('no copy gains a block, a comment or a shortcode', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, async (copy) => {
        const output = await write(parse(copy), 'wordpress');
        check(parseBlocks(output));
        expect(output).not.toMatch(/[[\]]/);
      }),
      { numRuns: 500 },
    );
    const hostile =
      'A headline\n\n<!-- wp:html --><script>x</script><!-- /wp:html --> [gallery ids="1"] [[a]] --> text.';
    const output = await write(parse(hostile), 'wordpress');
    expect(output.match(/<!--/g)).toHaveLength(2);
    expect(output).not.toMatch(/[[\]]/);
  });
});

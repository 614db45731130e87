/** WordPress's own parser reads the blocks back, and they hold the story. */
import { parse as parseBlocks } from '@wordpress/block-serialization-default-parser';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/article.js';
import { write } from '../../src/formats/index.js';
import { parse } from '../../src/read/parse.js';
import { anyCopy } from '../support/copy.js';
import { sized } from '../support/size.js';
import { fixtureNames, fixtureText } from '../support/texts.js';

type Block = ReturnType<typeof parseBlocks>[number];

function named(...names: string[]): object[] {
  return names.map((className) => ({ className }));
}

/** What each block's `save` writes: the markup is valid for the editor only if it is exactly this. */
const shapes: Record<string, { attributes: object[]; markup: RegExp }> = {
  'core/paragraph': {
    attributes: [{}, ...named('lead', 'status', 'dateline', 'note', 'credit', 'contact', 'caption', 'embed')],
    markup: /^<p(?: class="\w+")?>[\s\S]*<\/p>$/,
  },
  'core/heading': {
    attributes: [{}, { level: 3 }, ...named('label', 'title')],
    markup: /^<h([23]) class="wp-block-heading(?: \w+)?">[\s\S]*<\/h\1>$/,
  },
  'core/list': { attributes: [{}, { ordered: true }], markup: /^<(ul|ol) class="wp-block-list">\s*<\/\1>$/ },
  'core/list-item': { attributes: [{}], markup: /^<li>[\s\S]*<\/li>$/ },
  'core/group': {
    attributes: [{ tagName: 'aside', layout: { type: 'constrained' } }],
    markup: /^<aside class="wp-block-group">\s*<\/aside>$/,
  },
  'core/pullquote': {
    attributes: [{}],
    markup:
      /^<figure class="wp-block-pullquote"><blockquote><p>[\s\S]*<\/p>(?:<cite>[\s\S]*<\/cite>)?<\/blockquote><\/figure>$/,
  },
  'core/table': {
    attributes: [{ hasFixedLayout: false }],
    markup:
      /^<figure class="wp-block-table"><table>(?:<thead><tr>.*<\/tr><\/thead>)?<tbody>[\s\S]*<\/tbody><\/table><\/figure>$/,
  },
  'core/preformatted': { attributes: [{}], markup: /^<pre class="wp-block-preformatted">[\s\S]*<\/pre>$/ },
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
      // A name stands in both, or in neither.
      const name = (attrs as { className?: string } | null)?.className ?? null;
      const classes = /^<\w+(?: class="([^"]*)")?/.exec(innerHTML.trim())?.[1]?.split(' ') ?? [];
      const added = classes.filter((one) => !one.startsWith('wp-block-'));
      expect(added).toEqual(name === null ? [] : [name]);
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

  /** Shortcodes by `get_shortcode_regex`, names and all, and embeds by `WP_Embed::autoembed`: what a post would run. */
  const shortcode = /\[[^<>&/[\]\0-\x20=]/;
  const embed = /^\s*https?:\/\/[^\s<>"]+\s*$|<p(?: [^>]*)?>\s*https?:\/\/[^\s<>"]+\s*<\/p>/im;

  /** As the editor saves a text that it has read: entities are signs, but for `&` and `<`; elements stay. */
  function saved(output: string): string {
    const { document } = parseHTML(`<html><body>${output}</body></html>`);
    return document.body.innerHTML.replaceAll('&gt;', '>').replaceAll('&quot;', '"');
  }

  const textOf = (output: string) => parseHTML(`<html><body>${output}</body></html>`).document.body.textContent;

  function checkDead(output: string): void {
    for (const post of [output, saved(output)]) {
      expect(post).not.toMatch(shortcode);
      expect(post).not.toMatch(embed);
      check(parseBlocks(post));
    }
  }

  it('no copy gains a block, a comment, a shortcode or an embed, nor when the editor has saved it', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, async (copy) => checkDead(await write(parse(copy), 'wordpress'))),
      {
        numRuns: sized(80, 300),
        examples: [['harbour / harbour /\tharbour \nharbour Quick Looks\r- harbour\t1. harbour \nQuick Looks\n']],
      },
    );
    const hostile =
      'A headline\n\n<!-- wp:html --><script>x</script><!-- /wp:html --> [gallery ids="1"] [[a]] --> text.';
    const output = await write(parse(hostile), 'wordpress');
    expect(output.match(/<!--/g)).toHaveLength(2);
    checkDead(output);
  });

  it.each([
    '[gallery]',
    '[[gallery]]',
    '[[[gallery]]]',
    '[gallery[video src="a"]]',
    '[caption width="1"]He said [audio src="https://a.example/b.mp3"] so[/caption]',
    '[&#91;gallery]',
    '&#91;gallery&#93;',
    '[/gallery][gallery/]',
    '[\u00a0gallery]',
    '[sic], [the mayor] and [1]',
    'https://user@video.example/watch?v=1',
  ])('%j stands there as it is, and does nothing', async (text) => {
    const article = { ...parse('A headline\n\nSome text.').article, notes: [text], credits: [text] };
    const sections: Section[] = [
      {
        label: text,
        subhead: text,
        blocks: [
          { type: 'paragraph', text },
          { type: 'list', ordered: false, items: [text] },
          { type: 'quote', text, attribution: text },
          { type: 'table', rows: [[text], [text]], header: true },
          { type: 'preformatted', text: `a\n${text}\nb` },
          { type: 'image', caption: text, credit: null, src: null },
          { type: 'embed', text, href: null },
        ],
      },
    ];
    const dateline = { text, place: null, date: null, isoDate: null, agency: null };
    const output = await write(
      { article: { ...article, lead: text, dateline, sections }, sourceMap: [], evidence: [] },
      'wordpress',
    );
    checkDead(output);
    for (const post of [output, saved(output)]) expect(textOf(post)?.split(text)).toHaveLength(16);
  });
});

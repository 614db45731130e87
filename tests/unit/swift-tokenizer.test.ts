/** What passes over scripts, styles and attributes at once makes the trees that parse5 makes letter by letter. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser } from 'parse5';
import { describe, expect, it } from 'vitest';
import { SwiftTokenizer } from '../../src/input/carriers/html/swift-tokenizer.js';

type Map = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

function nodesOf(source: string, swift: boolean): string {
  const parser = new Parser<Map>({ sourceCodeLocationInfo: true, treeAdapter: defaultTreeAdapter });
  if (swift) parser.tokenizer = new SwiftTokenizer(source, parser.options, parser);
  parser.tokenizer.write(source, true);
  return JSON.stringify(parser.document, (key, value) => {
    if (key === 'parentNode') return undefined;
    // It does not count lines.
    return typeof value === 'number' && /(?:Line|Col)$/.test(key) ? undefined : value;
  });
}

const pieces = [
  '<script>',
  '</script>',
  '<style>',
  '</style>',
  '<!--',
  '-->',
  '<p class="',
  '">',
  '"',
  "'",
  '&amp;',
  '&',
  '&#38;',
  '\r\n',
  '\r',
  '\0',
  '\n',
  ' ',
  'a',
  '<b>',
  '😀',
  '\ud83d',
  '<textarea>',
  '</textarea>',
  '</scr',
  '<',
  '>',
  'x="y&lt;z"',
  '<div title="a\r\nb" id="c&d">',
  '<table>',
  '<iframe>',
  '</iframe>',
  'if(a<b){}',
  '<![CDATA[',
  'é',
];

/** Mulberry32: the same in every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe('the swift tokenizer', () => {
  it('makes the same trees, with the same places', () => {
    const random = randomOf(7);
    for (let count = 0; count < 3000; count++) {
      let source = '';
      for (let left = 1 + Math.floor(random() * 30); left > 0; left--)
        source += pieces[Math.floor(random() * pieces.length)];
      expect(nodesOf(source, true), JSON.stringify(source)).toBe(nodesOf(source, false));
    }
  });

  it('looks at each letter once, whatever stops it', () => {
    const source = `<script>${'\ra'.repeat(400_000)}</script>`;
    const start = process.cpuUsage();
    expect(nodesOf(source, true)).toContain('script');
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
  });
});

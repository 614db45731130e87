/** Lists whose signs nobody has listed. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/article.js';
import { parse } from '../../src/read/parse.js';

const items = ['The ferry runs until nine', 'Two buses wait at the quay', 'Tickets are sold on board'];

function blocksWith(lines: readonly string[]): Block[] {
  const text = [
    'Ferry to Talvik runs again',
    '',
    'By Orla Venn',
    '',
    'The ferry to Talvik runs again after a winter of repairs, the harbour office said on Monday.',
    '',
    'What passengers should know before they set out for the island this summer:',
    '',
    ...lines,
    '',
    'The crossing takes forty minutes, and dogs travel free, said the harbour master, who has three of them.',
  ].join('\n');
  return parse(text).article.sections.flatMap(({ blocks }) => blocks);
}

describe('a list', () => {
  it.each([
    ['►', '► ', '► ', '► '],
    ['✓', '✓ ', '✓ ', '✓ '],
    ['an emoji', '👉 ', '👉 ', '👉 '],
    ['letters', 'a) ', 'b) ', 'c) '],
    ['letters in brackets', '(a) ', '(b) ', '(c) '],
    ['numbers in brackets', '(1) ', '(2) ', '(3) '],
    ['bare numbers', '1 ', '2 ', '3 '],
  ])('has its items, whatever their sign: %s', (_, ...signs) => {
    const blocks = blocksWith(items.map((item, at) => (signs[at] ?? '') + item));
    expect(blocks.filter(({ type }) => type === 'list')).toEqual([{ type: 'list', ordered: false, items }]);
  });

  it.each([
    [
      'a figure alone',
      ['1 ferry was sold for scrap, and nobody in Talvik has seen it since, said the harbour master.'],
    ],
    ['figures that count nothing', ['12 ferries sail today', '40 ferries sailed in 1962']],
    ['letters out of order', ['b) The ferry runs until nine', 'd) Two buses wait at the quay']],
    ['initials', ['A. Venn is the captain.', 'J. Aasli is the mate.']],
  ])('is none of %s', (_, lines) => {
    expect(blocksWith(lines).map(({ type }) => type)).not.toContain('list');
  });
});

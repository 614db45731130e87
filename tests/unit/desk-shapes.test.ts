/** Copy as desks and freelances send it, in shapes of their own: every field, and nothing of the text lost. */
import { describe, expect, it } from 'vitest';
import { textsOfBlock } from '../../src/block-texts.js';
import { parse } from '../../src/read/parse.js';

const fields = (copy: string) => {
  const { headline, deck, byline, sections } = parse(copy).article;
  return {
    headline,
    deck,
    authors: byline?.authors.map(({ name }) => name) ?? [],
    subheads: sections.flatMap(({ subhead }) => (subhead === null ? [] : [subhead])),
    body: sections.flatMap(({ blocks }) => blocks.flatMap((block) => textsOfBlock(block))),
  };
};
const BODY = [
  'The ferry to Talvik runs again after a winter of repairs, the harbour office said on Monday, and the first crossing was full.',
  'Passengers waited on the quay from six in the morning. “I have missed the gulls,” said Orla Venn, who sells fish on the island.',
];

describe('a mail that was pasted without its header lines', () => {
  it('is read without the signs that quote it', () => {
    const quoted = ['Ferry to Talvik runs again', 'By Sam Reed', '', ...BODY].map((line) => `> ${line}`.trimEnd());
    expect(fields(quoted.join('\n'))).toEqual({
      headline: 'Ferry to Talvik runs again',
      deck: null,
      authors: ['Sam Reed'],
      subheads: [],
      body: BODY,
    });
  });
});

describe('a second line right below a headline', () => {
  it('is its deck where it starts large and the headline has small words', () => {
    const read = fields(
      ['Ferry to Talvik runs again', 'Passengers waited since six in the morning', 'By Sam Reed', '', ...BODY].join(
        '\n',
      ),
    );
    expect(read).toMatchObject({
      headline: 'Ferry to Talvik runs again',
      deck: 'Passengers waited since six in the morning',
      authors: ['Sam Reed'],
    });
  });
});

describe('a short sentence at the end', () => {
  it.each([
    'The ferry office is shut on Sundays.',
    'Nobody in Talvik was surprised.',
    'This interview has been edited for length.',
  ])('stays: %j', (last) => {
    const read = fields(['Ferry to Talvik runs again', '', 'By Sam Reed', '', BODY.join('\n\n'), '', last].join('\n'));
    expect(read.body).toEqual([...BODY, last]);
  });
});

describe('who signs below a story', () => {
  it('is its author by the word in front', () => {
    expect(fields(['Ferry to Talvik runs again', '', BODY.join('\n\n'), '', 'By Sam Reed'].join('\n'))).toMatchObject({
      authors: ['Sam Reed'],
      body: BODY,
    });
  });
});

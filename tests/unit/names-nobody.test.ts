/** A wrong byline is worse than none: what names nobody is never one. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/houses/plain.js';
import { namesNobody } from '../../src/read/grammar/nobody.js';
import { parse } from '../../src/read/parse.js';
import { lexiconOf } from '../../src/read/text/lexicon.js';

describe('a line that names nobody', () => {
  it.each([
    ['en', 'What we learned from the matches'],
    ['no', 'Spilleren Torvald Myhre har sluttet med konserter'],
    ['de', 'Schwimmbad öffnet mit warmem Wasser'],
    ['sv', 'Liten kikare fann komet'],
    ['ja', '観光施設に活用へ'],
  ])('is known as such (%s): %s', (language, text) => {
    expect(namesNobody(text, lexiconOf(language, plain))).toBe(true);
  });

  it.each([
    ['en', 'Ina Roth'],
    ['en', 'Ina Roth and Peter van der Berg'],
    ['en', 'ina roth'],
    ['en', 'By Ina Roth in the old harbour'],
    ['en', 'Staff and wire reports'],
    ['en', 'Ina Roth, who writes on ships'],
    ['fr', 'Jeanne de la Tour et Paul Le Gall'],
    ['ja', '大森ゆかり'],
    ['ja', '北見さゆり記者'],
    ['zh', '陆鸣'],
  ])('is not this one (%s): %s', (language, text) => {
    expect(namesNobody(text, lexiconOf(language, plain))).toBe(false);
  });

  it('signs no story', () => {
    const { byline } = parse(
      '– Jeg spiller helst for kyr\nSpilleren Torvald Myhre har sluttet med konserter\n\n' +
        'Torvald Myhre fylte i 30 år samfunnshus langs hele kysten. Nå spiller han bare i fjøset, sier han.\n',
    ).article;
    expect(byline).toBeNull();
  });
});

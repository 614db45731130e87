/** What is not surely furniture stays in the story. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/read/parse.js';

const textOf = (copy: string) =>
  parse(copy).article.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('text' in block ? [block.text] : [])),
  );

describe('the last paragraph of a column', () => {
  it('stays, short and personal as it is', () => {
    const paragraphs = [
      'Es gibt in unserer Stadt eine Ampel, die nur für mich rot ist. Ich habe das geprüft, nachts und im Regen.',
      'Sie bleibt rot. Hinter mir wird es grün, links von mir wird es grün, und ein Igel geht hinüber.',
      'Im Rathaus sagt man mir, es gebe dort gar keine Ampel. Seither schlafe ich schlecht.',
    ];
    expect(textOf(`Glosse\n\nDie Ampel, die niemanden liebt\nVon Jo Beispiel\n\n${paragraphs.join('\n\n')}\n`)).toEqual(
      paragraphs,
    );
  });
});

describe('copy that was quoted out of a mail', () => {
  it('is the same without its signs', () => {
    const paragraphs = [
      'A beekeeper in Osmer has sued the man next door for the return of a queen bee, or sixty crowns.',
      'Ina Roth says in her complaint that she lent the queen in April for a week or so, and never saw it again.',
    ];
    const copy = ['Beekeeper sues over borrowed queen', 'By Jo Doe', '', paragraphs[0], '', paragraphs[1]].map(
      (line) => (line === '' ? '>' : `> ${line}`),
    );
    const { headline, byline } = parse(copy.join('\n')).article;
    expect([headline, byline?.authors[0]?.name]).toEqual(['Beekeeper sues over borrowed queen', 'Jo Doe']);
    expect(textOf(copy.join('\n'))).toEqual(paragraphs);
  });
});

describe('a full stop', () => {
  it.each([
    ['hi', 'जिले में मंगलवार रात नहर का तटबंध टूटने से सात गांवों में पानी भर गया। करीब सौ परिवार बेघर हैं।'],
    ['hy', 'Քաղաքային խորհուրդը երեքշաբթի որոշեց գրադարանը բաց պահել ևս մեկ տարի՝ բնակիչների բողոքներից հետո։'],
  ])('ends a sentence in the script of %s', (_, sentence) => {
    expect(textOf(`${sentence.slice(0, 28)}\n\n${sentence}\n\n${sentence.slice(10)}`)).toContain(sentence);
  });
});

describe('entries of a live blog', () => {
  it('keep their times, which on a page are the lengths of films where there are two', () => {
    const copy = [
      'LIVE: Osmer council votes on its ferry',
      '',
      '20:14',
      'Motion passes',
      'The motion passes by 14 votes to 11. There is cheering from the gallery.',
      '',
      '19:52',
      'Finch speaks',
      'Ada Finch tells the chamber that the ferry is the road of the island.',
      '',
      '19:30 GMT',
      'Good evening from the town hall. About 200 people are outside in the rain.',
    ].join('\n');
    const { sections, discarded } = parse(copy).article;
    expect(sections.flatMap(({ subhead }) => subhead ?? [])).toEqual([
      '20:14',
      'Motion passes',
      '19:52',
      'Finch speaks',
      '19:30 GMT',
    ]);
    expect(discarded).toEqual([]);
  });
});

describe('a few words between the paragraphs of a page', () => {
  it('are a subhead where the line model says so: the rules only guess that they are furniture', () => {
    const page = [
      'Skip to content\nThe Example Echo\nNews\nSport\nOpinion\nSubscribe',
      'Library at Osmer to stay open late',
      'By Grace Adair\n12 November 2026, 09:14 GMT',
      'Share\nSave',
      'The central library will stay open until 8 p.m. on weekdays from next month, officials said on Thursday.',
      'Visits rose by a fifth this year, according to the director, Helen Moss.',
      '‘Come for the warmth’',
      '"People come for the warmth and stay for the books," Moss said.',
      'The change will cost 40,000 crowns a year.',
      'More on this story\nLibrary cuts reversed\nBook van returns to villages',
    ].join('\n\n');
    const { sections } = parse(page).article;
    expect(sections.map(({ subhead }) => subhead)).toEqual([null, '‘Come for the warmth’']);
  });
});

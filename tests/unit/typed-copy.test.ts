/** Shapes in which people type and send copy, each kind with copy of our own. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/read/parse.js';

const BODY = [
  'The mayor of Dunholt stepped down on Tuesday after weeks of quarrels over a housing contract.',
  'Her deputy takes over until the council has voted, which it will do in the first week of June.',
];
const read = (...lines: string[]) => parse(lines.join('\n')).article;
const textsOf = ({ sections }: ReturnType<typeof read>) =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => ('text' in block ? [block.text] : [])));

describe('copy with numbered lines', () => {
  it('is read without the numbers', () => {
    const lines = ['Mayor resigns over housing row', 'By Tom Achter', '', BODY[0], '', BODY[1]];
    const article = read(...lines.map((line, at) => `${at + 1}. ${line}`.trimEnd()));
    expect(article.headline).toBe('Mayor resigns over housing row');
    expect(article.byline?.authors.map(({ name }) => name)).toEqual(['Tom Achter']);
    expect(textsOf(article)).toEqual(BODY);
  });

  it('is no list: a list has no blank item', () => {
    const items = ['It is long.', 'It was designed in Pell.', 'It carries cars.', 'It was closed.'];
    const article = read(...items.map((item, at) => `${at + 1}. ${item}`));
    expect(JSON.stringify(article.sections)).not.toContain('line-number');
    expect(article.discarded).toEqual([]);
  });
});

describe('an end mark behind the last sentence', () => {
  it.each(['Enditem', 'ENDS', '(ENDS)'])('is no part of it: %s', (sign) => {
    const article = read('Mayor resigns over housing row', '', BODY[0] as string, '', `${BODY[1]} ${sign}`);
    expect(textsOf(article)).toEqual(BODY);
    expect(article.discarded).toMatchObject([{ reason: 'end-mark', text: sign }]);
  });

  it.each(['Really.', '(jb)', 'EFE', '(PAP)'])(
    'is none where a word of the story or who signs it stands there: %s',
    (word) => {
      const last = `${BODY[1]} ${word}`;
      expect(textsOf(read('Mayor resigns over housing row', '', BODY[0] as string, '', last)).at(-1)).toBe(last);
    },
  );
});

describe('a headline that is signed on its line', () => {
  it.each([
    ['Two drown in lake – by Sam Orrin – 12 May 2026', '12 May 2026'],
    ['Two drown in lake | By Sam Orrin', null],
    ['Two drown in lake (by Sam Orrin)', null],
  ])('%s', (line, date) => {
    const article = read(line, '', ...BODY);
    expect(article.headline).toBe('Two drown in lake');
    expect(article.byline?.authors.map(({ name }) => name)).toEqual(['Sam Orrin']);
    expect(article.date).toBe(date);
  });

  it('stays whole where nobody signs', () => {
    for (const line of ['Two drown in lake – by accident', 'Stand by me – a night at the lake'])
      expect(read(line, '', ...BODY).headline).toBe(line);
  });
});

describe('a line between signs of emphasis', () => {
  it.each(['*What it costs*', '== What it costs ==', '_What it costs_'])('is a subhead in the story: %s', (line) => {
    const article = read('Mayor resigns over housing row', '', BODY[0] as string, '', line, '', BODY[1] as string);
    expect(article.sections.map(({ subhead }) => subhead)).toEqual([null, 'What it costs']);
  });
});

describe('labelled copy', () => {
  it('has a count that is no byline', () => {
    const article = read('SLUG: mayor', 'WORDS: 120', 'HEAD: Mayor resigns', 'BY: Dan Marsh', '', ...BODY);
    expect(article.byline?.authors.map(({ name }) => name)).toEqual(['Dan Marsh']);
  });

  it('has the headline that the label says, whatever stands above', () => {
    const article = read('Student Courier', '', 'Writer: Nia Corbin', 'Title: My year without a phone', '', ...BODY);
    expect(article.headline).toBe('My year without a phone');
  });
});

describe('a word with a colon', () => {
  it('in front of a script is no place', () => {
    expect(read(`INTRO: ${BODY[0]}`, '', BODY[1] as string).dateline).toBeNull();
  });

  it('at the end of a line signs nothing', () => {
    const article = read('Osmer Ferries grows', '', 'Ida Marsh, Chief Executive, said:', '', ...BODY);
    expect(article.byline).toBeNull();
  });
});

describe('a name of a section below the byline', () => {
  it('is no dateline, where nothing but its place speaks for it', () => {
    const article = read('Council paid for unused software', '', 'Kofi Baines', 'Investigations', '', ...BODY);
    expect(article.dateline).toBeNull();
  });
});

describe('what is said behind the story', () => {
  it('of the author is no part of it', () => {
    const about = 'Tom Achter covers the council for the paper.';
    const article = read(
      'Mayor resigns over housing row',
      'By Tom Achter',
      '',
      BODY[0] as string,
      '',
      `${BODY[1]}`,
      '',
      about,
    );
    expect(textsOf(article)).toEqual(BODY);
    expect(article.discarded).toMatchObject([{ reason: 'boilerplate', text: about }]);
  });

  it.each([
    'For interviews or samples contact Jess Mayhew on 01539 555 019.',
    'Voor vragen kunt u terecht bij Bram Sluis, pers@vonk.example, 06 00 00 00 77.',
    'Für Rückfragen erreichen Sie Jan Holt unter 0221 555 0134.',
  ])('of whom to ask is a contact: %s', (line) => {
    const article = read('Mayor resigns over housing row', '', ...BODY, '', line);
    expect(article.contacts).toEqual([line]);
    expect(textsOf(article)).not.toContain(line);
  });
});

/** Dates and who signs on one line, signed standfirsts, notes to editors, greetings, advisories: each part in its own field. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/read/parse.js';

const BODY = [
  'The new bridge over the Hale opened on Saturday, a year late and three million crowns over budget.',
  'Hundreds of people walked across it before the first car was let on, the mayor said.',
].join('\n\n');
const HEADLINE = 'Bridge at Hale opens a year late';

const read = (head: string, body = BODY) => parse(`${head}\n\n${body}\n`).article;

describe('a date and a byline on one line', () => {
  it.each([
    ['Posted on November 12, 2026 by Ines Roth', 'November 12, 2026', 'Ines Roth'],
    ['November 12, 2026 — By Ines Roth', 'November 12, 2026', 'Ines Roth'],
    ['12 Nov 2026 | Ines Roth', '12 Nov 2026', 'Ines Roth'],
    ['12 Nov 2026 • Ines Roth • 3 min read', '12 Nov 2026', 'Ines Roth'],
    ['By Ines Roth | 12 Nov 2026', '12 Nov 2026', 'Ines Roth'],
    ['by: Ines Roth | Nov 12, 2026 | News', 'Nov 12, 2026', 'Ines Roth'],
    ['Published 12 November 2026, 18:20 - Ines Roth', '12 November 2026, 18:20', 'Ines Roth'],
  ])('are both read: %s', (line, date, name) => {
    const { article, sourceMap } = parse(`${HEADLINE}\n${line}\n\n${BODY}\n`);
    expect([article.headline, article.date, article.byline?.authors.map((author) => author.name)]).toEqual([
      HEADLINE,
      date,
      [name],
    ]);
    expect(article.isoDate?.slice(0, 10)).toBe('2026-11-12');
    expect(sourceMap.at(-1)?.end).toBe(`${HEADLINE}\n${line}\n\n${BODY}\n`.length);
  });

  it('are so above the headline, as blogs have it', () => {
    const { headline, date, byline } = read(`Posted on November 12, 2026 by Ines Roth\n\n${HEADLINE}`);
    expect([headline, date, byline?.text]).toEqual([HEADLINE, 'November 12, 2026', 'by Ines Roth']);
  });
});

describe('an address below a byline', () => {
  it('is nobody’s job', () => {
    const { byline } = read(`${HEADLINE}\n\nby INES ROTH\nines.roth@echo.example`);
    expect(byline?.authors.map(({ name, role }) => [name, role])).toEqual([['Ines Roth', null]]);
  });
});

describe('a line that does nothing but date the story', () => {
  it.each([
    'Publicerad 12 november 2026 kl 07.14',
    'Publisert 12. november 2026 kl. 07:14',
    'Veröffentlicht am 12. November 2026 um 07:14 Uhr',
    'Pubblicato il 12 novembre 2026 alle 9.41',
  ])('is its date, in whatever language: %s', (line) => {
    const { date, isoDate, deck } = read(`${HEADLINE}\n\n${line}`);
    expect([isoDate?.slice(0, 10), deck]).toEqual(['2026-11-12', null]);
    expect(line.endsWith(date ?? '?')).toBe(true);
  });
});

describe('a standfirst', () => {
  it('that is signed at its end is deck and byline', () => {
    const { headline, deck, byline } = read(
      'The last lamplighter\n\nHe walks the same nine streets every night, and says he has never been lonely. By Owen Tally',
    );
    expect([headline, deck, byline?.authors[0]?.name]).toEqual([
      'The last lamplighter',
      'He walks the same nine streets every night, and says he has never been lonely.',
      'Owen Tally',
    ]);
  });

  it('is what labelled copy calls a subhead, above all text', () => {
    const { deck, sections } = read(
      '(HEADLINE) Bridge opens\n(SUBHEAD) A year late, and dear\n(BYLINE) Ines Roth\n(BODY)',
    );
    expect(deck).toBe('A year late, and dear');
    expect(sections.map(({ subhead }) => subhead)).toEqual([null]);
  });

  it('is one subhead alone, where several stand above the text', () => {
    const subheads = ['(SUBHEAD) A year late, and dear', '(SUBHEAD) What it cost'];
    expect(read(['(HEADLINE) Bridge opens', ...subheads, '(BODY)'].join('\n')).deck).toBe('A year late, and dear');
  });
});

describe('numbered subheads', () => {
  it('are all subheads where one is', () => {
    const text = [
      'The meeting of Tuesday lasted for four hours. Here is what mattered in it.',
      '1. Bins will be weekly again',
      'The vote was 14 to 11.',
      '2. The bridge is late',
      'It will open in May, not in March.',
      '3. Nobody wants the clock',
      'The offer to buy it was refused.',
    ].join('\n\n');
    const { sections } = read('5 things we learned from the council meeting\n\nBy Grace Adair', text);
    expect(sections.flatMap(({ subhead }) => subhead ?? [])).toEqual([
      '1. Bins will be weekly again',
      '2. The bridge is late',
      '3. Nobody wants the clock',
    ]);
  });
});

describe('notes to editors', () => {
  it.each([
    'Notes to editors',
    'NOTES TO EDITORS:',
    'Notes for editors',
    'Hinweis an die Redaktion',
    'Noot voor de redactie',
  ])('stay together below the text: %s', (heading) => {
    const { notes, sections } = read(
      `FOR IMMEDIATE RELEASE\n\n${HEADLINE}`,
      `${BODY}\n\nENDS\n\n${heading}\n\n1. The bridge is 90 metres long.\n2. It was built by Hale Works.`,
    );
    expect(notes.slice(-3)).toEqual([heading, '1. The bridge is 90 metres long.', '2. It was built by Hale Works.']);
    expect(sections.flatMap(({ blocks }) => blocks)).toHaveLength(2);
  });
});

describe('what stands below the notes to editors', () => {
  it('is none of them: what the house says of itself, end marks, what a page has', () => {
    const notes = 'Notes to editors\n\n1. The bridge is 90 metres long.';
    const about = 'About Hale Works\n\nHale Works builds bridges in nine countries.';
    const below = `${notes}\n\n###\n\n${about}\n\nFacebook\nPrivacy Policy`;
    const article = read(`FOR IMMEDIATE RELEASE\n\n${HEADLINE}`, `${BODY}\n\n${below}`);
    expect(article.notes).toEqual(['FOR IMMEDIATE RELEASE', ...notes.split('\n\n')]);
    expect(article.discarded.map(({ text }) => text)).toEqual([
      '###',
      ...about.split('\n\n'),
      'Facebook',
      'Privacy Policy',
    ]);
  });
});

describe('a dateline', () => {
  it.each(['**OSMER** — ', '**OSMER —** ', '_OSMER_ – ', '**OSMER, Nov. 12** — '])(
    'is one between signs of emphasis: %s',
    (typed) => {
      const { dateline, opening } = read(`${HEADLINE}\n\nBy Ines Roth`, typed + BODY);
      expect([dateline?.place, opening]).toEqual(['OSMER', BODY.split('\n\n', 1)[0]]);
    },
  );

  it('has who wrote it behind its place, as local papers have it', () => {
    const text =
      'Ein mit Äpfeln beladener Lkw ist am Montagmorgen auf der A7 bei Tannried umgekippt, teilte die Polizei mit.';
    const { dateline, opening } = read(
      'Lkw kippt um',
      `Tannried (iro). ${text}\n\nDie Autobahn war vier Stunden lang gesperrt.`,
    );
    expect([dateline?.place, opening]).toEqual(['Tannried', text]);
  });
});

describe('one word alone below a headline', () => {
  it('signs nothing', () => {
    expect(read('Police log\n\nLarkfield').byline).toBeNull();
  });
});

describe('breadcrumbs', () => {
  it('end where the headline begins, whatever their signs', () => {
    const headline = 'Harbour council votes to rebuild the east pier';
    for (const trail of ['Home / News / ', 'Home > Local News > ', 'Home › News › '])
      expect(read(trail + headline).headline, trail).toBe(headline);
  });
});

describe('a greeting above copy that was sent', () => {
  it.each([
    'Good morning. Here is my piece, around 350 words. Thanks, Ruth',
    'Hallo zusammen, anbei mein Text für morgen. Gruß Jo',
  ])('is no headline: %s', (greeting) => {
    const { headline, byline } = read(`${greeting}\n\n${HEADLINE}\n\nBy Ines Roth`);
    expect([headline, byline?.authors[0]?.name]).toEqual([HEADLINE, 'Ines Roth']);
  });

  it('is not a headline over two lines', () => {
    const { headline } = read('Dear U.S. port to close for good,\nthe harbour board says\n\nBy Ines Roth');
    expect(headline).toBe('Dear U.S. port to close for good, the harbour board says');
  });

  it('is not what only begins like one', () => {
    expect(read('Hello Kitty opens a shop at Hale\n\nBy Ines Roth').headline).toBe('Hello Kitty opens a shop at Hale');
  });
});

describe('an advisory to media', () => {
  it('has its lines in the text, and none as its headline', () => {
    const lines = [
      'WHO: Mayor Dana Ruiz',
      'WHAT: Opening of the bridge',
      'WHEN: Friday, 10 a.m.',
      'WHERE: Mill Lane, Hale',
    ];
    const { headline, sections } = read(`MEDIA ADVISORY\n\n${HEADLINE}\n\n${lines.join('\n')}`);
    expect(headline).toBe(HEADLINE);
    expect(sections.flatMap(({ blocks }) => blocks.flatMap((block) => ('text' in block ? [block.text] : [])))).toEqual([
      ...lines,
      ...BODY.split('\n\n'),
    ]);
  });
});

describe('a house behind a date', () => {
  it.each([
    ['Updated on: November 12, 2026 / 10:07 AM / CBS News', 'November 12, 2026 / 10:07 AM', 'CBS News'],
    ['Published November 12, 2026, Fox News', 'November 12, 2026', 'Fox News'],
  ])('is the source, and the year is the date’s: %s', (line, date, source) => {
    expect(read(`${HEADLINE}\n\n${line}`)).toMatchObject({ date, source });
  });
});

it('a word of signing that no name follows signs nothing', () => {
  const article = parse(
    'Von der Brücke gesprungen\nMann überlebt Sprung in die Tarn\n\nEin 23-jähriger Mann hat am Samstag einen Sprung von der Tarnbrücke überlebt. Er wurde leicht verletzt.\n\nDie Polizei sucht Zeugen.\n',
  ).article;
  expect(article.byline).toBeNull();
});

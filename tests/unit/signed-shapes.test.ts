/** Bylines that name nobody, and those that name several in odd ways: a wrong name is worse than none. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/houses/plain.js';
import { readByline } from '../../src/read/grammar/byline.js';
import { parse } from '../../src/read/parse.js';
import { lexiconOf } from '../../src/read/text/lexicon.js';

const authorsOf = (line: string, language: string) => readByline(line, lexiconOf(language, plain))?.authors ?? null;

describe('nobody is named', () => {
  it.each([
    ['es', 'REDACCIÓN / Talvira'],
    ['es', 'Redacción Deportes'],
    ['de', 'Redaktion, Larkfield'],
    ['fr', 'La rédaction'],
    ['pt', 'Da Redação'],
    ['nl', 'Van onze redactie'],
    ['en', 'By a staff reporter'],
    ['en', 'By A Staff Reporter'],
    ['en', 'Posted by admin'],
    ['de', 'Von einem Mitarbeiter'],
    ['de', 'Mit Material der dpa'],
  ])('%s: %s', (language, line) => {
    expect(authorsOf(line, language)).toEqual([]);
  });

  it('and the line is the byline all the same', () => {
    const { byline } = parse(
      'El puente viejo se cierra al tráfico\n\nREDACCIÓN / Talvira\n\nEl puente viejo de Talvira se cierra desde hoy al tráfico rodado, dijo el alcalde.\n\nLos vecinos podrán cruzar a pie.\n',
    ).article;
    expect(byline).toMatchObject({ text: 'REDACCIÓN / Talvira', authors: [] });
  });

  it('by a possessive', () => {
    expect(authorsOf('Sam’s Column', 'en')).toBeNull();
  });
});

describe('who signs', () => {
  it.each([
    ['en', 'EXCLUSIVE Sam Orrin', ['Sam Orrin']],
    ['en', 'By A Rafiq', ['A Rafiq']],
    ['en', 'Sam Orrin/Larkfield', ['Sam Orrin']],
    ['de', 'Jule Brandt und Jan Holt, Berlin', ['Jule Brandt', 'Jan Holt']],
    ['de', 'Verfasst von Jule Brandt', ['Jule Brandt']],
    ['fr', 'Billet de Claire Monnet', ['Claire Monnet']],
    ['fr', 'Par L.H. avec AFP', ['L.H.']],
    ['en', 'Sam Orrin Contributing Writer', ['Sam Orrin']],
    ['de', 'Von LUKAS VON TÖNNEN und JULE BRANDT', ['Lukas von Tönnen', 'Jule Brandt']],
    ['en', 'BY SAM REED BY JO PELL', ['Sam Reed', 'Jo Pell']],
  ])('%s: %s', (language, line, names) => {
    expect(authorsOf(line, language)?.map(({ name }) => name)).toEqual(names);
  });

  it.each(['By Sam Orrin Northline News', 'By Sam Orrin The Northline Times', 'Sam Orrin Northline Gazette'])(
    'writes for a paper that stands right behind the name: %s',
    (line) => {
      expect(authorsOf(line, 'en')).toMatchObject([
        { name: 'Sam Orrin', affiliation: expect.stringContaining('Northline') },
      ]);
    },
  );

  it('writes for an agency that stands right behind the name, in capitals', () => {
    expect(authorsOf('By Sam Orrin AP', 'en')).toMatchObject([{ name: 'Sam Orrin', affiliation: 'AP' }]);
  });
});

describe('text and pictures', () => {
  it.each([
    ['es', 'Texto: Ana Mora Fotos: Luis Vara', ['Ana Mora', 'Luis Vara'], 'Fotos'],
    ['fr', 'Texte : Claire Monnet / Photos : Luc Hart', ['Claire Monnet', 'Luc Hart'], 'Photos'],
    ['en', 'Words Sam Orrin Photos Ida Holm', ['Sam Orrin', 'Ida Holm'], 'Photos'],
    ['de', 'Text Jule Brandt Fotos Jan Holt', ['Jule Brandt', 'Jan Holt'], 'Fotos'],
    ['nl', "Tekst: Jan de Vries Foto's: Els Bakker", ['Jan de Vries', 'Els Bakker'], "Foto's"],
  ])('%s: %s', (language, line, names, role) => {
    const authors = authorsOf(line, language);
    expect(authors?.map(({ name }) => name)).toEqual(names);
    expect(authors?.at(-1)?.role).toBe(role);
  });

  it('are a headline’s words too', () => {
    expect(authorsOf('Words matter more than photos', 'en')).toBeNull();
  });
});

describe('what brackets hold behind a name', () => {
  const authors = (line: string) =>
    parse(
      `Council approves budget after long debate\n\n${line}\n\nThe council approved a budget of $4 million on Tuesday night after a debate of five hours.\n\nTwo members voted against it, and one left the room before the vote.\n`,
    ).article.byline?.authors.map(({ name }) => name);

  it.each(['Rosa Field (Pell Valley)', 'By Rosa Field (Cetatea Noua)'])('is no second author: %s', (line) => {
    expect(authors(line)).toEqual(['Rosa Field']);
  });

  it.each([
    'By Rosa Field with reporting from Sam Reed',
    'By Rosa Field together with Sam Reed',
    'By Rosa Field, as told to Sam Reed',
  ])('and who worked on it signs, too: %s', (line) => {
    expect(authors(line)).toEqual(['Rosa Field', 'Sam Reed']);
  });
});

describe('a house on a line above who signs', () => {
  const story = (byline: string) =>
    parse(
      `Council approves budget\n${byline}\n\nThe council approved a budget of $4 million on Tuesday night after a debate of five hours.\n\nTwo members voted against it.\n`,
    ).article;

  it('is the source, and the person signs', () => {
    const article = story('The Hale Courier\n12 November 2026\nRosa Field');
    expect(article).toMatchObject({ source: 'The Hale Courier', byline: { text: 'Rosa Field' } });
  });

  it('signs where nobody else does, and is no person', () => {
    expect(story('The Hale Courier').byline?.authors).toMatchObject([{ kind: 'organization' }]);
  });

  it('stands behind FOR in capitals, too', () => {
    expect(story('By KIT SANDS FOR THE HALE COURIER').byline?.authors).toMatchObject([{ name: 'Kit Sands' }]);
  });
});

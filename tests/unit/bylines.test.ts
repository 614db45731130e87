/** Who signs: a table of the shapes that bylines come in, all names invented. A wrong byline is worse than none. */
import { describe, expect, it } from 'vitest';
import { styleNamed } from '../../src/houses/index.js';
import type { Style } from '../../src/houses/style.js';
import { readByline } from '../../src/read/grammar/byline.js';
import { bylineOfLine } from '../../src/read/grammar/byline-lines.js';
import { parse } from '../../src/read/parse.js';
import { lexiconOf } from '../../src/read/text/lexicon.js';

const plain = styleNamed('plain') as Style;

/** `Name|role|affiliation`, one after the other; null where the line is no byline. */
function signedBy(text: string, language: string): string | null {
  const reading = readByline(text, lexiconOf(language, plain));
  if (reading === null) return null;
  return reading.authors
    .map(({ kind, name, role, affiliation }) =>
      kind === 'organization' ? `${name}|(organization)|` : `${name}|${role ?? ''}|${affiliation ?? ''}`,
    )
    .join('; ');
}

describe('a byline', () => {
  it.each([
    [
      'By Orla Venn and Per Aasli, The Harbour Times',
      'Orla Venn||The Harbour Times; Per Aasli||The Harbour Times',
      'en',
    ],
    [
      'By Orla Venn, Per Aasli and Jo Tveit, Harbour News',
      'Orla Venn||Harbour News; Per Aasli||Harbour News; Jo Tveit||Harbour News',
      'en',
    ],
    ['By Orla Venn & Per Aasli', 'Orla Venn||; Per Aasli||', 'en'],
    ['By Orla Venn in Talvik, Per Aasli in Norfell and agencies', 'Orla Venn||; Per Aasli||', 'en'],
    ['By Orla Venn and agencies', 'Orla Venn||', 'en'],
    ['By Orla Venn with agencies', 'Orla Venn||', 'en'],
    ['By staff and agencies', '', 'en'],
    ['By Staff Reporters', '', 'en'],
    ['By staff', '', 'en'],
    ['By ORLA VENN and PER AASLI Associated Press', 'Orla Venn||Associated Press; Per Aasli||Associated Press', 'en'],
    ['By ORLA VENN Associated Press Writer', 'Orla Venn|Associated Press Writer|Associated Press', 'en'],
    ['By ROBIN McKELL', 'Robin McKell||', 'en'],
    ['By Robin McKell', 'Robin McKell||', 'en'],
    ['By Tess MacAllister and Ian O’Dowd', 'Tess MacAllister||; Ian O’Dowd||', 'en'],
    ['By Dana DeLuca, Staff Writer', 'Dana DeLuca|Staff Writer|', 'en'],
    ['By Dana Quill, Ph.D.', 'Dana Quill, Ph.D.||', 'en'],
    ['By Dana Quill Jr.', 'Dana Quill Jr.||', 'en'],
    ['By DANA QUILL JR.', 'Dana Quill Jr.||', 'en'],
    ['By Dana Quill, Jr., and Orla Venn', 'Dana Quill, Jr.||; Orla Venn||', 'en'],
    ['By the Rev. Dana Quill', 'the Rev. Dana Quill||', 'en'],
    ['By Dr. Dana Quill', 'Dr. Dana Quill||', 'en'],
    ['Orla Venn | Nov. 17, 2026', 'Orla Venn||', 'en'],
    ['Orla Venn | November 17, 2026', 'Orla Venn||', 'en'],
    ['By Orla Venn | Nov 17, 2026 | 6:00 am', 'Orla Venn||', 'en'],
    ['By Orla Venn • 17 November 2026', 'Orla Venn||', 'en'],
    ['Reporter: Orla Venn', 'Orla Venn||', 'en'],
    ['Orla Venn / Per Aasli', 'Orla Venn||; Per Aasli||', 'en'],
    ['Reviewed by Orla Venn', 'Orla Venn||', 'en'],
    ['An opinion column by Orla Venn', 'Orla Venn||', 'en'],
    ['By Orla Venn Special to The Harbour Times', 'Orla Venn|Special to The Harbour Times|', 'en'],
    ['Posted by Orla Venn on Saturday 4 April 2026', 'Orla Venn||', 'en'],
    ['Orla Venn – photojournalist', 'Orla Venn|photojournalist|', 'en'],
    ['Harbour News – Orla Venn', 'Orla Venn||', 'en'],
    ['Port Talvik | Orla Venn', 'Orla Venn||', 'en'],
    ['Talvik | Orla Venn', 'Orla Venn||', 'en'],
    ['Orla Venn, Harbour News, Talvik', 'Orla Venn||Harbour News', 'en'],
    ['Orla Venn, correspondent, Talvik', 'Orla Venn|correspondent|', 'en'],
    ['Γράφει η Orla Venn', 'Orla Venn||', 'el'],
    ['By Orla Venn By Per Aasli', 'Orla Venn||; Per Aasli||', 'en'],
    ['Compiled by Orla Venn and Per Aasli', 'Orla Venn||; Per Aasli||', 'en'],
    ['Posted by Orla Venn on Saturday 4 April 2020', 'Orla Venn||', 'en'],
    ['By Orla Venn Tue, 28 November 2023 00:56', 'Orla Venn||', 'en'],
    ['By Orla Venn, photojournalist', 'Orla Venn|photojournalist|', 'en'],
    ['*By Orla Venn*', 'Orla Venn||', 'en'],
    ['_Af Orla Venn_', 'Orla Venn||', 'da'],
    ['(By Orla Venn)', 'Orla Venn||', 'en'],
    ['+++ Von Orla Venn +++', 'Orla Venn||', 'de'],
    ['— Orla Venn', 'Orla Venn||', 'en'],
    ['*Updated*', null, 'en'],
    ['By Priya', 'Priya||', 'en'],
    ['By Monday', null, 'en'],
    ['By Priya, Fort Larkfield', 'Priya||', 'en'],
    ['By Orla Venn, Upper Larkfield', 'Orla Venn||', 'en'],
    ['Orla Venn, Larkfield', 'Orla Venn||', 'en'],
    ['Paris, France', null, 'en'],
    ['Af Orla Venn, /Ritzau/', 'Orla Venn||Ritzau', 'da'],
    ['Guest column by Orla Venn', 'Orla Venn||', 'en'],
    ['By Orla Venn | o.venn@harbour.example and Per Aasli | p.aasli@harbour.example', 'Orla Venn||; Per Aasli||', 'en'],
    ["Di Ruggero dall'Olmo", "Ruggero dall'Olmo||", 'it'],
    ['Author: Orla Venn', 'Orla Venn||', 'en'],
    ['Written by Orla Venn', 'Orla Venn||', 'en'],
    ['Words by Orla Venn', 'Orla Venn||', 'en'],
    ['Story by Orla Venn', 'Orla Venn||', 'en'],
    ['Report by Orla Venn', 'Orla Venn||', 'en'],
    ['by orla venn', 'Orla Venn||', 'en'],
    ['By Orla Venn (@orlavenn)', 'Orla Venn||', 'en'],
    ['By Orla Venn @orlavenn', 'Orla Venn||', 'en'],
    ['By Orla Venn orla.venn@harbourtimes.example', 'Orla Venn||', 'en'],
    ['By Orla Venn (orla.venn@harbourtimes.example)', 'Orla Venn||', 'en'],
    ['By Orla Venn <orla.venn@harbourtimes.example>', 'Orla Venn||', 'en'],
    ['By Orla Venn, Harbour Correspondent', 'Orla Venn|Harbour Correspondent|', 'en'],
    ['By Orla Venn, Health Reporter, The Harbour Times', 'Orla Venn|Health Reporter|The Harbour Times', 'en'],
    ['By Orla Venn for The Harbour Times', 'Orla Venn||The Harbour Times', 'en'],
    ['By Orla Venn / The Harbour Times', 'Orla Venn||The Harbour Times', 'en'],
    ['By Orla Venn of The Harbour Times', 'Orla Venn||The Harbour Times', 'en'],
    ['By Orla Venn, special to The Harbour Times', 'Orla Venn|special to The Harbour Times|', 'en'],
    ['By Orla Venn - Staff Writer', 'Orla Venn|Staff Writer|', 'en'],
    ['ORLA VENN, Staff Writer', 'Orla Venn|Staff Writer|', 'en'],
    ['By The Associated Press', 'The Associated Press|(organization)|', 'en'],
    ['Robin Example Political Correspondent', 'Robin Example|Political Correspondent|', 'en'],
    ['By ROBIN EXAMPLE Associated Press Writer', 'Robin Example|Associated Press Writer|Associated Press', 'en'],
    ['byRobin Example', 'Robin Example||', 'en'],
    ['ByRobin Example', 'Robin Example||', 'en'],
    ['By: Robin Example', 'Robin Example||', 'en'],
    ['BY ROBIN EXAMPLE', 'Robin Example||', 'en'],
    ['By Robin Example, Pat Sample', 'Robin Example||; Pat Sample||', 'en'],
    ['By Robin van der Example and Pat de la Sample', 'Robin van der Example||; Pat de la Sample||', 'en'],
    ['By J.R. Venn', 'J.R. Venn||', 'en'],
    ['By Orla Venn, 17 November 2026', 'Orla Venn||', 'en'],
    ['By Orla Venn Updated November 17, 2026', 'Orla Venn||', 'en'],
    ['Analysis by Orla Venn', 'Orla Venn||', 'en'],
    ['Opinion by Orla Venn', 'Orla Venn||', 'en'],
    ['Von Jo Beispiel, Zürich', 'Jo Beispiel||', 'de'],
    ['Von Jo Beispiel, dpa', 'Jo Beispiel||dpa', 'de'],
    ['Von Jo Beispiel und Pat Muster, Hafenzeitung', 'Jo Beispiel||Hafenzeitung; Pat Muster||Hafenzeitung', 'de'],
    ['Kolumne von Robin Beispiel', 'Robin Beispiel||', 'de'],
    ['Ein Kommentar von Robin Beispiel', 'Robin Beispiel||', 'de'],
    ['Do 25.04.24 | 14:07 Uhr | Von Eva Beispiel', 'Eva Beispiel||', 'de'],
    ['27. Januar 2026 • Robin Beispiel • 3 Minuten', 'Robin Beispiel||', 'de'],
    ['Karin Exempel/TT', 'Karin Exempel||TT', 'sv'],
    ['Por Juana Ejemplo, EFE', 'Juana Ejemplo||EFE', 'es'],
    ['Ayşe Örnek | 05.04.2025 - Güncelleme : 05.04.2025', 'Ayşe Örnek||', 'tr'],
    ['By T. J. Venn — Northline News', 'T. J. Venn||Northline News', 'en'],
    ['Will Venn Jr. | Dec. 25, 2026', 'Will Venn Jr.||', 'en'],
    ['文・見本太郎', '見本太郎||', 'ja'],
    ['by orla venn and per aasli', 'Orla Venn||; Per Aasli||', 'en'],
    ['By the Harbour Times Editorial Board', 'the Harbour Times Editorial Board|(organization)|', 'en'],
    [
      'Written by Orla Venn and Per Aasli; Animation by Kate Holm; Photography by Jon Tveit',
      'Orla Venn||; Per Aasli||; Kate Holm|Animation|; Jon Tveit|Photography|',
      'en',
    ],
    ['By Orla Venn, Photos by Jon Tveit', 'Orla Venn||; Jon Tveit|Photos|', 'en'],
    ['By Orla Venn. Photos by Jon Tveit', 'Orla Venn||; Jon Tveit|Photos|', 'en'],
    ['By Orla Venn. Additional reporting by Jon Tveit', 'Orla Venn||; Jon Tveit|Additional reporting|', 'en'],
    ['By J. R. Venn', 'J. R. Venn||', 'en'],
    ['Text: Orla Venn, Fotos: Jon Tveit', 'Orla Venn||; Jon Tveit|Fotos|', 'de'],
    ['Par Jean Exemple avec AFP', 'Jean Exemple||AFP', 'fr'],
    ['Par Jean Exemple (avec AFP)', 'Jean Exemple||AFP', 'fr'],
    ['By Orla Venn (with AP)', 'Orla Venn||AP', 'en'],
    ['By Orla Venn, with agencies', 'Orla Venn||', 'en'],
    ['Orla Venn, in Talvik', 'Orla Venn||', 'en'],
    ['Von Orla Venn (mit dpa)', 'Orla Venn||dpa', 'de'],
    ['Door Orla Venn (met ANP)', 'Orla Venn||ANP', 'nl'],
    ['By our own correspondent Orla Venn', 'Orla Venn|correspondent|', 'en'],
    ['Von unserem Redaktionsmitglied Orla Venn', 'Orla Venn|Redaktionsmitglied|', 'de'],
    ['Von unserer Mitarbeiterin Orla Venn', 'Orla Venn|Mitarbeiterin|', 'de'],
    ['Von Orla Venn und unseren Agenturen', 'Orla Venn||', 'de'],
    ['De notre correspondant Luc Armand', 'Luc Armand|correspondant|', 'fr'],
    ['De nuestra corresponsal Ana Ruiz', 'Ana Ruiz|corresponsal|', 'es'],
    ['Door onze redacteur Anna Visser', 'Anna Visser|redacteur|', 'nl'],
    ['Ein Gastbeitrag von Orla Venn', 'Orla Venn||', 'de'],
    ['Text und Fotos: Orla Venn', 'Orla Venn||', 'de'],
    ['Texte et photos : Luc Armand', 'Luc Armand||', 'fr'],
    ['Orla Venn / Talvik', 'Orla Venn||', 'en'],
    ['Ana Ruiz. Talvik', 'Ana Ruiz||', 'es'],
    ['Ana M. Ruiz', 'Ana M. Ruiz||', 'es'],
    ['Por Ana Ruas, da Lusa', 'Ana Ruas||Lusa', 'pt'],
    ['De nossa correspondente Ana Ruas', 'Ana Ruas|correspondente|', 'pt'],
    ['Text och foto: Anna Berg', 'Anna Berg||', 'sv'],
    ['Haber Merkezi', '', 'tr'],
    ['Anna Virtanen/STT', 'Anna Virtanen||STT', 'fi'],
    ['By Orla Venn and Per Aasli, Staff Writers', 'Orla Venn|Staff Writers|; Per Aasli|Staff Writers|', 'en'],
    ['By Orla Venn and Per Aasli, Chief Correspondent', 'Orla Venn||; Per Aasli|Chief Correspondent|', 'en'],
    [
      'By Orla Venn, The Harbour Times, and Per Aasli, Norfell Post',
      'Orla Venn||The Harbour Times; Per Aasli||Norfell Post',
      'en',
    ],
    ['By Orla Venn, Larkfield', 'Orla Venn||', 'en'],
    ['By Tess DeVries Staff Writer', 'Tess DeVries|Staff Writer|', 'en'],
    ['By Tess VennStaff Writer', 'Tess Venn|Staff Writer|', 'en'],
    ['Von Jo Beispiel aus Zürich und Pat Muster in Genf', 'Jo Beispiel||; Pat Muster||', 'de'],
    ['VON JO BEISPIEL UND PAT MUSTER', 'Jo Beispiel||; Pat Muster||', 'de'],
    ['Von Jo Beispiel für die Hafenzeitung', 'Jo Beispiel||die Hafenzeitung', 'de'],
    ['Von Friedrich von Beispiel Muster', 'Friedrich von Beispiel Muster||', 'de'],
    ['Por Juana Ejemplo con agencias', 'Juana Ejemplo||', 'es'],
    ['Par Jean Exemple, photos par Anne Modèle', 'Jean Exemple||; Anne Modèle|photos|', 'fr'],
  ])('%j', (text, authors, language) => {
    expect(signedBy(text, language)).toBe(authors);
  });

  it.each([
    ['28.04.2023 | 17:52 Uhr', 'de'],
    ['By 2030 the city will have no cars', 'en'],
    ['By the time they came it was late', 'en'],
    ['By land and by sea', 'en'],
    ['Press Office', 'en'],
    ['By Wednesday night it was over', 'en'],
    ['Council approves budget', 'en'],
    ['By popular demand', 'en'],
    ['Photo: Orla Venn', 'en'],
    ['Foto: Orla Venn', 'de'],
    ['by land and by sea', 'en'],
    ['by day and by night', 'en'],
  ])('is none: %j', (text, language) => {
    expect(signedBy(text, language)).toBeNull();
  });

  const story = [
    'Harbour reopens after repairs',
    '',
    'The harbour reopened on Monday after a winter of repairs, and the first ferry left at noon.',
    '',
    'Nobody was there to see it, said the harbour master, who has worked on the quay for thirty years.',
    '',
  ];

  it.each([
    ['— Orla Venn, The Harbour Times', 'Orla Venn, The Harbour Times', 'The Harbour Times', null],
    ['- Tess Okafor, staff writer', 'Tess Okafor, staff writer', null, 'staff writer'],
    ['-- Tess Okafor', 'Tess Okafor', null, null],
  ])('stands behind a dash at the end of a story: %j', (line, text, affiliation, role) => {
    for (const end of [[], ['', '###']]) {
      const { article } = parse([...story, line, ...end].join('\n'));
      expect(article.byline).toMatchObject({ text, authors: [{ kind: 'person', affiliation, role }] });
      expect(article.sections.flatMap(({ blocks }) => blocks)).toHaveLength(2);
    }
  });

  it.each([
    ['who has said what stands above', [...story, '“A slow closing of the island.”', '', '— Ada Finch, councillor']],
    ['one of a list', [...story, 'The winners are:', '', '— Ada Finch', '— Sam Reed', '— Orla Venn']],
    ['one where the story is signed above', [story[0] as string, '', 'By Sam Reed', ...story.slice(1), '— Orla Venn']],
  ])('is none of a dash and a name: %s', (_, lines) => {
    expect(parse(lines.join('\n')).article.byline?.text ?? 'By Sam Reed').toBe('By Sam Reed');
  });

  it('is parted from the signs that it stands between', () => {
    const { byline } = parse(['Bridge closes for a month', '', '*By Sam Reed*', '', ...story].join('\n')).article;
    expect(byline?.text).toBe('By Sam Reed');
  });

  it('names nobody where nobody is named', () => {
    expect(signedBy('by staff and wire reports', 'en')).toBe('');
  });

  it.each([
    ['2026-11-17 | 17:52', []],
    ['Saturday, October 9, 2010', []],
    ['Orla Venn, 17.11.2026', ['Orla Venn']],
    ['Cher', ['Cher']],
    ['^By Orla Venn=', []],
  ])('a field that is kept for it holds no dates or signs: %j', (text, names) => {
    const { byline } = parse(
      `HEADLINE: Harbour reopens after repairs\nBYLINE: ${text}\n\nThe first ferry left at noon.`,
    ).article;
    expect(byline?.authors.map(({ name }) => name)).toEqual(names);
  });
});

describe('who signs, and what for', () => {
  const of = (text: string) =>
    readByline(text, lexiconOf('en', styleNamed('plain') as Style))?.authors.map(({ name, role, affiliation }) => [
      name,
      role,
      affiliation,
    ]);

  it.each([
    ['By Sam Reed/Staff', [['Sam Reed', null, null]]],
    ['By Sam Reed/The Larkfield Echo', [['Sam Reed', null, 'The Larkfield Echo']]],
    [
      'By Sam Reed/Ada Finch',
      [
        ['Sam Reed', null, null],
        ['Ada Finch', null, null],
      ],
    ],
    [
      'Text by Sam Reed, photos by Ada Finch',
      [
        ['Sam Reed', null, null],
        ['Ada Finch', 'photos', null],
      ],
    ],
    [
      'By Sam Reed with additional reporting by Ada Finch',
      [
        ['Sam Reed', null, null],
        ['Ada Finch', 'additional reporting', null],
      ],
    ],
    ['Photographs and text by Sam Reed', [['Sam Reed', null, null]]],
    ['By Sam Reed (she/her)', [['Sam Reed', null, null]]],
    ['By Sam Reed, for the Echo', [['Sam Reed', null, 'the Echo']]],
  ])('%s', (text, authors) => {
    expect(of(text)).toEqual(authors);
  });
});

describe('very short copy', () => {
  it.each([
    'Ferry cut in half\nBy Sam Reed\nThe ferry will run half as often from Monday.',
    'Brücke wird für Wochen gesperrt\n\nVon Sam Reed\n\nDie Brücke über den Fluss wird am Freitag gesperrt.',
  ])('with a byline is no guess: %j', (copy) => {
    const { article } = parse(copy);
    expect(article.byline?.authors.map(({ name }) => name)).toEqual(['Sam Reed']);
    expect(article.diagnostics).toEqual([]);
  });

  it('with nothing but a slug for a label is labelled', () => {
    const { article } = parse('SLUG: bridge\n\nBridge to close\nBy Sam Reed/Staff\n\nThe bridge closes Friday.');
    expect(article).toMatchObject({ slug: 'bridge', headline: 'Bridge to close' });
  });
});

describe('two bylines on two lines', () => {
  it('sign together where "By" stands in front of both', () => {
    const story =
      'Ferry stays in port\n\nBy Orla Venn\nBy Per Aasli\n\nThe ferry will not run before spring, the council said on Monday.\n\nIt had run since 1950, and nobody had thought that it would stop.\n';
    expect(parse(story).article.byline?.authors.map(({ name }) => name)).toEqual(['Orla Venn', 'Per Aasli']);
  });
});

describe('a byline of a language that has no file of words', () => {
  it.each([
    ['Του Νίκου Καραβά', ['Νίκου Καραβά'], 'el'],
    ['De Mirela Oprea și Dan Stoica', ['Mirela Oprea', 'Dan Stoica'], 'ro'],
    ['SZERZŐ: Bodor Gergely', ['Bodor Gergely'], 'hu'],
    ['Oleh DAMAR WICAKSANA', ['Damar Wicaksana'], 'id'],
    ['Piše: Domagoj Perić i Ana Horvat', ['Domagoj Perić', 'Ana Horvat'], 'hr'],
    ['Nga Arben Hoxha dhe Mira Leka', ['Arben Hoxha', 'Mira Leka'], 'sq'],
  ])('%s', (text, names, language) => {
    expect(readByline(text, lexiconOf(language, plain))?.authors.map(({ name }) => name)).toEqual(names);
  });
});

describe('an "and" that is glued to the name behind it', () => {
  it.each([
    ['יעל שגיא ואמיר חלבי', ['יעל שגיא', 'אמיר חלבי'], 'he'],
    ['דנה ורד', ['דנה ורד'], 'he'],
    ['أحمد علي وسامي ناصر', ['أحمد علي', 'سامي ناصر'], 'ar'],
    ['محمد أحمد وليد حسن', ['محمد أحمد وليد حسن'], 'ar'],
  ])('%s', (text, names, language) => {
    expect(readByline(text, lexiconOf(language, plain))?.authors.map(({ name }) => name)).toEqual(names);
  });
});

describe('who stands behind "By"', () => {
  it.each(['Yusuf al-Khatib', "Pieter-Jan 't Hooft"])('signs, whatever shape the name has: %s', (name) => {
    const copy = `Ferry stays in port\n\nBy ${name}\n\nThe ferry will not run before spring, the council said on Monday.\n\nIt had run since 1950.\n`;
    expect(parse(copy).article.byline?.authors.map((author) => author.name)).toEqual([name]);
  });
});

describe('a line that stands where a byline does', () => {
  const of = (text: string) => bylineOfLine(text, lexiconOf('en', plain)).authors.map(({ name }) => name);
  it.each([
    ['By Corin Vogt, Phil Rask and Anne Demir (with dpa)', ['Corin Vogt', 'Phil Rask', 'Anne Demir']],
    ['By Jo Tveit (Larkfield, special correspondent)', ['Jo Tveit']],
    ['Natalia Kordas, Piotr Wilk, “Western Ledger”', ['Natalia Kordas', 'Piotr Wilk']],
    ['Recipe by Orla Venn', ['Orla Venn']],
    ['Orla Venn reports', ['Orla Venn']],
    ['Aus Talvik berichtet Orla Venn', ['Orla Venn']],
    ['EXCLUSIVE: By Orla Venn', ['Orla Venn']],
  ])('is signed by nobody but names: %s', (text, names) => {
    expect(of(text)).toEqual(names);
  });

  it.each([
    'Club news',
    'What Venn said',
    'Letter for publication',
    'News from Calder Valley Hospitals',
    'Nine voted for it and four against.',
  ])('is signed by nobody without one: %s', (text) => {
    expect(of(text)).toEqual([]);
  });
});

describe('a name with an agency in brackets, alone on its line', () => {
  const copy = (line: string, by = '') =>
    `Ferry stays in port\n\n${by}${line}\n\nThe ferry will not run before spring, the council said on Monday.\n\nIt had run since 1950.\n`;

  it('signs, though it has the shape of a dateline', () => {
    const { byline, dateline } = parse(copy('Orla Venn (dpa)')).article;
    expect(byline?.authors).toMatchObject([{ name: 'Orla Venn', affiliation: 'dpa' }]);
    expect(dateline).toBeNull();
  });

  it.each(['San Francisco (AP)', 'Fort Larkfield (AP)', 'LARKFIELD (AP)'])(
    'signs nothing where it is a place: %s',
    (line) => {
      expect(parse(copy(line)).article.byline).toBeNull();
    },
  );

  it('signs nothing where it is a city as the language spells it', () => {
    const german =
      'Fähre bleibt im Hafen\n\nBad Tarnholt (dpa)\n\nDie Fähre fährt nicht vor dem Frühjahr, sagte der Rat am Montag.\n\nSie fuhr seit 1950 jeden Tag.\n';
    const of = (place: string) => parse(german.replace('Bad Tarnholt', place)).article.byline;
    expect(of('Frankfurt am Main')).toBeNull();
    expect(of('Den Haag')).toBeNull();
  });

  it('is the dateline where somebody else signs', () => {
    expect(
      parse(copy('Upper Larkfield (AP)', 'By Orla Venn\n\n')).article.byline?.authors.map(({ name }) => name),
    ).toEqual(['Orla Venn']);
  });
});

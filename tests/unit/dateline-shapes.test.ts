/** Where a story is from: a table of the shapes that datelines come in, all places invented or common. */
import { describe, expect, it } from 'vitest';
import { styleNamed } from '../../src/houses/index.js';
import type { Style } from '../../src/houses/style.js';
import { readDateline } from '../../src/read/grammar/dateline.js';
import { parse } from '../../src/read/parse.js';
import { lexiconOf } from '../../src/read/text/lexicon.js';

const plain = styleNamed('plain') as Style;
const body = 'The harbour reopened on Monday after a winter of repairs, and the first ferry left at noon.';
const more = 'Nobody was there to see it, said the harbour master, who has worked on the quay for thirty years.';

describe('a dateline', () => {
  it.each([
    ['PELL — ', 'PELL', null, null, 'en'],
    ['LEEDS: ', 'LEEDS', null, null, 'en'],
    ['Osmer. – ', 'Osmer', null, null, 'en'],
    ['OSMER | ', 'OSMER', null, null, 'en'],
    ['[OSMER] ', 'OSMER', null, null, 'en'],
    ['OSMER. ', 'OSMER', null, null, 'en'],
    ['UPPER OSMER. ', 'UPPER OSMER', null, null, 'en'],
    ['Rom. ', 'Rom', null, null, 'de'],
    ['Wien – ', 'Wien', null, null, 'de'],
    ['Amsterdam - ', 'Amsterdam', null, null, 'nl'],
    ['Reggio Calabria – ', 'Reggio Calabria', null, null, 'it'],
    ['OSMER, le 27 novembre 2026 – ', 'OSMER', '27 novembre 2026', null, 'fr'],
    ['Osmer /ČTK/ ', 'Osmer', null, 'ČTK', 'cs'],
    ['Osmer (Reuters). ', 'Osmer', null, 'Reuters', 'en'],
    ['OSMER, 1 iulie - ', 'OSMER', '1 iulie', null, 'ro'],
    ['OSMER, 27 noiembrie 2026 - ', 'OSMER', '27 noiembrie 2026', null, 'ro'],
    ['Osmer/HWN - ', 'Osmer', null, 'HWN', 'en'],
    ['OSMER/PELL - ', 'OSMER/PELL', null, null, 'en'],
    ['Osmer (HWN): ', 'Osmer', null, 'HWN', 'no'],
    ['Osmer, May 4, Monday (HWN) - ', 'Osmer', 'May 4, Monday', 'HWN', 'en'],
    ['(HWN) - OSMER, 4 NOV - ', 'OSMER', '4 NOV', 'HWN', 'it'],
    ['ОСМЕР, 4 ноя - ТАСС. ', 'ОСМЕР', '4 ноя', 'ТАСС', 'ru'],
    ['HARBOUR-WIRE - Osmer, 4 nov. - ', 'Osmer', '4 nov.', 'HARBOUR-WIRE', 'it'],
    ['OSMER, Ireland — ', 'OSMER, Ireland', null, null, 'en'],
    ['OSMER (AP) — ', 'OSMER', null, 'AP', 'en'],
    ['LARKFIELD, May 4, 2026 – ', 'LARKFIELD', 'May 4, 2026', null, 'en'],
    ['LARKFIELD, Ohio, May 4, 2026 – ', 'LARKFIELD, Ohio', 'May 4, 2026', null, 'en'],
    ['LARKFIELD, May 4, 2026: ', 'LARKFIELD', 'May 4, 2026', null, 'en'],
    ['LARKFIELD (May 4, 2026) – ', 'LARKFIELD', 'May 4, 2026', null, 'en'],
    ['Larkfield, 4 May 2026 – ', 'Larkfield', '4 May 2026', null, 'en'],
    ['(Larkfield, Ohio, May 4, 2026) – ', 'Larkfield, Ohio', 'May 4, 2026', null, 'en'],
    ['(OSMER) — ', 'OSMER', null, null, 'en'],
    ['(Osmer) – ', 'Osmer', null, null, 'en'],
    ['OSMER (IRELAND) — ', 'OSMER (IRELAND)', null, null, 'en'],
    ['Osmer (Ireland) – ', 'Osmer (Ireland)', null, null, 'en'],
    ['OSMER (Ireland), May 4 (AFP) - ', 'OSMER (Ireland)', 'May 4', 'AFP', 'en'],
    ['LARKFIELD, Ohio, May 4, 2026 /HarbourWire/ -- ', 'LARKFIELD, Ohio', 'May 4, 2026', 'HarbourWire', 'en'],
    ['LARKFIELD, Ohio, May 4, 2026 /Harbour Newswire/ -- ', 'LARKFIELD, Ohio', 'May 4, 2026', 'Harbour Newswire', 'en'],
    ['LARKFIELD, Ohio--(HARBOUR WIRE)--', 'LARKFIELD, Ohio', null, 'HARBOUR WIRE', 'en'],
    ['LARKFIELD, Ohio (The Harbour News Service) — ', 'LARKFIELD, Ohio', null, 'The Harbour News Service', 'en'],
    ['OSMER (Inter Harbour Press Service) - ', 'OSMER', null, 'Inter Harbour Press Service', 'en'],
    ['OSMER (Thomson Reuters Foundation) - ', 'OSMER', null, 'Thomson Reuters Foundation', 'en'],
    ['**** OSMER — ', 'OSMER', null, null, 'en'],
    ['****OSMER (AP) — ', 'OSMER', null, 'AP', 'en'],
    ['OSMER -- ', 'OSMER', null, null, 'en'],
    ['OSMER - ', 'OSMER', null, null, 'en'],
    ['OSMER – ', 'OSMER', null, null, 'en'],
    ['OSMER _ ', 'OSMER', null, null, 'en'],
    ['OSMER—', 'OSMER', null, null, 'en'],
    ['OSMER.— ', 'OSMER', null, null, 'en'],
    ['SAINT-MARC-DES-CARRIERES-SUR-LE-LAC — ', 'SAINT-MARC-DES-CARRIERES-SUR-LE-LAC', null, null, 'en'],
    ['SAN MIGUEL DE LOS BANCOS ALTOS — ', 'SAN MIGUEL DE LOS BANCOS ALTOS', null, null, 'en'],
    ['NORTH UPPER LARKFIELD UNDER LYNE — ', 'NORTH UPPER LARKFIELD UNDER LYNE', null, null, 'en'],
    ['OSMER, May 4 — ', 'OSMER', 'May 4', null, 'en'],
    ['OSMER, 4. Mai (dpa) - ', 'OSMER', '4. Mai', 'dpa', 'de'],
    ['OSMER (dpa/lno) - ', 'OSMER', null, 'dpa/lno', 'de'],
    ['Osmer/Pell (dpa) - ', 'Osmer/Pell', null, 'dpa', 'de'],
    ['OSMER, 4 mai (AFP) — ', 'OSMER', '4 mai', 'AFP', 'fr'],
    ['Osmer, 4 may (EFE).- ', 'Osmer', '4 may', 'EFE', 'es'],
    ['Møllehavn /ritzau/: ', 'Møllehavn', null, 'ritzau', 'da'],
    ['OSMER /ritzau/ ', 'OSMER', null, 'ritzau', 'da'],
    ['OSMER, Ireland -(HarbourWire)- ', 'OSMER, Ireland', null, 'HarbourWire', 'en'],
    ['OSMER, Ireland, May 4, 2026 (GLOBE NEWSWIRE) -- ', 'OSMER, Ireland', 'May 4, 2026', 'GLOBE NEWSWIRE', 'en'],
    ['OSMER, Ireland | ', 'OSMER, Ireland', null, null, 'en'],
  ])('%j', (written, place, date, agency, language) => {
    const reading = readDateline(written + body, lexiconOf(language, plain));
    expect(reading).toMatchObject({ place, date, agency });
    expect((written + body).slice(reading?.bodyStart)).toBe(body);
  });

  it.each([
    ['The plan — which nobody had seen — was adopted by a narrow vote.', 'en'],
    ['Note: The harbour reopened on Monday.', 'en'],
    ['Warning: The harbour is closed.', 'en'],
    ['Police: The man was found.', 'en'],
    ['NORTHERN PACIFIC (CP) UNIT STUDIES PAPER MILL', 'en'],
    ['NATO: The harbour is closed.', 'en'],
    ['UPDATE: The harbour is closed.', 'en'],
    ['Doe: The harbour is closed, and so is the quay.', 'en'],
    ['PHOTOS — The harbour reopened on Monday.', 'en'],
    ['Q: What did you see?', 'en'],
    ['WHO: The harbour is closed', 'en'],
    ['MONDAY — The harbour is closed.', 'en'],
    ['Harbour Trust | The harbour is closed.', 'en'],
    ['TIME: 8 p.m.', 'en'],
    ['WHERE: Osmer town hall', 'en'],
    ['Jane Doe — The harbour master said on Monday it was closed.', 'en'],
    ['Osmer Council: The harbour is closed.', 'en'],
    ['CONTACT: Jane Doe', 'en'],
    ['MEDIA ALERT — The harbour is closed.', 'en'],
    ['Mr. Doe. – The harbour is closed.', 'en'],
    ['Good. The harbour is open.', 'de'],
    ['Gut. Der Hafen ist offen.', 'de'],
    ['Endlich. Der Hafen ist offen, und die Leute sind froh.', 'de'],
  ])('is none: %j', (text, language) => {
    expect(readDateline(text, lexiconOf(language, plain))).toBeNull();
  });

  it.each(['— ', '-- '])('may stand above its dash: %j', (dash) => {
    const { article } = parse(`COUNTY OPENS NEW BOAT RAMP\n\nHILLSIDE\n${dash}${body}\n${more}`);
    expect(article.dateline).toMatchObject({ text: 'HILLSIDE', place: 'HILLSIDE' });
    expect(article.sections[0]?.blocks[0]).toEqual({ type: 'paragraph', text: body });
  });

  it('leaves the signs of a flash out', () => {
    const { article } = parse(`Harbour reopens after repairs\n\n**** OSMER (AP) — ${body}\n\n${more}`);
    expect(article.dateline).toMatchObject({ text: 'OSMER (AP)', place: 'OSMER' });
    expect(article.sections[0]?.blocks[0]).toEqual({ type: 'paragraph', text: body });
  });
});

describe('a place that nobody knows and no capitals show', () => {
  const english = (sign: string, again: string) =>
    `Harbour to cost more than planned\n\nBy Orla Venn\n\nTarnholt${sign}The council backed the plan on Friday.\n\nIt had waited for years, ${again} and elsewhere.\n`;
  const placeOf = (copy: string) => parse(copy).article.dateline?.place ?? null;

  it.each([' - ', ' – ', ' — ', '—', ' | '])('is a dateline where the story names it again: Tarnholt%s', (sign) => {
    expect(placeOf(english(sign, 'in Tarnholt'))).toBe('Tarnholt');
  });

  it('is one before a full stop, in German', () => {
    const copy =
      'Hafen wird teurer als geplant\n\nVon Orla Venn\n\nTarnholt. Der Rat stimmte dem Plan am Freitag nach vier Stunden zu.\n\nDie Stadt hatte lange gewartet, in Tarnholt und anderswo.\n';
    expect(placeOf(copy)).toBe('Tarnholt');
  });

  it.each(['Tarnholt–Osmer ferries stay in port, the council said on Friday.', 'Tarnholt - Osmer 2-1'])(
    'is none where it is no place to write from: %s',
    (line) => {
      expect(
        placeOf(
          `Harbour to cost more than planned\n\nBy Orla Venn\n\n${line}\n\nIt rained in Tarnholt on Friday and on Saturday.\n`,
        ),
      ).toBeNull();
    },
  );

  it.each(['said Tarnholt', 'in Osmer'])('is one by where it stands, too: %s', (again) => {
    expect(placeOf(english(' - ', again))).toBe('Tarnholt');
  });

  it.each([': ', ' | '])('is none where neither a dash sets it apart nor the story proves it: Tarnholt%s', (sign) => {
    expect(placeOf(english(sign, 'in Tarnholters'))).toBeNull();
  });
});

it.each([
  ['OSMER. ', 'OSMER'],
  ['Rome. ', 'Rome'],
  ['OSMER, Calif. ', 'OSMER, Calif.'],
])('the full stop that stands for a dash is no part of the dateline: %s', (opening, text) => {
  const { dateline } = parse(`Roof is mended\n\nBy Orla Venn\n\n${opening}${body}\n\n${more}\n`).article;
  expect(dateline).toMatchObject({ text, place: text });
});

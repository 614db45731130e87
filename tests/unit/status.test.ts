/** What notices say of the whole story: read, warned of, and shown first wherever people read it. */
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { StatusKind } from '../../src/article.js';
import { type FormatName, write } from '../../src/formats/index.js';
import { parse } from '../../src/read/parse.js';
import { isOver } from '../../src/read/status.js';

const english = `Ferry firm to cut winter sailings

By Jane Corrigan

Nov. 26, 2026

OSMER (Echo) — Northline Ferries will cut four crossings a day from Monday, the company said on Thursday, and the last boat of the evening will not sail.

Its managing director, Gareth Pym, blamed the price of diesel and said that the timetable would be looked at again in the spring.`;

const german = `Reederei streicht Fahrten im Winter

Von Jana Berger

26. November 2026

Osmer (Echo) - Die Reederei Nordlinie streicht ab Montag vier Überfahrten am Tag, wie das Unternehmen am Donnerstag mitteilte. Auch das letzte Schiff am Abend fährt nicht mehr.

Der Geschäftsführer nannte als Grund den Preis für Diesel und sagte, dass der Fahrplan im Frühjahr noch einmal geprüft werde.`;

const french = `La compagnie supprime des traversées cet hiver

Par Jeanne Berger

26 novembre 2026

OSMER (Echo) - La compagnie Ligne du Nord supprime dès lundi quatre traversées par jour, a annoncé l’entreprise jeudi. Le dernier bateau du soir ne partira plus.

Son directeur a mis en cause le prix du gazole et a dit que les horaires seraient revus au printemps.`;

const spanish = `La naviera recorta los viajes de invierno

Por Juana Correa

26 de noviembre de 2026

OSMER (Echo) - La naviera Línea del Norte recorta desde el lunes cuatro travesías al día, según dijo la empresa el jueves. El último barco de la noche ya no saldrá.

Su director culpó al precio del gasóleo y dijo que los horarios se revisarán en la primavera.`;

const portuguese = `Empresa corta viagens de inverno

Por Joana Correia

26 de novembro de 2026

OSMER (Echo) - A empresa Linha do Norte vai cortar quatro travessias por dia a partir de segunda-feira, disse a companhia na quinta-feira. O último barco da noite não vai sair.

O diretor culpou o preço do gasóleo e disse que os horários serão revistos na primavera.`;

const statusOf = (notice: string, story: string, now?: string) =>
  parse(`${notice}\n\n${story}`, now === undefined ? {} : { now }).article.status.map(({ kind, until }) => [
    kind,
    until,
  ]);

describe('a notice above a story', () => {
  it.each<[string, string, StatusKind, string | null]>([
    ['BULLETIN KILL', english, 'kill', null],
    ['Editors: Kill the story slugged Ferry. A source has withdrawn a statement.', english, 'kill', null],
    ['EDITORS: STORY WITHDRAWN. Please disregard.', english, 'withdrawn', null],
    ['HOLD UNTIL FURTHER NOTICE', english, 'hold', null],
    ['EMBARGOED UNTIL 00:01 GMT, MONDAY 30 NOVEMBER 2026', english, 'embargo', '2026-11-30T00:01:00Z'],
    ['***EMBARGOED UNTIL 00:01 GMT, NOV. 28***', english, 'embargo', '2026-11-28T00:01:00Z'],
    ['EMBARGOED UNTIL 6 a.m. Friday, Nov. 27', english, 'embargo', '2026-11-27T06:00'],
    ['ADVANCE FOR SUNDAY, NOV. 29', english, 'advance', '2026-11-29'],
    ['Eds: Hold for release at 6 a.m. Saturday.', english, 'advance', null],
    ['(Corrects spelling of name in 3rd paragraph)', english, 'correction', null],
    ['Eds: UPDATES with quotes from the managing director.', english, 'update', null],
    ['SPERRFRIST: Freitag, 27.11.2026, 06.00 Uhr', german, 'embargo', '2026-11-27T06:00'],
    ['Achtung Redaktionen: Meldung zurückgezogen', german, 'withdrawn', null],
    ['EMBARGO jusqu’au 27 novembre 2026 à 6 h', french, 'embargo', '2026-11-27T06:00'],
    ['(Rectificatif: corrige le nom au 3e paragraphe)', french, 'correction', null],
    ['EMBARGADO hasta el 27 de noviembre de 2026', spanish, 'embargo', '2026-11-27'],
    ['EMBARGADO até 27 de novembro de 2026', portuguese, 'embargo', '2026-11-27'],
  ])('%j', (notice, story, kind, until) => {
    expect(statusOf(notice, story)).toEqual([[kind, until]]);
  });

  it.each(['FOR IMMEDIATE RELEASE', 'Embargo lifted', 'EDITOR’S NOTE: This is the second of three stories.'])(
    '%j is none',
    (notice) => {
      expect(statusOf(notice, english)).toEqual([]);
    },
  );

  it('comes gravest first, and keeps its words', () => {
    const { status } = parse(`Eds: UPDATES with quotes.\nEDITORS: MANDATORY KILL\n\n${english}`).article;
    expect(status).toEqual([
      { kind: 'kill', text: 'EDITORS: MANDATORY KILL', until: null },
      { kind: 'update', text: 'Eds: UPDATES with quotes.', until: null },
    ]);
  });

  it.each<[string, StatusKind, string]>([
    ['UPDATE 2-Ferry firm to cut winter sailings', 'update', 'UPDATE 2'],
    ['CORRECTED-Ferry firm to cut winter sailings', 'correction', 'CORRECTED'],
  ])('the headline says it itself: %j', (headline, kind, text) => {
    const { article } = parse(english.replace('Ferry firm to cut winter sailings', headline));
    expect(article).toMatchObject({ headline, status: [{ kind, text }] });
  });

  it.each([
    'KILL THE BILL: PROTESTERS FILL SQUARE',
    'Hold the line: ferry crews vote',
    'EU: Ferry firm to cut sailings',
  ])('a headline is no notice: %j', (headline) => {
    expect(parse(english.replace('Ferry firm to cut winter sailings', headline)).article.status).toEqual([]);
  });
});

describe('what is said of it', () => {
  const codes = (notice: string, now?: string) =>
    parse(`${notice}\n\n${english}`, now === undefined ? {} : { now })
      .article.diagnostics.filter(({ code }) => code === 'not-to-publish' || code === 'notice')
      .map(({ severity }) => severity);

  it('warns of what is not to be published, and of an embargo until it is over by the clock', () => {
    const embargo = 'EMBARGOED UNTIL 00:01 GMT, SATURDAY 28 NOVEMBER 2026';
    expect(codes('BULLETIN KILL')).toEqual(['warning']);
    expect(codes(embargo)).toEqual(['warning']);
    expect(codes(embargo, '2026-11-28T00:00:59Z')).toEqual(['warning']);
    expect(codes(embargo, '2026-11-28T00:01:00Z')).toEqual(['info']);
    expect(codes('STRICTLY EMBARGOED', '2036-11-28T00:01:00Z')).toEqual(['warning']);
    expect(codes('Eds: UPDATES with quotes.')).toEqual(['info']);
  });

  it('a time without a zone is over when it is so everywhere', () => {
    expect(isOver('2026-11-28', '2026-11-28T11:59:59Z')).toBe(false);
    expect(isOver('2026-11-28', '2026-11-28T12:00:00Z')).toBe(true);
    expect(isOver('2026-11-28T06:00', '2026-11-28T17:59:59Z')).toBe(false);
    expect(isOver('2026-11-28T06:00', '2026-11-28T18:00:00Z')).toBe(true);
    expect(isOver('2026-11-28T06:00:00+02:00', '2026-11-28T04:00:00Z')).toBe(true);
    expect(isOver('2026-11-28', null)).toBe(false);
  });
});

describe('every format that people read shows it above the headline', () => {
  const reading = parse(`EMBARGOED UNTIL 00:01 GMT, MONDAY 30 NOVEMBER 2026\n\n${english}`);
  const headline = 'Ferry firm to cut winter sailings';

  it.each<FormatName>(['html', 'markdown', 'terminal', 'text'])('%s', async (format) => {
    const output = await write(reading, format, { frontMatter: false, width: 72 });
    const shown = output.slice(output.indexOf('<body>') + 1);
    const banner = shown.indexOf('EMBARGO until November 30, 2026');
    expect(banner).toBeGreaterThanOrEqual(0);
    expect(banner).toBeLessThan(shown.indexOf(headline));
    // Once: the note is the banner.
    expect(shown.split('EMBARGOED UNTIL 00:01')).toHaveLength(2);
  });

  it('wordpress and a fragment, which have no headline, begin with it', async () => {
    expect(await write(reading, 'wordpress')).toMatch(
      /^<!-- wp:paragraph[^\n]* -->\n<p(?: class="status")?><strong>EMBARGO until/,
    );
    expect(await write(reading, 'html', { fragment: true })).toMatch(/^<p><strong>EMBARGO until/);
  });

  it('a mail says it in its subject, too', async () => {
    const { subject, html, text } = await PostalMime.parse(await write(reading, 'email'));
    expect(subject).toBe(`[EMBARGO] ${headline}`);
    for (const part of [html, text]) expect(part).toContain('EMBARGO until');
  });
});

describe('the exchange formats have it in its own place', () => {
  const killed = parse(`BULLETIN KILL\n\n${english}`);
  const held = parse(`HOLD UNTIL FURTHER NOTICE\n\n${english}`);
  const embargoed = parse(`EMBARGOED UNTIL 00:01 GMT, MONDAY 30 NOVEMBER 2026\n\n${english}`);
  const open = parse(`STRICTLY EMBARGOED\n\n${english}`);

  it('ninjs', async () => {
    const of = async (reading: typeof killed) => JSON.parse(await write(reading, 'ninjs'));
    expect(await of(killed)).toMatchObject({ pubStatus: 'canceled', edNote: expect.stringContaining('KILL') });
    expect(await of(held)).toMatchObject({ pubStatus: 'withheld' });
    expect(await of(embargoed)).toMatchObject({ embargoedUntil: '2026-11-30T00:01:00Z' });
    expect(await of(open)).toMatchObject({ pubStatus: 'withheld' });
  });

  it('nitf', async () => {
    expect(await write(killed, 'nitf')).toContain('<docdata management-status="canceled">');
    const output = await write(embargoed, 'nitf');
    expect(output).toContain('<docdata management-status="embargoed">');
    expect(output).toContain('<date.release norm="20261130T000100Z"/>');
  });

  it('newsml-g2', async () => {
    expect(await write(killed, 'newsml-g2')).toContain('<pubStatus qcode="stat:canceled"/>');
    expect(await write(held, 'newsml-g2')).toContain('<pubStatus qcode="stat:withheld"/>');
    expect(await write(embargoed, 'newsml-g2')).toContain('<embargoed>2026-11-30T00:01:00Z</embargoed>');
    expect(await write(open, 'newsml-g2')).toContain('<embargoed></embargoed>');
  });

  it('front matter keeps a site from building it', async () => {
    expect(await write(killed, 'markdown')).toMatch(/^status:\n {2}- "kill"\ndraft: true\npublished: false$/m);
    expect(await write(parse(english), 'markdown')).not.toMatch(/^(?:draft|published|status):/m);
  });
});

/** Several stories in one text without marks between them: columns of briefs. And one story, which is never cut in two. */
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/input/lines.js';
import { openLive } from '../../src/read/live-blog.js';
import { parse, parseAll } from '../../src/read/parse.js';
import { stories } from '../../src/read/stories.js';

const briefs = [
  [
    'Ferry sinks off Tamora; 14 rescued',
    'PORT TAMORA — A ferry with 14 people on board sank in calm water late Thursday, and fishing boats pulled all of them out.',
  ],
  [
    'Coffee pickers end their strike',
    'SELDANE — Coffee pickers went back to work on Friday after growers agreed to raise pay by 9 percent.',
    'The strike had cost the region about $3 million.',
  ],
  [
    'Parliament votes to move clocks for good',
    'HALVIK — Parliament voted 88-41 on Thursday to stay on summer time, so that nobody moves clocks again.',
  ],
] as const;
const headlines = briefs.map(([headline]) => headline);
const column = briefs.map((lines) => lines.join('\n')).join('\n\n');
const undated = column.replace(/^[A-Z ]+ — /gm, '');

const headlinesOf = (text: string) => parseAll(text).map(({ article }) => article.headline);

describe('a column of briefs', () => {
  it.each([
    ['datelines, blank lines between', column],
    ['a title above', `WORLD IN BRIEF\n\n${column}`],
    ['blank lines between all', column.replace(/\n+/g, '\n\n')],
    ['no blank lines at all', column.replace(/\n+/g, '\n')],
    ['rules between, a title, no datelines', `IN BRIEF\n\n${undated.replaceAll('\n\n', '\n\n---\n\n')}`],
    ['stars between, a title, no datelines', `News briefs\n\n${undated.replaceAll('\n\n', '\n\n* * *\n\n')}`],
    ['CR LF', column.replaceAll('\n', '\r\n')],
    ['CR alone', column.replaceAll('\n', '\r')],
    ['spaces at the ends of lines', column.replaceAll('\n', '   \n')],
    ['bullets', column.replace(/^(?=Ferry|Coffee|Parl)/gm, '• ')],
    [
      'numbers',
      column
        .replace(/^Ferry/, '1. Ferry')
        .replace('Coffee p', '2. Coffee p')
        .replace('Parl', '3. Parl'),
    ],
  ])('is several stories: %s', (_, text) => {
    expect(headlinesOf(text)).toEqual(headlines);
  });

  it.each([
    [
      'German',
      'Kurz gemeldet\n\nTraktor fährt in Schaufenster\nEin Traktor ist am Dienstag in Brennach in das Schaufenster einer Bäckerei gerollt. Verletzt wurde niemand.\n\nHallenbad bleibt bis Ostern zu\nDas Hallenbad in Oberlind bleibt bis Ostern geschlossen. Bei der Sanierung war am Mittwoch Asbest im Dach gefunden worden.\n\nGesangsverein wird 150\nDer Gesangsverein Eintracht Molln wird 150 Jahre alt und feiert das am Samstag mit einem Konzert in der Stadthalle.\n',
      ['Traktor fährt in Schaufenster', 'Hallenbad bleibt bis Ostern zu', 'Gesangsverein wird 150'],
    ],
    [
      'French',
      'EN BREF\n\nGrève levée au port de Marlac\nMARLAC (AFP) - Les dockers ont voté jeudi la reprise du travail.\n\nUn ours aperçu à la gare\nVILLERONDE (AFP) - Un jeune ours brun a été aperçu mercredi soir sur un quai.\n\nDeux villages évacués\nSAINT-ORBAN (AFP) - Environ 300 habitants ont été évacués dans la nuit.\n',
      ['Grève levée au port de Marlac', 'Un ours aperçu à la gare', 'Deux villages évacués'],
    ],
  ])('is several stories in %s', (_, text, wanted) => {
    expect(headlinesOf(text)).toEqual(wanted);
  });

  it('has a headline, a dateline and a body for each, and the title in none', () => {
    const [first, second, third] = parseAll(`WORLD IN BRIEF\n\n${column}`).map(({ article }) => article);
    expect(first?.dateline?.place).toBe('PORT TAMORA');
    expect(first?.discarded).toMatchObject([{ reason: 'furniture', line: 1, text: 'WORLD IN BRIEF' }]);
    expect(second?.sections[0]?.blocks).toHaveLength(2);
    expect(third?.discarded).toEqual([]);
    expect([first, second, third].map((article) => article?.input.story)).toEqual([1, 2, 3]);
    expect(second?.diagnostics).toMatchObject([
      { code: 'column-of-briefs', severity: 'info', message: 'brief 2 of 3 in a column', line: 6 },
    ]);
  });

  it('can be of two, where each is a headline, a dateline and text, and nothing else is there', () => {
    const two = briefs.slice(0, 2).map((lines) => lines.join('\n'));
    expect(headlinesOf(two.join('\n\n'))).toEqual(headlines.slice(0, 2));
    expect(headlinesOf(undated.split('\n\n').slice(0, 2).join('\n\n'))).toHaveLength(1);
  });

  it('can have datelines and no headlines, under a title', () => {
    const text = `NATIONAL BRIEFS\n\n${briefs.map(([, lead]) => lead).join('\n\n')}\n`;
    expect(parseAll(text).map(({ article }) => article.dateline?.place)).toEqual(['PORT TAMORA', 'SELDANE', 'HALVIK']);
  });

  it('tiles the input', () => {
    const text = `\n\nWORLD IN BRIEF\n\n1. ${column.replace('Coffee p', '2. Coffee p').replace('Parl', '3. Parl')}\n\n###\n\n`;
    const segments = parseAll(text).flatMap(({ sourceMap }) => sourceMap);
    expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    for (const { start, line, column: from } of segments) {
      const before = text.slice(0, start).split('\n');
      expect([line, from]).toEqual([before.length, (before.at(-1) as string).length + 1]);
    }
  });

  it('is one encoding, and is read alike from a stream and from a text', async () => {
    const latin = Buffer.from(
      column.replaceAll('—', '-').replaceAll('ferry', 'ferry «Ærø»').replaceAll('Coffee', 'Café'),
      'latin1',
    );
    const readings = [];
    for await (const reading of stories(latin)) readings.push(reading);
    expect(readings.map(({ article }) => article.headline)).toEqual([
      headlines[0],
      'Café pickers end their strike',
      headlines[2],
    ]);
  });

  it('is what a script says where a script has parted the input', async () => {
    const count = async (source: string, options: object) => {
      let all = 0;
      for await (const _ of stories(source, options)) all++;
      return all;
    };
    expect(await count(column, {})).toBe(3);
    expect(await count(column, { separator: '\x1e' })).toBe(1);
    expect(await count(JSON.stringify({ text: column }), { from: 'ndjson' })).toBe(1);
    expect(parse(column).article.headline).toBe(headlines[0]);
  });

  it('is said and not done where it is not sure', () => {
    const text = undated.replaceAll('\n\n', '\n\n---\n\n');
    const [{ article } = { article: null }, ...others] = parseAll(text);
    expect(others).toEqual([]);
    expect(article?.diagnostics.filter(({ code }) => code === 'several-stories')).toHaveLength(1);
  });
});

describe('one story stays one', () => {
  const sections = [
    [
      'The woman who counts the swifts',
      'By Ruth Amsel',
      'Every evening in May, Marta Quill climbs a tower with a clicker.',
    ],
    ['A hobby that grew', 'She began in 1988 with a notebook. Now her counts are used in nine countries.'],
    ['Fewer each year', 'In 1990 Quill counted 412 pairs. Last year there were 96.'],
    ['What may help', 'Nest bricks cost $30 each, and builders ask Quill for advice.'],
  ];
  const story = sections.map((lines) => lines.join('\n')).join('\n\n');

  it.each([
    ['subheads', story],
    ['subheads and rules', story.replaceAll('\n\n', '\n\n* * *\n\n')],
    [
      'a dateline on top and subheads',
      'Storm leaves five states in the dark\n\nLORNE, Wash. (AP) — A windstorm left more than a million homes without power.\n\nRoads blocked\nFallen trees blocked highways from the coast to the mountains.\n\nHospitals on generators\nEleven hospitals ran on generators overnight.\n\nSchools to stay shut\nMost districts said schools would stay shut until Wednesday.\n',
    ],
    [
      'a dateline on top, and sections that share nothing',
      'Storm leaves five states in the dark\n\nLORNE, Wash. (AP) — A windstorm left a million homes in five states without power in the dark.\n\nRoads blocked\nFallen trees blocked roads from the coast to the mountains.\n\nHospitals on generators\nEleven hospitals ran on generators overnight.\n\nSchools to stay shut\nSchools would stay shut until Wednesday.\n',
    ],
    [
      'a list of five things',
      '5 things to know about the ferry schedule\nBy Dana Crewe\n\nThe winter schedule begins Monday. Here is what riders should know.\n\n1. Fewer morning boats\nThe 6:10 and 7:20 a.m. ferries become one boat at 6:45.\n\n2. Bikes cost more\nA bicycle now costs $4 each way.\n\n3. The café is closed\nThere will be no food on the ferry until April.\n',
    ],
    [
      'a live blog',
      'Election night in Arden: live updates\n\nFollow along as the votes are counted.\n\n8:02 p.m.\nPolls are closed in all nine precincts.\n\n8:47 p.m.\nPrue leads by 140 votes, the clerk says.\n\n9:30 p.m.\nTurnout reached 61 percent.\n',
    ],
    ['a house’s slug line', `Harbour/ AP/ OSLO/ J. Doe/\n${column}`],
    ['a wire’s frame', `\x01\n\x02${column}\x03\n`],
    ['labels', `HED: Briefs\nBY: Ann Doe\n\n${column}`],
  ])('with %s', (_, text) => {
    expect(parseAll(text)).toHaveLength(1);
  });
});

describe('a live blog', () => {
  const entries = [
    ['9:30 p.m.', 'Recount is likely', 'Turnout reached 61 percent, the highest since 2008, the clerk said.'],
    ['8:47 p.m.', 'Prue ahead', 'Prue leads by 140 votes with two precincts counted, the clerk says.'],
    ['8:02 p.m.', 'Polls close', 'The polls are closed in all nine precincts of the town.'],
  ] as const;
  const top = 'Election night in Arden: live updates\nBy Ann Doe\n\nFollow along as the votes are counted.\n\n';
  const subheadsOf = (text: string) =>
    parseAll(text).flatMap(({ article }) => article.sections.map(({ subhead }) => subhead));

  it.each([
    ['times alone', entries.map(([time, , text]) => `${time}\n${text}`), ['9:30 p.m.', '8:47 p.m.', '8:02 p.m.']],
    [
      'times and what it is about in one line',
      entries.map(([time, about, text]) => `${time} — ${about}\n\n${text}`),
      ['9:30 p.m. — Recount is likely', '8:47 p.m. — Prue ahead', '8:02 p.m. — Polls close'],
    ],
    ['two lines', entries.map((lines) => lines.join('\n\n')), entries.flatMap((entry) => entry.slice(0, 2))],
  ])('is one story, and its times are subheads: %s', (_, parts, wanted) => {
    const text = top + parts.join('\n\n');
    expect(subheadsOf(text)).toEqual([null, ...wanted]);
    expect(parseAll(text)[0]?.article.date).toBeNull();
  });

  it('is none where times are in no order, or no text stands under them', () => {
    const [first, second, third] = entries.map(([time, , text]) => `${time}\n${text}`);
    const opened = (text: string) => openLive(splitLines(text));
    expect(opened(top + [first, second, third].join('\n\n'))).not.toBeNull();
    // The line model may call such a time a subhead all the same: it is weighed, not certain.
    expect(opened(top + [second, first, second, third, first].join('\n\n'))).toBeNull();
    expect(opened(`${top}It ends here.\n\n9:30\nMore films\n\n8:47\nMore\n\n8:02\nAll`)).toBeNull();
  });
});

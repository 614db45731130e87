/** Frames of wires in other shapes than their makers wrote down: another header or none, lines run together or cut short. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import { parse } from '../../src/read/parse.js';

const text = [
  '   HOBART, Australia (AP) _ The harbour reopened on Monday after',
  'a winter of repairs, and the first ferry left at noon.',
  '   Nobody was there to see it, said the harbour master, who has',
  'worked on the quay for thirty years.',
  '   It rained.',
];
const paragraphs = [
  'The harbour reopened on Monday after a winter of repairs, and the first ferry left at noon.',
  'Nobody was there to see it, said the harbour master, who has worked on the quay for thirty years.',
  'It rained.',
];
const signed = ['^Harbour reopens after repairs<', '^By JANE DOE=', '^Associated Press Writer=', ...text];
const bare = ['Harbour reopens after repairs', 'By JANE DOE', 'Associated Press Writer', ...text];

function textsOf({ sections }: Article): string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.map((block) => (block.type === 'paragraph' ? block.text : block.type)),
  );
}

/** Every field of the story that both kinds of copy hold. */
function expectWhole(article: Article): void {
  expect(article).toMatchObject({
    style: 'anpa',
    headline: 'Harbour reopens after repairs',
    deck: null,
    byline: { authors: [{ name: 'Jane Doe', role: 'Associated Press Writer' }] },
    dateline: { place: 'HOBART, Australia', agency: 'AP' },
    discarded: [],
    diagnostics: [],
  });
  expect(textsOf(article)).toEqual(paragraphs);
}

describe('ANPA in its signs', () => {
  it.each([
    ['no header', ['^BC-Harbour-Repairs,466<']],
    ['a take and a number of the story', ['^BC-Harbour Repairs, 1st Ld-Writethru, a0120,0312<']],
    ['a header of another desk', ['\x16\x16\x01a0123\x1f', 'r i bylczcqt a0123\x0f', '\x02^BC-Harbour Repairs,0312<']],
    ['a line that nobody knows', ['COPY 14 / DESK 2', '^BC-Harbour Repairs,0312<']],
    ['a slug line without its sign', ['\x02\x02BC-Harbour Repairs,0312<']],
  ])('%s', (_, head) => {
    const { article } = parse([...head, ...signed].join('\n'));
    expectWhole(article);
    expect(article.slug).toMatch(/^BC-Harbour[ -]Repairs$/);
    expect(article.wire?.words).toBeGreaterThan(300);
  });

  it('has no slug where none stands there', () => {
    const { article } = parse(signed.join('\n'));
    expectWhole(article);
    expect(article).toMatchObject({ slug: null, wire: null });
  });

  it.each([
    ['CR LF', '\r\n'],
    ['CR alone', '\r'],
    ['CR CR LF', '\r\r\n'],
  ])('lines may end with %s', (_, end) => {
    expectWhole(parse(['^BC-Harbour-Repairs,466<', ...signed].join(end)).article);
  });

  it('a CR alone parts two lines of the head', () => {
    expectWhole(
      parse(['^BC-Harbour-Repairs,466<\r^Harbour reopens after repairs<', ...signed.slice(1)].join('\n')).article,
    );
  });
});

describe('ANPA that begins with its slug line', () => {
  it.each([
    ['AM-Harbour-Repairs,691', 'AM-Harbour-Repairs', null, 691],
    ['BC-SOC--Northern League, 1st Ld-Writethru,0312', 'BC-SOC--Northern League', '1st Ld-Writethru', 312],
    ['PM-Harbour, Bjt,0419', 'PM-Harbour', 'Bjt', 419],
    ['BC-Harbour-Repairs, 2nd Ld', 'BC-Harbour-Repairs', '2nd Ld', null],
    ['BC-10 Harbours to See,0312', 'BC-10 Harbours to See', null, 312],
  ])('%j', (line, slug, take, words) => {
    const { article } = parse([line, ...bare].join('\n'));
    expectWhole(article);
    expect(article.slug).toBe(slug);
    expect(article.wire).toMatchObject({ take, words });
  });

  it.each([
    'AM-Radio Hosts, 312 of Them, Lose Their Jobs',
    'BC-based company reopens harbour',
    'AP-NORC poll: Half of Voters Want the Harbour Back, 2024',
    'BC-Hydro raises prices, 2024',
    'PM-designate names cabinet, 12 ministers',
  ])('and none is %j, the headline of copy without a frame', (line) => {
    const { article } = parse([line, '', 'By Jane Doe', '', ...paragraphs.flatMap((one) => [one, ''])].join('\n'));
    expect(article).toMatchObject({ style: 'plain', headline: line, slug: null, wire: null });
  });
});

describe('a header that is run together with the slug line', () => {
  const story = [
    'HARBOR REOPENS AFTER REPAIRS',
    'By JANE DOE',
    'c.1998 N.Y. Times News Service',
    '',
    `HOBART, Australia _ ${paragraphs[0]}`,
    '',
    paragraphs[1] as string,
  ];

  it.each([
    ['u a \x13  \x11  BC-HARBOR-REPAIRS-2ND     10-25 0584 BC-HARBOR-REPAIRS-2NDTAKE-NYT', '2NDTAKE', 'NYT'],
    ['u a BC-HARBOR-REPAIRS-NYT 10-25 0584 BC-HARBOR-REPAIRS-NYT', null, 'NYT'],
    ['u a \x13 \x11 BC-HARBOR-REPAIRS 10-25 0584 BC-HARBOR-REPAIRS', null, null],
  ])('%j', (header, take, service) => {
    const { article } = parse(['A2547 \x1f taf-z', header, ...story, '', 'NYT-10-25-98 2157EST'].join('\n'));
    expect(article).toMatchObject({
      style: 'anpa',
      slug: 'BC-HARBOR-REPAIRS',
      headline: 'HARBOR REOPENS AFTER REPAIRS',
      byline: { authors: [{ name: 'Jane Doe' }] },
      dateline: { place: 'HOBART, Australia' },
      wire: { priority: 'u', category: 'a', take, words: 584, sent: '10-25-98 2157EST' },
    });
    if (service !== null) expect(['NYT', 'taf-z']).toContain(article.wire?.service);
    expect(article.diagnostics.map(({ code }) => code)).not.toContain('control-characters');
  });

  it('the words of a header can stand on a line of their own', () => {
    const head = [
      'u f AM-Harbor-PierPay 2ndLd-Writethru f0243 01-06',
      '0967',
      'AM-Harbor-Pier Pay, 2nd Ld-Writethru, f0243,0995',
    ];
    const { article } = parse([...head, ...bare].join('\n'));
    expectWhole(article);
    expect(article).toMatchObject({ slug: 'AM-Harbor-Pier Pay', wire: { take: '2nd Ld-Writethru', words: 995 } });
  });
});

describe('text in lines of the wire’s width', () => {
  it.each([
    [
      'where German nouns begin nearly every line',
      [
        'Auental (dpa) - Ein Biber hat die Kläranlage von Auental lahmgelegt.',
        'Sein Damm, sechs Meter lang und anderthalb hoch, staut das Wasser',
        'bis in den Pumpenkeller.',
        '',
        'Abreißen darf ihn die Gemeinde nicht: Tier und Bau stehen unter',
        'Schutz.',
      ],
      [
        'Ein Biber hat die Kläranlage von Auental lahmgelegt. Sein Damm, sechs Meter lang und anderthalb hoch, staut das Wasser bis in den Pumpenkeller.',
        'Abreißen darf ihn die Gemeinde nicht: Tier und Bau stehen unter Schutz.',
      ],
    ],
  ])('%s', (_, lines, expected) => {
    const head = [
      '\x01eca0231 3 i 302  dpa 1140',
      '',
      'Biber/',
      '\x02Biber legt Kläranlage lahm =',
      'Von JO DOE =',
      '',
    ];
    const { article } = parse([...head, ...lines, '', '\x03131137 GMT Nov 26', ''].join('\n'));
    expect(article).toMatchObject({ style: 'iptc7901', headline: 'Biber legt Kläranlage lahm' });
    expect(textsOf(article)).toEqual(expected);
  });

  it('a list that is no running text keeps its lines', () => {
    const list = [
      'Doe, Hobart.',
      'Roe, Launceston.',
      'The Harbour Trust for the Islands and the Sound, Port Arthur.',
      'Poe, Hobart.',
    ];
    const { article } = parse(
      [
        'AM-Harbour-List,0100',
        'Harbours',
        '   HOBART (AP) _ Here are the winners of the prize:',
        ...list.map((one) => `   ${one}`),
      ].join('\n'),
    );
    expect(textsOf(article).slice(1)).toEqual(list);
  });
});

describe('an alert', () => {
  const frame = (slug: string, lines: string[]) =>
    parse(
      [
        '\x16\x16\x01a1645\x1fasian',
        'b a\x13\x11 BC-Harbour     06-29 0020',
        `\x02^${slug}<`,
        ...lines,
        '\x03AP-WF-06-29-17 2350GMT<',
      ].join('\n'),
    ).article;

  it('has its first sentence for a headline, and says so', () => {
    const article = frame('BC-Harbour News Alert,17', [
      '\t   OSMER, Ireland (AP) _ Gov. Jane Doe closes the harbour of U.S. ships. The ferries go on.',
    ]);
    expect(article).toMatchObject({
      headline: 'Gov. Jane Doe closes the harbour of U.S. ships.',
      opening: 'Gov. Jane Doe closes the harbour of U.S. ships. The ferries go on.',
      diagnostics: [{ code: 'headline-from-lead', severity: 'info', field: 'headline' }],
      confidence: { headline: null },
    });
  });

  it('may be followed by a word to editors where it is called one', () => {
    const lines = [
      '\t   OSMER (AP) _ The harbour of Osmer is closed to all ships.',
      '\t   More to come in ten minutes.',
    ];
    expect(frame('BC-Harbour, URGENT,17', lines).headline).toBe('The harbour of Osmer is closed to all ships.');
    expect(frame('BC-Harbour,17', lines)).toMatchObject({
      headline: null,
      diagnostics: [{ code: 'headline-missing' }],
    });
  });

  it('is none in copy without a frame, nor where a story follows', () => {
    expect(parse(`OSMER (AP) — ${paragraphs[0]}`).article.diagnostics).toMatchObject([{ code: 'headline-missing' }]);
    expect(frame('BC-Harbour,17', text).headline).toBeNull();
  });
});

describe('a note to editors', () => {
  it.each([
    ['Eds: Subs 2nd graf to show that the radio will carry the speech', 'Chairwoman to Make Final Speech Wednesday'],
    [
      'EDITOR’S NOTE: The mayor is to open the harbour on Wednesday night',
      'Harbor Master Says Ferry Service Will Resume',
    ],
  ])('ends above the headline: %j', (note, headline) => {
    const { article } = parse(['AM-Harbor,0570', note, headline, 'By JANE DOE', ...text].join('\n'));
    expect(article).toMatchObject({ notes: [note], headline });
  });

  it('runs on in small letters', () => {
    const head = [
      'AM-Harbor,0570',
      'Eds: Subs 2nd graf to show that the radio will carry the speech',
      'of the mayor',
      'Harbor Opens Again Soon',
    ];
    expect(parse([...head, ...text].join('\n')).article.notes).toEqual([`${head[1]} ${head[2]}`]);
  });
});

describe('what is no dateline in a wire’s copy, and what is', () => {
  it('a headline in capitals that holds an agency’s letters', () => {
    const { article } = parse(
      [
        'd f BC-CRANE-UNIT   10-20 0118',
        `NORTHERN SEA (CP) UNIT STUDIES HARBOUR`,
        `    OSMER, Oct 20 - ${paragraphs[0]}`,
        ` Reuter`,
      ].join('\n'),
    );
    expect(article).toMatchObject({
      headline: 'NORTHERN SEA (CP) UNIT STUDIES HARBOUR',
      dateline: { text: 'OSMER, Oct 20' },
    });
  });

  it('a place and a day above figures', () => {
    const lines = [
      'r f BC-OSMER-CRANE   10-19 0065',
      'OSMER CRANE INC <OCRN.O> 4TH QTR LOSS',
      '    OSMER, Ohio, Oct 19 - Aug 31',
      '    Shr loss 34 cts vs profit 39 cts',
      '    Net loss 2,337,000 vs profit 2,532,000',
      ' Reuter',
    ];
    const { article } = parse(lines.join('\n'));
    expect(article.dateline).toMatchObject({ place: 'OSMER, Ohio', date: 'Oct 19' });
    expect(textsOf(article)[0]).toBe('Aug 31');
  });
});

describe('ZCZC with tagged lines', () => {
  const story = [
    'Algae have been found in the harbour.',
    '',
    '   Tests at the quay came back positive, the harbour office says.',
    '',
    'XXX RTV',
    'NNNN',
  ];

  it.each([
    [
      'one dialect',
      ['%A', '#Harbour_BC1', '$Algae found in harbour', ':(OSMER)', '*07000000', '@QLD'],
      { category: 'A', keyword: 'Harbour_BC1', take: '(OSMER)', subjects: ['07000000'], place: 'QLD' },
      'Harbour_BC1',
    ],
    [
      'the other',
      ['$T', ':Harbour', '=Round 23', '^Algae found in harbour', '*X', '&A', '+15084000', '+15039001'],
      { category: 'T', keyword: 'Harbour', take: 'Round 23', subjects: ['15084000', '15039001'], place: null },
      'Harbour',
    ],
    [
      'no keyword',
      ['$A', '^Algae found in harbour'],
      { category: 'A', keyword: null, take: null, subjects: [], place: null },
      null,
    ],
  ])('%s', (_, tags, wire, slug) => {
    for (const end of ['\r\n', '\n']) {
      const { article } = parse(['ZCZC AAP', ...tags, ...story].join(end));
      expect(article).toMatchObject({ style: 'zczc', headline: 'Algae found in harbour', deck: null, slug, wire });
      expect(textsOf(article)).toEqual([story[0], 'Tests at the quay came back positive, the harbour office says.']);
      expect(article.discarded).toMatchObject([{ reason: 'end-mark', text: 'XXX RTV' }]);
    }
  });

  it('who issues a release is no keyword', () => {
    const { article } = parse(
      ['ZCZC AAP', '%MGD', '$K', ':', ':Harbour Trust', '*X', 'Harbour reopens after repairs', '', ...story].join('\n'),
    );
    expect(article).toMatchObject({ slug: null, wire: { category: 'MGD', keyword: null, take: 'Harbour Trust' } });
  });
});

describe('a table', () => {
  const frame = (rows: string[], ...below: string[]) =>
    parse(
      [
        '\x16\x16\x01z1234\x1f-----',
        'r s\x13\x12 BC-ROW--Harbour     05-17 0060',
        '\x02^BC-ROW--Harbour Table<',
        '^Harbour Table=',
        '^By The Harbour Press=',
        '^NORTH LEAGUE=',
        ...rows,
        ...below,
        '\x03AP-WF-05-17-16 0620GMT<',
        '\x04',
      ].join('\n'),
    ).article;

  it.each([
    [
      'US and RS',
      [
        '\x08^\x1f\x1e W\x1e \x1e L',
        '\x08Osmer\x1f\x1e 73\x1e \x1e 52',
        '\x08Port\x10 Pell\x1f\x1e 66\x1e \x1e \x1e 59',
      ],
    ],
    ['semicolons', ['\x08^;W;L\x10 ', '\x08Osmer;73;52\x10 ', '\x08Port\x10 Pell;66;59\x10 ']],
  ])('has its rows and columns, whatever parts them: %s', (_, rows) => {
    const article = frame(rows, '\t   ___=', '^Sunday’s Races=', '\t   Osmer 7, Pell 5');
    expect(article).toMatchObject({ headline: 'Harbour Table', deck: null, byline: { text: 'By The Harbour Press' } });
    expect(article.sections[0]).toEqual({
      label: null,
      subhead: 'NORTH LEAGUE',
      blocks: [
        {
          type: 'table',
          header: true,
          rows: [
            ['', 'W', 'L'],
            ['Osmer', '73', '52'],
            ['Port Pell', '66', '59'],
          ],
        },
        { type: 'paragraph', text: 'Sunday’s Races' },
        { type: 'paragraph', text: 'Osmer 7, Pell 5' },
      ],
    });
  });

  it('rows are none in running text', () => {
    expect(textsOf(frame(['\t   OSMER (AP) _ One; two; three; and the ferries sail again on Monday.']))).toHaveLength(
      1,
    );
  });
});

describe('a wire of short paragraphs', () => {
  it('is wrapped even where no line starts small', () => {
    const lines = [
      'The harbour harbour harbour town town harbour storm storm quay quay',
      'Tuesday harbour harbour harbour, the mayor said on Monday.',
      '',
      'The harbour harbour harbour harbour harbour ferry storm harbour ferry',
      'Tuesday harbour harbour harbour, the mayor said on Monday.',
    ];
    const copy = `\u0001xxx0000 4 i 42 \r\n\r\n\u0002Talvik quay storm mayor ferry\r\n\r\n${lines.join('\r\n')}\r\n\r\n\u0003281341 GMT Nov 26\r\n\u0004\r\n`;
    expect(parse(copy).article.sections.flatMap(({ blocks }) => blocks)).toHaveLength(2);
  });
});

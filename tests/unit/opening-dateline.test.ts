/** Datelines that only their shape and their place speak for, in copy of our own. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/read/parse.js';

const read = (...grafs: string[]) => parse(grafs.join('\n\n')).article;

describe('a dateline of an unknown place at the start of a story', () => {
  it.each([
    [
      'Gunung Pelan meletus lagi',
      'Palu (Kantor Berita Nusa) - ',
      'Palu',
      null,
      'Kantor Berita Nusa',
      'Gunung Pelan kembali meletus pada Kamis pagi dan memuntahkan abu setinggi 2.000 meter, kata petugas.',
    ],
    [
      'Cầu mới thông xe',
      'Hà Lâm (NV 12/3) - ',
      'Hà Lâm',
      '12/3',
      'NV',
      'Cây cầu mới bắc qua sông Lâm đã thông xe vào sáng thứ Năm sau hai năm xây dựng.',
    ],
    [
      'Quake shakes coast',
      'PORT HALE (CityDesk / 12 Nov) -- ',
      'PORT HALE',
      '12 Nov',
      'CityDesk',
      'A magnitude 4.2 quake shook the coast at dawn, waking many and breaking windows.',
    ],
    [
      'Új híd nyílt',
      'Karcsa, 2026. november 12., csütörtök (KHI) - ',
      'Karcsa',
      '2026. november 12., csütörtök',
      'KHI',
      'Megnyitották az új hidat csütörtökön a folyó felett, két év munka után.',
    ],
    [
      'Nowy most otwarty',
      'Larnów, 12 listopada 2026 r. – ',
      'Larnów',
      '12 listopada 2026 r',
      null,
      'Nowy most otwarto w czwartek po dwóch latach prac, poinformował burmistrz miasta.',
    ],
    [
      'Podul nou s-a deschis',
      'Larna, 12 noi. 2026 /Agerpol/ - ',
      'Larna',
      '12 noi. 2026',
      'Agerpol',
      'Podul nou s-a deschis joi după doi ani de lucrări, a anunțat primarul.',
    ],
    [
      'Abren el nuevo puente',
      'Albora, 12 de noviembre de 2026. ',
      'Albora',
      '12 de noviembre de 2026',
      null,
      'El nuevo puente abrió el jueves tras dos años de obras, según informó el alcalde.',
    ],
    [
      'Abren el nuevo puente',
      'Villar de Albora. ',
      'Villar de Albora',
      null,
      null,
      'El nuevo puente abrió el jueves tras dos años de obras, según informó el alcalde.',
    ],
    [
      'Neue Brücke offen',
      'Bad Holmstedt. ',
      'Bad Holmstedt',
      null,
      null,
      'Die neue Brücke ist am Donnerstag nach zwei Jahren Bauzeit freigegeben worden.',
    ],
    [
      'Nieuwe brug open',
      'Holmdam – ',
      'Holmdam',
      null,
      null,
      'Na 2 jaar bouwen is de nieuwe brug donderdag opengesteld voor het verkeer.',
    ],
    [
      'New bridge opens',
      'Osmerby – ',
      'Osmerby',
      null,
      null,
      'The new bridge opened on Thursday after two years of work, the mayor said.',
    ],
    [
      'New bridge opens',
      'Osmerby, Ohio – ',
      'Osmerby, Ohio',
      null,
      null,
      'The new bridge opened on Thursday after two years of work, the mayor said.',
    ],
    [
      'پل تازه گشوده شد',
      'ساریان - ایرنو - ',
      'ساریان',
      null,
      'ایرنو',
      'پل تازه روز پنجشنبه پس از دو سال کار گشوده شد، به گفته شهردار این شهر.',
    ],
    [
      'नया पुल खुला',
      'लारना, 12 नवंबर (वार्तान) ',
      'लारना',
      '12 नवंबर',
      'वार्तान',
      'नया पुल दो साल के काम के बाद गुरुवार को खुल गया, महापौर ने कहा।',
    ],
    ['新桥通车', '海林11月12日　', '海林', '11月12日', null, '新桥星期四通车，历时两年，市长表示，市民非常高兴。'],
  ])('%s: %s', (headline, dateline, place, date, agency, body) => {
    const article = read(headline, dateline + body);
    expect(article.dateline).toMatchObject({ place, date, agency });
    expect(article.sections[0]?.blocks[0]).toMatchObject({ text: body });
  });

  it.each([
    'Oil. Wheat. Steel. The market has known better weeks than this one.',
    'Sir – Your report on the new bridge omits what matters most to those who live on the east bank.',
    'Exclusive – The council is to sell its car parks, papers that we have seen show.',
    'Die Brücke. Sie ist seit Donnerstag offen, und niemand war da, um es zu sehen.',
    'Montag – Die Brücke ist seit heute offen, und niemand war da, um es zu sehen.',
  ])('is none where a writer sets a word apart: %s', (text) => {
    expect(read('New bridge opens', text, 'No one protested, and nobody was there to see it.').dateline).toBeNull();
  });

  it.each([
    ['Endlich. ', ['field-uncertain']],
    ['Bad Holmstedt. ', []],
    ['Holmstedt – ', []],
  ])(
    'is no more probable than was counted, and one word before a full stop is reported as a guess: %s',
    (opening, codes) => {
      const body = 'Nach zwei Jahren ist die neue Brücke am Donnerstag für den Verkehr freigegeben worden.';
      const { confidence, diagnostics } = read('Brücke ist offen', opening + body, 'Niemand protestierte.');
      expect(confidence?.dateline).toBeLessThan(0.9);
      expect(diagnostics.filter(({ field }) => field === 'dateline').map(({ code }) => code)).toEqual(codes);
    },
  );

  it('is none below the first paragraph', () => {
    const second = 'Osmerby – The new bridge opened on Thursday after two years of work, the mayor said.';
    const article = read('New bridge opens', 'The new bridge opened on Thursday after two years of work.', second);
    expect(article.dateline).toBeNull();
  });
});

describe('a place and a date on a line of their own', () => {
  const en = [
    'Fire destroys central market',
    'A fire destroyed the central market of Port Osmer early on Tuesday. Nobody was hurt.',
    'It took firefighters six hours to put out the flames.',
  ];
  const fr = [
    'Le nouveau pont est ouvert',
    'À l’issue de deux ans de travaux, le nouveau pont a ouvert jeudi, a annoncé la mairie.',
    'Personne n’a protesté.',
  ];

  it.each([
    ['OSMERBY, Nov. 12', 'OSMERBY', 'Nov. 12', en],
    ['Larmont, le 9 mai 2026', 'Larmont', '9 mai 2026', fr],
    ['PORT OSMER, 9 May 2026', 'PORT OSMER', '9 May 2026', en],
  ])('are the dateline, and nobody’s name: %s', (line, place, date, [headline = '', ...body]) => {
    const article = read(headline, line, ...body);
    expect(article.dateline).toMatchObject({ place, date });
    expect(article.byline).toBeNull();
  });

  it('and who signs behind them are two fields', () => {
    const [headline = '', ...body] = en;
    const article = read(headline, 'PORT OSMER, 12 Nov 2026 | Maria Sosa', ...body);
    expect(article.dateline).toMatchObject({ place: 'PORT OSMER', date: '12 Nov 2026' });
    expect(article.byline?.authors.map(({ name }) => name)).toEqual(['Maria Sosa']);
  });
});

it('a place and a day of the week, where the story names the place again, are a dateline', () => {
  const article = read(
    'DROWNING MAN SAVED BY DOG',
    'Larkfield, Saturday',
    'A man who had fallen into the harbour at Larkfield was pulled out by a dog on Saturday morning.',
    'The dog, a spaniel, belongs to the harbour master.',
  );
  expect(article.dateline).toMatchObject({ place: 'Larkfield', date: 'Saturday' });
});

it('who has died is no place', () => {
  const notices = [
    'OAKE, Margaret. Peacefully at home on 9 November, aged 91.',
    'STENN, Harold. Suddenly on 10 November.',
  ];
  expect(read('Death notices', ...notices).dateline).toBeNull();
});

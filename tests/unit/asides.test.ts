/** What stands beside the running text and is known by its form. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/article.js';
import { write } from '../../src/formats/index.js';
import { parse } from '../../src/read/parse.js';
import { anyCopy } from '../support/copy.js';
import { sized } from '../support/size.js';

const HEADLINE = 'Council Votes to Rebuild the Breakwater';
const BODY = [
  'The council of Port Talvik voted on Monday to rebuild the breakwater by spring, whatever it costs.',
  'The vote came after a storm had torn away sixty meters of the outer wall and shut the harbour for nine days.',
  'Work is to begin as soon as the crane barge has arrived, the harbour master said on the quay.',
];
const read = (...grafs: string[]) => parse(grafs.join('\n\n')).article;
const story = (...between: string[]) =>
  read(HEADLINE, 'By Tess Okafor', BODY[0] as string, ...between, ...BODY.slice(1));
const blocks = (article: ReturnType<typeof read>) => article.sections.flatMap((section) => section.blocks);
const only = <T extends Block['type']>(article: ReturnType<typeof read>, type: T) =>
  blocks(article).filter((block): block is Extract<Block, { type: T }> => block.type === type);
const paragraphs = (article: ReturnType<typeof read>) => only(article, 'paragraph').map(({ text }) => text);

describe('the contacts of a release', () => {
  it.each([
    ['English', 'Media Contact:\nMaria Holt\nBrightwell Foods\n(555) 010-2211\npress@brightwell.example'],
    ['on one line', 'Contact: Maria Holt, 555-010-2211, press@brightwell.example'],
    ['German', 'Pressekontakt:\nUlrike Sand\nHafen Talvik GmbH\nTelefon +49 30 5550 1234'],
    ['French', 'Contact presse :\nLéa Martin\nlea.martin@port.example'],
    ['Japanese', 'お問い合わせ先：\n広報部\npress@minato.example'],
  ])('are kept together, and are no text: %s', (_, contact) => {
    const article = read('FOR IMMEDIATE RELEASE', contact, HEADLINE, ...BODY);
    expect(article.contacts).toEqual(contact.split('\n'));
    expect(article.headline).toBe(HEADLINE);
    expect(paragraphs(article)).toEqual(BODY);
  });

  it('are none without a way to reach anybody', () => {
    expect(read(HEADLINE, ...BODY, 'Contact: Maria Holt on the quay').contacts).toEqual([]);
  });

  it('end where nobody else can be reached', () => {
    const article = read(`Contact: press@brightwell.example\n${HEADLINE}`, ...BODY);
    expect(article.contacts).toEqual(['Contact: press@brightwell.example']);
    expect(article.headline).toBe(HEADLINE);
  });
});

describe('a picture', () => {
  it.each([
    ['[PHOTO: Waves break over the outer wall. Credit: Ada Finch]', 'Ada Finch'],
    ['Image: Waves break over the outer wall. (Ada Finch/The Larkfield Echo)', 'Ada Finch/The Larkfield Echo'],
    ['(Foto: Waves break over the outer wall.)', null],
    ['[Photo 2: Waves break over the outer wall. (Ada Finch/Echo)]', 'Ada Finch/Echo'],
  ])('has its caption and its credit: %s', (line, credit) => {
    const article = story(line);
    expect(only(article, 'image')).toEqual([
      { type: 'image', caption: 'Waves break over the outer wall.', credit, src: null },
    ]);
    expect(paragraphs(article)).toEqual(BODY);
  });

  it('of labelled copy is one, too', () => {
    const article = read(`HED: ${HEADLINE}`, 'BY: Tess Okafor', ...BODY, 'CUTLINE: Waves at dawn. (Ada Finch/Staff)');
    expect(only(article, 'image')).toMatchObject([{ caption: 'Waves at dawn.', credit: 'Ada Finch/Staff' }]);
  });
});

describe('what is shown of another page', () => {
  it.each([
    ['[VIDEO: The harbour master on the quay, 1:12]', 'The harbour master on the quay, 1:12', null],
    [
      'https://www.youtube.com/watch?v=abc123',
      'https://www.youtube.com/watch?v=abc123',
      'https://www.youtube.com/watch?v=abc123',
    ],
    [
      'The wall will be back by spring.\n— Port Talvik (@porttalvik) November 14, 2026',
      'The wall will be back by spring. — Port Talvik (@porttalvik) November 14, 2026',
      null,
    ],
  ])('is no text: %s', (line, text, href) => {
    const article = story(line);
    expect(only(article, 'embed')).toEqual([{ type: 'embed', text, href }]);
    expect(paragraphs(article)).toEqual(BODY);
  });
});

describe('a pull quote', () => {
  const article = story('"It was a long night."\n— Gareth Pym, harbour master');

  it('has who said it, as written', () => {
    expect(only(article, 'quote')).toEqual([
      { type: 'quote', text: '"It was a long night."', attribution: '— Gareth Pym, harbour master' },
    ]);
  });

  it.each(['text', 'markdown', 'html'] as const)('has one dash at most where it is set: %s', async (format) => {
    const set = await write({ article, sourceMap: [], evidence: [] }, format, { meta: {} });
    expect(set).toContain('Gareth Pym, harbour master');
    expect(set).not.toMatch(/[—–-] ?[—–-] ?Gareth/);
  });
});

describe('columns', () => {
  it('that tabs part are a table', () => {
    const article = story('Route\tBefore\tAfter\nOsmer\t12\t8\nPell\t6\t4');
    const rows = [
      ['Route', 'Before', 'After'],
      ['Osmer', '12', '8'],
      ['Pell', '6', '4'],
    ];
    expect(only(article, 'table')).toEqual([{ type: 'table', rows, header: true }]);
    expect(paragraphs(article)).toEqual(BODY);
  });

  it('of spaces stay under each other, the first line as far in as it was', () => {
    const agate = '            W   D   L\nLarkfield   9   2   1\nHale        8   3   1\nPell        1   2   9';
    expect(only(story(agate), 'preformatted')).toEqual([{ type: 'preformatted', text: agate }]);
  });
});

describe('tabs', () => {
  it('make no table of the menu of a page', () => {
    const article = parse(`Home\tNews\nSport\tWeather\n\n${[HEADLINE, ...BODY].join('\n\n')}`).article;
    expect(article.headline).toBe(HEADLINE);
    expect(only(article, 'table')).toEqual([]);
    expect(paragraphs(article)).toEqual(BODY);
  });
});

describe('a list that Word has made', () => {
  it('has its items, whatever their signs', () => {
    const article = story('The sailings are:\n\n·\tMonday: 6.10am\no\tonly from Pier 2\n\uf0a7\tWednesday: 8pm');
    expect(only(article, 'list').flatMap(({ items }) => items)).toEqual([
      'Monday: 6.10am',
      'only from Pier 2',
      'Wednesday: 8pm',
    ]);
  });
});

describe('marks of the desk', () => {
  const codes = (article: ReturnType<typeof read>) =>
    article.diagnostics.filter(({ code }) => /to-come|desk-mark/.test(code)).map(({ code, line }) => [code, line]);

  it('are told with their places', () => {
    const article = read(HEADLINE, 'The wall is TK meters long, said Gareth Pym (CQ).', ...BODY, 'He is [TK].');
    expect(codes(article)).toEqual([
      ['to-come', 3],
      ['to-come', 11],
      ['desk-mark', 3],
    ]);
  });

  it('are no names', () => {
    expect(codes(read(HEADLINE, 'TK Maxx closes its shop, a TK Elevator spokesman said.', ...BODY))).toEqual([]);
  });

  it('of a document are notes below it', () => {
    const article = read(HEADLINE, `${BODY[0]}[a]`, ...BODY.slice(1), '[a]Are we sure about this?');
    expect(article.notes).toEqual(['[a]Are we sure about this?']);
    expect(codes(article)).toEqual([
      ['desk-mark', 3],
      ['desk-mark', 9],
    ]);
  });
});

describe('a correction above the corrected version', () => {
  it('is a note, and no paragraph', () => {
    const notes = [
      'CORRECTION: Breakwater story',
      'In a story published Nov. 14, the Echo reported erroneously that the wall was 90 meters long. It is 60.',
      'A corrected version of the story is below:',
    ];
    const article = read(...notes, HEADLINE, 'By Tess Okafor', ...BODY);
    expect(article.notes).toEqual(notes);
    expect(article.headline).toBe(HEADLINE);
    expect(paragraphs(article)).toEqual(BODY);
  });
});

describe('a chat', () => {
  const copy = [`*${HEADLINE}*\n_By Tess Okafor_`, ...BODY].join('\n\n');

  it.each([
    [
      'Slack',
      `Tess Okafor  9:42 AM\nhere it is, final:\n\n${copy}\n\nTom Bellis  9:51 AM\nthanks! looking now\n:+1: 2\n3 replies`,
    ],
    ['Teams', `[9:42 AM] Tess Okafor\n${copy}\n\n[9:51 AM] Tom Bellis\nThanks`],
    ['Discord', `Tess Okafor — Today at 9:42 AM\n${copy}\nTom Bellis — Today at 9:51 AM\nok`],
    ['Discord in German', `Tess Okafor — Heute um 9:42\n${copy}\nTom Bellis — Heute um 9:51\nok`],
    ['Slack in French', `Tess Okafor  9:42\n${copy}\n3 réponses\nDernière réponse hier à 9:51\nTom Bellis  9:51\nok`],
  ])('of %s holds the story of who has sent most', (_, text) => {
    const { article } = parse(text);
    expect(article.headline).toBe(HEADLINE);
    expect(article.byline?.authors.map(({ name }) => name)).toEqual(['Tess Okafor']);
    expect(paragraphs(article)).toEqual(BODY);
    expect(new Set(article.discarded.map(({ reason }) => reason))).toEqual(new Set(['chat']));
  });

  it('of WhatsApp has who writes in front of the text', () => {
    const { article } = parse(
      `[14/11/2026, 09:42:10] Tess Okafor: ${HEADLINE}\n\nBy Tess Okafor\n\n${BODY.join('\n\n')}\n[14/11/2026, 09:51:44] Tom Bellis: got it, thanks`,
    );
    expect(article.headline).toBe(HEADLINE);
    expect(paragraphs(article)).toEqual(BODY);
  });

  it('is no story with a time in its byline', () => {
    const article = read(HEADLINE, 'Tess Okafor 9:42 AM', ...BODY);
    expect(article.discarded.filter(({ reason }) => reason === 'chat')).toEqual([]);
  });
});

describe('what a browser has put in front of a headline', () => {
  const page = (...top: string[]) => read('Menu', 'Search', ...top, 'By Tess Okafor', ...BODY, 'Share this article');

  it.each([
    ['a tab’s title', [`${HEADLINE} | The Larkfield Echo`, HEADLINE]],
    ['a tab’s title with a dash', [`${HEADLINE} - The Larkfield Echo`, HEADLINE]],
    ['its way, glued', [`HomeNewsLocal${HEADLINE}`]],
    ['its way, glued, above the headline', [`HomeSport News${HEADLINE}`, HEADLINE]],
    ['its way, apart, above the headline', [`Home News Around Town ${HEADLINE}`, HEADLINE]],
  ])('is no part of it: %s', (_, top) => {
    expect(page(...top)).toMatchObject({ headline: HEADLINE, deck: null });
  });

  it.each(['NewsGuard Rates the Harbour’s Own Paper', 'YouTube and LinkedIn Leave the Harbour'])(
    'is no name with a capital inside: %s',
    (headline) => {
      expect(page(headline).headline).toBe(headline);
    },
  );
});

describe('the stamp of a release', () => {
  it('gives date and source', () => {
    const article = read(HEADLINE, 'June 04, 2026 08:00 ET | Source: Port Talvik Ltd.', ...BODY);
    expect(article).toMatchObject({ date: 'June 04, 2026 08:00 ET', source: 'Port Talvik Ltd.' });
    const other = read(HEADLINE, '04.06.2026 08:00 | Källa: Port Talvik AB', ...BODY);
    expect(other).toMatchObject({ date: '04.06.2026 08:00', source: 'Port Talvik AB' });
    expect(paragraphs(article)).toEqual(BODY);
  });
});

describe('how long a film is', () => {
  it('is no subhead', () => {
    const article = story('0:48');
    expect(paragraphs(article)).toEqual(BODY);
    expect(article.sections.map(({ subhead }) => subhead)).toEqual([null]);
  });
});

it('asides never break the tiling of the source map', () => {
  const odd = fc.constantFrom(
    'Contact:\npress@x.example',
    '[PHOTO: A wall. Credit: Jo Doe]',
    '"No."\n— Jo Doe',
    'a\tb\nc\td',
    'a   b   c\nd   e   f\ng   h   i',
    '[a]hm',
    'harbour / Newslooks/ A. Smith & B. Jones/ harbour \nSkip to contentBy Meg DoeStaff Writer',
    'Jo Doe  9:42 AM',
    'Al Roe  9:43 AM',
    'A corrected version is below:',
  );
  const mixed = fc.array(fc.oneof(anyCopy, odd), { maxLength: 8 }).map((parts) => parts.join('\n'));
  fc.assert(
    fc.property(mixed, (text) => {
      const { sourceMap } = parse(text);
      expect(sourceMap.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      const targets = sourceMap.flatMap(({ to }) => to ?? []);
      expect(new Set(targets).size).toBe(targets.length);
    }),
    { numRuns: sized(150, 2000) },
  );
});

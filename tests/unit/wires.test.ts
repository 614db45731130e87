/** Copy as agencies, releases and pages send it: datelines, bylines, layout, frames, several stories. */
import { describe, expect, it } from 'vitest';
import { textsOfBlock } from '../../src/block-texts.js';
import { parse, parseAll } from '../../src/read/parse.js';

const body = 'The harbour reopened on Monday after a winter of repairs, and the first ferry left at noon.';
const more = 'Nobody was there to see it, said the harbour master, who has worked on the quay for thirty years.';

/** A story with a headline and this first paragraph. */
function filed(paragraph: string, ...head: string[]) {
  return parse(['Harbour reopens after repairs', ...head, paragraph, more, more].join('\n\n')).article;
}

describe('datelines', () => {
  it.each([
    ['NEW YORK (AP) _ ', 'NEW YORK', null, 'AP'],
    ['OAKLAND, Calif. (AP) _ ', 'OAKLAND, Calif.', null, 'AP'],
    ['LA CROSSE, Wis. (AP) — ', 'LA CROSSE, Wis.', null, 'AP'],
    ['GROSSETO, Italy (AP) -- ', 'GROSSETO, Italy', null, 'AP'],
    ['SALVADOR, Feb 26 - ', 'SALVADOR', 'Feb 26', null],
    ['CRANFORD, N.J., Feb 26 - ', 'CRANFORD, N.J.', 'Feb 26', null],
    ['WINSTON-SALEM, N.C. - ', 'WINSTON-SALEM, N.C.', null, null],
    ['KATHMANDU, April 25 (Reuters) - ', 'KATHMANDU', 'April 25', 'Reuters'],
    ['WASHINGTON (Reuters) - ', 'WASHINGTON', null, 'Reuters'],
    ['BEIRUT/THE HAGUE, March 7 (Reuters) - ', 'BEIRUT/THE HAGUE', 'March 7', 'Reuters'],
    ['(Reuters) — ', null, null, 'Reuters'],
    ['Berlin (dpa) - ', 'Berlin', null, 'dpa'],
    ['San Diego (tca/dpa) - ', 'San Diego', null, 'tca/dpa'],
    ['Paris (ats afp) ', 'Paris', null, 'ats afp'],
    ['STOCKHOLM, Aug 29, 2014 (AFP) - ', 'STOCKHOLM', 'Aug 29, 2014', 'AFP'],
    ['BRISBANE, Oct 12 AAP - ', 'BRISBANE', 'Oct 12', 'AAP'],
    ['SAITAMA, Japan, Dec. 9 Kyodo - ', 'SAITAMA, Japan', 'Dec. 9', 'Kyodo'],
    ['MOSCOW, January 21. /TASS/. ', 'MOSCOW', 'January 21', 'TASS'],
    ['GAZA, Dec. 1 (Xinhua) -- ', 'GAZA', 'Dec. 1', 'Xinhua'],
    ['BRISBANE, Australia, Jan. 1(Xinhua) -- ', 'BRISBANE, Australia', 'Jan. 1', 'Xinhua'],
    ['AUSTIN, Texas, Feb. 1, 2017 /PRNewswire-AsiaNet/ -- ', 'AUSTIN, Texas', 'Feb. 1, 2017', 'PRNewswire-AsiaNet'],
    ['CALGARY, Alberta, Dec. 03, 2019 (GLOBE NEWSWIRE) -- ', 'CALGARY, Alberta', 'Dec. 03, 2019', 'GLOBE NEWSWIRE'],
    ['CUPERTINO, Calif.--(BUSINESS WIRE)--', 'CUPERTINO, Calif.', null, 'BUSINESS WIRE'],
    ['NEW YORK, NY/ACCESSWIRE/May 7, 2024/ ', 'NEW YORK, NY', 'May 7, 2024', 'ACCESSWIRE'],
    [
      'NEW YORK, LONDON and BEIJING, Feb. 2, 2017 /PRNewswire/ -- ',
      'NEW YORK, LONDON and BEIJING',
      'Feb. 2, 2017',
      'PRNewswire',
    ],
    ['SAN FRANCISCO & TEL AVIV, Israel--(BUSINESS WIRE)--', 'SAN FRANCISCO & TEL AVIV, Israel', null, 'BUSINESS WIRE'],
    ['LIMA, 20 AUG 88 (EFE) -- ', 'LIMA', '20 AUG 88', 'EFE'],
    ['WASHINGTON DC (USA), 13 DEC 89 (BEIJING XINHUA) -- ', 'WASHINGTON DC (USA)', '13 DEC 89', 'BEIJING XINHUA'],
    ['WASHINGTON, D.C. – ', 'WASHINGTON, D.C.', null, null],
    ['Springfield, MA – ', 'Springfield, MA', null, null],
    ['(Washington, DC) – ', 'Washington, DC', null, null],
    ['SANTA ANA, Calif. – ', 'SANTA ANA, Calif.', null, null],
    ['Tripoli, Libya (CNN) -- ', 'Tripoli, Libya', null, 'CNN'],
    ['(CNN) -- ', null, null, 'CNN'],
    ['SÃO PAULO, 3 May 2024 (AFP) - ', 'SÃO PAULO', '3 May 2024', 'AFP'],
    ['MADRID, 12 mar (EFE).- ', 'MADRID', '12 mar', 'EFE'],
    ['OAKLAND, Calif. \u00ad ', 'OAKLAND, Calif.', null, null],
  ])('%j', (written, place, date, agency) => {
    const { dateline, sections } = filed(written + body);
    expect(dateline).toMatchObject({ place, date, agency });
    expect(sections[0]?.blocks[0], 'it is taken off the paragraph').toEqual({ type: 'paragraph', text: body });
  });

  it.each(['PELL', 'LEEDS', 'OSMER'])('may be as short as %s, without an agency', (place) => {
    const { dateline } = parse(`Harbour reopens after repairs\n\n${place} — ${body}\n\n${more}`).article;
    expect(dateline).toMatchObject({ text: place, place });
  });

  it('may stand alone on its line', () => {
    const article = parse(`Harbour reopens after repairs\n\nAUBURN, Wash. —\n\n${body}\n\n${more}`).article;
    expect(article.dateline).toMatchObject({ text: 'AUBURN, Wash.', place: 'AUBURN, Wash.' });
    expect(article.sections[0]?.blocks).toHaveLength(2);
  });

  it.each([
    'The plan — which nobody had seen — was adopted by a narrow vote late on Tuesday night, the council said.',
    'BREAKING NEWS - The harbour reopened on Monday after a winter of repairs, and the first ferry left at noon.',
    'UN PEACEKEEPERS — long the only ones on the quay — left the harbour on Monday after a winter of repairs.',
    'President Doe — The man whom nobody had expected to come — opened the harbour on Monday after the repairs.',
    'Police (PD) said that the harbour reopened on Monday after a winter of repairs, and the first ferry left.',
    'On March 7 (a Tuesday) - the harbour reopened after a winter of repairs, and the first ferry left at noon.',
    'By 2030 - if all goes well - the harbour will have a second quay, and the first ferry will leave at noon.',
  ])('are not found in %j', (paragraph) => {
    const article = filed(paragraph);
    expect(article.dateline).toBeNull();
    expect(article.sections[0]?.blocks[0]).toEqual({ type: 'paragraph', text: paragraph });
  });
});

describe('bylines', () => {
  const signed = (...lines: string[]) => filed(`OAKLAND, Calif. (AP) _ ${body}`, lines.join('\n')).byline;

  it.each([
    ['By HILLEL ITALIE', ['Hillel Italie']],
    ['By LISA MASCARO, MARY CLARE JALONICK and ERIC TUCKER', ['Lisa Mascaro', 'Mary Clare Jalonick', 'Eric Tucker']],
    ["By SEAN O'BRIEN", ["Sean O'Brien"]],
    ['By MARY McDONALD', ['Mary McDonald']],
    ['By MARY MCDONALD and ANNE-MARIE MacLEOD', ['Mary McDonald', 'Anne-Marie MacLeod']],
    ['By MARIA DE LOS ANGELES GARCIA LOPEZ', ['Maria de los Angeles Garcia Lopez']],
    ['By JUAN DE LA CRUZ', ['Juan de la Cruz']],
    ['By ABBY GOODNOUGH', ['Abby Goodnough']],
    ['By J.D. SMITH JR.', ['J.D. Smith Jr.']],
    ['BY CAL MANKOWSKI', ['Cal Mankowski']],
    ['By Rich Miller, Reuters', ['Rich Miller']],
    ['By Tom Krasovic, The San Diego Union-Tribune', ['Tom Krasovic']],
    ['By Aaron Kliegman | Fox News', ['Aaron Kliegman']],
    ['By Jon King, News Reporter', ['Jon King']],
    ['By Jane Berg | Special to the Gazette', ['Jane Berg']],
    ['By Meg JamesStaff Writer', ['Meg James']],
    ['By Jonathan GarberFOXBusiness', ['Jonathan Garber']],
    ['By Chaim Gartenberg@cgartenberg Nov 19, 2019, 7:53pm EST', ['Chaim Gartenberg']],
    ['By\nJane Berg', ['Jane Berg']],
    ['Analysis by Jane Berg', ['Jane Berg']],
    ['By dpa correspondents', []],
    ['By Staff Reporters', []],
  ])('%j', (line, names) => {
    const byline = signed(line);
    expect(byline?.authors.map(({ name }) => name)).toEqual(names);
    expect(byline?.authors.every(({ kind }) => kind === 'person')).toBe(true);
  });

  it('take role and affiliation from the line below, from commas and from bars', () => {
    expect(signed('By HILLEL ITALIE', 'Associated Press Writer')?.authors).toEqual([
      { kind: 'person', name: 'Hillel Italie', role: 'Associated Press Writer', affiliation: 'Associated Press' },
    ]);
    expect(signed('By Jon King, News Reporter')?.authors[0]).toMatchObject({ role: 'News Reporter' });
    expect(signed('By Rich Miller, Reuters')?.authors[0]).toMatchObject({ affiliation: 'Reuters' });
    expect(signed('By Aaron Kliegman | Fox News')?.authors[0]).toMatchObject({ affiliation: 'Fox News' });
  });

  it('hold an agency that signs alone, or beside a name', () => {
    expect(signed('By The Associated Press')?.authors).toEqual([
      { kind: 'organization', name: 'The Associated Press', role: null, affiliation: null },
    ]);
    expect(signed('By Adam Vidler and AP')?.authors.map(({ kind, name }) => [kind, name])).toEqual([
      ['person', 'Adam Vidler'],
      ['organization', 'AP'],
    ]);
  });

  it.each([
    'By 2030 the city will have a second harbour, if the council finds the money for it, the mayor said.',
    "by China's breweries, it added, and the harbour reopened on Monday after a winter of repairs on the quay.",
    'By Monday, nobody was left on the quay, and the harbour reopened after a winter of repairs to the wall.',
    'By law the harbour must close in winter, and so it did, the harbour master said when he was asked.',
  ])('are not made of %j', (paragraph) => {
    expect(filed(paragraph).byline).toBeNull();
  });

  it('may begin small, right below the headline', () => {
    const { article } = parse(`Bakery burns down; nobody hurt\nby Tess Okafor\n\n${body}\n\n${more}`);
    expect(article.headline).toBe('Bakery burns down; nobody hurt');
    expect(article.byline?.authors).toMatchObject([{ name: 'Tess Okafor' }]);
  });

  it('are none where a sentence goes on with “by”', () => {
    const wrapped = `${body.replace(/\.$/, '')}, in a boat that was built\nby Tess Okafor and her sons in a winter.`;
    expect(parse(`Harbour reopens\n\n${wrapped}\n\n${more}`).article.byline).toBeNull();
  });

  it('are found without “By” as well', () => {
    const { article } = parse(
      `Harbour reopens after repairs\n\nJane Berg\nNov. 3, 2025\nShare\nFacebook\n\n${body}\n\n${more}\n\n${more} It was cold.`,
    );
    expect(article.byline?.authors[0]?.name).toBe('Jane Berg');
  });
});

describe('paragraphs', () => {
  const paragraphs = (text: string) =>
    parse(text).article.sections.flatMap(({ blocks }) =>
      blocks.map((block) => (block.type === 'paragraph' ? block.text : textsOfBlock(block))),
    );
  const first = 'The harbour reopened on Monday after a winter of repairs and the first ferry left at noon.';
  const second = 'Nobody was there to see it, said the harbour master, who has worked there for thirty years.';
  const wrap = (text: string, indent: string) => indent + text.replace(/(.{40,60}?) /g, '$1\n');

  it.each([
    ['one a line', `Headline of it\n${first}\n${second}\n`],
    ['wrapped, with blank lines', `Headline of it\n\n${wrap(first, '')}\n\n${wrap(second, '')}\n`],
    ['wrapped, with indents', `Headline of it\n${wrap(first, '   ')}\n${wrap(second, '   ')}\n`],
    ['wrapped, with tabs', `Headline of it\n${wrap(first, '\t')}\n${wrap(second, '\t')}\n`],
    ['wrapped and CR LF', `Headline of it\n\n${wrap(first, '')}\n\n${wrap(second, '')}\n`.replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    expect(paragraphs(text)).toEqual([first, second]);
  });

  it('get words back that were broken at a line’s end, and keep the hyphens that were there', () => {
    const text = `Headline of it

The state-of-the-art harbour, which the govern-
ment reopened on Monday, is the well-
known work of a govern-
ment engineer from Hobart, and of Mary-
Anne Doe, who drew the plans of the govern-
ment, of a government that fell.

It is well-known.`;
    expect(paragraphs(text)[0]).toBe(
      'The state-of-the-art harbour, which the government reopened on Monday, is the well-known work of a government engineer from Hobart, and of Mary-Anne Doe, who drew the plans of the government, of a government that fell.',
    );
  });

  it('leave lists in wrapped copy alone', () => {
    const text = `Headline of it\n\n${wrap(first, '')}\n\n- one thing that is said here\n- another thing said here\n\n${wrap(second, '')}\n`;
    expect(paragraphs(text)).toEqual([first, ['one thing that is said here', 'another thing said here'], second]);
  });
});

describe('frames', () => {
  const ap = [
    '\x16\x16\x01W2870\x1fasian',
    'f l\x13\x11BC-LT--HarbourRepairs     11-13 1049',
    '\x02^BC-LT--Harbour Repairs, 1st Ld-Writethru,466<',
    '^Harbour reopens after repairs <',
    '^Eds: With AP Photos.<',
    '^By JANE DOE and LUIS DE LA CRUZ=',
    '^Associated Press=',
    `\t   HOBART, Australia (AP) _ ${body}`,
    ' ',
    `\t   ${more}`,
    '\t   \x03AP-WF-11-13-13 1509GMT<',
    '\x0c',
    '\x04',
  ].join('\n');

  it('ANPA 1312: the fields go to wire and slug, the signs go nowhere', () => {
    const { article } = parse(ap);
    expect(article).toMatchObject({
      style: 'anpa',
      slug: 'BC-LT--Harbour Repairs',
      wire: {
        service: 'asian',
        number: 'W2870',
        priority: 'f',
        category: 'l',
        take: '1st Ld-Writethru',
        words: 466,
        sent: '11-13-13 1509GMT',
      },
      headline: 'Harbour reopens after repairs',
      notes: ['Eds: With AP Photos.'],
      byline: { authors: [{ name: 'Jane Doe', affiliation: 'Associated Press' }, { name: 'Luis de la Cruz' }] },
      dateline: { place: 'HOBART, Australia', agency: 'AP' },
      diagnostics: [],
    });
    expect(article.sections[0]?.blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual([body, more]);
  });

  it('the same header with its control bytes lost', () => {
    const text = `r a AM-HarbourRepairs     01-01 0243\nAM-Harbour Repairs,0571\nHarbour Reopens After Repairs\nBy JANE DOE\nAssociated Press Writer\n   HOBART, Australia (AP) _ ${body}\n\nAP-NR-01-01-89 2359EST\n`;
    expect(parse(text).article).toMatchObject({
      slug: 'AM-Harbour Repairs',
      wire: { priority: 'r', category: 'a', words: 571, sent: '01-01-89 2359EST' },
      headline: 'Harbour Reopens After Repairs',
      byline: { authors: [{ name: 'Jane Doe', role: 'Associated Press Writer' }] },
    });
  });

  it('IPTC 7901', () => {
    const text = `\x01eca062 4 i 211 ccccb   dpa 061\r\n\r\nHarbour/repairs/\r\n\x02REFILE\r\n1ST LEAD\r\nHarbour reopens after repairs =\r\n\r\n   Hobart (dpa) - ${body}\r\n\r\n   ${more}\r\n\r\ndpa jd rmo\r\n\x03131137 GMT Nov 13 \r\n\x7f\x04`;
    expect(parse(text).article).toMatchObject({
      style: 'iptc7901',
      slug: 'Harbour/repairs',
      wire: {
        service: 'dpa',
        number: 'eca062',
        priority: '4',
        category: 'i',
        words: 211,
        take: 'REFILE 1ST LEAD',
        sent: '131137 GMT Nov 13',
      },
      headline: 'Harbour reopens after repairs',
      dateline: { place: 'Hobart', agency: 'dpa' },
    });
  });

  it('ZCZC with tagged lines', () => {
    const text = `ZCZC AAP\r\n%A\r\n#Harbour_BC1\r\n$Harbour reopens after repairs\r\n:(HOBART)\r\n@Tas\r\n${body}\r\n\r\n   ${more}\r\n\r\nAAP RTV\r\nNNNN\r\n`;
    expect(parse(text).article).toMatchObject({
      style: 'zczc',
      slug: 'Harbour_BC1',
      headline: 'Harbour reopens after repairs',
      wire: { service: 'AAP', category: 'A' },
      discarded: [{ reason: 'end-mark', text: 'AAP RTV' }],
    });
  });
});

describe('several stories in one input', () => {
  const story = (name: string) => `${name} reopens after repairs\n\n${body}\n\n${more}\n`;
  const framed = (name: string) =>
    `\x01eca062 4 i 211 ccccb   dpa 061\n\n${name}/repairs/\n\x02${name} reopens =\n\n   Hobart (dpa) - ${body}\n\x03131137 GMT Nov 13\n\x7f\x04\n`;
  const slugged = (name: string) =>
    `${name} reopens/ Newslooks/ HOBART/ J. Mansour/ Morning Edition/ ${body}\n\n${more}\n`;
  const headed = (name: string) =>
    `r a AM-${name}     01-01 0243\nAM-${name},0571\n${name} Reopens\n   HOBART, Australia (AP) _ ${body}\n`;

  it.each([
    ['control bytes', framed('Harbour') + framed('Quay') + framed('Pier')],
    ['form feeds', `${story('Harbour')}\f\n${story('Quay')}\f\n${story('Pier')}`],
    ['NNNN', `ZCZC AAP\n${story('Harbour')}NNNN\nZCZC AAP\n${story('Quay')}NNNN\n${story('Pier')}NNNN\n`],
    ['headers alone', headed('Harbour') + headed('Quay') + headed('Pier')],
    ['end marks with a header below', `${headed('Harbour')}-30-\n\n${headed('Quay')}###\n${headed('Pier')}`],
    ['rules with a slug line below', `${slugged('Harbour')}---\n${slugged('Quay')}\n***\n\n${slugged('Pier')}`],
  ])('%s', (_, text) => {
    const articles = parseAll(text).map(({ article }) => article);
    expect(articles.map(({ headline }) => headline?.split(' ')[0])).toEqual(['Harbour', 'Quay', 'Pier']);
    expect(articles.map(({ input }) => input.story)).toEqual([1, 2, 3]);
  });

  it.each([
    ['a rule between paragraphs', `${story('Harbour')}\n---\n\n${more}\n\n* * *\n\n${more}`],
    ['an end mark, and who wrote it', `${story('Harbour')}\n###\n\nContact: Jane Doe, 555-0100\n`],
    ['a page break inside a paragraph', `Harbour reopens\n\n${body}\n\fand then it was closed again.\n\n${more}`],
    ['a form feed inside a line', `Harbour\freopens\n\n${body}\n`],
    ['framing around one story', framed('Harbour')],
    ['NNNN at the end', `${story('Harbour')}NNNN\n\n`],
  ])('%s is one story', (_, text) => {
    expect(parseAll(text)).toHaveLength(1);
  });

  it('takes time linear in their number', () => {
    const text = framed('Harbour').repeat(3000);
    expect(parseAll(text)).toHaveLength(3000);
  });
});

describe('a page', () => {
  it('gives its story, and a reason for everything else', () => {
    const { article } = parse(
      [
        'Skip to content',
        'Home',
        'World',
        'Sport',
        'Log in',
        '',
        'World',
        'Harbour reopens after winter of repairs',
        'By Jane Berg',
        'Published Nov. 3, 2025',
        '4 minute read',
        'Share',
        'Facebook',
        '',
        body,
        '',
        'Advertisement',
        '',
        more,
        '',
        'READ MORE: Another story altogether',
        '',
        `${more} It was cold.`,
        '',
        'What happens next',
        '',
        `${body} It will stay open.`,
        '',
        'Related Stories',
        'Something else happened in town',
        'And another thing',
        '',
        'View Comments',
        'Privacy Policy',
        '© 2025 The Harbour Times',
      ].join('\n'),
    );
    expect(article).toMatchObject({
      style: 'page',
      headline: 'Harbour reopens after winter of repairs',
      byline: { authors: [{ name: 'Jane Berg' }] },
      date: 'Nov. 3, 2025',
      sections: [
        { subhead: null, blocks: [{ text: body }, { text: more }, { text: `${more} It was cold.` }] },
        { subhead: 'What happens next', blocks: [{ text: `${body} It will stay open.` }] },
      ],
    });
    const reasons = Object.fromEntries(article.discarded.map(({ text, reason }) => [text, reason]));
    expect(reasons).toMatchObject({
      'Skip to content': 'menu',
      'Log in': 'sign-up',
      '4 minute read': 'date-line',
      Facebook: 'share-bar',
      Advertisement: 'advertisement',
      'READ MORE: Another story altogether': 'related-link',
      'And another thing': 'related-link',
      'View Comments': 'comments',
      '© 2025 The Harbour Times': 'footer',
    });
  });
});

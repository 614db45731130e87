/** The Newslooks house and the variants of it that real copy shows. Invented copy in its shapes. */
import { describe, expect, it } from 'vitest';
import { textsOfBlock } from '../../src/block-texts.js';
import { parse } from '../../src/read/parse.js';
import { needs } from '../support/needs.js';
import { fixtureText, sharedTexts } from '../support/texts.js';

const LEAD = 'The council of Port Talvik voted on Monday to rebuild the breakwater by spring, whatever it costs.';
const BODY =
  'The vote came after a storm had torn away sixty meters of the outer wall and shut the harbour for nine days.';
const TAIL = 'Work is to begin as soon as the crane barge has arrived, the harbour master said on the quay.';
const HEADLINE = 'Council Votes to Rebuild the Breakwater';

const read = (...lines: string[]) => parse(lines.join('\n')).article;
const names = (article: ReturnType<typeof read>) => article.byline?.authors.map(({ name }) => name) ?? [];
const subheads = (article: ReturnType<typeof read>) => article.sections.map(({ subhead }) => subhead).filter(Boolean);
const paragraphs = (article: ReturnType<typeof read>) =>
  article.sections.flatMap(({ blocks }) => blocks.flatMap(textsOfBlock));

describe('the sample that the project began with', needs('the real copy in ../shared'), () => {
  it('is read whole', () => {
    const { article } = parse(sharedTexts('samples')[0]?.text ?? '');
    expect(article).toMatchObject({
      style: 'newslooks',
      language: 'en',
      headline: 'Syria Joins Anti-IS Coalition Without Military Commitment',
      source: 'Newslooks',
      edition: 'Morning Edition',
      byline: { text: 'J. Mansour', authors: [{ kind: 'person', name: 'J. Mansour' }] },
      dateline: { text: 'WASHINGTON', place: 'WASHINGTON' },
      quickLooks: {
        label: 'Quick Looks',
        title: 'Syria Joins Anti-IS Coalition Without Military Role: Diplomatic Shift',
      },
      discarded: [
        { reason: 'headline-repeated', line: 9 },
        { reason: 'furniture', line: 36, text: 'You must Register or Login to post a comment.' },
      ],
    });
    expect(article.lead).toMatch(/^Syria has joined .* was signed\.$/s);
    expect(article.quickLooks?.items).toHaveLength(5);
    expect(article.sections.map(({ label }) => label)).toEqual(['Deep Look', null, null, null]);
    expect(subheads(article)).toEqual([
      'New Era of U.S.-Syria Relations',
      'Cautious Coordination and Limited Partnership',
      'Regional Diplomacy and Israel Tensions',
    ]);
    expect(article.sections.map(({ blocks }) => blocks.length)).toEqual([4, 3, 3, 4]);
    expect(article.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('a whole story of the house', () => {
  it('is read whole', () => {
    const { article } = parse(fixtureText('harbour-full'));
    expect(article).toMatchObject({
      style: 'newslooks',
      language: 'en',
      headline: 'Port Talvik Reopens Its Harbour After Storm Closure',
      source: 'Newslooks',
      edition: 'Morning Edition',
      byline: { text: 'M. Arnesen', authors: [{ kind: 'person', name: 'M. Arnesen' }] },
      dateline: { text: 'TALVIK', place: 'TALVIK' },
      quickLooks: { label: 'Quick Looks' },
      discarded: [
        { reason: 'headline-repeated', line: 9 },
        { reason: 'furniture', line: 28, text: 'You must Register or Login to post a comment.' },
      ],
    });
    expect(article.sections[0]?.label).toBe('Deep Look');
    expect(subheads(article)).toContain('A Crane From Abroad');
    expect(article.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('the slug line', () => {
  const rest = ['Deep Look', BODY];
  const cases: [string, string, Record<string, unknown>][] = [
    ['whole', `${HEADLINE}/ Newslooks/ TALVIK/ J. Berg/ Morning Edition/ ${LEAD}`, {}],
    ['without author', `${HEADLINE}/ Newslooks/ TALVIK/ Morning Edition/ ${LEAD}`, { byline: null }],
    ['without edition', `${HEADLINE}/ Newslooks/ TALVIK/ J. Berg/ ${LEAD}`, { edition: null }],
    ['without place', `${HEADLINE}/ Newslooks/ J. Berg/ Morning Edition/ ${LEAD}`, { dateline: null }],
    ['without source', `${HEADLINE}/ TALVIK/ J. Berg/ Morning Edition/ ${LEAD}`, { source: null }],
    ['with source and place', `${HEADLINE}/ Newslooks/ TALVIK/ ${LEAD}`, { byline: null, edition: null }],
    ['with an empty field', `${HEADLINE}/ Newslooks/ TALVIK/ / Morning Edition/ ${LEAD}`, { byline: null }],
    ['with spaces before the slashes', `${HEADLINE} / Newslooks / TALVIK / J. Berg / Morning Edition / ${LEAD}`, {}],
    [
      'with no-break spaces',
      `${HEADLINE}/\u00a0Newslooks/\u00a0TALVIK/ J.\u00a0Berg/ Morning Edition/ ${LEAD}`,
      { byline: { text: 'J.\u00a0Berg' } },
    ],
  ];

  it.each(cases)('%s', (_, line, missing) => {
    expect(read(line, ...rest)).toMatchObject({
      style: 'newslooks',
      headline: HEADLINE,
      source: 'Newslooks',
      dateline: { text: 'TALVIK', place: 'TALVIK', date: null, agency: null },
      byline: { text: 'J. Berg', authors: [{ kind: 'person', name: 'J. Berg' }] },
      edition: 'Morning Edition',
      lead: LEAD,
      ...('byline' in missing && missing['byline'] !== null ? { byline: missing['byline'] } : missing),
      diagnostics: [],
    });
  });

  it.each([
    ['PORT TALVIK, Norland', 'J. Berg'],
    ['Talvik', 'J. Berg'],
    ['talvik', 'J. Berg'],
    ['São Paulo', 'J. Berg'],
    ['WASHINGTON, D.C.', 'Maria de los Angeles Garcia Lopez'],
    ['New York', 'Kwame N’Diaye'],
  ])('reads the place %j with the author %j', (place, author) => {
    const article = read(`${HEADLINE}/ Newslooks/ ${place}/ ${author}/ Morning Edition/ ${LEAD}`, ...rest);
    expect(article.dateline?.place).toBe(place);
    expect(names(article)).toEqual([author]);
  });

  it.each([
    ['A. Smith & B. Jones', ['A. Smith', 'B. Jones']],
    ['Ann Smith and Ben Jones', ['Ann Smith', 'Ben Jones']],
    ['Ann Smith, Ben Jones and Cy Young', ['Ann Smith', 'Ben Jones', 'Cy Young']],
    ['Ann Smith, Ben Jones, and Cy Young', ['Ann Smith', 'Ben Jones', 'Cy Young']],
    ['By Ann Smith', ['Ann Smith']],
    ['Abby Goodnough', ['Abby Goodnough']],
    ['Ann Smith, Jr.', ['Ann Smith, Jr.']],
    ['Newslooks Staff', []],
    ['News Desk', []],
  ])('splits the byline %j', (byline, expected) => {
    const article = read(`${HEADLINE}/ Newslooks/ TALVIK/ ${byline}/ Morning Edition/ ${LEAD}`, ...rest);
    expect(article.byline?.text).toBe(byline);
    expect(names(article)).toEqual(expected);
  });

  it('takes an agency that signs alone for an organization', () => {
    const article = read(`${HEADLINE}/ Newslooks/ TALVIK/ The Associated Press/ Morning Edition/ ${LEAD}`, ...rest);
    expect(article.byline?.authors).toMatchObject([{ kind: 'organization', name: 'The Associated Press' }]);
  });

  it('keeps slashes in the lead', () => {
    const lead =
      'On 9/11 and/or 10/11 the wall broke; and/ or so it was said at https://talvik.example/wall/2026 later.';
    expect(read(`${HEADLINE}/ Newslooks/ TALVIK/ J. Berg/ Morning Edition/ ${lead}`, ...rest).lead).toBe(lead);
    expect(read(`${HEADLINE}/ Newslooks/ TALVIK/ J. Berg/ ${lead}`, ...rest).lead).toBe(lead);
  });

  it('keeps slashes without a space in the headline', () => {
    const headline = '9/11 and/or 24/7: Council Looks Back';
    expect(read(`${headline}/ Newslooks/ TALVIK/ J. Berg/ Morning Edition/ ${LEAD}`, ...rest).headline).toBe(headline);
  });

  it('sets an extra field aside and says so', () => {
    const article = read(`${HEADLINE}/ Newslooks/ Politics/ TALVIK/ J. Berg/ Morning Edition/ ${LEAD}`, ...rest);
    expect(article.dateline?.place).toBe('TALVIK');
    expect(names(article)).toEqual(['J. Berg']);
    expect(article.discarded).toMatchObject([{ reason: 'unplaced-field', line: 1, text: 'Politics' }]);
    expect(article.diagnostics).toMatchObject([{ code: 'field-unplaced', line: 1, column: HEADLINE.length + 14 }]);
  });

  it('finds the lead on the next line where the slug line ends with its slash', () => {
    const article = read(`${HEADLINE}/ Newslooks/ TALVIK/ J. Berg/ Morning Edition/`, LEAD, ...rest);
    expect(article).toMatchObject({ edition: 'Morning Edition', lead: LEAD });
  });

  it('says that an author is uncertain where it could be the place', () => {
    const article = read(`${HEADLINE}/ Newslooks/ Karoo Sound/ Morning Edition/ ${LEAD}`, ...rest);
    expect(article.diagnostics.map(({ code }) => code)).toEqual(['byline-uncertain']);
  });

  it('stays out of a headline with a slash that belongs to no house', () => {
    const article = read('Rain/ wind warning for the coast', '', BODY);
    expect(article).toMatchObject({ style: 'plain', headline: 'Rain/ wind warning for the coast', source: null });
  });
});

describe('the summary', () => {
  const slug = `${HEADLINE}/ Newslooks/ TALVIK/ J. Berg/ Morning Edition/ ${LEAD}`;
  const title = 'Council Votes to Rebuild: What It Costs';
  const items = ['Vote was nine to two', 'Crane comes from abroad', 'Harbour shuts at night'];
  const after = [HEADLINE, 'Deep Look', BODY];

  it.each([
    [`${title} Quick Looks`],
    [`${title} Quick Look`],
    [`${title} Quick Looks:`],
    [`${title} QUICK LOOKS`],
    [`${title}\u00a0Quick\u00a0Looks`],
  ])('is announced by %j', (line) => {
    const article = read(slug, '', line, ...items.map((item) => `- ${item}`), ...after);
    expect(article.quickLooks).toMatchObject({ title, items });
  });

  it.each(['Quick Looks', 'Quick Look', 'Quick Looks:', 'quick looks', 'Quick Looks :'])(
    'is announced by %j alone',
    (label) => {
      expect(read(slug, '', label, ...items.map((item) => `- ${item}`), ...after).quickLooks).toEqual({
        label: label.replace(/ ?:$/, ''),
        title: null,
        items,
      });
      expect(read(slug, '', title, label, ...items.map((item) => `- ${item}`), ...after).quickLooks).toMatchObject({
        title,
        items,
      });
    },
  );

  it.each(['- ', '* ', '• ', '– ', '— ', '•', '· ', '▪ ', '-- ', '\t- ', '-\t', '-', '*', '–', '1. '])(
    'takes items with the sign %j',
    (sign) => {
      const signed = items.map((item, index) => (sign === '1. ' ? `${index + 1}. ${item}` : sign + item));
      const article = read(slug, '', `${title} Quick Looks`, ...signed, ...after);
      expect(article.quickLooks).toEqual({ label: 'Quick Looks', title, items });
      expect(paragraphs(article)).toEqual([BODY]);
    },
  );

  it('takes items without a sign, up to the headline or the label that follows', () => {
    const blank = items.flatMap((item) => [item, '']);
    for (const lines of [
      [...items, ...after],
      [...blank, ...after],
      [...items, 'Deep Look', HEADLINE, BODY],
      [...items, 'Deep Look', BODY],
      [...items, HEADLINE, BODY],
      [...items, '', BODY],
      [...items, BODY + BODY],
      [...items, 'The wall broke at noon.'],
    ]) {
      const article = read(slug, '', `${title} Quick Looks`, ...lines);
      expect(article.quickLooks?.items, lines.join('|')).toEqual(items);
      expect(paragraphs(article)).toHaveLength(1);
    }
  });

  it('joins the further lines of an item', () => {
    const article = read(
      slug,
      '',
      `${title} Quick Looks`,
      '- Vote was nine',
      '  to two',
      '- Crane comes',
      'from abroad',
      ...after,
    );
    expect(article.quickLooks?.items).toEqual(['Vote was nine to two', 'Crane comes from abroad']);
  });

  it('does not join what is no further line of an item', () => {
    const small =
      'al-Mansur said that the wall had been built in a hurry and that he, for one, had never trusted it to stand a winter like this one.';
    const article = read(slug, '', `${title} Quick Looks`, '- Vote was nine to two', '- Crane comes by sea', small);
    expect(article.quickLooks?.items).toEqual(['Vote was nine to two', 'Crane comes by sea']);
    expect(paragraphs(article)).toEqual([small]);
  });

  it('does not take labels inside it for labels', () => {
    const article = read(slug, '', `${title} Quick Looks`, '- Deep Look', '- Quick Looks', ...after);
    expect(article.quickLooks?.items).toEqual(['Deep Look', 'Quick Looks']);
    expect(article.sections[0]?.label).toBe('Deep Look');
  });

  it('may be absent', () => {
    expect(read(slug, '', ...after)).toMatchObject({
      quickLooks: null,
      lead: LEAD,
      sections: [{ label: 'Deep Look' }],
    });
  });

  it('is reported where it has no items', () => {
    const article = read(slug, '', `${title} Quick Looks`, 'Deep Look', BODY);
    expect(article.quickLooks).toEqual({ label: 'Quick Looks', title, items: [] });
    expect(article.diagnostics.map(({ code }) => code)).toEqual(['quick-looks-empty']);
  });
});

describe('headline and label above the body', () => {
  const slug = `${HEADLINE}/ Newslooks/ TALVIK/ J. Berg/ Morning Edition/ ${LEAD}`;
  const top = [slug, '', 'Rebuilding Quick Looks', '- One wall', '- One crane'];

  it.each([
    ['headline, label', [HEADLINE, 'Deep Look']],
    ['label, headline', ['Deep Look', HEADLINE]],
    ['with a colon', [HEADLINE, 'Deep Look:']],
    ['with blank lines', ['', HEADLINE, '', 'Deep Look', '']],
    ['in other case', [HEADLINE.toUpperCase(), 'DEEP LOOK']],
    ['an edited headline', ['Council Votes to Rebuild Breakwater by Spring', 'Deep Look']],
  ])('%s', (_, lines) => {
    const article = read(...top, ...lines, BODY, TAIL);
    expect(article.discarded.map(({ reason }) => reason)).toEqual(['headline-repeated']);
    expect(article.sections).toHaveLength(1);
    expect(article.sections[0]?.label?.toLowerCase()).toBe('deep look');
    expect(paragraphs(article)).toEqual([BODY, TAIL]);
  });

  it.each([
    ['label alone', ['Deep Look'], 'Deep Look', 0],
    ['headline alone', [HEADLINE], null, 1],
    ['neither', [''], null, 0],
  ])('%s', (_, lines, label, discarded) => {
    const article = read(...top, ...lines, BODY, TAIL);
    expect(article.sections[0]?.label).toBe(label);
    expect(article.discarded).toHaveLength(discarded);
    expect(paragraphs(article)).toEqual([BODY, TAIL]);
  });

  it('keeps a second label as text of the story', () => {
    const article = read(...top, 'Deep Look', BODY, 'Deep Look', TAIL);
    expect(subheads(article)).toEqual(['Deep Look']);
  });
});

describe('subheads', () => {
  const slug = `${HEADLINE}/ Newslooks/ TALVIK/ J. Berg/ Morning Edition/ ${LEAD}`;
  const body = (line: string) => read(slug, 'Deep Look', BODY, line, TAIL);

  it.each([
    'A Crane From Abroad',
    'New Era of U.S.-Norland Relations',
    'Relations With the U.S.',
    'Who Pays for the Wall?',
    '“Gone but Not Lost” in the Museum',
    'The “Wall of Teeth”',
    'What Comes Next',
    'Background',
    '5 Ways to Build a Wall',
    'COUNCIL SPLIT',
    'Life in the Harbour!',
  ])('%j is one', (line) => {
    expect(subheads(body(line))).toEqual([line]);
  });

  it.each([
    'The council met again.',
    'He went home',
    '“We have a harbour again.”',
    '“We Have a Harbour”',
    '"No," Oksnes Said.',
    'The vote, nine to two, was closer than it looked to those who had come to watch it from the gallery',
    '---',
    '1986',
    'Among Them:',
  ])('%j is none', (line) => {
    const article = body(line);
    expect(subheads(article)).toEqual([]);
    expect(paragraphs(article)).toEqual([BODY, line, TAIL]);
  });

  it('a title-case line at the very end heads nothing', () => {
    const article = read(slug, 'Deep Look', BODY, TAIL, 'Jane Berg');
    expect(subheads(article)).toEqual([]);
    expect(paragraphs(article).at(-1)).toBe('Jane Berg');
  });
});

describe('the body and its end', () => {
  const slug = `${HEADLINE}/ Newslooks/ TALVIK/ J. Berg/ Morning Edition/ ${LEAD}`;

  it('gathers lists', () => {
    const article = read(slug, 'Deep Look', BODY, '- one thing', '- another', BODY, '1. first', '2. second', TAIL);
    expect(article.sections[0]?.blocks).toMatchObject([
      { type: 'paragraph' },
      { type: 'list', ordered: false, items: ['one thing', 'another'] },
      { type: 'paragraph' },
      { type: 'list', ordered: true, items: ['first', 'second'] },
      { type: 'paragraph' },
    ]);
  });

  it('takes neither a dash of speech nor a year for a list', () => {
    const speech = '— We will build it, said Oksnes.';
    const year = '1986. That was the year of the wall.';
    expect(paragraphs(read(slug, 'Deep Look', BODY, speech, year))).toEqual([BODY, speech, year]);
  });

  it('discards furniture at the end, and only there', () => {
    const phrase = 'You must Register or Login to post a comment.';
    const article = read(
      slug,
      'Deep Look',
      phrase,
      BODY,
      'You must Register or Login to vote, she said.',
      '',
      'Related Posts',
      phrase,
    );
    expect(article.discarded.map(({ text }) => text)).toEqual(['Related Posts', phrase]);
    expect(paragraphs(article)).toEqual([phrase, BODY, 'You must Register or Login to vote, she said.']);
  });

  it('reads all line ends alike', () => {
    const lines = [
      slug,
      '',
      'Rebuilding Quick Looks',
      '- One wall',
      HEADLINE,
      'Deep Look',
      BODY,
      'A Crane From Abroad',
      TAIL,
    ];
    const expected = { ...parse(lines.join('\n')).article };
    for (const end of ['\r\n', '\r', '\n\n', '\n \n']) {
      // How sure it is may differ: blank lines say something.
      const { diagnostics, discarded, confidence: _0, ...article } = parse(lines.join(end)).article;
      expect(discarded).toHaveLength(1);
      expect(diagnostics).toHaveLength(1);
      const { diagnostics: _1, discarded: _2, confidence: _3, ...same } = expected;
      expect(article).toEqual(same);
    }
  });
});

describe('copy that has none of it', () => {
  const nothing = {
    style: 'plain',
    source: null,
    edition: null,
    byline: null,
    dateline: null,
    lead: null,
    quickLooks: null,
    discarded: [],
  };

  it('comes out as headline and paragraphs', () => {
    const article = read('Village band wins brass title', '', BODY, '', TAIL);
    expect(article).toMatchObject({ ...nothing, headline: 'Village band wins brass title', diagnostics: [] });
    expect(paragraphs(article)).toEqual([BODY, TAIL]);
  });

  it('comes out without a headline where there is none', () => {
    const article = read(BODY, TAIL);
    expect(article).toMatchObject({ ...nothing, headline: null });
    expect(article.diagnostics).toMatchObject([{ code: 'headline-missing', severity: 'warning', line: 1 }]);
    expect(paragraphs(article)).toEqual([BODY, TAIL]);
  });

  it('a first line that goes on in small letters is no headline', () => {
    expect(read('The vote came after a storm had torn', 'away the wall. It was close.').headline).toBeNull();
  });

  it.each(['', ' ', '\n\n\t\n', '\ufeff'])('is nothing at all in %j', (text) => {
    const { article } = parse(text);
    expect(article).toMatchObject({ headline: null, sections: [], stats: { words: 0, readingMinutes: 0 } });
    expect(article.diagnostics).toMatchObject([
      ...(text === '\ufeff' ? [{ code: 'invisible-characters' }] : []),
      { code: 'no-text' },
    ]);
  });
});

describe('a slug line', () => {
  const lead = 'The council voted after a night of debate, and the pier is to be built by spring.';
  const read = (...fields: string[]) =>
    parse(
      `${['Council votes to build pier', ...fields, lead].join('/ ')}\n\nQuick Looks\n- It is long\n\nDeep Look\n\n${lead}\n`,
    ).article;
  const names = (article: ReturnType<typeof read>) => article.byline?.authors.map(({ name }) => name);

  it('has the author behind the edition, too', () => {
    const article = read('Newslooks', 'TALVIK', 'Morning Edition', 'Yusra Haddad');
    expect(names(article)).toEqual(['Yusra Haddad']);
    expect([article.dateline?.place, article.edition, article.lead]).toEqual(['TALVIK', 'Morning Edition', lead]);
  });

  it('has an author whose name has small words', () => {
    expect(names(read('Newslooks', 'TALVIK', 'Jonas van der Beek', 'Evening Edition'))).toEqual(['Jonas van der Beek']);
  });

  it('has a paper that no list knows as its source, and no place of it', () => {
    const article = read('The Larkfield Courier', 'Ida Moss', 'Evening Edition');
    expect([article.source, article.dateline, names(article)]).toEqual(['The Larkfield Courier', null, ['Ida Moss']]);
  });

  it('has The Hague as a place', () => {
    expect(read('Newslooks', 'The Hague', 'Ida Moss', 'Evening Edition').dateline?.place).toBe('The Hague');
  });
});

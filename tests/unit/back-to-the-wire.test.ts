/** ANPA 1312 and IPTC 7901 out: our own reader finds every field again, nothing of the copy is a signal, what can't be sent is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import { writeBytes } from '../../src/formats/index.js';
import { inAscii } from '../../src/formats/wire/transliteration.js';
import { decode } from '../../src/input/decode.js';
import { parse } from '../../src/read/parse.js';
import { anyCopy } from '../support/copy.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { sized } from '../support/size.js';
import { allTexts, fixtureNames, fixtureText, readingOf } from '../support/texts.js';

const formats = ['anpa', 'iptc7901'] as const;
type Format = (typeof formats)[number];
const now = '2026-11-23T08:05:00Z';

const bytesOf = (article: Article, format: Format, meta = {}) =>
  writeBytes({ article, sourceMap: [], evidence: [] }, format, { now, meta });

async function readBack(article: Article, format: Format): Promise<Article> {
  const { text } = decode(await bytesOf(article, format));
  return parse(text ?? '').article;
}

/** What is sent, or null where the story has a character that can't be. */
async function sentOrRefused(article: Article, format: Format): Promise<string | null> {
  try {
    return Buffer.from(await bytesOf(article, format)).toString('latin1');
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    expect((error as Error).message).toMatch(/^(?:anpa|iptc7901) can’t send “.+” \(U\+[0-9A-F]{4,6}\), in “/su);
    return null;
  }
}

const word = fc.constantFrom(
  'harbour',
  'council',
  'ferry',
  'quay',
  'Tuesday',
  'storm',
  'crane',
  'mayor',
  'town',
  'winter',
);
const sentence = fc
  .array(word, { minLength: 12, maxLength: 40 })
  .map((words) => `The ${words.join(' ')}, the mayor said on Monday.`);
const story = fc.record({
  number: fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0')),
  priority: fc.constantFrom('1', '2', '3', '4', '6'),
  category: fc.constantFrom('i', 'n', 's', 'f'),
  words: fc.integer({ min: 40, max: 2000 }),
  keyword: fc.array(word, { minLength: 1, maxLength: 3 }),
  headline: fc.array(word, { minLength: 4, maxLength: 9 }).map((words) => `Talvik ${words.join(' ')}`),
  paragraphs: fc.array(sentence, { minLength: 2, maxLength: 8 }),
});

function articleOf({
  number,
  priority,
  category,
  words,
  keyword,
  headline,
  paragraphs,
}: {
  number: string;
  priority: string;
  category: string;
  words: number;
  keyword: string[];
  headline: string;
  paragraphs: string[];
}): Article {
  return {
    ...parse('Headline\n\nText.').article,
    language: 'en',
    wire: {
      service: 'asian',
      number: `a${number}`,
      category,
      priority,
      take: null,
      words,
      sent: null,
      subjects: [],
      keyword: null,
      place: null,
    },
    slug: `BC-${keyword.join('-')}`,
    headline,
    byline: {
      text: 'By Orla Venn and Per Aasli',
      authors: ['Orla Venn', 'Per Aasli'].map((name) => ({ kind: 'person', name, role: null, affiliation: null })),
    },
    dateline: { text: 'OSLO (AP)', place: 'OSLO', date: null, isoDate: null, agency: 'AP' },
    lead: null,
    sections: [{ label: null, subhead: null, blocks: paragraphs.map((text) => ({ type: 'paragraph', text })) }],
  };
}

const textsOf = ({ sections }: Article) =>
  sections.flatMap(({ blocks }) => blocks.map((block) => (block.type === 'paragraph' ? block.text : block.type)));

/** The priority as each of them writes it. */
const priorities: Record<Format, Record<string, string>> = {
  anpa: { 1: 'f', 2: 'b', 3: 'u', 4: 'r', 6: 'd' },
  iptc7901: { 1: '1', 2: '2', 3: '3', 4: '4', 6: '6' },
};

describe.each(formats)('%s', (format) => {
  it('is read back by our own reader, field by field', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (given) => {
        const article = articleOf(given);
        const back = await readBack(article, format);
        expect(back.style).toBe(format);
        expect(back.wire).toMatchObject({
          number: format === 'anpa' ? `a${given.number}` : `xxx${given.number}`,
          service: 'asian',
          priority: priorities[format][given.priority],
          category: given.category,
          words: given.words,
          sent: format === 'anpa' ? '11-23-26 0805GMT' : '230805 GMT Nov 26',
        });
        expect(back.slug).toBe(article.slug);
        expect(back.headline).toBe(article.headline);
        expect(back.byline?.text).toBe(article.byline?.text);
        expect(back.byline?.authors.map(({ name }) => name)).toEqual(['Orla Venn', 'Per Aasli']);
        expect(back.dateline).toMatchObject({ text: 'OSLO (AP)', place: 'OSLO', agency: 'AP' });
        expect(textsOf(back)).toEqual(given.paragraphs);
      }),
      { numRuns: sized(100, 1000) },
    );
  });

  it('has notes, a correction and credits where the reader finds them', async () => {
    const article = {
      ...articleOf(fc.sample(story, 1)[0] as Parameters<typeof articleOf>[0]),
      notes: ['Eds: ADDS quote.', 'Clients: a picture follows.'],
      status: [{ kind: 'correction' as const, text: 'CORRECTS name of ferry.', until: null }],
      credits: ['Aasli reported from Talvik.'],
    };
    const back = await readBack(article, format);
    const said = [...back.notes, ...back.credits].join('\n');
    for (const text of ['ADDS quote.', 'a picture follows.', 'CORRECTS name of ferry.', 'Aasli reported from Talvik.'])
      expect(said).toContain(text);
    if (format === 'anpa') expect(back.credits).toEqual(article.credits);
  });

  it('has the time that is told', async () => {
    const article = articleOf(fc.sample(story, 1)[0] as Parameters<typeof articleOf>[0]);
    const bytes = await bytesOf(article, format, { published: '2026-12-31T23:30:00-02:00' });
    const told = { anpa: 'AP-WF-01-01-27 0130GMT<', iptc7901: '010130 GMT Jan 27' }[format];
    expect(Buffer.from(bytes).toString('latin1')).toContain(`\x03${told}\r\n`);
  });

  const signals = { anpa: [0x16, 0x16, 0x01, 0x1f, 0x13, 0x11, 0x02, 0x03, 0x0c, 0x04], iptc7901: [1, 2, 3, 4] }[
    format
  ];
  const controls = (sent: string) =>
    [...Buffer.from(sent, 'latin1')].filter((code) => (code < 0x20 || code > 0x7e) && code !== 10 && code !== 13);

  /** The frame's own signals, each once and in its order, and beside them printable ASCII alone. */
  function expectFramed(sent: string): void {
    expect(controls(sent).filter((code) => code !== 9)).toEqual(signals);
    // A tab begins a line, and a line ends with both signs.
    expect(sent.replace(/\r\n\t?/g, '')).not.toMatch(/[\t\r\n]/);
    expect(sent).toMatch(/\r\n$/);
  }

  it.each(hostileTexts)('$name: nothing in it is a signal', async ({ bytes }) => {
    const { text } = decode(bytes);
    const sent = await sentOrRefused(parse(text ?? '').article, format);
    if (sent !== null) expectFramed(sent);
  });

  it('nothing in any copy is a signal', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, async (copy) => {
        const sent = await sentOrRefused(parse(copy).article, format);
        if (sent !== null) expectFramed(sent);
      }),
      { numRuns: sized(100, 500) },
    );
  });

  it('no line is made a line of the frame by its text', async () => {
    const article = articleOf({
      ...(fc.sample(story, 1)[0] as Parameters<typeof articleOf>[0]),
      headline: '^Harbour<\x03AP-WF-01-01-27 0130GMT<',
      paragraphs: ['___', '^By Nobody=', 'Text\r\n\x03end', '* * * *'],
    });
    expectFramed((await sentOrRefused(article, format)) ?? '');
    const anpa = await sentOrRefused(article, 'anpa');
    expect(anpa).toContain('\r\n\t   ^By Nobody=\r\n');
  });

  it('sends most of the fixtures, and of other scripts says why not', async () => {
    const refused = [];
    for (const name of fixtureNames) {
      const sent = await sentOrRefused(parse(fixtureText(name)).article, format);
      if (sent === null) refused.push(name);
      else expectFramed(sent);
    }
    expect(refused).toEqual(fixtureNames.filter((name) => /^(?:arabic|chinese|korean|russian)/.test(name)));
  });

  it('any text there is, is sent or refused', async () => {
    for (const { text } of allTexts().slice(0, sized(100, 100_000))) {
      const sent = await sentOrRefused(readingOf(text).article, format);
      if (sent !== null) expectFramed(sent);
    }
  });
});

describe('what stands for a character', () => {
  it.each([
    ['“No,” she said – it’s 5 °C…', 'en', "``No,'' she said - it's 5  degreesC..."],
    ['Málaga, Łódź, İzmir, Reykjavík', 'en', 'Malaga, Lodz, Izmir, Reykjavik'],
    ['Köln, Weißensee, Übersee', 'de', 'Koeln, Weissensee, Uebersee'],
    ['Köln', 'en', 'Koln'],
    ['Tromsø, Ålesund', 'nb', 'Tromsoe, Aalesund'],
    ['Tromsø', 'fr', 'Tromso'],
    ['é', 'fr', 'e'],
    ['a\u00a0b\u00adc\u200bd\u001be', 'en', 'a bcd?e'],
  ])('%j in %s is sent as %j', (text, language, sent) => expect(inAscii(text, language, 'anpa')).toBe(sent));

  it('is printable ASCII, the same when it is sent again, or a refusal that names the character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'de', 'und'), (text, language) => {
        let sent: string;
        try {
          sent = inAscii(text, language, 'anpa');
        } catch (error) {
          expect((error as Error).message).toMatch(/can’t send “/);
          return;
        }
        expect(sent).toMatch(/^[\n -~]*$/);
        expect(inAscii(sent, language, 'anpa')).toBe(sent);
      }),
    );
    expect(() => inAscii('the word Москва', 'en', 'anpa')).toThrow(
      'anpa can’t send “М” (U+041C), in “the word Москва”: it has ASCII alone. Write another format, or other words',
    );
  });
});

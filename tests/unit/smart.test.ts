/** `--smart`: quotes, apostrophes and dashes of the story's language in place of a typewriter's. */
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Article, InlineMark } from '../../src/article.js';
import { formatNames, write, writeBytes, writers } from '../../src/formats/index.js';
import { smartened } from '../../src/formats/smart/article.js';
import { setText, type Typesetter, typesetterFor } from '../../src/formats/smart/text.js';
import type { Format } from '../../src/formats/writer.js';
import { languageTags } from '../../src/languages/index.js';
import { parse, type Reading } from '../../src/read/parse.js';
import { everything } from '../support/print-story.js';
import { sized } from '../support/size.js';

function set(text: string, language = 'en'): string {
  return setText(text, typesetterFor(language) as Typesetter).text;
}

/** A reading of a story with these texts; only its Article is looked at. */
function reading(article: Partial<Article>): Reading {
  return { ...parse('A headline\n\nSome text.'), article: { ...everything, language: 'en', ...article } };
}

const paragraph = (text: string, marks?: InlineMark[]): Article['sections'] => [
  { label: null, subhead: null, blocks: [{ type: 'paragraph', text, ...(marks && { marks }) }] },
];

describe('the marks of a language', () => {
  it.each([
    ['en', '“Yes,” she said, “the ‘old’ pier”—it isn’t sure — yet.'],
    ['de', '„Yes,“ she said, „the ‚old‘ pier“–it isn’t sure – yet.'],
    ['de-CH', '«Yes,» she said, «the ‹old› pier»–it isn’t sure – yet.'],
    ['fr', '«\u00a0Yes,\u00a0» she said, «\u00a0the “old” pier\u00a0»–it isn’t sure – yet.'],
    ['es', '“Yes,” she said, “the ‘old’ pier”—it isn’t sure — yet.'],
    ['it', '«Yes,» she said, «the “old” pier»–it isn’t sure – yet.'],
    ['pl', '„Yes,” she said, „the «old» pier”–it isn’t sure – yet.'],
    ['ru', '«Yes,» she said, «the „old“ pier»—it isn’t sure — yet.'],
    ['sv', '”Yes,” she said, ”the ’old’ pier”–it isn’t sure – yet.'],
    ['ja', '「Yes,」 she said, 「the 『old』 pier」――it isn’t sure ―― yet.'],
    ['pt-PT', '«Yes,» she said, «the “old” pier»—it isn’t sure — yet.'],
    ['zh-Hant-TW', '「Yes,」 she said, 「the 『old』 pier」——it isn’t sure —— yet.'],
  ])('of %s', (language, expected) => {
    expect(set(`"Yes," she said, "the 'old' pier"--it isn't sure - yet.`, language)).toBe(expected);
  });

  it('are there for every language that we have words of', () => {
    for (const tag of languageTags) {
      const typesetter = typesetterFor(tag);
      expect(typesetter?.quotes, tag).toHaveLength(4);
      expect(typesetter?.dash, tag).toMatch(/^[–—―]{1,2}$/);
      for (const mark of typesetter?.quotes ?? []) expect(mark.trim(), tag).toMatch(/^[“”„‘’‚«»‹›「」『』]$/);
    }
    expect(typesetterFor('und')).toBeNull();
    expect(typesetterFor('tlh')).toBeNull();
  });
});

describe('a straight quote', () => {
  it.each([
    ['behind a figure stays', `She is 6'2" tall, the "Volk" 5'10".`, `She is 6'2" tall, the “Volk” 5'10".`],
    ['behind a figure closes nothing', `"I'm 6'2"," he said.`, `“I’m 6'2",” he said.`],
    ['has no partner that differs', '"It ended in 2027" he said.', '"It ended in 2027" he said.'],
    ['goes on in the next paragraph', '"It goes on, he said.', '“It goes on, he said.'],
    ['began in an earlier one', 'and on," he said.', 'and on,” he said.'],
    ['nests in one of its kind', `"He said "no" today," she said.`, '“He said ‘no’ today,” she said.'],
    ['stands beside another', `"'No,' he said," she said.`, '“‘No,’ he said,” she said.'],
    ['stands beside brackets and dashes', `("so-called") --"not"--`, '(“so-called”) —“not”—'],
    ['opens with a point', 'A ".22 rifle" and "...yes"', 'A “.22 rifle” and “...yes”'],
    [
      'is an apostrophe of a plural',
      "The players' union and the players' dog",
      'The players’ union and the players’ dog',
    ],
    ['is an apostrophe of a year', "In the '90s, '68 and '20s.", 'In the ’90s, ’68 and ’20s.'],
    ['is an apostrophe of a short word', "'Tis rock 'n' roll, get 'em", '’Tis rock ’n’ roll, get ’em'],
    ['of a name', "O'Neil and D'Souza's", 'O’Neil and D’Souza’s'],
    ['stays where nothing says what it is', 'a"b and " alone', 'a"b and " alone'],
  ])('%s', (_, copy, expected) => {
    expect(set(copy)).toBe(expected);
  });

  it.each([
    ['fr', `l'"affaire" d'hier`, 'l’«\u00a0affaire\u00a0» d’hier'],
    ['he', 'צה"ל וג\'ורג\' "כן"', 'צה"ל וג\'ורג’ ”כן”'],
    ['ko', '그는 "안녕"이라고 말했다', '그는 “안녕”이라고 말했다'],
    ['zh', '他说"你好"然后走了', '他说“你好”然后走了'],
    ['nl', "'s avonds zei hij 'nee'", '’s avonds zei hij ‘nee’'],
    ['uk', "об'єкт", 'об’єкт'],
  ])('in %s', (language, copy, expected) => {
    expect(set(copy, language)).toBe(expected);
  });
});

describe('a dash', () => {
  it.each([
    ['two or three hyphens', 'ferry -- all of it --- sank--fast', 'ferry — all of it — sank—fast'],
    ['one between spaces', 'Yes - no', 'Yes — no'],
    ['in front of who said it', '-- Jo Doe', '— Jo Doe'],
    ['not in a score or a sum', 'Won 3 - 2, 5-0 and 9 - 4', 'Won 3 - 2, 5-0 and 9 - 4'],
    ['between years', '2019--2020', '2019–2020'],
    ['not in a word, an item or a rule', 'so-called - \n- one ---- two', 'so-called - \n- one ---- two'],
  ])('%s', (_, copy, expected) => {
    expect(set(copy)).toBe(expected);
  });
});

it('addresses stay as they are', () => {
  const copy = `See https://a.example/b--c'd, www.a--b.example and jo.o'neil@a.example "now".`;
  expect(set(copy)).toBe(copy.replace('"now"', '“now”'));
});

describe('a story', () => {
  it('has them in every text, and its words in columns, slug and day as they are', () => {
    const said = `"It's"`;
    const set = smartened(
      reading({
        slug: said,
        date: said,
        kicker: said,
        headline: said,
        deck: said,
        source: said,
        byline: {
          text: "By Jo O'Neil",
          authors: [{ kind: 'person', name: "Jo O'Neil", role: null, affiliation: null }],
        },
        lead: said,
        quickLooks: { label: said, title: said, items: [said] },
        sections: [
          {
            label: said,
            subhead: said,
            blocks: [
              { type: 'paragraph', text: said },
              { type: 'list', ordered: false, items: [said] },
              { type: 'quote', text: said, attribution: said },
              { type: 'image', caption: said, credit: said, src: null },
              { type: 'embed', text: said, href: null },
              { type: 'table', rows: [[said]], header: false },
              { type: 'preformatted', text: said },
            ],
          },
        ],
        notes: [said],
        credits: [said],
        contacts: [said],
      }),
    ).article;
    const typeset = '“It’s”';
    expect(set).toMatchObject({
      slug: said,
      date: said,
      kicker: typeset,
      headline: typeset,
      deck: typeset,
      source: typeset,
      byline: { text: 'By Jo O’Neil', authors: [{ name: 'Jo O’Neil' }] },
      lead: typeset,
      quickLooks: { label: typeset, title: typeset, items: [typeset] },
      notes: [typeset],
      credits: [typeset],
      contacts: [typeset],
    });
    expect(set.sections).toEqual([
      {
        label: typeset,
        subhead: typeset,
        blocks: [
          { type: 'paragraph', text: typeset },
          { type: 'list', ordered: false, items: [typeset] },
          { type: 'quote', text: typeset, attribution: typeset },
          { type: 'image', caption: typeset, credit: typeset, src: null },
          { type: 'embed', text: typeset, href: null },
          { type: 'table', rows: [[said]], header: false },
          { type: 'preformatted', text: said },
        ],
      },
    ]);
  });

  it('keeps its marks around their words, and its code as it is', () => {
    const text = 'A -- "bold" word, `a--"b"` and a "link"';
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const marks: InlineMark[] = [
      { type: 'strong', ...at('"bold"') },
      { type: 'code', ...at('a--"b"') },
      { type: 'link', href: 'https://a.example/', ...at('link') },
    ];
    const list = {
      type: 'list',
      ordered: false,
      items: [text, text],
      marks: marks.map((one) => ({ ...one, item: 1 })),
    };
    for (const language of ['en', 'fr']) {
      const { sections } = smartened(
        reading({
          language,
          sections: [{ label: null, subhead: null, blocks: [{ type: 'paragraph', text, marks }, list as never] }],
        }),
      ).article;
      const [block, items] = (sections[0]?.blocks ?? []) as unknown as [
        { text: string; marks: InlineMark[] },
        typeof list,
      ];
      const marked = block.marks.map(({ start, end }) => block.text.slice(start, end));
      const bold = language === 'en' ? '“bold”' : '«\u00a0bold\u00a0»';
      expect(marked).toEqual([bold, 'a--"b"', 'link']);
      expect(items.items).toEqual([set(text, language).replace(/`[^`]*`/, set('`a--"b"`', language)), block.text]);
      expect(items.marks).toEqual(block.marks.map((one) => ({ ...one, item: 1 })));
    }
  });

  it('stays as it is where its language is not known', () => {
    const unknown = reading({ language: 'und', headline: '"Yes"' });
    expect(smartened(unknown)).toBe(unknown);
  });
});

describe('the formats', () => {
  const said = reading({ headline: 'They "won\'t" go', sections: paragraph('The "ferry" -- all of it') });
  const typographic = formatNames.filter((name) => (writers[name] as Format).typographic);
  /** All that a format writes, as text. */
  const written = async (name: (typeof formatNames)[number], smart: boolean) => {
    const bytes = await writeBytes(said, name, { smart, now: '2026-11-27T00:00:00Z' });
    const text = Buffer.from(bytes).toString();
    if (name === 'docx') return Buffer.from(unzipSync(bytes)['word/document.xml'] as Uint8Array).toString();
    return name === 'email'
      ? text
          .replace(/=\n/g, '')
          .replace(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString())
      : text;
  };

  it.each(typographic)('%s has them where asked, and only there', async (name) => {
    const set = (await written(name, true)).replace(/\\u([0-9a-f]{4})/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    expect(set).toContain('“ferry” — all of it');
    const plain = await written(name, false);
    expect(plain).not.toContain('“');
    expect(plain).not.toContain('’');
  });

  it('those for machines keep the copy’s own', async () => {
    for (const name of formatNames.filter((one) => !typographic.includes(one)))
      expect(await written(name, true), name).toBe(await written(name, false));
  });

  it('several stories on one page have them too', async () => {
    for (const name of ['html', 'terminal', 'text', 'markdown', 'rss'] as const)
      expect(await write([said, said], name, { smart: true }), name).toContain('“ferry” — all of it');
  });
});

describe('whatever the copy', () => {
  const texts = fc
    .array(
      fc.oneof(
        fc.constantFrom(...'"\'"\'-- \u00a0«»“”’„.,:;(1aébֹ中한l'),
        fc.constantFrom('https://a', 'a@a', 'www.', ' 5'),
        fc.string(),
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join(''));
  /** What may change: quotes, dashes and hyphens, and the space in a guillemet. */
  const others = (text: string) => text.replace(/[-"'“”„‘’‚«»‹›「」『』–—―\u00a0]/g, '');

  it('nothing but quotes and dashes changes, and twice is as once', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...languageTags, 'de-CH', 'zh-TW'), (text, language) => {
        const once = set(text, language);
        expect(others(once)).toBe(others(text));
        expect(set(once, language)).toBe(once);
      }),
      { numRuns: sized(500, 20_000) },
    );
  });

  it('offsets stay in order, and within the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: after, moved } = setText(text, typesetterFor('fr') as Typesetter);
        const all = Array.from({ length: text.length + 1 }, (_, offset) => moved(offset));
        expect(all).toEqual(all.toSorted((a, b) => a - b));
        expect([all[0], all.at(-1)]).toEqual([0, after.length]);
      }),
      { numRuns: sized(100, 1000) },
    );
  });

  it('runs of any sign are linear', () => {
    // Quadratic, each of them would not end.
    for (const run of ['"', "'", `"'`, '-', '- ', ' "', '" ', 'a"', '1"', 'a@', 'www.', '("', '"a ', 'https://a"'])
      expect(set(run.repeat(100_000)).length, run).toBeGreaterThan(0);
  });
});

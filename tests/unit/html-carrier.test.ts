/** What the carrier of pages hands over: text, hints, facts, and where all of it stands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Carried, Hint } from '../../src/input/carriers/carrier.js';
import { sniffHtml } from '../../src/input/carriers/html/sniff-html.js';
import { readPage } from '../../src/input/carriers/html.js';
import { storyAt } from '../../src/input/story.js';
import { readStory } from '../../src/read/parse.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const page = (html: string) => readPage(bytes(html));

/** The lines with text, each with its hint. */
function linesOf({ text, hints }: Carried): { text: string; hint: Hint }[] {
  return text
    .split('\n')
    .map((line, at) => ({ text: line, hint: hints[at] ?? {} }))
    .filter((line) => line.text !== '');
}
const textsOf = (html: string) => linesOf(page(html)).map(({ text }) => text);

/** What must hold of any page: a hint a line; runs in order, each the text that it stands for. */
function expectSound({ text, hints, marks, origin }: Carried): void {
  expect(text === '' || text.endsWith('\n')).toBe(true);
  expect(hints.length).toBe(text.split('\n').length - 1);
  let at = 0;
  let from = 0;
  for (const run of origin?.runs ?? []) {
    expect(run.at).toBeGreaterThanOrEqual(at);
    expect(run.from).toBeGreaterThanOrEqual(from);
    at = run.at + run.length;
    from = run.from + run.taken;
    expect(from).toBeLessThanOrEqual(origin?.source.length ?? 0);
    if (run.length !== run.taken) continue;
    const own = text.slice(run.at, at);
    expect(origin?.source.slice(run.from, from).replace(/[\t\n\f\r]/g, ' ')).toBe(own);
  }
  for (const mark of marks) {
    expect(mark.end).toBeGreaterThan(mark.start);
    expect(text.slice(mark.start, mark.end)).not.toContain('\n');
  }
}

describe('text', () => {
  it('has a line for each block, white space folded, references read', () => {
    expect(
      textsOf('<h1>Ferry &amp;\n  pier</h1><p>One <b>bold</b>   word&mdash;and&nbsp;more.</p><div>Two</div>'),
    ).toEqual(['Ferry & pier', 'One bold word—and\u00a0more.', 'Two']);
  });

  it('parts lines at a break', () => {
    expect(textsOf('<p>“No,” she said.<br>He left.</p>')).toEqual(['“No,” she said.', 'He left.']);
  });

  it('keeps words together that emphasis stands in, and parts links that stand beside each other', () => {
    expect(textsOf('<p><b>W</b>hen it rains</p>')).toEqual(['When it rains']);
    expect(textsOf('<div><a href="/a">Home</a><a href="/b">Sport</a><span>Weather</span></div>')).toEqual([
      'Home Sport Weather',
    ]);
  });

  it('leaves out what nobody sees', () => {
    const hidden = [
      '<p hidden>x</p>',
      '<div style="display: none">x</div>',
      '<div style="color:red;visibility:hidden">x</div>',
      '<span aria-hidden="true">x</span>',
      '<template><p>x</p></template>',
      '<script>x</script><style>x</style>',
      '<noscript><p>x</p></noscript>',
      '<span class="sr-only">x</span>',
      '<select><option>x</option></select>',
      '<dialog>x</dialog>',
      '<svg><title>x</title><text>x</text></svg>',
    ];
    for (const one of hidden) expect(textsOf(`<p>Seen</p>${one}<p>Too</p>`), one).toEqual(['Seen', 'Too']);
  });

  it('parts a kicker from the headline that it stands in', () => {
    expect(textsOf('<h1><span class="kicker">Ferries</span><span>Winter boats go</span></h1>')).toEqual([
      'Ferries',
      'Winter boats go',
    ]);
  });

  it('has a row a line for a table of data, its cells in the hint', () => {
    const rows = linesOf(
      page('<table><tr><th></th><th>Won</th></tr><tr><td>Larkfield</td><td><p>9</p></td></tr></table>'),
    );
    expect(rows.map(({ text }) => text)).toEqual(['Won', 'Larkfield\t9']);
    expect(rows.map(({ hint }) => hint.cells)).toEqual([
      ['', 'Won'],
      ['Larkfield', '9'],
    ]);
    expect(rows[0]?.hint).toMatchObject({ block: 'row', header: true });
  });

  it('reads a table that lays out a page as what is in it', () => {
    const html = '<table><tr><td><h1>Ferry</h1></td><td><p>One.</p><p>Two.</p></td></tr></table>';
    expect(linesOf(page(html)).map(({ hint }) => hint.block)).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  it('keeps the lines of preformatted text', () => {
    const lines = linesOf(page('<pre>Larkfield  9\nOsmer      7</pre>'));
    expect(lines.map(({ hint }) => hint.block)).toEqual(['preformatted', 'preformatted']);
  });

  it('keeps the order of the source where text stands in a table outside of its cells', () => {
    expect(textsOf('<p>A</p><table>B<tr><td>C</td><td>D</td></tr></table><p>E</p>').join(' ')).toBe('A B C\tD E');
  });
});

describe('a page that Google Docs has exported', () => {
  const exported = readPage(
    bytes(
      '<p>They saw <a href="https://www.google.com/url?q=https://harbour.example/a?b%3D1&amp;sa=D">the boat</a><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> leave.</p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>check this</span></p></div>',
    ),
  );

  it('has no comments in its text', () => {
    expect(exported.text).toBe('They saw the boat leave.\n');
  });

  it('links to what it links to', () => {
    expect(exported.marks).toEqual([{ type: 'link', start: 9, end: 17, href: 'https://harbour.example/a?b=1' }]);
  });
});

describe('hints', () => {
  const only = (html: string) => linesOf(page(html))[0]?.hint;

  it('say what kind of block a line is', () => {
    expect(only('<h3>A</h3>')).toMatchObject({ block: 'heading', level: 3 });
    expect(only('<ol><li>A</li></ol>')).toMatchObject({ block: 'item', ordered: true });
    expect(only('<blockquote><p>A</p></blockquote>')).toMatchObject({ block: 'quote' });
    expect(only('<figure><img src="/a.jpg"><figcaption>A</figcaption></figure>')).toMatchObject({
      block: 'caption',
      href: '/a.jpg',
    });
  });

  it('say where it stands, what its names say, and how much of it are links', () => {
    expect(only('<nav><a href="/">Home</a></nav>')).toMatchObject({ region: 'menu', links: 1 });
    expect(only('<p class="article__byline">By Jane Corrigan</p>')).toMatchObject({ says: 'byline' });
    expect(only('<div class="ArticleHeader_standfirst__x1"><p>A</p></div>')).toMatchObject({ says: 'deck' });
    expect(only('<p><time datetime="2026-11-14">14 November</time></p>')).toMatchObject({ says: 'date' });
    expect(only('<p><strong>A</strong></p>')).toMatchObject({ bold: true });
  });

  it('do not believe a name that the whole story stands in', () => {
    const story = `<p>${'A sentence of the story that goes on for a while, as they do. '.repeat(6)}</p>`.repeat(5);
    const found = linesOf(page(`<div class="layout sidebar"><div class="author-page byline">${story}</div></div>`));
    for (const { hint } of found) expect(hint).not.toMatchObject({ region: 'aside' });
    for (const { hint } of found) expect(hint.says).toBeUndefined();
  });

  it('pass over elements that hold a single line', () => {
    const found = linesOf(
      page('<div><div><div><p>A</p></div></div><div><div><p>B</p></div></div></div><div><p>C</p><p>D</p></div>'),
    );
    const groups = found.map(({ hint }) => hint.group);
    expect(groups[0]).toBe(groups[1]);
    expect(groups[2]).toBe(groups[3]);
    expect(groups[0]).not.toBe(groups[2]);
  });
});

describe('marks', () => {
  it('are links and emphasis, at their places in the text', () => {
    const { text, marks } = page('<h1>T</h1><p>See <a href="https://example.org/">the <em>new</em> pier</a>.</p>');
    expect(marks.map(({ start, end, ...mark }) => ({ ...mark, text: text.slice(start, end) }))).toEqual([
      { type: 'link', href: 'https://example.org/', text: 'the new pier' },
      { type: 'emphasis', text: 'new' },
    ]);
  });
});

describe('facts', () => {
  const factsOf = (head: string) => page(`<html lang="en-GB"><head>${head}</head><body><p>A</p></body></html>`).facts;
  const texts = (list: readonly { text: string; from: string }[] | undefined) =>
    list?.map(({ text, from }) => `${from}: ${text}`);

  it('come from JSON-LD first, in a graph or not', () => {
    const data = {
      '@graph': [
        { '@type': 'Person', '@id': '#jane', name: 'Jane Corrigan' },
        { '@type': ['NewsArticle'], headline: 'Ferry firm', author: [{ '@id': '#jane' }], datePublished: '2026-11-14' },
      ],
    };
    const facts = factsOf(
      `<meta property="og:title" content="Ferry"><script type="application/ld+json">${JSON.stringify(data)}</script>`,
    );
    expect(texts(facts.headline)).toEqual(['JSON-LD: Ferry firm', 'og:title: Ferry']);
    expect(texts(facts.authors)).toEqual(['JSON-LD: Jane Corrigan']);
    expect(texts(facts.date)).toEqual(['JSON-LD: 2026-11-14']);
    expect(texts(facts.language)).toEqual(['html lang: en-GB']);
  });

  it('come from what is nearly JSON, and not from what is none', () => {
    const nearly = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A\nB"}</script>';
    expect(texts(factsOf(nearly).headline)).toEqual(['JSON-LD: A B']);
    expect(factsOf('<script type="application/ld+json">{"@type":</script>').headline).toBeUndefined();
  });

  it('are no address of an author', () => {
    expect(factsOf('<meta property="article:author" content="https://example.org/jane">').authors).toBeUndefined();
  });

  it('say where they stand', () => {
    const { facts, origin } = page('<title>Ferry</title><p>A</p>');
    const at = facts.headline?.[0]?.at;
    expect(origin?.source.slice(at?.start, at?.end)).toBe('<title>Ferry</title>');
  });
});

describe('encodings', () => {
  const cases: [string, Uint8Array][] = [
    ['UTF-8', bytes('<p>Zoë</p>')],
    ['UTF-8 that calls itself Latin-1', bytes('<meta charset="iso-8859-1"><p>Zoë</p>')],
    ['Windows-1252 by its meta', Uint8Array.of(...bytes('<meta charset="windows-1252"><p>Zo'), 0xeb, ...bytes('</p>'))],
    [
      'Windows-1251 by its meta',
      Uint8Array.of(
        ...bytes('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>'),
        0xcf,
        0xe8,
      ),
    ],
    ['Shift_JIS', Uint8Array.of(...bytes('<meta charset="Shift_JIS"><p>'), 0x93, 0xfa, 0x96, 0x7b)],
    [
      'Windows-1252, its quotes and dashes',
      Uint8Array.of(...bytes('<meta charset="windows-1252"><p>'), 0x93, 0x5a, 0x94, 0x20, 0x96, 0x20, 0x80),
    ],
    ['nothing said', Uint8Array.of(...bytes('<p>Zo'), 0xeb, ...bytes('</p>'))],
    [
      'UTF-16 with its mark',
      Uint8Array.of(0xff, 0xfe, ...[...'<p>Zoë</p>'].flatMap((sign) => [sign.charCodeAt(0), 0])),
    ],
  ];
  it.each(cases)('%s', (name, file) => {
    const carried = readPage(file);
    const texts = {
      'Windows-1251 by its meta': 'Пи',
      Shift_JIS: '日本',
      'Windows-1252, its quotes and dashes': '“Z” – €',
    };
    expect(carried.text).toBe(`${texts[name as keyof typeof texts] ?? 'Zoë'}\n`);
    expect(carried.diagnostics.map(({ code }) => code)).toEqual(name === 'nothing said' ? ['encoding-guessed'] : []);
  });
});

const words = fc.constantFrom(
  'a',
  'ferry ',
  '\n',
  '\r\n',
  '&amp;',
  '&',
  '&copy2026',
  '&#x1F600;',
  '&nbsp;',
  '<',
  '>',
  '\0',
  '\u00e9',
  '\ud83d\ude00',
  '  ',
  '&notit;',
  '"',
  'By Jo Doe',
);
const tags = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="byline">',
  '</div>',
  '<b>',
  '</b>',
  '<i>',
  '</i>',
  '<a href="/x">',
  '</a>',
  '<table>',
  '<tr>',
  '<td>',
  '</table>',
  '<ul><li>',
  '</ul>',
  '<br>',
  '<pre>',
  '</pre>',
  '<h1>',
  '</h1>',
  '<script>',
  '</script>',
  '<span hidden>',
  '</span>',
  '<!--',
  '-->',
  '<select>',
  '</select>',
  '<svg>',
  '</svg>',
  '<template>',
  '</template>',
  '<frameset>',
  '</body>',
  '<title>',
  '</title>',
  '<textarea>',
  '</textarea>',
  '<plaintext>',
  '<math><mi>',
  '<button>',
  '</form>',
  '<form>',
  '<noscript>',
  '<caption>',
  '<th>',
  '<blockquote>',
  '<figure><figcaption>',
);

describe('any page', () => {
  it('has sound places', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, tags), { maxLength: 60 }), (pieces) => {
        expectSound(page(pieces.join('')));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the source map of any page', () => {
  it('tiles the file', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, tags), { maxLength: 60 }), (pieces) => {
        const carried = page(pieces.join(''));
        const story = { ...storyAt({ offset: 0, line: 1, lineEnd: '\n' }, carried.text), carried };
        let at = 0;
        for (const { start, end } of readStory(story, {}).sourceMap) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(carried.origin?.source.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('beyond limits', () => {
  it('ends in a message', () => {
    expect(() => page('<div>'.repeat(100_000))).toThrow(/1,000 elements inside each other/);
    expect(() => page('<p>x'.repeat(100_001))).toThrow(/100,000/);
    const many = `<p>${Array.from({ length: 900 }, (_, at) => `<b id=${at}>`).join('')}x${'<p>x'.repeat(5000)}`;
    expect(() => page(many)).toThrow(/more elements than characters/);
  });
});

describe('sniffing', () => {
  const sniff = (text: string, ended = true) => sniffHtml(bytes(text), ended);
  it('is certain of a root element', () => {
    for (const one of [
      '<!DOCTYPE html><p>',
      '\ufeff\n<!-- saved from -->\n<html lang="en">',
      '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">',
      '<HTML>',
      '<body class="a">',
    ])
      expect(sniff(one), one).toBe(1);
  });
  it('takes a piece of a page for one', () => {
    for (const one of ['<h1>A</h1>', '<p class="x">A</p>', '<div><p>A</p></div>', '<a href="/">A</a><p>B</p>'])
      expect(sniff(one), one).toBeGreaterThan(0.5);
  });
  it('takes no plain copy and no other markup', () => {
    for (const one of [
      'A <b>word</b>',
      '<3 the ferry',
      '<By Jo Doe>',
      '<nitf><body><p>A</p></body></nitf>',
      '<?xml version="1.0"?><newsItem><p>a</p></newsItem>',
      '<p>A paragraph that is never closed',
      '',
      '  ',
      '<!-- only -->',
    ])
      expect(sniff(one), one).toBe(0);
  });
  it('says of a beginning what it says of the whole, or that more has to be seen', () => {
    for (const whole of [
      '<!DOCTYPE html><p>A</p>',
      '<!-- a --><div><p>A</p></div>',
      '<p>A</p>',
      '<3 the ferry is late today',
    ]) {
      const said = sniff(whole);
      for (let to = 0; to <= whole.length; to++)
        expect([said, null], whole.slice(0, to)).toContain(sniff(whole.slice(0, to), false));
    }
  });
});

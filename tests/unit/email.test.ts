/** What a message must be: to a parser of mail, to a client that shows it, and to whoever would break out of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import PostalMime, { type Email } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import { textsOfBlock } from '../../src/block-texts.js';
import { SHEET } from '../../src/formats/email/email-style.js';
import { write } from '../../src/formats/index.js';
import { harmless } from '../../src/formats/shared/harmless.js';
import { titleOf } from '../../src/formats/shared/title.js';
import { widthOf } from '../../src/formats/shared/wrap.js';
import { decode } from '../../src/input/decode.js';
import type { Meta } from '../../src/meta.js';
import { parse, type Reading } from '../../src/read/parse.js';
import { anyCopy } from '../support/copy.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { publication } from '../support/publication.js';
import { sized } from '../support/size.js';
import { fixtureNames, fixtureText } from '../support/texts.js';

const NOW = '2030-01-01T00:00:00Z';
const readings = fixtureNames.map((name) => [name, parse(fixtureText(name))] as const);
const LEAD = 'The harbour reopened on Tuesday, and the mayor said that it was for the good of the town.';
const plain = parse(`Harbour Reopens\n\nBy Ines Roth\n\n${LEAD}\n`);

const set = (reading: Reading, meta: Partial<Meta> = {}, now = NOW) => write(reading, 'email', { meta, now });
const withArticle = (own: Partial<Article>): Reading => ({ ...plain, article: { ...plain.article, ...own } });

async function read(reading: Reading, meta: Partial<Meta> = {}): Promise<Email> {
  return PostalMime.parse(await set(reading, meta));
}

/** The names of the header's lines, in order: read without a parser, so that none is overlooked. */
function headerNames(message: string): string[] {
  const head = message.slice(0, message.indexOf('\n\n')).split('\n');
  return head.filter((line) => !/^[ \t]/.test(line)).map((line) => line.slice(0, line.indexOf(':')));
}

const DRAFT = ['Subject', 'Content-Language', 'X-Unsent', 'MIME-Version', 'Content-Type'];
const SENT = [
  ...['From', 'To', 'Subject', 'Date', 'Keywords', 'Content-Language', 'Message-ID'],
  ...['MIME-Version', 'Content-Type'],
];

/** Each text of the story that both parts say. */
function textsOf({
  headline,
  deck,
  byline,
  dateline,
  date,
  lead,
  source,
  edition,
  quickLooks,
  ...body
}: Article): string[] {
  const { sections, notes, credits } = body;
  return [
    ...[source, edition, headline, deck, byline?.text, date, dateline?.text, lead],
    ...[quickLooks?.label, quickLooks?.title, ...(quickLooks?.items ?? [])],
    ...sections.flatMap(({ label, subhead, blocks }) => [label, subhead, ...blocks.flatMap(textsOfBlock)]),
    ...notes,
    ...credits,
  ].filter((text): text is string => typeof text === 'string');
}

type Node = DefaultTreeAdapterTypes.Node;

function textContent(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textContent).join('') : '';
}

const onOneLine = (text: string) => harmless(text.replace(/\s+/g, ' ')).trim();
const solid = (text: string) => harmless(text).replace(/\s+/g, '');
/** Without the bar beside the quick looks. */
const bare = (text: string) => solid(text).replaceAll('│', '');

function expectTexts(message: Email, article: Article): void {
  const text = bare(message.text ?? '');
  const html = bare(textContent(parseHtml(message.html ?? '')));
  for (const one of textsOf(article)) {
    expect(text).toContain(bare(one));
    expect(html).toContain(bare(one));
  }
}

/** By element, the attributes that it may have. */
const ALLOWED: Record<string, string[]> = {
  html: ['lang', 'dir'],
  head: [],
  meta: ['charset', 'name', 'content'],
  title: [],
  style: [],
  body: ['class', 'style'],
  div: ['class', 'style', 'role', 'aria-label', 'lang', 'dir'],
  table: ['role', 'width', 'cellpadding', 'cellspacing', 'border', 'bgcolor', 'class', 'style'],
  tbody: [],
  thead: [],
  br: [],
  pre: ['class', 'style'],
  th: ['align', 'scope', 'class', 'style'],
  tr: [],
  td: ['align', 'bgcolor', 'class', 'style'],
  ...Object.fromEntries(['h1', 'h2', 'h3', 'p', 'ul', 'ol', 'li', 'b'].map((name) => [name, ['class', 'style']])),
  b: ['class', 'style', 'lang'],
  strong: [],
  span: ['class', 'dir'],
  time: ['class', 'datetime'],
  em: [],
  a: ['href', 'class', 'style'],
};
const CLASSES = [
  ...['paper', 'pad', 'tint', 'soft', 'accent', 'rule', 'edge'],
  // What an element is, for whoever reads the message back.
  ...[
    'h-entry',
    'e-content',
    'status',
    'bar',
    'edition',
    'slug',
    'kicker',
    'headline',
    'deck',
    'signed',
    'byline',
    'when',
    'dt-published',
  ],
  ...[
    'place',
    'lead',
    'label',
    'quick',
    'title',
    'quote',
    'said',
    'caption',
    'embed',
    'note',
    'credit',
    'contact',
    'url',
    'copyright',
  ],
];
/** A property with sizes, colours, words and names of fonts. */
const DECLARATION =
  /^(?:-?[a-z]+)+:(?:(?:0|[1-9]\d*(?:px|%)|[1-9]00|solid|auto|#[0-9a-f]{6}|[a-z-]+)(?: |$))+$|^font-family:(?:(?:'[A-Za-z ]+'|[A-Za-z-]+)(?:,|$))+$/;
const COMMENTS = [
  '[if mso]><table role="presentation" align="center" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]',
  '[if mso]></td></tr></table><![endif]',
];

/** Holds all of a document to what is allowed; what is not is returned. */
function strangersIn(html: string): string[] {
  const strangers: string[] = [];
  const comments: string[] = [];
  (function walk(node: Node): void {
    if (node.nodeName === '#comment') comments.push((node as DefaultTreeAdapterTypes.CommentNode).data);
    if ('attrs' in node) {
      const { tagName, attrs, namespaceURI } = node;
      const names = ALLOWED[tagName];
      if (names === undefined || namespaceURI !== 'http://www.w3.org/1999/xhtml') strangers.push(`<${tagName}>`);
      for (const { name, value } of attrs) {
        if (names?.includes(name) !== true) strangers.push(`<${tagName} ${name}>`);
        if (name === 'href' && !/^https?:\/\//i.test(value)) strangers.push(`href="${value}"`);
        if (name === 'style' && !value.split(';').every((one) => DECLARATION.test(one))) strangers.push(value);
        if (name === 'class' && !value.split(' ').every((one) => CLASSES.includes(one))) strangers.push(value);
      }
      if (tagName === 'style' && textContent(node) !== SHEET) strangers.push('another style sheet');
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  })(parseHtml(html));
  if (comments.join() !== COMMENTS.join()) strangers.push(...comments);
  return strangers;
}

/** What is true of any message, whatever is in it. */
function expectSound(output: string, message: Email, headers: string[]): void {
  expect(headerNames(output)).toEqual(headers);
  expect(output).toMatch(/^[\t\n\x20-\x7e]+$/);
  expect(output.split('\n').filter((line) => line.length > 78)).toEqual([]);
  const boundary = /boundary="([^"]+)"/.exec(output)?.[1];
  expect(output.split('\n').filter((line) => line.startsWith(`--${boundary}`))).toHaveLength(3);
  expect(message.attachments).toEqual([]);
  expect(strangersIn(message.html ?? '')).toEqual([]);
}

describe.each(readings)('%s', (_, reading) => {
  it('is a message of two parts that say the same', async () => {
    const output = await set(reading, publication);
    const message = await PostalMime.parse(output);
    const { language } = reading.article;
    expectSound(
      output,
      message,
      SENT.filter((name) => language !== 'und' || name !== 'Content-Language'),
    );
    expectTexts(message, reading.article);
    for (const part of [message.text, message.html?.replaceAll('&amp;', '&')]) {
      expect(part).toContain(publication.url);
      expect(part).toContain(publication.copyright);
    }
    const types = output.match(/^Content-Type: .*$/gm);
    expect(types).toEqual([
      'Content-Type: multipart/alternative;',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Type: text/html; charset=utf-8',
    ]);
  });

  it('is the same bytes for the same story', async () => {
    expect(await set(reading, publication)).toBe(await set(reading, publication));
    expect(await set(reading)).toBe(await set(reading));
  });
});

describe('the header', () => {
  it('of a message with a sender has who, to whom, when and which', async () => {
    const message = await read(plain, publication);
    expect(message).toMatchObject({
      subject: 'Harbour Reopens',
      from: { name: 'Desk', address: 'desk@example.com' },
      to: [{ name: 'Night desk', address: 'night@example.com' }],
      date: '2026-11-24T09:30:00.000Z',
    });
    const header = Object.fromEntries(message.headers.map(({ key, value }) => [key, value]));
    expect(header).toMatchObject({
      keywords: 'harbour, "storm & sea"',
      'content-language': 'en',
      'message-id': expect.stringMatching(/^<[0-9a-f-]{36}@example\.com>$/),
    });
    expect(await set(plain, publication)).toMatch(/^Date: Tue, 24 Nov 2026 09:30:00 \+0000$/m);
  });

  it('of one without a sender has none of it, and says that it is a draft', async () => {
    const output = await set(plain, { recipient: 'a@example.com', published: '2026-11-23' });
    expect(headerNames(output)).toEqual(['To', ...DRAFT]);
    expect(output).toMatch(/^X-Unsent: 1$/m);
    expect(headerNames(await set(plain))).toEqual(DRAFT);
    expect(headerNames(await set(plain, publication))).not.toContain('X-Unsent');
  });

  it.each([
    [{ published: '2026-11-23', modified: '2026-11-24' }, '2026-11-24T00:00:00.000Z'],
    [{ published: '2026-11-23T08:00:00+01:00' }, '2026-11-23T07:00:00.000Z'],
    [{}, '2030-01-01T00:00:00.000Z'],
  ])('has the time of %j', async (times, date) => {
    expect((await read(plain, { ...times, from: 'a@example.com' })).date).toBe(date);
  });

  it('has the clock’s time where there is no other', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const { date } = await PostalMime.parse(await write(plain, 'email', { meta: { from: 'a@example.com' } }));
    expect(Date.parse(date ?? '')).toBeGreaterThanOrEqual(before);
  });

  it('has another id once anything in the message is another', async () => {
    const ids = await Promise.all([
      read(plain, publication),
      read(parse(`Harbour Reopens\n\nBy Ines Roth\n\n${LEAD.replace('Tuesday', 'Monday')}\n`), publication),
      read(plain, { ...publication, modified: '2026-11-25' }),
      read(plain, { ...publication, recipient: 'other@example.com' }),
    ]);
    expect(new Set(ids.map(({ messageId }) => messageId)).size).toBe(ids.length);
  });

  it('says nothing of a language that nobody knows', async () => {
    for (const language of ['und', 'en\nBcc: a@example.com'])
      expect(headerNames(await set(withArticle({ language })))).not.toContain('Content-Language');
  });

  it('has any headline as it is', async () => {
    const odd = ['=?utf-8?Q?=0D=0ABcc=3A_a@example.com?=', 'x'.repeat(3000), '港'.repeat(500), '“a”  b', 'a"b', '\\'];
    for (const headline of odd) {
      const output = await set(withArticle({ headline }), { from: 'a@example.com' });
      const message = await PostalMime.parse(output);
      expect(message.subject).toBe(headline.replace(/\s+/g, ' '));
    }
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async (headline) => {
        const output = await set(withArticle({ headline }));
        const { subject = '' } = await PostalMime.parse(output);
        expect(subject).toBe(onOneLine(headline));
        expect(headerNames(output).filter((name) => !DRAFT.includes(name))).toEqual([]);
      }),
      { numRuns: sized(25, 300) },
    );
  });
});

describe('addresses', () => {
  it.each([
    ['desk@example.com', '', 'desk@example.com'],
    ['Desk <desk@example.com>', 'Desk', 'desk@example.com'],
    ['"Roth, Ines" <i@example.com>', 'Roth, Ines', 'i@example.com'],
    ['Roth, Ines <i@example.com>', 'Roth, Ines', 'i@example.com'],
    ['"Ines \\"Ice\\" Roth" <i@example.com>', 'Ines "Ice" Roth', 'i@example.com'],
    ['Jürgen Groß <j@example.com>', 'Jürgen Groß', 'j@example.com'],
    ['مكتب <desk@example.com>', 'مكتب', 'desk@example.com'],
    ['Desk <desk@münchen.example>', 'Desk', 'desk@xn--mnchen-3ya.example'],
    ['"night desk"@example.com', '', '"night desk"@example.com'],
    ['Night desk\t<desk@example.com>', 'Night desk', 'desk@example.com'],
    ['\u202eDesk <desk@example.com>', 'Desk', 'desk@example.com'],
  ])('%j is one', async (given, name, address) => {
    const output = await set(plain, { from: given, recipient: given });
    const message = await PostalMime.parse(output);
    expect(message.from).toEqual({ name, address });
    expect(message.to).toEqual([{ name, address }]);
    expectSound(
      output,
      message,
      SENT.filter((one) => one !== 'Keywords'),
    );
  });

  it('several and groups can be written to, and one alone can write', async () => {
    const several = 'a@example.com, "B, b" <b@example.com>';
    expect((await read(plain, { recipient: several })).to).toEqual([
      { name: '', address: 'a@example.com' },
      { name: 'B, b', address: 'b@example.com' },
    ]);
    expect(await set(plain, { recipient: 'undisclosed-recipients:;' })).toMatch(/^To: "?undisclosed-recipients"?:;$/m);
    await expect(set(plain, { from: several })).rejects.toThrow(RangeError);
  });

  it.each([
    'Desk',
    'desk@',
    '@example.com',
    'O"Neil <o@example.com>',
    'Night\r\n desk <desk@example.com>',
    // RFC 6532: another kind of message.
    'jürgen@example.com',
  ])('%j is none', async (given) => {
    await expect(set(plain, { from: given })).rejects.toThrow(/^from: It takes one address/);
    await expect(set(plain, { recipient: given })).rejects.toThrow(/^recipient: It takes addresses/);
  });

  it.each(['\r\n', '\n', '\r', '\u2028', '\u0085', '\v'])('no line end (%j) begins another header', async (end) => {
    const injected = `Desk${end}Bcc: victim@example.com${end}X-Evil: 1${end}${end}Body`;
    const meta = { ...publication, keywords: [injected], copyright: injected };
    const output = await set(withArticle({ headline: injected }), meta);
    expectSound(output, await PostalMime.parse(output), SENT);
    for (const key of ['from', 'recipient'] as const) {
      const given = [
        `Desk <desk@example.com>${end}Bcc: victim@example.com`,
        `Desk${end}Bcc: victim@example.com${end} <desk@example.com>`,
        `desk@example.com${end}${end}Body`,
        `desk@example.com>${end}X-Evil: 1`,
      ];
      for (const one of given) {
        const written = await set(plain, { ...publication, [key]: one }).catch((error: unknown) => error);
        if (typeof written === 'string') expect(headerNames(written)).toEqual(SENT);
        else expect(written).toBeInstanceOf(RangeError);
      }
    }
  });
});

describe('any copy', () => {
  it('comes through in both parts, and nothing else does', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, async (copy) => {
        const reading = parse(copy);
        const output = await set(reading, { from: 'a@example.com' });
        const message = await PostalMime.parse(output);
        expect(strangersIn(message.html ?? '')).toEqual([]);
        expect(output).toMatch(/^[\t\n\x20-\x7e]+$/);
        expectTexts(message, reading.article);
      }),
      { numRuns: sized(25, 200) },
    );
  });

  it('can’t end a part', async () => {
    const output = await set(plain);
    const boundary = /boundary="([^"]+)"/.exec(output)?.[1];
    // What would have to be guessed, and is another with the first letter that is.
    const text = `--${boundary}\n\nContent-Type: text/html\n\n<b>x</b>\n\n--${boundary}--\n\n--=_wirecopy`;
    const forged = await set(parse(`Harbour Reopens\n\n${LEAD}\n\n${text}\n`));
    expectSound(forged, await PostalMime.parse(forged), DRAFT);
    expect(forged.replace(/^.*boundary=.*$/m, '')).not.toMatch(/=_wirecopy(?!-[0-9a-f-]+-Part_2)/);
  });
});

// A reading of millions of lines is for hostile.test.ts; here is looked at all of what comes out.
const hostile = hostileTexts
  .map(({ name, bytes }) => ({ name, text: decode(bytes).text ?? '' }))
  .filter(({ text }) => text.trim() !== '' && text.length < 1_000_000);

describe('hostile copy', () => {
  it.each(hostile.map(({ name, text }) => [name, text] as const))('%s is dead in a message', async (_, text) => {
    const reading = parse(text);
    const output = await set(reading, publication);
    const message = await PostalMime.parse(output);
    expectSound(
      output,
      message,
      SENT.filter((name) => reading.article.language !== 'und' || name !== 'Content-Language'),
    );
    expect(message.subject).toBe(onOneLine(titleOf(reading.article)));
    expect(message.to).toEqual([{ name: 'Night desk', address: 'night@example.com' }]);
    expect(message).not.toHaveProperty('bcc');
  });
});

describe('the text', () => {
  const linked = {
    ...plain,
    article: {
      ...plain.article,
      sections: [
        {
          label: null,
          subhead: null,
          blocks: [
            {
              type: 'paragraph' as const,
              text: 'The report can be read on the council’s own page, and at https://a.example/report too.',
              marks: [
                { type: 'link' as const, start: 40, end: 48, href: 'https://a.example/own' },
                { type: 'link' as const, start: 57, end: 81, href: 'https://a.example/report' },
              ],
            },
          ],
        },
      ],
    },
  };

  it('has an address behind the words that link to it, and none twice', async () => {
    const { text = '' } = await PostalMime.parse(await set(linked));
    expect(text.replace(/\s+/g, ' ')).toContain(
      'the council’s own page <https://a.example/own>, and at https://a.example/report too.',
    );
  });

  it('is wrapped at 72 columns, for mail readers that do not wrap; addresses alone are longer', async () => {
    for (const [, reading] of readings) {
      const output = await set(reading);
      for (const text of [(await PostalMime.parse(output)).text ?? '', (await simpleParser(output)).text ?? ''])
        for (const line of text.split('\n'))
          if (!/https?:\/\//.test(line)) expect(widthOf(line)).toBeLessThanOrEqual(72);
    }
  });
});

describe('the HTML', () => {
  const rightToLeft = readings.filter(([, { article }]) => article.language === 'ar');

  it.each(rightToLeft)('%s is mirrored', async (_, reading) => {
    const { html = '', text = '' } = await read(reading, publication);
    expect(html).toMatch(/<html lang="ar" dir="rtl">/);
    expect(html).toMatch(/<div role="article"[^>]* lang="ar" dir="rtl"/);
    expect(html).not.toMatch(/text-align:left|align="left"|padding:0 0 0 [1-9]/);
    expect(html).toMatch(/text-align:right/);
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('there is copy from right to left among the fixtures', () => {
    expect(rightToLeft.length).toBeGreaterThan(0);
  });

  it('has one heading of the first rank, and none that leaves one out', async () => {
    for (const [, reading] of readings) {
      const { html = '' } = await read(reading);
      const ranks = [...html.matchAll(/<h([1-6])/g)].map(([, rank]) => Number(rank));
      if (reading.article.headline !== null) expect(ranks.filter((rank) => rank === 1)).toEqual([1]);
      let last = 1;
      for (const rank of ranks) {
        expect(rank).toBeLessThanOrEqual(last + 1);
        last = rank;
      }
    }
  });

  it('shows the lead beside the subject, and only there', async () => {
    const { html = '' } = await read(plain);
    expect(/<body[^>]*>\n<div style="display:none[^"]*">([^<]*)<\/div>/.exec(html)?.[1]).toBe(LEAD);
  });

  it('has links for addresses in the copy, and for no other scheme', async () => {
    const { html = '' } = await read(
      parse('A\n\nSee https://example.com/a?b=1&c=2 or javascript:alert(1), he said.\n'),
    );
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'https://example.com/a?b=1&amp;c=2',
    ]);
  });

  it('has contrast of 4.5:1 or more, light and dark (WCAG 2.2, 1.4.3)', async () => {
    const everything = readFileSync(join(import.meta.dirname, '../../src/formats/email/email-style.ts'), 'utf8');
    const light = Object.fromEntries(
      [...everything.matchAll(/const ([A-Z]+) = '(#[0-9a-f]{6})'/g)].map((m) => [m[1], m[2]]),
    );
    const dark = Object.fromEntries(
      [...SHEET.matchAll(/\.(\w+)\{(background-)?color:(#[0-9a-f]{6})/g)].map((m) => [m[1], m[3]]),
    );
    const pairs = [
      ...['INK', 'SOFT', 'ACCENT'].flatMap((ink) => ['PAPER', 'TINT'].map((ground) => [light[ink], light[ground]])),
      ...['soft', 'accent'].flatMap((ink) => ['paper', 'tint'].map((ground) => [dark[ink], dark[ground]])),
      [/#[0-9a-f]{6}/.exec(SHEET.split('important;color:')[1] ?? '')?.[0], dark['tint']],
    ];
    expect(pairs).toHaveLength(11);
    for (const [ink = '', ground = ''] of pairs)
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThan(4.5);
  });

  it('stays below the size at which Gmail cuts a message (102 kB) for a story of 2000 words', async () => {
    const words = Array.from({ length: 50 }, () => `${'harbour '.repeat(40).trim()}.`).join('\n\n');
    const { html = '' } = await read(parse(`A Headline\n\n${words}\n`), publication);
    expect(html.length).toBeLessThan(102_000);
  });
});

function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [a, b] = [light(one), light(other)];
  return Math.max(a, b) / Math.min(a, b);
}

it('raw bytes of a file come through as they are decoded', async () => {
  const { text } = decode(new TextEncoder().encode('Häfen\n\nDer Hafen — wieder offen.\n'));
  expect((await read(parse(text ?? ''))).subject).toBe('Häfen');
});

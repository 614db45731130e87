/**
 * Input that tries to break out, and shapes that made readers explode. Times are held to each other, never to seconds.
 */
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import { describe, expect, it } from 'vitest';
import { textFormatNames, write } from '../../src/formats/index.js';
import { decode } from '../../src/input/decode.js';
import { parse } from '../../src/read/parse.js';
import type { Reading } from '../../src/read/reading.js';
import { folderWith, wirecopy } from '../support/command.js';
import { hostileTexts, refused } from '../support/hostile-texts.js';
import { isWhole, sized } from '../support/size.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HARMFUL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe('hostile copy', () => {
  it.each(hostileTexts.map((one, at) => ({ ...one, at })))(
    '$name: has no effect in any format',
    async ({ bytes, at }) => {
      const { text, diagnostics } = decode(bytes);
      const reading = parse(text ?? '', { diagnostics });
      // In the quick run each text goes through a third of the formats, another third than the text before it.
      for (const format of textFormatNames.filter((_, index) => isWhole || (index + at) % 3 === 0)) {
        const output = await write(reading, format);
        // What turns the direction is ours there, and ends where it begins.
        expect(output.replace(/\u2067([^\n\u2066-\u2069]*)\u2069/g, '$1')).not.toMatch(HARMFUL);
        expect(output, 'no half of a surrogate pair').toBe(Buffer.from(output).toString());
        if (format === 'html') {
          // The rest of it: page-hostile.test.ts.
          for (const name of ['img', 'svg', 'math', 'iframe', '#comment', 'noscript']) {
            expect(find(parseHtml(output), name), name).toEqual([]);
          }
        }
      }
      expect(JSON.parse(await write(reading, 'json'))).toEqual(reading.article);
    },
  );

  it.each(refused)('$name: is refused', ({ bytes }) => {
    const { status, stdout, stderr } = wirecopy(['--to', 'json', 'in.txt'], { cwd: folderWith({ 'in.txt': bytes }) });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/error: /);
  });

  it.each(['-t terminal', '-t json', 'explain', 'explain -t json', ''])(
    'reaches neither output raw: wirecopy %s',
    (args) => {
      const files = Object.fromEntries(hostileTexts.map(({ name, bytes }) => [`${name}.txt`, bytes]));
      const { stdout, stderr, status } = wirecopy([...args.split(' ').filter(Boolean), ...Object.keys(files)], {
        cwd: folderWith(files),
      });
      expect(status).toBe(0);
      expect((stdout + stderr).replace(/\u2067([^\n\u2066-\u2069]*)\u2069/g, '$1')).not.toMatch(HARMFUL);
    },
  );

  const slug = (headline: string) => `${headline}/ Newslooks/ TALVIK/ J. Berg/ Morning Edition/ The council voted.\n`;

  it.each([
    'Pier &lt;b&gt;passes&lt;/b&gt; &amp;amp; is law &copy &#x3c;script&#x3e;',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what must come through
    "Pier $& $` $' $1 $$ ${7*7} {{7*7}} <%= 7*7 %> #{7*7} %s %n {0}",
  ])('the headline stands in the page as it was: %s', async (headline) => {
    const reading = parse(`${slug(headline)}Deep Look\nIt was a long night.\n`);
    expect(reading.article.headline).toBe(headline);
    expect(find(parseHtml(await write(reading, 'html')), 'h1')).toEqual([headline]);
    // The title is cut where it is long; it ends with the words that fit.
    const [title = ''] = find(parseHtml(await write(reading, 'html')), 'title');
    expect(headline.startsWith(title.replace(/ …$/, ''))).toBe(true);
    expect(await write(reading, 'text', { width: 500 })).toContain(headline);
  });

  it('what spelling needs is kept', async () => {
    const headline = 'شهردار می\u200cخواهد اسکله را بسازد 👩\u200d👩\u200d👧';
    const reading = parse(`${slug(headline)}Deep Look\nآن\u200cها رأی دادند.\n`);
    expect(reading.article.headline).toBe(headline);
    expect(reading.article.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(await write(reading, 'text', { width: 200 })).toContain(headline);
  });

  it('labels in the body are text of the story', () => {
    const headline = 'Council Approves Pier After Late Vote';
    const { article } = parse(
      [
        slug(headline),
        `${headline} Quick Looks`,
        '- Deep Look',
        '- Quick Looks',
        '- third/ with/ slashes/',
        'Deep Look',
        headline,
        'The council voted after a night of debate, and the pier is to be built by spring.',
        'You must Register or Login to post a comment.',
      ].join('\n'),
    );
    expect(article.quickLooks?.items).toEqual(['Deep Look', 'Quick Looks', 'third/ with/ slashes/']);
    expect(article.discarded.map(({ text, line }) => [text, line])).toEqual([
      [headline, 8],
      ['You must Register or Login to post a comment.', 10],
    ]);
  });
});

/** The text of each element of a name. */
function find(node: DefaultTreeAdapterTypes.Node, name: string): string[] {
  const here = node.nodeName === name ? [textOf(node)] : [];
  return 'childNodes' in node ? [...here, ...node.childNodes.flatMap((child) => find(child, name))] : here;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Processor time of some work, in milliseconds. */
async function costOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('shapes that explode', () => {
  const slug = 'Council Approves Budget/ Newslooks/ TALVIK/ J. Berg/ Morning Edition/ The council approved it.\n';
  /** Eight times the text takes eight times the time in line, sixty-four times where it is squared: this parts them. */
  const FACTOR = 8;
  const MOST = 24;
  /** What is less, in milliseconds, can't be told from the noise. */
  const NOISE = 20;
  const size = sized(150, 10_000);
  const shapes: [string, (many: number) => string][] = [
    ['slashes', (many) => 'Council/ '.repeat(many)],
    ['slashes without text', (many) => '/ '.repeat(many)],
    ['spaces inside a line', (many) => `${slug}Deep Look\nx${' '.repeat(many)}y\n`],
    ['tabs and no-break spaces', (many) => `${slug}x${'\t\u00a0'.repeat(many)}y`],
    ['quotes', (many) => `${slug}${'“'.repeat(many)}`],
    ['colons', (many) => `${slug}Quick Looks${' :'.repeat(many)}`],
    ['full stops', (many) => `${slug}${'A.'.repeat(many)}`],
    ['commas and ands', (many) => `${slug.replace('J. Berg', 'A, and '.repeat(many))}`],
    ['bullets', (many) => `${slug}Quick Looks\n${'- a\n'.repeat(many)}`],
    ['unsigned items', (many) => `${slug}Quick Looks\n${'Item\n'.repeat(many)}`],
    ['numbers', (many) => `${slug}${'1. a\n'.repeat(many)}`],
    ['short lines', (many) => `${slug}${'A Short Line\n'.repeat(many)}`],
    ['furniture', (many) => `${slug}${'Leave a Reply\n'.repeat(many)}`],
    ['labels', (many) => `${slug}${'Deep Look\n'.repeat(many)}`],
    ['headlines', (many) => `${slug}${'Council Approves Budget\n'.repeat(many)}`],
    ['rows of tabs of odd widths', (many) => `${slug}${'a\t1\na\t1\t2\n'.repeat(many / 2)}`],
    ['columns of odd widths', (many) => `${slug}${'a  1  2\na  1\n'.repeat(many / 2)}`],
    ['contacts', (many) => `${slug}${'Media contact:\nIna Roth, ina@example.com\n'.repeat(many / 2)}`],
    ['pull quotes', (many) => `${slug}${'“The ice came early.”\n— Ina Roth\n'.repeat(many / 2)}`],
    ['who speaks', (many) => `${slug}${'Q: Why so late?\nROTH: The ice.\n'.repeat(many / 2)}`],
    ['messages of a chat', (many) => `${'Ina Roth  9:42 AM\nThe ice came early.\n'.repeat(many / 2)}`],
    ['comments', (many) => `${slug}${'Ina Roth commented: [a] check this\n'.repeat(many)}`],
    ['marks of the desk', (many) => `${slug}${'TK (CQ) [a] TKTK '.repeat(many)}`],
    ['blank lines', (many) => `${slug}${'\n'.repeat(10 * many)}x`],
    ['carriage returns', (many) => '\r'.repeat(10 * many)],
    ['combining marks', (many) => `${slug}e${'\u0301'.repeat(many)}`],
    ['one long word', (many) => `${slug}${'x'.repeat(many)}`],
    ['one long address', (many) => `${slug}${'http://'.repeat(many)}`],
    ['wide characters', (many) => `${slug}${'港'.repeat(many)}`],
    ['halves of pairs', (many) => `${slug}${'\ud83d'.repeat(many)}`],
    ['bidi controls', (many) => `${slug}${'\u202e'.repeat(many)}`],
  ];

  it.each(shapes)('%s take time in line with their length', async (_, shape) => {
    const [short, long] = [shape(size), shape(size * FACTOR)];
    /** The machine is not ours alone: of three tries the cheapest counts. */
    const expectInLine = async (what: string, work: (text: string) => () => unknown) => {
      const [little, much] = [work(short), work(long)];
      let ratio = Number.POSITIVE_INFINITY;
      for (let tries = 0; tries < 3 && ratio > MOST; tries++) {
        const cost = await costOf(little);
        ratio = Math.min(ratio, (await costOf(much)) / Math.max(cost, NOISE));
      }
      expect(ratio, what).toBeLessThanOrEqual(MOST);
    };
    await expectInLine('reading', (text) => () => parse(text));
    const readings = new Map([short, long].map((text) => [text, parse(text)] as const));
    const turn = shapes.findIndex(([, one]) => one === shape);
    for (const format of textFormatNames.filter((_, at) => isWhole || (at + turn) % 9 === 0))
      await expectInLine(format, (text) => () => write(readings.get(text) as Reading, format));
  });
});

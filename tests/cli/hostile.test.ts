/**
 * Input that tries to break out. The shared folder's files, where it exists (they are skipped plainly where it does not),
 * and shapes of our own that made readers explode. Times are held to each other, never to seconds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.js';
import { parse } from '../../src/read/parse.js';
import { formatNames, write } from '../../src/write/index.js';
import { root, wirecopy } from '../support/command.js';
import { sized } from '../support/size.js';
import { hasShared } from '../support/texts.js';

const folder = join(process.env['WIRECOPY_SHARED'] ?? join(root, '..', 'shared'), 'hostile');
const files = hasShared
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : [];
const refused = ['53-gzip-bomb.txt', '54-empty.txt', '55-whitespace-only.txt'];
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HARMFUL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe.skipIf(!hasShared)('shared/hostile (skipped where shared/ is absent)', () => {
  it.each(files.filter((file) => !refused.includes(file)))('%s has no effect in any format', async (file) => {
    const { text, diagnostics } = decode(readFileSync(join(folder, file)));
    const reading = parse(text ?? '', { diagnostics });
    for (const format of formatNames) {
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
  });

  it.each(refused)('%s is refused', (file) => {
    const { status, stdout, stderr } = wirecopy(['--to', 'json', join(folder, file)]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/error: /);
  });

  it.each([
    '16-ansi-clear-color.txt',
    '17-osc-title.txt',
    '20-report-echoback.txt',
    '21-c1-utf8.txt',
    '23-raw-c1-bytes-latin1.txt',
    '25-nul-bel-del.txt',
  ])('%s reaches neither output raw, whatever the command', (file) => {
    for (const args of [['-t', 'terminal'], ['-t', 'json'], ['explain'], ['explain', '-t', 'json'], []]) {
      const { stdout, stderr, status } = wirecopy([...args, join(folder, file)]);
      expect(status).toBe(0);
      expect((stdout + stderr).replace(/\u2067([^\n\u2066-\u2069]*)\u2069/g, '$1')).not.toMatch(HARMFUL);
    }
  });

  it.each([
    ['08-entity-literal.txt', 'Budget &lt;b&gt;passes&lt;/b&gt; &amp;amp; is law &copy &#x3c;script&#x3e;'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what must come through
    ['11-template-and-replace-patterns.txt', "Budget $& $` $' $1 $$ ${7*7} {{7*7}} <%= 7*7 %> #{7*7} %s %n {0}"],
  ])('%s: the headline stands in the page as it was', async (file, headline) => {
    const { text } = decode(readFileSync(join(folder, file)));
    const reading = parse(text ?? '');
    expect(reading.article.headline).toBe(headline);
    expect(find(parseHtml(await write(reading, 'html')), 'h1')).toEqual([headline]);
    // The title is cut where it is long; it ends with the words that fit.
    const [title = ''] = find(parseHtml(await write(reading, 'html')), 'title');
    expect(headline.startsWith(title.replace(/ …$/, ''))).toBe(true);
    expect(await write(reading, 'text', { width: 500 })).toContain(headline);
  });

  it('30 comes through whole: what spelling needs is kept', async () => {
    const { text } = decode(readFileSync(join(folder, '30-zwj-legit-persian-emoji.txt')));
    const { article } = parse(text ?? '');
    expect(article.headline).toBe(text?.slice(0, text.indexOf('/ ')));
    expect(article.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(await write(parse(text ?? ''), 'text', { width: 200 })).toContain(article.headline);
  });

  it('56 comes through whole: labels in the body are text of the story', () => {
    const { text } = decode(readFileSync(join(folder, '56-structure-spoof.txt')));
    const { article } = parse(text ?? '');
    expect(article.quickLooks?.items).toEqual(['Deep Look', 'Quick Looks', 'third/ with/ slashes/']);
    expect(article.discarded.map(({ text: one, line }) => [one, line])).toEqual([
      ['Council Approves Budget After Late Vote', 7],
      ['You must Register or Login to post a comment.', 18],
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
  const size = sized(1000, 10_000);
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
    for (const format of formatNames) {
      await expectInLine(format, (text) => {
        const reading = parse(text);
        return () => write(reading, format);
      });
    }
  });
});

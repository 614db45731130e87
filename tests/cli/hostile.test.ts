/**
 * Input that tries to break out. The shared folder's files, where it exists (they are skipped plainly where it does not),
 * and shapes of our own that made readers explode. Times are bounds against explosion, far above what is measured.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.js';
import { parse } from '../../src/read/parse.js';
import { formatNames, write } from '../../src/write/index.js';
import { root, wirecopy } from '../support/command.js';
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
  it.each(files.filter((file) => !refused.includes(file)))(
    '%s has no effect in any format',
    { timeout: 30_000 },
    async (file) => {
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
    },
  );

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

describe('shapes that explode', () => {
  const many = 200_000;
  const slug = 'Council Approves Budget/ Newslooks/ TALVIK/ J. Berg/ Morning Edition/ The council approved it.\n';
  it.each([
    ['slashes', 'Council/ '.repeat(many)],
    ['slashes without text', '/ '.repeat(many)],
    ['spaces inside a line', `${slug}Deep Look\nx${' '.repeat(many)}y\n`],
    ['tabs and no-break spaces', `${slug}x${'\t\u00a0'.repeat(many)}y`],
    ['quotes', `${slug}${'“'.repeat(many)}`],
    ['colons', `${slug}Quick Looks${' :'.repeat(many)}`],
    ['full stops', `${slug}${'A.'.repeat(many)}`],
    ['commas and ands', `${slug.replace('J. Berg', 'A, and '.repeat(many))}`],
    ['bullets', `${slug}Quick Looks\n${'- a\n'.repeat(many)}`],
    ['unsigned items', `${slug}Quick Looks\n${'Item\n'.repeat(many)}`],
    ['numbers', `${slug}${'1. a\n'.repeat(many)}`],
    ['short lines', `${slug}${'A Short Line\n'.repeat(many)}`],
    ['furniture', `${slug}${'Leave a Reply\n'.repeat(many)}`],
    ['labels', `${slug}${'Deep Look\n'.repeat(many)}`],
    ['headlines', `${slug}${'Council Approves Budget\n'.repeat(many)}`],
    ['blank lines', `${slug}${'\n'.repeat(10 * many)}x`],
    ['carriage returns', '\r'.repeat(10 * many)],
    ['combining marks', `${slug}e${'\u0301'.repeat(many)}`],
    ['one long word', `${slug}${'x'.repeat(many)}`],
    ['one long address', `${slug}${'http://'.repeat(many)}`],
    ['wide characters', `${slug}${'港'.repeat(many)}`],
    ['halves of pairs', `${slug}${'\ud83d'.repeat(many)}`],
    ['bidi controls', `${slug}${'\u202e'.repeat(many)}`],
  ])('%s take linear time', { timeout: 60_000 }, async (_, text) => {
    const started = performance.now();
    const reading = parse(text);
    expect(performance.now() - started).toBeLessThan(5000);
    for (const format of formatNames) {
      const begun = performance.now();
      await write(reading, format);
      expect(performance.now() - begun, format).toBeLessThan(10_000);
    }
  });
});

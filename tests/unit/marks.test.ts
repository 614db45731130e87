/** Links and emphasis of the copy, in every format that can hold them. */
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { InlineMark } from '../../src/article.js';
import { write } from '../../src/formats/index.js';
import { withMarkdown } from '../../src/formats/shared/marked-markdown.js';
import { markedMarkup } from '../../src/formats/shared/marked-markup.js';
import type { Reading } from '../../src/read/reading.js';
import { read } from '../../src/read/stories.js';
import { needs } from '../support/needs.js';
import { sized } from '../support/size.js';
import { errorsIn } from '../support/xsd.js';

const COPY =
  '# Pier to close\n\nThe **council** voted on [the *old* pier](https://example.com/a?b=[1]) on Monday in Harbourtown.\n\n- see [this](javascript:alert(1))\n- and [that](https://example.com/ö)\n';

async function written(format: Parameters<typeof write>[1]): Promise<string> {
  return write((await read(COPY, { from: 'markdown' }))[0] as Reading, format, {
    colors: 1,
    now: '2026-11-23T08:00:00Z',
  });
}

describe('marks', () => {
  it.each(['html', 'wordpress', 'email', 'ninjs'] as const)('are elements in %s', async (format) => {
    const output = (await written(format))
      .replace(/\\"/g, '"')
      .replace(/=\r?\n/g, '')
      .replace(/=3D/g, '=');
    expect(output).toMatch(
      /The <strong>council<\/strong> voted on <a href="https:\/\/example\.com\/a\?b=%5B1%5D"[^>]*>the <em>old<\/em> pier<\/a>/,
    );
    expect(output).toMatch(/and <a href="https:\/\/example\.com\/%C3%B6"[^>]*>that<\/a>/);
    expect(output).toContain('see this');
    expect(output).not.toContain('javascript');
  });

  it('are signs in Markdown', async () => {
    const output = await written('markdown');
    expect(output).toContain('The **council** voted on [the *old* pier](https://example.com/a?b=%5B1%5D) on Monday');
    expect(output).toContain('- and [that](https://example.com/%C3%B6)');
    expect(output).toContain('- see this\n');
  });

  it('are weights and underlines in a terminal', async () => {
    const output = await written('terminal');
    expect(output).toContain('\x1b[1mcouncil\x1b[22m');
    expect(output).not.toContain('example.com');
  });

  it.each(['nitf', 'newsml-g2'] as const)(
    'are in %s as its schema has them',
    needs('the official schemas, in ../shared/schemas'),
    async (format) => {
      const text = await written(format);
      expect(text).toContain('<em class="bold">council</em>');
      expect(await errorsIn(format, [{ name: 'a', text }])).toEqual([]);
    },
  );
});

const anyMarks = fc.array(
  fc.record({
    type: fc.constantFrom('link', 'strong', 'emphasis', 'code') as fc.Arbitrary<InlineMark['type']>,
    start: fc.nat(30),
    end: fc.nat(40),
    href: fc.constantFrom('https://example.com/a_(b)*c', 'javascript:alert(1)', 'https://e.example/"><script>', ''),
  }),
  { maxLength: 8 },
);
const anyText = fc
  .array(fc.constantFrom('a', 'bc', ' ', '*', '_', '[', ']', '(', '<b>', '&', '`', 'é', '.', '“'), { maxLength: 24 })
  .map((parts) => parts.join(''));

describe('any marks on any text', () => {
  it('are elements that are all closed in order, and the text is what it was', () => {
    fc.assert(
      fc.property(anyText, anyMarks, (text, marks) => {
        const markup = markedMarkup(text, marks);
        const open: string[] = [];
        for (const [, close, name] of markup.matchAll(/<(\/?)(a|strong|em|code)\b[^>]*>/g)) {
          if (close === '') open.push(String(name));
          else expect(open.pop()).toBe(name);
        }
        expect(open).toEqual([]);
        const plain = markup.replace(/<\/?(?:a|strong|em|code)\b[^>]*>/g, '');
        expect(plain.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')).toBe(text);
        expect(markup).not.toMatch(/javascript|<script/);
      }),
      { numRuns: sized(500, 5000) },
    );
  });

  it('are read back from Markdown as they are, with the same text', () => {
    const escaped = (text: string) => text.replace(/[&<>*_[\]`()]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    fc.assert(
      fc.property(anyText, anyMarks, (words, marks) => {
        const text = words.replace(/ +/g, ' ').trim();
        const html = String(marked.parseInline(withMarkdown(text, marks, escaped)));
        const plain = html
          .replace(/<\/?(?:a|strong|em|code)\b[^>]*>/g, '')
          .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, '&');
        expect(plain).toBe(text);
      }),
      { numRuns: sized(500, 5000) },
    );
  });
});

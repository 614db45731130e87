/** What marked-terminal does wrong (../shared/terminal-and-speed.md), shown for itself, and shown to be out of reach. */
import { Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/formats/index.js';
import { dark } from '../../src/formats/terminal/themes/dark.js';
import type { WriteOptions } from '../../src/formats/writer.js';
import { parse } from '../../src/read/parse.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is looked for
const seen = (output: string) => output.replace(/\x1b\[[\d;]*m|\x1b\]8;;[^\x1b]*\x1b\\/g, '');

async function body(paragraph: string, options: Partial<WriteOptions> = {}): Promise<string> {
  const copy = `Council reopens the harbour\n\nThe council voted on Monday to open it.\n\n${paragraph}\n`;
  const output = await write(parse(copy, { style: 'plain' }), 'terminal', {
    width: 60,
    colors: 3,
    theme: dark,
    links: true,
    ...options,
  });
  return output.slice(output.indexOf('open it.') + 'open it.'.length);
}

describe('out of reach', () => {
  it.each([
    [
      'bold, left raw in tight items',
      '- one **bold** item\n- another __item__',
      '• one **bold** item\n• another __item__',
    ],
    ['numbers, counted from 1 again', '3. three\n4. four', null],
    [
      'entities, decoded twice',
      'He wrote &amp;lt; and &lt; and &quot;so&quot; to them.',
      '&amp;lt; and &lt; and &quot;so&quot;',
    ],
    ['names of emoji, replaced', 'Ask the :office: or the :smile: desk about it.', ':office: or the :smile:'],
    ['its own mark for a colon', 'They call it *#COLON|* in the trade.', '*#COLON|*'],
    [
      'Markdown, taken for such',
      '# no heading, `no code`, [no](link) and ~~no~~ strike.',
      '# no heading, `no code`, [no](link) and ~~no~~',
    ],
  ])('%s', async (_, copy, shown) => {
    const output = seen(await body(copy));
    if (shown !== null) expect(output).toContain(shown);
    else expect(output).toMatch(/three\n(?:\n)?.*four/);
  });

  it('items that are never wrapped', async () => {
    const output = seen(await body(`- ${'word '.repeat(40)}\n- two`));
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('quotations wider than the width', async () => {
    const output = seen(await body(`“${'word '.repeat(40).trim()}.”`));
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
    expect(output).toContain('▎ “word');
  });

  it('CJK twice as wide as asked', async () => {
    const output = seen(await body('港'.repeat(100)));
    expect(Math.max(...output.split('\n').map((line) => line.length * 2))).toBeLessThanOrEqual(60);
  });

  it('emoji split into halves', async () => {
    const family = '👩‍👩‍👧‍👦';
    const output = seen(await body(family.repeat(60)));
    expect(output.replaceAll('\n', '')).toContain(family.repeat(60));
    for (const line of output.split('\n'))
      if (line !== '') expect(line.replaceAll(family, '')).not.toMatch(/[^ -~─·]/u);
  });

  it('escapes left behind where a style meets a wrap', async () => {
    for (let width = 20; width < 60; width++) {
      for (const line of (await body('word '.repeat(30), { width })).split('\n')) {
        if (line.includes('\x1b[')) expect(line.split('\x1b[').length % 2).toBe(1);
      }
    }
  });

  it('addresses changed (“+”) or chopped', async () => {
    const address = `https://a.example/?q=a+b&r=${'x'.repeat(80)}`;
    expect(await body(`See ${address} there.`)).toContain(`\x1b]8;;${address}\x1b\\`);
    expect(await body(`See ${address} there.`, { links: false })).toContain(address);
  });

  it('text deleted at no width', async () => {
    for (const width of [0, 1, 2])
      expect(seen(await body('word and word', { width })).replace(/\s/g, '')).toContain('wordandword'.slice(0, 4));
  });

  it('time: many addresses, many levels of nothing', async () => {
    const copy = Array.from({ length: 8000 }, (_, index) => `https://a.example/${index}`).join(' ');
    const output = await body(`See ${copy} there.`);
    expect(output).toContain('https://a.example/7999');
    expect((await body(`${'- '.repeat(200)}deep`)).length).toBeLessThan(10_000);
  });

  it('a marked that others share', async () => {
    await body('word');
    expect(new Marked().parse('# one')).toBe('<h1>one</h1>\n');
  });
});

/** The terminal's view: how a story is set, at any width, in any script. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/formats/index.js';
import { widthOf } from '../../src/formats/shared/wrap.js';
import { dark } from '../../src/formats/terminal/themes/dark.js';
import { themes } from '../../src/formats/terminal/themes/index.js';
import { newsprint } from '../../src/formats/terminal/themes/newsprint.js';
import type { WriteOptions } from '../../src/formats/writer.js';
import { parse, parseAll } from '../../src/read/parse.js';
import { anyCopy } from '../support/copy.js';
import { sized } from '../support/size.js';
import { fixtureNames, fixtureText } from '../support/texts.js';
import { words } from '../support/words.js';

const set = (copy: string, options: Partial<WriteOptions> = {}) => write(parse(copy), 'terminal', options);

/** What is seen: without styles, links and directions. */
function seen(output: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is looked for
  return output.replace(/\x1b\[[\d;]*m|\x1b\]8;;[^\x1b]*\x1b\\|[\u2067\u2069]/g, '');
}

const lines = (output: string) => seen(output).split('\n');
const widest = (output: string) => Math.max(...lines(output).map(widthOf));

const block = fc.oneof(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((some) => `${some.join(' ')}.`),
  fc
    .array(fc.constantFrom(...words), { minLength: 2, maxLength: 4 })
    .map((some) => some.map((one) => `- ${one}`).join('\n')),
  fc.constantFrom(...words).map((one) => `“${one}”`),
);
const field = fc.constantFrom(...words.filter((word) => !word.includes('/')));
const story = fc
  .tuple(field, fc.constantFrom('TALVIK', '青港', 'الريحان'), field, fc.array(block, { minLength: 1, maxLength: 6 }))
  .map(
    ([headline, place, author, blocks]) =>
      `${headline}/ Newslooks/ ${place}/ ${author}/ Morning Edition/ ${headline} ${headline}.\n\n${headline} Quick Looks\n- ${headline}\n- ${author}\nDeep Look\n${blocks.join('\n')}\n`,
  );
const width = fc.integer({ min: 20, max: 400 });

describe('nothing overflows', () => {
  it('in any script, from 20 to 400 columns, where the terminal follows links', async () => {
    await fc.assert(
      fc.asyncProperty(story, width, fc.constantFrom(...themes), async (copy, columns, theme) => {
        const output = await set(copy, { width: columns, columns, links: true, colors: 3, theme });
        expect(widest(output)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: sized(30, 500) },
    );
  });

  it('but for addresses where it does not: they are whole, and alone on their line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(story, anyCopy), width, async (copy, columns) => {
        for (const line of lines(await set(copy, { width: columns, columns }))) {
          if (widthOf(line) > columns) expect(line).toMatch(/(?:https?:\/\/|www\.)\S{10,}/);
        }
      }),
      { numRuns: sized(25, 300) },
    );
  });

  it.each(fixtureNames)('%s at every width, in the middle of any screen', async (name) => {
    const reading = parse(fixtureText(name));
    for (let columns = 20; columns <= 400; columns += columns < 100 ? 1 : 37) {
      const measure = Math.min(72, columns);
      const output = await write(reading, 'terminal', { width: measure, columns, colors: 2, theme: dark, links: true });
      expect(widest(output)).toBeLessThanOrEqual(columns);
      const margin = Math.floor((columns - measure) / 2);
      for (const line of lines(output)) if (line !== '') expect(line.startsWith(' '.repeat(margin))).toBe(true);
    }
  });
});

describe('the page', () => {
  const copy = fixtureText('harbour-full');

  it('has bar, headline, byline, lead, box, sections, and a closing line, in this order', async () => {
    const output = seen(await set(copy, { width: 72, colors: 3, theme: dark }));
    const order = [
      / Newslooks {40,}Morning Edition /,
      /\n\nPort Talvik Reopens/,
      /\n\nBy M\. Arnesen\n\n/,
      /\n\nTALVIK — The harbour/,
      /\n\n╭─ Quick Looks ─+╮\n│ Port Talvik/,
      /\n│ • First ferry.* │\n/,
      /\n╰─+╯\n\nDeep Look ─+\n\nPort Talvik’s/,
      // Nearer to what it heads.
      /\n\nA Crane From Abroad\nEngineers have/,
      /\n\n─+\n407 words · 2 min · 2 left out: headline repeated 1, furniture 1\n$/,
    ];
    let at = 0;
    for (const pattern of order) {
      const found = output.slice(at).search(pattern);
      expect(found, String(pattern)).toBeGreaterThanOrEqual(0);
      at += found;
    }
  });

  it('has a first row also where nobody has signed: the file, or a rule', async () => {
    const bare = 'Band wins title\n\nThe band won on Saturday. It was late.';
    const rows = async (file: string | null, options: Partial<WriteOptions>) =>
      (await write(parse(bare, { file }), 'terminal', { width: 20, ...options })).split('\n').slice(0, 3);
    expect(await rows(null, {})).toEqual(['━'.repeat(20), '', 'Band wins title']);
    expect(await rows('in/a.txt', {})).toEqual(['a.txt ━━━━━━━━━━━━━━', '', 'Band wins title']);
  });

  it('tells several stories apart by file and number', async () => {
    const all = parseAll(`${copy}\n\f\n${copy}`, { file: 'in/wire.txt' });
    const output = await write(all, 'terminal', { width: 60 });
    const rows = output.split('\n').filter((line) => line.startsWith('Newslooks'));
    expect(rows.map((row) => row.replace(/━+/, '-'))).toEqual([
      'Newslooks - Morning Edition · wire.txt',
      'Newslooks - Morning Edition · wire.txt · story 2',
    ]);
  });

  it.each(themes)('sets a subhead otherwise than a headline: $name', async (theme) => {
    const styled = (await set(copy, { width: 72, colors: 3, theme })).split('\n');
    const inkOf = (words: string) => styled.find((line) => line.includes(words))?.split(words)[0];
    expect(inkOf('A Crane From Abroad')).not.toBe(inkOf('Port Talvik Reopens Its'));
    expect(inkOf('A Crane From Abroad')).not.toBe(inkOf('Engineers have leased'));
  });

  it('balances the headline over its lines, and cuts no word for it', async () => {
    const headline = 'Council votes to close the last of the four harbour schools next spring';
    for (let columns = 20; columns <= 80; columns++) {
      const output = lines(await set(`${headline}\n\nThe council voted on Monday. It was late.`, { width: columns }));
      // Below the first row.
      const own = output.slice(2, output.indexOf('', 2));
      expect(own.join(' ')).toBe(headline);
      const lengths = own.map((line) => line.length);
      // As few lines as greedy wrapping needs, and none far shorter than the longest word's worth.
      if (own.length > 1) expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(14);
    }
  });

  it('keeps curly quotes, dashes and spaces that do not break', async () => {
    const text = '“It’s 25\u00a0km — no, 26–27\u00a0km,” she said… twice.';
    expect(await set(`A Headline\n\nShe said it twice. ${text}`, { width: 100 })).toContain(text);
  });

  it('sets words that are all somebody’s as a quotation', async () => {
    const output = seen(
      await set(
        'A Headline\n\nThe mayor wrote a letter to the council of Talvik on Monday.\n\n“We are here to stay.”\n\n“No,” he said, “not yet.”',
      ),
    );
    expect(output).toContain('\n▎ “We are here to stay.”\n');
    expect(output).toContain('\n“No,” he said, “not yet.”\n');
  });

  it('lets further lines of an item hang, and numbers items', async () => {
    const list = 'A Headline\n\nSome text.\n1. one two three four five six\n2. two\n';
    expect(seen(await set(list, { width: 20 }))).toContain('1. one two three\n   four five six\n2. two\n');
  });

  it('sets what runs from right to left at the right, each line told so', async () => {
    const output = await set(fixtureText('arabic'), { width: 60, columns: 64 });
    for (const line of output.split('\n')) {
      if (!/[\u0600-\u06ff]/.test(line) || /[│╭]/.test(line) || line.includes('Morning')) continue;
      expect(line).toMatch(/^ *\u2067[^\u2067\u2069]+\u2069$/);
      expect(widthOf(seen(line))).toBe(62);
    }
    expect(output).toMatch(/\u2067• .+\u2069 │\n/);
  });

  it('paints paper to the end of every line', async () => {
    const output = await set(copy, { width: 50, columns: 70, colors: 3, theme: newsprint });
    const widths = lines(output.trimEnd()).map((line) => widthOf(line));
    expect(new Set(widths)).toEqual(new Set([7 + 3 + 50 + 3]));
  });

  it('ends every style and every link on the line where it begins', async () => {
    for (const name of fixtureNames) {
      for (const theme of themes) {
        const output = await set(fixtureText(name), { width: 33, columns: 40, colors: 3, theme, links: true });
        for (const line of output.split('\n')) {
          const last = /^\[([\d;]*)m/.exec(line.split('\x1b').slice(1).at(-1) ?? '')?.[1] ?? '';
          if (last !== '') expect(['22', '23', '24', '27', '29', '39', '49']).toContain(last);
          expect(line.split('\x1b]8;;').length % 2, line).toBe(1);
        }
      }
    }
  });

  it('has no colour at all at level 0', async () => {
    for (const theme of themes) expect(await set(copy, { colors: 0, theme })).not.toContain('\x1b');
  });
});

describe('addresses', () => {
  const address = 'https://a.example/a/very/long/path?q=1+2&r=%20#there';
  const copy = `A Headline\n\nSee ${address}. Or (https://b.example/x_(y)), it said.`;

  it('are links where the terminal follows them, whole, without the stop behind', async () => {
    const output = await set(copy, { width: 200, links: true });
    expect(output).toContain(`\x1b]8;;${address}\x1b\\${address}\x1b]8;;\x1b\\. Or (`);
    expect(output).toContain('\x1b]8;;https://b.example/x_(y)\x1b\\https://b.example/x_(y)\x1b]8;;\x1b\\), it');
  });

  it('lose their middle on the screen only, where they are wider than it', async () => {
    const output = await set(copy, { width: 30, links: true });
    expect(output).toContain(`\x1b]8;;${address}\x1b\\https://a.example…`.slice(0, 40));
    expect(output).toContain(`;;${address}\x1b\\`);
    expect(widest(output)).toBeLessThanOrEqual(30);
  });

  it('are never broken where it does not', async () => {
    const output = await set(copy, { width: 20 });
    expect(output).toContain(`${address}.`);
    expect(output).not.toContain('\x1b]8');
  });

  it('of other schemes, and none, are no links', async () => {
    const odd = 'javascript:alert(1) file:///etc/passwd data:text/html,x http:// ssh://host www.a.example';
    const output = await set(`A Headline\n\nThey wrote ${odd} there.`, { width: 200, links: true });
    expect(output).not.toContain('\x1b]8');
    expect(output).toContain(odd);
  });
});

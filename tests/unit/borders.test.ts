/** What stands at the border of two reads never changes what is made of an input: article, map, diagnostics. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/input/decode.js';
import { RecordSplitter, separatorOf } from '../../src/input/records.js';
import { StorySplitter } from '../../src/input/splitter.js';
import type { Splitter } from '../../src/input/story.js';
import { parse, parseAll, type Reading } from '../../src/read/parse.js';
import { stories } from '../../src/read/stories.js';
import { anyCopy } from '../support/copy.js';
import { sized } from '../support/size.js';

const utf8 = (text: string) => new Uint8Array(Buffer.from(text));
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** What becomes of an input: its stories, and what it is if it is no text. */
async function outcome(parts: Iterable<Uint8Array | string>, options = {}) {
  const readings: Reading[] = [];
  const problems: unknown[] = [];
  const onProblem = (problem: unknown, story: number) => problems.push([problem, story]);
  let error: string | null = null;
  try {
    for await (const reading of stories(parts, { onProblem, ...options })) readings.push(reading);
  } catch (thrown) {
    error = String(thrown);
  }
  return { readings: readings.map(({ article, sourceMap }) => ({ article, sourceMap })), problems, error };
}

const german =
  'Rat öffnet alte Fabrik für Musiker\n\nTalvik (dpa) - Die alte Fabrik am Kai wird für Musiker geöffnet, sagte die Stadt.\n\nDie Halle hat Platz für 300 Menschen.\n';
/** Several stories without a mark between them. */
const column =
  'Kurz gemeldet\n\nElch in Møn\nMøn (dpa) - Ein Elch hat Spaziergänger überrascht.\n\nSchiff auf Sand\nKiel (dpa) - Ein Frachter ist auf Grund gelaufen.\n';
const ends = [
  '\n\f\n',
  '\nNNNN\n',
  '\n\x03\x04\n',
  '\n\x01',
  '\n###\n',
  '\n---\nHarbour/ AP/ OSLO/ J. Doe/ \n',
  '\n\n',
  '',
];
/** A story in one of the encodings, now and then with what is odd. */
const story = fc
  .tuple(
    fc.oneof(
      anyCopy,
      fc.constantFrom(german, column, 'Kort\n\nÆrø åpner.\n', 'Plain\n\nText is here.\n', '\u00a0\n', '“Eins” \x00\n'),
    ),
    fc.constantFrom(utf8, utf8, latin),
    fc.constantFrom('', '', 'odd \xff', 'odd \xe2\x80', 'odd \xe9 odd', 'odd\xa0', '\x00'),
    fc.constantFrom(...ends),
  )
  .map(([copy, encoded, odd, end]) => joined(encoded(copy), latin(odd), latin(end)));
const tape = fc.array(story, { minLength: 1, maxLength: 4 }).map((parts) => joined(...parts));
const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 10 });

function parted(whole: Uint8Array, at: readonly number[]): Uint8Array[] {
  const cuts = [...at.map((place) => Math.round(place * whole.length)).sort((a, b) => a - b), whole.length];
  return cuts.map((end, index) => whole.slice(cuts[index - 1] ?? 0, end));
}
const single = (whole: Uint8Array) => Array.from(whole, (byte) => Uint8Array.of(byte));

describe('an input comes out the same', () => {
  it.each([
    ['as copy', {}],
    ['as copy of which little is kept', { most: 150 }],
    ['as records', { separator: '\n' }],
    ['as records parted by what is not ASCII', { separator: 'ö' }],
    ['as NDJSON', { from: 'ndjson' }],
  ])('%s, in reads of any size down to one byte', async (_, options) => {
    await fc.assert(
      fc.asyncProperty(tape, places, async (bytes, at) => {
        const whole = await outcome([bytes], options);
        expect(await outcome(parted(bytes, at), options)).toEqual(whole);
        expect(await outcome(single(bytes), options)).toEqual(whole);
      }),
      { numRuns: sized(12, 150) },
    );
  });

  it.each([
    // The second unit of U+C3CF6, in a text alone, is how a byte 0xF6 stands there: "ö" in Latin-1.
    ['the first character of a pair', '\u{c3cf6}\u{10000}\n\n\f\n', 'ö', ['\u{c3cf6}\u{10000}']],
    ['a pair between two separators', 'Aö\u{c3cf6}öB', 'ö', ['A', '\u{c3cf6}', 'B']],
    ['pairs beside a separator of several', 'A\u{c3cf6}öoB\u{c3cf6}o C', 'öo', ['A\u{c3cf6}', 'B\u{c3cf6}o C']],
  ])('as records, whatever stands in them: %s', async (_, text, separator, headlines) => {
    const whole = await outcome([utf8(text)], { separator });
    expect(whole.readings.map(({ article }) => article.headline)).toEqual(headlines);
    expect(await outcome(single(utf8(text)), { separator })).toEqual(whole);
    // A text that comes in parts can be cut inside a pair.
    expect(await outcome(text.split(''), { separator })).toEqual(await outcome([text], { separator }));
  });

  it('with its mark, in reads of any size', async () => {
    const marks = fc.constantFrom(
      (text: string) => joined(Uint8Array.of(0xff, 0xfe), new Uint8Array(Buffer.from(text, 'utf16le'))),
      (text: string) => joined(Uint8Array.of(0xfe, 0xff), new Uint8Array(Buffer.from(text, 'utf16le').swap16())),
      (text: string) => joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(text), latin('\xe9\xff\n')),
    );
    await fc.assert(
      fc.asyncProperty(anyCopy, marks, places, async (copy, marked, at) => {
        const bytes = marked(copy + german);
        const whole = await outcome([bytes]);
        expect(await outcome(parted(bytes, at))).toEqual(whole);
        expect(await outcome(single(bytes))).toEqual(whole);
      }),
      { numRuns: sized(12, 80) },
    );
  });

  it('from parseAll as from stories(), but for blanks behind the last end mark, which its map tiles', async () => {
    await fc.assert(
      fc.asyncProperty(tape, async (bytes) => {
        // A small letter below a form feed makes it a page break; a byte is a letter or none by what story it is of.
        fc.pre(!/\f[^!-\x7f\xa1-\xff]*[\x80-\xff]/.test(Buffer.from(bytes).toString('latin1')));
        const { readings, error } = await outcome([bytes]);
        const { text, diagnostics } = decode(bytes);
        expect(text === null).toBe(error !== null);
        if (text === null) return;
        // Of a byte that can't be read the text has lost which one it was: a letter of a slug line, white space, neither.
        fc.pre(!text.includes('\ufffd'));
        const all = parseAll(text, { diagnostics });
        if (readings.length === 0) {
          expect(text.trim()).toBe('');
          return;
        }
        expect(all.map(({ article }) => article)).toEqual(readings.map(({ article }) => article));
        for (const [index, { sourceMap }] of readings.entries()) {
          expect(all[index]?.sourceMap.slice(0, sourceMap.length)).toEqual(sourceMap);
        }
        const map = all.flatMap(({ sourceMap }) => sourceMap);
        expect(map.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
      { numRuns: sized(60, 1500) },
    );
  });

  it('with CR LF, and with CR alone, as with LF, but for offsets', async () => {
    const bare = ({ article, sourceMap }: Reading) => ({
      article,
      map: sourceMap.filter(({ role }) => role !== 'blank').map(({ start: _, end: __, ...segment }) => segment),
    });
    const copies = fc.array(fc.tuple(anyCopy, fc.constantFrom(...ends)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(copies, (parts) => {
        const lf = parts
          .map(([copy, end]) => copy + end)
          .join('')
          .replace(/\r\n?/g, '\n');
        // How far one looks ahead is counted in characters.
        fc.pre(lf.length < 350);
        const expected = parseAll(lf).map(bare);
        expect(parseAll(lf.replaceAll('\n', '\r\n')).map(bare)).toEqual(expected);
        // Framed lines of a wire are parted by CR in themselves.
        expect(parseAll(lf.replaceAll('\n', '\r')).map(bare)).toEqual(expected);
      }),
      { numRuns: sized(60, 1000) },
    );
  });
});

describe('limits of what is kept do not depend on reads', () => {
  const split = (splitter: Splitter, parts: Iterable<string>) => [
    ...[...parts].flatMap((part) => [...splitter.push(part)]),
    ...splitter.end(),
  ];
  const line = 'x'.repeat(70_000);
  it.each([
    ['blanks above a story', `${'\n'.repeat(700)}  Short\n\nIt ends.\n`],
    ['blanks in one line above a story', `${' '.repeat(140_000)}Short\n\nIt ends.\n`],
    ['blanks behind a story', `Short\n\nIt ends.\n${' \n'.repeat(400)}\f\nB\n\nText.\n`],
    ['blanks inside a story', `Short\n\n${' \n'.repeat(400)}It ends.\n`],
    ['an end mark before a long line', `Short\n\nIt ends.\n\x04${line}\nMore.\n`],
    ['a mark with a long line of blanks behind it', `Short\n\nIt ends.\nNNNN${' '.repeat(70_000)}\nMore.\n`],
    ['a rule as long', `Short\n\nIt ends.\n---${' '.repeat(70_000)}\nZCZC AAP\nMore.\n`],
    ['a transmission that is one long line', `Short\n\nIt ends.\n\x01${line}\nMore.\n`],
  ])('%s', (_, text) => {
    for (const most of [500, Number.POSITIVE_INFINITY]) {
      const whole = split(new StorySplitter({ most }), [text]);
      for (const size of [997, 65_535, 65_536, 65_537]) {
        const parts = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        expect(split(new StorySplitter({ most }), parts)).toEqual(whole);
      }
    }
  });

  it('records behind one that is too long have their own lines', () => {
    const text = `A\n\x1e${'long\n'.repeat(100)}\x1eB\nC\n`;
    const records = (parts: Iterable<string>) => split(new RecordSplitter(separatorOf('\x1e'), 200), parts);
    expect(records([text])).toMatchObject([{ line: 1 }, { line: 2, text: null }, { line: 102, text: 'B\nC\n' }]);
    expect(records(text)).toEqual(records([text]));
  });
});

describe('a story is read by its own encoding', () => {
  const headline = 'Rat öffnet alte Fabrik für Musiker';

  it.each([
    ['UTF-8 first', joined(utf8(german), latin('\f\n'), latin(german))],
    ['Latin-1 first', joined(latin(german), latin('\f\n'), utf8(german))],
  ])('in a file of two, %s', async (_, bytes) => {
    const { readings } = await outcome([bytes]);
    expect(readings.map(({ article }) => article.headline)).toEqual([headline, headline]);
    const guessed = readings.map(({ article }) => article.diagnostics.map(({ code, line }) => [code, line]));
    expect(guessed.flat()).toEqual([['encoding-guessed', bytes[4] === 0xf6 ? 1 : 7]]);
    const { text, encoding, diagnostics } = decode(bytes);
    expect(text).toBe(`${german}\f\n${german}`);
    expect([encoding, diagnostics.length]).toEqual(['windows-1252', 1]);
    // Offsets are those of the decoded text.
    for (const { sourceMap } of readings) {
      const found = sourceMap.find(({ role }) => role === 'headline');
      expect(text?.slice(found?.start, found?.end)).toBe(headline);
    }
  });

  it('one byte of another encoding spoils nothing but itself', async () => {
    const bytes = joined(
      latin('Caf\xe9 reopens after storm\n\nBy Jo Doe\n\n'),
      utf8(`TALVIK (AP) — ${'The Ærø ferry, the Ørsted crane. '.repeat(40)}\n`),
    );
    const whole = await outcome([bytes]);
    expect(whole.readings[0]?.article).toMatchObject({
      headline: 'Caf\ufffd reopens after storm',
      diagnostics: [{ code: 'undecodable-bytes', line: 1, column: 4 }],
    });
    expect(await outcome(parted(bytes, [0.01, 0.02]))).toEqual(whole);
  });

  it('a record too, parted by what is not ASCII, and a line of NDJSON', async () => {
    const { readings } = await outcome([joined(latin('Öl\n\nText.\xa7'), utf8('Ärger 💧\n\nText.§Ende\n\nText.'))], {
      separator: '§',
    });
    expect(readings.map(({ article }) => article.headline)).toEqual(['Öl', 'Ärger 💧', 'Ende']);
    const lines = joined(latin('{"text": "Öl\\n\\nText."}\n'), utf8('{"text": "Ärger\\n\\nText."}\n'));
    const records = await outcome([lines], { from: 'ndjson' });
    expect(records.readings.map(({ article }) => article.headline)).toEqual(['Öl', 'Ärger']);
    expect(records.readings[0]?.article.diagnostics).toMatchObject([{ code: 'encoding-guessed', line: null }]);
  });

  it('a blank line of Latin-1, which has a no-break space, is blank', async () => {
    expect((await outcome([latin('\xa0\n \xa0\n')])).readings).toEqual([]);
  });

  it('a stray NUL is no verdict on a file, wherever reads part it', async () => {
    const copy = utf8('Harbour \x00 reopens after storm\n\nBy Jo Doe\n\nTALVIK (AP) — The café reopened on Monday.\n');
    const whole = await outcome([copy]);
    expect(whole.error).toBeNull();
    expect(await outcome(single(copy))).toEqual(whole);
    expect(await outcome(parted(copy, [0.15]))).toEqual(whole);
  });

  it('what is binary is refused at the same place, wherever reads part it', async () => {
    const random = Uint8Array.from({ length: 100_000 }, (_, at) => ((at + 7) * 2_654_435_761) >>> 24);
    for (const bytes of [random, joined(utf8(`${german}\f\n${german}\f\n`), random)]) {
      const whole = await outcome([bytes]);
      expect(whole.error).toMatch(/not text but binary/);
      for (const size of [1000, 65_535, 65_537]) {
        const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
          bytes.slice(n * size, (n + 1) * size),
        );
        expect(await outcome(parts)).toEqual(whole);
      }
    }
  });
});

describe('a dash that ends its line', () => {
  it('parts the dateline from a paragraph that starts on the next line, whatever ends the lines', () => {
    const text =
      'Harbour reopens\n\nPARIS (Reuters) —\nFerries sailed again on Monday, the mayor said.\n\nMore rain fell.\n';
    for (const end of ['\n', '\r\n', '\r']) {
      const { sourceMap } = parse(text.replaceAll('\n', end));
      expect(sourceMap).toContainEqual(expect.objectContaining({ role: 'separator', line: 3, column: 17 }));
      expect(sourceMap).toContainEqual(expect.objectContaining({ role: 'paragraph', line: 4, column: 1 }));
    }
  });
});

describe('CR alone', () => {
  it('counts as a line end in every place', () => {
    const text =
      'Harbour reopens after storm\n\nBy Jo Doe\n\nThe har\u200bbour of Osmer reopened on Monday, and ferries sailed again, the mayor said.\n';
    for (const end of ['\n', '\r\n', '\r']) {
      expect(parse(text.replaceAll('\n', end)).article.diagnostics).toMatchObject([
        { code: 'invisible-characters', line: 5, column: 8 },
      ]);
    }
  });
});

describe('NDJSON', () => {
  const text =
    'Council approves budget\n\nBy Jo Berg\n\nTALVIK (AP) — The council approved it.\n\nIt was.\u200b\n\nRead more: ferry cuts\n';

  it('has places in the story’s own text, and the record’s line beside them', async () => {
    const lines = Array.from({ length: 4 }, (_, id) => JSON.stringify({ id, text })).join('\n\n');
    const { readings } = await outcome([utf8(lines)], { from: 'ndjson' });
    const alone = parse(text);
    expect(alone.article.diagnostics).toMatchObject([{ code: 'invisible-characters', line: 7, column: 8 }]);
    expect(readings.map(({ article }) => article.input.record)).toEqual([1, 3, 5, 7]);
    for (const { article, sourceMap } of readings) {
      expect({ ...article, input: null }).toEqual({ ...alone.article, input: null });
      expect(sourceMap).toEqual(alone.sourceMap);
    }
  });
});

/** Input that comes in parts: the same stories, each as soon as it is whole, and no more memory than one of them takes. */
import { spawn, spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { decode } from '../../src/input/decode.js';
import { NdjsonSplitter, RecordSplitter, separatorOf } from '../../src/input/records.js';
import { StorySplitter } from '../../src/input/splitter.js';
import type { Splitter, Story } from '../../src/input/story.js';
import { parse, parseAll, type Reading } from '../../src/read/parse.js';
import { stories } from '../../src/read/stories.js';
import { bin, folderWith, wirecopy } from '../support/command.js';
import { anyCopy } from '../support/copy.js';
import { sized } from '../support/size.js';

const tape = fc
  .array(fc.tuple(anyCopy, fc.constantFrom('\n\f\n', '\nNNNN\n', '\n###\n', '\n\x03\x04\n', '\n---\n', '')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.map(([copy, end]) => copy + end).join(''));
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

/** A text, or bytes, in parts. */
function parted<T extends string | Uint8Array>(whole: T, places: readonly number[]): T[] {
  const ends = [...places.map((place) => Math.round(place * whole.length)).sort((a, b) => a - b), whole.length];
  return ends.map((end, index) => whole.slice(ends[index - 1] ?? 0, end) as T);
}

/** Parts as a file is read: each in the memory of the one before, as a Buffer. */
function* reused(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  const buffer = Buffer.alloc(Math.max(...parts.map(({ length }) => length)));
  for (const part of parts) {
    buffer.set(part);
    yield buffer.subarray(0, part.length);
    buffer.fill(0x42);
  }
}

function split(splitter: Splitter, chunks: readonly string[]): Story[] {
  const cuts = [...chunks.flatMap((chunk) => [...splitter.push(chunk)]), ...splitter.end()];
  return cuts.map((cut) => splitter.read?.(cut) ?? cut);
}

async function all(source: Parameters<typeof stories>[0], options = {}): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of stories(source, options)) readings.push(reading);
  return readings;
}

const articles = (readings: readonly Reading[]) => readings.map(({ article }) => article);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('an input in parts holds the same stories', () => {
  it('however it is cut, to the last blank', () => {
    fc.assert(
      fc.property(tape, cuts, (text, places) => {
        const splitter = new StorySplitter();
        const found = split(splitter, parted(text, places));
        expect(found).toEqual(split(new StorySplitter(), [text]));
        expect(found.map((story) => story.text).join('') + splitter.rest.text).toBe(text);
        for (const story of found) expect(text.startsWith(story.text ?? '-', story.offset)).toBe(true);
      }),
      { numRuns: sized(200, 3000) },
    );
  });

  it('as bytes, also where a character is cut', async () => {
    await fc.assert(
      fc.asyncProperty(tape, cuts, async (copy, places) => {
        const text = new TextDecoder().decode(utf8(copy));
        // A NUL in a hundred bytes is one too many for text: `decode` says so in one piece as well.
        fc.pre(text.trim() !== '' && decode(utf8(copy)).text !== null);
        const read = await all(reused(parted(utf8(text), places)));
        expect(articles(read)).toEqual(articles(parseAll(text)));
      }),
      { numRuns: sized(50, 700) },
    );
  });

  it('as bytes, wherever a character of any length is cut', async () => {
    const bytes = utf8('Häfen “öffnen” 港口 👩‍👩‍👧\n\nDer Hafen 👩‍👩‍👧 öffnete.\n');
    const whole = articles(await all(bytes));
    for (let at = 0; at <= bytes.length; at++) {
      expect(articles(await all(reused([bytes.slice(0, at), bytes.slice(at)])))).toEqual(whole);
    }
  });

  it('whatever the encoding, where the beginning tells it', async () => {
    const text =
      'Häfen öffnen wieder\n\nDer Hafen von Øster öffnete am Montag.\n\f\nZweite Geschichte\n\nSie ist “kürzer”.\n';
    const latin = Buffer.from(text.replace(/[“”]/g, '"'), 'latin1');
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const at of [0.01, 0.3, 0.51, 0.9]) {
      expect((await all(parted(wide, [at]))).map(({ article }) => article.headline)).toEqual([
        'Häfen öffnen wieder',
        'Zweite Geschichte',
      ]);
      const [first, second] = articles(await all(parted(latin, [at])));
      expect(first).toMatchObject({
        headline: 'Häfen öffnen wieder',
        diagnostics: [{ code: 'encoding-guessed', line: 1, column: 2 }],
      });
      expect(second).toMatchObject({
        headline: 'Zweite Geschichte',
        diagnostics: [{ code: 'encoding-guessed', line: 7, column: 11 }],
      });
    }
  });

  it('says of a story where its bytes are broken, and of no other', async () => {
    const bytes = Buffer.concat([
      Buffer.from('“Eins”\n\nText.\n\f\n“Zwei”\n\nSo '),
      Buffer.from([0xff]),
      Buffer.from(' ging es.\n'),
    ]);
    const [first, second] = articles(await all([bytes]));
    expect(first?.diagnostics).toEqual([]);
    expect(second?.diagnostics).toMatchObject([{ code: 'undecodable-bytes', line: 7, column: 4 }]);
  });
});

describe('a story is given out', () => {
  const header = 'ZCZC AAP\nHarbour reopens\n\nThe harbour reopened.\n';

  it.each([
    ['when its end mark has come', `${header}NNNN\n`, 1],
    ['when what ends a transmission has come', `${header}\x04\n`, 1],
    ['not before, be there ever so many blanks', `${header}\n\n\n`, 0],
    ['when it is known whose the line below a form feed is', 'A\n\nText is here.\n\f\n', 0],
    ['when a line that opens none is below its own end mark', 'A\n\nText is here.\n###\nNNNN\n', 1],
    ['that is from two lines of it', 'A\n\nText is here.\n\f\nB\n\nText.\n', 1],
  ])('%s', (_, text, count) => {
    expect([...new StorySplitter().push(text)]).toHaveLength(count);
  });

  it('and blanks that come later are in none', () => {
    const splitter = new StorySplitter();
    expect(split(splitter, [`${header}NNNN\n`, '\n \n', '\n'])).toHaveLength(1);
  });

  it('not where it is longer than is kept: the others are', () => {
    const long = `Long\n\n${'It goes on.\n'.repeat(100)}`;
    const found = split(new StorySplitter({ most: 500 }), [`${long}\nNNNN\n`, `Short\n\nIt ends.\nNNNN\n`]);
    expect(found).toMatchObject([
      { text: null, line: 1, problem: { code: 'story-too-large', line: 1 } },
      { text: 'Short\n\nIt ends.\nNNNN\n', line: 105 },
    ]);
  });

  it('also with more blanks behind it than are kept, and not with text behind those', () => {
    const blanks = new Array(100).fill('\n'.repeat(20));
    const story = 'Short\n\nIt ends.\n';
    expect(split(new StorySplitter({ most: 500 }), [story, ...blanks])).toMatchObject([{ problem: null }]);
    expect(split(new StorySplitter({ most: 500 }), [story, ...blanks, 'More.\n'])).toMatchObject([{ text: null }]);
  });

  it('not where it has more lines than are kept', () => {
    const story = (lines: number) => `Lines\n${'a\n'.repeat(lines)}\nNNNN\n`;
    const found = split(new StorySplitter({ most: 4000 }), [story(10), story(200), story(90)]);
    expect(found.map(({ problem }) => problem?.code ?? null)).toEqual([null, 'story-too-large', null]);
    const lines = [10, 200, 90].map((count) => JSON.stringify({ text: story(count) })).join('\n');
    expect(split(new NdjsonSplitter(4000), [lines]).map(({ problem }) => problem?.code ?? null)).toEqual([
      null,
      'story-too-large',
      null,
    ]);
  });

  it('without the blanks above it where they are more than is kept', () => {
    const found = split(new StorySplitter({ most: 500 }), [
      ...new Array(100).fill('\n'.repeat(20)),
      'Short\n\nIt ends.\n',
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ problem: null });
    const [first] = found;
    expect(first?.text?.trim()).toBe('Short\n\nIt ends.');
    expect((first?.line ?? 0) + (/^\n*/.exec(first?.text ?? '')?.[0].length ?? 0)).toBe(2001);
    expect((first?.offset ?? 0) + (first?.text?.length ?? 0)).toBe(2000 + 'Short\n\nIt ends.\n'.length);
  });
});

describe('records', () => {
  const separators = fc.constantFrom('\x1e', '\0', '\n%%\n', '--', '\n');

  it('are what stands between separators, however the input is cut', () => {
    fc.assert(
      fc.property(fc.array(anyCopy, { maxLength: 5 }), separators, cuts, (copies, separator, places) => {
        const text = copies.join(separator);
        const found = split(new RecordSplitter(separatorOf(separator)), parted(text, places));
        expect(found.map((story) => story.text)).toEqual(
          text.split(separatorOf(separator).pattern).filter((one) => one.trim() !== ''),
        );
        for (const { text: own, offset, line } of found) {
          expect(text.startsWith(own ?? '-', offset)).toBe(true);
          const lineEnd = text.slice(0, offset + (own?.length ?? 0)).includes('\n') ? '\n' : '\r';
          expect(text.slice(0, offset).split(lineEnd)).toHaveLength(line);
        }
      }),
    );
  });

  it('of NDJSON give back their ids; each is one story, whatever it holds', async () => {
    const texts = ['A\n\nOne.\nNNNN\nB\n\nTwo.\n', '', 'C\n\nThree.\n'];
    const lines = texts.map((text, index) => JSON.stringify({ id: index === 1 ? 17 : `n-${index}`, text }));
    const read = await all(`${lines.join('\n')}\n\n`, { from: 'ndjson' });
    const copy = { file: null, carrier: 'copy', offsets: 'source' };
    expect(read.map(({ article }) => article.input)).toEqual([
      { ...copy, story: 1, id: 'n-0', record: 1 },
      { ...copy, story: 2, id: '17', record: 2 },
      { ...copy, story: 3, id: 'n-2', record: 3 },
    ]);
    expect(read.map(({ article }) => ({ ...article, input: null }))).toEqual(
      texts.map((text) => ({ ...parse(text).article, input: null })),
    );
  });

  it('of NDJSON that are none are told by their line', () => {
    const bad = ['{"id": 1', '[1]', 'null', '{"id": 1}', '{"id": {}, "text": "x"}', '{"text": 5}'];
    const found = split(new NdjsonSplitter(), [`${bad.join('\n')}\n`, '\n{"text":"Fine"}\r\n', '{"id": "a"']);
    expect(found.map(({ problem }) => problem?.line ?? null)).toEqual([1, 2, 3, 4, 5, 6, null, 9]);
    for (const { problem } of found) if (problem !== null) expect(problem.code).toBe('record-invalid');
  });
});

describe('half a character in a record', () => {
  it('is not in the output, which others are to read', async () => {
    const [reading] = await all('{"text": "Harbour \\ud83d opens\\n\\nText \\udc00\\ud83d\\udea2.\\n"}\n', {
      from: 'ndjson',
    });
    expect(reading?.article.headline).toBe('Harbour \ufffd opens');
    expect(JSON.stringify(reading)).toContain('Text \ufffd\ud83d\udea2.');
  });
});

describe('stories() of the library', () => {
  const text = 'A\n\nOne is here.\nNNNN\nB\n\nTwo is here.\nNNNN\n';
  const headlines = (readings: readonly Reading[]) => readings.map(({ article }) => article.headline);

  it('takes a Web stream, a Node stream, an iterable, a text, bytes', async () => {
    const bytes = utf8(text);
    const web = () => new Blob([bytes]).stream();
    const bare = () => {
      const stream = web();
      return { getReader: () => stream.getReader() } as unknown as ReadableStream<Uint8Array>;
    };
    for (const source of [web(), bare(), Readable.from([bytes]), parted(text, [0.3]), text, bytes]) {
      expect(headlines(await all(source))).toEqual(['A', 'B']);
    }
  });

  it('asks for no more than is taken, and cancels a stream that is left', async () => {
    let asked = 0;
    let cancelled = false;
    const endless = new ReadableStream<string>(
      {
        pull: (controller) => {
          asked++;
          controller.enqueue(text);
        },
        cancel: () => {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    for await (const { article } of stories(endless)) if (article.input.story === 5) break;
    expect({ asked, cancelled }).toEqual({ asked: 3, cancelled: true });
  });

  it('says what it reads where it is given something else', async () => {
    for (const wrong of [42, null, undefined, {}, [1, 2], [null]]) {
      await expect(all(wrong as never)).rejects.toThrow(/^stories\(\) reads a stream, .*, not /);
    }
  });

  it('tells of what can’t be read, or throws', async () => {
    const lines = '{"text": "A"}\n{"no": 1}\n{"text": "C"}\n';
    const told: unknown[] = [];
    const onProblem = (problem: unknown, story: number) => told.push([problem, story]);
    expect(headlines(await all(lines, { from: 'ndjson', onProblem }))).toHaveLength(2);
    expect(told).toMatchObject([[{ code: 'record-invalid', line: 2 }, 2]]);
    await expect(all(lines, { from: 'ndjson' })).rejects.toThrow(/story 2: no “text”/);
    await expect(all(new Uint8Array([0, 1, 2, 3, 0, 0, 0, 0, 0]))).rejects.toThrow(/NUL/);
  });
});

describe('the command', () => {
  it('writes each story of a live pipe when it is whole', async () => {
    const child = spawn(process.execPath, [bin, '--to', 'ndjson', '--quiet'], { stdio: ['pipe', 'pipe', 'inherit'] });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    const lines = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    for (const name of ['Harbour', 'Quay', 'Pier']) {
      child.stdin.write(`ZCZC\n${name} reopens\n\nThe ${name} reopened on Monday.\nNNNN\n`);
      const { value } = await lines.next();
      expect(JSON.parse(value)).toMatchObject({ headline: `${name} reopens` });
    }
    child.stdin.end();
  });

  it('reads records', () => {
    const records = '{"id":"a","text":"One\\n\\nText.\\n"}\nno\n{"id":"b","text":"Two\\n\\nText.\\n"}\n';
    const { status, stdout, stderr } = wirecopy(['--from', 'ndjson', '-t', 'ndjson'], { input: records });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^standard input:2:1: error: no JSON.*\[record-invalid\]\n$/);
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).input.id);
    expect(ids).toEqual(['a', 'b']);
    const parted = wirecopy(['--record-separator', '\\x1e', '-t', 'ndjson'], { input: 'A\n\nText.\x1eB\n\nText.' });
    for (const blank of ['', ' \n\n', '\u00a0\n'])
      expect(wirecopy([], { input: blank }).stderr).toContain('[file-empty]');
    expect(parted.stdout.trim().split('\n')).toHaveLength(2);
    for (const args of [
      ['--record-separator', ''],
      ['--from', 'ndjson', '--record-separator', 'x'],
      ['--from', 'csv'],
    ]) {
      expect(wirecopy(args, { input: 'A' }).status).toBe(2);
    }
  });

  it.each([['as it is'], ['with a report', '--report', 'report.json']])(
    'holds no more memory for more stories, %s',
    (_, ...args) => {
      const text = 'ZCZC\nHarbour reopens\n\nThe harbour reopened on Monday after repairs.\nNNNN\n';
      const folder = folderWith({ 'large.txt': text.repeat(sized(8000, 60_000)) });
      const script = `
      const { load } = require(${JSON.stringify(bin)});
      const fs = require('node:fs');
      // Linux counts the process that this one was forked from as well, but for what it tells here.
      const peak = () => {
        const own = fs.existsSync('/proc/self/status') && /^VmHWM:\\s*(\\d+) kB$/m.exec(fs.readFileSync('/proc/self/status', 'latin1'));
        return own ? Number(own[1]) : process.resourceUsage().maxRSS;
      };
      const stdout = fs.openSync('/dev/null', 'w');
      load('cli.program.cjs').run({ argv: ['-t', 'ndjson', 'large.txt', ...${JSON.stringify(args)}], env: {}, stdin: 0, stdout, stderr: 2, held: null })
        .then((code) => console.log(JSON.stringify([code, peak()])));`;
      const { status, stdout } = spawnSync(process.execPath, ['-e', script], {
        cwd: folder,
        encoding: 'utf8',
        env: {},
      });
      expect(status).toBe(0);
      const [code, peak] = JSON.parse(stdout);
      expect(code).toBe(0);
      expect(peak / 1024).toBeLessThan(100);
    },
  );
});

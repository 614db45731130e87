/** What an input is, and how it comes to the reader: the same for every carrier. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carrierNames } from '../../src/article.js';
import { carrierOf, carriers } from '../../src/input/carriers/index.js';
import { isCopy } from '../../src/input/carriers/is-copy.js';
import { limits } from '../../src/input/carriers/limits.js';
import { read, stories } from '../../src/read/stories.js';
import { root } from '../support/command.js';
import { anyCopy } from '../support/copy.js';
import { anyMarkdown } from '../support/markdown.js';
import { sized } from '../support/size.js';
import { allTexts, fixtureNames, fixtureText } from '../support/texts.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** As the reader asks: the first look, and then the registry. */
function takenFor(bytes: Uint8Array, ended: boolean, file: string | null): string | null | undefined {
  const copy = isCopy(bytes, ended, file);
  if (copy === null) return undefined;
  if (copy) return 'copy';
  const carrier = carrierOf(bytes, ended, file);
  return carrier === undefined ? undefined : (carrier?.name ?? 'copy');
}

describe('the registry', () => {
  it('has names of the contract, each once, and endings that the first look lets through', () => {
    const names = carriers.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, extensions } of carriers) {
      expect(carrierNames).toContain(name);
      for (const extension of extensions)
        expect(isCopy(bytesOf('Copy.'), true, `a.${extension}`), extension).toBe(false);
    }
  });

  it.each(carriers.map(({ name, load }) => ({ name, load })))('loads $name', async ({ load }) => {
    expect(await load()).toBeTypeOf('function');
  });

  it('is told of in docs/carriers.md', () => {
    const docs = readFileSync(join(root, 'docs', 'carriers.md'), 'utf8');
    for (const { name } of carriers) expect(docs).toContain(`(\`${name}\`)`);
  });
});

describe('plain copy', () => {
  it('is taken for nothing else: no fixture, no text of ours', () => {
    for (const { name, text } of allTexts()) {
      // It is Markdown, written to do harm.
      if (name === 'hostile/36-markdown-injection.txt') continue;
      // Mail as it was copied, header and all, is mail.
      const top = text.slice(0, 800);
      const mail = /^Subject: /m.test(top) && /^(?:From|To|Date): /m.test(top);
      expect(mail ? ['copy', 'email'] : ['copy'], name).toContain(takenFor(bytesOf(text), true, 'story.txt'));
    }
  });

  it.each([
    '---\n\nThe council voted.\n\n---\n',
    '---\nHEADLINE: Pier to close\nBYLINE: Jo Doe\n---\n\nText.\n',
    '# 1 in the charts\nA band from Talvik.\n',
    '#\n\n* * *\n\nText.\n',
    '* one\n* two\n\nText of it.\n',
    '> quoted\n> too\n',
    '- one\n- two\n',
    'From the archive: a story of 1921.\n\nText.\n',
    'Subject: a word on the pier\n\nText without a sender.\n',
    '<EMBARGO>\n\nText of it.\n',
    '[ADVISORY] Pier\n\nText.\n',
    '{Slug}\n\nText.\n',
  ])('%j is copy', (text) => {
    expect(takenFor(bytesOf(text), true, null)).toBe('copy');
  });

  it('is what it is however much of it is there: what is said of its beginning holds for all of it', () => {
    fc.assert(
      fc.property(fc.oneof(anyCopy, anyMarkdown), fc.nat(), (text, cut) => {
        const bytes = bytesOf(text);
        const early = takenFor(bytes.subarray(0, cut % (bytes.length + 1)), false, null);
        if (early !== undefined) expect(takenFor(bytes, true, null)).toBe(early);
      }),
      { numRuns: sized(500, 5000) },
    );
  });

  it('is not waited for: a story is given when it is whole, though the pipe stays open', async () => {
    const chunks = (async function* () {
      yield bytesOf('ZCZC\nHarbour reopens\n\nThe harbour reopened on Monday.\nNNNN\n');
      throw new Error('asked for more than the story');
    })();
    for await (const { article } of stories(chunks)) {
      expect(article.headline).toBe('Harbour reopens');
      break;
    }
  });

  it('is read as ever where it is asked for as copy', async () => {
    const [first] = await read('# A headline\n\n**By Jo Doe**\n\nText.\n', { from: 'copy' });
    expect(first?.article).toMatchObject({ headline: '# A headline', input: { carrier: 'copy' } });
  });
});

describe('an input', () => {
  it('is read the same however it is cut, bytes or text', async () => {
    const texts = [
      ...fixtureNames.slice(0, 4).map(fixtureText),
      '---\ntitle: A title\n---\n\nSome text of it, ä and 𝒳.\n',
    ];
    for (const text of texts) {
      const whole = (await read(bytesOf(text))).map(({ article, sourceMap }) => ({ article, sourceMap }));
      const bytes = bytesOf(text);
      for (const size of [1, 3, 1000]) {
        const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        expect(await read(parts)).toMatchObject(whole);
      }
      expect(await read(text)).toMatchObject(whole);
      expect(await read([text.slice(0, 20), text.slice(20)])).toMatchObject(whole);
    }
  });

  it('is told by its name where its first bytes say nothing', async () => {
    const [first] = await read('A line\nand one more *word* of it.\n', { file: 'notes.MD' });
    expect(first?.article.input.carrier).toBe('markdown');
  });

  it('is refused where it is larger than may be held', async () => {
    const chunk = new Uint8Array(2 ** 20).fill(0x61);
    const chunks = (function* () {
      for (let sent = 0; sent <= limits.input; sent += chunk.length) yield chunk;
    })();
    await expect(read(chunks, { from: 'markdown' })).rejects.toMatchObject({
      diagnostic: { code: 'carrier-too-large' },
    });
  });

  it('is never read as copy where it is said to be something that nobody reads', async () => {
    const unread = carrierNames.filter(
      (name) => name !== 'copy' && name !== 'ndjson' && !carriers.some((carrier) => carrier.name === name),
    );
    for (const from of unread) {
      await expect(read('<p>A</p>', { from })).rejects.toMatchObject({ diagnostic: { code: 'carrier-invalid' } });
    }
  });

  it('may say in each record what carries it', async () => {
    const records = [
      { id: 'a', from: 'markdown', text: '# Pier to close\n\n*By Jo Doe*\n\nThe **council** voted.' },
      { id: 'b', text: '# Pier to close\n\nThe council voted.' },
      { id: 'c', from: 'auto', text: '# Pier to close\n\n*By Jo Doe*\n\nThe council voted.' },
      { id: 'd', from: 'carrier pigeon', text: 'The council voted.' },
    ];
    const problems: string[] = [];
    const found = await read(
      records.map((record) => `${JSON.stringify(record)}\n`),
      {
        from: 'ndjson',
        onProblem: ({ code }) => problems.push(code),
      },
    );
    expect(found.map(({ article: { input, headline } }) => [input.id, input.record, input.carrier, headline])).toEqual([
      ['a', 1, 'markdown', 'Pier to close'],
      ['b', 2, 'copy', '# Pier to close'],
      ['c', 3, 'markdown', 'Pier to close'],
    ]);
    expect(problems).toEqual(['record-invalid']);
  });
});

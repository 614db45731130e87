/** What `explain` shows of any copy: harmless, and within the screen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explanationsIn } from '../../src/cli/explain/print-explain.js';
import { widthOf } from '../../src/formats/shared/wrap.js';
import { mono } from '../../src/formats/terminal/themes/mono.js';
import { storyAt } from '../../src/input/story.js';
import { parse } from '../../src/read/parse.js';
import { read } from '../../src/read/stories.js';
import { anyCopy } from '../support/copy.js';
import { sized } from '../support/size.js';
import { allTexts, fixtureText } from '../support/texts.js';

/** As the command does, without files. */
function explained(text: string, width: number, colors: 0 | 1 = 0): string {
  const story = storyAt({ offset: 0, line: 1, lineEnd: '\n' }, text);
  const options = { files: ['-'], to: 'text' as const, only: null, width, colors, theme: mono };
  return explanationsIn(options)({ ...story, reading: parse(text, { explains: true }), before: null }, false);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HARMFUL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe('explain', () => {
  it('is harmless for any copy, evidence and messages included', async () => {
    const payload = fc.constantFrom('\x1b]0;x\x07', '\x1b[6n', '\x9b31m', '\u202e', '\b\r', '\x07');
    const line = fc.constantFrom(
      'Eds: ',
      'Quick Looks',
      'Share',
      'By ',
      'NNNN',
      'Media Contact: ',
      '(Reuters) - ',
      'a b c',
    );
    const evil = fc.array(
      fc.tuple(line, payload).map(([start, end]) => start + end),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          anyCopy,
          evil.map((lines) => lines.join('\n')),
        ),
        async (copy) => {
          expect(explained(copy, 100)).not.toMatch(HARMFUL);
        },
      ),
      { numRuns: sized(150, 1000) },
    );
  });

  it('keeps to the screen, from 20 to 200 columns', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, fc.integer({ min: 20, max: 200 }), async (copy, width) => {
        for (const line of explained(copy, width).split('\n')) {
          if (!/(?:https?:\/\/|www\.)/.test(line)) expect(widthOf(line), line).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: sized(60, 300) },
    );
  });
});

describe('right to left', () => {
  const colored = (text: string) => explained(text, 80, 1);

  it('is told of lines in a story that runs so, not of a name in one that does not', () => {
    expect(colored(fixtureText('arabic'))).toContain('\u2067');
    expect(colored(fixtureText('arabic'))).not.toMatch(/\u2067Morning Edition/);
    expect(colored('A Headline\n\nThe paper مرحبا was sold on Monday in Talvik.\n')).not.toContain('\u2067');
  });
});

describe('why a line has its role', () => {
  const readings = allTexts().map(({ name, text }) => ({ name, ...parse(text, { explains: true }) }));

  it('is said of each line that the line model has weighed, with how probable it is', () => {
    const reasons = readings.flatMap(({ sourceMap }) => sourceMap.flatMap(({ reason }) => reason ?? []));
    expect(reasons.length).toBeGreaterThan(500);
    for (const { probability, second, because } of reasons) {
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThanOrEqual(1);
      expect(because.length).toBeLessThanOrEqual(3);
      // What is next may be more probable where a rule of the whole story has decided.
      if (second !== null) expect(second.probability).toBeLessThanOrEqual(1);
    }
  });

  it('is said of what a carrier has brought, too', async () => {
    const [reading] = await read(
      new TextEncoder().encode('# Harbour reopens\n\nBy Orla Venn\n\nThe first ferry left at noon.\n'),
      {
        from: 'markdown',
        explains: true,
      },
    );
    expect(reading?.sourceMap.some(({ reason }) => (reason?.because.length ?? 0) > 0)).toBe(true);
  });

  it('changes nothing else, and is said to nobody who has not asked', () => {
    for (const { name, text } of allTexts().slice(0, 60)) {
      const asked = parse(text, { explains: true });
      const plain = parse(text);
      expect(asked.article, name).toEqual(plain.article);
      expect(
        asked.sourceMap.map(({ reason: _, ...segment }) => segment),
        name,
      ).toEqual(plain.sourceMap);
    }
  });

  it('stands beside the copy at 80 columns', () => {
    const shown = explained(
      'Harbour reopens\n\nBy Orla Venn\n\nThe first ferry left the rebuilt harbour at noon.\n',
      80,
    );
    expect(shown).toMatch(/\d\d%: [a-z]/);
  });
});

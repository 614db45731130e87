/** What `explain` shows of any copy: harmless, and within the screen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/commands/explain.js';
import type { Stories } from '../../src/commands/stories.js';
import { parse } from '../../src/read/parse.js';
import { mono } from '../../src/themes/mono.js';
import { widthOf } from '../../src/write/wrap.js';
import { anyCopy } from '../support/copy.js';
import { sized } from '../support/size.js';
import { fixtureText } from '../support/texts.js';

/** As the command does, without files. */
function explained(text: string, width: number): string {
  const stories = [{ file: null, text, offset: 0, reading: parse(text), among: false }] as unknown as Stories;
  return [...explain(stories, { files: ['-'], to: 'text', only: null, width, colors: 0, theme: mono })].join('');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HARMFUL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe('explain', () => {
  it('is harmless for any copy, evidence and messages included', () => {
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
    fc.assert(
      fc.property(
        fc.oneof(
          anyCopy,
          evil.map((lines) => lines.join('\n')),
        ),
        (copy) => {
          expect(explained(copy, 100)).not.toMatch(HARMFUL);
        },
      ),
      { numRuns: sized(150, 1000) },
    );
  });

  it('keeps to the screen, from 20 to 200 columns', () => {
    fc.assert(
      fc.property(anyCopy, fc.integer({ min: 20, max: 200 }), (copy, width) => {
        for (const line of explained(copy, width).split('\n')) {
          if (!/(?:https?:\/\/|www\.)/.test(line)) expect(widthOf(line), line).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: sized(60, 300) },
    );
  });
});

describe('right to left', () => {
  const colored = (text: string) => {
    const stories = [{ file: null, text, offset: 0, reading: parse(text), among: false }] as unknown as Stories;
    return [...explain(stories, { files: ['-'], to: 'text', only: null, width: 80, colors: 1, theme: mono })].join('');
  };

  it('is told of lines in a story that runs so, not of a name in one that does not', () => {
    expect(colored(fixtureText('arabic'))).toContain('\u2067');
    expect(colored(fixtureText('arabic'))).not.toMatch(/\u2067Morning Edition/);
    expect(colored('A Headline\n\nThe paper مرحبا was sold on Monday in Talvik.\n')).not.toContain('\u2067');
  });
});

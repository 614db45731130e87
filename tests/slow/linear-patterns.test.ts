/** Every regular expression of the program is linear, by recheck: text from outside is hostile. */

import { check } from 'recheck';
import { describe, expect, it, vi } from 'vitest';
import { STEADY, slowness, slownessOf } from '../../src/run/user-files/linear-pattern.js';
import { builtPatterns, type Pattern, writtenPatterns } from '../support/patterns.js';

// The compiled checker, where its package has one for this system, is forty times as fast as what users load.
process.env['RECHECK_BACKEND'] ??= process.platform === 'linux' && process.arch === 'x64' ? 'native' : 'worker';

/** Those that are not, each with its places and why. */
async function slowOnes(patterns: readonly Pattern[]): Promise<string[]> {
  const found: string[] = [];
  for (const { source, flags, at } of patterns) {
    // "d" changes what is told of a match, not how it is found.
    const why = slownessOf(await check(source, flags.replace('d', ''), { ...STEADY, timeout: null }));
    if (why !== null) found.push(`${at.join(', ')}: ${why}: /${source}/${flags}`);
  }
  return found;
}

/** Builds whatever styles and languages make patterns of; those of users are checked when they are loaded. */
async function buildAll(): Promise<void> {
  // Another file of this worker may have loaded some of them: what they build as they load has to be seen.
  vi.resetModules();
  // Patterns with letters are compiled as they are made, and both twins, so that none is missed.
  vi.doMock('../../src/read/text/letter-pattern.js', async (actual) => {
    const { LetterPattern } = await actual<typeof import('../../src/read/text/letter-pattern.js')>();
    return {
      LetterPattern: class extends LetterPattern {
        constructor(source: string, flags?: string) {
          super(source, flags);
          for (const text of ['Osmer', 'Ösmer']) this.of(text);
        }
      },
    };
  });
  const { lexiconOf } = await import('../../src/read/text/lexicon.js');
  const { languageOf } = await import('../../src/read/language/which-language.js');
  const { patternOf } = await import('../../src/read/text/pattern.js');
  const { languageTags } = await import('../../src/languages/index.js');
  const { styles } = await import('../../src/houses/index.js');
  const { patternsOf } = await import('../../src/houses/patterns.js');
  const { parse } = await import('../../src/read/parse.js');
  const { htmlBlock } = await import('../../src/input/carriers/markdown/html-block.js');
  const { CarriedText } = await import('../../src/input/carriers/carried-text.js');
  const { bordersWith } = await import('../../src/input/borders.js');
  const { separatorOf } = await import('../../src/input/records.js');
  const { nitfBylineOf } = await import('../../src/formats/nitf-byline.js');
  const { formatOfFile } = await import('../../src/formats/index.js');
  for (const style of styles) {
    for (const { source, flags } of patternsOf(style)) patternOf(source, flags);
    for (const tag of languageTags) {
      const { creditLetters, captionMarks, captionWords } = lexiconOf(tag, style);
      expect([creditLetters, captionMarks, captionWords]).not.toContain(undefined);
    }
  }
  bordersWith(undefined);
  htmlBlock('<img src="a.jpg" alt="A harbour">', 0, new CarriedText(), []);
  // No script has most of these: all are looked for.
  languageOf('Aب港Б');
  formatOfFile('story.json');
  // What parts records is the user's: line ends, signs that mean something in a pattern, letters beyond ASCII.
  for (const separator of ['\n', '\n\n\n\n', '\r\n---\r\n', '\x1e', '(a+)+$', '[^]*\\', 'é–港🙂', 'a'.repeat(40)])
    separatorOf(separator);
  const author = { kind: 'person' as const, name: 'Jo (Joanna) Doe', role: 'Writer', affiliation: 'A.B.' };
  nitfBylineOf({ ...parse('').article, byline: { text: 'By Jo (Joanna) Doe, A.B.', authors: [author] } });
}

describe('regular expressions', () => {
  const written = writtenPatterns();

  it('that the source writes out are linear', { timeout: 600_000 }, async () => {
    expect(written.patterns.length).toBeGreaterThan(200);
    expect(await slowOnes(written.patterns)).toEqual([]);
  });

  it('would not be missed where one is not', () => {
    const captions = /(?:^|[.!?]["”’]? )\((?:[A-Z][\w.'’-]*[ ,/]*){1,6}\)$/.source;
    expect(slowness(captions, '', null)).toMatch(/grows as a 6th degree polynomial/);
    expect(slowness('^(a|a)+$', '', null)).toMatch(/grows exponentially/);
  });

  it('that are built are linear, and all that build some are known', { timeout: 300_000 }, async () => {
    const { patterns, builders } = await builtPatterns(buildAll);
    // What a user's own style says is a pattern by its schema, and checked for being linear where it is loaded.
    expect(builders).toEqual(written.builders);
    expect(await slowOnes(patterns)).toEqual([]);
  });
});

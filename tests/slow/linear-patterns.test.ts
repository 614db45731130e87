/** Every regular expression of the program is linear, by recheck: text from outside is hostile. */
import { describe, expect, it } from 'vitest';
import { slowness } from '../../src/commands/linear.js';
import { builtPatterns, type Pattern, writtenPatterns } from '../support/patterns.js';

/** Those that are not, each with its places and why. */
function slowOnes(patterns: readonly Pattern[]): string[] {
  return patterns.flatMap(({ source, flags, at }) => {
    // "d" changes what is told of a match, not how it is found.
    const why = slowness(source, flags.replace('d', ''), null);
    return why === null ? [] : [`${at.join(', ')}: ${why}: /${source}/${flags}`];
  });
}

/** Builds whatever styles and languages make patterns of; those of users are checked when they are loaded. */
async function buildAll(): Promise<void> {
  const { lexiconOf } = await import('../../src/read/lexicon.js');
  const { languageOf } = await import('../../src/read/language.js');
  const { patternOf } = await import('../../src/read/pattern.js');
  const { languageTags } = await import('../../src/languages/index.js');
  const { styles } = await import('../../src/styles/index.js');
  const { patternsOf } = await import('../../src/styles/patterns.js');
  const { parse } = await import('../../src/read/parse.js');
  const { separatorOf } = await import('../../src/read/records.js');
  const { nitfBylineOf } = await import('../../src/write/nitf-byline.js');
  const { formatOfFile } = await import('../../src/write/index.js');
  for (const style of styles) {
    for (const { source, flags } of patternsOf(style.envelope)) patternOf(source, flags);
    for (const tag of languageTags) {
      const { creditLetters, captionMarks, captionWords } = lexiconOf(tag, style);
      expect([creditLetters, captionMarks, captionWords]).not.toContain(undefined);
    }
  }
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

  it('that the source writes out are linear', { timeout: 600_000 }, () => {
    expect(written.patterns.length).toBeGreaterThan(200);
    expect(slowOnes(written.patterns)).toEqual([]);
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
    expect(slowOnes(patterns)).toEqual([]);
  });
});

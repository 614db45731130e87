/** What is a guess says so, and says what else it might be. */
import { describe, expect, it } from 'vitest';
import { confidenceFields } from '../../src/article.js';
import { parse } from '../../src/read/parse.js';
import { allTexts } from '../support/texts.js';

const readings = allTexts().map(({ name, text }) => ({ name, ...parse(text) }));
const guesses = readings.flatMap(({ name, article, sourceMap }) =>
  article.diagnostics
    .filter(({ code }) => code === 'field-uncertain' || code === 'byline-uncertain')
    .filter(({ field }) => field !== undefined)
    .map((one) => ({ name, one, sourceMap })),
);

describe('a guess', () => {
  it('is reported with the field that it is about', () => {
    expect(guesses.length).toBeGreaterThan(0);
    for (const { one } of guesses) expect(confidenceFields).toContain(one.field);
  });

  it('has a line, whose piece says what else it might be', () => {
    for (const { name, one, sourceMap } of guesses) {
      const pieces = sourceMap.filter(({ line, to }) => line <= (one.line ?? 0) && to !== null);
      const last = pieces.filter(({ line }) => line === pieces.at(-1)?.line);
      expect(
        last.some(({ runnerUp }) => runnerUp !== null),
        `${name}: line ${one.line}`,
      ).toBe(true);
    }
  });
});

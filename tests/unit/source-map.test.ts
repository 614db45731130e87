/** Nothing is lost: the source map, for any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { styles } from '../../src/houses/index.js';
import { type ParseOptions, parse, type Reading, readStories } from '../../src/read/parse.js';
import { cellsOf } from '../../src/read/table-rows.js';
import { fold } from '../../src/read/text/white-space.js';
import { anyCopy } from '../support/copy.js';
import { sized } from '../support/size.js';
import { allTexts } from '../support/texts.js';

/** What a JSON Pointer (RFC 6901) points at. */
function resolve(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((at, key) => (at as Record<string, unknown>)[key], value);
}

/** All texts of an article that come from the copy, as pointers. */
function pointersOf(value: unknown, at = ''): string[] {
  if (typeof value === 'string') return [at];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => pointersOf(one, `${at}/${key}`));
}

/**
 * Does a piece of the copy say this? White space folded; a hyphen at a line's end may be the typesetter's, or the word's,
 * and a sign at a line's beginning that of a mail that quotes.
 */
function says(content: string, value: unknown): boolean {
  if (fold(content) === value || fold(content.replace(/\n[> ]*>/g, '\n')) === value) return true;
  const squeezed = (text: string) => text.replace(/[\s\x85-]+/g, '');
  return /-[\s\x85]*[\r\n]/.test(content) && squeezed(content) === squeezed(String(value));
}

/** Control bytes, and the signs that open and close a wire's lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a frame is made of
const FRAME = /^[\x01-\x1f\x7f^<=+]+$/;

/** Checks one story's map; `from` is where it starts. Returns where it ends. */
function check(text: string, { article, sourceMap }: Reading, from = 0): number {
  let end = from;
  let line = 1;
  let lineStart = 0;
  for (const segment of sourceMap) {
    expect(segment.start, 'segments leave no gap and do not overlap').toBe(end);
    expect(segment.end, 'segments are not empty').toBeGreaterThan(segment.start);
    // Positions count the line ends that the reader counts: LF, or CR where there is no LF at all.
    const lineEnd = text.includes('\n') ? '\n' : '\r';
    for (let at = text.indexOf(lineEnd, lineStart); at >= 0 && at < segment.start; at = text.indexOf(lineEnd, at + 1)) {
      line++;
      lineStart = at + 1;
    }
    expect([segment.line, segment.column]).toEqual([line, segment.start - lineStart + 1]);
    const content = text.slice(segment.start, segment.end);
    if (segment.to === null) {
      expect(['blank', 'separator', 'envelope']).toContain(segment.role);
      if (segment.role === 'blank') expect(fold(content), 'a blank holds nothing').toBe('');
      if (segment.rule === 'frame') expect(content, 'a frame holds its own signs').toMatch(FRAME);
    } else if (segment.to === '/wire/words') {
      expect(article.wire?.words).toBe(Number(content));
    } else {
      const value = resolve(article, segment.to);
      // A row of a table: its cells, and what parts them.
      if (Array.isArray(value)) {
        expect(content.includes('\t') ? content.split('\t').map(fold) : cellsOf(fold(content))).toEqual(value);
        end = segment.end;
        continue;
      }
      // Lines whose columns stand under each other are one text, white space and all.
      if (segment.role === 'preformatted') {
        expect(value).toBe(content.replace(/\r\n?/g, '\n'));
        end = segment.end;
        continue;
      }
      expect(says(content, value), `${segment.rule} to ${segment.to}: ${JSON.stringify([content, value])}`).toBe(true);
    }
    end = segment.end;
  }

  // And the other way round: what the article holds came from somewhere, once.
  const targets = sourceMap.flatMap(({ to }) => (to === null ? [] : [to]));
  expect(new Set(targets).size, 'no two segments go to one place').toBe(targets.length);
  const derived =
    /^\/(?:version|input|style|language|status|isoDate|opening|stats|diagnostics|wire\/keyword|byline\/authors|dateline\/(?:place|date|isoDate|agency)|discarded\/\d+\/reason)|\/(?:type|speaker|href)$/;
  const fromLead = article.diagnostics.some(({ code }) => code === 'headline-from-lead');
  for (const pointer of pointersOf(article)) {
    if (fromLead && pointer === '/headline') expect(article.opening).toContain(article.headline);
    else if (/\/rows\/\d+\/\d+$/.test(pointer)) expect(targets).toContain(pointer.replace(/\/\d+$/, ''));
    else if (!derived.test(pointer)) expect(targets, `${pointer} has a segment`).toContain(pointer);
  }
  return end;
}

/** One story, and as many as the text holds: both ways, all of it is somewhere. */
function checkWhole(text: string, options: ParseOptions = {}): void {
  expect(check(text, parse(text, options)), 'the last segment ends with the text').toBe(text.length);
  let end = 0;
  for (const reading of readStories(text, options)) end = check(text, reading, end);
  expect(end, 'the stories’ parts are all of the text').toBe(text.length);
}

describe('the source map tiles the input', () => {
  it.each(styles.filter(({ name }) => name !== 'newslooks').map(({ name }) => name))(
    'for generated texts read as %s',
    (style) => {
      fc.assert(
        fc.property(anyCopy, (text) => checkWhole(text, { style })),
        { numRuns: sized(15, 700) },
      );
    },
  );

  // In parts, each with a seed of its own: what ends a test that hangs leaves each its time on a slow machine.
  it.each([0, 1, 2, 3, 4])('for thousands of generated texts, part %i', (part) => {
    const seed = Number(fc.readConfigureGlobal().seed) + part;
    fc.assert(
      fc.property(anyCopy, (text) => checkWhole(text)),
      { numRuns: sized(15, 2000), seed },
    );
  });

  it('for generated texts read as Newslooks whatever they are', () => {
    fc.assert(
      fc.property(anyCopy, (text) => checkWhole(text, { style: 'newslooks' })),
      { numRuns: sized(30, 2000) },
    );
  });

  it('for any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => checkWhole(text)));
  });

  it.each(allTexts())('for $name', ({ text }) => {
    checkWhole(text);
  });
});

/** Nothing is lost: the source map, for any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, type Reading } from '../src/read/parse.js';
import { fold } from '../src/read/white-space.js';
import { anyCopy } from './support/copy.js';
import { allTexts } from './support/texts.js';

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

function check(text: string, { article, sourceMap }: Reading): void {
  let end = 0;
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
      expect(['blank', 'separator']).toContain(segment.role);
      if (segment.role === 'blank') expect(fold(content), 'a blank holds nothing').toBe('');
    } else {
      expect(resolve(article, segment.to), `${segment.rule} to ${segment.to}`).toBe(fold(content));
    }
    end = segment.end;
  }
  expect(end, 'the last segment ends with the text').toBe(text.length);

  // And the other way round: what the article holds came from somewhere, once.
  const targets = sourceMap.flatMap(({ to }) => (to === null ? [] : [to]));
  expect(new Set(targets).size, 'no two segments go to one place').toBe(targets.length);
  const derived =
    /^\/(?:version|input|style|language|stats|diagnostics|byline\/authors|dateline\/(?:place|date|agency)|discarded\/\d+\/reason)|\/type$/;
  for (const pointer of pointersOf(article)) {
    if (!derived.test(pointer)) expect(targets, `${pointer} has a segment`).toContain(pointer);
  }
}

describe('the source map tiles the input', () => {
  it('for 10,000 generated texts', () => {
    fc.assert(
      fc.property(anyCopy, (text) => check(text, parse(text))),
      { numRuns: 10_000 },
    );
  });

  it('for generated texts read as Newslooks whatever they are', () => {
    fc.assert(
      fc.property(anyCopy, (text) => check(text, parse(text, { style: 'newslooks' }))),
      { numRuns: 2000 },
    );
  });

  it('for any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => check(text, parse(text))));
  });

  it.each(allTexts())('for $name', ({ text }) => {
    check(text, parse(text));
  });
});

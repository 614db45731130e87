/** A pattern with letters of any script has a twin for text with the letters of ASCII alone: both find the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeEnd } from '../../src/read/grammar/place-words.js';
import { LetterPattern } from '../../src/read/text/letter-pattern.js';

const sources = [
  ['^\\p{L}[.)] ', ''],
  ['^[\\p{Lu}\\p{Lo}][\\p{Ll}\\p{Lo}\\p{M}’]+(?:-[\\p{L}\\p{M}]+)*$', ''],
  ['(?<=\\p{Ll})(?=\\p{Lu})', 'g'],
  ['(?<=[\\p{L}.]) (?:special to|für) ', 'i'],
  ['[^\\p{L}\\p{M}\\p{N}]+', 'g'],
  ['^\\p{Lo}|\\p{Lt}|(\\p{Nd})', ''],
  [' [\\p{L}\\d_ .-]*\\]', 'g'],
] as const;

/** What most copy is made of, and some letters that it is not. */
const letters = fc.string({ unit: fc.constantFrom(...'Ab cD9.,)-]–—’“”\u00a0 ÄßПя東أ१ǅ'), maxLength: 12 });

describe('a pattern with letters', () => {
  it('finds what it would find without its twin', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sources), letters, ([source, flags], text) => {
        const pattern = new LetterPattern(source, flags);
        const alone = new RegExp(source, `${flags}u`);
        expect(text.replace(pattern.of(text), '<$&>')).toBe(text.replace(alone, '<$&>'));
      }),
    );
  });

  it('has its twin for text in ASCII, and the signs that such copy has', () => {
    const pattern = new LetterPattern('^\\p{Lu}\\p{L}+$');
    expect(pattern.of('Osmer — “Larna”').unicode).toBe(false);
    expect(pattern.of('Ösmer').unicode).toBe(true);
    expect(pattern.test('Ösmer')).toBe(true);
    expect(pattern.exec('Osmer')?.[0]).toBe('Osmer');
  });

  it('refuses a class of which nobody has said what ASCII has of it', () => {
    expect(() => new LetterPattern('\\p{Greek}').test('a')).toThrow('\\p{Greek}');
  });
});

describe('the words of a place', () => {
  it.each([
    ['Osmer. The', 'Osmer'],
    ['Port Osmer - The', 'Port Osmer'],
    ['Villar del Mar – El', 'Villar del Mar'],
    ['Saint-Jean de l’Orme (AFP)', 'Saint-Jean de l’Orme'],
    ['Larnów, 12', 'Larnów'],
    ['東京 時事', '東京 時事'],
    ['नई दिल्ली: ', 'नई दिल्ली'],
    ['Larna de', 'Larna'],
    ['osmer - the', ''],
    ['O. Doe', ''],
    ['12 Osmer', ''],
  ])('%s', (text, place) => {
    expect(text.slice(0, Math.max(0, placeEnd(text, 0, 4)))).toBe(place);
  });
});

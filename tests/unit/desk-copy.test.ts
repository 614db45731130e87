import { describe, expect, it } from 'vitest';
import { readBooks } from '../../scripts/train/desk/book.js';
import { faultsOf } from '../../scripts/train/desk/check.js';
import { generate } from '../../scripts/train/desk/generate.js';

const books = readBooks();
const texts = (part: 'trained' | 'kept') => Array.from({ length: 30 }, (_, at) => generate(books, 11, at, part));

describe('generated desk copy', () => {
  it('says of each text what stands in it, and leaves no line out', () => {
    for (const { text, truth } of [...texts('trained'), ...texts('kept')]) {
      expect(faultsOf(text, truth), text).toEqual([]);
    }
  });

  it('is the same for a seed', () => {
    expect(texts('trained')).toEqual(texts('trained'));
  });

  it('keeps half of the languages back', () => {
    const languages = (part: 'trained' | 'kept') =>
      new Set(texts(part).flatMap(({ truth }) => (truth.language === 'en' ? [] : [truth.language])));
    const kept = languages('kept');
    for (const language of languages('trained')) expect(kept.has(language)).toBe(false);
  });
});

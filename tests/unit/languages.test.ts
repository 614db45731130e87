/** The words of languages: complete, in the form that the reader compares them in, and none that swallows prose. */
import { describe, expect, it } from 'vitest';
import { joined } from '../../scripts/anywhere/joined.js';
import { anywhere } from '../../src/languages/anywhere.js';
import { fewWordsOf, fewWordTags } from '../../src/languages/few-words.js';
import { languageTagged, languageTags } from '../../src/languages/index.js';
import type { Language } from '../../src/languages/language.js';

const unspaced = ['ja', 'ko', 'zh'];
const languages = [...new Set(languageTags.map((tag) => languageTagged(tag) as Language))];

/** A month's or a weekday's name as the language writes it in a date, by CLDR. */
function names(tag: string, options: Intl.DateTimeFormatOptions, type: 'month' | 'weekday'): string[] {
  const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  return Array.from({ length: 12 }, (_, at) => {
    const date = type === 'month' ? Date.UTC(2026, at, 15) : Date.UTC(2026, 0, 4 + (at % 7));
    const parts = format.formatToParts(date);
    return parts.find((part) => part.type === type)?.value.toLowerCase() ?? '';
  });
}

describe.each(languages)('the words of $tag', (language) => {
  it('name every part', () => {
    const {
      by,
      and,
      dateWords,
      roles,
      outletWords,
      summaryLabels,
      labels,
      notices,
      addressees,
      notes,
      captions,
      page,
    } = language;
    for (const words of [by, and, dateWords, roles, outletWords, summaryLabels, addressees, notes.openers, captions])
      expect(words.length).toBeGreaterThan(0);
    for (const field of [
      'headline',
      'deck',
      'byline',
      'dateline',
      'date',
      'text',
      'subhead',
      'caption',
      'quote',
      'note',
    ] as const)
      expect(labels[field]?.length, field).toBeGreaterThan(0);
    for (const kind of ['kill', 'withdrawn', 'hold', 'embargo', 'correction', 'update'] as const)
      expect(notices[kind]?.length, kind).toBeGreaterThan(0);
    for (const { lines, openers } of Object.values(page)) expect(lines.length + openers.length).toBeGreaterThan(0);
  });

  it('are small where they are compared so, and none is empty', () => {
    const { by, and, months, weekdays, dateWords, roles, outletWords, labels, notices, addressees, captions, page } =
      language;
    const small = [
      by,
      and,
      months,
      weekdays,
      dateWords,
      roles,
      outletWords,
      addressees,
      captions,
      ...Object.values(labels),
      ...Object.values(notices),
    ];
    for (const word of small.flat()) expect(word).toBe(word.toLowerCase());
    for (const word of [...small, ...Object.values(page).flatMap(({ lines, openers }) => [lines, openers])].flat())
      expect(word.trim()).not.toBe('');
  });
});

describe('months and days of the week', () => {
  // Written with figures in Chinese, Japanese and Korean.
  it.each(languages.filter((one) => !unspaced.includes(one.tag)))(
    'are known in $tag as dates have them',
    (language) => {
      const { tag } = language;
      const months = names(tag, { day: 'numeric', month: 'long', year: 'numeric' }, 'month');
      for (const month of months) expect(language.months).toContain(month);
      // Portuguese, Hebrew and Arabic have several words for a day, or an article.
      const weekdays = names(tag, { weekday: 'long' }, 'weekday').flatMap((day) => day.split(' ').slice(-1));
      for (const day of weekdays) expect(language.weekdays).toContain(day);
    },
  );
});

describe('tags', () => {
  it('of a country have the language’s words', () => {
    expect(languageTagged('pt-BR')).toEqual(languageTagged('pt'));
    expect(languageTagged('nb')?.tag).toBe('no');
  });

  it('that name no language of ours have none', () => {
    for (const tag of ['und', '', 'constructor', 'sr-Latn', '../de', 'x']) expect(languageTagged(tag)).toBe(null);
  });
});

it('the small words of all languages are those of their files (else: node scripts/anywhere.mjs)', () => {
  expect(anywhere).toEqual(joined(languages));
});

describe('the few words for bylines of languages without a file', () => {
  it('are of no language that has one', () => {
    expect(fewWordTags.filter((tag) => languageTagged(tag) !== null)).toEqual([]);
  });

  it.each(fewWordTags)('name every part, lower case, each word once: %s', (tag) => {
    for (const words of Object.values(fewWordsOf(tag) ?? {}) as string[][]) {
      expect(words.every((word) => word !== '' && word === word.toLowerCase())).toBe(true);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

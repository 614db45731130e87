/** The words that we say of a story ourselves: they are in its language. */
import { describe, expect, it } from 'vitest';
import { discardReasons, statusKinds } from '../../src/article.js';
import { write } from '../../src/formats/index.js';
import { leftOutIn, lengthIn, ourLanguage, ourWords } from '../../src/formats/shared/our-words.js';
import { statusLinesOf, statusTextsOf } from '../../src/formats/shared/status-lines.js';
import { statusSaid } from '../../src/input/carriers/exchange/status-said.js';
import { languageTags } from '../../src/languages/index.js';
import type { Reading } from '../../src/read/parse.js';
import { parse } from '../../src/read/parse.js';
import { everything } from '../support/print-story.js';

const until = '2026-11-28T00:01:00Z';

/** A story in a language, embargoed, with what is left out of it. */
function story(language: string): Reading {
  const discarded = [{ reason: 'menu', line: 1, text: 'Menu' } as const];
  const status = [{ kind: 'embargo', text: 'Not before Saturday', until } as const];
  return { ...parse('A headline\n\nSome text.'), article: { ...everything, language, status, discarded } };
}

describe.each(languageTags)('in %s', (language) => {
  it('there is a word for every status and every reason, and what is said of a number has its place', () => {
    const { status, reasons, until, leftOut, story, words, others } = ourWords(language);
    for (const kind of statusKinds) expect(status[kind].trim(), kind).not.toBe('');
    expect(new Set(Object.values(status)).size).toBe(statusKinds.length);
    for (const reason of discardReasons) expect(reasons[reason].trim(), reason).not.toBe('');
    for (const template of [until, leftOut, story]) expect(template.split('{}')).toHaveLength(2);
    for (const word of [...Object.values(words), others]) expect(word.trim()).not.toBe('');
  });

  it('a number has the form of the word that goes with it', () => {
    const { words } = ourWords(language);
    const rules = new Intl.PluralRules(language);
    // Those of fractions, and of millions in Romance languages, are as the others.
    const whole = [0, 1, 2, 3, 5, 11, 25, 101].map((number) => rules.select(number));
    for (const category of whole) expect(words[category] ?? words.other).toBeTruthy();
    expect(lengthIn(language, 731, 3)).toMatch(/^731 .+ · .*3/);
  });
});

it('no word calls two kinds of status', () => {
  const kinds = new Map<string, string>();
  for (const language of languageTags)
    for (const [kind, word] of Object.entries(ourWords(language).status)) {
      expect(kinds.get(word) ?? kind, `${language}: ${word}`).toBe(kind);
      kinds.set(word, kind);
    }
});

it.each(languageTags)('a status in %s is read back', (language) => {
  for (const until of [
    null,
    '2026-11-28',
    '2026-03-09T00:01:00Z',
    '2026-05-30T18:30:00+05:00',
    '2026-10-12T12:00:00Z',
  ]) {
    const status = statusKinds
      .filter((kind) => until === null || kind === 'embargo' || kind === 'advance')
      .map((kind) => ({ kind, text: `Not yet: ${kind}`, until }));
    for (const [index, text] of statusTextsOf({ status, language }).entries())
      expect(statusSaid(text, null, language), text).toEqual(status[index]);
  }
});

describe('of a story', () => {
  it.each([
    ['de', 'SPERRFRIST bis 28. November 2026, 00:01 UTC', '8 Wörter · 1 Min. · 1 weggelassen: Menü 1'],
    ['fr', 'EMBARGO jusqu’au 28 novembre 2026, 00:01 UTC', '8 mots · 1 min · 1 omis: menu 1'],
    ['ru', 'ЭМБАРГО до 28 ноября 2026 г., 00:01 UTC', '8 слов · 1 мин · опущено: 1 (меню 1)'],
    ['sw', 'EMBARGO until November 28, 2026, 12:01 AM UTC', '8 words · 1 min · 1 left out: menu 1'],
  ])('in %s', async (language, head, foot) => {
    const reading = story(language);
    reading.article.stats = { words: 8, readingMinutes: 1 };
    const spaced = (text: string) => text.replace(/\s+/g, ' ');
    expect(spaced(await write(reading, 'terminal'))).toContain(spaced(foot));
    for (const format of ['terminal', 'text', 'html', 'markdown', 'icml'] as const)
      expect(spaced(await write(reading, format)), format).toContain(spaced(head));
    expect(await write(reading, 'email')).toContain(language === 'de' ? '[SPERRFRIST]' : 'Subject: ');
  });

  it('English words in another language say so, where markup can', async () => {
    const html = await write(story('sw'), 'html');
    expect(html).toContain('<strong lang="en">EMBARGO until');
    expect(await write(story('sw'), 'email')).toContain('lang=3D"en"');
    expect(await write(story('de'), 'html')).toContain('<strong>SPERRFRIST');
  });

  it('what others read it by is English in any language', async () => {
    for (const format of ['nitf', 'ninjs', 'newsml-g2', 'jsonld', 'wordpress'] as const)
      expect(await write(story('de'), format), format).toContain('EMBARGO until November 28, 2026');
  });

  it('is named by its number', async () => {
    const reading = story('de');
    reading.article.input = { ...reading.article.input, file: 'ein.txt', story: 2 };
    expect(await write([reading, reading], 'terminal')).toContain('ein.txt · Meldung 2');
  });
});

it('a region has the words of its language, and an unknown one the English ones', () => {
  expect(ourLanguage('pt-BR')).toBe('pt-BR');
  expect(ourWords('pt-BR').story).toBe(ourWords('pt').story);
  expect(ourWords('und')).toBe(ourWords('en'));
  expect(ourLanguage('und')).toBe('en');
});

it('names the three reasons that are most', () => {
  const of = (reason: (typeof discardReasons)[number], count: number) =>
    Array.from({ length: count }, () => ({ reason }));
  const all = [...of('mail', 1), ...of('menu', 4), ...of('share-bar', 3), ...of('footer', 2), ...of('caption', 1)];
  expect(leftOutIn('en', all)).toBe('11 left out: menu 4, share bar 3, footer 2, others 2');
});

it('two notices of one kind are said in one', () => {
  const status = [
    { kind: 'kill', text: 'KILL', until: null },
    { kind: 'kill', text: 'It is wrong', until: null },
  ] as const;
  expect(statusLinesOf({ status: [...status], language: 'en' })).toEqual([
    { grave: true, head: 'KILL', headLanguage: null, text: 'It is wrong' },
  ]);
});

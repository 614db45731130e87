/** The reader's parts: bytes, white space, labels, language, statistics. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../src/formats/shared/direction.js';
import { decode } from '../../src/input/decode.js';
import { findHidden } from '../../src/input/hidden.js';
import { splitLines } from '../../src/input/lines.js';
import { languageOf } from '../../src/read/language/which-language.js';
import { parse } from '../../src/read/parse.js';
import { fold } from '../../src/read/text/white-space.js';

describe('decode', () => {
  const text = 'Überprüfung “heute” — 25 €\nzweite Zeile';

  it('reads UTF-8, with its mark and without', () => {
    expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8', diagnostics: [] });
    expect(decode(Buffer.from(`\ufeff${text}`))).toEqual({ text, encoding: 'utf-8', diagnostics: [] });
  });

  it('reads UTF-16 with its mark', () => {
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(decode(little)).toEqual({ text, encoding: 'utf-16le', diagnostics: [] });
    expect(decode(Buffer.from(little).swap16())).toEqual({ text, encoding: 'utf-16be', diagnostics: [] });
  });

  it('reads Windows-1252 and says so', () => {
    const bytes = Buffer.from('caf\xe9 \x93quote\x94 \x80\n', 'latin1');
    expect(decode(bytes)).toMatchObject({
      text: 'café “quote” €\n',
      encoding: 'windows-1252',
      diagnostics: [{ code: 'encoding-guessed', severity: 'info', line: 1, column: 4 }],
    });
  });

  it('reports bytes that stand for nothing, and where the first one is', () => {
    expect(decode(Buffer.from('a\nb\x81\xe9', 'latin1'))).toMatchObject({
      text: 'a\nb\ufffdé',
      diagnostics: [
        { code: 'encoding-guessed' },
        { code: 'undecodable-bytes', severity: 'warning', line: 2, column: 2 },
      ],
    });
    const mostlyUtf8 = Buffer.concat([Buffer.from('“so”, “so” and '), Buffer.from([0xff]), Buffer.from(' on')]);
    expect(decode(mostlyUtf8)).toMatchObject({
      text: '“so”, “so” and \ufffd on',
      encoding: 'utf-8',
      diagnostics: [{ code: 'undecodable-bytes', line: 1, column: 16 }],
    });
  });

  it.each([
    ['NUL bytes', [0, 1, 2, 3], /NUL bytes/],
    ['gzip', [0x1f, 0x8b, 8, 0], /gzip.*gunzip/],
    ['a zip', [0x50, 0x4b, 3, 4], /zip/],
    ['a PDF', [...Buffer.from('%PDF-1.7')], /pdftotext/],
    ['UTF-16 without its mark', [...Buffer.from('Headline', 'utf16le')], /iconv/],
    ['what is packed', [...brotliCompressSync(readFileSync('package-lock.json'))], /control bytes/],
    ['what is encrypted', [...createHash('shake256', { outputLength: 2000 }).update('x').digest()], /control bytes/],
  ])('refuses %s, and says what to do', (_, bytes, message) => {
    const decoded = decode(Uint8Array.from(bytes));
    expect(decoded.text).toBeNull();
    expect(decoded.diagnostics).toMatchObject([{ code: 'file-binary', severity: 'error' }]);
    expect(decoded.diagnostics[0]?.message).toMatch(message);
  });

  it('takes the few control bytes of a wire, and a stray NUL in much text, for text', () => {
    expect(decode(Buffer.from('\x16\x16\x01W2870 US asian\r\n\x02Text\x03\x04')).text).not.toBeNull();
    expect(decode(Buffer.from(`${'text '.repeat(100)}\0`)).text).not.toBeNull();
  });

  it('takes what a terminal has shown for text', () => {
    const shown = '\x1b[1mHarbour\x1b[0m \x1b]8;;https://harbour.example\x07opens\x1b]8;;\x07\n';
    expect(decode(Buffer.from(shown.repeat(20))).text).not.toBeNull();
  });
});

describe('fold', () => {
  it.each([
    ['  a \t b\r\n c  ', 'a b c'],
    ['25\u00a0km', '25\u00a0km'],
    ['« oui\u202f»', '« oui\u202f»'],
    ['a\u00a0 b\u00a0\u00a0c', 'a b c'],
    ['\u00a0a\u00a0', 'a'],
    ['a\u2028b\u0085c\u000bd\u000ce', 'a b c d e'],
    ['ab\u200bc', 'ab\u200bc'],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  it('is linear in runs of white space', () => {
    expect(fold(`x${' '.repeat(2_000_000)}y`)).toBe('x y');
  });
});

describe('lines', () => {
  it('have their numbers and places', () => {
    expect(splitLines('a\r\n\r\n  b \u00a0\nc')).toMatchObject([
      { number: 1, lineStart: 0, start: 0, end: 1, text: 'a', afterBlank: true },
      { number: 3, lineStart: 5, start: 7, end: 8, text: 'b', afterBlank: true },
      { number: 4, text: 'c', afterBlank: false },
    ]);
  });

  it('end with CR only where there is no LF', () => {
    expect(splitLines('a\rb').map(({ text }) => text)).toEqual(['a', 'b']);
    expect(splitLines('a\rb\n').map(({ text }) => text)).toEqual(['a b']);
  });
});

describe('hidden characters', () => {
  it('are counted by kind, with the place of the first', () => {
    expect(findHidden('ok\nx\x1by\x1b \u202e\u200b\u{e0041}')).toMatchObject([
      { code: 'control-characters', message: expect.stringMatching(/^2 control characters/), line: 2, column: 2 },
      { code: 'bidi-control', message: expect.stringMatching(/^1 character that turns/), line: 2, column: 6 },
      { code: 'invisible-characters', message: expect.stringMatching(/^2 invisible/), line: 2, column: 7 },
    ]);
  });

  it('are not what spelling needs', () => {
    expect(findHidden('می\u200cخواهم 👩\u200d👩\u200d👧 \u200f\u200e\u061c\r\n\t\f')).toEqual([]);
  });
});

describe('language', () => {
  it.each([
    ['The council said that it was to vote on the wall and the crane.', 'en', 'ltr'],
    ['El consejo dijo que las obras del puerto y los barcos', 'es', 'ltr'],
    ['Le conseil a voté dans la nuit et les travaux du port', 'fr', 'ltr'],
    ['Der Rat hat die Arbeiten und den Hafen nicht', 'de', 'ltr'],
    ['O conselho não votou uma lei com os barcos dos portos', 'pt', 'ltr'],
    ['عاد الميناء إلى العمل', 'ar', 'rtl'],
    ['می‌خواهم گزارش بنویسم', 'fa', 'rtl'],
    ['הנמל חזר לעבוד', 'he', 'rtl'],
    ['青港码头重新开放', 'zh', 'ltr'],
    ['港が再開した', 'ja', 'ltr'],
    ['항구가 다시 열렸다', 'ko', 'ltr'],
    ['Порт снова открыт', 'ru', 'ltr'],
    ['Порт знову відкрито їм', 'uk', 'ltr'],
    ['12 34', 'und', 'ltr'],
    ['', 'und', 'ltr'],
  ])('%j is %s', (text, language, direction) => {
    expect(languageOf(text)).toBe(language);
    expect(directionOf(language)).toBe(direction);
  });
});

describe('statistics', () => {
  it('count words that are read, not signs, nor the furniture', () => {
    const { stats } = parse('Two Words\n\nOne — two, three.\n').article;
    expect(stats).toEqual({ words: 5, readingMinutes: 1 });
  });

  it('count characters where words are not parted', () => {
    expect(parse('青港码头\n\n重新开放了，2026年。').article.stats.words).toBe(4 + 6 + 1);
  });

  it('take 238 words for a minute', () => {
    expect(parse(`A Headline\n\n${'word '.repeat(1188)}.`).article.stats.readingMinutes).toBe(5);
  });
});

describe('parse', () => {
  it('says how the text was named', () => {
    expect(parse('x', { file: 'a.txt', story: 3, id: '7' }).article.input).toEqual({
      file: 'a.txt',
      story: 3,
      id: '7',
      carrier: 'copy',
      offsets: 'source',
    });
    expect(parse('x').article.input).toMatchObject({ file: null, story: 1, id: null });
  });

  it('does not know unknown styles', () => {
    expect(() => parse('x', { style: 'gazette' })).toThrow(RangeError);
  });

  it('takes the style it is given', () => {
    expect(parse('A headline\n\nText.', { style: 'newslooks' }).article.style).toBe('newslooks');
    expect(
      parse('A/ Newslooks/ TALVIK/ J. Berg/ Morning Edition/ Text.', { style: 'plain' }).article.source,
    ).toBeNull();
  });

  it('leaves the prototype of objects alone', () => {
    parse(
      '__proto__/ constructor/ WASHINGTON/ __proto__/ toString/ The council approved its budget.\n__proto__ Quick Looks\n- __proto__',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

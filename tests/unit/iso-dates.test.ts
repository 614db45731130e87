import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latin } from '../../src/read/grammar/calendar/latin.js';
import { others } from '../../src/read/grammar/calendar/others.js';
import { ENGLISH, folded } from '../../src/read/grammar/calendar-words.js';
import type { DateOrder } from '../../src/read/grammar/date-days.js';
import { datelineIsoDateOf, isoDateOf } from '../../src/read/grammar/iso-dates.js';

function read(text: string, language = 'en', order: DateOrder | null = null, copy = text): string | null {
  return isoDateOf(text, { language, order, copy, dateline: null });
}

/** By language, dates as its copy writes them. */
const written: Record<string, [string, string | null][]> = {
  en: [
    ['14 Nov 2026, 06:15 GMT', '2026-11-14T06:15:00Z'],
    ['Monday, January 23, 2012', '2012-01-23'],
    ['Tuesday, January 23, 2012', null],
    ['Saturday the 14th of November 2026', '2026-11-14'],
    ['11-14-2026 6:15 p.m. EST', '2026-11-14T18:15:00-05:00'],
    ['Published Nov. 3, 2025 at 9:45 a.m. ET', '2025-11-03T09:45'],
    ['18:24, 13 April 2026', '2026-04-13T18:24'],
    ['12:30 am, 14 May 2026', '2026-05-14T00:30'],
    ['14 November 2026 0615 GMT', '2026-11-14T06:15:00Z'],
    ['14 November 1815 GMT', null],
    ['20 AUG 88', '1988-08-20'],
    ['Nov. 14, ’26', '2026-11-14'],
    ['14 Nov 26', null],
    ['Sat 14 Nov 26', '2026-11-14'],
    ['05.06.01', null],
    ['Nov 9', null],
    ['Tuesday', null],
    ['2 hours ago', null],
    ['Nov 3 14.30', null],
    ['Feb 29, 2026', null],
    ['Feb 29, 2024', '2024-02-29'],
    ['3-5 November 2026', null],
    ['Nov 3-5, 2026', null],
    ['3 and 4 May 2026', null],
    ['Published 3 Nov 2025, updated 4 Nov 2025', '2025-11-03'],
    ['Nov 19 20197:05 AM ESTUpdated Nov 19 20197:16 AM EST', '2019-11-19T07:05:00-05:00'],
    ['Nov 19, 2019 at 8:59 pm | UPDATED: Nov 19, 2019 at 10:16 pm', '2019-11-19T20:59'],
    ['Updated Nov 20, 2019, published Nov 19, 2019', '2019-11-19'],
    ['3 Nov 2025 | 4 Nov 2025', null],
    ['10.0.0.2026', null],
  ],
  de: [
    ['am 3. März 2026 um 14.30 Uhr', '2026-03-03T14:30'],
    ['Samstag, 14. November 2026, 18:15 Uhr MEZ', '2026-11-14T18:15:00+01:00'],
    ['14.11.2026 14.30', '2026-11-14T14:30'],
    ['5. Jänner 2026', '2026-01-05'],
    ['14./15. November 2026', null],
    ['gestern', null],
  ],
  es: [
    ['sábado, 14 de noviembre de 2026, 6:15 p. m.', '2026-11-14T18:15'],
    ['mar 3 mar 2026', '2026-03-03'],
  ],
  fr: [
    ['1er janvier 2026', '2026-01-01'],
    ['14 novembre 2026 à 14 h 30', '2026-11-14T14:30'],
    ['il y a 2 h', null],
  ],
  pt: [
    ['segunda-feira, 16 de novembro de 2026 às 14h', '2026-11-16T14:00'],
    ['14 de nov. de 2026 18h15', '2026-11-14T18:15'],
  ],
  it: [
    ['1 gennaio 2026 alle 6:15', '2026-01-01T06:15'],
    ['3 e 4 maggio 2026', null],
  ],
  nl: [
    ['zaterdag 14 november 2026 om 18:15', '2026-11-14T18:15'],
    ['14 november 2026 om 20.05 uur', '2026-11-14T20:05'],
  ],
  sv: [['lördag den 14 november 2026 kl. 18.15', '2026-11-14T18:15']],
  nb: [['14. november 2026 kl. 14.30', '2026-11-14T14:30']],
  da: [['lørdag d. 14. november 2026', '2026-11-14']],
  fi: [
    ['12. marraskuuta 2026 klo 14.30', '2026-11-12T14:30'],
    ['5.5. 23:46', null],
    ['5.5. 23 Uhr', null],
  ],
  pl: [['sobota, 14 listopada 2026 r., 18:15', '2026-11-14T18:15']],
  cs: [
    ['14. 11. 2026 6:15', '2026-11-14T06:15'],
    ['14. listopadu 2026', '2026-11-14'],
  ],
  // The same word is another month here, and no month that is known where the language is not.
  hr: [['14. listopada 2026.', '2026-10-14']],
  und: [
    ['14 listopada 2026', null],
    ['14 ноября 2026', '2026-11-14'],
  ],
  tr: [['14 KASIM 2026 Cumartesi 18:15', '2026-11-14T18:15']],
  ru: [['14 ноября 2026 г., 18:15 МСК', '2026-11-14T18:15:00+03:00']],
  uk: [['14 листопада 2026 року, 18:15', '2026-11-14T18:15']],
  ar: [
    ['٢٠ نوفمبر ٢٠٢٦', '2026-11-20'],
    ['14 تشرين الثاني 2026', '2026-11-14'],
  ],
  fa: [['۱۴۰۵/۸/۲۳', null]],
  he: [['יום שבת, 14 בנובמבר 2026', '2026-11-14']],
  hi: [['१४ नवंबर २०२६', '2026-11-14']],
  ja: [
    ['2026年11月14日 6時15分', '2026-11-14T06:15'],
    ['2026年11月14日（土）午後6時15分', '2026-11-14T18:15'],
    ['2026年11月14日（日）', null],
    ['令和8年11月14日', '2026-11-14'],
    ['2時間前', null],
  ],
  ko: [
    ['2026년 11월 14일 18시 15분', '2026-11-14T18:15'],
    ['2026. 11. 14. 오후 6:15', '2026-11-14T18:15'],
    ['2시간 전', null],
  ],
  zh: [
    ['2026年7月18日 下午3:15', '2026-07-18T15:15'],
    ['民國115年11月14日', '2026-11-14'],
  ],
  el: [['Σάββατο, 14 Νοεμβρίου 2026, 6:15 μ.μ.', '2026-11-14T18:15']],
  ro: [['14 noiembrie 2026, ora 18:15', '2026-11-14T18:15']],
  hu: [['2026. november 14., szombat 18:15', '2026-11-14T18:15']],
  id: [['Sabtu, 14 November 2026 pukul 18.15 WIB', '2026-11-14T18:15:00+07:00']],
  vi: [
    ['Thứ Bảy, 14/11/2026, 18:15 (GMT+7)', '2026-11-14T18:15:00+07:00'],
    ['ngày 14 tháng 11 năm 2026', '2026-11-14'],
  ],
  th: [
    ['14 พ.ย. 2569 18:15 น.', '2026-11-14T18:15'],
    ['14/11/2569', '2026-11-14'],
  ],
  lt: [['2026 m. lapkričio 14 d. 18:15', '2026-11-14T18:15']],
  lv: [['2026. gada 14. novembris', '2026-11-14']],
};

describe('a date as written', () => {
  for (const [language, rows] of Object.entries(written)) {
    it.each(rows)(`${language}: %s`, (text, iso) => {
      expect(read(text, language)).toBe(iso);
    });
  }

  it.each([
    ['2026-11-14', '2026-11-14'],
    ['2026-11-14T06:15:00Z', '2026-11-14T06:15:00Z'],
    ['2026-11-14T06:15:30.123+0100', '2026-11-14T06:15:30+01:00'],
    ['20261114T061500Z', '2026-11-14T06:15:00Z'],
    ['Fri, 13 Nov 2026 18:15:00 -0500', '2026-11-13T18:15:00-05:00'],
  ])('is ISO 8601 already, or a mail’s: %s', (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  it('has one time, or none: two are none, but for one instant in two zones', () => {
    expect(read('14 Nov 2026 10:00 - 11:30')).toBe('2026-11-14');
    expect(read('14 Nov 2026, 10:00 GMT (11:00 CET)')).toBe('2026-11-14T10:00:00Z');
    expect(read('Nov. 3, 2025 | 5:30 min read')).toBe('2025-11-03');
    expect(read('14 Nov 2026 25:10')).toBe('2026-11-14');
    // A half of the day in a language that we take for another one.
    expect(read('14/11/2026 6:15 ch')).toBe('2026-11-14');
    // India's, Ireland's or Israel's.
    expect(read('14 Nov 2026, 06:15 IST')).toBe('2026-11-14T06:15');
  });
});

describe('a date that can mean two days', () => {
  it('is none of them, whatever the language', () => {
    for (const text of ['02/12/2026', '2-12-2026']) {
      for (const language of ['en', 'de', 'es', 'und']) expect(read(text, language)).toBeNull();
    }
    for (const language of ['en', 'es', 'hu', 'sv', 'und']) expect(read('02.12.2026', language)).toBeNull();
    expect(read('12/12/2026')).toBe('2026-12-12');
  });

  it('is what its language says, where that writes all its dates with full stops', () => {
    for (const language of ['de', 'pl', 'ru', 'cs', 'fi', 'nb', 'da', 'tr', 'ro', 'uk', 'de-CH']) {
      expect(read('02.12.2026', language), language).toBe('2026-12-02');
    }
    expect(read('2. 12. 2026, 14:20', 'cs')).toBe('2026-12-02T14:20');
    // Who knows better, and the copy's other dates, come first.
    expect(read('02.12.2026', 'de', 'mdy')).toBe('2026-02-12');
    expect(read('02.12.2026', 'de', null, '02.12.2026 ... 11.14.2026')).toBe('2026-02-12');
  });

  it('is what somebody says who knows', () => {
    expect(read('02/12/2026', 'en', 'dmy')).toBe('2026-12-02');
    expect(read('02/12/2026', 'en', 'mdy')).toBe('2026-02-12');
    expect(read('02/12/26', 'en', 'ymd')).toBe('2002-12-26');
    // It decides where there is something to decide.
    expect(read('11/14/2026', 'en', 'dmy')).toBe('2026-11-14');
  });

  it('is what the day of the week says', () => {
    expect(read('Wednesday, 02/12/2026')).toBe('2026-12-02');
    expect(read('Thursday, 02/12/2026')).toBe('2026-02-12');
    expect(read('Monday, 02/12/2026')).toBeNull();
  });

  it('is what other dates of the copy say', () => {
    expect(read('02/12/2026', 'en', null, '02/12/2026 ... until 14/11/2026')).toBe('2026-12-02');
    expect(read('02/12/2026', 'en', null, '02/12/2026 ... until 11/14/2026')).toBe('2026-02-12');
    expect(read('02/12/2026', 'en', null, '02/12/2026 ... 14/11/2026, 11/14/2026')).toBeNull();
    expect(read('02/12/2026', 'en', null, '02/12/2026 ... 2026-12-02')).toBe('2026-12-02');
    expect(read('02/12/2026 (2 December 2026)')).toBe('2026-12-02');
    const context = { language: 'en', order: null, copy: '', dateline: 'Dec 1' };
    expect(isoDateOf('02/12/2026', context)).toBe('2026-12-02');
    expect(isoDateOf('02/12/2026', { ...context, dateline: 'Feb. 12, 2026' })).toBe('2026-02-12');
    expect(isoDateOf('02/12/2026', { ...context, dateline: 'May 1' })).toBeNull();
  });
});

describe('a dateline’s date', () => {
  const of = (text: string, isoDate: string | null, language = 'en') =>
    datelineIsoDateOf(text, isoDate, { language, order: null, copy: '', dateline: null });

  it('has the year that brings it next to the story’s day', () => {
    expect(of('Nov 9', '2026-11-10T06:15')).toBe('2026-11-09');
    expect(of('Dec. 31', '2027-01-01')).toBe('2026-12-31');
    expect(of('Jan. 1', '2026-12-31')).toBe('2027-01-01');
    expect(of('14. Oktober', '2026-10-14', 'de')).toBe('2026-10-14');
    expect(of('11月14日', '2026-11-14', 'zh')).toBe('2026-11-14');
    expect(of('Feb. 11, 2026', null)).toBe('2026-02-11');
  });

  it('is none without a year, or far from the story’s day', () => {
    expect(of('Nov 9', null)).toBeNull();
    expect(of('Nov 9', '2026-03-01')).toBeNull();
    expect(of('Tuesday', '2026-03-01')).toBeNull();
  });
});

const LANGUAGES = 'en de es fr pt it nl sv nb da fi pl cs tr ru uk ar he hi ja ko zh el ro hu id vi th'.split(' ');
/** Their own calendars are others, too. */
const MORE = ['en-GB', 'en-CA', 'de-AT', 'ar-SA', 'ar-EG', 'fa', 'zh-Hant', 'hr', 'bg', 'lt', 'ca', 'sr-Latn', 'et'];

describe('what Intl writes', () => {
  const days = fc.date({ min: new Date('1975-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
  const formats = new Map<string, Intl.DateTimeFormat>();
  const format = (locale: string, dateStyle: 'full' | 'long' | 'medium' | 'short', timed: boolean, date: Date) => {
    const key = `${locale} ${dateStyle} ${timed}`;
    let one = formats.get(key);
    if (one === undefined) {
      one = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC', ...(timed ? { timeStyle: 'short' } : {}) });
      formats.set(key, one);
    }
    return one.format(date);
  };

  it('is read as its day in full and long, in every language', () => {
    for (const language of LANGUAGES) {
      for (let month = 0; month < 12; month++) {
        const date = new Date(Date.UTC(2026, month, 14, 18, 15));
        for (const style of ['full', 'long'] as const) {
          const text = format(language, style, false, date);
          expect(`${text}: ${read(text, language)}`).toBe(`${text}: ${date.toISOString().slice(0, 10)}`);
        }
      }
    }
  });

  it('is never read as another day, nor as another time', () => {
    const locale = fc.constantFrom(...LANGUAGES, ...MORE);
    const style = fc.constantFrom('full', 'long', 'medium', 'short' as const);
    fc.assert(
      fc.property(locale, style, fc.boolean(), days, fc.boolean(), (tag, dateStyle, timed, date, known) => {
        const text = format(tag, dateStyle, timed, date);
        const iso = read(text, known ? tag : 'und');
        if (iso === null) return;
        expect(`${tag} ${text}: ${iso.slice(0, 10)}`).toBe(`${tag} ${text}: ${date.toISOString().slice(0, 10)}`);
        if (iso.length > 10) expect(`${text}: ${iso.slice(11)}`).toBe(`${text}: ${date.toISOString().slice(11, 16)}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('is there with its time for most', () => {
    const date = new Date(Date.UTC(2026, 10, 14, 18, 15));
    const timed = LANGUAGES.filter((one) => read(format(one, 'long', true, date), one) === '2026-11-14T18:15');
    expect(LANGUAGES.filter((one) => !timed.includes(one))).toEqual([]);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ' ',
      '.',
      '/',
      '-',
      ':',
      ',',
      '年',
      '月',
      '日',
      'Nov',
      'mar',
      'GMT',
      'p.m.',
      '٢',
      '2026',
      '14',
      '11',
      'tháng',
      '令和',
    ),
  );

  it('gives a day that exists, a time that exists, or null, and never throws', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }),
        fc.constantFrom('en', 'und', 'th', 'xx', '__proto__'),
        (pieces, language) => {
          const iso = read(pieces.join(''), language);
          if (iso === null) return;
          expect(iso).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/);
          const bare = new Date(`${iso.slice(0, 10)}T00:00Z`);
          expect(bare.toISOString().slice(0, 10)).toBe(iso.slice(0, 10));
          expect(Number.isNaN(Date.parse(iso))).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the table of words', () => {
  it('holds words as they are looked up, and the row that stands apart', () => {
    const rows = [...latin(), ...others()];
    expect(rows).toContain(ENGLISH);
    for (const row of rows) {
      const [, ...columns] = row.split('|');
      expect(columns).toHaveLength(21);
      for (const word of columns.flatMap((column) => column.split(','))) expect(folded(word)).toBe(word);
    }
  });
});

/**
 * Makes src/read/calendar/: what languages call months, days of the week and halves of the day, from this Node's Intl.
 * Made beforehand because Intl needs 35 ms for its first language and 1 ms for each further one.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A row for each; behind the tag, regions whose words differ. */
const TAGS = [
  ...['en', 'de de-AT', 'es', 'fr fr-CA', 'pt pt-PT', 'it', 'nl', 'sv', 'nb', 'nn', 'da', 'fi', 'is', 'fo', 'et', 'lv'],
  ...[
    'lt',
    'pl',
    'cs',
    'sk',
    'sl',
    'hr',
    'bs',
    'sr sr-Latn',
    'mk',
    'bg',
    'ru',
    'uk',
    'be',
    'kk',
    'tr',
    'az',
    'uz',
    'el',
  ],
  ...[
    'ro',
    'hu',
    'sq',
    'ca',
    'gl',
    'eu',
    'ga',
    'cy',
    'mt',
    'af',
    'sw',
    'fil',
    'id',
    'ms',
    'vi',
    'th',
    'ar-EG ar-LB ar-DZ ar-MA',
  ],
  ...[
    'am',
    'ne',
    'si',
    'km',
    'lo',
    'my',
    'ky',
    'tg',
    'tk',
    'so',
    'ha',
    'he',
    'fa',
    'ur',
    'hi',
    'bn',
    'mr',
    'ta',
    'te',
    'gu',
    'pa',
    'ka',
    'hy',
    'ja',
    'ko',
    'zh',
    'zh-Hant',
  ],
];

/** What people write and Intl does not: by tag, the number of the month, or of the day from Monday; `_` parts words. */
const MORE = {
  en: { months: { 9: 'sept' }, days: { 2: 'tues', 3: 'weds', 4: 'thur thurs' }, am: 'a_m', pm: 'p_m' },
  de: { months: { 1: 'jaenner', 2: 'feber', 3: 'maerz mrz mär', 8: 'aug', 9: 'sept' }, days: { 6: 'sonnabend' } },
  es: { months: { 9: 'setiembre sept set' } },
  fr: { months: { 2: 'fevr fev', 6: 'jun', 7: 'jul juil', 8: 'aout' } },
  it: { months: { 1: 'genn', 9: 'sett' } },
  nl: { months: { 3: 'mrt', 6: 'jun', 7: 'jul' } },
  ru: { months: { 1: 'янв', 2: 'фев', 9: 'сен', 11: 'ноя' } },
  id: { months: { 2: 'peb', 8: 'agu ags agust', 11: 'nop nopember' } },
  zh: { days: { 7: '星期天 周天' }, am: '凌晨 清晨 早上 早晨', pm: '中午 下午 傍晚 晚上' },
  ko: { am: '오전 새벽 아침', pm: '오후 저녁 밤' },
  ja: { pm: '夜' },
};

/** As src/read/grammar/calendar-words.ts folds: its test holds every word of the table to that. */
const folded = (text) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ı', 'i');

/** Words of letters and their marks, single spaces between them. */
const bare = (text) =>
  folded(text)
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();

const STYLES = [
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'short', day: 'numeric', year: 'numeric' },
  { month: 'long' },
  { month: 'short' },
];

function partOf(locale, options, date, type) {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' });
  const parts = format.formatToParts(date);
  const at = parts.findIndex((part) => part.type === type);
  if (at < 0) return [];
  const word = parts[at].value;
  // Hebrew's "in" is written as one with its month.
  const glued = locale === 'he' ? (/\p{L}+$/u.exec(parts[at - 1]?.value ?? '')?.[0] ?? '') : '';
  // Thai's "the" is written as one with the day before it.
  const the = locale === 'th' && type === 'weekday' ? 'ที่' : '';
  // Basque's "of" and Kurdish endings are one with the month before them.
  const ending = type === 'month' ? (/^\p{L}+/u.exec(parts[at + 1]?.value ?? '')?.[0] ?? '') : '';
  return [word, glued + word, word + the, word + ending]
    .map(bare)
    .filter((one) => one.length > 1 || /[^a-z]/.test(one));
}

function rowOf(tags) {
  const locales = tags.split(' ');
  const tag = locales[0].replace(/-(?!Hant).*/, '');
  const more = MORE[tag] ?? {};
  const words = (found, extra = '') =>
    [...new Set([...found, ...extra.split(' ').map((one) => bare(one))])].filter((one) => one !== '').join(',');
  const months = Array.from({ length: 12 }, (_, index) => {
    const date = new Date(Date.UTC(2026, index, 14, 12));
    const found = locales.flatMap((locale) => STYLES.flatMap((options) => partOf(locale, options, date, 'month')));
    return words(
      found.filter((one) => /\p{L}/u.test(one) && !/^[月월]$/u.test(one)),
      more.months?.[index + 1],
    );
  });
  // Where months are numbered, what is said of all of them is no name.
  const named = months.map((month) => {
    const own = month.split(',').filter((word) => !months.every((other) => other.split(',').includes(word)));
    return own.join(',');
  });
  const days = Array.from({ length: 7 }, (_, index) => {
    const date = new Date(Date.UTC(2026, 5, index + 1, 12));
    const styles = [
      { weekday: 'long' },
      { weekday: 'short' },
      { weekday: 'long', ...STYLES[0] },
      { weekday: 'short', ...STYLES[1] },
    ];
    const found = locales.flatMap((locale) => styles.flatMap((options) => partOf(locale, options, date, 'weekday')));
    return words(found, more.days?.[index + 1]);
  });
  const halves = [9, 15].map((hour, index) => {
    const options = { hour: 'numeric', minute: '2-digit', hour12: true };
    const found = locales.flatMap((locale) =>
      partOf(locale, options, new Date(Date.UTC(2026, 5, 1, hour)), 'dayPeriod'),
    );
    return words(found, index === 0 ? more.am : more.pm);
  });
  return [tag, ...named, ...days, ...halves].join('|');
}

/** Latin letters, and all others: each is loaded for copy that needs it. @returns the row, empty where it has none of them */
function rowIn(row, wanted) {
  const [tag, ...columns] = row.split('|');
  const kept = columns.map((column) =>
    column.split(',').filter((word) => /^[a-z\u00aa-\u02ff ]*$/.test(word) === wanted),
  );
  return kept.every((column) => column.length === 0)
    ? []
    : [[tag, ...kept.map((column) => column.join(','))].join('|')];
}

const rows = TAGS.map(rowOf);
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
for (const [name, what] of [
  ['latin', 'in Latin letters'],
  ['others', 'in other letters'],
]) {
  const file = `src/read/calendar/${name}.ts`;
  const literals = rows.flatMap((row) => rowIn(row, name === 'latin')).map((row) => `'${row}'`);
  const source = `/** What languages call months, days of the week and halves of the day, ${what}, from Intl: made by scripts/calendar.mjs. */
export const ${name} = () => [${literals.join(', ')}];
`;
  writeFileSync(file, source);
  execFileSync('npx', ['biome', 'format', '--write', file]);
}

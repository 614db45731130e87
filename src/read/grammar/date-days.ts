/** Which days a text can mean. */
import { anywhere } from '../../languages/anywhere.js';
import { clock, days } from '../../languages/clock.js';
import { FIRST_WEEKDAY, MONTHS, WEEKDAYS } from './calendar-words.js';
import { isZone } from './date-clock.js';
import { type Item, isSmallNumber } from './date-items.js';

/** How the numbers of a date stand: day, month, year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export const dateOrders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** A day that a date can mean, in ISO 8601, and the order in which that reads its numbers; null where they can't be swapped. */
export interface Day {
  iso: string;
  order: DateOrder | null;
}

/** A date in a text. */
export interface Found {
  /** The items that it holds, first and last. */
  first: number;
  last: number;
  /** All that it can mean, days of the week considered: none where it contradicts itself. */
  days: Day[];
}

/** Years that Gregorian dates have: before, and in other calendars' years, a day is another one. */
const FIRST_YEAR = 1583;
const LAST_YEAR = 2399;
/** What years of the Buddhist era are ahead of ours. */
const BUDDHIST = 543;
/** Two digits of a year: POSIX takes 69 to 99 for the last century (`strptime`, %y). */
const PIVOT = 69;
/** Years before an era's first, by the era's name. */
const ERAS: ReadonlyMap<string, number> = new Map(Object.entries(days.eras));
/** Words that stand between the parts of a date and say nothing. */
const BETWEEN = new Set(days.between.split(' '));
/** Vietnamese months are numbers behind these. */
const MONTH_SIGNS = new Set(days.monthSigns.split(' '));
/** What makes a time of the two digits in front of it, and no year. */
const TIMES = new Set([...clock.halves, ...clock.hours.split(' ')]);

/**
 * The dates of a text, in its order.
 * @param year what a date without its own has; null where such a date is none
 */
export function datesIn(items: readonly Item[], year: number | null, language: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < items.length; at++) {
    const date = dateAt(items, at, year, language, (found.at(-1)?.last ?? -1) + 1);
    if (date === null) continue;
    found.push({ ...date, days: date.days.filter(fits(items, date)) });
    at = date.last;
  }
  return found;
}

type Reading = (
  items: readonly Item[],
  at: number,
  year: number | null,
  language: string,
  from: number,
) => Found | null;

/** A date whose first number or whose month stands at a place. @param from where the one before it ends */
const dateAt: Reading = (items, at, year, language, from) => {
  const item = items[at] as Item;
  if (item.value === null) {
    if ((item.bits & MONTHS) !== 0) return withName(items, at, year, language, from);
    return ERAS.has(item.text) ? withUnits(items, at + 1, year, language, from) : null;
  }
  return (
    withUnits(items, at, year, language, from) ??
    inVietnamese(items, at, year, language, from) ??
    inNumbers(items, at, year, language, from)
  );
};

/** "14 de noviembre de 2026", "Nov. 14, 2026", "2026. november 14.". */
const withName: Reading = (items, at, year, language, from) => {
  const months = monthsOf((items[at] as Item).bits);
  const before = beside(items, at, -1, from);
  const behind = beside(items, at, 1, from);
  const third = beside(items, behind, 1, from);
  const zeroth = beside(items, before, -1, from);
  const all = (day: number, years: number, first: number, last: number): Found => ({
    first,
    last,
    days: months.flatMap((month) => dayOf(yearOf(items[years], language), month, items[day]?.value ?? 0, null)),
  });
  if (isDay(items, before) && isYear(items, behind)) return unranged(items, all(before, behind, before, behind));
  if (isDay(items, behind) && isYear(items, third)) return unranged(items, all(behind, third, at, third));
  if (isYear(items, before) && isDay(items, behind)) return unranged(items, all(behind, before, before, behind));
  if (isDay(items, before) && isYear(items, zeroth)) return unranged(items, all(before, zeroth, zeroth, before + 1));
  return (
    withShortYear(items, at, months, before, behind, third) ?? withoutYear(items, at, months, year, before, behind)
  );
};

/** "14 Nov 26" can be of 2014, too; "Nov 14, '26" and "20 AUG 88" can't. */
function withShortYear(
  items: readonly Item[],
  at: number,
  months: readonly number[],
  before: number,
  behind: number,
  third: number,
): Found | null {
  const read = (day: number, years: number, order: DateOrder, first: number, last: number): Found => {
    const days = months.flatMap((month) => {
      const plain = dayOf(century(items[years] as Item), month, items[day]?.value ?? 0, order);
      if (/['’]$/.test(items[years]?.gap ?? '') || !isTwoDigits(items, day)) return plain;
      return [...plain, ...dayOf(century(items[day] as Item), month, items[years]?.value ?? 0, 'ymd')];
    });
    return { first, last, days };
  };
  if (isDay(items, before) && isTwoDigits(items, behind))
    return unranged(items, read(before, behind, 'dmy', before, behind));
  if (isDay(items, behind) && isTwoDigits(items, third)) return unranged(items, read(behind, third, 'mdy', at, third));
  return null;
}

function withoutYear(
  items: readonly Item[],
  at: number,
  months: readonly number[],
  year: number | null,
  before: number,
  behind: number,
): Found | null {
  if (year === null) return null;
  const day = isDay(items, before) ? before : isDay(items, behind) ? behind : -1;
  if (day < 0) return null;
  const days = months.flatMap((month) => dayOf(year, month, items[day]?.value ?? 0, null));
  return unranged(items, { first: Math.min(day, at), last: Math.max(day, at), days });
}

/** "2026年11月14日", "令和8年11月14日", "2026년 11월 14일", and without a year "11月14日". */
const withUnits: Reading = (items, at, year) => {
  const [one, unit] = [items[at], items[at + 1]?.text];
  const era = ERAS.get(items[at - 1]?.text ?? '') ?? 0;
  const dated = (month: number, years: number | null, first: number): Found | null => {
    const [number, day] = [items[month], items[month + 2]];
    if (years === null || !isSmallNumber(number) || !isSmallNumber(day)) return null;
    if (!/^[月월]$/.test(items[month + 1]?.text ?? '') || !/^[日号號일]$/.test(items[month + 3]?.text ?? ''))
      return null;
    return { first, last: month + 3, days: dayOf(years, number.value, day.value, null) };
  };
  if (one?.value == null || unit === undefined) return null;
  if (/^[年년]$/.test(unit)) return dated(at + 2, one.value + era, at);
  return /^[月월]$/.test(unit) ? dated(at, year, at) : null;
};

/** "14 tháng 11, 2026", "ngày 14 tháng 11 năm 2026". */
const inVietnamese: Reading = (items, at, year, language) => {
  const [day, unit, month] = [items[at], items[at + 1], items[at + 2]];
  if (!isSmallNumber(day) || !MONTH_SIGNS.has(unit?.text ?? '') || !isSmallNumber(month)) return null;
  const years = items[at + 3]?.text === 'nam' ? at + 4 : at + 3;
  const own = isYear(items, years);
  const value = own ? yearOf(items[years], language) : year;
  if (value === null) return null;
  return { first: at, last: own ? years : at + 2, days: dayOf(value, month.value, day.value, null) };
};

/**
 * "14/11/2026", "2026-11-14", "14. 11. 2026", "11-14-26": all days that the numbers can mean. Two digits of a year are of
 * another era in Thailand, and may be where the language is not known.
 */
const inNumbers: Reading = (items, at, _, language) => {
  const [one, two, three] = [items[at], items[at + 1], items[at + 2]];
  const basic = /^(\d{4})(\d\d)(\d\d)$/.exec(one?.text ?? '');
  if (basic !== null) {
    const days = dayOf(Number(basic[1]), Number(basic[2]), Number(basic[3]), null);
    return days.length === 0 ? null : { first: at, last: at, days };
  }
  if (one?.value == null || two?.value == null || three?.value == null) return null;
  const sign = two.gap.trim();
  if (!/^[./-]$/.test(sign) || three.gap.trim() !== sign) return null;
  // Five numbers are an address or a version.
  if (one.gap.endsWith(sign) || (items[at + 3]?.value != null && items[at + 3]?.gap === sign)) return null;
  const found = (days: Day[]): Found => ({ first: at, last: at + 2, days });
  if (one.text.length === 4 && two.text.length <= 2 && three.text.length <= 2)
    return found(dayOf(yearOf(one, language), two.value, three.value, null));
  if (one.text.length > 2 || two.text.length > 2) return null;
  const whole = three.text.length === 4;
  // "5.5. 23:46" has no year.
  if (!whole && (!isTwoDigits(items, at + 2) || three.gap !== two.gap || /^(?:th|und)(?:-|$)/.test(language)))
    return null;
  const last = whole ? yearOf(three, language) : century(three);
  return found([
    ...dayOf(last, two.value, one.value, 'dmy'),
    ...dayOf(last, one.value, two.value, 'mdy'),
    ...(whole || one.text.length < 2 ? [] : dayOf(century(one), two.value, three.value, 'ymd')),
  ]);
};

/** The place beside one, past what says nothing; -1 where the text ends, or the date before. */
function beside(items: readonly Item[], at: number, step: 1 | -1, from: number): number {
  if (at < 0) return -1;
  for (let next = at + step, passed = 0; passed <= 2; next += step, passed++) {
    const item = items[next];
    if (item === undefined || next < from) return -1;
    // What parts sentences, or a time's numbers, parts dates.
    if (/[:;|•·?!]/.test(step === 1 ? item.gap : (items[next + 1]?.gap ?? ''))) return -1;
    if (item.value !== null || item.bits !== 0 || !BETWEEN.has(item.text)) return next;
  }
  return -1;
}

/** Whether it is a number of a time's, "10:15". */
function isClock(items: readonly Item[], at: number): boolean {
  return /^ ?:$/.test(items[at + 1]?.gap ?? '') || /:$/.test(items[at]?.gap ?? '');
}

/** "3 Nov 14.30". */
function isClockDot(item: Item): boolean {
  return item.value !== null && item.gap === '.';
}

function isDay(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return isSmallNumber(item) && item.value >= 1 && item.value <= 31 && !isClock(items, at);
}

function isYear(items: readonly Item[], at: number): boolean {
  if (items[at]?.value == null || items[at]?.text.length !== 4 || isClock(items, at)) return false;
  // "14 Nov 1815 GMT" is a time.
  return !isZone(items[at + 1]?.text ?? '');
}

function isTwoDigits(items: readonly Item[], at: number): boolean {
  const behind = items[at + 1];
  const timed = behind !== undefined && (TIMES.has(behind.text) || isClockDot(behind));
  return items[at]?.value != null && items[at]?.text.length === 2 && !isClock(items, at) && !timed;
}

/** "3-5 November", "14./15. November", "3 and 4 May": several days are none. */
function unranged(items: readonly Item[], found: Found): Found {
  const { first, last } = found;
  const ranged = isRange(items, first - 1, first) || isRange(items, last, last + 1) || isPair(items, first);
  return ranged ? { ...found, days: [] } : found;
}

function isRange(items: readonly Item[], from: number, to: number): boolean {
  const [one, other] = [items[from], items[to]];
  if (!isSmallNumber(one) || !isSmallNumber(other)) return false;
  return /^[.\s]*[-/&+]\s*$/.test(other.gap) && !isClock(items, from) && !isClock(items, to);
}

const AND: ReadonlySet<string> = new Set(anywhere.pairs);

function isPair(items: readonly Item[], at: number): boolean {
  return isSmallNumber(items[at]) && AND.has(items[at - 1]?.text ?? '') && isDay(items, at - 2);
}

/** Whether the day of the week beside a date says the same. */
function fits(items: readonly Item[], { first, last }: Found): (day: Day) => boolean {
  const before = beside(items, first, -1, 0);
  const behind = items[last + 1];
  const named =
    (before < 0 ? 0 : (items[before]?.bits ?? 0) & WEEKDAYS) ||
    (behind !== undefined && /^[\s,.(]*$/.test(behind.gap) ? behind.bits & WEEKDAYS : 0);
  if (named === 0) return () => true;
  return ({ iso }) => ((named >> FIRST_WEEKDAY) & (1 << ((new Date(`${iso}T00:00Z`).getUTCDay() + 6) % 7))) !== 0;
}

function monthsOf(bits: number): number[] {
  const months: number[] = [];
  for (let month = 1; month <= 12; month++) if ((bits & (1 << (month - 1))) !== 0) months.push(month);
  return months;
}

function yearOf(item: Item | undefined, language: string): number {
  const year = item?.value ?? 0;
  return /^th(?:-|$)/.test(language) && year > LAST_YEAR ? year - BUDDHIST : year;
}

function century({ value }: Item): number {
  return (value ?? 0) + ((value ?? 0) < PIVOT ? 2000 : 1900);
}

/** The day, where there is such a one. */
function dayOf(year: number, month: number, day: number, order: DateOrder | null): Day[] {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return [];
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return [];
  return [{ iso: `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`, order }];
}

/** Dates as copy writes them, in ISO 8601: absence is an answer where a text can mean two days, or none. */

import type { Article } from '../../article.js';
import { anywhere } from '../../languages/anywhere.js';
import { type Clock, clockIn } from './date-clock.js';
import { type DateOrder, type Day, datesIn, type Found } from './date-days.js';
import { type Item, itemsOf } from './date-items.js';
import { unglued } from './dates.js';
import { vocabularies } from './named-days.js';

/** What tells which of the days that a text can mean it means. */
export interface DateContext {
  /** BCP 47; "und" where it is not known. */
  language: string;
  /** How numbers stand where they can be swapped, as somebody says who knows; null where nobody does. */
  order: DateOrder | null;
  /** The whole copy: how other dates in it are written tells, too. Asked for only where a date can mean two days. */
  copy: string;
  /** The date of its dateline, which is near its own; null where it has none. */
  dateline: string | null;
}

/** Fills the ISO dates of a story from its dates as written. */
export function setIsoDates(
  story: Pick<Article, 'date' | 'isoDate' | 'dateline'>,
  context: Omit<DateContext, 'dateline'>,
): void {
  const { date, dateline } = story;
  const written = dateline?.date ?? null;
  if (date !== null) story.isoDate = isoDateOf(date, { ...context, dateline: written });
  if (dateline === null || written === null) return;
  dateline.isoDate = datelineIsoDateOf(written, story.isoDate, { ...context, dateline: null });
}

/** In UTF-16 units: a longer text says more than when. */
const LONGEST = 300;

/**
 * A date as ISO 8601: "2026-11-14"; with its time "2026-11-14T06:15", with its zone "2026-11-14T06:15:00Z" or
 * "2026-11-14T06:15:00-05:00", so that its day is the one that is written there.
 * @returns null where no year stands there, where the text can mean two days and nothing in the copy tells which, or where
 * it contradicts itself
 */
export function isoDateOf(text: string, context: DateContext): string | null {
  return read(text, context, null)?.iso ?? null;
}

/** Days that a dateline's date is before the day of its story, at most, and at least: zones are a day apart. */
const MOST_BEFORE = 31;
const LEAST_BEFORE = -1;

/**
 * A dateline's date as ISO 8601: the year that it lacks is the one that brings it next to its story's day.
 * @param isoDate the story's; null where that is not known
 */
export function datelineIsoDateOf(text: string, isoDate: string | null, context: DateContext): string | null {
  const whole = isoDateOf(text, context);
  if (whole !== null || isoDate === null) return whole;
  for (const year of [0, -1, 1].map((more) => Number(isoDate.slice(0, 4)) + more)) {
    const found = read(text, context, year);
    if (found === null || !found.yearless) continue;
    if (isNear(found.iso, isoDate)) return found.iso;
  }
  return null;
}

/** Whether a dateline's day is near its story's. */
function isNear(dateline: string, story: string): boolean {
  const before = (Date.parse(story.slice(0, 10)) - Date.parse(dateline.slice(0, 10))) / 86_400_000;
  return before >= LEAST_BEFORE && before <= MOST_BEFORE;
}

/** Days for which a story is kept back, at most; and how long before its own date an embargo may have ended. */
const MOST_AHEAD = 300;
const LEAST_AHEAD = -7;

/**
 * Until when a notice says that it holds: the year that it lacks is the one that brings it behind its story's day.
 * @param isoDate the story's; null where that is not known
 */
export function untilOf(text: string, isoDate: string | null, context: DateContext): string | null {
  const whole = isoDateOf(text, context);
  if (whole !== null || isoDate === null) return whole;
  const day = Date.parse(isoDate.slice(0, 10));
  for (const year of [0, 1].map((more) => Number(isoDate.slice(0, 4)) + more)) {
    const found = read(text, context, year);
    if (found === null || !found.yearless) continue;
    const ahead = (Date.parse(found.iso.slice(0, 10)) - day) / 86_400_000;
    if (ahead >= LEAST_AHEAD && ahead <= MOST_AHEAD) return found.iso;
  }
  return null;
}

/** @param year of a date that has none of its own */
function read(text: string, context: DateContext, year: number | null): { iso: string; yearless: boolean } | null {
  if (text.length > LONGEST || !hasDigit(text)) return null;
  for (const words of vocabularies(context.language, text)) {
    const items = itemsOf(unglued(text), words());
    if (items.every(({ value }) => value === null)) return null;
    const dates = datesIn(items, year, context.language);
    if (dates.length === 0) continue;
    const day = dayOf(dates, items, context);
    if (day === null) return null;
    const yearless = year !== null && datesIn(items, null, context.language).length === 0;
    return { iso: stamped(day, clockIn(withoutUpdate(items, dates), dates)), yearless };
  }
  return null;
}

function hasDigit(text: string): boolean {
  return /\d/.test(text) || (/[^\0-\x7f]/.test(text) && /\p{Nd}/u.test(text));
}

/** The one day that all dates of a text mean. */
function dayOf(dates: readonly Found[], items: readonly Item[], context: DateContext): string | null {
  const known = dates.length === 1 ? dates : published(dates, items);
  const isos = known.map(({ days }) => new Set(days.map(({ iso }) => iso)));
  const common = [...(isos[0] as Set<string>)].filter((iso) => isos.every((other) => other.has(iso)));
  if (common.length <= 1) return common[0] ?? null;
  const days = (known[0] as Found).days.filter(({ iso }) => common.includes(iso));
  const order = context.order ?? orderIn(context.copy) ?? dottedOrder(known[0] as Found, items, context.language);
  const told = days.filter((day) => day.order === order);
  return (told.length === 1 ? told[0]?.iso : (spelledOut(days, context.copy) ?? nearDateline(days, context))) ?? null;
}

/**
 * How a language that parts the numbers of its dates with full stops orders them (CLDR, by `Intl`); null for a date without
 * full stops, and for other languages: "02.12.2026" is one day in German or Polish, and two in English.
 */
function dottedOrder({ first, last }: Found, items: readonly Item[], language: string): DateOrder | null {
  for (let at = first + 1; at <= last; at++) if (!/^\. ?$/.test(items[at]?.gap ?? '')) return null;
  if (language === 'und') return null;
  const parts = new Intl.DateTimeFormat(language).formatToParts(0);
  const ordered = parts
    .map(({ type, value }) => (type === 'literal' ? value.trim().charAt(0) : type.charAt(0)))
    .join('');
  return /^d\.m\.y/.test(ordered) ? 'dmy' : null;
}

/** The one of several days that is near the dateline's; null where that is unknown. */
function nearDateline(days: readonly Day[], context: DateContext): string | null {
  const { dateline } = context;
  if (dateline === null) return null;
  const near = days.filter(({ iso }) => {
    const found = datelineIsoDateOf(dateline, iso, { ...context, dateline: null });
    return found !== null && isNear(found, iso);
  });
  return near.length === 1 ? (near[0]?.iso ?? null) : null;
}

const UPDATED: ReadonlySet<string> = new Set(anywhere.updated);

/** Of several dates those that are not of a change: "Published 3 Nov 2025, updated 4 Nov 2025". */
function published(dates: readonly Found[], items: readonly Item[]): readonly Found[] {
  const own = dates.filter(({ first }, index) => {
    const from = index === 0 ? 0 : (dates[index - 1] as Found).last + 1;
    return !items.slice(from, first).some(({ text }) => UPDATED.has(text));
  });
  return own.length === 0 ? dates : own;
}

/** What stands in front of the word for an update, where a date does: the time behind it is another one. */
function withoutUpdate(items: readonly Item[], dates: readonly Found[]): readonly Item[] {
  const first = dates[0]?.last ?? 0;
  const at = items.findIndex(({ text }, index) => index > first && UPDATED.has(text));
  return at < 0 ? items : items.slice(0, at);
}

/** Dates in numbers of which one order alone makes days. */
const NUMBERED = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2\d{4}(?![\d./-]\d)/g;

/** The order in which a copy's other dates have day and month; null where they do not tell, or differ. */
function orderIn(copy: string): DateOrder | null {
  let found: DateOrder | null = null;
  for (const [, one, , two] of copy.matchAll(NUMBERED)) {
    const [first, second] = [Number(one), Number(two)];
    const order =
      first > 12 && first <= 31 && second <= 12 ? 'dmy' : second > 12 && second <= 31 && first <= 12 ? 'mdy' : null;
    if (order === null) continue;
    if (found !== null && found !== order) return null;
    found = order;
  }
  return found;
}

/** The one of several days that stands elsewhere in the copy in ISO 8601; null where none does, or two. */
function spelledOut(days: readonly Day[], copy: string): string | null {
  const isos = new Set(days.map(({ iso }) => iso).filter((iso) => copy.includes(iso)));
  return isos.size === 1 ? ([...isos][0] ?? null) : null;
}

function stamped(day: string, clock: Clock | null): string {
  if (clock === null) return day;
  const { time, zone } = clock;
  if (zone === null) return `${day}T${time}`;
  const whole = time.length === 5 ? `${time}:00` : time;
  if (zone === 0) return `${day}T${whole}Z`;
  const [hours, minutes] = [Math.floor(Math.abs(zone) / 60), Math.abs(zone) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${day}T${whole}${zone < 0 ? '-' : '+'}${hours}:${minutes}`;
}

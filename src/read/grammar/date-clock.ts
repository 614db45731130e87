/** The time of day in a date's text, and its zone. */
import { clock } from '../../languages/clock.js';
import { AM, PM } from './calendar-words.js';
import { type Item, isSmallNumber } from './date-items.js';

/** A time as written. */
export interface Clock {
  /** "06:15", or "06:15:30" where the seconds stand there and are not 0. */
  time: string;
  /** Minutes that its zone is ahead of UTC; null where none stands there, or one that names several. */
  zone: number | null;
}

/** Hours ahead of UTC. Not ET or PT, which are two each; not IST, which is India's, Ireland's and Israel's. */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{
      z: 0,
      gmt: 0,
      utc: 0,
      wet: 0,
      bst: 1,
      west: 1,
      cet: 1,
      mez: 1,
      cest: 2,
      mesz: 2,
      eet: 2,
      sast: 2,
      eest: 3,
      msk: 3,
      мск: 3,
    },
    ...{
      wib: 7,
      hkt: 8,
      sgt: 8,
      awst: 8,
      jst: 9,
      kst: 9,
      acst: 9.5,
      aest: 10,
      acdt: 10.5,
      aedt: 11,
      nzst: 12,
      nzdt: 13,
    },
    ...{
      nst: -3.5,
      ndt: -2.5,
      ast: -4,
      adt: -3,
      est: -5,
      edt: -4,
      cst: -6,
      cdt: -5,
      mst: -7,
      mdt: -6,
      pst: -8,
      pdt: -7,
    },
    ...{ akst: -9, akdt: -8, hst: -10 },
  }),
);

export function isZone(word: string): boolean {
  return ZONES.has(word);
}

const AT = new Set(clock.at.split(' '));
const HOURS = new Set(clock.hours.split(' '));
const MINUTES = new Set(clock.minutes.split(' '));
const AFTER_TIME = new Set(clock.afterTime.split(' '));
const HARMLESS = new Set(clock.harmless.split(' '));
const LENGTHS = new Set(clock.lengths.split(' '));

/**
 * The time in a text; null where there is none, or where there are several.
 * @param dates places of items that are a date's
 */
export function clockIn(items: readonly Item[], dates: readonly { first: number; last: number }[]): Clock | null {
  let found: Clock | null = null;
  for (let at = 0; at < items.length; at++) {
    const date = dates.find(({ first, last }) => at >= first && at <= last);
    if (date !== undefined) {
      at = date.last;
      continue;
    }
    const read = clockAt(
      items,
      at,
      dates.some(({ last }) => last === at - 1),
    );
    if (read === null) continue;
    if (read.clock === null) return null;
    if (found !== null && !isSame(found, read.clock)) return null;
    found ??= read.clock;
    at = read.last;
  }
  return found;
}

interface Read {
  /** Null for what looks like a time and is none that exists. */
  clock: Clock | null;
  last: number;
}

/** @param close whether it stands right behind the date */
function clockAt(items: readonly Item[], at: number, close: boolean): Read | null {
  const [one, two, three] = [items[at], items[at + 1], items[at + 2]];
  const basic = /^(\d\d)(\d\d)(\d\d)?$/.exec(one?.text ?? '');
  if (basic !== null && (isZone(two?.text ?? '') || items[at - 1]?.text === 't'))
    return whole(items, at, at, Number(basic[1]), Number(basic[2]), Number(basic[3] ?? 0));
  if (!isSmallNumber(one) || /[.,/-]$/.test(one.gap)) return null;
  if (isMinute(two) && two.gap.trim() === ':') {
    if (!isMinute(three) || three.gap !== ':') return whole(items, at, at + 1, one.value, two.value, 0);
    // Parts of a second are left out.
    const last = items[at + 3]?.value != null && /^[.,]$/.test(items[at + 3]?.gap ?? '') ? at + 3 : at + 2;
    return whole(items, at, last, one.value, two.value, three.value);
  }
  if (isMinute(two) && two.gap === '.') {
    const next = items[at + 2];
    const seconds = isMinute(next) && next.gap === '.';
    const last = seconds ? at + 2 : at + 1;
    const behind = items[last + 1];
    const timed = close || AT.has(items[at - 1]?.text ?? '') || isTimeWord(behind);
    return timed ? whole(items, at, last, one.value, two.value, seconds ? next.value : 0) : null;
  }
  if (two !== undefined && HOURS.has(two.text)) {
    const minute = isMinute(three) && three.gap.trim() === '' ? three.value : null;
    // "il y a 2 h" is no time of day.
    if (minute === null && two.text === 'h' && !/^(?:a|as)$/.test(items[at - 1]?.text ?? '')) return null;
    const last = minute === null ? at + 1 : MINUTES.has(items[at + 3]?.text ?? '') ? at + 3 : at + 2;
    return whole(items, at, last, one.value, minute ?? 0, 0);
  }
  if (two !== undefined && two.value === null && (two.bits & (AM | PM)) !== 0 && /^\s?$/.test(two.gap))
    return whole(items, at, at, one.value, 0, 0);
  return null;
}

function isMinute(item: Item | undefined): item is Item & { value: number } {
  return item?.value != null && item.text.length === 2;
}

function isTimeWord(item: Item | undefined): boolean {
  if (item === undefined || item.value !== null) return false;
  return (item.bits & (AM | PM)) !== 0 || HOURS.has(item.text) || ZONES.has(item.text);
}

/** A time with what stands around it: the half of the day, the zone. */
function whole(
  items: readonly Item[],
  first: number,
  last: number,
  hours: number,
  minutes: number,
  seconds: number,
): Read | null {
  let next = last + 1;
  while (AFTER_TIME.has(items[next]?.text ?? '') && items[next]?.gap.trim() === '') next++;
  const behind = items[next];
  if (behind !== undefined && LENGTHS.has(behind.text)) return null;
  const before = (items[first - 1]?.bits ?? 0) & (AM | PM);
  // In front of a time it is Korean's, or Welsh for "at": that is one time but here.
  if (hours === 12 && items[first - 1]?.text === 'am') return { clock: null, last };
  const after = behind === undefined ? 0 : behind.bits & (AM | PM);
  const half = after || before;
  if (after !== 0) next++;
  else if (half === 0 && hours <= 12 && mayBeHalf(behind, items[first]?.text.startsWith('0') === true))
    return { clock: null, last };
  const hour = half === 0 ? hours : inHalf(hours, half);
  if (hour === null || hour > 23 || minutes > 59 || seconds > 59) return { clock: null, last };
  const { zone, last: end } = zoneAt(items, next, items[first - 1]?.text === 't');
  const time = [hour, minutes, ...(seconds === 0 ? [] : [seconds])].map((part) => String(part).padStart(2, '0'));
  return { clock: { time: time.join(':'), zone }, last: Math.max(last, end) };
}

/** "6:15 ch" is in the evening in Vietnam. @param full whether the hour has its 0: then it is one of 24 rather than of 12 */
function mayBeHalf(item: Item | undefined, full: boolean): boolean {
  if (item === undefined || item.value !== null || !/^[\s.]*$/.test(item.gap)) return false;
  return item.text.length <= (full ? 2 : 3) && !HARMLESS.has(item.text) && !ZONES.has(item.text);
}

function inHalf(hours: number, half: number): number | null {
  if ((half & AM) !== 0 && (half & PM) !== 0) return null;
  if ((half & PM) !== 0) return hours < 12 ? hours + 12 : hours;
  return hours === 12 ? 0 : hours > 12 ? null : hours;
}

/** "GMT", "UTC+1", "+01:00", "-0500". @param iso whether the time stands behind a T */
function zoneAt(items: readonly Item[], at: number, iso: boolean): { zone: number | null; last: number } {
  const item = items[at];
  if (item === undefined) return { zone: null, last: at - 1 };
  if (item.value === null) {
    const hours = ZONES.get(item.text);
    const zone = hours === undefined ? undefined : hours * 60;
    if (zone === undefined || /[;|·•/]/.test(item.gap)) return { zone: null, last: at - 1 };
    const ahead = zone === 0 ? offsetAt(items, at + 1, true) : null;
    return ahead ?? { zone, last: at };
  }
  return offsetAt(items, at, iso) ?? { zone: null, last: at - 1 };
}

/** @param sure whether a "-" would be an offset's, and not between two times */
function offsetAt(items: readonly Item[], at: number, sure: boolean): { zone: number; last: number } | null {
  const [one, two] = [items[at], items[at + 1]];
  const sign = /^ ?([+-])$/.exec(one?.gap ?? '')?.[1];
  if (one?.value == null || sign === undefined) return null;
  const basic = /^(\d\d)(\d\d)$/.exec(one.text);
  if (basic === null && sign === '-' && !sure) return null;
  const minutes = isMinute(two) && two.gap === ':' ? two.value : 0;
  const zone = basic === null ? one.value * 60 + minutes : Number(basic[1]) * 60 + Number(basic[2]);
  // As XML Schema narrows it: see ../time.ts.
  if (zone > 14 * 60) return null;
  return { zone: sign === '-' ? -zone : zone, last: isMinute(two) && two.gap === ':' ? at + 1 : at };
}

/** The same instant: "10:00 GMT (11:00 CET)"; midnight between them is another day, and no reason. */
function isSame(one: Clock, other: Clock): boolean {
  if (one.zone === null || other.zone === null) return one.zone === other.zone && one.time === other.time;
  const day = 24 * 60;
  return (minutesOf(one) - minutesOf(other)) % day === 0 && one.time.slice(5) === other.time.slice(5);
}

function minutesOf({ time, zone }: Clock): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) - (zone ?? 0);
}

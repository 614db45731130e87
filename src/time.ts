/** Times as people write them. */

/**
 * A date, or a date and a time with its zone: ISO 8601, as RFC 3339 and XML Schema narrow it. The latter has no year 0 and
 * zones of 14 hours at most (https://www.w3.org/TR/xmlschema-2/#dateTime).
 */
const TIME =
  /^(?!0000)(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00)))?$/;

/** A time that exists, with its seconds where it has a clock: not to be left out in RFC 3339. Null for what is none. */
export function timeOf(text: string): string | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, , second] = match;
  // February 30 would be March 1.
  const date = new Date(`${year}-${month}-01T00:00:00Z`);
  date.setUTCDate(Number(day));
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(`${year}-${month}-${day}`)) return null;
  return hour === undefined || second !== undefined ? text : `${text.slice(0, 16)}:00${text.slice(16)}`;
}

/** A time in the words of a language, in its own zone. */
export function timeIn(time: string, language: string): string {
  const match = TIME.exec(time);
  if (match === null) return time;
  const [, , , , hour, , , zone] = match;
  const local = new Date(`${time.slice(0, 10)}T${hour === undefined ? '00:00' : time.slice(11, 16)}Z`);
  const locale = language === 'und' ? 'en' : language;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(local);
  if (hour === undefined) return day;
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(local);
  return `${day}, ${clock} ${zone === 'Z' ? 'UTC' : `UTC${zone}`}`;
}

/** As formats want it that take no mere date: midnight of that day, universal time. */
export function withClock(time: string): string {
  return time.includes('T') ? time : `${time}T00:00:00Z`;
}

/** ISO 8601 in its basic form, to the second: "20261123T080000+0100". */
export function basic(time: string): string {
  return withClock(time)
    .replace(/\.\d+/, '')
    .replace(/[-:](?=\d\d)/g, (sign, at) => (sign === '-' && at > 10 ? sign : ''));
}

/** A time in universal time, to the second: "2026-11-23T07:00:00Z". */
export function inUtc(time: string): string {
  return new Date(withClock(time)).toISOString().replace(/\.\d+Z$/, 'Z');
}

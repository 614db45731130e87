/** Times as people write them. */

/** A date, or a date and a time with its zone (ISO 8601, as RFC 3339 narrows it). */
const TIME = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** Is it a time that exists, so written? */
export function isTime(text: string): boolean {
  const match = TIME.exec(text);
  if (match === null || Number.isNaN(Date.parse(text))) return false;
  // Date.parse takes February 30 for March 1.
  const [, year, month, day] = match.map(Number);
  return new Date(Date.UTC(year as number, (month as number) - 1, day)).getUTCDate() === day;
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

/** Times as exchange formats write them, in the form that the Article and the publication data have. */
import { timeOf } from '../../../time.js';

/** ISO 8601 in its basic form, "20261123T080000+0100", "20261123"; RFC 822's zone, "+0000"; a space instead of "T". */
const WRITTEN =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/;

/**
 * A time of a file: a date, a date and a time, with its zone where it has one. Midnight, universal time, is what formats
 * have that take no mere date: the day.
 * @param exact whether midnight is meant where a zone stands behind it
 * @returns ISO 8601; null for what is no time
 */
export function isoTime(written: string | null, exact = false): string | null {
  const match = WRITTEN.exec(written?.trim() ?? '');
  if (match === null) return null;
  const [, year, month, day, hour, minute, second = '00', zone] = match;
  const date = timeOf(`${year}-${month}-${day}`);
  if (date === null || hour === undefined) return date;
  const clock = `${hour}:${minute}:${second}`;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return date;
  const isDay = zone === undefined || (!exact && /^(?:Z|UTC|GMT|[+-]00:?00)$/.test(zone));
  if (clock === '00:00:00' && isDay) return date;
  return `${date}T${clock}${zoneOf(zone)}`;
}

function zoneOf(written: string | undefined): string {
  if (written === undefined) return '';
  if (/^(?:Z|UTC|GMT)$/.test(written)) return 'Z';
  const digits = written.slice(1).replace(':', '');
  return `${written.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2) || '00'}`;
}

/** The same for publication data, which knows no time without a zone: the day is known then. */
export function publicationTime(written: string | null): string | null {
  const time = isoTime(written);
  return time === null ? null : (timeOf(time) ?? time.slice(0, 10));
}

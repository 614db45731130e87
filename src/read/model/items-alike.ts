/** Items of a list under each other, with one sign in front of all: if one of them is an item, all are. */
import type { Copy } from '../copy.js';
import { roleNumber } from './line-roles.js';

/** Roles that one of them may have been given by mistake. */
const mistaken: ReadonlySet<number> = new Set([roleNumber.paragraph, roleNumber.outside, roleNumber.quote]);
/** A dash opens speech, too. */
const DASH = /^[–—―-]/;

/**
 * @param roles by graf; changed in place
 * @param certain the roles that were certain beforehand, -1 for the other grafs; null where none was
 */
export function alignItems(copy: Copy, roles: Uint8Array, certain: Int8Array | null): void {
  if (copy.hints !== null) return;
  for (let at = 0, end = 1; at < roles.length; at = end, end++) {
    const sign = signAt(copy, at);
    if (sign === null) continue;
    while (end < roles.length && signAt(copy, end) === sign) end++;
    const given = roles.subarray(at, end);
    const is = [roleNumber['summary-item'], roleNumber.item].find((role) => given.includes(role));
    if (is === undefined || given.some((role) => role !== is && !mistaken.has(role))) continue;
    for (let one = at; one < end; one++) if ((certain?.[one] ?? -1) < 0) roles[one] = is;
  }
}

/** The sign that opens a graf; null where none does, or numbers do, which are counted. */
function signAt(copy: Copy, at: number): string | null {
  const graf = copy.grafs[at];
  const bullet = graf === undefined || DASH.test(graf.text) ? null : copy.bullet(graf, true);
  return bullet === null || bullet.number !== null ? null : (graf?.text.slice(0, bullet.sign) ?? null);
}

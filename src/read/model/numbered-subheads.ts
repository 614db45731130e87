/** Numbered subheads: "1. Bins will be weekly again", text, "2. The bridge is late", text. If one of them is a subhead, all are. */
import type { Copy } from '../copy.js';
import { endsSentence } from '../text/words.js';
import { roleNumber } from './line-roles.js';

const NUMBER = /^(\d{1,2})[.):]\s/;
/** Roles that one of them may have been given by mistake. */
const mistaken: ReadonlySet<number> = new Set([roleNumber.paragraph, roleNumber.item, roleNumber.outside]);

/**
 * @param roles by graf; changed in place
 * @param certain the roles that were certain beforehand, -1 for the other grafs; null where none was
 */
export function alignNumbered(copy: Copy, roles: Uint8Array, certain: Int8Array | null): void {
  if (copy.hints !== null) return;
  const isMistaken = (at: number) => mistaken.has(roles[at] as number) && (certain?.[at] ?? -1) < 0;
  let series: number[] = [];
  const settle = () => {
    const has = series.some((at) => roles[at] === roleNumber.subhead);
    if (has) for (const at of series) if (isMistaken(at)) roles[at] = roleNumber.subhead;
    series = [];
  };
  for (const [at, { text }] of copy.grafs.entries()) {
    const code = text.charCodeAt(0);
    const found =
      code >= 48 && code <= 57 && copy.kind(at) === 'short' && !endsSentence(text) ? NUMBER.exec(text) : null;
    if (found === null) continue;
    const number = Number(found[1]);
    // Text stands under each: items of a list follow one another.
    if (number !== series.length + 1 || series.at(-1) === at - 1) settle();
    if (number === series.length + 1) series.push(at);
  }
  settle();
}

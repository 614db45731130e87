/** Titles without the outlet's name, which pages set behind them: "Ferry firm to cut sailings | Larkfield Echo". */
import type { Facts } from '../carrier.js';

/** In UTF-16 units: no outlet's name is longer, with its section. */
const LONGEST = 60;

/** Takes the outlet's name off the headlines that end with it. */
export function withoutOutlet(facts: Facts): void {
  const { headline = [], publisher = [], url = [] } = facts;
  const heads = new Set(headline.map(({ text }) => key(text)));
  const outlets = publisher.map(({ text }) => key(text)).filter((name) => name.length > 1);
  const hosts = url.map(({ text }) => hostOf(text)).filter((host) => host !== '');
  for (const fact of headline) {
    const at = lastSeparator(fact.text);
    if (at < 0 || fact.text.length - at > LONGEST) continue;
    const head = fact.text.slice(0, at).trim();
    const tail = fact.text.slice(at + 3).trim();
    const name = key(tail);
    const first = key(tail.split(/[\s.]/, 1)[0] ?? '');
    const known =
      heads.has(key(head)) ||
      outlets.some(
        (outlet) => outlet === name || (name.length > 3 && (outlet.includes(name) || name.includes(outlet))),
      ) ||
      hosts.some((host) => host.includes(name) || (first.length > 2 && host.includes(first)));
    if (head.length > 10 && known) fact.text = head;
  }
}

function lastSeparator(text: string): number {
  return Math.max(...[' | ', ' - ', ' – ', ' — ', ' · ', ' « ', ' » '].map((sign) => text.lastIndexOf(sign)));
}

function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function hostOf(address: string): string {
  return key(/^https?:\/\/([^/:?#]+)/i.exec(address)?.[1]?.replace(/^www\d?\./, '') ?? '');
}

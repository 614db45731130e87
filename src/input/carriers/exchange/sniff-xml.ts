/** Which XML is it? By its root element; HTML is none. */
import type { CarrierName } from '../../../article.js';

const roots: Readonly<Record<string, CarrierName>> = {
  nitf: 'nitf',
  newsItem: 'newsml-g2',
  newsMessage: 'newsml-g2',
  packageItem: 'newsml-g2',
  NewsML: 'newsml-1',
};

/** What may stand in front of the root element: declaration, comments, the document type. */
const BEFORE = /^(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)/;

/** How a carrier of XML is recognised: see `Carrier`. */
export function sniffXml(name: CarrierName): (start: Uint8Array, ended: boolean) => number | null {
  return (start, ended) => {
    const found = rootIn(textOf(start), ended);
    return found === null ? null : found === name ? 1 : 0;
  };
}

function textOf(start: Uint8Array): string {
  const wide =
    start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(start);
}

/** What is declared to be XML and is none of ours: who reads NITF says so, and nobody takes it for copy. */
const OTHER: CarrierName = 'nitf';

/** The carrier by the root; empty for another, null where it is not there yet. */
function rootIn(text: string, ended: boolean): CarrierName | '' | null {
  const declared = /^\ufeff?\s*<\?xml\s/.test(text);
  let rest = text;
  for (let match = BEFORE.exec(rest); match !== null; match = BEFORE.exec(rest)) rest = rest.slice(match[0].length);
  const open = ended ? '' : null;
  if (rest === '' || (rest.startsWith('<') && rest.length < 3)) return open;
  if (/^<[!?]/.test(rest))
    return /^<(?:\?|!--|!DOCTYPE|!D?O?C?T?Y?P?E?$|!-?$)/.test(rest) && !/^<!doctype\s+html/i.test(rest) ? open : '';
  const root = /^<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,40})(?=[\s/>])/.exec(rest)?.[1];
  if (root === undefined) return /^<[\w.:-]{0,80}$/.test(rest) ? open : '';
  if (root === 'rss') return wordpressIn(rest) ? 'wxr' : !rest.includes('>') ? open : declared ? OTHER : '';
  if (Object.hasOwn(roots, root)) return roots[root] as CarrierName;
  return declared && root.toLowerCase() !== 'html' ? OTHER : '';
}

/** WordPress's export is RSS that names its namespace. */
function wordpressIn(rest: string): boolean {
  const end = rest.indexOf('>');
  return rest.slice(0, end < 0 ? rest.length : end).includes('wordpress.org/export/');
}

/** A comment that opens a block of WordPress's editor. */
export function sniffWordpress(start: Uint8Array, ended: boolean): number | null {
  const text = new TextDecoder().decode(start).trimStart();
  const sign = '<!-- wp:';
  if (text.length < sign.length) return !ended && sign.startsWith(text) ? null : 0;
  return text.startsWith(sign) ? 1 : 0;
}

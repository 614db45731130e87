/** A character that HTML and Markdown write out: "&amp;", "&#8217;", "&#x2019;". */
import { decodeHTMLStrict } from 'entities';

const ENTITY = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;

/** The one that begins at an offset: its text, and how many units it takes; null where none does. */
export function entityAt(text: string, at: number): { text: string; length: number } | null {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(text)?.[0];
  if (found === undefined) return null;
  const own = decodeHTMLStrict(found);
  return own === found ? null : { text: own, length: found.length };
}

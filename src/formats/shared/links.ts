/** Addresses in copy: where they are, and how a terminal learns of them. */

/** The characters of an address (RFC 3986), from its scheme on. */
const ADDRESS = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/gi;
/** What stands behind an address rather than in it. */
const BEHIND = /[.,;:!?'*\]]$/;
/** Terminals give up on longer ones (VTE: 2083). */
const LONGEST = 2000;

/** A text in pieces: an address, or what stands between two. */
export interface Piece {
  text: string;
  /** The address to follow; null for what is none. */
  href: string | null;
}

/** Parts a text at its addresses; the pieces together are the text. */
export function addressesIn(text: string): Piece[] {
  if (!text.includes('://')) return [{ text, href: null }];
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    if (address.length > LONGEST || /:\/\/$/.test(address)) continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), href: null });
    pieces.push({ text: address, href: address });
    at = match.index + address.length;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), href: null });
  return pieces;
}

/** Without the full stop, or the bracket that was opened before it. */
function trimmed(address: string): string {
  let end = address.length;
  let open = 0;
  for (const character of address) open += character === '(' ? 1 : character === ')' ? -1 : 0;
  for (;;) {
    const shorter = address.slice(0, end);
    if (shorter.endsWith(')') && open < 0) open++;
    else if (!BEHIND.test(shorter.slice(-1))) return shorter;
    end--;
  }
}

/**
 * A text as a link that the terminal can follow (OSC 8).
 * @param href of the characters that RFC 3986 allows, and so of none that could end the sequence
 */
export function hyperlink(text: string, href: string): string {
  return `\u001b]8;;${href}\u001b\\${text}\u001b]8;;\u001b\\`;
}

/** An address that is wider than the columns, its middle left out. */
export function elided(address: string, width: number): string {
  if (address.length <= width) return address;
  const end = Math.floor((width - 1) / 3);
  return `${address.slice(0, width - 1 - end)}…${end === 0 ? '' : address.slice(-end)}`;
}

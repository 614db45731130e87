/** What counts as white space in copy, and how it is folded. */

/** White space as JavaScript's `\s` has it, and NEL, which old wires and mainframes send. */
const RUN = /[\s\x85]+/g;
/** White space that folding changes. */
const ODD = /[\s\x85]{2}|[^\S ]|\x85/;
/** No-break spaces that carry meaning ("25 000 €") when they stand alone inside a line. */
const NO_BREAK = new Set(['\u00a0', '\u202f', '\ufeff']);

/** Whether this UTF-16 unit is white space. */
export function isWhite(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x85) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/**
 * Folds white space: none at either end, every run inside becomes one space. A no-break space
 * that stands alone is kept, since it was meant. Linear in the length of the text.
 */
export function fold(text: string): string {
  if (!ODD.test(text)) return text.trim();
  return text.replace(RUN, (run) => (NO_BREAK.has(run) ? run : ' ')).trim();
}

/**
 * A text without the white space and the signs at its end. A pattern for it (`/x+$/`) would start again at every
 * character of every run of them that ends nowhere: quadratic.
 */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && (isWhite(text.charCodeAt(end - 1)) || signs.includes(text.charAt(end - 1)))) end--;
  return text.slice(0, end);
}

/** The first index in [start, end) that is not white space, or end. */
export function skipWhite(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isWhite(text.charCodeAt(at))) at++;
  return at;
}

/** The index after the last character in [start, end) that is not white space, or start. */
export function trimWhite(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isWhite(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the characters of a text node stand in the source, in which references (`&amp;`) and line ends take more. */

/** A stretch of a node's text: `length` units of it stand at `from`, where they take `taken`. */
export interface Stretch {
  at: number;
  length: number;
  from: number;
  taken: number;
}

/**
 * The stretches of a node's text, in order. What could not be found in the source is in none.
 * @param value the text of the node
 * @param start where the node begins in the source
 * @param end where it ends
 */
export function stretchesOf(source: string, value: string, start: number, end: number): Stretch[] {
  if (value.length === end - start && source.startsWith(value, start))
    return [{ at: 0, length: value.length, from: start, taken: value.length }];
  const found: Stretch[] = [];
  let at = 0;
  let from = start;
  let same = 0;
  const close = () => {
    if (same > 0) found.push({ at: at - same, length: same, from: from - same, taken: same });
    same = 0;
  };
  while (at < value.length && from < end) {
    const sign = source.charCodeAt(from);
    if (sign === 0x26) {
      const reference = referenceAt(source, from, end, value, at);
      if (reference !== null) {
        close();
        found.push({ at, length: reference.length, from, taken: reference.taken });
        at += reference.length;
        from += reference.taken;
        continue;
      }
    }
    if (sign === value.charCodeAt(at)) {
      same++;
      at++;
      from++;
      continue;
    }
    close();
    // A tag that the parser has passed over; a CR in front of its LF; a NUL.
    const tag = sign === 0x3c ? source.slice(from, Math.min(end, from + LONGEST_TAG)).indexOf('>') : -1;
    from += tag < 0 ? 1 : tag + 1;
    if (sign === 0x0d && value.charCodeAt(at) === 0x0a && source.charCodeAt(from) !== 0x0a) {
      found.push({ at, length: 1, from: from - 1, taken: 1 });
      at++;
    }
  }
  close();
  return found;
}

/** In UTF-16 units: an end tag is hardly longer. */
const LONGEST_TAG = 1000;

/** A reference at `from` that stands for what the text has at `at`; null where an ampersand is one. */
function referenceAt(
  source: string,
  from: number,
  end: number,
  value: string,
  at: number,
): { length: number; taken: number } | null {
  REFERENCE.lastIndex = from;
  const found = REFERENCE.exec(source);
  if (found === null) return null;
  const taken = Math.min(found[0].length, end - from);
  const name = found[0];
  // Itself, or a reference to it: `&amp;`, `&#38;`.
  if (value.charCodeAt(at) === 0x26) {
    return /^&(?:amp|AMP|#0*38|#[xX]0*26)\b;?/.test(name) ? { length: 1, taken: ampersand(name) } : null;
  }
  const length = (value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  const next = from + taken >= end ? '' : source.charAt(from + taken);
  // A few names stand for two characters, of which the second is a mark, or the j of "fj": what follows says so.
  const second = value.charCodeAt(at + length);
  const longest = length + (!name.startsWith('&#') && (second >= 0x300 || second === 0x6a) ? 1 : 0);
  for (let long = length; long <= longest; long++) if (next === value.charAt(at + long)) return { length: long, taken };
  // "&copy2026", "&notit;": read as far as a name goes, and the rest is text.
  for (let cut = taken - 1; cut > 2; cut--)
    if (value.startsWith(source.slice(from + cut, from + taken), at + length)) return { length, taken: cut };
  return { length, taken };
}

const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,12}|#\d{1,12}|[A-Za-z][A-Za-z0-9]{0,40});?/y;

function ampersand(name: string): number {
  const found = /^&(?:amp|AMP|#0*38|#[xX]0*26);?/.exec(name);
  return found === null ? 1 : found[0].length;
}

/** Lists and quotations inside each other as deep as no copy has them are made flat before marked sees them: it is recursive. */

/** Signs of containers at the beginning of a line, all of them together. */
const MOST = 24;
/** Columns that a line is set in: each two of them can be a list in a list. */
const INDENT = 48;

/**
 * The lines as one text. What is cut of a line is at its beginning alone, so that each still ends as its line of the
 * source does.
 */
export function capped(lines: readonly string[]): string {
  return lines.map(flat).join('\n');
}

function flat(line: string): string {
  let signs = 0;
  let at = 0;
  let indent = 0;
  for (; at < line.length; at++) {
    const sign = line.charAt(at);
    if (sign === ' ' || sign === '\t') indent += sign === '\t' ? 4 : 1;
    else if (sign === '>') signs++;
    else if ('-*+'.includes(sign) && /[ \t]/.test(line.charAt(at + 1))) signs++;
    else {
      const number = /^\d{1,9}[.)](?=[ \t])/.exec(line.slice(at, at + 11));
      if (number === null) break;
      signs++;
      at += number[0].length - 1;
    }
    if (signs > MOST || indent > INDENT) break;
  }
  if (signs <= MOST && indent <= INDENT) return line;
  return line.slice(0, at) + withoutSigns(line.slice(at));
}

/** What is left of a line that is too deep. */
function withoutSigns(rest: string): string {
  let at = 0;
  while (at < rest.length && ' \t>-*+'.includes(rest.charAt(at))) at++;
  return rest.slice(at);
}

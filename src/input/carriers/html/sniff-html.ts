/** Whether it is a page, or a piece of one. By how it opens: a desk or a wire does not begin with a tag that ends. */

/** Roots of pages. */
const ROOT = /^<(?:!doctype\s+html|html|head|body)(?=[\s>])/i;
/** A part of a page that opens a file. */
const PART =
  /^<(?:p|div|span|a|h[1-6]|article|section|main|header|nav|aside|footer|figure|img|ul|ol|table|blockquote|title|meta|link|style|script|base|center|font|b|i|em|strong|hr|br)(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>/i;
/** Ends of parts: a fragment has one. */
const END =
  /<\/(?:p|div|h[1-6]|article|section|main|header|nav|aside|footer|figure|ul|ol|li|table|td|blockquote|head|body|html)\s*>/i;

/** As much as all these beginnings take, in UTF-16 units. */
const LONGEST = 400;

/** See `Carrier`: certain by a root element, likely by a part that opens the file where an end of one stands too. */
export function sniffHtml(start: Uint8Array, ended: boolean): number | null {
  const text = textOf(start);
  const rest = withoutFront(text);
  if (rest === '') return ended ? 0 : null;
  if (!rest.startsWith('<')) return 0;
  // The tag is not all there; or a comment that goes on.
  if (!ended && (rest.startsWith('<!--') || rest.startsWith('<?xml') || (!rest.includes('>') && rest.length < LONGEST)))
    return null;
  if (ROOT.test(rest)) return 1;
  if (!PART.test(rest)) return 0;
  if (END.test(rest)) return 0.8;
  return ended ? 0 : null;
}

/** UTF-16 has a mark. */
function textOf(start: Uint8Array): string {
  const wide =
    start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : null;
  return new TextDecoder(wide ?? 'utf-8').decode(start).replace(/^\ufeff/, '');
}

/** Without what may stand in front: white space, comments, an XML declaration. */
function withoutFront(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?xml') ? '?>' : null;
    const at = end === null ? -1 : rest.indexOf(end);
    if (end === null || at < 0) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}

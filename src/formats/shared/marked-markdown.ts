/** A text with its links and emphasis in Markdown's signs, where they are sure to be read as such. */
import type { InlineMark } from '../../article.js';
import { followable, withMarks } from './marked-text.js';

/** What is alive in an address: signs that end it, and those of template engines, which read the file first. */
const ALIVE = /[()[\]<>{}|\\`*_~$'"! ]/g;

const SIGNS = { strong: '**', emphasis: '*' } as const;

/**
 * @param marks within each other or beside each other, but never two that touch: signs in a row would be read otherwise
 * @param inline a text without marks, escaped
 */
export function withMarkdown(text: string, marks: readonly InlineMark[], inline: (text: string) => string): string {
  const used = sure(text, followable(marks));
  return withMarks(text, used, {
    // White space at its ends is the line's.
    plain: (piece) => spaced(piece, inline),
    open: ({ type }) => (type === 'link' ? '[' : (SIGNS[type as keyof typeof SIGNS] ?? '')),
    close: ({ type, href }) =>
      type === 'link' ? `](${(href ?? '').replace(ALIVE, byteOf)})` : (SIGNS[type as keyof typeof SIGNS] ?? ''),
    takes: () => true,
  });
}

/** `inline` takes white space off both ends: that of a piece inside a line stays. */
function spaced(piece: string, inline: (text: string) => string): string {
  const start = piece.length - piece.trimStart().length;
  const end = piece.trimEnd().length;
  return end <= start ? piece : piece.slice(0, start) + inline(piece.slice(start, end)) + piece.slice(end);
}

/** Marks that CommonMark reads back: emphasis around words, a link in it or it in a link, and nothing else inside each other. */
function sure(text: string, marks: readonly InlineMark[]): InlineMark[] {
  const edges = new Set(marks.flatMap(({ type, start, end }) => (type === 'link' ? [start, end] : [])));
  const reach = { link: 0, emphasis: 0 };
  const taken: InlineMark[] = [];
  for (const mark of [...marks].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const own = text.slice(mark.start, mark.end);
    if (own === '' || own !== own.trim() || mark.type === 'code') continue;
    const [kind, other] = mark.type === 'link' ? (['link', 'emphasis'] as const) : (['emphasis', 'link'] as const);
    // Signs in a row would be read otherwise.
    const apart = kind === 'link' ? mark.start >= reach.link : mark.start > reach.emphasis || taken.length === 0;
    const nested = mark.start >= reach[other] || mark.end <= reach[other];
    if (!apart || !nested) continue;
    if (kind === 'emphasis' && !standsApart(text, mark, edges)) continue;
    taken.push(mark);
    reach[kind] = mark.end;
  }
  return taken;
}

/** Whether there is a space or nothing on both sides, or a letter or a digit inside at both ends. */
function standsApart(text: string, { start, end }: InlineMark, edges: ReadonlySet<number>): boolean {
  const word = /[\p{L}\p{N}]/u;
  const inside = word.test(text.charAt(start)) && word.test(text.charAt(end - 1));
  if (inside && !edges.has(start) && !edges.has(end)) return true;
  return /^\s?$/.test(text.charAt(start - 1)) && /^\s?$/.test(text.charAt(end));
}

function byteOf(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** A text with its links and emphasis: each mark opened and closed as elements are, whatever marks come. */
import type { InlineMark, Paragraph } from '../../article.js';
import { isSafeAddress } from './markup.js';

/** How a format writes them. */
export interface MarkWriter {
  /** Text between marks. `linked` says whether it stands in a link, where no other can be. */
  plain(text: string, linked: boolean): string;
  open(mark: InlineMark): string;
  close(mark: InlineMark): string;
  /** Whether it can be written. What can't be is text. */
  takes(mark: InlineMark): boolean;
}

/** More inside each other are no emphasis of anybody. */
const DEEPEST = 4;

/** Writes a text. Time is linear in its length and in the number of marks. */
export function withMarks(text: string, marks: readonly InlineMark[] | undefined, writer: MarkWriter): string {
  if (marks === undefined || marks.length === 0) return writer.plain(text, false);
  const waiting = inOrder(marks, text.length);
  let open: InlineMark[] = [];
  let out = '';
  let at = 0;
  let next = 0;
  while (at < text.length) {
    for (; (waiting[next]?.start ?? text.length) <= at; next++) {
      const mark = waiting[next] as InlineMark;
      const fits = open.length < DEEPEST && !open.some(({ type }) => type === mark.type);
      if (!fits || mark.end <= at || !writer.takes(mark)) continue;
      open.push(mark);
      out += writer.open(mark);
    }
    const to = Math.min(waiting[next]?.start ?? text.length, ...open.map(({ end }) => end), text.length);
    out += writer.plain(
      text.slice(at, to),
      open.some(({ type }) => type === 'link'),
    );
    at = to;
    const ended = open.findIndex(({ end }) => end <= at);
    if (ended < 0) continue;
    // What goes on is closed with what ends outside of it, and opened again.
    for (const mark of open.slice(ended).toReversed()) out += writer.close(mark);
    const goOn = open.slice(ended).filter(({ end }) => end > at);
    for (const mark of goOn) out += writer.open(mark);
    open = [...open.slice(0, ended), ...goOn];
  }
  for (const mark of open.toReversed()) out += writer.close(mark);
  return out;
}

/** Those that are within the text, by their beginnings, the longer ones first. */
function inOrder(marks: readonly InlineMark[], length: number): InlineMark[] {
  return marks
    .map((mark) => ({ ...mark, end: Math.min(mark.end, length) }))
    .filter(({ start, end }) => start >= 0 && start < end)
    .sort((one, other) => one.start - other.start || other.end - one.end);
}

/** What an address may hold (RFC 3986), but for brackets, which stand in no path. */
const OTHERS = /[^\w\-.~:/?#@!$&'()*+,;=%]+/g;

/** Marks with links that can be followed: an address in other letters has their bytes, an invalid one is no link. */
export function followable(marks: readonly InlineMark[]): InlineMark[] {
  return marks.flatMap((mark) => {
    if (mark.type !== 'link') return [mark];
    const href = mark.href?.toWellFormed().trim().replace(OTHERS, encodeURIComponent) ?? '';
    return isSafeAddress(href) ? [{ ...mark, href }] : [];
  });
}

/** A paragraph's marks, and the name of whoever speaks in it, which is strong. */
export function marksOfParagraph({ text, speaker, marks }: Paragraph): Paragraph['marks'] {
  if (speaker === undefined || !text.startsWith(speaker)) return marks;
  return [{ type: 'strong', start: 0, end: speaker.length + 1 }, ...(marks ?? [])];
}

/** The marks of one item of a list. */
export function marksOfItem(
  { marks }: { marks?: readonly (InlineMark & { item: number })[] },
  item: number,
): readonly InlineMark[] | undefined {
  return marks?.filter((mark) => mark.item === item);
}

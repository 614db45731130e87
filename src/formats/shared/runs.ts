/** A text in runs of one look: what formats without markup in their text are made of. */
import { harmless } from './harmless.js';
import { addressesIn } from './links.js';
import { isSafeAddress } from './markup.js';

/** A link or an emphasis: UTF-16 units of the text, `end` exclusive. */
export interface RunMark {
  type: string;
  start: number;
  end: number;
  href?: string;
}

export interface Run {
  /** Harmless, never empty. */
  text: string;
  /** An address of http or https that is whole; null for what is no link. */
  href: string | null;
  strong: boolean;
  emphasis: boolean;
  code: boolean;
}

/**
 * A text split where its look changes; the runs together are the text, made harmless. Addresses that stand in it are links,
 * and so is what a mark says, where that is an address of http or https. Of links inside each other the outer one counts.
 */
export function runsOf(text: string, marks: readonly RunMark[] = []): Run[] {
  const runs: Run[] = [];
  for (const { start, end, href, ...look } of spansOf(text, marks)) {
    for (const piece of href === null
      ? addressesIn(text.slice(start, end))
      : [{ text: text.slice(start, end), href }]) {
      const safe = harmless(piece.text);
      const whole = piece.href !== null && isSafeAddress(piece.href) ? piece.href : null;
      if (safe !== '') runs.push({ text: safe, href: whole, ...look });
    }
  }
  return runs;
}

type Span = Omit<Run, 'text'> & { start: number; end: number };

function spansOf(text: string, marks: readonly RunMark[]): Span[] {
  const plain = { href: null, strong: false, emphasis: false, code: false };
  const sound = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  if (sound.length === 0) return [{ start: 0, end: text.length, ...plain }];
  const edges = [...new Set([0, text.length, ...sound.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const waiting = sound.toSorted((a, b) => a.start - b.start);
  let next = 0;
  const ends = { link: 0, strong: 0, emphasis: 0, code: 0 };
  let link: string | null = null;
  const spans: Span[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    if (ends.link <= start) link = null;
    for (let mark = waiting[next]; mark?.start === start; mark = waiting[++next]) {
      if (mark.type === 'link') {
        // Links have no links in them.
        if (ends.link > start) continue;
        link = mark.href ?? null;
        ends.link = mark.end;
      } else if (mark.type in ends) {
        const type = mark.type as 'strong' | 'emphasis' | 'code';
        ends[type] = Math.max(ends[type], mark.end);
      }
    }
    const is = (type: keyof typeof ends) => ends[type] > start;
    spans.push({ start, end, href: link, strong: is('strong'), emphasis: is('emphasis'), code: is('code') });
  }
  return spans;
}

/** How a wire's frame is recognised where it has no header of its own: by lines in its signs, `^Headline<`, or by its slug line. */
import type { Envelope } from '../houses/style.js';
import type { Line } from '../input/lines.js';
import { patternOf } from './text/pattern.js';

/** In lines with content: such a line stands no further below. */
const NEAR = 6;
/** In UTF-16 units. */
const LONGEST = 200;

/** A line by which a frame is recognised, and what it is, for people. */
export interface FrameSign {
  /** Index of the line. */
  at: number;
  what: string;
}

/** @returns the line near the top by which this frame is recognised; null where there is none */
export function frameSign(lines: readonly Line[], envelope: Envelope): FrameSign | null {
  const signed = firstSigned(lines, envelope);
  if (signed >= 0) return { at: signed, what: 'line in the wire’s signs' };
  return envelope.slugLineTells && isSureSlug(lines[0], envelope) ? { at: 0, what: 'slug line of the wire' } : null;
}

/**
 * @returns the index of the first line in the frame's signs near the top; -1 where there is none. What stands above it is a header,
 * whoever's it is: such lines stand only in frames.
 */
export function firstSigned(lines: readonly Line[], { signed }: Envelope): number {
  if (!signed) return -1;
  const last = Math.min(lines.length, NEAR);
  for (let at = 0; at < last; at++) {
    const { text } = lines[at] as Line;
    // Running text is no header, and what stands below it is no part of a frame.
    if (text.length > LONGEST) return -1;
    if (text.startsWith('^') && text.length > 3 && /[<=]$/.test(text)) return at;
  }
  return -1;
}

/** Whether a line is surely the house's slug line: it opens as those do, and holds the take or the number of words. */
function isSureSlug(line: Line | undefined, { slugLine, slugLineOpens, slugLineCounts }: Envelope): boolean {
  if (line === undefined || slugLine === null || line.text.length > LONGEST) return false;
  if (slugLineOpens !== null && !patternOf(slugLineOpens).test(line.text)) return false;
  const found = patternOf(slugLine, 'di').exec(line.text);
  if (found === null) return false;
  const counts =
    slugLineCounts === null ? found.groups?.['words'] !== undefined : patternOf(slugLineCounts).test(line.text);
  return counts || found.groups?.['take'] !== undefined;
}

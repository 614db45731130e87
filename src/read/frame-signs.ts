/** What tells a wire's frame where no header of its own stands: lines in its signs, `^Headline<`, or its slug line. */
import type { Envelope } from '../styles/style.js';
import type { Line } from './lines.js';
import { patternOf } from './pattern.js';

/** In lines with content: what tells a frame stands no further below. */
const NEAR = 6;
/** In UTF-16 units. */
const LONGEST = 200;

/** A line that tells a frame, and what it is, for people. */
export interface FrameSign {
  /** Index of the line. */
  at: number;
  what: string;
}

/** What tells this frame near the top; null where nothing does. */
export function frameSign(lines: readonly Line[], envelope: Envelope): FrameSign | null {
  const signed = firstSigned(lines, envelope);
  if (signed >= 0) return { at: signed, what: 'line in the wire’s signs' };
  return envelope.slugLineTells && isTellingSlug(lines[0], envelope) ? { at: 0, what: 'slug line of the wire' } : null;
}

/**
 * The index of the first line in the frame's signs near the top, or -1. What stands above it is a header, whoever's it is;
 * nobody writes such a line who writes no frame.
 */
export function firstSigned(lines: readonly Line[], { signed }: Envelope): number {
  if (!signed) return -1;
  const last = Math.min(lines.length, NEAR);
  for (let at = 0; at < last; at++) {
    const { text } = lines[at] as Line;
    // Running text is no header; what is below it is none of its frame.
    if (text.length > LONGEST) return -1;
    if (text.startsWith('^') && text.length > 3 && /[<=]$/.test(text)) return at;
  }
  return -1;
}

/** How the number of words stands behind the slug: right behind its comma, or filled up with a zero. */
const WORDS = /,(?:\d{2,4}| ?0\d{2,3})(?:-up|-\d+)?$/;
/** What a slug opens with: the cycle that the story is for. `AP-` opens headlines as well. */
const CYCLE = /^(?:AM|PM|BC)-(?=[A-Z\d-])/;

function isTellingSlug(line: Line | undefined, { slugLine }: Envelope): boolean {
  if (line === undefined || slugLine === null || line.text.length > LONGEST || !CYCLE.test(line.text)) return false;
  const found = patternOf(slugLine, 'di').exec(line.text);
  return found !== null && (found.groups?.['take'] !== undefined || WORDS.test(line.text));
}

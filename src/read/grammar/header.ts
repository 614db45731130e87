/** Whether a line is the header of a wire, which shows its house. */
import type { Envelope } from '../../houses/style.js';
import { memoized } from '../../memo.js';
import { opensSmall, patternOf } from '../text/pattern.js';

/** In UTF-16 units: patterns see no longer line. */
const LONGEST = 200;

/** A pattern, and whether it opens with a small letter: that is seen at once, and saves most copy the pattern. */
interface Telling {
  pattern: RegExp;
  small: boolean;
}

const tellings = new WeakMap<Envelope, readonly Telling[]>();

/** In lines with content: no header stands further below. */
const NEAR = 6;

/** The index of the first header line near the top, or -1: evidence for the house. */
export function headerAt(lines: readonly { text: string }[], envelope: Envelope): number {
  const telling = memoized(tellings, envelope, () =>
    envelope.tells.map((source) => ({ pattern: patternOf(source), small: opensSmall(source) })),
  );
  const last = Math.min(lines.length, NEAR);
  for (let at = 0; at < last; at++) {
    const { text } = lines[at] as { text: string };
    const code = text.charCodeAt(0);
    const isSmall = code >= 97 && code <= 122;
    if (text.length <= LONGEST && telling.some(({ pattern, small }) => (isSmall || !small) && pattern.test(text)))
      return at;
  }
  return -1;
}

/** A correction above the version that it corrects: "A corrected version of the story is below:". */
import { noticeOf } from '../grammar/notices.js';
import { type Aside, type Looked, wholeLine } from './aside.js';

/** In lines from the top: further down it is about something else. */
const NEAR = 8;
/** In lines: at least a headline and text stand below it. */
const BELOW = 2;

export function* findCorrections({ lines, lexicon }: Looked): Generator<Aside> {
  const last = lines
    .slice(0, NEAR)
    .findIndex(({ text }) => text.endsWith(':') && noticeOf(text, lexicon) === 'correction');
  if (last < 0 || lines.length - last - 1 < BELOW) return;
  if (last > 0 && !lines.slice(0, last).some(({ text }) => noticeOf(text, lexicon) === 'correction')) return;
  for (const line of lines.slice(0, last + 1)) yield wholeLine(line, 'note', 'note');
}

/** The line with which a release wire stamps a release: "June 04, 2026 08:00 ET | Source: Harbour Ltd." */
import { anywhere } from '../../languages/anywhere.js';
import { isDateLine } from '../grammar/dates.js';
import { anyOf } from '../text/pattern.js';
import type { Aside, Looked } from './aside.js';

/** In lines from the top: it stands in the head. */
const NEAR = 12;
/** In UTF-16 units. */
const LONGEST = 140;
const LONGEST_DATE = 50;
const SOURCE = new RegExp(`\\| ?${anyOf(anywhere.sourceLabels)} ?: ?(?=\\S)`, 'i');

export function* findStamps({ lines, text, lexicon }: Looked): Generator<Aside> {
  for (const line of lines.slice(0, NEAR)) {
    if (line.text.length > LONGEST) continue;
    const found = line.text.includes('|') ? SOURCE.exec(text.slice(line.start, line.end)) : null;
    if (found === null || found.index > LONGEST_DATE) continue;
    const date = text.slice(line.start, line.start + found.index).trimEnd();
    if (!isDateLine(date, lexicon)) continue;
    yield {
      lines: [line],
      as: 'date',
      seen: true,
      parts: [
        { role: 'date', start: line.start, end: line.start + date.length },
        { role: 'source', start: line.start + found.index + found[0].length, end: line.end },
      ],
    };
    return;
  }
}

/** What mail programs and houses add below every mail: "This message and its attachments are meant for the addressee only." */
import type { Line } from '../../input/lines.js';
import { anywhere } from '../../languages/anywhere.js';
import { type Aside, knownLine, type Looked } from './aside.js';

/** In paragraphs: what is added says it in few. */
const MOST = 4;

export function* findMailNotices({ lines, carried, labelOf }: Looked): Generator<Aside> {
  if (carried) return;
  let end = lines.length;
  for (let paragraphs = 0; paragraphs < MOST; paragraphs++) {
    const start = lines.findLastIndex(({ afterBlank }, at) => at < end && afterBlank);
    const [first, ...more] = lines.slice(Math.max(0, start), end) as [Line, ...Line[]];
    if (start <= 0 || labelOf(first) !== null || !opensNotice(first.text)) return;
    for (const line of [first, ...more]) yield knownLine(line, 'after-end');
    end = start;
  }
}

function opensNotice(text: string): boolean {
  const small = text.slice(0, LONGEST).toLowerCase();
  return anywhere.mailNotices.some((words) => small.startsWith(words));
}

/** In UTF-16 units. */
const LONGEST = Math.max(...anywhere.mailNotices.map(({ length }) => length));

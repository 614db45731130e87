/** The length of a film that a page shows: "0:48", alone on its line. */
import { type Aside, type Looked, wholeLine } from './aside.js';

const DURATION = /^\d{1,2}:\d\d(?::\d\d)?$/;
/** More of them are times: of a live blog's entries, or of listed events. */
const MOST = 2;

export function* findDurations({ lines }: Looked): Generator<Aside> {
  const found = lines.filter(({ text }) => text.length <= 8 && DURATION.test(text));
  if (found.length <= MOST) for (const line of found) yield wholeLine(line, 'furniture');
}

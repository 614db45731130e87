/** Marks an aside that is a part of the text: a pull quote, rows of a table. */
import type { Copy } from '../copy.js';
import type { Aside } from './aside.js';
import { marksOfAside } from './marks-of-aside.js';

/** Marks the aside that begins with the graf at the cursor, and moves the cursor behind it. */
export function setAside(copy: Copy, aside: Aside): void {
  const end = aside.lines.at(-1)?.end ?? 0;
  for (const mark of marksOfAside(copy.text, aside)) copy.add(mark);
  for (let graf = copy.graf(); graf !== undefined && graf.start < end; graf = copy.graf()) copy.at += 1;
}

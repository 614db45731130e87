/** Whether copy is a web page, with menus, links and teasers around its story. Pages have a line model of their own. */
import type { Copy } from '../copy.js';

/** A page has more grafs, and less running text among them, than any other copy. */
const FEWEST = 18;
const MOST_PROSE = 0.7;

export function looksLikePage(copy: Copy): boolean {
  if (copy.style.page) return true;
  const { length } = copy.grafs;
  if (length < FEWEST) return false;
  let prose = 0;
  for (let at = 0; at < length; at++) if (copy.kind(at) === 'prose') prose++;
  return prose < MOST_PROSE * length;
}

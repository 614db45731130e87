/** Blocks that a carrier states outright: rows, pictures with their captions, what is shown of another page, code. */
import type { Hint } from '../../input/carriers/carrier.js';
import type { Copy } from '../copy.js';
import type { Graf } from '../layout.js';
import type { LineRole } from '../model/line-roles.js';
import type { Role } from '../source-map.js';

/** What a block is to the source map. A caption is a picture's where it stands below one. */
const roles: Partial<Record<NonNullable<Hint['block']>, Role>> = {
  row: 'table-row',
  image: 'image',
  embed: 'embed',
};

/** Regions that are around a story, and no part of it. */
const AROUND: ReadonlySet<Hint['region']> = new Set(['menu', 'footer', 'aside', 'comments', 'form'] as const);

/** Whether it is around the story, by the place that the carrier gives it. */
function isAround(hint: Hint | null): boolean {
  return AROUND.has(hint?.region);
}

/**
 * Sets the graf at the cursor, with those that belong to it, where it is such a block.
 * @param decided what the line model takes it for
 * @param inside whether it stands below the headline, and above the last paragraph
 * @returns false where it is none, or stands around the story
 */
export function setBlock(copy: Copy, decided: LineRole, inside: boolean): boolean {
  const hint = copy.hint(copy.at);
  if (hint === null || isAround(hint)) return false;
  const graf = copy.graf() as Graf;
  const above = copy.marks.at(-1)?.role;
  const said = hint.says === 'credit' ? 'image-credit' : 'image-caption';
  const below = above === 'image' || (above === 'image-caption' && said === 'image-credit');
  // A page's picture has no line but its caption.
  const pictured = hint.block === 'caption' && hint.href !== undefined && inside ? 'image' : null;
  const role =
    hint.block === 'caption' || hint.says === 'credit' ? (below ? said : pictured) : roles[hint.block ?? 'paragraph'];
  if (hint.block === 'preformatted') {
    // A document has no code around its story.
    const own = decided === 'outside' && copy.hints?.carrier !== 'html' && copy.has('paragraph');
    if (decided !== 'table' && decided !== 'paragraph' && !own) return false;
    setLines(copy, graf);
    return true;
  }
  if (role === null || role === undefined || (role === 'table-row' && decided === 'outside')) return false;
  copy.mark(role, hint.block ?? role, graf);
  const mark = copy.marks.at(-1);
  if (mark !== undefined) mark.hint = hint;
  copy.at += 1;
  return true;
}

/** Lines of code or agate in a row are one text. */
function setLines(copy: Copy, graf: Graf): void {
  while (copy.hint(copy.at + 1)?.block === 'preformatted') copy.at++;
  const last = copy.graf() as Graf;
  copy.mark('preformatted', 'preformatted', graf, graf.start, last.end, last);
  copy.at += 1;
}

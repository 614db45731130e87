/** Why a line is left out of the story: the rules' reason, or what it looks like, or where it stands. */
import { isBoilerplate } from '../boundaries.js';
import type { Copy } from '../copy.js';
import { reasonOf } from '../head.js';
import { type Role, storyRoles } from '../source-map.js';

/** Where the line stands. */
export type Place = 'above' | 'inside' | 'below';

/**
 * The role of the line at the cursor, which is no part of the story.
 * @param place where it stands to the story's paragraphs
 * @param ruled the role that the rules gave it
 */
export function reasonAt(copy: Copy, place: Place, ruled: Role | null): Role {
  const { at } = copy;
  const label = copy.label(at);
  if (label === 'kicker' && !copy.has('kicker')) return 'kicker';
  if (label !== null) return label === 'caption' ? 'caption' : 'unplaced-line';
  if (ruled !== null && (ruled === 'credit' || ruled === 'note' || !(storyRoles as readonly Role[]).includes(ruled)))
    return ruled;
  const kind = copy.kind(at);
  const reason = reasonOf(kind);
  if (reason !== null) return reason;
  if (kind === 'caption' || kind === 'end-mark' || kind === 'credit') return kind;
  if (kind === 'date') return 'date-line';
  // "About Harbour Ltd.", and what stands below it.
  if (place !== 'above' && (isBoilerplate(copy, at) || copy.marks.at(-1)?.role === 'boilerplate')) return 'boilerplate';
  if (place === 'below') return copy.style.page ? 'related-link' : 'after-end';
  return copy.style.page && place === 'above' ? 'menu' : 'unplaced-line';
}

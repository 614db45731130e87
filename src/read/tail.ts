/** Below the story: credits, end marks, notes for the desk, and what a page still has to say. */
import type { Boundaries } from './boundaries.js';
import { isBoilerplate, isSignOff } from './boundaries.js';
import type { Copy } from './copy.js';
import { isSource, reasonOf } from './head.js';
import type { Graf } from './layout.js';
import type { Role } from './source-map.js';

/** Reads the graf at the cursor as a part of the end. Always takes it. */
export function readTail(copy: Copy, boundaries: Boundaries): boolean {
  const graf = copy.graf() as Graf;
  if (isSource(copy, graf)) return true;
  const role = roleOf(copy, graf, boundaries);
  copy.mark(role, role === 'note' ? 'note' : role, graf);
  copy.at += 1;
  return true;
}

function roleOf(copy: Copy, graf: Graf, { end }: Boundaries): Role {
  const kind = copy.kind(copy.at);
  const { envelope } = copy.style;
  if (isSignOff(copy, graf.text)) return 'end-mark';
  if (envelope !== null && (copy.has('note') || envelope.deskOnly.length > 0)) {
    const desk = envelope.deskOnly.some((opener) => graf.text.startsWith(opener));
    if (kind !== 'end-mark' && (desk || envelope.deskOnly.length > 0)) return 'note';
  }
  switch (kind) {
    case 'end-mark':
    case 'caption':
      return kind;
    case 'credit':
      // On a page, what stands far below the story is not its own.
      return copy.style.page && copy.at - end > 8 ? 'related-link' : 'credit';
    case 'note':
      return copy.style.page && copy.at - end > 8 ? 'footer' : 'note';
    case 'source':
      return 'unplaced-line';
    case 'date':
      return 'date-line';
    case 'byline':
    case 'prose':
    case 'short':
      if (isBoilerplate(copy, copy.at) || copy.marks.at(-1)?.role === 'boilerplate') return 'boilerplate';
      return copy.style.page ? 'related-link' : 'after-end';
    default:
      return reasonOf(kind) ?? 'furniture';
  }
}

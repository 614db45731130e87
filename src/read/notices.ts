/** Notices about the whole story: kill, withdrawn, hold, embargo, advance, correction, update. */
import type { NoticeKind } from '../languages/language.js';
import { hasLetter } from './characters.js';
import type { Lexicon } from './lexicon.js';

/** No notice is longer, in UTF-16 units. */
const LONGEST = 320;
const LONGEST_OPENER = 60;

/** The kind of notice that a line is, by how it opens; null where it is none. Signs before the first letter do not count. */
export function noticeOf(text: string, lexicon: Lexicon): NoticeKind | null {
  if (text.length > LONGEST || text.length < 4) return null;
  let start = 0;
  while (start < text.length && start < 12 && !hasLetter(text.charAt(start))) start++;
  const opening = withoutAddressee(text.slice(start, start + LONGEST_OPENER).toLowerCase(), lexicon);
  for (const [opener, kind] of lexicon.notices) {
    if (opening.startsWith(opener) && !hasLetter(opening.charAt(opener.length))) return kind;
  }
  return null;
}

/** "Editors: Kill the story": whom it speaks to is left out. */
function withoutAddressee(opening: string, { addressees }: Lexicon): string {
  for (const addressee of addressees) {
    if (opening.startsWith(addressee)) return opening.slice(addressee.length).replace(/^[\s:,–—-]+/, '');
  }
  return opening;
}

/** What a page shows from elsewhere: "[VIDEO: ...]", the bare address of a film, a post with its author below. */
import type { Line } from '../../input/lines.js';
import { anywhere } from '../../languages/anywhere.js';
import { anyOf } from '../text/pattern.js';
import { type Aside, type Looked, wholeLine } from './aside.js';

const BRACKETED = new RegExp(`^[[(]${anyOf(anywhere.embedLabels)}s?: ?(?=\\S)`, 'i');
/** Addresses of what is shown rather than linked to: they stand alone on their line. */
const SHOWN =
  /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com\/(?:watch|shorts|embed)|youtu\.be\/|vimeo\.com\/\d|tiktok\.com\/@|instagram\.com\/(?:p|reel)\/|(?:x|twitter)\.com\/\w{1,20}\/status\/|facebook\.com\/(?:watch|reel|\w{1,60}\/(?:posts|videos)\/)|bsky\.app\/profile\/|open\.spotify\.com\/|soundcloud\.com\/|threads\.(?:net|com)\/@)\S{1,300}$/i;
/** "— Harbour Trust (@harbourtrust) November 14, 2026": below a post. */
const POSTED = /^(?:[—–-]|&mdash;) ?\S.{0,60} \(@[\w.]{1,40}\) \S.{3,40}$/;
/** What any of them begins with: most lines need no further look. */
const BEGINS = /^[[(hH—–&-]/;
/** In UTF-16 units. */
const LONGEST = 300;
const LONGEST_POST = 1000;

export function* findEmbeds({ lines, text }: Looked): Generator<Aside> {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.text.length > LONGEST || !BEGINS.test(line.text)) continue;
    const above = lines[at - 1];
    const bracketed = bracketedIn(text, line);
    if (bracketed !== null) yield bracketed;
    else if (isAddress(line.text) && SHOWN.test(line.text))
      yield wholeLine(line, 'embed', 'outside', { hint: { block: 'embed', href: line.text } });
    else if (above !== undefined && !line.afterBlank && above.text.length <= LONGEST_POST && POSTED.test(line.text))
      yield {
        lines: [above, line],
        as: 'outside',
        seen: false,
        parts: [{ role: 'embed', start: above.start, end: line.end }],
      };
  }
}

/** @returns what stands in brackets behind a label: "[VIDEO: ...]"; null where the line is no such thing */
function bracketedIn(text: string, line: Line): Aside | null {
  if (!/^[[(].*[\])]$/.test(line.text)) return null;
  const opened = BRACKETED.exec(line.text.slice(0, 40));
  if (opened === null) return null;
  // The colon is looked for in the copy itself: the folded line can have fewer spaces in front of it.
  const start = text.indexOf(':', line.start) + 1;
  const end = line.end - ']'.length;
  return { lines: [line], as: 'outside', seen: false, parts: [{ role: 'embed', start, end }] };
}

function isAddress(text: string): boolean {
  return text.charAt(4) === ':' || text.charAt(5) === ':';
}

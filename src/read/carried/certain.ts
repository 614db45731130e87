/** What is certain of hinted copy before any line is weighed: by what the carrier says, and by its facts. */
import type { Hint } from '../../input/carriers/carrier.js';
import type { Copy } from '../copy.js';
import type { LineRole } from '../model/line-roles.js';
import { comparable } from '../text/words.js';

export interface CertainOfHints {
  /** By a graf's place. */
  roles: ReadonlyMap<number, LineRole>;
  /** What no other graf is. */
  never: ReadonlySet<LineRole>;
}

/**
 * What is certain of a story's grafs: pictures and what is shown of other pages, rows and notes of documents, rows between the paragraphs of a page's story; and that no line is the headline, where the file gives one
 * that stands nowhere in the copy, and the copy has no heading. All else the line model weighs. Null for plain copy.
 */
export function certainByHints(copy: Copy): CertainOfHints | null {
  const { hints } = copy;
  if (hints === null) return null;
  const roles = new Map<number, LineRole>();
  const paged = hints.carrier === 'html';
  const titles = hints.facts.headline?.map(({ text }) => comparable(text)) ?? [];
  let titled = titles.length === 0;
  const inStory = paged ? rowsInStory(copy) : null;
  copy.grafs.forEach(({ text }, at) => {
    const { block, level, says } = copy.hint(at) as Hint;
    titled ||= level === 1 || isTitle(text, titles);
    if (block === 'image' || block === 'embed') roles.set(at, 'outside');
    // Documents have no rows but those of tables, and no notes but their own: pages have others.
    else if (inStory !== null) {
      if (inStory(at)) roles.set(at, 'table');
    } else if (block === 'row') roles.set(at, 'table');
    else if (says === 'note') roles.set(at, 'note');
  });
  const never = new Set<LineRole>(titled ? [] : ['headline']);
  // Pages have none: two words of a menu look like one.
  if (paged) never.add('slug');
  return { roles, never };
}

/** Text of a story, and no label: in UTF-16 units. */
const PROSE = 60;

/** Of a page's row: does it stand between paragraphs that are in the element that its table is in? Menus and boxes have none around them. */
function rowsInStory(copy: Copy): (at: number) => boolean {
  const spans = new Map<number, { first: number; last: number }>();
  copy.grafs.forEach(({ text }, at) => {
    const { block, group, links = 0 } = copy.hint(at) as Hint;
    if (block !== 'paragraph' || group === undefined || text.length < PROSE || links > 0.3) return;
    const span = spans.get(group);
    if (span === undefined) spans.set(group, { first: at, last: at });
    else span.last = at;
  });
  return (at) => {
    const { block, group, outer, links = 0 } = copy.hint(at) as Hint;
    if (block !== 'row' || links > 0.5) return false;
    return [group, outer].some((one) => {
      const span = one === undefined ? undefined : spans.get(one);
      return span !== undefined && span.first < at && at < span.last;
    });
  };
}

/** Whether it is the title that the file gives, with the outlet behind it or without. */
function isTitle(text: string, titles: readonly string[]): boolean {
  if (titles.length === 0 || text.length > 300) return false;
  const own = comparable(text);
  if (own.length < 4) return false;
  return titles.some((title) => title === own || (own.length * 2 > title.length && title.startsWith(`${own} `)));
}

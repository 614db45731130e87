/** "Jo Doe covers the harbour for the paper.": what is said of those who sign, behind the story. */
import type { Copy } from '../copy.js';
import { readByline } from '../grammar/byline.js';
import type { Graf } from '../layout.js';
import { endsSentence } from '../text/words.js';
import type { LineRole } from './line-roles.js';

/** In UTF-16 units. */
const LONGEST = 400;

/**
 * Whether the graf at an index opens with the name of somebody who signs, as do all paragraphs below it. Of 500 labelled texts 21 end so,
 * and no paragraph of a story does.
 * @param roles of all grafs
 */
export function isAboutAuthor(copy: Copy, roles: readonly LineRole[], at: number): boolean {
  if (copy.hints !== null || copy.bylineText === null || !endsSentence((copy.grafs[at] as Graf).text)) return false;
  const signed = copy.signed?.reading ?? readByline(copy.bylineText, copy.lexicon);
  const names = (signed?.authors ?? [])
    .filter(({ kind, name }) => kind === 'person' && name.includes(' '))
    .map(({ name }) => `${name.toLowerCase()} `);
  if (names.length === 0) return false;
  const opensWithName = ({ text }: Graf) =>
    text.length < LONGEST && names.some((name) => text.slice(0, name.length).toLowerCase() === name);
  return copy.grafs.every(
    (graf, below) => below < at || (below > at && roles[below] !== 'paragraph') || opensWithName(graf),
  );
}

/** "Jo Doe covers the harbour for the paper.": what is said of those who sign, behind the story. */
import type { Copy } from '../copy.js';
import { readByline } from '../grammar/byline.js';
import type { Graf } from '../layout.js';
import { endsSentence } from '../text/words.js';
import type { LineRole } from './line-roles.js';

/** In UTF-16 units. */
const LONGEST = 400;

/**
 * From which graf on every paragraph opens with the name of somebody who signs; the number of grafs where none does. Of 500 labelled
 * texts 21 end so, and no paragraph of a story opens so.
 * @param roles of all grafs
 */
export function aboutAuthorFrom(copy: Copy, roles: readonly LineRole[]): number {
  const signed = copy.signed?.reading ?? readByline(copy.bylineText ?? '', copy.lexicon);
  const names = (signed?.authors ?? [])
    .filter(({ kind, name }) => kind === 'person' && name.includes(' '))
    .map(({ name }) => `${name.toLowerCase()} `);
  const isAbout = ({ text }: Graf) =>
    text.length < LONGEST &&
    endsSentence(text) &&
    names.some((name) => text.slice(0, name.length).toLowerCase() === name);
  let from = roles.length;
  for (let at = roles.length - 1; at >= 0; at--) {
    if (isAbout(copy.grafs[at] as Graf)) from = at;
    else if (roles[at] === 'paragraph') break;
  }
  return from;
}

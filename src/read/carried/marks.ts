/** Links and emphasis of a carrier, set into the paragraphs and items that their text went to. */
import type { Article } from '../../article.js';
import type { Mark } from '../source-map.js';
import type { Hints } from './hints.js';

/**
 * Puts the marks where their texts are.
 * @param pointers where each of the story's marks went, in the same order
 * @param textOf a mark's text
 */
export function setMarks(
  article: Pick<Article, 'sections'>,
  hints: Hints,
  marks: readonly Mark[],
  pointers: readonly (string | null)[],
  textOf: (mark: Mark) => string,
): void {
  marks.forEach((mark, index) => {
    const place = /^\/sections\/(\d+)\/blocks\/(\d+)\/(?:text|items\/(\d+))$/.exec(pointers[index] ?? '');
    if (place === null) return;
    const found = hints.within(mark.start, mark.end);
    // A text that is set otherwise than it stands has other places.
    if (found.length === 0 || textOf(mark).length !== mark.end - mark.start) return;
    const block = article.sections[Number(place[1])]?.blocks[Number(place[2])];
    if (block?.type === 'paragraph') block.marks = found;
    else if (block?.type === 'list') {
      block.marks ??= [];
      for (const one of found) block.marks.push({ item: Number(place[3]), ...one });
    }
  });
}

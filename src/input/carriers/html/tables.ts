/** Whether a table is one of data, or lays out a page. */
import { type Element, eachInside, isElement } from './tree.js';

/** So many of a table's nodes are looked at: what lays out a page shows early. */
const LOOKED = 4000;
const layingOut: ReadonlySet<string> = new Set(
  'table h1 h2 h3 article section nav form ul ol figure blockquote iframe'.split(' '),
);

/** It has rows of two cells and more, and nothing in them that is a story of its own. */
export function isDataTable(table: Element): boolean {
  let looked = 0;
  let rows = 0;
  let cells = 0;
  let paragraphs = 0;
  let apart = false;
  eachInside(table, (node) => {
    if (isElement(node)) {
      const { tagName } = node;
      if (layingOut.has(tagName)) apart = true;
      else if (tagName === 'tr') rows++;
      else if (tagName === 'td' || tagName === 'th') cells++;
      else if (tagName === 'p' || tagName === 'div') paragraphs++;
    }
    return !apart && ++looked < LOOKED;
  });
  return !apart && rows > 0 && cells >= 2 * rows && paragraphs <= cells;
}

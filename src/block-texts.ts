/** The texts that stand in a block of the body. */
import type { Block } from './article.js';

/** Each on its own, in the order in which they are read; the cells of a table row by row. */
export function textsOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'preformatted':
    case 'embed':
      return [block.text];
    case 'list':
      return block.items;
    case 'quote':
      return present(block.text, block.attribution);
    case 'table':
      return block.rows.flat().filter((cell) => cell !== '');
    case 'image':
      return present(block.caption, block.credit);
    default:
      return block satisfies never;
  }
}

/** Of a table: how many cells its longest row has. */
export function columnCount(rows: readonly (readonly string[])[]): number {
  let most = 0;
  for (const { length } of rows) most = Math.max(most, length);
  return most;
}

function present(...texts: (string | null)[]): string[] {
  return texts.filter((text) => text !== null);
}

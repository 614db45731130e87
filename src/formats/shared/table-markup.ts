/** A table in the elements that HTML and NITF have in common. */
import type { Table } from '../../article.js';
import { columnCount } from '../../block-texts.js';
import { figureColumns } from './figures.js';
import { element } from './markup.js';

/** A cell's element around its text, and whether it stands in a column of figures. */
export type Cell = (name: 'th' | 'td', text: string, figures: boolean) => string;

/**
 * The rows of a table, all of one length: what a short one lacks is empty.
 * @param between stands between two elements, white space or nothing
 */
export function rowsOf({ rows, header }: Pick<Table, 'rows' | 'header'>, cell: Cell, between = '\n'): string {
  const width = columnCount(rows);
  const figures = figureColumns(rows, header, width);
  const line = (row: readonly string[], name: 'th' | 'td') =>
    element(
      'tr',
      {},
      Array.from({ length: width }, (_, column) => cell(name, row[column] ?? '', figures[column] === true)).join(''),
    );
  const part = (name: 'thead' | 'tbody', content: readonly string[]) =>
    content.length === 0 ? [] : [element(name, {}, between + content.join(between) + between)];
  const [head, ...rest] = rows;
  const heads = header && head !== undefined ? [line(head, 'th')] : [];
  const body = (header ? rest : rows).map((row) => line(row, 'td'));
  return between + [...part('thead', heads), ...part('tbody', body)].join(between) + between;
}

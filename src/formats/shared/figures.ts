/** Columns of figures in a table: they are set to the right. */

/** A cell's figures and what stands beside them. */
const FIGURES = /^[-+−–(]?[$£€¥]? ?\d[\d.,:/ ]*[%)]?$/;

/**
 * For each column, whether there is nothing but figures in it, apart from its head.
 * @param rows of one length, or shorter
 */
export function figureColumns(rows: readonly (readonly string[])[], header: boolean, count: number): boolean[] {
  const body = header ? rows.slice(1) : rows;
  return Array.from({ length: count }, (_, column) => {
    const cells = body.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.every((cell) => FIGURES.test(cell));
  });
}

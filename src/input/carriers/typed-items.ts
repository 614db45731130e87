/** Items whose sign somebody has typed, or a program has written as text: a paragraph that begins with one is an item. */
import type { Block, BlockLine } from './block-text.js';

/** Signs that open nothing else; a hyphen or a dash can be speech. */
const SIGN = /^[•◦▪‣●■►]\s+(?=\S)/;

/** The block as an item without its sign; the same block where it is none. */
export function asItem(block: Block): Block {
  const [line] = block.lines;
  if (block.hint.block !== 'paragraph' || block.lines.length !== 1 || line === undefined) return block;
  const sign = SIGN.exec(line.text)?.[0].length ?? 0;
  return sign === 0 ? block : { hint: { ...block.hint, block: 'item' }, lines: [without(line, sign)] };
}

/** A line without its first units. */
function without(line: BlockLine, count: number): BlockLine {
  return {
    ...line,
    text: line.text.slice(count),
    marks: line.marks
      .filter(({ end }) => end > count)
      .map((mark) => ({ ...mark, start: Math.max(0, mark.start - count), end: mark.end - count })),
    runs: line.runs.flatMap((run) => {
      const cut = Math.max(0, count - run.at);
      if (cut >= run.length) return [];
      // What is one escape is not split, and neither is a sign of two units.
      const from = run.length === run.taken ? { from: run.from + cut, taken: run.taken - cut } : {};
      return [{ ...run, ...from, at: run.at + cut - count, length: run.length - cut }];
    }),
  };
}

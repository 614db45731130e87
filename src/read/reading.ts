/** What the reader makes of a story, and where it says that it comes from. */
import type { Article, Input } from '../article.js';
import type { Carried } from '../input/carriers/carrier.js';
import type { Meta } from '../meta.js';
import type { Segment } from './source-map.js';
import type { Evidence } from './which-house.js';

/** What the reader makes of one story. */
export interface Reading {
  article: Article;
  /** Segments that tile the text, or the story's part of it: see `Segment`. */
  sourceMap: Segment[];
  /** What spoke for the style that read the text; empty for the fallback. */
  evidence: Evidence[];
  /** What the file says of its publication, where an exchange format does. */
  meta?: Partial<Meta>;
}

/** @param carried null for plain copy */
export function inputOf(
  file: string | null,
  story: number,
  id: string | null,
  record: number | null,
  carried: Carried | null,
): Input {
  const offsets = carried !== null && carried.origin === null ? ('extracted' as const) : ('source' as const);
  const of = { carrier: carried?.name ?? 'copy', offsets };
  return record === null ? { file, story, id, ...of } : { file, story, id, record, ...of };
}

/** What is left of copy without its frame. */
import type { Line } from '../input/lines.js';
import type { LabelField } from '../languages/language.js';
import type { LineRole } from './model/line-roles.js';
import type { Mark } from './source-map.js';

export interface Framed {
  /** The story's lines, without labels and quoting signs. */
  lines: Line[];
  /** The marks of what was taken off, in the order of the text. */
  marks: Mark[];
  /** What a line certainly is, by its label. */
  certain: ReadonlyMap<Line, LineRole>;
  /** Lines with a label, and lines that are no text of the story yet. */
  labels: ReadonlyMap<Line, LabelField>;
}

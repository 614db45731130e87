/** What the reader is told by who knows better: which lines are what, and what fields hold. Made for one story. */
import type { ConfidenceField } from '../article.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Assembled } from './assemble.js';
import type { Copy } from './copy.js';
import type { Line } from './lines.js';
import type { LineRole } from './model/line-roles.js';
import type { Mark, Role } from './source-map.js';

export interface Told {
  /** BCP 47; null for that of the copy. */
  readonly language: string | null;
  /** The lines that are still to be read: the others are no part of the story's text. */
  rest(lines: readonly Line[]): readonly Line[];
  /** Does it part two lines that wrapping would join? */
  parts(above: Line, line: Line): boolean;
  /** Marks all of a story's copy. */
  decide(copy: Copy): void;
  /** The marks of the story and of its frame, those of overruled fields changed. */
  marks(marks: readonly Mark[], copy: Copy): Mark[];
  /** The fields that hold what does not stand in the copy. Known once there are marks. */
  readonly fields: Partial<Assembled>;
  /** The fields of which there is no doubt: 1 each. Known once there are marks. */
  readonly certain: Partial<Record<ConfidenceField, number>>;
  /** What is still to be said of the story. */
  diagnostics(found: readonly Diagnostic[]): Diagnostic[];
}

/** What makes that for each story: see `Overrule`. */
export interface Telling {
  begin(): Told;
}

/** What is certain before any line is weighed. */
export interface Certain {
  /** By a graf's place. */
  readonly roles: ReadonlyMap<number, LineRole>;
  /** What no other graf is. */
  readonly never: ReadonlySet<LineRole>;
  /** Fields that the story does not have. */
  readonly none: readonly Role[];
}

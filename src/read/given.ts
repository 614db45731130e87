/** What is given by hand: which lines are what, and what fields hold. Made for one story. */
import type { ConfidenceField } from '../article.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Line } from '../input/lines.js';
import type { Assembled } from './assemble.js';
import type { Copy } from './copy.js';
import type { LineRole } from './model/line-roles.js';
import type { Mark, Role } from './source-map.js';

export interface Told {
  /** BCP 47; null for the copy's own language. */
  readonly language: string | null;
  /** Whether it is given what a line is. */
  names(line: Line): boolean;
  /** The lines that are still to be read: the others are not part of the story's text. */
  rest(lines: readonly Line[]): readonly Line[];
  /** Whether it separates two lines that wrapping would join. */
  parts(above: Line, line: Line): boolean;
  /** Marks all of a story's copy. */
  decide(copy: Copy): void;
  /** The marks of the story and of its frame, those of overruled fields changed. */
  marks(marks: readonly Mark[], copy: Copy): Mark[];
  /** The fields that hold what does not stand in the copy. Known once there are marks. */
  readonly fields: Partial<Assembled>;
  /** The fields of which there is no doubt: 1 each. Known once there are marks. */
  readonly certain: Partial<Record<ConfidenceField, number>>;
  /** What is still to be reported about the story. */
  diagnostics(found: readonly Diagnostic[]): Diagnostic[];
}

/** Makes a `Given` for each story: see `Overrule`. */
export interface Telling {
  /** @param linesOf see `LinesOf`; without it lines are those of the text */
  begin(linesOf?: LinesOf | null): Told;
}

/** The first and the last line of the file on which a line of the text stands, where a carrier has made it of several. */
export type LinesOf = (number: number) => { first: number; last: number };

/** What is certain before the line model sees any line. */
export interface Certain {
  /** By a graf's place. */
  readonly roles: ReadonlyMap<number, LineRole>;
  /** What no other graf is. */
  readonly never: ReadonlySet<LineRole>;
  /** Fields that the story does not have. */
  readonly none: readonly Role[];
}

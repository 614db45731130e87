/** A piece of copy that is known by its form alone. */
import type { Hint } from '../../input/carriers/carrier.js';
import type { Line } from '../../input/lines.js';
import type { LabelField } from '../../languages/language.js';
import type { LineRole } from '../model/line-roles.js';
import type { Role } from '../source-map.js';
import type { Lexicon } from '../text/lexicon.js';

export interface Aside {
  /** Its lines, one right after the other. */
  lines: readonly Line[];
  /** What these are to the line model: `outside` for what is no text. */
  as: LineRole;
  /** Whether the model sees its lines. It sees those of the text, and those that it knows copy to have. */
  seen: boolean;
  /** Its parts in their order; what stands between them is a separator. Empty where the code for its role finds the parts. */
  parts: readonly Part[];
}

/** Offsets in the story's text. */
export interface Part {
  role: Role;
  start: number;
  end: number;
  /** How it was known; by default its role says so. */
  rule?: string;
  /** What a carrier would say of it: cells, an address. */
  hint?: Hint;
}

/** What a finder looks at: the lines of a story, without its frame. */
export interface Looked {
  text: string;
  lines: readonly Line[];
  lexicon: Lexicon;
  /** Whether a carrier says what each line is. */
  carried: boolean;
  /** The label of labelled copy in front of a line; null where none stands there. */
  labelOf(line: Line): LabelField | null;
}

/** Finds all asides of a kind, in the order of the text. Linear in its length. */
export type Finder = (looked: Looked) => Iterable<Aside>;

/** An aside of one line that is all one part. */
export function wholeLine(
  line: Line,
  role: Role,
  as: LineRole = 'outside',
  more: Pick<Part, 'rule' | 'hint'> = {},
): Aside {
  return { lines: [line], as, seen: as !== 'outside', parts: [{ role, start: line.start, end: line.end, ...more }] };
}

/** A line that is no text, and that the model sees, since it tells what stands around it. */
export function knownLine(line: Line, role: Role): Aside {
  return { ...wholeLine(line, role), seen: true };
}

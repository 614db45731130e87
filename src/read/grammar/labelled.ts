/** The labels of labelled copy: "HED: Ferry firm to cut sailings", "[HED] Ferry firm ...", "HED" above its text. */
import type { LabelField } from '../../languages/language.js';
import type { Lexicon } from '../text/lexicon.js';
import { fold } from '../text/white-space.js';

export type { LabelField };

/** No label is longer, in UTF-16 units, than this; with its sign it has a few more. */
const LONGEST = 24;
const LONGEST_WITH_SIGN = LONGEST + 8;

const LABEL = `\\S[^:：\\n\\t]{1,${LONGEST - 1}}?`;

/** The signs that a desk system's commands begin with. */
const COMMAND = '#@$.!/\\';

/** The ways beside a colon in which desks label: the group is the label, the match goes up to the text. */
const WAYS = {
  dash: new RegExp(`^(${LABEL})(?: [-–—|>]|--+|—|[/>])(?= )`),
  sign: new RegExp(`^(${LABEL}) ?(?:[-=]>|[=→|»;])`),
  tab: new RegExp(`^(${LABEL})\\t`),
  brackets: new RegExp(`^[[<({【](${LABEL})[\\]>)}】]:?`),
  command: new RegExp(`^[${COMMAND.replace('\\', '\\\\')}]{1,2}(${LABEL})(?:[ :]|$)`),
  alone: new RegExp(`^[*_#]{0,2} ?(${LABEL})[*_]{0,2}$`),
} as const;

export type Way = 'colon' | keyof typeof WAYS;
export const ways: readonly Way[] = ['colon', 'dash', 'sign', 'tab', 'brackets', 'command', 'alone'];

export interface Label {
  /** In small letters. */
  word: string;
  field: LabelField;
  /** Where what it labels begins, white space aside; in UTF-16 units from the start of the line. */
  end: number;
}

/**
 * The label that opens a line; null where none does.
 * @param line as it stands in the input
 */
export function labelOf(line: string, lexicon: Lexicon, way: Way): Label | null {
  const start = line.slice(0, LONGEST_WITH_SIGN);
  if (way === 'colon') return beforeColon(start, lexicon);
  const found = WAYS[way].exec(start);
  if (found === null || (way === 'alone' && found[0].length < line.length)) return null;
  return labelFor(found[1] as string, found[0].length, lexicon);
}

/** "HED: ...", "**HED:** ...", "@hed: ..." */
function beforeColon(start: string, lexicon: Lexicon): Label | null {
  let colon = start.indexOf(':');
  if (colon < 0) colon = start.indexOf('：');
  if (colon < 2) return null;
  let first = 0;
  let last = colon;
  while (isEmphasis(start, first) || COMMAND.includes(start.charAt(first))) first++;
  while (last > first && isEmphasis(start, last - 1)) last--;
  let end = colon + 1;
  if (first > 0) while (isEmphasis(start, end)) end++;
  return labelFor(start.slice(first, last), end, lexicon);
}

function isEmphasis(text: string, at: number): boolean {
  return text.charAt(at) === '*' || text.charAt(at) === '_';
}

function labelFor(written: string, end: number, lexicon: Lexicon): Label | null {
  const word = fold(written).toLowerCase();
  if (word.length > LONGEST) return null;
  // "HED TK": what is still to come has its label all the same.
  const field = lexicon.labels.get(word) ?? lexicon.labels.get(word.replace(/ tk(?:tk)?$/, ''));
  return field === undefined ? null : { word, field, end };
}

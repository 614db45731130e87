/** The labels of labelled copy: "HED: Ferry firm to cut sailings". */
import type { LabelField } from '../languages/language.js';
import type { Lexicon } from './lexicon.js';

export type { LabelField };

/** No label is longer, in UTF-16 units. */
const LONGEST = 24;

/** The label that opens a line; null where none does. */
export function labelOf(text: string, lexicon: Lexicon): { field: LabelField } | null {
  const few = text.slice(0, LONGEST + 1);
  let colon = few.indexOf(':');
  if (colon < 0) colon = few.indexOf('：');
  if (colon < 2) return null;
  const field = lexicon.labels.get(few.slice(0, colon).trim().toLowerCase());
  return field === undefined ? null : { field };
}

/** The sign that ends a story behind its last sentence: "It took four years to build. Enditem". */
import type { Line } from '../input/lines.js';
import { isEndMark } from './kinds.js';
import { type Mark, markOn } from './source-map.js';
import type { Lexicon } from './text/lexicon.js';
import { fold, trimWhite } from './text/white-space.js';
import { isCapitalised } from './text/words.js';

/** In UTF-16 units. */
const LONGEST = 14;
const BEHIND_SENTENCE = /[.!?…]["”’»)]?\s+(\S{3,12})$/;

/** "EFE", "(PAP)", "(jd)": who sends or signs it ends the paragraph as well, and stays: papers print it. */
function isSigned(sign: string, { outlets }: Lexicon): boolean {
  return /^\(\p{Ll}/u.test(sign) || outlets.has(sign.replace(/[().]/g, '').toLowerCase());
}

/** @returns the lines, the last of them without the sign, and its mark; null where there is none */
export function withoutEndSign(
  text: string,
  lines: readonly Line[],
  lexicon: Lexicon,
): { lines: Line[]; mark: Mark } | null {
  const last = lines.at(-1);
  if (last === undefined || last.end - last.start < 2 * LONGEST) return null;
  const sign = BEHIND_SENTENCE.exec(text.slice(last.end - LONGEST - 4, last.end))?.[1];
  if (sign === undefined || isSigned(sign, lexicon)) return null;
  if (!(isCapitalised(sign) || /^[(#*-]/.test(sign)) || !isEndMark(sign, lexicon)) return null;
  const from = last.end - sign.length;
  const end = trimWhite(text, last.start, from);
  const rest = { ...last, end, text: fold(text.slice(last.start, end)) };
  return { lines: [...lines.slice(0, -1), rest], mark: markOn(last, 'end-mark', 'end-mark', from, last.end) };
}

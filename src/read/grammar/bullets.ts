/** Signs that start an item of a list. */
import { isDigit, isLetter } from '../text/characters.js';
import { skipWhite } from '../text/white-space.js';

/** Where an item's sign ends and its text starts. Offsets count from the start of the line's content. */
export interface Bullet {
  /** Length of the sign. */
  sign: number;
  /** Offset of the item's text. */
  text: number;
  /** The number of a numbered item; null for a sign. */
  number: number | null;
}

/** Signs that stand for nothing else, so that no space is needed behind them: "•Item" is a common paste. */
const UNMISTAKABLE = '•‣▪●◦';

/** Bullets of Word in its fonts of signs, as a paste has them; and letters that are one in front of a tab. */
const OF_WORD = '\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0e0';
const BEFORE_TAB = 'o§Øü';

/**
 * Reads the sign at the start of a line.
 * @param raw the line's content as it stands in the input
 * @param signs the house's signs
 * @param glued where items are expected, "-Item" is one too; "-5 degrees" is none
 * @returns null where no item starts, or nothing stands behind the sign
 */
export function readBullet(raw: string, signs: readonly string[], glued = false): Bullet | null {
  for (const sign of signs) {
    if (!raw.startsWith(sign)) continue;
    const text = skipWhite(raw, sign.length, raw.length);
    const apart = text > sign.length || UNMISTAKABLE.includes(sign) || (glued && isLetter(raw.charAt(text)));
    if (text < raw.length && apart) {
      return { sign: sign.length, text, number: null };
    }
  }
  const first = raw.charAt(0);
  if (OF_WORD.includes(first) || (BEFORE_TAB.includes(first) && raw.charAt(1) === '\t')) {
    const text = skipWhite(raw, 1, raw.length);
    if (text < raw.length) return { sign: 1, text, number: null };
  }
  if (!isDigit(first)) return null;
  const numbered = /^(\d{1,2})[.)]\s+(?=\S)/.exec(raw.slice(0, 40));
  if (numbered === null) return null;
  const number = Number(numbered[1]);
  return { sign: String(numbered[1]).length + 1, text: numbered[0].length, number };
}

/**
 * Lists whose signs nobody has listed. Lines that stand one under the other and open alike, with "✓", are items, and so
 * are lines that are counted: "a)" and "b)", "(1)" and "(2)", "1" and "2".
 */

import type { Bullet } from './grammar/bullets.js';
import type { Graf } from './layout.js';
import { isDigit, isLetter } from './text/characters.js';
import { isWhite, skipWhite } from './text/white-space.js';

/** How a line opens that can be an item. */
interface Opening {
  /** What the lines of a list have in common. */
  alike: string;
  /** What they are counted by, from 1; 0 where they are not counted. */
  count: number;
  bullet: Bullet;
}

/** The signs of the items that are so by what stands beside them, by their grafs. */
export function seriesIn(text: string, grafs: readonly Graf[]): ReadonlyMap<Graf, Bullet> {
  const found = new Map<Graf, Bullet>();
  let above: Opening | null = null;
  let isItem = false;
  for (let at = 0; at < grafs.length; at++) {
    const graf = grafs[at] as Graf;
    const opening = canOpen(graf) ? openingOf(text.slice(graf.start, Math.min(graf.end, graf.start + FEW))) : null;
    const goesOn: boolean = above !== null && opening !== null && follows(opening, above, isItem);
    if (goesOn) {
      found.set(grafs[at - 1] as Graf, (above as Opening).bullet);
      found.set(graf, (opening as Opening).bullet);
    }
    isItem = goesOn;
    above = opening;
  }
  return found;
}

/** So much of a line is looked at. In UTF-16 units. */
const FEW = 16;

/** Most lines open with a word: a letter is a sign's only in front of a bracket or a full stop. */
function canOpen({ text }: Graf): boolean {
  const code = text.charCodeAt(0) | 32;
  if (code < 97 || code > 122) return true;
  return text.charAt(1) === ')' || text.charAt(1) === '.';
}

/** A list is counted from its first item. */
function follows(opening: Opening, above: Opening, isItem: boolean): boolean {
  if (opening.alike !== above.alike || opening.count !== above.count + (above.count > 0 ? 1 : 0)) return false;
  return isItem || above.count <= 1;
}

/** "a)", "(a)", "A.", "1)", "(1)", "1:", "1 –", "1/"; a number in front of a word. */
const COUNTED = /^(\(?)([a-zA-Z]|\d{1,2})([).:/]|\s?[–—-](?=\s)|)(\s+)(?=\S)/;

function openingOf(raw: string): Opening | null {
  const counted = COUNTED.exec(raw);
  if (counted !== null) return countedFrom(raw, counted);
  return signedFrom(raw);
}

function countedFrom(raw: string, [whole, open, name = '', close = '']: RegExpExecArray): Opening | null {
  const text = whole.length;
  const numbered = isDigit(name);
  if (open === '(' ? close !== ')' : close === '' && !(numbered && isLetter(raw.charAt(text)))) return null;
  // "A: " is somebody's initial.
  if (!numbered && close !== ')' && close !== '.') return null;
  const count = numbered ? Number(name) : (name.charCodeAt(0) | 32) - 96;
  const kind = numbered ? '1' : name < 'a' ? 'A' : 'a';
  const sign = whole.trimEnd().length;
  return { alike: open + kind + close.trim(), count, bullet: { sign, text, number: null } };
}

/** Signs that open something else: quotations, brackets, addresses, speech, figures. */
const OTHERS = `"'“”„«‘’‚‹()[]{}<>@#$€£¥§%&/\\|.,:;!?…¿¡-–—―−_=©®™♪`;

function signedFrom(raw: string): Opening | null {
  let end = 0;
  while (end < raw.length && isSign(raw.charAt(end))) end++;
  const text = skipWhite(raw, end, raw.length);
  // Glued to its text a sign of ASCII is a part of it, "*Name", and a guillemet opens a quotation.
  const glued = text === end && (raw.charCodeAt(0) < 0x80 || raw.startsWith('»'));
  if (end === 0 || end > LONGEST || text === raw.length || glued) return null;
  return { alike: raw.slice(0, end), count: 0, bullet: { sign: end, text, number: null } };
}

/** An emoji with what changes its colour. In UTF-16 units. */
const LONGEST = 4;

function isSign(character: string): boolean {
  const code = character.charCodeAt(0);
  if (isWhite(code) || OTHERS.includes(character)) return false;
  // Signs beyond the Basic Multilingual Plane are halves here, as letters there are: those of emoji alone are signs.
  if (code >= 0xd800 && code <= 0xdfff) return code >= 0xdc00 || (code >= 0xd83c && code <= 0xd83e);
  return !isLetter(character) && !isDigit(character) && !/\p{M}/u.test(character);
}

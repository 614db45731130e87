/** The house's labels: lines, or ends of lines, that announce a part of the story. */
import { isWhite, trimWhite } from '../text/white-space.js';

/** Whether the whole line is one of the labels. Case and a final colon aside. */
export function isLabel(folded: string, labels: readonly string[]): boolean {
  const end = endWithoutColon(folded);
  for (const label of labels) {
    if (end === label.length && sameLetters(folded.slice(0, end), label)) return true;
  }
  return false;
}

/**
 * The offsets of a label that ends the line behind other words ("... Diplomatic Shift Quick Looks"), the final
 * colon left out; null where none does. It must be written with capitals: "took only quick looks" is no label.
 */
export function labelAtEnd(raw: string, labels: readonly string[]): { start: number; end: number } | null {
  const end = endWithoutColon(raw);
  for (const label of labels) {
    const start = end - label.length;
    if (start < 1 || !isWhite(raw.charCodeAt(start - 1))) continue;
    const found = raw.slice(start, end);
    if (sameLetters(found, label) && (sameCase(found, label) || sameCase(found, label.toUpperCase()))) {
      return { start, end };
    }
  }
  return null;
}

const COLON = 0x3a;

/** Where a text ends when its final colon, and white space before it, are left out. */
export function endWithoutColon(text: string): number {
  return text.charCodeAt(text.length - 1) === COLON ? trimWhite(text, 0, text.length - 1) : text.length;
}

/** Equal but for case; any white space stands for a label's space. */
function sameLetters(text: string, label: string): boolean {
  return sameCase(text.toLowerCase(), label.toLowerCase());
}

function sameCase(text: string, label: string): boolean {
  if (text.length !== label.length) return false;
  for (let at = 0; at < label.length; at++) {
    const same = text.charAt(at) === label.charAt(at) || (label.charAt(at) === ' ' && isWhite(text.charCodeAt(at)));
    if (!same) return false;
  }
  return true;
}

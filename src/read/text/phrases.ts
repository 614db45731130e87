/** Finding phrases: whole lines, and what lines start with. Compiled once, so that a line costs one look. */
import type { Phrases } from '../../languages/language.js';
import { comparable } from './words.js';

/** No whole line of furniture is longer, in UTF-16 units. */
const LONGEST_LINE = 90;
/** No opener is longer. */
const LONGEST_OPENER = 60;
/** As many letters tell most lines from all phrases. */
const START = 5;
/** They stand in as many characters of a line, signs and all. */
const GLANCE = 3 * START;

/** Phrases, each of which stands for something: a reason, or simply itself. */
export class PhraseBook<T = true> {
  private readonly lines = new Map<string, T>();
  /** How the lines start: most lines start like none of them, and that is quickly seen. See `startKey`. */
  private readonly starts = new Set<number>();
  /** By their first two letters, so that a line is compared with few. See `pairKey`. */
  private readonly openers = new Map<number, { opener: string; value: T }[]>();

  /** The first that has a phrase keeps it. */
  constructor(entries: readonly (readonly [Phrases, T])[]) {
    for (const [{ lines, openers }, value] of entries) {
      // By index: a thousand steps of an iterator are much for a command that reads one story.
      for (let at = 0; at < lines.length; at++) {
        const key = comparable(lines[at] as string);
        if (!this.lines.has(key)) this.lines.set(key, value);
        this.starts.add(startKey(key));
      }
      for (let at = 0; at < openers.length; at++) {
        const opener = (openers[at] as string).toLowerCase();
        if (opener.length > LONGEST_OPENER) continue;
        const key = pairKey(opener);
        const known = this.openers.get(key);
        if (known === undefined) this.openers.set(key, [{ opener, value }]);
        else known.push({ opener, value });
      }
    }
  }

  /** What the whole line stands for, case and punctuation aside; undefined where it is no phrase. */
  line(folded: string): T | undefined {
    if (folded.length > LONGEST_LINE || this.lines.size === 0) return undefined;
    // Signs may fill the glance; then the whole line is looked at.
    const start = startKey(folded);
    if (start >= 0 && !this.starts.has(start)) return undefined;
    const key = comparable(folded);
    return key === '' ? undefined : this.lines.get(key);
  }

  /** What the line's beginning stands for, case aside. */
  opening(folded: string): T | undefined {
    const known = this.openers.get(pairKey(folded));
    if (known === undefined) return undefined;
    for (const { opener, value } of known) if (opens(folded, opener)) return value;
    return undefined;
  }

  find(folded: string): T | undefined {
    return this.opening(folded) ?? this.line(folded);
  }
}

/**
 * A number for the first START characters of what `comparable` makes of a text; -1 where its beginning does not tell
 * them. Every line is asked for it, so that no text is made for it.
 */
function startKey(text: string): number {
  const end = Math.min(text.length, GLANCE);
  let key = 0;
  let count = 0;
  let gap = false;
  for (let at = 0; at < end; at++) {
    const code = smallAscii(text.charCodeAt(at));
    if (code >= 0x80) return keyOf(comparable(text.slice(0, GLANCE)));
    if (!(code >= 97 && code <= 122) && !(code >= 48 && code <= 57)) {
      gap = count > 0;
      continue;
    }
    if (gap) {
      key = (key * 37 + 32) | 0;
      if (++count === START) return key >>> 0;
      gap = false;
    }
    key = (key * 37 + code) | 0;
    if (++count === START) return key >>> 0;
  }
  return -1;
}

function keyOf(start: string): number {
  if (start.length < START) return -1;
  let key = 0;
  for (let at = 0; at < START; at++) key = (key * 37 + start.charCodeAt(at)) | 0;
  return key >>> 0;
}

/**
 * Does a text go on so behind its first two characters, case aside? Most differ after few letters: no text in small
 * letters is made for them.
 */
function opens(text: string, opener: string): boolean {
  for (let at = 2; at < opener.length; at++) {
    const code = smallAscii(text.charCodeAt(at));
    if (code >= 0x80) return text.slice(0, LONGEST_OPENER).toLowerCase().startsWith(opener);
    if (code !== opener.charCodeAt(at)) return false;
  }
  return true;
}

/** The first two characters of a text in small letters, as a number. */
function pairKey(text: string): number {
  const first = text.charCodeAt(0);
  const second = text.charCodeAt(1);
  if (first < 0x80 && second < 0x80) return (smallAscii(first) << 16) | smallAscii(second);
  const small = text.slice(0, 2).toLowerCase();
  // "İ" becomes two.
  return small.length > 2 ? -1 : (small.charCodeAt(0) << 16) | small.charCodeAt(1);
}

function smallAscii(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** Finding phrases: whole lines, and what lines start with. Compiled once, so that a line costs one look. */
import type { Phrases } from '../languages/language.js';
import { comparable } from './words.js';

/** No whole line of furniture is longer, in UTF-16 units. */
const LONGEST_LINE = 90;
/** No opener is longer. */
const LONGEST_OPENER = 60;
/** As many letters tell most lines from all phrases. */
const START = 5;

/** Phrases, each of which stands for something: a reason, or simply itself. */
export class PhraseBook<T = true> {
  private readonly lines = new Map<string, T>();
  /** How the lines start: most lines start like none of them, and that is quickly seen. */
  private readonly starts = new Set<string>();
  /** By their first two letters, so that a line is compared with few. */
  private readonly openers = new Map<string, { opener: string; value: T }[]>();

  /** The first that has a phrase keeps it. */
  constructor(entries: readonly (readonly [Phrases, T])[]) {
    for (const [{ lines, openers }, value] of entries) {
      for (const line of lines) {
        const key = comparable(line);
        if (!this.lines.has(key)) this.lines.set(key, value);
        this.starts.add(key.slice(0, START));
      }
      for (const phrase of openers) {
        const opener = phrase.toLowerCase();
        const key = opener.slice(0, 2);
        const known = this.openers.get(key);
        if (known === undefined) this.openers.set(key, [{ opener, value }]);
        else known.push({ opener, value });
      }
    }
  }

  /** What the whole line stands for, case and punctuation aside; undefined where it is no phrase. */
  line(folded: string): T | undefined {
    if (folded.length > LONGEST_LINE || this.lines.size === 0) return undefined;
    const start = comparable(folded.slice(0, 3 * START));
    // Signs may fill the glance; then the whole line is looked at.
    if (start.length >= START && !this.starts.has(start.slice(0, START))) return undefined;
    const key = comparable(folded);
    return key === '' ? undefined : this.lines.get(key);
  }

  /** What the line's beginning stands for, case aside. */
  opening(folded: string): T | undefined {
    const known = this.openers.get(folded.slice(0, 2).toLowerCase());
    if (known === undefined) return undefined;
    const start = folded.slice(0, LONGEST_OPENER).toLowerCase();
    return known.find(({ opener }) => start.startsWith(opener))?.value;
  }

  find(folded: string): T | undefined {
    return this.opening(folded) ?? this.line(folded);
  }
}

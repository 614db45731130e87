/** One story's copy while it is classified: its lines, what has been seen, and the marks so far. */
import type { Diagnostic, DiagnosticCode } from '../diagnostic.js';
import { diagnostic } from '../diagnostic.js';
import type { Style } from '../styles/style.js';
import { endWithoutColon } from './labels.js';
import type { Line } from './lines.js';
import type { Mark, Role } from './source-map.js';
import { comparable, mostlySame } from './words.js';

export class Copy {
  readonly marks: Mark[] = [];
  readonly diagnostics: Diagnostic[] = [];
  /** Index of the first line that no rule has taken yet. */
  at = 0;
  /** Roles that have been marked. */
  private readonly seen = new Set<Role>();
  private headlineKey: string | null = null;

  constructor(
    readonly text: string,
    readonly lines: readonly Line[],
    readonly style: Style,
    /** Index of the first line of the furniture at the end; the number of lines where there is none. */
    readonly tail: number,
  ) {}

  /** The line at the cursor, or so many after it (before it, below 0); undefined beyond the copy. */
  line(ahead = 0): Line | undefined {
    return this.lines[this.at + ahead];
  }

  has(role: Role): boolean {
    return this.seen.has(role);
  }

  /** Marks a piece of one line, or of several up to `lastLine`. */
  mark(role: Role, rule: string, line: Line, start = line.start, end = line.end, lastLine = line): void {
    this.seen.add(role);
    if (role === 'headline') this.headlineKey = comparable(this.text.slice(start, end));
    this.marks.push({ role, rule: `${this.style.name}/${rule}`, start, end, line, lastLine });
  }

  /** Marks a label from `start` to the end of its line; a final colon only parts it from what comes. */
  markLabel(role: 'quick-looks-label' | 'section-label', line: Line, start = line.start): void {
    const end = start + endWithoutColon(this.text.slice(start, line.end));
    this.mark(role, role, line, start, end);
    if (this.text.charAt(line.end - 1) === ':') this.mark('separator', role, line, line.end - 1, line.end);
  }

  /** Reports something about a place in a line, the line's first character by default. */
  report(code: DiagnosticCode, message: string, line: Line, start = line.start): void {
    this.diagnostics.push(diagnostic(code, message, { line: line.number, column: start - line.lineStart + 1 }));
  }

  /**
   * Is this line the headline once more? Case and punctuation aside; `loosely`, most of the words are enough.
   */
  repeatsHeadline(line: Line, loosely = false): boolean {
    const key = this.headlineKey;
    // The length first: comparing costs as much as the line is long.
    if (key === null || key === '' || line.text.length > 2 * key.length + 20) return false;
    const other = comparable(line.text);
    return other === key || (loosely && mostlySame(key, other));
  }
}

/** One story's copy while it is classified: its grafs, what has been seen, and the marks so far. */
import type { ConfidenceField } from '../article.js';
import type { Diagnostic, DiagnosticCode } from '../diagnostic.js';
import { diagnostic } from '../diagnostic.js';
import type { Style } from '../houses/style.js';
import type { Hint } from '../input/carriers/carrier.js';
import type { Line } from '../input/lines.js';
import type { LabelField } from '../languages/language.js';
import type { Aside } from './asides/aside.js';
import type { WithAsides } from './asides/asides.js';
import type { Hints } from './carried/hints.js';
import { type Bullet, readBullet } from './grammar/bullets.js';
import { type BylineReading, readByline } from './grammar/byline.js';
import type { DatelineReading } from './grammar/dateline.js';
import { endWithoutColon } from './grammar/labels.js';
import { type Kind, kindOf } from './kinds.js';
import type { Graf } from './layout.js';
import type { LineRole } from './model/line-roles.js';
import { seriesIn } from './series.js';
import type { Mark, Role } from './source-map.js';
import type { Lexicon } from './text/lexicon.js';
import { skipWhite, trimWhite } from './text/white-space.js';
import { comparable, mostlySame } from './text/words.js';

/** In UTF-16 units: furniture that a page repeats is not longer. */
const LONGEST_REPEATED = 250;

/** What a headline stands between: emphasis as it is typed. */
const SIGNS_AROUND = '*_~=+';
/** They stand in front of who signs, and of items and speech. */
const DASHES = '-–—―';

/** In UTF-16 units, the colon included. */
const LONGEST_SPEAKER = 60;

export class Copy {
  readonly marks: Mark[] = [];
  readonly diagnostics: Diagnostic[] = [];
  /** How probable it is that a field is right, of those that the line model has decided on. */
  readonly confidence: Partial<Record<ConfidenceField, number>> = {};
  /** Whether it is asked why lines have their roles. */
  explains = false;
  /** Index of the first graf that no rule has taken yet. */
  at = 0;
  /** The byline as written, without what opens it. */
  bylineText: string | null = null;
  /** The text that is the byline, all of it, once its rule has read it. */
  signed: { text: string; reading: BylineReading } | null = null;
  /** What the dateline says, once its rule has read it. */
  dateline: DatelineReading | null = null;
  /** Roles that have been marked. */
  private readonly seen = new Set<Role>();
  private readonly kinds: (Kind | undefined)[] = [];
  private readonly bylines: (BylineReading | null | undefined)[] = [];
  private counts: Map<string, number> | null = null;
  private series: ReadonlyMap<Graf, Bullet> | null = null;
  private apart: boolean | null = null;
  private headlineKey: string | null = null;
  /** What is filled without a mark of ours, by role. */
  private readonly told = new Map<Role, string>();

  constructor(
    readonly text: string,
    readonly grafs: readonly Graf[],
    readonly style: Style,
    readonly lexicon: Lexicon,
    private readonly frames: WithAsides | null = null,
    readonly hints: Hints | null = null,
  ) {}

  /** What a carrier says of a graf; null for plain copy. */
  hint(index: number): Hint | null {
    const graf = this.grafs[index];
    return this.hints === null || graf === undefined ? null : this.hints.at(graf.start);
  }

  /**
   * The sign at the start of a graf. An item of a carrier has none in its text, and is one all the same.
   * @param glued see `readBullet`
   */
  bullet(graf: Graf, glued = false): Bullet | null {
    if (this.hints?.at(graf.start).block === 'item') return { sign: 0, text: 0, number: this.hints.number(graf.start) };
    const known = readBullet(this.raw(graf), this.style.bullets, glued);
    if (known !== null) return known;
    this.series ??= seriesIn(this.text, this.grafs);
    return this.series.get(graf) ?? null;
  }

  /** What a graf is for certain, by the label in front of it; null where none stands there. */
  certain(index: number): LineRole | null {
    const line = this.grafs[index]?.lines[0];
    return line === undefined ? null : (this.frames?.certain.get(line) ?? null);
  }

  /** What begins with a graf and is known by its form; null where nothing does. */
  aside(index: number): Aside | null {
    const line = this.grafs[index]?.lines[0];
    return line === undefined ? null : (this.frames?.asides.get(line) ?? null);
  }

  /** The label in front of a graf. */
  label(index: number): LabelField | null {
    const line = this.grafs[index]?.lines[0];
    return line === undefined ? null : (this.frames?.labels.get(line) ?? null);
  }

  /**
   * Takes the marks off again, but those of the first `kept` grafs, and goes on behind these; what the grafs look like
   * is kept.
   */
  restart(kept: number): void {
    const from = this.grafs[kept]?.start ?? this.text.length;
    const marks = this.marks.splice(0).filter(({ start }) => start < from);
    const diagnostics = this.diagnostics.splice(0);
    this.bylineText = null;
    this.signed = null;
    this.dateline = null;
    this.headlineKey = null;
    this.seen.clear();
    for (const [role, text] of this.told) this.note(role, text);
    for (const mark of marks) this.note(mark.role, this.text.slice(mark.start, mark.end));
    for (const mark of marks) this.marks.push(mark);
    const line = this.grafs[kept]?.number ?? Number.POSITIVE_INFINITY;
    this.diagnostics.push(...diagnostics.filter((one) => kept > 0 && (one.line ?? 0) < line));
    this.at = kept;
  }

  /** The graf at the cursor, or so many after it (before it, below 0); undefined beyond the copy. */
  graf(ahead = 0): Graf | undefined {
    return this.grafs[this.at + ahead];
  }

  /** What a graf looks like by itself. */
  kind(index: number): Kind {
    let kind = this.kinds[index];
    if (kind === undefined) {
      kind = kindOf((this.grafs[index] as Graf).text, this.lexicon, () => (this.byline(index)?.sure ?? 0) > 0);
      this.kinds[index] = kind;
    }
    return kind;
  }

  /** What the grafs from one index to another look like, the latter exclusive. */
  kindsIn(from: number, to: number): Kind[] {
    return this.grafs.slice(from, to).map((_, at) => this.kind(from + at));
  }

  /** A graf read as a byline; null where it is none. */
  byline(index: number): BylineReading | null {
    let reading = this.bylines[index];
    if (reading === undefined) {
      reading = this.isDashedToo(index) ? null : readByline((this.grafs[index] as Graf).text, this.lexicon);
      this.bylines[index] = reading;
    }
    return reading;
  }

  /** Behind a dash, as the line above or below is: one of a list. */
  private isDashedToo(index: number): boolean {
    const dash = this.grafs[index]?.text.charAt(0) ?? '';
    if (!DASHES.includes(dash)) return false;
    return [index - 1, index + 1].some((at) => this.grafs[at]?.text.startsWith(dash));
  }

  /** Whether what a graf opens with, up to its colon, opens another as well: who speaks in an interview is no place. */
  speaks(graf: Graf): boolean {
    const label = graf.text.slice(0, graf.text.slice(0, LONGEST_SPEAKER).indexOf(':') + 1);
    return label !== '' && this.grafs.some((other) => other !== graf && other.text.startsWith(label));
  }

  /** A graf as it stands in the input. */
  raw(graf: Graf): string {
    return this.text.slice(graf.start, graf.end);
  }

  /** How often a graf's text stands in the copy; long ones are taken to stand there once. */
  times(index: number): number {
    const { text } = this.grafs[index] as Graf;
    if (text.length > LONGEST_REPEATED) return 1;
    if (this.counts === null) {
      this.counts = new Map();
      for (const graf of this.grafs) {
        if (graf.text.length <= LONGEST_REPEATED) this.counts.set(graf.text, (this.counts.get(graf.text) ?? 0) + 1);
      }
    }
    return this.counts.get(text) ?? 1;
  }

  /** Whether blank lines separate most of the paragraphs. */
  spaced(): boolean {
    if (this.apart === null) {
      let proses = 0;
      let apart = 0;
      for (let at = 1; at < this.grafs.length; at++) {
        const graf = this.grafs[at] as Graf;
        if (graf.text.length < 80) continue;
        proses++;
        if (graf.afterBlank) apart++;
      }
      this.apart = apart * 5 >= proses * 4;
    }
    return this.apart;
  }

  has(role: Role): boolean {
    return this.seen.has(role);
  }

  /** Notes that a role is filled without a mark of ours: by the envelope, or by hand. */
  tell(role: Role, text: string): void {
    this.told.set(role, text);
    this.note(role, text);
  }

  /** Whether a role is filled in that way. */
  isTold(role: Role): boolean {
    return this.told.has(role);
  }

  private note(role: Role, text: string): void {
    this.seen.add(role);
    if (role === 'headline') this.headlineKey = comparable(text);
  }

  /** Marks a piece of one graf, or of several up to `last`, without the white space at its ends; preformatted columns keep theirs. */
  mark(role: Role, rule: string, graf: Graf, from = graf.start, to = graf.end, last = graf): void {
    // The pattern of a dash may also have taken the LF behind it, or half of a CR LF.
    const isKept = role === 'preformatted';
    const start = isKept ? from : skipWhite(this.text, from, to);
    const end = isKept ? to : trimWhite(this.text, start, to);
    // A carrier's item has no sign in front of its text.
    if (role === 'separator' && start === end) return;
    this.seen.add(role);
    if (role === 'headline') this.headlineKey = comparable(this.text.slice(start, end));
    this.marks.push({
      role,
      rule: `${this.style.name}/${rule}`,
      start,
      end,
      line: lineAt(graf, start),
      lastLine: lineAt(last, end - 1),
      runnerUp: null,
      text: role !== 'preformatted' && start === graf.start && end === graf.end && last === graf ? graf.text : null,
    });
  }

  /** Takes a mark that somebody else has made. */
  add(mark: Mark): void {
    this.seen.add(mark.role);
    this.marks.push({ ...mark, rule: `${this.style.name}/${mark.rule}` });
  }

  /** Says of the last mark what else it might have been. */
  doubt(runnerUp: Role): void {
    const mark = this.marks.at(-1);
    if (mark !== undefined) mark.runnerUp = runnerUp;
  }

  /** Marks the headline, up to the end of `last`, without the asterisks that a wire opens a flash with, or the signs that it stands between. */
  markHeadline(graf: Graf, last = graf): void {
    this.markTitle('headline', graf, last);
  }

  /** Marks a headline or a subhead without the signs of emphasis that it stands between: "*Cost*", "== Cost ==". */
  markTitle(role: 'headline' | 'subhead', graf: Graf, last = graf): void {
    const { text } = this;
    let sign = graf.start;
    while (sign < last.end && SIGNS_AROUND.includes(text.charAt(sign)) && text.charAt(sign) === text.charAt(graf.start))
      sign++;
    const signs = text.slice(graf.start, sign);
    const start = skipWhite(text, sign, last.end);
    const isClosed = signs !== '' && start < last.end - signs.length && text.slice(start, last.end).endsWith(signs);
    // A rule of asterisks has nothing behind them.
    if (!isClosed && (!signs.startsWith('**') || start === last.end)) {
      this.mark(role, role, graf, graf.start, last.end, last);
      return;
    }
    const end = isClosed ? trimWhite(text, start, last.end - signs.length) : last.end;
    this.mark('separator', role, graf, graf.start, sign);
    this.mark(role, role, graf, start, end, last);
    if (isClosed) this.mark('separator', role, last, last.end - signs.length, last.end);
  }

  /** Marks a label from `start` to the end of its line; a final colon only parts it from what comes. */
  markLabel(role: 'quick-looks-label' | 'section-label', graf: Graf, start = graf.start): void {
    const end = start + endWithoutColon(this.text.slice(start, graf.end));
    if (end === start) {
      // A colon alone, of which somebody has said that it is a label.
      this.mark(role, role, graf, start, graf.end);
      return;
    }
    this.mark(role, role, graf, start, end);
    if (this.text.charAt(graf.end - 1) === ':') this.mark('separator', role, graf, graf.end - 1, graf.end);
  }

  /** Reports something about a place in a graf or a line, its first character by default. */
  report(code: DiagnosticCode, message: string, graf: Graf | Line, start = graf.start, field?: string): void {
    const line = 'lines' in graf ? lineAt(graf, start) : graf;
    this.diagnostics.push(diagnostic(code, message, { line: line.number, column: start - line.lineStart + 1 }, field));
  }

  /**
   * Whether a graf repeats the headline, apart from case and punctuation; `loosely`: most of the words are enough.
   */
  repeatsHeadline(graf: Graf, loosely = false): boolean {
    const key = this.headlineKey;
    // The length first: comparing takes time linear in the line.
    if (key === null || key === '' || graf.text.length > 2 * key.length + 20) return false;
    const other = comparable(graf.text);
    return other === key || (loosely && mostlySame(key, other));
  }
}

/** The line of a graf that an offset stands on. */
function lineAt(graf: Graf, offset: number): Line {
  let found: Line = graf;
  for (const line of graf.lines) {
    if (line.start > offset) break;
    found = line;
  }
  return graf.lines.length === 1 ? graf : found;
}

/** Looks at the graf at the cursor; where the rule recognises it, it marks it, moves the cursor behind it and returns true. */
export type Rule = (copy: Copy) => boolean;

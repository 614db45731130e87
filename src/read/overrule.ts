/**
 * Corrects by hand what was read, by line and by field. What is given is certain, and the rest of the story is read again
 * with it in place. Loaded only where something is given.
 */
import { type ConfidenceField, confidenceFields } from '../article.js';
import type { Diagnostic } from '../diagnostic.js';
import { diagnostic } from '../diagnostic.js';
import type { Line } from '../input/lines.js';
import {
  checkedOverrule,
  type GivenLines,
  type GivenRole,
  linesGiven,
  type Overruled,
  type OverruledField,
  onceGiven,
  overruledFields,
  overruledKeys,
  seen,
} from '../overrule.js';
import { type Assembled, datelineOf } from './assemble.js';
import { classify } from './classify.js';
import type { Copy } from './copy.js';
import type { Certain, LinesOf, Telling, Told } from './given.js';
import { bylineOfField } from './grammar/byline-lines.js';
import { readDateline } from './grammar/dateline.js';
import type { Graf } from './layout.js';
import { joinPieces } from './layout.js';
import type { LineRole } from './model/line-roles.js';
import { unframed } from './model/unframed.js';
import { withDateline, withoutDateline } from './overruled-dateline.js';
import { type Given, takenOut, withGiven, YOURS } from './overruled-marks.js';
import type { Mark, Role } from './source-map.js';
import type { Lexicon } from './text/lexicon.js';
import { fold } from './text/white-space.js';

/** Corrections for any story: `parse(text, { overrule: new Overrule({ headline: 'X' }) })`. */
export class Overrule implements Telling {
  /** As given, each value checked. */
  readonly given: Overruled;
  /** What lines are. */
  readonly lines: readonly GivenLines[];

  /**
   * @param given by field, and `role` for lines: an empty text says that the story has no such field
   * @throws RangeError that names the key and says what it takes
   */
  constructor(given: Overruled) {
    const checked: Overruled = {};
    for (const key of overruledKeys) {
      const value = given[key];
      if (value === undefined) continue;
      try {
        checked[key] = checkedOverrule(key, value);
      } catch (error) {
        throw new RangeError(`${key}: ${(error as Error).message}`);
      }
    }
    this.given = checked;
    this.lines = checked.role === undefined ? [] : linesGiven(checked.role);
  }

  /** For the next story. */
  begin(linesOf: LinesOf | null = null): Told {
    return new Setting(this.given, this.lines, linesOf ?? ((number) => ({ first: number, last: number })));
  }
}

/** The line model's name for a role. Lines whose role has none are taken out: to the model they would be furniture. */
const lineRoleOf: Partial<Record<GivenRole, LineRole>> = {
  headline: 'headline',
  deck: 'deck',
  byline: 'byline',
  'byline-role': 'byline-role',
  dateline: 'dateline',
  date: 'date',
  slug: 'slug',
  source: 'source',
  'quick-looks-label': 'summary-label',
  'quick-looks-title': 'summary-title',
  'quick-look': 'summary-item',
  'section-label': 'section-label',
  subhead: 'subhead',
  paragraph: 'paragraph',
  'list-item': 'item',
  'numbered-item': 'item',
  note: 'note',
};

/** No field's text has more lines. */
const MOST_LINES = 4;

/** The corrections of one story: sets what was given, and keeps track of what was used. */
class Setting implements Told {
  readonly language: string | null;
  fields: Partial<Assembled> = {};
  private readonly used = new Set<GivenLines>();
  /** The marks of lines that were taken out. */
  private taken: readonly Mark[] = [];

  constructor(
    private readonly given: Overruled,
    private readonly lines: readonly GivenLines[],
    private readonly linesOf: LinesOf,
  ) {
    this.language = given.language ?? null;
  }

  names(line: Line): boolean {
    return this.givenFor(line) !== null;
  }

  rest(lines: readonly Line[]): readonly Line[] {
    if (this.lines.length === 0) return lines;
    const out: (Line & { role: GivenRole })[] = [];
    const rest = lines.filter((line) => {
      const given = this.givenFor(line);
      if (given === null || lineRoleOf[given.role] !== undefined) return true;
      this.used.add(given);
      out.push({ ...line, role: given.role });
      return false;
    });
    this.taken = takenOut(out);
    return rest;
  }

  parts(above: Line, line: Line): boolean {
    if (this.givenFor(above) !== this.givenFor(line)) return true;
    // What was taken out between them.
    const between = this.lines[this.firstBelow(this.linesOf(above.number).last)];
    return (between?.first ?? Number.POSITIVE_INFINITY) < this.linesOf(line.number).first;
  }

  decide(copy: Copy): void {
    const pieces = this.piecesOf(copy);
    decideWith(copy, certainBy(pieces, []));
    const none: Role[] = [];
    let again = false;
    for (const field of overruledFields) {
      const value = this.given[field];
      if (value === undefined || holds(copy, field, value)) continue;
      if (value === '') {
        if (copy.marks.some(({ role }) => role === field)) none.push(field);
        continue;
      }
      if (isElsewhere(copy, field)) continue;
      const piece = pieces.some(({ role }) => role === field) ? null : standing(copy, field, value, pieces);
      if (piece === null) continue;
      pieces.push(piece);
      again = true;
    }
    pieces.sort((one, other) => one.first - other.first);
    if (again || none.length > 0) {
      copy.restart(0);
      decideWith(copy, certainBy(pieces, none));
    }
    const marks = withGiven(copy, pieces);
    copy.marks.length = 0;
    for (const mark of marks) copy.marks.push(mark);
  }

  marks(marks: readonly Mark[], copy: Copy): Mark[] {
    let all = this.alone([...marks, ...this.taken].sort((one, other) => one.start - other.start));
    for (const field of overruledFields) {
      const value = this.given[field];
      if (value === undefined) continue;
      const isOwn = ({ role }: Mark) => role === field || (field === 'slug' && role === 'wire-keyword');
      const isSame = (mark: Mark) => value !== '' && isOwn(mark) && seen(textOf(mark, copy)) === value;
      if (field === 'dateline' && value !== '' && !all.some(isSame)) all = withDateline(all, value, copy);
      const same = all.find(isSame);
      if (same === undefined) Object.assign(this.fields, fieldOf(field, value, copy.lexicon));
      if (field === 'dateline' && value === '') all = withoutDateline(all, copy);
      all = all.map((mark) => {
        if (mark === same) return { ...mark, rule: YOURS, runnerUp: null };
        return mark.role === field ? overruled(mark) : mark;
      });
    }
    return all;
  }

  /** A field that a story has once stands where it was given and nowhere else; no mark reaches into what was taken out. */
  private alone(marks: readonly Mark[]): Mark[] {
    const once = new Set<Role>([...this.used].map(({ role }) => role).filter((role) => onceGiven.has(role)) as Role[]);
    let end = 0;
    return marks
      .filter((mark) => {
        const apart = mark.start >= end;
        if (apart) end = mark.end;
        return apart;
      })
      .map((mark) => (once.has(mark.role) && mark.rule !== YOURS ? overruled(mark) : mark));
  }

  get certain(): Partial<Record<ConfidenceField, number>> {
    const settled = this.settled();
    return Object.fromEntries(confidenceFields.filter((field) => settled.has(field)).map((field) => [field, 1]));
  }

  /** The fields that were given, by name or by line. */
  private settled(): Set<string> {
    const settled = new Set<string>(overruledFields.filter((field) => this.given[field] !== undefined));
    for (const { role } of this.used) if (onceGiven.has(role)) settled.add(role);
    return settled;
  }

  diagnostics(found: readonly Diagnostic[]): Diagnostic[] {
    const settled = this.settled();
    const kept = found.filter((one) => !settled.has(one.field ?? fieldsOfCodes[one.code] ?? ''));
    for (const lines of this.lines) {
      if (this.used.has(lines)) continue;
      const { first, last, role } = lines;
      const which = first === last ? `line ${first}` : `lines ${first} to ${last}`;
      kept.push(diagnostic('role-unused', `no text of the story on ${which}: nothing there is ${role}`));
    }
    return kept;
  }

  /** The grafs that lines were given for. */
  private piecesOf(copy: Copy): Given[] {
    const pieces: Given[] = [];
    if (this.lines.length === 0) return pieces;
    copy.grafs.forEach((graf, at) => {
      const lines = this.givenFor(graf);
      if (lines === null) return;
      const before = pieces.at(-1);
      if (this.used.has(lines) && before !== undefined && onceGiven.has(lines.role)) before.last = at;
      else pieces.push({ first: at, last: at, role: lines.role, whole: false });
      this.used.add(lines);
    });
    return pieces;
  }

  /** What was given for a line. */
  private givenFor({ number }: Line): GivenLines | null {
    if (this.lines.length === 0) return null;
    const { first, last } = this.linesOf(number);
    const given = this.lines[this.firstBelow(last) - 1];
    return given !== undefined && first <= given.last ? given : null;
  }

  /** The place of the first of the given lines that begin below a line, by binary search. */
  private firstBelow(number: number): number {
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle] as GivenLines).first > number) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The mark of a piece that something else replaces. */
function overruled(mark: Mark): Mark {
  return { ...mark, role: 'overruled', rule: YOURS, runnerUp: null };
}

/** The field that a diagnostic is about although its code does not name it. */
const fieldsOfCodes: Partial<Record<Diagnostic['code'], OverruledField>> = {
  'headline-missing': 'headline',
  'byline-uncertain': 'byline',
};

function decideWith(copy: Copy, certain: Certain): void {
  if (copy.style.envelope === null) {
    unframed(copy, certain);
    return;
  }
  for (const role of certain.none) copy.tell(role, '');
  classify(copy);
}

function certainBy(pieces: readonly Given[], none: readonly Role[]): Certain {
  const roles = new Map<number, LineRole>();
  const never = new Set<LineRole>(none as readonly LineRole[]);
  for (const { first, last, role } of pieces) {
    const own = lineRoleOf[role];
    if (own === undefined) continue;
    for (let at = first; at <= last; at++) roles.set(at, own);
    if (onceGiven.has(role)) never.add(own);
  }
  return { roles, never, none };
}

/** The text of a mark, white space folded and line ends joined. */
function textOf(mark: Mark, { text, grafs }: Copy): string {
  if (mark.text !== null) return mark.text;
  if (mark.line === mark.lastLine) return fold(text.slice(mark.start, mark.end));
  return joinPieces(text, mark.start, mark.end, grafs);
}

/** Whether a field holds this as it was read. */
function holds(copy: Copy, field: OverruledField, value: string): boolean {
  return copy.marks.some((mark) => mark.role === field && seen(textOf(mark, copy)) === value);
}

/** Does what a field holds come from a wire's frame, or, an alert's headline, from its text? It has no line of its own to stand on. */
function isElsewhere(copy: Copy, field: OverruledField): boolean {
  if (copy.isTold(field) || (field === 'slug' && copy.isTold('wire-keyword'))) return true;
  return field === 'headline' && copy.style.envelope !== null && !copy.has('headline');
}

/** Where a text stands in the copy, on lines of its own; null where it does not. */
function standing(copy: Copy, field: OverruledField, value: string, taken: readonly Given[]): Given | null {
  const { grafs } = copy;
  // Below the head an agency's name is its mark, and a word a word.
  const body = copy.marks.find(({ role }) => role === 'paragraph')?.start ?? copy.text.length;
  const end = field === 'source' || field === 'slug' ? body : copy.text.length;
  for (let first = 0; first < grafs.length && (grafs[first] as Graf).start < end; first++) {
    let text = '';
    for (let last = first; last < Math.min(first + MOST_LINES, grafs.length); last++) {
      const graf = grafs[last] as Graf;
      if (last > first && graf.afterBlank) break;
      text = text === '' ? graf.text : `${text} ${graf.text}`;
      if (text.length > 2 * value.length + 100) break;
      if (seen(text) !== value) continue;
      if (taken.some((one) => one.first <= last && one.last >= first)) break;
      return { first, last, role: field, whole: true };
    }
  }
  return null;
}

/** What a field holds that has been given, read as copy is. */
function fieldOf(field: OverruledField, value: string, lexicon: Lexicon): Partial<Assembled> {
  if (value === '') return { [field]: null };
  if (field === 'byline') return { byline: bylineOfField(value, lexicon) };
  // The dash that parts it from its paragraph is no part of it, and tells the grammar what it is.
  if (field === 'dateline') return { dateline: datelineOf(value, readDateline(`${value} — `, lexicon)) };
  return { [field]: value };
}

/** How `explain` is set: the copy, and a gutter beside it with line, role and rule. */
import type { Diagnostic } from '../../diagnostic.js';
import { widthOf, wrap } from '../../formats/shared/wrap.js';
import { isolated } from '../../formats/terminal/frame.js';
import type { Paint, Palette } from '../../formats/terminal/paint.js';
import type { ThemeRole } from '../../formats/terminal/themes/theme.js';
import { carrierRoles, type Role } from '../../read/source-map.js';
import { onOneLine } from '../../run/reporter.js';
import type { ExplainedPiece } from './explain-pieces.js';

/** What belongs together is of one colour. */
interface Group {
  name: string;
  paint: ThemeRole;
  has(role: Role): boolean;
}

const groups: readonly Group[] = [
  { name: 'head', paint: 'headline', has: (role) => ['headline', 'deck', 'lead'].includes(role) },
  {
    name: 'who, where, when',
    paint: 'byline',
    has: (role) => /^(?:byline|dateline|date$|source|edition|slug)/.test(role),
  },
  { name: 'quick looks', paint: 'sign', has: (role) => role.startsWith('quick-') },
  { name: 'sections', paint: 'label', has: (role) => ['section-label', 'subhead'].includes(role) },
  {
    name: 'body',
    paint: 'text',
    has: (role) =>
      [
        ...['paragraph', 'list-item', 'numbered-item', 'quote', 'preformatted', 'table-row'],
        ...['image', 'image-caption', 'image-credit', 'embed'],
      ].includes(role),
  },
  { name: 'notes, credits', paint: 'credit', has: (role) => ['note', 'credit'].includes(role) },
  {
    name: 'the file’s own',
    paint: 'muted',
    has: (role) => (carrierRoles as readonly Role[]).includes(role),
  },
  { name: 'the wire’s frame', paint: 'muted', has: (role) => role === 'envelope' || role.startsWith('wire-') },
];
const OUT: Group = { name: 'left out', paint: 'discarded', has: () => true };

/** Columns of the gutter's parts, where they stand beside each other. */
const NUMBER = 7;
const ROLE = 20;
const RULE = 24;
/** From so many columns on role and rule have one each; from so many on the copy stands beside them. */
const WIDE = 104;
const NARROW = 56;
/** Beside copy that is kept, and beside copy that is not: visible without colour too. */
const KEPT = '┃';
const LEFT_OUT = '×';

/** How the gutter stands: role and rule in a column each; in one column, the rule below the role; on a line above the copy. */
type Arrangement = 'wide' | 'beside' | 'above';

/** Makes the lines of an explanation; each text ends with a line end. */
export class Gutter {
  private readonly arrangement: Arrangement;
  /** Columns of the gutter where the copy stands beside it. */
  private readonly columns: number;
  /** Of the copy. */
  private readonly room: number;
  private readonly of: Palette['of'];

  /**
   * @param width in columns
   * @param colored whether it is for eyes; else nothing that can't be seen is added: only the sign says what is left out
   */
  constructor(
    private readonly width: number,
    palette: Palette,
    private readonly colored: boolean,
  ) {
    this.of = palette.of;
    this.arrangement = width >= WIDE ? 'wide' : width >= NARROW ? 'beside' : 'above';
    this.columns = { wide: NUMBER + ROLE + RULE, beside: NUMBER + ROLE, above: 0 }[this.arrangement];
    const indent = this.arrangement === 'above' ? 2 : this.columns;
    this.room = Math.max(8, width - indent - 3);
  }

  title(text: string): string {
    return `${this.of('title')(wrap(text, this.width).join('\n'))}\n`;
  }

  note(text: string): string {
    return `${this.of('muted')(wrap(text, this.width).join('\n'))}\n`;
  }

  /** @param before the piece that was shown before it, if any: what it says need not be said again */
  piece(one: ExplainedPiece, discarded: boolean, before: ExplainedPiece | undefined): string {
    const { paint } = groupOf(one.role, discarded);
    const ink = this.of(paint === 'discarded' ? 'muted' : paint);
    const sign = ink(discarded ? LEFT_OUT : KEPT);
    const copy = this.copyLines(one, discarded);
    const gutter = this.gutterLines(one, before, ink);
    const above = this.arrangement === 'above' ? `${gutter.shift() ?? ''}\n` : '';
    const count = this.arrangement === 'above' ? copy.length : Math.max(copy.length, gutter.length);
    let out = above;
    for (let index = 0; index < count; index++) {
      const left = this.arrangement === 'above' ? '' : gutter[index] || ' '.repeat(this.columns);
      out += `${`${left}${sign} ${copy[index] ?? ''}`.trimEnd()}\n`;
    }
    return out;
  }

  diagnostic({ severity, code, message, line }: Diagnostic): string {
    const paint = this.of(severity === 'info' ? 'muted' : severity);
    const text = `${severity}${line === null ? '' : ` at line ${line}`}: ${onOneLine(message)} [${code}]`;
    const indent = ' '.repeat(this.columns);
    const lines = wrap(text, Math.max(8, this.width - indent.length - 2));
    return lines.map((one, index) => `${indent}${paint(index === 0 ? '▲' : ' ')} ${paint(one)}\n`).join('');
  }

  /** What the colours say, of those that occur. */
  legend(pieces: readonly ExplainedPiece[]): string {
    const there = [...groups, OUT].filter((group) =>
      pieces.some(({ role }) => role !== 'blank' && groupOf(role, !isKept(role)) === group),
    );
    const entries = there.map((group) => ({
      text: `${group === OUT ? LEFT_OUT : KEPT} ${group.name}`,
      paint: this.of(group === OUT ? 'muted' : group.paint),
    }));
    if (pieces.some(({ runnerUp }) => runnerUp !== null))
      entries.push({ text: 'or …? second best', paint: this.of('warning') });
    return entries.length === 0 ? '' : `${flowed(entries, this.width, 3)}\n`;
  }

  private copyLines({ content, rtl }: ExplainedPiece, discarded: boolean): string[] {
    return wrap(content, this.room).map((line) => {
      const set = this.colored && rtl ? isolated(line) : line;
      return discarded && this.colored ? this.of('discarded')(set) : set;
    });
  }

  /** Each as wide as the gutter, in colour; one line where it stands above the copy. */
  private gutterLines(one: ExplainedPiece, before: ExplainedPiece | undefined, ink: Paint): string[] {
    const muted = this.of('muted');
    const number = before?.last === one.line ? '' : one.line === one.last ? `${one.line}` : `${one.line}–${one.last}`;
    const why = this.reasons(one, before);
    if (this.arrangement === 'above') {
      const parts = [{ text: number.padStart(4), paint: muted }, { text: one.role, paint: ink }, ...why];
      return [
        flowed(
          parts.map((part) => cut(part, this.width)),
          this.width,
        ),
      ];
    }
    const first = `${muted(number.padStart(NUMBER - 2))}  ${padded(one.role, ROLE, ink)}`;
    const below = ' '.repeat(NUMBER);
    if (this.arrangement === 'beside')
      return [first, ...why.map(({ text, paint }) => below + padded(text, ROLE, paint))];
    return why.map(
      ({ text, paint }, index) => (index === 0 ? first : below + ' '.repeat(ROLE)) + padded(text, RULE, paint),
    );
  }

  /** The rule, the role that came second, and what spoke for the first. */
  private reasons(one: ExplainedPiece, before: ExplainedPiece | undefined): Painted[] {
    const { role, rule, runnerUp } = one;
    // Below the role the rule takes a line of its own: not for what everybody can see.
    const obvious = rule === role || rule === before?.rule;
    const shown = this.arrangement === 'wide' || !obvious;
    return [
      ...(shown ? [{ text: rule, paint: this.of('muted') }] : []),
      ...(runnerUp === null ? [] : [{ text: `or ${runnerUp}?`, paint: this.of('warning') }]),
      ...reasonLines(one, before).map((text) => ({ text, paint: this.of('muted') })),
    ];
  }
}

/** So many things that decided are named beside the copy. */
const NAMED = 2;

/** How sure the line model is, and of what: "97%: rules, place". Once for pieces of one line. */
function reasonLines({ reason, line }: ExplainedPiece, before: ExplainedPiece | undefined): string[] {
  if (reason === undefined || reason.because.length === 0 || before?.line === line) return [];
  return wrap(`${percentOf(reason.probability)}: ${reason.because.slice(0, NAMED).join(', ')}`, ROLE - 2);
}

/** No line is surely what it is. */
function percentOf(probability: number): string {
  return probability > 0.99 ? '>99%' : `${Math.floor(probability * 100)}%`;
}

function cut({ text, paint }: Painted, width: number): Painted {
  return { text: text.length > width ? `${text.slice(0, width - 1)}…` : text, paint };
}

interface Painted {
  text: string;
  paint: Paint;
}

/** Texts one behind the other, on a new line where one no longer fits. */
function flowed(parts: readonly Painted[], width: number, gap = 1): string {
  let out = '';
  let used = 0;
  for (const { text, paint } of parts) {
    const columns = widthOf(text);
    if (used > 0) {
      const fits = used + gap + columns <= width;
      out += fits ? ' '.repeat(gap) : '\n';
      used = fits ? used + gap : 0;
    }
    out += paint(text);
    used += columns;
  }
  return out;
}

function groupOf(role: Role, discarded: boolean): Group {
  return discarded ? OUT : (groups.find((group) => group.has(role)) ?? OUT);
}

function isKept(role: Role): boolean {
  return groups.some((group) => group.has(role));
}

/** As wide as its part of the gutter, at least one space behind it; only the letters are painted. */
function padded(text: string, columns: number, paint: Paint): string {
  const shown = widthOf(text) < columns ? text : `${text.slice(0, columns - 2)}…`;
  return paint(shown) + ' '.repeat(Math.max(1, columns - widthOf(shown)));
}

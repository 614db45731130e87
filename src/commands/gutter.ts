/** How `explain` is set: the copy, and a gutter beside it with line, role and rule. */
import type { Diagnostic } from '../diagnostic.js';
import type { Role } from '../read/source-map.js';
import type { ThemeRole } from '../themes/theme.js';
import { isolated } from '../write/frame.js';
import type { Paint, Palette } from '../write/paint.js';
import { widthOf, wrap } from '../write/wrap.js';
import type { ExplainedPiece } from './explain-pieces.js';
import { onOneLine } from './report.js';

/** Makes the lines of an explanation; each text ends with a line end. */
export interface Gutter {
  title(text: string): string;
  note(text: string): string;
  /** @param before the piece that was shown before it, if any: what it says need not be said again */
  piece(piece: ExplainedPiece, discarded: boolean, before: ExplainedPiece | undefined): string;
  diagnostic(one: Diagnostic): string;
  /** What the colours say, of those that occur. */
  legend(pieces: readonly ExplainedPiece[]): string;
}

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
    has: (role) => ['paragraph', 'list-item', 'numbered-item', 'quote', 'preformatted', 'table-row'].includes(role),
  },
  { name: 'notes, credits', paint: 'credit', has: (role) => ['note', 'credit'].includes(role) },
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
/** Beside copy that is kept, and beside copy that is not: told without colour too. */
const KEPT = '┃';
const LEFT_OUT = '×';

/**
 * @param width in columns
 * @param colored is it for eyes? Else nothing that can't be seen is added: only the sign says what is left out
 */
export function gutterOf(width: number, { of }: Palette, colored: boolean): Gutter {
  const bodyIndent = width >= WIDE ? NUMBER + ROLE + RULE : width >= NARROW ? NUMBER + ROLE : 2;
  const room = Math.max(8, width - bodyIndent - 3);

  return {
    title: (text) => `${of('title')(wrap(text, width).join('\n'))}\n`,
    note: (text) => `${of('muted')(wrap(text, width).join('\n'))}\n`,
    piece,
    diagnostic,
    legend,
  };

  function piece(one: ExplainedPiece, discarded: boolean, before: ExplainedPiece | undefined): string {
    const group = groupOf(one.role, discarded);
    const ink = of(group.paint === 'discarded' ? 'muted' : group.paint);
    const sign = ink(discarded ? LEFT_OUT : KEPT);
    const lines = wrap(one.content, room).map((line) => {
      const set = colored && one.rtl ? isolated(line) : line;
      return discarded && colored ? of('discarded')(set) : set;
    });
    const number = before?.last === one.line ? '' : one.line === one.last ? `${one.line}` : `${one.line}–${one.last}`;
    // Below the role the rule takes a line of its own: not for what everybody can see.
    const obvious = one.rule === one.role || one.rule === before?.rule;
    const why = [
      ...(width < WIDE && obvious ? [] : [{ text: one.rule, paint: of('muted') }]),
      ...(one.runnerUp === null ? [] : [{ text: `or ${one.runnerUp}?`, paint: of('warning') }]),
    ];
    const gutter = gutterLines(number, one.role, why, ink);
    const length = Math.max(lines.length, gutter.length);
    let out = width < NARROW ? `${gutter.shift() ?? ''}\n` : '';
    for (let index = 0; index < (width < NARROW ? lines.length : length); index++) {
      const left = width < NARROW ? '' : (gutter[index] ?? '');
      out += `${left || ' '.repeat(width < NARROW ? 0 : bodyIndent)}${sign} ${lines[index] ?? ''}`.trimEnd();
      out += '\n';
    }
    return out;
  }

  /** Each as wide as the gutter, in colour. */
  function gutterLines(number: string, role: string, why: readonly Painted[], ink: Paint): string[] {
    const muted = of('muted');
    if (width < NARROW) {
      const parts = [{ text: number.padStart(4), paint: muted }, { text: role, paint: ink }, ...why];
      const cut = ({ text, paint }: Painted) => ({
        text: text.length > width ? `${text.slice(0, width - 1)}…` : text,
        paint,
      });
      return [flowed(parts.map(cut), width)];
    }
    const first = `${muted(number.padStart(NUMBER - 2))}  ${padded(role, ROLE, ink)}`;
    const below = ' '.repeat(NUMBER);
    if (width >= WIDE) {
      return why.map(
        ({ text, paint }, index) => (index === 0 ? first : below + ' '.repeat(ROLE)) + padded(text, RULE, paint),
      );
    }
    return [first, ...why.map(({ text, paint }) => below + padded(text, ROLE, paint))];
  }

  function diagnostic({ severity, code, message, line }: Diagnostic): string {
    const paint = of(severity === 'info' ? 'muted' : severity);
    const text = `${severity}${line === null ? '' : ` at line ${line}`}: ${onOneLine(message)} [${code}]`;
    const indent = width >= NARROW ? ' '.repeat(bodyIndent) : '';
    const lines = wrap(text, Math.max(8, width - indent.length - 2));
    return lines.map((one, index) => `${indent}${paint(index === 0 ? '▲' : ' ')} ${paint(one)}\n`).join('');
  }

  function legend(pieces: readonly ExplainedPiece[]): string {
    const there = [...groups, OUT].filter((group) =>
      pieces.some(({ role }) => role !== 'blank' && groupOf(role, !isKept(role)) === group),
    );
    const entries = there.map((group) => ({
      text: `${group === OUT ? LEFT_OUT : KEPT} ${group.name}`,
      paint: of(group === OUT ? 'muted' : group.paint),
    }));
    if (pieces.some(({ runnerUp }) => runnerUp !== null))
      entries.push({ text: 'or …? second best', paint: of('warning') });
    return entries.length === 0 ? '' : `${flowed(entries, width, 3)}\n`;
  }
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

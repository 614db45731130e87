/** Lines of a page that hold no words of the copy: bars, boxes, rules, margins. */
import { eachLine } from '../shared/each-line.js';
import { widthOf, wrap } from '../shared/wrap.js';
import type { Paint } from './paint.js';

/**
 * Around a line that reads from right to left: terminals that turn words (VTE, mlterm, Konsole) take a line as one from
 * left to right else, and the full stop at its end lands at the wrong side, and a Latin name turns the words around it.
 */
const ISOLATE = ['\u2067', '\u2069'] as const;

/** A line set to read from right to left, wherever it stands. */
export function isolated(line: string): string {
  return ISOLATE.join(line);
}

/** With fewer columns a frame would leave no room for words. */
const LEAST_FRAME = 24;

/** Columns that a line takes on the screen. */
function shownWidth(line: string): number {
  return widthOf(withoutAdded(line));
}

/** A line without what we add ourselves and takes no columns: styles, the two ends of a link, the two of a direction. */
function withoutAdded(line: string): string {
  let words = '';
  let start = 0;
  for (let at = line.indexOf('\x1b'); at >= 0; at = line.indexOf('\x1b', start)) {
    words += line.slice(start, at);
    start = line.charAt(at + 1) === '[' ? line.indexOf('m', at) + 1 : line.indexOf('\x1b\\', at + 1) + 2;
  }
  words += line.slice(start);
  return words.includes('\u2067') ? words.replace(/[\u2067\u2069]/g, '') : words;
}

function padded(line: string, width: number): string {
  return line + ' '.repeat(Math.max(0, width - shownWidth(line)));
}

/**
 * The lines of a text moved to the right end of the measure, as scripts that run from right to left are set; what hangs
 * at the left hangs at the right.
 * @param ours whether the words are our own, which run from left to right
 */
export function flushRight(text: string, width: number, ours = false): string {
  const [open, close] = ours ? ['', ''] : ISOLATE;
  return text.replace(/^( *)(.+)$/gm, (_, hang: string, line: string) => {
    const space = ' '.repeat(Math.max(0, width - hang.length - shownWidth(line)));
    return space + open + line + close + hang;
  });
}

export interface BarOptions {
  width: number;
  paint: Paint;
  /** Whether the paint shows where the bar ends; else a rule does. */
  solid: boolean;
  rtl: boolean;
}

/** Source at one end of the line, the others at the other; below each other where they don't fit. */
export function barLines(source: string | null, others: readonly string[], options: BarOptions): string {
  const { width, paint, solid, rtl } = options;
  // Where nobody has signed, the desk's name for the story stands first.
  const ends = source === null ? [others.join(' · '), ''] : [source, others.join(' · ')];
  const [left = '', right = ''] = rtl ? ends.reverse() : ends;
  const gap = width - widthOf(left) - widthOf(right) - 2;
  if (gap < (left !== '' && right !== '' ? 2 : 0)) {
    const lines = [left, right].flatMap((end) => (end === '' ? [] : wrap(end, Math.max(1, width - 2))));
    return `${lines.map((line) => paint(solid ? padded(` ${line}`, width) : ` ${line}`)).join('\n')}\n`;
  }
  if (solid) return `${paint(` ${left}${' '.repeat(gap)}${right} `)}\n`;
  const rule = '━'.repeat(Math.max(0, gap + (left === '' ? 1 : 0) + (right === '' ? 1 : 0)));
  return `${paint([left, rule, right].filter((one) => one !== '').join(' '))}\n`;
}

/** A label with a rule behind it, to the end of the line; the label alone where there is no room. */
export function ruledLabel(label: string, width: number, rule: Paint, rtl: boolean): string {
  const room = width - shownWidth(label) - 1;
  if (label.includes('\n') || room < 3) return label;
  return rtl ? `${rule('─'.repeat(room))} ${label}` : `${label} ${rule('─'.repeat(room))}`;
}

export interface BoxOptions {
  width: number;
  /** Where it fits the edge; null for none. */
  label: string | null;
  rule: Paint;
  rtl: boolean;
}

/** Whether a box can be drawn in so many columns. */
export function boxFits(width: number): boolean {
  return width >= LEAST_FRAME;
}

/** Whether the label leaves something of the upper edge. */
export function fitsEdge(label: string, width: number): boolean {
  return boxFits(width) && shownWidth(label) <= width - FRAME - 2;
}

/** Columns that the frame takes beside the text in it. */
export const FRAME = 4;

/**
 * Text in a frame, the label in its upper edge.
 * @param content lines no wider than the width less the frame, but for addresses
 */
export function boxed(content: string, { width, label, rule, rtl }: BoxOptions): string {
  const inner = width - FRAME;
  const fill = '─'.repeat(label === null ? width - 2 : width - 5 - shownWidth(label));
  const [before, behind] = rtl ? [`╭${fill}`, '─╮'] : ['╭─', `${fill}╮`];
  const top = label === null ? rule(`╭${fill}╮`) : `${rule(before)} ${label} ${rule(behind)}`;
  const edge = rule('│');
  const lines = content.trimEnd().split('\n');
  return `${top}\n${lines.map((line) => `${edge} ${padded(line, inner)} ${edge}\n`).join('')}${rule(`╰${'─'.repeat(width - 2)}╯`)}\n\n`;
}

export interface PageOptions {
  /** Columns of the text, and of the screen. */
  width: number;
  columns: number;
  paper: Paint | null;
}

/** Columns of paper at each side of the text. */
const PAPER_MARGIN = 3;

/** The text in the middle of the screen, on paper where there is some. */
export function placed(content: string, { width, columns, paper }: PageOptions): string {
  const room = Math.max(0, (columns - width) >> 1);
  if (paper === null) {
    const margin = ' '.repeat(room);
    return room === 0 ? content : eachLine(content, (line) => margin + line);
  }
  const side = ' '.repeat(Math.min(PAPER_MARGIN, room));
  const margin = ' '.repeat(room - side.length);
  const lines = side === '' ? content.split('\n') : ['', ...content.split('\n'), ''];
  return lines.map((line) => margin + paper(side + padded(line, width) + side)).join('\n');
}

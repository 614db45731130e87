/** A theme's inks as functions that colour a text, by what the terminal can show. */
import { Chalk, type ChalkInstance } from 'chalk';
import { eachLine } from '../shared/each-line.js';
import type { WriteOptions } from '../writer.js';
import type { Ink, Theme, ThemeRole } from './themes/theme.js';

/** Colours a text of one or more lines; no line leaves its colour open. */
export type Paint = (text: string) => string;

export interface Palette {
  /** The paint for a part of a story. */
  of(role: ThemeRole): Paint;
  /** Words that the copy itself sets apart. */
  weight(weight: 'bold' | 'italic'): Paint;
  /** Paints a line's background, and gives its text the theme's own ink; null where the terminal's background stays. */
  paper: Paint | null;
}

const WEIGHTS = ['bold', 'italic', 'underline', 'inverse', 'strikethrough'] as const;

/** Makes each paint when it is first asked for: a story needs a few of them. */
export function paletteOf(theme: Theme, level: WriteOptions['colors']): Palette {
  const chalk = new Chalk({ level });
  const made = new Map<ThemeRole, Paint>();
  const of = (role: ThemeRole): Paint => {
    let paint = made.get(role);
    if (paint === undefined) {
      const ink = theme.roles[role];
      paint = level === 0 || ink === undefined ? (text) => text : byLine(inked(chalk, ink, level));
      made.set(role, paint);
    }
    return paint;
  };
  const weight = (name: 'bold' | 'italic'): Paint => (level === 0 ? (text) => text : byLine(chalk[name]));
  return { of, weight, paper: level > 0 && theme.paper ? inked(chalk, paperInk(theme), level) : null };
}

function paperInk({ grounds: [on], ansiGround, roles }: Theme): Ink {
  return {
    ...roles.text,
    ...(on === undefined ? {} : { on }),
    ...(ansiGround === null ? {} : { ansiOn: ansiGround }),
  };
}

/**
 * Chalk closes and opens again at a line's end, but it paints the empty lines too. And it is asked only about lines that
 * have a style in them already: for all others its two ends are known.
 */
function byLine(style: Paint): Paint {
  const [open = '', close = ''] = style(' ').split(' ');
  return (text) => eachLine(text, text.includes('\x1b') ? style : (line) => open + line + close);
}

function inked(chalk: ChalkInstance, ink: Ink, level: WriteOptions['colors']): ChalkInstance {
  let style = chalk;
  for (const weight of WEIGHTS) if (ink[weight]) style = style[weight];
  if (level === 1) {
    if (ink.ansi !== undefined) style = style[ink.ansi];
    if (ink.ansiOn !== undefined) style = style[`bg${capital(ink.ansiOn)}`];
  } else {
    if (ink.color !== undefined) style = style.hex(ink.color);
    if (ink.on !== undefined) style = style.bgHex(ink.on);
  }
  return style;
}

function capital<T extends string>(name: T): Capitalize<T> {
  return (name.charAt(0).toUpperCase() + name.slice(1)) as Capitalize<T>;
}

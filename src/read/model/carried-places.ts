/** Where each line of hinted copy stands: inside the element that holds the story, or around it. */
import type { Hint } from '../../input/carriers/carrier.js';
import type { Copy } from '../copy.js';
import { comparable } from '../text/words.js';

export interface Places {
  /** 2 in the element that holds most running text, 1 in what holds that, 0 elsewhere. */
  main: number;
  /** 0 above that element's first running text, 1 within, 2 below its last, 3 where there is none. */
  side: number;
  /** How many lines below the first top heading: negative above it, 0 for the heading itself. */
  head: number;
  /** How many lines away from the first running text of the story. */
  first: number;
  /** Of a heading: 0 the first of its level, 1 another; 2 none. */
  level: number;
  /** Whether it is the first top heading, or says the same. */
  title: number;
  /** How many lines its element holds. */
  crowd: number;
  /** Whether most of them are links. */
  linked: number;
  /**
   * How its own names compare, among the lines of the story's element: 0 as most running text has them, 1 shared by short lines alone, 2 on
   * one short line, 3 others; 4 elsewhere.
   */
  dress: number;
}

/** What an element holds. */
interface Group {
  prose: number;
  lines: number;
  linked: number;
}

export function placesOf(copy: Copy, hints: readonly Hint[]): Places[] {
  const groups = new Map<number, Group>();
  const outers = new Map<number, number>();
  const worth = hints.map((hint, at) => worthOf(copy, hint, at));
  hints.forEach((hint, at) => {
    const group = groupOf(groups, hint.group ?? -1);
    group.lines++;
    if ((hint.links ?? 0) > 0.6) group.linked++;
    group.prose += worth[at] as number;
    const outer = hint.outer ?? -1;
    outers.set(outer, (outers.get(outer) ?? 0) + (worth[at] as number));
  });
  const most = likeliest([...groups].map(([id, { prose }]) => [id, prose] as const));
  const outer = likeliest([...outers]);
  const inMain = hints.map(({ group, outer: around }) =>
    group === most ? 2 : group === outer || around === outer ? 1 : 0,
  );
  const first = inMain.findIndex((main, at) => main > 0 && (worth[at] as number) > 0);
  let last = inMain.length - 1;
  while (last >= 0 && !((inMain[last] as number) > 0 && (worth[last] as number) > 0)) last--;
  const top = topHeading(copy, hints);
  const title = top < 0 ? '' : comparable(copy.grafs[top]?.text ?? '');
  const levels = new Set<number>();
  const dresses = dressesOf(copy, hints, inMain, worth);
  return hints.map((hint, at) => {
    const group = groupOf(groups, hint.group ?? -1);
    const { level } = hint;
    const before = level !== undefined && levels.has(level);
    if (level !== undefined) levels.add(level);
    const text = copy.grafs[at]?.text ?? '';
    return {
      main: inMain[at] as number,
      side: first < 0 ? 3 : at < first ? 0 : at > last ? 2 : 1,
      head: top < 0 ? -99 : at - top,
      first: first < 0 ? 99 : Math.abs(at - first),
      level: level === undefined ? 2 : before ? 1 : 0,
      title: top < 0 ? 3 : at === top ? 2 : text.length < 300 && comparable(text) === title ? 1 : 0,
      crowd: group.lines,
      linked: group.linked * 2 > group.lines ? 1 : 0,
      dress: dresses[at] as number,
    };
  });
}

/** In UTF-16 units: subheads and captions are mostly shorter, and running text longer. */
const SHORT = 120;

function dressesOf(copy: Copy, hints: readonly Hint[], inMain: readonly number[], worth: readonly number[]): number[] {
  const keys = hints.map(({ names = [], block, level = 0 }) => `${block} ${level} ${names.join(' ')}`);
  const known = new Map<string, { prose: number; lines: number; longest: number }>();
  keys.forEach((key, at) => {
    if (inMain[at] === 0) return;
    const one = known.get(key) ?? { prose: 0, lines: 0, longest: 0 };
    one.prose += worth[at] as number;
    one.lines++;
    one.longest = Math.max(one.longest, copy.grafs[at]?.text.length ?? 0);
    known.set(key, one);
  });
  let common = '';
  let most = 0;
  for (const [key, { prose }] of known) if (prose > most) [common, most] = [key, prose];
  return keys.map((key, at) => {
    const one = known.get(key);
    if (inMain[at] === 0 || one === undefined) return 4;
    if (key === common) return 0;
    return one.longest > SHORT ? 3 : one.lines > 1 ? 1 : 2;
  });
}

function groupOf(groups: Map<number, Group>, id: number): Group {
  let group = groups.get(id);
  if (group === undefined) {
    group = { prose: 0, lines: 0, linked: 0 };
    groups.set(id, group);
  }
  return group;
}

/** In UTF-16 units: a long paragraph counts for no more. */
const MOST = 600;

/** How much running text a line is. */
function worthOf(copy: Copy, { links = 0, block = 'paragraph', region }: Hint, at: number): number {
  if (links > 0.4 || (block !== 'paragraph' && block !== 'item') || region === 'comments' || region === 'footer')
    return 0;
  return copy.kind(at) === 'prose' ? Math.min(MOST, copy.grafs[at]?.text.length ?? 0) : 0;
}

function likeliest(all: readonly (readonly [number, number])[]): number {
  let best = -2;
  let most = 0;
  for (const [id, prose] of all)
    if (prose > most) {
      most = prose;
      best = id;
    }
  return best;
}

/** The first heading of the highest level that is neither a heading of links nor in a menu. */
function topHeading(copy: Copy, hints: readonly Hint[]): number {
  let best = -1;
  let highest = 7;
  hints.forEach(({ level, region }, at) => {
    if (level === undefined || level >= highest || region === 'menu' || region === 'footer') return;
    if ((copy.grafs[at]?.text.length ?? 0) < 12 && level > 1) return;
    highest = level;
    best = at;
  });
  return best;
}

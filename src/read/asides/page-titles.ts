/** What a browser puts in front of a page's headline: the tab's title above it, and breadcrumbs that are glued to it. */
import type { Line } from '../../input/lines.js';
import { LetterPattern } from '../text/letter-pattern.js';
import { type Aside, type Looked, wholeLine } from './aside.js';

/** In lines, from the top. */
const NEAR = 15;
/** In lines, between a tab's title and the headline. */
const APART = 6;
/** In UTF-16 units. */
const SHORTEST = 15;
const LONGEST = 200;
/** What separates a headline from the name of the site. */
const BETWEEN = /^ ?[|–—·•-] ?(?=\S.{1,60}$)/;
/** Where pasting has glued two parts of a breadcrumb trail together: "HomeNews". */
const GLUED = new LetterPattern('(?<=\\p{Ll})(?=\\p{Lu})', 'g');
/** What parts one that has its signs: "Home / News / Harbour reopens". */
const WAY_SIGN = / ?[/>›»→] /g;
/** In words, of one part of a trail. */
const MOST_WORDS = 3;
/** In UTF-16 units: no breadcrumb trail is longer. */
const LONGEST_WAY = 60;

export function* findPageTitles({ lines, text, lexicon, carried }: Looked): Generator<Aside> {
  if (carried) return;
  for (const [at, line] of lines.slice(0, NEAR).entries()) {
    if (line.text.length < SHORTEST || line.text.length > LONGEST) continue;
    const near = lines.slice(at + 1, at + 1 + APART);
    if (isTabTitle(line, near)) {
      yield wholeLine(line, 'headline-repeated');
      continue;
    }
    const isMenu = (word: string) => lexicon.page.line(word) === 'menu';
    if (isWayWith(line, near, isMenu)) {
      yield wholeLine(line, 'menu');
      continue;
    }
    const start = text.slice(line.start, Math.min(line.end, line.start + LONGEST_WAY));
    const signed = signedWayLength(start, isMenu);
    const isWhole = signed > 0 && isHeadline(text.slice(line.start + signed, line.end));
    const way = isWhole ? signed : wayLength(start, isMenu);
    if (way === 0) continue;
    yield {
      lines: [line],
      as: 'headline',
      seen: true,
      parts: [
        { role: 'menu', start: line.start, end: line.start + way },
        { role: 'headline', start: line.start + way, end: line.end },
      ],
    };
    return;
  }
}

/** Whether a line is the headline with the name of the site behind it, above the headline itself. */
function isTabTitle({ text }: Line, below: readonly Line[]): boolean {
  return below.some(
    ({ text: headline }) =>
      headline.length >= SHORTEST && text.startsWith(headline) && BETWEEN.test(text.slice(headline.length)),
  );
}

/** Whether a line is a breadcrumb trail that ends with the headline, above the headline itself: "Home News Harbour reopens". */
function isWayWith({ text }: Line, below: readonly Line[], isMenu: (word: string) => boolean): boolean {
  const headline = below.find((line) => line.text.length >= SHORTEST && text.endsWith(line.text))?.text;
  if (headline === undefined || headline.length === text.length) return false;
  const way = text.slice(0, -headline.length);
  return way.length <= LONGEST_WAY && isMenu(/^\p{L}\p{Ll}+/u.exec(way)?.[0] ?? '');
}

/**
 * How long the breadcrumb trail in front of a headline is; 0 where there is none. It begins with a menu's word, and at least two of its
 * words are glued to what follows: "YouTube" and "NewsGuard" are names.
 */
function wayLength(start: string, isMenu: (word: string) => boolean): number {
  const joints = [...start.matchAll(GLUED.of(start))].map(({ index }) => index);
  const first = joints[0];
  if (first === undefined || joints.length < 2 || !isMenu(start.slice(0, first))) return 0;
  // A name further on may have a capital inside: the parts of a trail are close together.
  let end = first;
  for (const joint of joints.slice(1)) {
    if (start.slice(end, joint).split(' ').length > MOST_WORDS) break;
    end = joint;
  }
  return end === first ? 0 : end;
}

/** The same for a trail whose parts stand between signs: the first is a menu's word, and at least two stand in front of the headline. */
function signedWayLength(start: string, isMenu: (word: string) => boolean): number {
  let end = 0;
  let parts = 0;
  for (const { 0: sign, index } of start.matchAll(WAY_SIGN)) {
    const part = start.slice(end, index);
    if (parts === 0 ? !isMenu(part) : part.split(' ').length > MOST_WORDS) break;
    end = index + sign.length;
    parts++;
  }
  return parts >= 2 ? end : 0;
}

/** Whether what stands behind a trail's signs is more than its last part. */
function isHeadline(text: string): boolean {
  return text.length >= SHORTEST && text.split(' ').length > MOST_WORDS;
}

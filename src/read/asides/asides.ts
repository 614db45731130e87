/** Finds everything that stands beside the text of a story and is known by its form. */
import type { Line } from '../../input/lines.js';
import type { Framed } from '../framed.js';
import type { LineRole } from '../model/line-roles.js';
import type { Lexicon } from '../text/lexicon.js';
import { findAdvisories } from './advisories.js';
import type { Aside, Finder } from './aside.js';
import { findClosings } from './closings.js';
import { findColumns } from './columns.js';
import { findComments } from './comments.js';
import { findContacts } from './contacts.js';
import { findCorrections } from './corrections.js';
import { findCues } from './cues.js';
import { findDurations } from './durations.js';
import { findEmbeds } from './embeds.js';
import { findGreetings } from './greetings.js';
import { findMailNotices } from './mail-notices.js';
import { marksOfAside } from './marks-of-aside.js';
import { findNotesToEditors } from './notes-to-editors.js';
import { findPageTitles } from './page-titles.js';
import { findPictures } from './pictures.js';
import { findQuotes } from './quotes.js';
import { findStamps } from './stamps.js';

/** In this order: a line belongs to the first finder that finds something in it. */
const finders: readonly Finder[] = [
  findCorrections,
  findContacts,
  findPictures,
  findEmbeds,
  findQuotes,
  findComments,
  findColumns,
  findStamps,
  findPageTitles,
  findDurations,
  findCues,
  findNotesToEditors,
  findAdvisories,
  findGreetings,
  findMailNotices,
  findClosings,
];

/** A story without the lines that are not text, and the asides among those that are left, by their first lines. */
export interface WithAsides extends Framed {
  asides: ReadonlyMap<Line, Aside>;
}

/**
 * Finds the asides of a story. Those that the model does not see are removed from its lines, and marked.
 * @param lines the story's, where it has no frame
 * @param framed the story in its frame; null where it has none
 * @param carried whether a carrier says what each line is
 * @param isSettled whether somebody has already said what a line is: such lines are left alone
 * @returns null where there is neither
 */
export function withAsides(
  text: string,
  lines: readonly Line[],
  framed: Framed | null,
  { lexicon, carried, isSettled }: { lexicon: Lexicon; carried: boolean; isSettled: (line: Line) => boolean },
): WithAsides | null {
  const { labels = new Map(), marks = [] } = framed ?? {};
  const inside = framed?.lines ?? lines;
  const found = asidesIn(
    { text, lines: inside, lexicon, carried, labelOf: (line) => labels.get(line) ?? null },
    isSettled,
  );
  if (framed === null && found.length === 0) return null;
  const certain = new Map<Line, LineRole>(framed?.certain);
  const out = new Set<Line>();
  const asides = new Map<Line, Aside>();
  for (const aside of found) {
    if (!aside.seen) {
      for (const line of aside.lines) out.add(line);
    } else {
      asides.set(aside.lines[0] as Line, aside);
      for (const line of aside.lines) certain.set(line, aside.as);
    }
  }
  const own = found.filter(({ seen }) => !seen).flatMap((aside) => marksOfAside(text, aside));
  return {
    lines: withoutLines(inside, out),
    marks: own.length === 0 ? marks : [...marks, ...own].sort((one, other) => one.start - other.start),
    labels,
    certain,
    asides,
  };
}

function asidesIn(looked: Parameters<Finder>[0], isSettled: (line: Line) => boolean): Aside[] {
  const taken = new Set<Line>();
  const all: Aside[] = [];
  for (const find of finders) {
    for (const aside of find(looked)) {
      if (aside.lines.some((line) => taken.has(line) || isSettled(line))) continue;
      all.push(aside);
      for (const line of aside.lines) taken.add(line);
    }
  }
  return all;
}

/** @returns the lines that are not `out`; one that stood below a removed line begins something new, as below a blank line */
function withoutLines(lines: readonly Line[], out: ReadonlySet<Line>): Line[] {
  const kept: Line[] = [];
  for (const [at, line] of lines.entries()) {
    if (out.has(line)) continue;
    const above = lines[at - 1];
    // The line itself is changed, since other maps have it as their key.
    if (above !== undefined && out.has(above)) line.afterBlank = true;
    kept.push(line);
  }
  return kept;
}

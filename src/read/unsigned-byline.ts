/**
 * A line of names without "By" between headline and body: what stands around it has to say that it is a byline. Each thing that
 * does is a vote, and the line needs two. A name alone is as often a caption, a speaker or a link.
 */
import { anywhere } from '../languages/anywhere.js';
import type { Copy } from './copy.js';
import { type BylineReading, readRoleLine } from './grammar/byline.js';
import type { Kind } from './kinds.js';
import type { Graf } from './layout.js';

/** Where the story's parts are, as indices of grafs. */
interface Parts {
  start: number;
  body: number;
  summary: { label: number; end: number } | null;
}

/** In votes: fewer make no byline. */
const ENOUGH = 2;
/** The first line with enough votes signs the story, unless one below it has more than so many more. */
const FAR_MORE = 2;
/** In UTF-16 units. */
const LONGEST = 120;

/**
 * @param from index of the first graf that can be the byline
 * @returns the index of the line; -1 where there is none
 */
export function unsignedByline(copy: Copy, from: number, { start, body, summary }: Parts): number {
  const end = Math.min(body, copy.grafs.length);
  // A wire signs what is signed; and where somebody signs with "By", nobody else does.
  if (copy.style.envelope !== null || copy.kindsIn(start, end).includes('byline')) return -1;
  let best = -1;
  let most = 0;
  for (let at = from; at < end; at++) {
    if (summary !== null && at >= summary.label && at < summary.end) continue;
    const names = namesAt(copy, at);
    const votes = names === null ? 0 : votesFor(copy, at, names, end);
    if ((best < 0 && votes >= ENOUGH) || votes > most + FAR_MORE) {
      best = at;
      most = votes;
    }
  }
  return best;
}

/** A short line that is nothing but names or agencies, as it is read; null where it is anything else. */
function namesAt(copy: Copy, at: number): BylineReading | null {
  if (copy.kind(at) !== 'short' || (copy.grafs[at] as Graf).text.length > LONGEST) return null;
  const reading = copy.byline(at);
  return reading === null || reading.sure < 2 ? null : reading;
}

/** How many votes a line has. Those that hardly anything else has count twice. */
function votesFor(copy: Copy, at: number, names: BylineReading, body: number): number {
  const is = (kind: Kind, near: number) => near >= 0 && near < copy.grafs.length && copy.kind(near) === kind;
  const isPage = copy.style.page;
  const certain = [hasDate(copy, at, names), isBelowLabel(copy, at)];
  const likely = [
    names.authors.some(({ kind }) => kind === 'person'),
    names.authors.some(
      ({ kind, role, affiliation }) => kind === 'organization' || role !== null || affiliation !== null,
    ),
    at + 1 === body,
    is('date', at - 1),
    is('date', at + 1) || (isPage && is('share-bar', at + 1)),
    is('date', at + 2),
    // A page says it at the top, and at the foot.
    isPage && copy.times(at) > 1,
    isAboveRole(copy, at),
  ];
  return 2 * countOf(certain) + countOf(likely);
}

function countOf(votes: readonly boolean[]): number {
  return votes.filter((vote) => vote).length;
}

/** A date is glued on behind the names. */
function hasDate(copy: Copy, at: number, { length }: BylineReading): boolean {
  return length < (copy.grafs[at] as Graf).text.length;
}

const SIGNED_LABELS = new Set(anywhere.signedLabels);

/** Below "By" or "Author", alone on its line. */
function isBelowLabel(copy: Copy, at: number): boolean {
  const word = (copy.grafs[at - 1]?.text ?? '').toLowerCase().replace(/:$/, '');
  return copy.lexicon.by.has(word) || SIGNED_LABELS.has(word);
}

/** Above a job, or for whom somebody writes. */
function isAboveRole(copy: Copy, at: number): boolean {
  const below = copy.grafs[at + 1];
  if (below === undefined) return false;
  const authors = copy.byline(at + 1)?.authors ?? [];
  const isOutlet = authors.length > 0 && authors.every(({ kind }) => kind === 'organization');
  return isOutlet || readRoleLine(below.text, copy.lexicon) !== null;
}

/** One text with a language's own quotation marks, apostrophes and dashes in place of a typewriter's. */
import { languageTagged } from '../../languages/index.js';
import type { QuotationMarks, Typography } from '../../languages/language.js';
import { addressesIn } from '../shared/links.js';
import { type Quote, type QuoteRules, quotesIn } from './quotes.js';

/** What a language has, ready for use. */
export interface Typesetter extends QuoteRules {
  quotes: QuotationMarks;
  dash: string;
}

/** A stretch of a text that another takes the place of, in UTF-16 units. */
interface Change {
  start: number;
  end: number;
  by: string;
}

/** A text that has been set. */
export interface SetText {
  text: string;
  /** Where an offset into the old text is in the new one. */
  moved(offset: number): number;
}

/** A part of a text, in UTF-16 units, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** @returns null for a language that we know no marks of, and for none ("und") */
export function typesetterFor(language: string): Typesetter | null {
  const typography = languageTagged(language)?.typography;
  if (typography === undefined) return null;
  const { dash, elided = [], apostrophe = true, closesInWord = false } = typography;
  return { quotes: marksOf(typography, language), dash, elided: new Set(elided), apostrophe, closesInWord };
}

function marksOf({ quotes, regions = {} }: Typography, language: string): QuotationMarks {
  const region = language.split('-').find((subtag, index) => index > 0 && Object.hasOwn(regions, subtag));
  return (region === undefined ? undefined : regions[region]) ?? quotes;
}

/** Nothing that could change: most texts are done with that. */
const TYPEWRITTEN = /["']|--| - /;

/**
 * Sets a text. What it holds beside quotes, apostrophes and dashes stays as it is, and so do addresses, a quote behind a
 * figure (6'2"), and one of which it is not sure whether it opens or closes. Linear; done twice, it is as done once.
 * @param apart stretches that stay as they are: code
 */
export function setText(text: string, typesetter: Typesetter, apart: readonly Stretch[] = []): SetText {
  if (!TYPEWRITTEN.test(text)) return { text, moved: (offset) => offset };
  const isOurs = outsideOf([...apart, ...addressesOf(text)], text.length);
  const changes = [
    ...quotesIn(text, typesetter, isOurs).flatMap((quote) => changed(quote, typesetter)),
    ...dashesIn(text, typesetter, isOurs),
  ].sort((one, other) => one.start - other.start);
  return applied(text, changes);
}

function changed({ at, sign, mark, inner }: Quote, { quotes }: Typesetter): Change[] {
  if (mark === null) return [];
  const [open, close, innerOpen, innerClose] = quotes;
  const set = (sign === "'") === inner ? [open, close] : [innerOpen, innerClose];
  const by = mark === 'apostrophe' ? '’' : (set[mark === 'open' ? 0 : 1] as string);
  return [{ start: at, end: at + 1, by }];
}

const HYPHENS = /(?<!-)(?:-{2,3}(?!-)|(?<=\S )-(?= \S))/g;
const FIGURE = /\p{Nd}/u;

/** Two hyphens or three, and one between two spaces; not what parts figures, which may be a score or a sum. */
function dashesIn(text: string, { dash }: Typesetter, isOurs: (at: number) => boolean): Change[] {
  return [...text.matchAll(HYPHENS)].flatMap(({ 0: sign, index }) => {
    const [start, end] = [index, index + sign.length];
    const [left, right] = [text.slice(0, start).at(-1) ?? '', text.charAt(end)];
    if (!isOurs(start) || (left === '' && right === '')) return [];
    const spaced = sign.length === 1;
    const [far, further] = spaced ? [text.charAt(start - 2), text.charAt(end + 1)] : [left, right];
    if (FIGURE.test(far) && FIGURE.test(further)) return spaced ? [] : [{ start, end, by: '–' }];
    return [{ start, end, by: dash }];
  });
}

/** Addresses, those of mail and without a scheme included. */
function addressesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { text: piece, href } of addressesIn(text)) {
    if (href !== null) stretches.push({ start: at, end: at + piece.length });
    else stretches.push(...bareAddressesOf(piece, at));
    at += piece.length;
  }
  return stretches;
}

const BARE = /[\p{L}\p{N}]@[\p{L}\p{N}]|^["'“”„‘’‚«»‹›「」『』(]*www\./u;
/** What stands around an address. */
const AROUND = '"\'“”„‘’‚«»‹›「」『』().,;:!?';

function bareAddressesOf(text: string, offset: number): Stretch[] {
  if (!/@|www\./.test(text)) return [];
  return [...text.matchAll(/\S+/g)]
    .filter(([word]) => BARE.test(word))
    .map(({ 0: word, index }) => {
      let start = index;
      let end = index + word.length;
      while (start < end && AROUND.includes(text.charAt(start))) start++;
      while (end > start && AROUND.includes(text.charAt(end - 1))) end--;
      return { start: start + offset, end: end + offset };
    });
}

/** Tells of each offset whether none of the stretches holds it. */
function outsideOf(stretches: readonly Stretch[], length: number): (at: number) => boolean {
  if (stretches.length === 0) return () => true;
  const inside = new Uint8Array(length);
  let done = 0;
  for (const { start, end } of stretches.toSorted((one, other) => one.start - other.start)) {
    // What several hold is filled once.
    inside.fill(1, Math.max(done, start), Math.max(done, end));
    done = Math.max(done, end);
  }
  return (at) => inside[at] === 0;
}

function applied(text: string, changes: readonly Change[]): SetText {
  let out = '';
  let at = 0;
  /** Where a change ends in the old text, and by how much what follows it has moved. */
  const ends: number[] = [];
  const shifts: number[] = [];
  for (const { start, end, by } of changes) {
    out += text.slice(at, start) + by;
    at = end;
    ends.push(end);
    shifts.push(out.length - end);
  }
  return {
    text: out + text.slice(at),
    moved: (offset) => offset + (shifts[lastUpTo(ends, offset)] ?? 0),
  };
}

/** The index of the last of some growing numbers that is no greater; -1 for none. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

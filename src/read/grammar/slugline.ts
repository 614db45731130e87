/**
 * The grammar of the slug line: `Headline/ Source/ CITY/ Author/ Edition/ Lead paragraph ...`.
 * Fields can be missing or extra, so each is weighed against each of the house's fields and the order decides
 * between them.
 */

import { isRegionName, placeOpeners } from '../../houses/gazetteer.js';
import type { SlugField, Style } from '../../houses/style.js';
import { hasDigit } from '../text/characters.js';
import type { Lexicon } from '../text/lexicon.js';
import { PARTICLES } from '../text/person-names.js';
import { fold, skipWhite, trimWhite } from '../text/white-space.js';
import { endsSentence, hasCase, isAllCapitals, isCapitalised, startsSmall, wordCount, wordsOf } from '../text/words.js';
import { nameLikeness } from './byline.js';
import { isAffiliation } from './roles.js';

interface SlugPiece {
  role: 'headline' | SlugField | 'lead' | 'unplaced-field' | 'separator';
  /** Offsets in the input, white space left out; end is exclusive. */
  start: number;
  end: number;
}

export interface SlugLine {
  pieces: SlugPiece[];
  /** How many fields are sure by what they say, not by their place alone. */
  sure: number;
  /** Whether the author's field has nothing but its place to speak for it. */
  bylineUncertain: boolean;
}

interface Field {
  start: number;
  end: number;
  text: string;
}

/** More fields than a house has, and a few extra: what comes after is the lead, however many slashes it holds. */
const MOST_EXTRA = 3;
const SURE = 2;

/**
 * Reads a line as a slug line.
 * @param copy the whole input; the line is [start, end) of it
 * @returns null where the line is no slug line: no slash with a space behind it, or nothing that a field could be
 */
export function readSlugLine(
  copy: string,
  start: number,
  end: number,
  style: Style,
  lexicon: Lexicon,
): SlugLine | null {
  if (style.slugLine === null) return null;
  // Most lines hold no slash, and are none.
  if (!copy.slice(start, end).includes('/')) return null;
  const slots = style.slugLine.fields;
  const { fields, slashes } = splitFields(copy, start, end, slots.length + MOST_EXTRA + 2);
  const [headline, ...rest] = fields;
  if (headline === undefined || headline.text === '' || slashes.length === 0) return null;

  const placed = bestOrder(rest, slots, style, lexicon);
  const lead = rest[placed.length];
  const pieces = piecesOf(headline, placed, lead, slashes, end);

  const sure = placed.filter((one) => one.slot !== null && one.score >= SURE).length;
  const byline = placed.find((one) => one.slot === 'byline');
  const has = (slot: SlugField) => placed.some((one) => one.slot === slot);
  if (placed.length === 0 && !(lead !== undefined && isParagraph(lead.text))) return null;
  return {
    pieces,
    sure,
    // Two words with capitals can be a town as well, where no other field is the place.
    bylineUncertain:
      byline !== undefined && (has('dateline') ? byline.score < SURE && !slots.every(has) : byline.score <= SURE),
  };
}

/** As the house orders its fields, or with the author behind the edition, where that fits more of them. */
function bestOrder(rest: readonly Field[], slots: readonly SlugField[], style: Style, lexicon: Lexicon): Placed[] {
  const placed = placedFields(rest, slots, style, lexicon);
  const [byline, edition] = [slots.indexOf('byline'), slots.indexOf('edition')];
  // Whoever is placed has nothing to gain.
  if (byline < 0 || edition !== byline + 1 || placed.some(({ slot }) => slot === 'byline')) return placed;
  const swapped = [...slots];
  swapped[byline] = 'edition';
  swapped[edition] = 'byline';
  const other = placedFields(rest, swapped, style, lexicon);
  const sum = (some: readonly Placed[]) => some.reduce((total, { score }) => total + score, 0);
  const author = other.find(({ slot }) => slot === 'byline');
  return author !== undefined && author.score >= SURE && sum(other) > sum(placed) ? other : placed;
}

/** The fields behind the headline that are the house's, each with its slot, or none; the lead is the field behind the last of them. */
function placedFields(rest: readonly Field[], slots: readonly SlugField[], style: Style, lexicon: Lexicon): Placed[] {
  const prose = rest.findIndex((field, index) => index >= slots.length + MOST_EXTRA || isProse(field.text));
  let count = prose < 0 ? rest.length : prose;
  let placed = align(rest.slice(0, count), slots, style, lexicon);
  // A last field that is no prose, and nothing in particular, is a short lead.
  const last = placed.at(-1);
  if (count === rest.length && last !== undefined && last.score < SURE && last.field.text !== '') {
    count--;
    placed = align(rest.slice(0, count), slots, style, lexicon);
  }
  // What fits no field opens the lead where it reads like running text: "and/ or" in a lead.
  while (placed.at(-1)?.slot === null && !isTitle(placed.at(-1)?.field.text ?? '')) placed.pop();
  return placed;
}

/** The pieces of the line in their order. @param end of the line */
function piecesOf(
  headline: Field,
  placed: readonly Placed[],
  lead: Field | undefined,
  slashes: readonly number[],
  end: number,
): SlugPiece[] {
  const pieces: SlugPiece[] = [{ role: 'headline', start: headline.start, end: headline.end }];
  for (const { field, slot } of placed) {
    if (field.text !== '') pieces.push({ role: slot ?? 'unplaced-field', start: field.start, end: field.end });
  }
  if (lead !== undefined && lead.text !== '') pieces.push({ role: 'lead', start: lead.start, end });
  // The lead keeps its slashes.
  const leadStart = lead?.start ?? end;
  for (const slash of slashes) if (slash < leadStart) pieces.push({ role: 'separator', start: slash, end: slash + 1 });
  return pieces.sort((a, b) => a.start - b.start);
}

/** Splits at slashes that have white space, or nothing, behind them; the last of `most` fields keeps the rest. */
function splitFields(copy: string, start: number, end: number, most: number) {
  const fields: Field[] = [];
  const slashes: number[] = [];
  const line = copy.slice(start, end);
  let from = start;
  for (let slash = from; fields.length < most - 1; slash++) {
    // In the line alone: the input may be a day's worth of stories.
    const found = line.indexOf('/', slash - start);
    if (found < 0) break;
    slash = start + found;
    const next = skipWhite(copy, slash + 1, end);
    if (next === slash + 1 && next < end) continue;
    fields.push(fieldOf(copy, from, slash));
    slashes.push(slash);
    from = next;
    slash = next - 1;
  }
  fields.push(fieldOf(copy, from, end));
  return { fields, slashes };
}

function fieldOf(copy: string, from: number, to: number): Field {
  const start = skipWhite(copy, from, to);
  const end = trimWhite(copy, start, to);
  return { start, end, text: fold(copy.slice(start, end)) };
}

interface Placed {
  field: Field;
  slot: SlugField | null;
  score: number;
}

const UNPLACED = -1.5;

/**
 * Gives each field a slot, in order, so that the sum of the scores is highest. A table of fields by slots, as for
 * the longest common subsequence; both are less than ten.
 */
function align(fields: Field[], slots: readonly SlugField[], style: Style, lexicon: Lexicon): Placed[] {
  const scores = fields.map((field) => slots.map((slot) => likeness(field.text, slot, style, lexicon)));
  const rows = fields.length + 1;
  const best = Array.from({ length: rows }, () => new Array<number>(slots.length + 1).fill(0));
  for (let f = fields.length - 1; f >= 0; f--) {
    for (let s = slots.length; s >= 0; s--) {
      let value = at(best, f + 1, s) + (fields[f]?.text === '' ? 0 : UNPLACED);
      if (s < slots.length) {
        value = Math.max(value, at(best, f, s + 1), at(best, f + 1, s + 1) + at(scores, f, s));
      }
      (best[f] as number[])[s] = value;
    }
  }
  const placed: Placed[] = [];
  for (let f = 0, s = 0; f < fields.length; ) {
    const field = fields[f] as Field;
    const slot = slots[s];
    if (slot !== undefined && at(best, f, s) === at(best, f + 1, s + 1) + at(scores, f, s)) {
      placed.push({ field, slot, score: at(scores, f, s) });
      f++;
      s++;
    } else if (slot !== undefined && at(best, f, s) === at(best, f, s + 1)) {
      s++;
    } else {
      placed.push({ field, slot: null, score: UNPLACED });
      f++;
    }
  }
  return placed;
}

function at(table: readonly (readonly number[])[], row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}

/** How much a field's text looks like what the slot holds: 2 and more is sure, below 0 is against it. */
function likeness(text: string, slot: SlugField, style: Style, lexicon: Lexicon): number {
  // An empty field keeps its place in the order, and nothing more.
  if (text === '') return 0.1;
  if (isRunning(text)) return -2;
  const small = text.toLowerCase();
  const edition = style.editions.some((word) => isWordOf(small, word.toLowerCase()));
  if (slot === 'edition') return edition ? 3 : 0.4;
  if (edition) return -3;
  if (slot === 'byline') return nameLikeness(text, lexicon);
  if (slot === 'dateline') {
    // "The Larkfield Courier" opens as "The Hague" does.
    return isAffiliation(text, lexicon) && !lexicon.isCity(text) ? 0 : datelineFieldLikeness(text, lexicon);
  }
  const outlet =
    lexicon.outlets.has(small) &&
    style.outlets.some((name) => name.length === text.length && name.toLowerCase() === small);
  if (outlet) return 3;
  return isAffiliation(text, lexicon) ? SURE : 0.6;
}

/** Whether the words stand in the text, apart from others. */
function isWordOf(text: string, words: string): boolean {
  return text.includes(words) && ` ${text} `.includes(` ${words} `);
}

function datelineFieldLikeness(text: string, lexicon: Lexicon): number {
  const comma = text.indexOf(', ');
  const city = comma < 0 ? text : text.slice(0, comma);
  const region = comma < 0 ? '' : text.slice(comma + 2);
  const tail = region.toLowerCase().replace(/\./g, '');
  if (lexicon.isCity(text) || isRegionName(tail)) return 3;
  const capitals = isAllCapitals(city) && !hasDigit(city);
  // "WASHINGTON", "SÃO PAULO"; but "J.D. SMITH" is a person.
  if (capitals && city.charAt(1) !== '.') return 2.5;
  const words = wordsOf(city.toLowerCase());
  if (words.length > 1 && placeOpeners.includes(words[0] ?? '') && isCapitalised(city)) return 2.2;
  if (words.length === 1 && isCapitalised(city) && !hasDigit(city)) return 1;
  return 0.5;
}

/** Running text rather than a field: long, or a sentence. */
function isProse(text: string): boolean {
  const words = wordCount(text);
  return words >= 9 || text.length >= 90 || (words >= 4 && endsSentence(text));
}

/** Words of a sentence, most of them small: the opening of a lead that holds a slash itself. */
function isRunning(text: string): boolean {
  const words = wordsOf(text);
  // "Jo van der Doe": a name's small words are no sentence's.
  const small = words.filter((word) => startsSmall(word) && !PARTICLES.has(word));
  return words.length >= 4 && small.length * 2 >= words.length;
}

function isParagraph(text: string): boolean {
  return wordCount(text) >= 12 && endsSentence(text);
}

/** A few words, each with a capital: an extra field such as "Politics". */
function isTitle(text: string): boolean {
  const words = wordsOf(text);
  return words.length <= 4 && (!hasCase(text) || !words.some(startsSmall));
}

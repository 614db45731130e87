/**
 * A row of parts between signs, "Larkfield | Jo Doe", "Harbour News – Jo Doe", "Jo Doe, Harbour News, Larkfield": which of them
 * signs. Each part is scored as a person and as what stands beside one; the row is read as where the scores are highest.
 */
import type { Author } from '../../article.js';
import { isRegionName } from '../../houses/gazetteer.js';
import { hasDigit } from '../text/characters.js';
import type { Lexicon } from '../text/lexicon.js';
import { personLikeness } from '../text/person-names.js';
import { isCapitalised, wordsOf } from '../text/words.js';
import { person } from './author.js';
import { opensPlace } from './byline-authors.js';
import { bare, splitNames } from './name-list.js';
import { isPlaceName } from './place-words.js';
import { isAffiliation, isOutlet, isRole } from './roles.js';

/** What parts a row, and how much each part that does not sign must look like what it is: commas and colons part lists and headlines too. */
const SIGNS: readonly (readonly [sign: string, least: number])[] = [
  [' | ', 1],
  [' • ', 1],
  [' · ', 1],
  [' – ', 2],
  [' — ', 2],
  [' - ', 2],
  [': ', 2],
  [', ', 1],
];
/** In UTF-16 units. */
const LONGEST = 100;
const MOST_PARTS = 4;
/** By so much the best reading has to be better than any other. */
const CLEAR = 1;
/** A word by which a house, a job or a place is known. */
const KNOWN = 2;
const NEVER = -9;

/** Who signs in a row, and how sure that is; null where it is no row, or nothing decides. */
export function signersOfRow(text: string, lexicon: Lexicon): { authors: Author[]; sure: number } | null {
  if (text.length > LONGEST) return null;
  const found = SIGNS.find(([sign]) => text.includes(sign));
  if (found === undefined) return null;
  const [sign, least] = found;
  const parts = text.split(sign).map((part) => part.trim());
  if (parts.length > MOST_PARTS || parts.includes('')) return null;
  const signs = parts.map((part) => signing(part, lexicon));
  const stands = parts.map((part) => beside(part, lexicon));
  const all = stands.reduce((sum, score) => sum + score, 0);
  const totals = parts.map((_, at) => all - (stands[at] as number) + (signs[at] as number));
  const most = Math.max(...totals);
  const at = totals.indexOf(most);
  if (totals.some((total, other) => other !== at && total > most - CLEAR)) return null;
  const others = stands.filter((_, other) => other !== at);
  // Who stands in front of one other part is read as a list is.
  if (at === 0 && (parts.length < 3 || sign !== ', ')) return null;
  const known = others.every((score) => score >= KNOWN);
  const someKnown = others.some((score) => score >= KNOWN);
  if (!known && (others.some((score) => score < least) || (sign === ', ' && !someKnown))) return null;
  const likely = (signs[at] as number) >= 2;
  if (!likely && !(known && (signs[at] as number) > 0)) return null;
  // What stands in front may be a section or a place of the paper as well: it is said of nobody.
  const role = parts.find((part, other) => other > at && isRole(part, lexicon)) ?? null;
  const house = parts.find((part, other) => other > at && isHouse(part, lexicon)) ?? null;
  const authors = splitNames(parts[at] as string, lexicon).map((name) => person(bare(name), role, house));
  return { authors, sure: likely && someKnown && sign !== ': ' ? 2 : 1 };
}

function isHouse(part: string, lexicon: Lexicon): boolean {
  return isOutlet(part, lexicon) || (isAffiliation(part, lexicon) && !isRole(part, lexicon));
}

function isPlaceOfList(part: string, lexicon: Lexicon): boolean {
  return lexicon.isCity(part) || isRegionName(part.toLowerCase());
}

/** How much a part looks like who signs. */
function signing(part: string, lexicon: Lexicon): number {
  if (isHouse(part, lexicon) || isRole(part, lexicon) || lexicon.dateWords.has(part.toLowerCase())) return NEVER;
  const least = Math.min(...splitNames(part, lexicon).map((name) => personLikeness(bare(name))));
  if (least === 0 || least === Number.POSITIVE_INFINITY) return NEVER;
  if (isPlaceOfList(part, lexicon)) return -2;
  return (least === 1 ? 0.5 : least) - (opensPlace(part) ? 2 : 0);
}

/** How much a part looks like a house, a job or a place. */
function beside(part: string, lexicon: Lexicon): number {
  if (hasDigit(part)) return NEVER;
  if (isOutlet(part, lexicon)) return 3;
  if (isHouse(part, lexicon) || isRole(part, lexicon) || isPlaceOfList(part, lexicon)) return 2.5;
  if (opensPlace(part)) return KNOWN;
  if (isPlaceName(part)) return 1;
  return isCapitalised(part) && wordsOf(part).length <= 3 ? 0 : NEVER;
}

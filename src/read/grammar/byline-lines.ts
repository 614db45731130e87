/** Who signs in a field or a line that is a byline by its place, whether or not the grammar reads it. */
import type { Author, Byline } from '../../article.js';
import { anywhere } from '../../languages/anywhere.js';
import { hasDigit } from '../text/characters.js';
import type { Lexicon } from '../text/lexicon.js';
import { PARTICLES, personLikeness } from '../text/person-names.js';
import { isInitials, startsSmall, wordsOf } from '../text/words.js';
import { organization, person } from './author.js';
import { readByline } from './byline.js';
import { byLength } from './byline-openers.js';
import { bare, splitNames } from './name-list.js';
import { isAffiliation, isRole } from './roles.js';

/**
 * The byline of a field that the house keeps for it: whatever stands there is taken.
 * @param reading what `readByline` has made of it
 */
export function bylineOfField(text: string, lexicon: Lexicon, reading = readByline(text, lexicon)): Byline {
  return reading !== null ? { text, authors: reading.authors } : { text, authors: namedIn(text, lexicon, true) };
}

/**
 * The byline of a line that stands where bylines do, though the grammar does not read it. Only a part that looks like a name counts as an author.
 * @param reading what `readByline` has made of it
 */
export function bylineOfLine(text: string, lexicon: Lexicon, reading = readByline(text, lexicon)): Byline {
  if (reading !== null) return { text, authors: reading.authors };
  return { text, authors: isSentence(text) ? [] : namedIn(text, lexicon, false) };
}

/** Whether a line ends like a sentence and has more words than a name. */
function isSentence(text: string): boolean {
  return /[.!?。！？]$/.test(text) && wordsOf(text).length > 4 && !isInitials(wordsOf(text).at(-1) ?? '');
}

const WRITES_FROM = new Set(anywhere.writesFrom);

/** "(with dpa)", "(Larkfield, special correspondent)": what stands in brackets beside a name. The numbers are UTF-16 units. */
const IN_BRACKETS = /\s?[(（][^()（）]{2,60}[)）]/g;
/** A house in quotation marks is no author. */
const QUOTED = /^["“„«»”]/;

/** @param every whether a part that does not look like a name counts as an author too */
function namedIn(text: string, lexicon: Lexicon, every: boolean): Author[] {
  const signed = text
    .slice(byLength(text, lexicon))
    .replace(/^\p{L}{2,12}: ?(?=\p{L})/u, '')
    .trim();
  const open = signed.replace(IN_BRACKETS, '').trim();
  const authors: Author[] = [];
  for (const part of splitNames(open === '' ? signed.slice(1, -1) : open, lexicon)) {
    const name = bare(part);
    if (isRole(name, lexicon) || !couldBeName(name) || lexicon.dateWords.has(name.toLowerCase())) continue;
    const last = authors.at(-1);
    if (lexicon.outlets.has(name.toLowerCase())) authors.push(organization(name));
    else if (last !== undefined && isAffiliation(name, lexicon)) last.affiliation ??= name;
    else if (!QUOTED.test(name)) {
      const found = nameIn(name, lexicon);
      if (every || personLikeness(found) > 0) authors.push(person(found));
    }
  }
  return authors;
}

/** "Jo Doe reports", "From Jo Doe at Larkfield Park", "Recipe by Jo Doe": the name alone, where small words stand behind it or words in front. */
function nameIn(text: string, lexicon: Lexicon): string {
  const words = wordsOf(text);
  const [first = ''] = words;
  // "By Jo Doe", which stood behind a label that is off: the name.
  if (words.length > 2 && lexicon.by.has(first.toLowerCase()) && !PARTICLES.has(first))
    return nameIn(text.slice(first.length).trim(), lexicon);
  if (personLikeness(text) > 0) return text;
  const by = words.findLastIndex((word) => lexicon.by.has(word.toLowerCase()));
  const small = words.findIndex((word) => startsSmall(word));
  // "Aus Larkfield berichtet Jo Doe": the place comes first.
  const starts = WRITES_FROM.has(first.toLowerCase()) ? [small + 1] : [0, 1, by + 1];
  for (const from of new Set(starts)) {
    let to = from;
    while (to < words.length && !startsSmall(words[to] as string)) to++;
    const named = words.slice(from, to);
    if (named.some((word) => lexicon.by.has(word.toLowerCase()))) continue;
    const name = named.join(' ');
    if (to - from > 1 && (to < words.length || from > 0) && personLikeness(name) > 1) return name;
  }
  return text;
}

/** Whatever a field holds, no date, address or line of signs is anybody. */
function couldBeName(name: string): boolean {
  return !hasDigit(name) && !/[:;@<>|{}[\]"=^*_]/.test(name) && wordsOf(name).length <= 7;
}

/** Names that run on into jobs and outlets, without a comma: glued by a paste, or as wires write a byline in one line. */
import { anywhere } from '../../languages/anywhere.js';
import { hasBeyond, isUpper } from '../text/characters.js';
import type { Lexicon } from '../text/lexicon.js';
import { anyOf, patternOf } from '../text/pattern.js';
import { personLikeness } from '../text/person-names.js';
import { isAllCapitals, withCapital, wordsOf } from '../text/words.js';
import { affiliationOf, isAffiliation, isOutlet, isRole } from './roles.js';

/** The text with a bar where the names end: "Meg JamesStaff Writer" to "Meg James | Staff Writer". */
export function parted(text: string, lexicon: Lexicon): string {
  return behindCapitals(text, lexicon) ?? beforeOutlet(text, lexicon) ?? unglued(text, lexicon);
}

/** "ORLA VENN and PER AASLI Associated Press": names in capitals, and then words that are in none. */
function behindCapitals(text: string, lexicon: Lexicon): string | null {
  const words = text.split(' ');
  let at = 0;
  while (at < words.length && (isShouted(words[at] as string) || lexicon.and.has((words[at] as string).toLowerCase())))
    at++;
  // Initials are no names in capitals: "T. J. Calder — Northline News".
  if (
    !words.slice(0, at).some((word) => hasThreeCapitals(word)) ||
    at === words.length ||
    !/^\p{Lu}/u.test(words[at] as string)
  )
    return null;
  const [names, rest] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  return /[,|]$/.test(names) || !(isRole(rest, lexicon) || isOutlet(rest, lexicon) || isAffiliation(rest, lexicon))
    ? null
    : `${names} | ${rest}`;
}

/** A Unicode class is expensive to compile, and most names need none. */
function hasThreeCapitals(word: string): boolean {
  return hasBeyond(word) ? /\p{Lu}{3}/u.test(word) : /[A-Z]{3}/.test(word);
}

function isShouted(word: string): boolean {
  return isUpper(word.charAt(0)) && isAllCapitals(word.replace(/^Mac(?=[A-Z])|^Mc|(?<=[A-Z])c(?=[A-Z])/g, ''));
}

/** "Robin Example Associated Press Writer": an agency that we know behind a name of two words or three. */
function beforeOutlet(text: string, lexicon: Lexicon): string | null {
  if (/[,|]/.test(text)) return null;
  const words = wordsOf(text);
  for (let at = 2; at <= 3 && at + 1 < words.length; at++) {
    const rest = words.slice(at).join(' ');
    if (!isOutlet(rest, lexicon) && affiliationOf(rest, lexicon) === null) continue;
    const name = words.slice(0, at).join(' ');
    return personLikeness(name) >= 2 && (isOutlet(rest, lexicon) || isRole(rest, lexicon)) ? `${name} | ${rest}` : null;
  }
  return null;
}

/** What surnames are made of: behind these a capital opens no new word. */
const SURNAME = /(?:^|[ ,])(?:Mc|Mac|De|Di|Da|Du|La|Le|Van|Von|Fitz|San|St|El|Al|O)$/;

/** "The Harbour Times". */
const OPENS_OUTLET = new RegExp(`^${anyOf(anywhere.articles.map(withCapital))} [A-Z]`);

function unglued(text: string, lexicon: Lexicon): string {
  if (!/[a-zß-ÿ][A-Z]/.test(text)) return text;
  for (const found of text.matchAll(/(?<=[a-zß-ÿ])(?=[A-Z])/g)) {
    const rest = text.slice(found.index);
    const before = text.slice(0, found.index);
    if (SURNAME.test(before)) continue;
    const word = /^[A-Za-z]+/.exec(rest)?.[0].toLowerCase() ?? '';
    const known =
      lexicon.roles.has(word) ||
      isOutlet(rest, lexicon) ||
      isRole(rest, lexicon) ||
      lexicon.page.find(rest) !== undefined ||
      (OPENS_OUTLET.test(rest) && wordsOf(rest).length <= 5) ||
      wordsOf(rest).some((one) => lexicon.outletWords.has(one.toLowerCase()));
    if (
      known &&
      personLikeness(
        before
          .split(patternOf(`,| ${lexicon.anyAnd} `))
          .at(-1)
          ?.trim() ?? '',
      ) >= 2
    )
      return `${before} | ${rest}`;
  }
  return text;
}

/** What opens a byline: "By", "Analysis by", "Reporter:", and the words for it in other languages. */
import { anywhere } from '../../languages/anywhere.js';
import { isLower, isUpper } from '../text/characters.js';
import type { Lexicon } from '../text/lexicon.js';
import { anyOf } from '../text/pattern.js';
import { personLikeness } from '../text/person-names.js';
import { isWhite } from '../text/white-space.js';
import { isAllCapitals, wordsOf } from '../text/words.js';
import { openerLength, opensEastAsian } from './east-asian.js';

/** How long the words are that open a byline: "By ", "by: ", "Analysis by "; 0 where none do. */
export function byLength(text: string, lexicon: Lexicon): number {
  if (lexicon.signing !== null && opensEastAsian(text)) return openerLength(text, lexicon.signing);
  // Told without a pattern: this is asked of nearly every line.
  const length = firstWordLength(text);
  if (length === 0) return 0;
  const first = text.slice(0, length).toLowerCase();
  if (lexicon.by.has(first)) return behindBoth(text, length, lexicon) || openedBy(text, first.length);
  if (first >= '\u3000') return TEXT_BY.exec(text.slice(0, 12))?.[0].length ?? 0;
  if (text.charAt(length) === ':' && LABELS.has(first)) return openedBy(text, first.length);
  const glued = gluedLength(text, length, lexicon);
  if (glued > 0) return glued;
  if (lexicon.byOpeners.has(first)) {
    for (let end = text.indexOf(' ', first.length + 1); end > 0 && end < 30; end = text.indexOf(' ', end + 1)) {
      const words = text.slice(0, end).replace(/:$/, '');
      if (lexicon.by.has(words.toLowerCase())) return openedBy(text, words.length);
    }
  }
  if (text.length > LONGEST_KIND) return 0;
  if (lexicon.byOpeners.has(first) && isKindInCapitals(text, length)) return length + 1;
  return behindKind(text, length, lexicon) || behindBoth(text, length, lexicon);
}

/** In UTF-16 units: a byline that says of what kind its text is. */
const LONGEST_KIND = 80;

/** "EXCLUSIVE Jo Doe": what kind of a text it is in capitals, and a name that is not. */
function isKindInCapitals(text: string, length: number): boolean {
  const behind = text.slice(length + 1);
  return length > 2 && isAllCapitals(text.slice(0, length)) && !isAllCapitals(behind) && personLikeness(behind) >= 2;
}

/** So many words can stand before. */
const MOST_BEFORE = 2;

/** "Guest column by Jo Doe", "An opinion column by Jo Doe": other words in front of those that open a byline. */
function behindKind(text: string, first: number, lexicon: Lexicon): number {
  let start = first + 1;
  for (let words = 0; words < MOST_BEFORE; words++) {
    const space = text.indexOf(' ', start);
    if (space < 0) return 0;
    const end = text.indexOf(' ', space + 1);
    if (lexicon.byOpeners.has(text.slice(start, space).toLowerCase()) && end > 0) {
      if (lexicon.by.has(text.slice(start, end).toLowerCase())) return openedBy(text, end);
    }
    start = space + 1;
  }
  return 0;
}

/** "Text und Fotos: Jo Doe", "Texte et photos : Jo Doe": who has done both. */
function behindBoth(text: string, first: number, lexicon: Lexicon): number {
  const colon = text.indexOf(':');
  if (colon < 0 || colon > LONGEST_BOTH || lexicon.labels.get(text.slice(0, first).toLowerCase()) === undefined)
    return 0;
  const words = wordsOf(text.slice(first, colon).trim());
  const [and = '', what = ''] = words;
  const isBoth = words.length === 2 && lexicon.and.has(and) && lexicon.labels.get(what.toLowerCase()) === 'caption';
  return isBoth ? openedBy(text, colon) : 0;
}

/** In UTF-16 units: two words, and one between. */
const LONGEST_BOTH = 30;

/** Who is named behind a colon: "Reporter: Jo Doe". */
const LABELS = new Set(anywhere.authorLabels);

/** "文・三枝直人": who wrote the text. */
const TEXT_BY = new RegExp(`^${anyOf(anywhere.textBy)}[・:：＝/]\\s?`);

/** "ByRobin Example": the length of a word that a paste has glued to the name; 0 where none is. */
function gluedLength(text: string, length: number, lexicon: Lexicon): number {
  const word = text.slice(0, length);
  // Nearly every line is asked, and the pattern is expensive to compile.
  if (!isLower(word.charAt(1))) return 0;
  if (!isUpper(word.charAt(2)) && !isUpper(word.charAt(3)) && !isUpper(word.charAt(4))) return 0;
  const at = /^\p{L}\p{Ll}{1,3}(?=\p{Lu}\p{Ll})/u.exec(word)?.[0].length ?? 0;
  return at > 0 && lexicon.by.has(text.slice(0, at).toLowerCase()) ? at : 0;
}

/** In UTF-16 units: no first word of those that open a byline is longer. */
const LONGEST_WORD = 20;

function firstWordLength(text: string): number {
  const most = Math.min(text.length, LONGEST_WORD);
  let length = 0;
  while (length < most && text.charAt(length) !== ':' && !isWhite(text.charCodeAt(length))) length++;
  return length;
}

/** The words' length with the colon or the space behind them; 0 where nothing follows. */
function openedBy(text: string, length: number): number {
  const gap = /^\s*:?\s*/.exec(text.slice(length, length + 8))?.[0].length ?? 0;
  return gap === 0 || length + gap >= text.length ? 0 : length + gap;
}

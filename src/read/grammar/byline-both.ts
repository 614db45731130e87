/** Who wrote the text and who took the pictures, each behind its word: "Text: Jo Doe Photos: Ann Roe", "Words Jo Doe Pictures Ann Roe". */
import type { Author } from '../../article.js';
import { anywhere } from '../../languages/anywhere.js';
import type { Lexicon } from '../text/lexicon.js';
import { personLikeness } from '../text/person-names.js';
import { isCapitalised, wordsOf } from '../text/words.js';
import { person } from './author.js';
import { bare, splitNames } from './name-list.js';

/** In words: two labels, and two names of three. */
const MOST_WORDS = 12;

/** Words in front of who wrote the text: a label of authors, or of the text. */
const AUTHOR_LABELS = new Set(anywhere.authorLabels);

/** @returns both, the second with what was done; null where the line has not both words, or no name behind each */
export function textAndPictures(text: string, lexicon: Lexicon): Author[] | null {
  // Nearly every line is asked: its first word is looked at alone.
  const space = text.indexOf(' ');
  if (space < 0 || !isTextLabel(text.slice(0, space), lexicon)) return null;
  const words = wordsOf(text.replaceAll(' : ', ': '));
  if (words.length > MOST_WORDS) return null;
  const second = words.findIndex((word, at) => at > 1 && isPictureLabel(word, lexicon));
  // Both have their colons, or neither has.
  if (second < 0 || words[0]?.endsWith(':') !== words[second]?.endsWith(':')) return null;
  const writers = namesIn(words.slice(1, second), lexicon);
  const others = namesIn(words.slice(second + 1), lexicon);
  if (writers === null || others === null) return null;
  const role = label(words[second] as string);
  return [...writers.map((name) => person(name)), ...others.map((name) => person(name, role))];
}

function label(word: string): string {
  return word.endsWith(':') ? word.slice(0, -1) : word;
}

function isTextLabel(word: string, { labels }: Lexicon): boolean {
  const small = label(word).toLowerCase();
  return isCapitalised(word) && (labels.get(small) === 'text' || AUTHOR_LABELS.has(small));
}

function isPictureLabel(word: string, { labels }: Lexicon): boolean {
  return isCapitalised(word) && labels.get(label(word).toLowerCase().replace("'", '’')) === 'caption';
}

/** Names, without the sign that parts them from what follows; null where one is none. */
function namesIn(words: readonly string[], lexicon: Lexicon): string[] | null {
  const names = splitNames(words.join(' ').replace(/\s?[/|,;·•–—-]$/, ''), lexicon).map(bare);
  return names.length > 0 && names.every((name) => personLikeness(name) >= 2) ? names : null;
}

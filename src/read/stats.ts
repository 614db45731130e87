/** How long a story is, for people: words and minutes. */
import type { Article, Stats } from '../article.js';
import { textsOfBlock } from '../block-texts.js';
import { isDigit, isLetter } from './text/characters.js';
import { UNSPACED, wordsApart } from './text/unspaced.js';
import { fold } from './text/white-space.js';
import { wordCount } from './text/words.js';

/** Adults read English at 238 words a minute (Brysbaert, "How many words do we read per minute?", 2019). */
const WORDS_A_MINUTE = 238;
/** Characters a minute for scripts without spaces between words (Chinese, Japanese). */
const CHARACTERS_A_MINUTE = 500;

/** Counts what is read: headline, deck, lead, summary and body; not the furniture, nor who filed it from where. */
export function statsOf(article: Pick<Article, 'headline' | 'deck' | 'lead' | 'quickLooks' | 'sections'>): Stats {
  const count = { words: 0, wide: 0 };
  for (const text of [article.headline, article.deck, article.lead, article.quickLooks?.title])
    if (text) add(count, text);
  for (const item of article.quickLooks?.items ?? []) add(count, item);
  for (const { subhead, blocks } of article.sections) {
    if (subhead !== null) add(count, subhead);
    for (const block of blocks) {
      if (block.type === 'paragraph') add(count, block.text);
      else for (const text of textsOfBlock(block)) add(count, fold(text));
    }
  }
  const words = count.words + count.wide;
  const minutes = Math.round(count.words / WORDS_A_MINUTE + count.wide / CHARACTERS_A_MINUTE);
  return { words, readingMinutes: words === 0 ? 0 : Math.max(1, minutes) };
}

/** Ideographs and kana. */
const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

/** Adds a text's words, and its characters of scripts without spaces. */
function add(count: { words: number; wide: number }, text: string): void {
  const wide = text.match(WIDE)?.length ?? 0;
  count.wide += wide;
  count.words += countWords(wide === 0 ? text : text.replace(WIDE, ' '));
}

/** Words are separated by spaces, but for scripts that have none; a dash alone is no word. No array of words is made: stories are long, and many. */
function countWords(folded: string): number {
  // Nearly every text: each word opens with a letter or a digit of ASCII.
  if (/^[A-Za-z0-9]/.test(folded) && !/ [^A-Za-z0-9]/.test(folded) && !folded.endsWith(' ')) return wordCount(folded);
  let count = 0;
  const unspaced = UNSPACED.test(folded);
  for (let start = 0; start < folded.length; ) {
    const space = folded.indexOf(' ', start);
    const end = space < 0 ? folded.length : space;
    let at = start;
    while (at < end && !isLetterOrDigit(folded.charAt(at))) at++;
    if (unspaced && UNSPACED.test(folded.slice(at, end))) count += wordsIn(folded.slice(at, end));
    else if (at < end) count++;
    start = end + 1;
  }
  return count;
}

function wordsIn(stretch: string): number {
  let count = 0;
  for (const { isWord } of wordsApart(stretch)) if (isWord) count++;
  return count;
}

function isLetterOrDigit(character: string): boolean {
  return isLetter(character) || isDigit(character);
}

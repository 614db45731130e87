/** How long a story is, for people: words and minutes. */
import type { Article, Stats } from '../article.js';
import { isDigit, isLetter } from './characters.js';

/** Adults read English at 238 words a minute (Brysbaert, "How many words do we read per minute?", 2019). */
const WORDS_A_MINUTE = 238;
/** Characters a minute for scripts without spaces between words (Chinese, Japanese). */
const CHARACTERS_A_MINUTE = 500;

/** Counts what is read: headline, deck, lead, summary and body; not the furniture, nor who filed it from where. */
export function statsOf(article: Pick<Article, 'headline' | 'deck' | 'lead' | 'quickLooks' | 'sections'>): Stats {
  const all = [...texts(article)].join(' ');
  const wide = all.match(WIDE)?.length ?? 0;
  const words = countWords(wide === 0 ? all : all.replace(WIDE, ' '));
  const minutes = Math.round(words / WORDS_A_MINUTE + wide / CHARACTERS_A_MINUTE);
  return { words: words + wide, readingMinutes: words + wide === 0 ? 0 : Math.max(1, minutes) };
}

/** Ideographs and kana. */
const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

/** Words are parted by spaces; a dash alone is none. No array of words is made: stories are long, and many. */
function countWords(folded: string): number {
  let count = 0;
  for (let start = 0; start < folded.length; ) {
    const space = folded.indexOf(' ', start);
    const end = space < 0 ? folded.length : space;
    let at = start;
    while (at < end && !isLetterOrDigit(folded.charAt(at))) at++;
    if (at < end) count++;
    start = end + 1;
  }
  return count;
}

function isLetterOrDigit(character: string): boolean {
  return isLetter(character) || isDigit(character);
}

function* texts(article: Parameters<typeof statsOf>[0]): Generator<string> {
  for (const text of [article.headline, article.deck, article.lead, article.quickLooks?.title]) if (text) yield text;
  yield* article.quickLooks?.items ?? [];
  for (const section of article.sections) {
    if (section.subhead !== null) yield section.subhead;
    for (const block of section.blocks) {
      if (block.type === 'paragraph') yield block.text;
      else yield* block.items;
    }
  }
}

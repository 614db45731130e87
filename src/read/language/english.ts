/** English, which most copy is in: recognised by its small words, without a table. */

/** Words that hardly any other language of news has. */
const words: ReadonlySet<string> = new Set(
  'the and of that said with which from were this their they been who would after its'.split(' '),
);
/** In UTF-16 units. */
const LONGEST = 5;
/**
 * No text of 300 letters in another language that `npm run train:languages` knows has so many of them, but for what is
 * English in it: names of films, a list's footer.
 */
const ENOUGH = 0.11;
/** Fewer words are too few. */
const FEWEST = 20;

/** Whether a text is in English without any doubt. Where it is not, it may still be. */
export function isSurelyEnglish(text: string): boolean {
  return englishShare(text) >= ENOUGH;
}

/** How many of the words are English small words, from 0 to 1; 0 where there are few words. */
export function englishShare(text: string): number {
  let count = 0;
  let own = 0;
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    if (end > start) count++;
    // Most words are longer than any of these: no text is made of them.
    if (end - start <= LONGEST && words.has(text.slice(start, end))) own++;
    start = end + 1;
  }
  return count < FEWEST ? 0 : own / count;
}

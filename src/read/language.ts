/** The language of the copy: by its script, and for Latin script by the small words that every sentence holds. */
import { isLetter } from './characters.js';
import { beginningOf } from './lines.js';
import { patternOf } from './pattern.js';

/** A script that one language of news stands for; the first that holds enough of the letters wins. */
const scripts: readonly { language: string; letters: string }[] = [
  { language: 'fa', letters: '[پچژگک]' },
  { language: 'ar', letters: '\\p{Script=Arabic}' },
  { language: 'he', letters: '\\p{Script=Hebrew}' },
  { language: 'ja', letters: '[\\p{Script=Hiragana}\\p{Script=Katakana}]' },
  { language: 'ko', letters: '\\p{Script=Hangul}' },
  { language: 'zh', letters: '\\p{Script=Han}' },
  { language: 'uk', letters: '[іїєґІЇЄҐ]' },
  { language: 'ru', letters: '\\p{Script=Cyrillic}' },
  { language: 'el', letters: '\\p{Script=Greek}' },
  { language: 'hi', letters: '\\p{Script=Devanagari}' },
  { language: 'th', letters: '\\p{Script=Thai}' },
];

/** Small words that no other of these languages uses much, in small letters: those that open a sentence are few. */
const smallWords: Record<string, readonly string[]> = {
  en: ['the', 'and', 'of', 'to', 'in', 'is', 'that', 'for', 'was', 'with', 'said'],
  es: ['el', 'los', 'las', 'del', 'que', 'y', 'con', 'una', 'por', 'en', 'su'],
  fr: ['le', 'les', 'des', 'et', 'une', 'dans', 'du', 'est', 'qui', 'sur', 'au'],
  de: ['der', 'die', 'das', 'und', 'den', 'ist', 'von', 'mit', 'ein', 'nicht', 'auf'],
  pt: ['o', 'os', 'das', 'dos', 'uma', 'não', 'com', 'em', 'ao', 'pela', 'um'],
};

const tags = Object.keys(smallWords);
/** A word's languages, as their places among the tags. */
const languagesOf = new Map<string, number[]>();
/** In UTF-16 units: of the longest of them. */
let longestWord = 0;
for (const [language, words] of Object.values(smallWords).entries()) {
  for (const word of words) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
    longestWord = Math.max(longestWord, word.length);
  }
}

/** Enough of a story to tell, little enough to cost nothing. */
const SAMPLE = 1500;

/** BCP 47 tag of the text's language; "und" where it does not tell. */
export function languageOf(text: string): string {
  const sample = beginningOf(text, SAMPLE);
  if (isMostlyLatin(sample)) {
    // Copy in capitals throughout says its small words in capitals.
    const words = /[a-z]{2}/.test(sample) ? sample : sample.toLowerCase();
    return byWords(words) ?? 'und';
  }
  return byScript(lettersOf(sample)) ?? 'und';
}

/** Neither Latin letters nor signs: letters of other scripts come after them. */
const BEYOND = /[^\0-\u024f\u2000-\u206f]/g;

function isMostlyLatin(text: string): boolean {
  return (text.match(BEYOND)?.length ?? 0) * 3 < text.length;
}

function lettersOf(text: string): string {
  // Nearly all of them in one go; the others are letters that Unicode calls numbers or signs, "Ⅷ" and the like.
  const letters = /\p{L}+/gu;
  return (text.match(letters) ?? []).join('') + [...text.replace(letters, '')].filter(isLetter).join('');
}

function byScript(letters: string): string | null {
  const count = charactersIn(letters);
  for (const { language, letters: source } of scripts) {
    // Built here: a Unicode class costs its building even where it is never used.
    const own = letters.match(patternOf(`${source}+`, 'gu')) ?? [];
    const share = charactersIn(own.join('')) / count;
    // Letters of Persian's, Japanese's and Ukrainian's own are few among those they share with a larger language.
    const few = language === 'fa' || language === 'ja' || language === 'uk';
    if (share > (few ? 0.03 : 0.4)) return language;
  }
  return null;
}

function charactersIn(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff]/g)?.length ?? 0);
}

function byWords(sample: string): string | null {
  const counts = tags.map(() => 0);
  for (let start = 0; start < sample.length; ) {
    const space = sample.indexOf(' ', start);
    const end = space < 0 ? sample.length : space;
    // No list of all words is made: most are longer than any that is looked for.
    const languages = end - start > longestWord ? undefined : languagesOf.get(sample.slice(start, end));
    if (languages !== undefined) for (const language of languages) counts[language] = (counts[language] ?? 0) + 1;
    start = end + 1;
  }
  const most = Math.max(...counts);
  const first = counts.indexOf(most);
  return most >= 2 && counts.indexOf(most, first + 1) < 0 ? (tags[first] ?? null) : null;
}

/** Alerts: a wire sends them without a headline, and one sentence says everything. */
import type { Article } from '../article.js';
import { anywhere } from '../languages/anywhere.js';
import { LetterPattern } from './text/letter-pattern.js';
import { anyOf } from './text/pattern.js';
import { wordCount } from './text/words.js';

/** In words: no alert is longer. */
const LONGEST = 35;
/** What the slug or the take of an alert says, where it has a second paragraph: "Editors: more to come". */
const CALLED = new RegExp(anyOf(anywhere.alerts), 'i');

/**
 * The headline of an alert that has none: its first sentence, as it stands.
 * @returns null where there is more than an alert, or nothing
 */
export function headlineOfAlert({ sections, slug, wire }: Pick<Article, 'sections' | 'slug' | 'wire'>): string | null {
  const [section, ...more] = sections;
  const most = CALLED.test(`${slug} ${wire?.take}`) ? 2 : 1;
  if (section === undefined || more.length > 0 || section.subhead !== null || section.blocks.length > most) return null;
  const texts = section.blocks.map((block) => (block.type === 'paragraph' ? block.text : null));
  if (texts.some((text) => text === null || wordCount(text) > LONGEST)) return null;
  const first = texts[0] ?? '';
  return wordCount(first) < FEWEST ? null : firstSentence(first);
}

/** In words: a shorter sentence is no headline. */
const FEWEST = 4;

/** Words whose full stop ends no sentence: "Gov.", "U.S.", "J." */
const SHORTENED = new LetterPattern('^(?:\\p{Lu}\\p{Ll}{0,3}\\.|(?:\\p{L}\\.)+)$');

/** The first sentence of a paragraph; all of it where it is one. */
function firstSentence(text: string): string {
  const words = text.split(' ');
  for (let at = 0; at < words.length - 1; at++) {
    const word = words[at] as string;
    const next = words[at + 1] as string;
    if (/[.!?]["”’']{0,2}$/.test(word) && /^["“‘']?[\p{Lu}\d]/u.test(next) && !SHORTENED.test(word))
      return words.slice(0, at + 1).join(' ');
  }
  return text;
}

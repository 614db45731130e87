/** The few words that we say of a story ourselves: in its own language where we have words of that, else in English. */
import type { DiscardReason } from '../../article.js';
import { languageTagged } from '../../languages/index.js';
import type { Says } from '../../languages/language.js';

/** What stands for the words of a language that we have none of. */
const ENGLISH = 'en';

/** The language that our words for a story of this language are in (BCP 47). */
export function ourLanguage(language: string): string {
  return languageTagged(language) === null ? ENGLISH : language;
}

/** Our words for a story of this language (BCP 47). */
export function ourWords(language: string): Says {
  return (languageTagged(ourLanguage(language)) as { says: Says }).says;
}

/** Words with what they speak of in its place. */
export function filled(words: string, what: string | number): string {
  return words.replace('{}', () => String(what));
}

/** "731 words · 3 min": how long a story is. */
export function lengthIn(language: string, words: number, minutes: number): string {
  const own = ourLanguage(language);
  const says = ourWords(language).words;
  const word = says[new Intl.PluralRules(own).select(words)] ?? says.other;
  return `${words} ${word} · ${minutesIn(own, minutes)}`;
}

function minutesIn(language: string, minutes: number): string {
  // Figures as in the rest of the line, whatever the language's own are.
  const locale = new Intl.Locale(language, { numberingSystem: 'latn' });
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(minutes);
}

/** More reasons than this would make a list of a line. */
const MOST_REASONS = 3;

/** "48 left out: menu 28, related link 16, others 4": the reasons that are most, most first. */
export function leftOutIn(language: string, discarded: readonly { reason: DiscardReason }[]): string {
  const says = ourWords(language);
  const counts = new Map<DiscardReason, number>();
  for (const { reason } of discarded) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const sorted = [...counts].sort((one, other) => other[1] - one[1]);
  const named = sorted.slice(0, MOST_REASONS).map(([reason, count]) => `${says.reasons[reason]} ${count}`);
  const more = sorted.slice(MOST_REASONS).reduce((sum, [, count]) => sum + count, 0);
  const reasons = more === 0 ? named : [...named, `${says.others} ${more}`];
  const number = filled(says.leftOut, discarded.length);
  // Where the number stands behind a colon already, no other follows.
  return number.includes(':') ? `${number} (${reasons.join(', ')})` : `${number}: ${reasons.join(', ')}`;
}

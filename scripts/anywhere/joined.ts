/** The words of all languages for each purpose. */
import type { Anywhere, Language } from '../../src/languages/language.js';

/** @returns by purpose the words of all languages, each once, in the languages' order */
export function joined(languages: readonly Language[]): Record<string, readonly string[]> {
  const purposes = [...new Set(languages.flatMap(({ anywhere = {} }) => Object.keys(anywhere)))] as (keyof Anywhere)[];
  const wordsFor = (purpose: keyof Anywhere) => languages.flatMap(({ anywhere }) => anywhere?.[purpose] ?? []);
  return Object.fromEntries(purposes.map((purpose) => [purpose, [...new Set(wordsFor(purpose))]]));
}

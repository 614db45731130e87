/** The registry of languages. A new one is one file and one row here. */
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import type { Language } from './language.js';
import { pt } from './pt.js';

const languages: Readonly<Record<string, () => Language>> = { en, es, fr, de, pt, ar };
/** Tags of the languages that we have words of (BCP 47). */
export const languageTags = Object.keys(languages);

const made = new Map<string, Language>();

/** The words of a language by its tag (BCP 47), made when they are first asked for; null where we have none. */
export function languageTagged(tag: string): Language | null {
  let language = made.get(tag);
  if (language === undefined) {
    if (!Object.hasOwn(languages, tag)) return null;
    language = (languages[tag] as () => Language)();
    made.set(tag, language);
  }
  return language;
}

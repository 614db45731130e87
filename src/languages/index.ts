/** The registry of languages. A new one is one file and one row here. */
import { ar } from './ar.js';
import { cs } from './cs.js';
import { da } from './da.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fi } from './fi.js';
import { fr } from './fr.js';
import { he } from './he.js';
import { hi } from './hi.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { ko } from './ko.js';
import type { Language } from './language.js';
import { nl } from './nl.js';
import { no } from './no.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { sv } from './sv.js';
import { tr } from './tr.js';
import { uk } from './uk.js';
import { zh } from './zh.js';

const languages: Readonly<Record<string, () => Language>> = {
  ...{ en, es, fr, de, pt, ar, it, nl, sv, no, da, fi, pl, cs, tr, ru, uk, he, hi, ja, ko, zh },
  // The other names of the two written forms of Norwegian.
  nb: no,
  nn: no,
};
/** Tags of the languages that we have words of (BCP 47). */
export const languageTags = Object.keys(languages);

const made = new Map<string, Language>();

/**
 * The words of a language by its tag (BCP 47), made when they are first asked for; null where we have none. Those of "pt-BR"
 * are those of "pt".
 */
export function languageTagged(tag: string): Language | null {
  let language = made.get(tag);
  if (language === undefined) {
    const name = /^[A-Za-z]+/.exec(tag)?.[0].toLowerCase() ?? '';
    if (!Object.hasOwn(languages, name)) return null;
    language = (languages[name] as () => Language)();
    made.set(tag, language);
  }
  return language;
}

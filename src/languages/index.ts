/** The registry of languages. A new one is one file and one row here. */
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import type { Language } from './language.js';
import { pt } from './pt.js';

export const languages: readonly Language[] = [en, es, fr, de, pt, ar];

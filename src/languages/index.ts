/** The registry of languages. A new one is one file and one row here. */
import { en } from './en.js';
import type { Language } from './language.js';

export const languages: readonly Language[] = [en];

/** What every release of an issuer ends with, by its title. */
import { anywhere } from '../languages/anywhere.js';
import { endWithoutColon } from './grammar/labels.js';
import type { Lexicon } from './text/lexicon.js';
import { anyOf } from './text/pattern.js';
import { endsStatement, isCapitalised, wordsOf } from './text/words.js';

/** "About Harbour Ltd.", alone on its line: below stands what every release of this issuer ends with. */
export function isBoilerplateTitle(line: string, lexicon: Lexicon): boolean {
  const text = line.slice(0, endWithoutColon(line));
  if (text.length > 90 || endsStatement(text.replace(COMPANY, ''))) return false;
  return lexicon.boilerplate.opening(text) !== undefined && wordsOf(text).slice(1).some(isCapitalised);
}

const COMPANY = new RegExp(`\\b${anyOf(anywhere.companyEndings)}\\.$`);

/** The trigrams of all languages. In the command this module is another: it reads the words from a file (scripts/build/model.mjs). */
import { table } from './table.js';
import { wordsOf } from './trigrams.js';

export function trigramWords(): Int32Array {
  return wordsOf(table);
}

/** Labelled texts, and what the reader's own code sees in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fallback } from '../../../src/houses/index.js';
import { lineEndOf, splitLines } from '../../../src/input/lines.js';
import { featureNames, featuresOf } from '../../../src/read/columns/features.js';
import { itemsOf } from '../../../src/read/columns/items.js';
import { isColumnTitle } from '../../../src/read/columns/titles.js';
import { languageOf } from '../../../src/read/language/which-language.js';
import { layOut } from '../../../src/read/layout.js';
import { opensItself } from '../../../src/read/openings.js';
import { lexiconOf } from '../../../src/read/text/lexicon.js';
import type { Row } from './fit.js';

/** What is used of a truth. */
export interface Truth {
  stories?: number | object[];
  family?: string;
  corpus?: string;
  language?: string;
  headline?: string | null;
  dateline_city?: string | null;
  authors?: (string | { name: string })[];
  body?: string[];
  sections?: { subhead: string | null; paragraphs: number }[];
}

export interface Labelled {
  name: string;
  text: string;
  several: boolean;
  /** Of generated copy; null for a real text. */
  family: string | null;
  truth: Truth;
}

/** The texts of a folder: each NAME.json with its NAME.txt, and with NAME.full.txt where a page has one. */
export function* labelledIn(folder: string): Generator<Labelled> {
  const files = new Set(readdirSync(folder));
  for (const file of [...files].filter((name) => name.endsWith('.json')).sort()) {
    const truth = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Truth;
    for (const ending of ['.txt', '.full.txt']) {
      const name = file.slice(0, -'.json'.length) + ending;
      if (!files.has(name)) continue;
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const several = Array.isArray(truth.stories) && truth.stories.length > 1;
      yield { name: `${folder}/${name}`, text, several, family: truth.family ?? null, truth };
    }
  }
}

/** A text's features; null where it has too few items to be asked about. */
export function rowOf({ name, text, several }: Labelled, weight: number): Row | null {
  const lines = splitLines(text, { start: 0, end: text.length, line: 1, lineEnd: lineEndOf(text) });
  const lexicon = lexiconOf(languageOf(text), fallback);
  const grafs = layOut(lines, (above, line) => opensItself(line, lexicon, above === lines[0] || above.afterBlank));
  const found = itemsOf(grafs, lexicon);
  if (found.items.length < 3) return null;
  const titled = isColumnTitle(grafs[0]?.text ?? '');
  const features = featuresOf(grafs, found, titled, lexicon);
  return { name, several, weight, values: featureNames.map((feature) => features[feature]) };
}

/** Labelled texts, read as the reader reads them before it decides on roles. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article } from '../../src/article.js';
import { decode } from '../../src/input/decode.js';
import { lineEndOf } from '../../src/input/lines.js';
import { classify, rolesMarked } from '../../src/read/classify.js';
import type { Copy } from '../../src/read/copy.js';
import { featuresOf } from '../../src/read/model/features.js';
import { openCopy } from '../../src/read/parse.js';
import type { Role } from '../../src/read/source-map.js';
import { type Labels, labelsOf, type Truth, truthOf } from './truth.js';

export interface Text {
  id: string;
  corpus: string;
  truth: Truth;
  copy: Copy;
  ruled: (Role | null)[];
  features: Int32Array[];
  labels: Labels;
}

function readText(text: string): { copy: Copy; ruled: (Role | null)[] } {
  const { copy } = openCopy({ text, line: 1, lineEnd: lineEndOf(text) }, {});
  classify(copy);
  return { copy, ruled: rolesMarked(copy) };
}

/**
 * The texts of a folder, `NAME.txt` (or what `raw` says) with its truth in `NAME.json`. Left out: texts of several stories, those kept
 * back, those in a wire's frame, and those whose body is not all there.
 */
export function* textsIn(folder: string, raw = 'txt'): Generator<Text> {
  const corpus = basename(folder);
  const ids = readdirSync(folder)
    .filter((file) => /^[\w-]+\.json$/.test(file))
    .map((file) => file.slice(0, -5))
    .sort();
  for (const id of ids) {
    let truth: Truth;
    let bytes: Buffer;
    try {
      truth = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));
      bytes = readFileSync(join(folder, `${id}.${raw}`));
    } catch {
      continue;
    }
    if (Array.isArray(truth.stories) || truth.kept === true) continue;
    // A body that is not all there would teach that paragraphs are none.
    const there = truth.in_raw?.['body'];
    if (typeof there === 'number' ? there < 0.95 : there === false) continue;
    const one = labelled(id, corpus, bytes, truth);
    if (one !== null) yield one;
  }
}

/** Our fixtures, `NAME/input.txt` with the Article in `NAME/json.json`: what they say is right is right. */
export function* fixturesIn(folder: string): Generator<Text> {
  for (const id of readdirSync(folder).sort()) {
    const file = join(folder, id, 'json.json');
    if (!existsSync(file)) continue;
    const article: Article | Article[] = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(article)) continue;
    const one = labelled(id, 'fixtures', readFileSync(join(folder, id, 'input.txt')), truthOf(article));
    if (one !== null) yield one;
  }
}

/** Short texts, one a line, as `{ text, article }`: those of our tests, with what the tests say of them. */
export function* shortTextsIn(file: string): Generator<Text> {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  for (const [index, line] of lines.entries()) {
    const { text, article }: { text: string; article: Article } = JSON.parse(line);
    const one = labelled(String(index), 'short', Buffer.from(text), { ...truthOf(article), family: 'short' });
    if (one !== null) yield one;
  }
}

/** A text with the roles of its grafs; null where it is none for the model: it is framed, or empty. */
function labelled(id: string, corpus: string, bytes: Buffer, truth: Truth): Text | null {
  const { text } = decode(bytes);
  if (text === null) return null;
  const { copy, ruled } = readText(text);
  if (copy.style.envelope !== null || copy.grafs.length === 0) return null;
  const labels = labelsOf(copy, truth, ruled);
  return { id, corpus, truth, copy, ruled, features: featuresOf(copy, ruled), labels };
}

/** Labelled texts, read as the reader reads them before it decides on roles. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { classify } from '../../src/read/classify.js';
import type { Copy } from '../../src/read/copy.js';
import { decode } from '../../src/read/decode.js';
import { lineEndOf } from '../../src/read/lines.js';
import { openCopy } from '../../src/read/parse.js';
import type { Role } from '../../src/read/source-map.js';
import { featuresOf } from './features.js';
import { type Labels, labelsOf, type Truth } from './truth.js';

export interface Text {
  id: string;
  corpus: string;
  truth: Truth;
  copy: Copy;
  ruled: (Role | null)[];
  features: Uint32Array[];
  labels: Labels;
}

/** The roles that the marks gave to the grafs, each its main one; null where a graf has none. */
function rolesMarked(copy: Copy): (Role | null)[] {
  const roles: (Role | null)[] = copy.grafs.map(() => null);
  let at = 0;
  for (const { role, start, end } of copy.marks) {
    if (role === 'separator') continue;
    while (at < copy.grafs.length && (copy.grafs[at] as { end: number }).end <= start) at++;
    for (let next = at; next < copy.grafs.length && (copy.grafs[next] as { start: number }).start < end; next++) {
      // A dateline opens a paragraph; where it stands alone it is the graf's role.
      if (roles[next] === null || roles[next] === 'dateline' || roles[next] === 'note') roles[next] = role;
    }
  }
  return roles;
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
    const { text } = decode(bytes);
    if (text === null) continue;
    const { copy, ruled } = readText(text);
    if (copy.style.envelope !== null || copy.grafs.length === 0) continue;
    const labels = labelsOf(copy, truth, ruled);
    yield { id, corpus, truth, copy, ruled, features: featuresOf(copy, ruled), labels };
  }
}

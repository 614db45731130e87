/** Labelled texts in a carrier: pages with their truth, desk copy as HTML, Markdown and mail. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Carried, SNIFFED } from '../../../src/input/carriers/carrier.js';
import { readEmail } from '../../../src/input/carriers/email/read.js';
import { sniffEmail } from '../../../src/input/carriers/email/sniff-email.js';
import { readPage } from '../../../src/input/carriers/html.js';
import { readMarkdown } from '../../../src/input/carriers/markdown/markdown.js';
import { classify, rolesMarked } from '../../../src/read/classify.js';
import type { Copy } from '../../../src/read/copy.js';
import { carriedFeaturesOf } from '../../../src/read/model/carried-features.js';
import type { LineRole } from '../../../src/read/model/line-roles.js';
import { openCopy } from '../../../src/read/parse.js';
import { comparable } from '../../../src/read/text/words.js';
import { type Text, textsIn } from '../samples.js';
import { type Labels, labelsOf, type Truth } from '../truth.js';
import { markdownOfDesk, pageOfDesk } from './rendered.js';

export interface Page {
  id: string;
  corpus: string;
  truth: Truth;
  carried: Carried;
}

/** The pages of a folder, `NAME.html` with its truth in `NAME.json`. */
export function* pagesIn(folder: string): Generator<Page> {
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.html')) continue;
    const id = file.slice(0, -5);
    const truth: Truth = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));
    yield { id, corpus: basename(folder), truth, carried: readPage(readFileSync(join(folder, file))) };
  }
}

/** Desk copy of the families that come in a carrier. */
export function* deskIn(folder: string): Generator<Page> {
  for (const file of readdirSync(folder).sort()) {
    if (!/^\d+\.json$/.test(file)) continue;
    const truth: Truth = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    if (Array.isArray(truth.stories) || truth.kept === true || truth.family === undefined) continue;
    const bytes = readFileSync(join(folder, file.replace('.json', '.txt')));
    for (const carried of readBy(truth.family, bytes))
      yield { id: file.slice(0, -5), corpus: basename(folder), truth, carried };
  }
}

function readBy(family: string, bytes: Uint8Array): Carried[] {
  if (family === 'html') return [readPage(bytes)];
  if (family === 'markdown') return [...readMarkdown(bytes, { file: null })];
  if (family === 'email' && sniffEmail(bytes.subarray(0, SNIFFED), true)) {
    const stories = [...readEmail(bytes)];
    return stories.length === 1 ? stories : [];
  }
  return [];
}

/** The same page when it says nothing of itself outside of its copy. */
export function bare(page: Page): Page {
  return { ...page, carried: { ...page.carried, facts: {} } };
}

/** As the model sees it; null where it is none for the model. */
export function textOf({ id, corpus, truth, carried }: Page): Text | null {
  const { copy } = openCopy({ text: carried.text, line: 1, lineEnd: '\n', carried }, {});
  classify(copy);
  const ruled = rolesMarked(copy);
  if (copy.style.envelope !== null || copy.grafs.length === 0) return null;
  const labels = hinted(labelsOf(copy, truth, ruled), (at) => copy.hint(at)?.block);
  signedBelow(copy, truth, labels);
  return { id, corpus, truth, copy, ruled, features: carriedFeaturesOf(copy, ruled), labels };
}

/** Authors on lines of their own, below the one that the truth's first is on. */
function signedBelow(copy: Copy, truth: Truth, labels: Labels): void {
  const at = labels.indexOf('byline');
  if (at < 0) return;
  const names = (truth.authors ?? []).map(comparable).filter((name) => name.length > 3);
  const above = comparable(copy.grafs[at]?.text ?? '');
  for (let next = at + 1; next <= at + 4; next++) {
    const text = copy.grafs[next]?.text ?? '';
    if (labels[next] !== 'outside' || text.length > 80) continue;
    const own = comparable(text);
    if (names.some((name) => own.includes(name) && !above.includes(name))) labels[next] = 'byline';
  }
}

/** What the truth calls a paragraph, and the carrier an item or a row. */
function hinted(labels: Labels, blockAt: (at: number) => string | undefined): Labels {
  return labels.map((label, at): LineRole | null => {
    const block = blockAt(at);
    if (block === 'item') return label === 'paragraph' ? 'item' : label;
    if (block === 'row') return label === 'paragraph' || label === 'item' ? 'table' : label;
    return label === 'item' ? 'paragraph' : label;
  });
}

/** Desk copy of our own, dressed as pages and as Markdown: `npm run desk` has written it. */
export function* dressedIn(folder: string, seed: string): Generator<Page> {
  for (const text of textsIn(folder)) {
    if (text.copy.style.envelope !== null) continue;
    const { id, corpus, truth } = text;
    const bytes = (one: string) => new TextEncoder().encode(one);
    yield { id, corpus, truth, carried: readPage(bytes(pageOfDesk(text, seed))) };
    for (const carried of readMarkdown(bytes(markdownOfDesk(text, seed)), { file: null }))
      yield { id, corpus, truth, carried };
  }
}

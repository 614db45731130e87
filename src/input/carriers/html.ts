/** Pages: saved whole, pasted as source, or a piece of one. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import type { Carried } from './carrier.js';
import { isOwnMarkup, ownStories } from './exchange/own-markup.js';
import { decodePage } from './html/encoding.js';
import { factsOf } from './html/facts.js';
import { linesOf } from './html/page-lines.js';
import { treeOf } from './html/tree.js';
import { beyond, limits } from './limits.js';

/**
 * Reads a page.
 * @throws Unreadable for one that goes beyond a limit
 */
export function* readHtml(bytes: Uint8Array): Generator<Carried> {
  if (bytes.length > limits.input) throw beyond('input');
  const page = decodedPage(bytes);
  const own = isOwnMarkup(page.source) ? ownStories(page.source, { name: 'html', places: true, ...page }) : [];
  if (own.length > 0) yield* own;
  else yield pageOf(page);
}

/** A page's copy, and what it says of itself. */
export function readPage(bytes: Uint8Array): Carried {
  return pageOf(decodedPage(bytes));
}

interface Page {
  source: string;
  diagnostics: Diagnostic[];
}

function decodedPage(bytes: Uint8Array): Page {
  const { text: source, encoding, guessed } = decodePage(bytes);
  const diagnostics = [];
  if (guessed)
    diagnostics.push(
      diagnostic('encoding-guessed', `not UTF-8, and the file does not say what it is: read as ${encoding}`),
    );
  if (source.includes('\ufffd'))
    diagnostics.push(diagnostic('undecodable-bytes', `places that can’t be read as ${encoding}, shown as \ufffd`));
  return { source, diagnostics };
}

function pageOf({ source, diagnostics }: Page): Carried {
  const tree = treeOf(source);
  const { text, hints, runs, marks, asides } = linesOf(tree, source);
  return {
    name: 'html',
    text,
    hints,
    facts: factsOf(tree),
    marks,
    origin: { source, runs, asides },
    diagnostics,
    id: null,
    article: null,
  };
}

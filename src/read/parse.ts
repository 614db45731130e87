/** Text to Article: the reader's one way in. */
import type { Article } from '../article.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { fallback, styleNamed } from '../styles/index.js';
import { assemble } from './assemble.js';
import { classify } from './classify.js';
import { Copy } from './copy.js';
import { chooseStyle, type Evidence, evidenceFor } from './evidence.js';
import { tailStart } from './furniture.js';
import { findHidden } from './hidden.js';
import { languageOf } from './language.js';
import { splitLines } from './lines.js';
import { type Mark, type Segment, tile } from './source-map.js';
import { statsOf } from './stats.js';
import { fold } from './white-space.js';

export interface ParseOptions {
  /** What `input.file` says; the text itself is given. */
  file?: string | null;
  /** The story's number in its input, from 1. */
  story?: number;
  /** An id that came with the text. */
  id?: string | null;
  /** Name of the house style; by default the text decides. An unknown name throws a RangeError. */
  style?: string | null;
  /** What was found before the text was text: the diagnostics of `decode`. They come first in the Article's. */
  diagnostics?: readonly Diagnostic[];
}

/** What the reader makes of one story. */
export interface Reading {
  article: Article;
  /** Segments that tile the text: see `Segment`. */
  sourceMap: Segment[];
  /** What spoke for the style that read the text; empty for the fallback. */
  evidence: Evidence[];
}

/**
 * Reads one story. Never throws for a text, whatever it holds; what is odd about it is in `article.diagnostics`.
 * Takes time linear in the length of the text.
 */
export function parse(text: string, options: ParseOptions = {}): Reading {
  const lines = splitLines(text);
  const { style, evidence } = styleFor(options.style ?? null, text, lines);
  const copy = new Copy(text, lines, style, tailStart(lines, style));
  classify(copy);
  // Most marks are a whole line, which is folded already.
  const textOf = ({ start, end, line }: Mark) =>
    start === line.start && end === line.end ? line.text : fold(text.slice(start, end));
  const { article: assembled, pointers } = assemble(copy.marks, textOf, style);

  const diagnostics = [...(options.diagnostics ?? []), ...findHidden(text), ...copy.diagnostics];
  if (lines.length === 0) diagnostics.push(diagnostic('no-text', 'nothing but blanks'));
  else if (assembled.headline === null) {
    diagnostics.push(diagnostic('headline-missing', 'no headline found', { line: lines[0]?.number ?? 1, column: 1 }));
  }
  const article: Article = {
    version: 1,
    input: { file: options.file ?? null, story: options.story ?? 1, id: options.id ?? null },
    style: style.name,
    language: languageOf(text),
    wire: null,
    slug: null,
    headline: assembled.headline,
    deck: null,
    source: assembled.source,
    edition: assembled.edition,
    date: null,
    byline: assembled.byline,
    dateline: assembled.dateline,
    lead: assembled.lead,
    quickLooks: assembled.quickLooks,
    sections: assembled.sections,
    notes: [],
    credits: [],
    discarded: assembled.discarded,
    stats: statsOf({ ...assembled, deck: null }),
    diagnostics,
  };
  return { article, sourceMap: tile(copy.marks, pointers, text.length), evidence };
}

function styleFor(name: string | null, text: string, lines: ReturnType<typeof splitLines>) {
  if (name === null) return chooseStyle(text, lines);
  const style = styleNamed(name);
  if (style === null) throw new RangeError(`unknown style: ${name}`);
  return { style, evidence: style === fallback ? [] : evidenceFor(style, text, lines) };
}

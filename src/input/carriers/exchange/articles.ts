/** Our own JSON, both versions: an Article, an array of them, or one a line. */
import { diagnostic } from '../../../diagnostic.js';
import { byteOrderMark } from '../../encodings.js';
import { Unreadable } from '../../unreadable.js';
import type { Carried, CarrierStream } from '../carrier.js';
import { beyond, limits } from '../limits.js';
import { articleFrom, WrongArticle } from './article-fields.js';
import { jsonText, parsedJson } from './json.js';

/** An Article, or an array of them. */
export function* readArticlesJson(bytes: Uint8Array): Generator<Carried> {
  const value = parsedJson(jsonText(bytes));
  if (Array.isArray(value) && value.length === 0)
    throw new Unreadable(diagnostic('no-text', 'an empty list: no story in it'));
  for (const one of Array.isArray(value) ? value : [value]) yield carriedArticle(one, 'json');
}

/** An Article a line. */
export function* readArticles(bytes: Uint8Array): Generator<Carried> {
  const text = jsonText(bytes);
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    line++;
    const own = text.slice(start, end);
    start = end + 1;
    if (own.trim() === '') continue;
    yield carriedArticle(parsedLine(own, line), 'articles', line);
  }
}

function parsedLine(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable(
      diagnostic('carrier-invalid', 'no JSON on this line: each line must hold an Article', { line, column: 1 }),
    );
  }
}

/**
 * @param line of the file on which it stands alone
 * @throws Unreadable that says what of it is no Article
 */
export function carriedArticle(value: unknown, name: 'json' | 'articles', line: number | null = null): Carried {
  try {
    const { article, id } = articleFrom(value);
    return { name, text: '', hints: [], facts: {}, marks: [], origin: null, diagnostics: [], id, article };
  } catch (error) {
    if (!(error instanceof WrongArticle)) throw error;
    throw new Unreadable(diagnostic('carrier-invalid', error.message, line === null ? null : { line, column: 1 }));
  }
}

const LINE_END = 0x0a;

/** Articles a line, of a file that is read as it comes; null for one in UTF-16, which is decoded whole. */
export function articleLinesOf(start: Uint8Array): CarrierStream | null {
  const mark = byteOrderMark(start);
  return mark === null || mark === 'utf-8' ? new ArticleLines() : null;
}

/** Holds one line. A line that is no Article is a problem of its own. */
class ArticleLines implements CarrierStream {
  private parts: Uint8Array[] = [];
  private size = 0;
  private line = 1;

  *push(chunk: Uint8Array): Generator<Carried | Unreadable> {
    for (let start = 0; start < chunk.length; ) {
      const found = chunk.indexOf(LINE_END, start);
      const end = found < 0 ? chunk.length : found;
      this.size += end - start;
      // Of one that is too long no more is kept. The chunk's memory is used again.
      if (this.size <= limits.input) this.parts.push(chunk.slice(start, end));
      else this.parts = [];
      if (found >= 0) yield* this.ended();
      start = end + 1;
    }
  }

  *end(): Generator<Carried | Unreadable> {
    yield* this.ended();
  }

  private *ended(): Generator<Carried | Unreadable> {
    const { line, size } = this;
    const bytes = new Uint8Array(size <= limits.input ? size : 0);
    let at = 0;
    for (const part of this.parts) {
      bytes.set(part, at);
      at += part.length;
    }
    [this.parts, this.size, this.line] = [[], 0, line + 1];
    if (size > limits.input) yield beyond('input');
    const text = new TextDecoder().decode(bytes);
    if (text.trim() === '') return;
    try {
      yield carriedArticle(parsedLine(text, line), 'articles', line);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield error;
    }
  }
}

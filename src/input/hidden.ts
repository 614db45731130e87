/** Characters that a reader of the copy does not see, and that may be meant for somebody else. */
import { type Diagnostic, type DiagnosticCode, diagnostic } from '../diagnostic.js';
import { lineEndOf, type Range, wholeOf } from './lines.js';

interface Kind {
  code: DiagnosticCode;
  pattern: RegExp;
  /** For one, and for several. */
  what: readonly [string, string];
}

const kinds: readonly Kind[] = [
  {
    code: 'control-characters',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    pattern: /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g,
    what: ['control character', 'control characters'],
  },
  {
    code: 'bidi-control',
    pattern: /[\u202a-\u202e\u2066-\u2069]/g,
    what: ['character that turns the direction of text', 'characters that turn the direction of text'],
  },
  {
    // ZWJ, ZWNJ and the marks LRM, RLM and ALM are spelling in many scripts and are not counted.
    code: 'invisible-characters',
    pattern: /[\u00ad\u200b\u2060-\u2064\ufeff]|\udb40[\udc00-\udc7f]/g,
    what: ['invisible character', 'invisible characters'],
  },
];

/** What frames a transmission: see `isFraming`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: likewise
const FRAMING = /[\x01-\x05\x08\x0e\x0f\x11-\x14\x16\x1e\x1f\x7f]/g;

/** All kinds at once, since most copy has none; as one class, which is quicker than several. */
const ANY =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: likewise
  /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\udb40]/;

/**
 * One warning for each kind that the text holds: how many, and where the first one stands. Linear.
 * @param range which part of the text; all of it by default
 * @param framed whether it stands in a wire's frame, where control bytes are no surprise
 */
export function findHidden(whole: string, range: Range = wholeOf(whole), framed = false): Diagnostic[] {
  const found: Diagnostic[] = [];
  const own = whole.slice(range.start, range.end);
  if (!ANY.test(own)) return found;
  const text = framed ? own.replace(FRAMING, ' ') : own;
  for (const { code, pattern, what } of kinds) {
    const first = text.search(pattern);
    if (first < 0) continue;
    let count = 0;
    for (const _ of text.matchAll(pattern)) count++;
    const message = `${count} ${what[count === 1 ? 0 : 1]}, kept in the JSON, made harmless elsewhere`;
    const { line, column } = positionOf(whole, range.start + first, range);
    found.push(diagnostic(code, message, { line, column }));
  }
  return found;
}

/**
 * 1-based line and column (UTF-16 units) of an offset.
 * @param from an offset above it whose line is known
 */
export function positionOf(
  text: string,
  offset: number,
  from: Pick<Range, 'start' | 'line' | 'lineEnd'> = { start: 0, line: 1 },
): { line: number; column: number } {
  let { line } = from;
  const lineEnd = from.lineEnd ?? lineEndOf(text);
  let lineStart = from.start === 0 ? 0 : text.lastIndexOf(lineEnd, from.start - 1) + 1;
  for (let at = text.indexOf(lineEnd, from.start); at >= 0 && at < offset; at = text.indexOf(lineEnd, at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

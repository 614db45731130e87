/** Characters that a reader of the copy does not see, and that may be meant for somebody else. */
import { type Diagnostic, type DiagnosticCode, diagnostic } from '../diagnostic.js';

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

/** All kinds at once, since most copy has none. */
const ANY = new RegExp(kinds.map(({ pattern }) => pattern.source).join('|'));

/** One warning for each kind that the text holds: how many, and where the first one stands. Linear. */
export function findHidden(text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!ANY.test(text)) return found;
  for (const { code, pattern, what } of kinds) {
    const first = text.search(pattern);
    if (first < 0) continue;
    let count = 0;
    for (const _ of text.matchAll(pattern)) count++;
    const message = `${count} ${what[count === 1 ? 0 : 1]}, kept in the JSON, made harmless elsewhere`;
    found.push(diagnostic(code, message, positionOf(text, first)));
  }
  return found;
}

/** 1-based line and column (UTF-16 units) of an offset. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

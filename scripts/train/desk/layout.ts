/** How the pieces of a draft stand on lines: blank lines, indents, wraps. */
import type { Piece } from './draft.js';

interface Layout {
  /** Lines to wrap at; 0 does not wrap. */
  wrap: number;
  /** Line ends between two pieces of the body, and between two of the head. */
  body: number;
  head: number;
  /** Before the first line of a paragraph. */
  indent: string;
  zones: number;
}

const make = (body: number, head: number, zones: number, indent = '', wrap = 0): Layout => ({
  body,
  head,
  zones,
  indent,
  wrap,
});

export const layouts: Record<string, Layout> = {
  'blank lines throughout': make(2, 2, 2),
  'tight head, blank lines in the body': make(2, 1, 2),
  'no blank lines at all': make(1, 1, 1),
  'a blank line below the head alone': make(1, 1, 2),
  'spaced head, tight body': make(1, 2, 2),
  'two blank lines': make(3, 3, 3),
  'two blank lines below the head': make(2, 1, 3),
  'wrapped at 64': make(2, 2, 2, '', 64),
  'wrapped at 72': make(2, 1, 2, '', 72),
  'wrapped at 78': make(2, 2, 3, '', 78),
  'wrapped at 60, indented': make(1, 1, 2, '   ', 60),
  'wrapped at 68, indented': make(1, 2, 2, '     ', 68),
  'wrapped at 70 behind tabs': make(1, 2, 2, '\t', 70),
  'indented by two': make(1, 2, 2, '  '),
  'indented by four, blank lines': make(2, 1, 2, '    '),
  'behind tabs': make(1, 1, 2, '\t'),
  'indented by an em space': make(1, 2, 2, '\u2003'),
  'wide gaps': make(2, 3, 4),
  'three blank lines': make(4, 4, 4),
  'two blank lines, tight head': make(3, 1, 3),
  'blank lines, one below the head more': make(2, 2, 3),
  'tight head and body, two blank lines between': make(1, 1, 3),
  'indented by two em spaces': make(1, 1, 2, '\u2003\u2003'),
  'indented by a no-break space': make(1, 1, 1, '\u00a0\u00a0'),
  'behind tabs, blank lines': make(2, 2, 2, '\t'),
  'wrapped at 36': make(1, 1, 2, '  ', 36),
  'wrapped at 40, blank lines': make(2, 1, 2, '', 40),
  'wrapped at 50, indented': make(1, 1, 2, '  ', 50),
  'wrapped at 65, indented by four': make(1, 1, 2, '    ', 65),
  'wrapped at 76, indented, blank lines': make(2, 2, 2, '  ', 76),
};

/** Languages that put no spaces between words: their lines are not wrapped. */
const unspaced: ReadonlySet<string> = new Set(['ja', 'zh']);

export function canWrap(language: string): boolean {
  return !unspaced.has(language);
}

function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  let bare = true;
  for (const word of text.split(' ')) {
    if (!bare && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
      bare = true;
    }
    line += bare ? word : ` ${word}`;
    bare = false;
  }
  return [...lines, line].join('\n');
}

/** The pieces as a text. */
export function setOut(pieces: readonly Piece[], layout: Layout): string {
  let out = '';
  for (const [at, piece] of pieces.entries()) {
    const above = pieces[at - 1];
    if (above !== undefined) out += '\n'.repeat(gap(above, piece, layout));
    const lines = piece.raw.split('\n');
    const prose = piece.role === 'paragraph' && lines.length === 1;
    const indent = prose ? layout.indent : '';
    if (prose && layout.wrap > 0) out += wrapped(piece.raw, layout.wrap, indent);
    else if (piece.role === 'item' && layout.wrap > 0) out += wrapped(piece.raw, layout.wrap, '');
    else out += indent + piece.raw;
  }
  return `${out}\n`;
}

function gap(above: Piece, piece: Piece, layout: Layout): number {
  if (piece.tight) return 1;
  // A list, a table or a verse holds together.
  if (above.role === piece.role && ['bullet', 'item', 'table', 'verse'].includes(piece.role)) return 1;
  if (above.zone !== piece.zone) return layout.zones;
  return piece.zone === 'body' ? layout.body : piece.zone === 'head' || piece.zone === 'summary' ? layout.head : 1;
}

/** RTF: its characters, its paragraphs, and where they stand in the file. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRtf } from '../../src/input/carriers/rtf/read.js';
import { read } from '../../src/read/stories.js';
import { marked, only, outline } from '../support/documents.js';

const rtf = (body: string, head = '') => `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}${head}}${body}}`;
const text = (source: string | Uint8Array) => only(readRtf, source).text;

describe('the characters of RTF', () => {
  it('are those of the font’s code page', () => {
    const fonts =
      '{\\f1\\fcharset204 Arial;}{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset238 Arial;}';
    expect(
      text(rtf("\\f0 caf\\'e9 {\\f1 \\'cc\\'e8\\'f0} {\\f2 \\'93\\'fa\\'96\\'7b} {\\f3 a\\'b7} {\\f4 \\'b3}", fonts)),
    ).toBe('café Мир 日本 α• ł\n');
  });

  it('are Unicode, without what stands for those who can’t read it', () => {
    expect(text(rtf("\\uc1 a\\u8212?b \\uc2\\u8364\\'80\\'80c {\\uc0\\u-10179\\u-8704} \\uc1 d\\u8217\\'92e"))).toBe(
      'a—b €c 😀 d’e\n',
    );
  });

  it('have words and signs of their own', () => {
    expect(text(rtf('a\\emdash b \\lquote c\\rquote  \\{d\\\\\\} e\\~f\\_g\\-h\\tab i'))).toBe(
      'a—b ‘c’ {d\\} e\u00a0f-gh\ti\n',
    );
  });

  it('are bytes of the code page where they are not written out', () => {
    expect(text(Uint8Array.from(rtf('caf\xe9'), (sign) => sign.charCodeAt(0)))).toBe('café\n');
  });
});

describe('the paragraphs of RTF', () => {
  it('have what their styles and lists say', () => {
    const head =
      '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2\\sbasedon1 Eigener Titel;}{\\s3 Byline;}}{\\*\\listtable{\\list{\\listlevel\\levelnfc0{\\leveltext 1;}}{\\listlevel\\levelnfc23}\\listid5}}{\\*\\listoverridetable{\\listoverride\\listid5\\ls1}}';
    const body =
      '\\pard\\s1 One\\par\\pard\\s2 Two\\par\\pard\\s3 By Ada Finch\\par\\pard\\ls1\\ilvl0{\\listtext 1.\\tab}first\\par\\pard\\ls1\\ilvl1{\\listtext \\bullet\\tab}second\\par\\pard{\\pntext\\bullet}{\\*\\pn\\pnlvlblt}old\\par\\pard Last\\line line\\par';
    const carried = only(readRtf, rtf(head + body));
    expect(outline(carried)).toEqual([
      'heading 1: One',
      'heading 1: Two',
      'paragraph byline: By Ada Finch',
      'item numbered: first',
      'item: second',
      'item: old',
      'paragraph: Last',
      'paragraph: line',
    ]);
    expect(carried.text).toMatch(/first\nsecond\nold\n\nLast\nline\n$/);
  });

  it('are rows of tables, one in another', () => {
    const nested =
      '\\pard\\intbl\\itap2 a\\nestcell b\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables \\par}';
    const carried = only(
      readRtf,
      rtf(
        `\\trowd\\trhdr\\cellx1\\cellx2\\pard\\intbl Club\\cell Points\\cell\\row\\trowd\\pard\\intbl Larkfield\\cell 9\\cell\\row\\pard After.\\par\\trowd\\pard\\intbl Left\\cell ${nested}\\pard\\intbl right\\cell\\row\\pard End.`,
      ),
    );
    expect(outline(carried)).toEqual([
      'row header: Club\tPoints',
      'row: Larkfield\t9',
      'paragraph: After.',
      'paragraph: Left',
      'row: a\tb',
      'paragraph: right',
      'paragraph: End.',
    ]);
  });

  it('have the quotes and dashes of their code page', () => {
    expect(only(readRtf, rtf("\\'93Ferry\\'94 \\'97 now\\par")).text).toBe('“Ferry” — now\n');
  });

  it('have links and emphasis, and notes at the end', () => {
    const carried = only(
      readRtf,
      rtf(
        'See {\\field{\\*\\fldinst{HYPERLINK "https://example.com/a"}}{\\fldrslt{\\b the} paper}} {\\i now}{\\footnote\\pard\\plain\\chftn\\~Of Friday.}, please.\\par',
      ),
    );
    expect(carried.text).toBe('See the paper now, please.\n\nOf Friday.\n');
    expect(marked(carried)).toEqual(['link the paper https://example.com/a', 'strong the', 'emphasis now']);
    expect(carried.origin).toBeNull();
  });

  it('leave out what is deleted, hidden, or no copy, and say so', () => {
    const carried = only(
      readRtf,
      rtf(
        '{\\info{\\title A}{\\author Ada Finch}{\\keywords ferry, island}}{\\header\\pard Draft\\par}{\\*\\revtbl{Unknown;}}He {\\deleted lied}{\\revised erred}.{\\v secret}{\\*\\atnid 1}{\\*\\annotation Check}{\\pict\\pngblip 8950}{\\*\\unknown what} {\\unknown That} is all, says Ada Finch.',
      ),
    );
    expect(carried.text).toBe('He erred. That is all, says Ada Finch.\n');
    expect(carried.diagnostics.map(({ message }) => message)).toEqual([
      '1 page header or footer left out (they are no copy): “Draft”',
      '1 deletion left out (tracked changes are read as accepted): “lied”',
      '1 hidden text left out (hidden text is no copy): “secret”',
      '1 comment left out (comments are no copy): “Check”',
      '1 picture left out (pictures are not read)',
    ]);
    expect(carried.facts.authors).toEqual([{ text: 'Ada Finch', from: 'RTF creator' }]);
    expect(
      carried.origin?.asides.map(({ start, end, role }) => [role, carried.origin?.source.slice(start, end)]),
    ).toEqual([
      ['metadata', '{\\info{\\title A}{\\author Ada Finch}{\\keywords ferry, island}}'],
      ['hidden', '{\\header\\pard Draft\\par}'],
      ['hidden', 'lied'],
      ['hidden', 'secret'],
      ['hidden', '{\\*\\annotation Check}'],
    ]);
  });

  it('are there in a file that has been cut off', () => {
    const carried = only(readRtf, '{\\rtf1 A first one.\\par A secon');
    expect(carried.text).toBe('A first one.\n\nA secon\n');
    expect(carried.diagnostics[0]?.message).toBe('the file ends inside a group: its end may be missing');
  });
});

describe('places in RTF', () => {
  const pieces = fc.constantFrom(
    'Ferry firm',
    ' cuts ',
    "caf\\'e9",
    '\\u8212?',
    '\\par ',
    '\\pard',
    '{\\b ',
    '}',
    '{\\v x}',
    '\\tab ',
    '{\\*\\x y}',
    '\\\n',
    '\r\n',
    '\\line ',
    '{\\deleted z}',
    '\\{',
    '\\intbl ',
    '\\cell ',
    '\\row ',
    '{\\info{\\title T}}',
    '\\emdash ',
    '\\bin3 {}{',
    "\\'8",
    '\\',
    '{\\field{\\*\\fldinst HYPERLINK "u"}{\\fldrslt l}}',
  );

  it('tile the file, and say where each character of the text comes from', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (some) => {
        const source = `{\\rtf1\\ansi ${some.join('')}}`;
        const { origin, text: copy } = only(readRtf, source);
        let at = 0;
        let from = 0;
        for (const run of origin?.runs ?? []) {
          expect(run.at).toBeGreaterThanOrEqual(at);
          expect(run.from).toBeGreaterThanOrEqual(from);
          if (run.length === run.taken) {
            const own = source.slice(run.from, run.from + run.taken);
            expect(copy.slice(run.at, run.at + run.length).replace(/\s/g, ' ')).toBe(own.replace(/\s/g, ' '));
          }
          at = run.at + run.length;
          from = run.from + run.taken;
        }
        for (const { sourceMap, article } of await read(source)) {
          expect(article.input.offsets).toBe('source');
          let end = 0;
          for (const segment of sourceMap) {
            expect(segment.start).toBe(end);
            end = segment.end;
          }
          expect(end).toBe(source.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

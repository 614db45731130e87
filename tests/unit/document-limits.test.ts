/** Documents that mean harm, or are damaged: each ends in a message, none in an error of another kind. */
import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadCarrier } from '../../src/input/carriers/carrier.js';
import { readDocx } from '../../src/input/carriers/docx/read.js';
import { readOdt } from '../../src/input/carriers/odt/read.js';
import { readRtf } from '../../src/input/carriers/rtf/read.js';
import { Unreadable } from '../../src/input/unreadable.js';
import { docx, docxFiles, odt, odtFiles, only, p, packed, r } from '../support/documents.js';

const MIB = 2 ** 20;

/** What is said of a file that can't be read; of one that can, its text. */
function outcome(read: ReadCarrier, bytes: Uint8Array | string): string {
  try {
    return only(read, bytes).text;
  } catch (error) {
    if (error instanceof Unreadable) return `${error.diagnostic.code}: ${error.message}`;
    throw error;
  }
}

/** Bytes with a number changed wherever a record of the archive begins. */
function forged(bytes: Uint8Array, signature: number, at: number, value: number, nth = 0): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let left = nth;
  for (let offset = 0; offset + 46 <= copy.length; offset++) {
    if (view.getUint32(offset, true) !== signature || left-- > 0) continue;
    view.setUint32(offset + at, value, true);
    return copy;
  }
  throw new Error('no such record');
}
const CENTRAL = 0x02014b50;

describe('an archive', () => {
  const spaces = (size: number) => `<w:x>${' '.repeat(size)}</w:x>`;

  it('that unpacks to more than 200 times its size is a bomb', () => {
    expect(outcome(readDocx, docx(spaces(8 * MIB)))).toBe(
      'carrier-too-large: unpacks to more than 200 times its size: no document does; give its text alone',
    );
  });

  it('that says that it is small is no smaller', () => {
    const bytes = docx(spaces(8 * MIB));
    expect(outcome(readDocx, forged(bytes, CENTRAL, 24, 100, 2))).toMatch(
      /^carrier-too-large: unpacks to more than 200/,
    );
  });

  it('is unpacked to 64 MiB in all', () => {
    const files = docxFiles(p('Text.'));
    const filler = Uint8Array.from({ length: 2 * MIB }, (_, at) => (at % 160 === 0 ? 0x61 + ((at * 7919) % 23) : 0x20));
    const part = new Uint8Array(filler.length + 60);
    part.set(new TextEncoder().encode('<x>'));
    part.set(filler, 3);
    part.set(new TextEncoder().encode('</x>'), filler.length + 3);
    const headers = Array.from({ length: 33 }, (_, index) => `header${index}.xml`);
    const relations = headers.map((name, index) => `<Relationship Id="h${index}" Type="x/header" Target="${name}"/>`);
    files['word/_rels/document.xml.rels'] = `<Relationships>${relations.join('')}</Relationships>`;
    const bytes = zipSync({
      ...packed(files),
      ...Object.fromEntries(
        headers.map((name) => [`word/${name}`, [part.subarray(0, filler.length + 7), { level: 1 as const }]]),
      ),
    });
    expect(outcome(readDocx, bytes)).toMatch(/^carrier-too-large: unpacks to more than 64 MiB/);
  });

  it('has 256 parts that are read', () => {
    const files = docxFiles(p('Text.'));
    const names = Array.from({ length: 300 }, (_, index) => `header${index}.xml`);
    const relations = names.map((name, index) => `<Relationship Id="h${index}" Type="x/header" Target="${name}"/>`);
    files['word/_rels/document.xml.rels'] = `<Relationships>${relations.join('')}</Relationships>`;
    for (const name of names) files[`word/${name}`] = '<x/>';
    expect(outcome(readDocx, zipSync(packed(files)))).toMatch(/^carrier-too-large: more than 256 parts/);
  });

  it('in an archive stays packed, and so does what nobody asks for', () => {
    const bomb = zipSync({ bomb: new Uint8Array(32 * MIB) });
    const files = { ...packed(docxFiles(p('Text.'))), 'word/embeddings/bomb.zip': bomb, big: new Uint8Array(32 * MIB) };
    expect(outcome(readDocx, zipSync(files))).toBe('Text.\n');
  });

  it('whose files lie over each other is damaged', () => {
    const bytes = docx(p('Text.'));
    const view = new DataView(bytes.buffer);
    let first = 0;
    while (view.getUint32(first, true) !== CENTRAL) first++;
    const at = view.getUint32(first + 42, true);
    expect(outcome(readDocx, forged(bytes, CENTRAL, 42, at, 1))).toMatch(
      /^carrier-invalid: the document is damaged: files in it overlap/,
    );
  });

  it('with a password is told', () => {
    expect(outcome(readDocx, forged(docx(p('Text.')), CENTRAL, 8, 1, 2))).toMatch(
      /encrypted: save it without a password/,
    );
    const files = odtFiles('<text:p>Text.</text:p>');
    files['META-INF/manifest.xml'] = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>';
    expect(outcome(readOdt, zipSync(packed(files)))).toMatch(/it has a password: save it without one first/);
  });

  it('of another program is told', () => {
    expect(outcome(readDocx, zipSync(packed({ 'xl/workbook.xml': '<x/>' })))).toMatch(
      /there is no text in it that is Word’s/,
    );
    expect(outcome(readOdt, zipSync(packed({ 'xl/workbook.xml': '<x/>' })))).toMatch(/there is no text in it/);
  });
});

describe('XML', () => {
  // Packed, such documents would be bombs.
  const stored = (body: string) => zipSync(packed(docxFiles(body), 0));
  const withDoctype = (declaration: string, text: string) => {
    const files = docxFiles(p(text));
    const xml = files['word/document.xml'] ?? '';
    files['word/document.xml'] = xml.replace('?>', `?><!DOCTYPE x [${declaration}]>`);
    return zipSync(packed(files));
  };

  it('has no entities but its own five', () => {
    const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
    expect(outcome(readDocx, withDoctype(`<!ENTITY l0 "ha">${laughs.join('')}`, '&l10;'))).toMatch(/^carrier-invalid/);
    expect(outcome(readDocx, withDoctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'))).toMatch(
      /^carrier-invalid/,
    );
    expect(outcome(readDocx, docx(p('&amp;&lt;&#8212;')))).toBe('&<—\n');
  });

  it('goes 1,000 elements deep', () => {
    const deep = (count: number) => '<w:smartTag>'.repeat(count) + p('Text.') + '</w:smartTag>'.repeat(count);
    expect(outcome(readDocx, docx(deep(900)))).toBe('Text.\n');
    expect(outcome(readDocx, stored(deep(100_000)))).toMatch(
      /^carrier-too-large: more than 1,000 elements inside each other/,
    );
    const spans = '<text:span>'.repeat(100_000);
    expect(outcome(readOdt, odt(`<text:p>${spans}</text:p>`))).toMatch(/^carrier-(?:too-large|invalid)/);
  });

  it('has 100,000 blocks', () => {
    expect(outcome(readDocx, stored(p('a').repeat(100_001)))).toMatch(
      /^carrier-too-large: more than 100,000 paragraphs/,
    );
    expect(outcome(readRtf, `{\\rtf1 ${'a\\par '.repeat(100_001)}}`)).toMatch(/^carrier-too-large: more than 100,000/);
    expect(outcome(readRtf, `{\\rtf1 ${'a\\par '.repeat(1000)}}`)).toMatch(/^a\n\na\n/);
  });
});

describe('RTF', () => {
  it('goes 1,000 groups deep', () => {
    const deep = (count: number) => `{\\rtf1 ${'{'.repeat(count)}Text.${'}'.repeat(count)}}`;
    expect(outcome(readRtf, deep(900))).toBe('Text.\n');
    expect(outcome(readRtf, deep(100_000))).toMatch(/^carrier-too-large: more than 1,000 elements/);
  });

  it('that is not RTF is reported', () => {
    expect(outcome(readRtf, 'Ferry firm')).toMatch(/^carrier-invalid: not RTF/);
  });
});

describe('a damaged document', () => {
  const whole = {
    docx: docx(p('Ferry firm cuts sailings.') + p(r('By ') + r('Ada', '<w:b/>')), {
      styles: '<w:style w:styleId="a"/>',
    }),
    odt: odt(
      '<text:p>Ferry firm cuts sailings.</text:p><text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>',
    ),
    rtf: new TextEncoder().encode(
      '{\\rtf1{\\fonttbl{\\f0 A;}}\\trowd Ferry\\cell firm\\row\\par {\\field{\\*\\fldinst HYPERLINK "a"}{\\fldrslt b}}}',
    ),
  };
  const readers = { docx: readDocx, odt: readOdt, rtf: readRtf };

  it.each(['docx', 'odt', 'rtf'] as const)('ends in a message: %s', (kind) => {
    fc.assert(
      fc.property(
        fc.nat(whole[kind].length),
        fc.array(fc.record({ at: fc.nat(whole[kind].length - 1), byte: fc.nat(255) }), { maxLength: 8 }),
        (length, changes) => {
          const bytes = whole[kind].slice(0, length % 3 === 0 ? length : undefined);
          for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
          expect(typeof outcome(readers[kind], bytes)).toBe('string');
        },
      ),
      { numRuns: 400 },
    );
  });
});

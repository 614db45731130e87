/** Word documents: what their styles, lists, tables, notes and changes become. */
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/input/carriers/docx/read.js';
import { docx, marked, only, outline, p, r } from '../support/documents.js';

const HEADINGS = `
  <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/></w:style>
  <w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
  <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Zwischentitel"><w:name w:val="Zwischentitel"/><w:basedOn w:val="berschrift2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Rubrik"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Autorzeile"><w:name w:val="Byline"/></w:style>
  <w:style w:type="paragraph" w:styleId="Aufzhlung"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Kode"><w:name w:val="Verbatim Char"/></w:style>`;
const LISTS = `
  <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
const item = (text: string, level: number) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${r(text)}</w:p>`;
const cell = (...blocks: string[]) => `<w:tc><w:tcPr/>${blocks.map((one) => p(one)).join('')}</w:tc>`;

describe('a Word document', () => {
  it('has its headings by the names of styles, by what they are based on and by their outline level', () => {
    const bytes = docx(
      p('Ferry firm cuts sailings', 'Titel') +
        p('Islanders fear for their village', 'Untertitel') +
        p('By Ada Finch', 'Autorzeile') +
        p('The firm said so on Friday.') +
        p('What is left', 'berschrift2') +
        p('What is gone', 'Zwischentitel') +
        p('What is new', 'Rubrik'),
      { styles: HEADINGS },
    );
    expect(outline(only(readDocx, bytes))).toEqual([
      'heading 1 headline: Ferry firm cuts sailings',
      'paragraph deck: Islanders fear for their village',
      'paragraph byline: By Ada Finch',
      'paragraph: The firm said so on Friday.',
      'heading 2: What is left',
      'heading 2: What is gone',
      'heading 3: What is new',
    ]);
  });

  it('parts its blocks by blank lines, and keeps the items of a list together', () => {
    const bytes = docx(p('Before.') + item('one', 0) + item('two', 1) + p('three', 'Aufzhlung') + p('After.'), {
      styles: HEADINGS,
      numbering: LISTS,
    });
    const carried = only(readDocx, bytes);
    expect(carried.text).toBe('Before.\n\none\ntwo\nthree\n\nAfter.\n');
    expect(outline(carried).slice(1, 4)).toEqual(['item: one', 'item numbered: two', 'item: three']);
    expect(carried.hints).toHaveLength(7);
  });

  it('has items whose sign is typed', () => {
    const carried = only(
      readDocx,
      docx(p(r('•', '<w:b/>') + r(' one ') + r('two', '<w:b/>')) + p('– Three, he said.')),
    );
    expect(outline(carried)).toEqual(['item: one two', 'paragraph: – Three, he said.']);
    expect(marked(carried)).toEqual(['strong two']);
  });

  it('has rows of tables with their cells, and reads what is only laid out in one as what it is', () => {
    const head = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Club')}${cell('Points')}</w:tr>`;
    const table = `<w:tbl>${head}<w:tr>${cell('Larkfield')}${cell('9')}</w:tr></w:tbl>`;
    const layout = `<w:tbl><w:tr>${cell('Menu')}${cell('A first graf.', 'A second graf.', 'A third graf.')}</w:tr></w:tbl>`;
    const carried = only(readDocx, docx(table + layout));
    expect(outline(carried)).toEqual([
      'row header: Club\tPoints',
      'row: Larkfield\t9',
      'paragraph: Menu',
      'paragraph: A first graf.',
      'paragraph: A second graf.',
      'paragraph: A third graf.',
    ]);
    expect(carried.hints[1]?.cells).toEqual(['Larkfield', '9']);
  });

  it('has links and emphasis as marks', () => {
    const bytes = docx(
      `<w:p>${r('See ')}<w:hyperlink r:id="rId9">${r('the paper', '<w:b/>')}</w:hyperlink>${r(' and ')}${r('two ', '<w:rStyle w:val="Fett"/>')}${r('words', '<w:b/>')}${r('. ', '<w:b w:val="0"/>')}${r('code', '<w:rStyle w:val="Kode"/>')}</w:p>`,
      { styles: HEADINGS, links: { rId9: 'https://example.com/paper' } },
    );
    const carried = only(readDocx, bytes);
    expect(carried.text).toBe('See the paper and two words. code\n');
    expect(marked(carried)).toEqual([
      'link the paper https://example.com/paper',
      'strong the paper',
      'strong two words',
      'code code',
    ]);
  });

  it('has the links of fields, and not what fields say', () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const says = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const bytes = docx(
      `<w:p>${field('begin')}${says(' HYPERLINK "https://example.com/')}${says('a" ')}${field('separate')}${r('here')}${field('end')}${r(', page ')}${field('begin')}${says('PAGE')}${field('separate')}${r('3')}${field('end')}</w:p>`,
    );
    const carried = only(readDocx, bytes);
    expect(carried.text).toBe('here, page 3\n');
    expect(marked(carried)).toEqual(['link here https://example.com/a']);
  });

  it('reads tracked changes as accepted, and says what is deleted', () => {
    const del = (text: string) => `<w:del w:id="1" w:author="A"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
    const joined = `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${r('This goes ')}</w:p>`;
    const bytes = docx(
      `<w:p>${r('The mayor ')}${del('lied')}<w:ins w:id="2">${r('erred')}</w:ins>${r('.')}</w:p>${joined}${p('on here.')}<w:p>${del('All of it')}</w:p>`,
    );
    const carried = only(readDocx, bytes);
    expect(carried.text).toBe('The mayor erred.\n\nThis goes on here.\n');
    expect(carried.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'carrier-loss 2 deletions left out (tracked changes are read as accepted): “lied”, “All of it”',
    ]);
  });

  it('has its notes at its end, and tells comments, hidden text, page headers and pictures', () => {
    const bytes = docx(
      `<w:p>${r('Told')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' so')}<w:commentRangeStart w:id="0"/>${r(' far', '<w:vanish/>')}${r('.')}<w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>`,
      {
        footnotes: `<w:footnote w:id="0"><w:p>${r('-')}</w:p></w:footnote><w:footnote w:id="2"><w:p>${r('By whom?')}</w:p></w:footnote>`,
        comments: `<w:comment w:id="0"><w:p>${r('Check this')}</w:p></w:comment>`,
        header: `<w:p>${r('DRAFT')}</w:p>`,
      },
    );
    const carried = only(readDocx, bytes);
    expect(outline(carried)).toEqual(['paragraph: Told so.', 'paragraph note: By whom?']);
    expect(carried.diagnostics.map(({ message }) => message)).toEqual([
      '1 picture left out (pictures are not read)',
      '1 hidden text left out (hidden text is no copy): “far”',
      '1 comment left out (comments are no copy): “Check this”',
      '1 page header or footer left out (they are no copy): “DRAFT”',
    ]);
  });

  it('has a text box once, behind the paragraph that it hangs on', () => {
    const box = `<w:txbxContent>${p('In the box.')}</w:txbxContent>`;
    const bytes = docx(
      `<w:p>${r('Before the box')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>${r(' and behind it.')}</w:p>`,
    );
    expect(only(readDocx, bytes).text).toBe('Before the box and behind it.\n\nIn the box.\n');
  });

  it('joins an initial to its word, keeps line breaks, and knows the signs that stand for characters', () => {
    const bytes = docx(
      `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>${r('T')}</w:p><w:p>${r('he end')}<w:r><w:br/></w:r>${r('is near')}<w:r><w:noBreakHyphen/><w:t>ish</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:softHyphen/></w:r></w:p>`,
    );
    expect(only(readDocx, bytes).text).toBe('The end\nis near-ish✓\n');
  });

  it('takes title and author only where the copy has them, too', () => {
    const core =
      '<dc:title>Ferry firm cuts sailings</dc:title><dc:creator>Windows User</dc:creator><cp:keywords>ferry, island</cp:keywords>';
    const { facts } = only(readDocx, docx(p('Ferry firm cuts  sailings') + p('More.'), { core }));
    expect(facts).toEqual({
      headline: [{ text: 'Ferry firm cuts sailings', from: 'docProps title' }],
      keywords: [
        { text: 'ferry', from: 'docProps keywords' },
        { text: 'island', from: 'docProps keywords' },
      ],
    });
  });

  it('is read in the strict form, too, and without any part but its text', () => {
    const strict = docx(p('Strict.'), { namespace: 'http://purl.oclc.org/ooxml/wordprocessingml/main' });
    expect(outline(only(readDocx, strict))).toEqual(['paragraph: Strict.']);
  });
});
